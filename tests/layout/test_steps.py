from __future__ import annotations

from itertools import pairwise

import pytest

from chengyu_desktop.frame.items import Ellipse
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.steps import Step, Steps
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound
from tests.helpers.frames import boxes, texts


@pytest.mark.parametrize(("width", "axis"), [(160.0, 0), (40.0, 1)])
def test_steps_follow_each_other_in_their_order(width: float, axis: int, context: Context) -> None:
    frame = layout_block(Steps(items=tuple(Step(label="办", text="去办") for _ in range(4))), context, width)
    discs = [(item.cx, item.cy) for _, item, _ in boxes(frame) if isinstance(item, Ellipse)]
    gaps = [b[axis] - a[axis] for a, b in pairwise(discs)]
    assert min(gaps) > 0
    assert len({round(disc[1 - axis], 6) for disc in discs}) == 1
    assert [texts(frame)[f"items/{n}/number"] for n in range(4)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("count", [1, 5, 60])
@pytest.mark.parametrize("words", ["", "办", "成渝地区双城经济圈建设稳步推进" * 4])
def test_no_text_covers_another(count: int, words: str, context: Context) -> None:
    block = Steps(items=tuple(Step(label=words, text=words) for _ in range(count)))
    for width in (30.0, 80.0, 240.0):
        assert_sound(layout_block(block, context, width), width)
