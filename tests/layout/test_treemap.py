from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.items import Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.treemap import Treemap, sample
from chengyu_desktop.layout.chart_parts import ShareItem
from chengyu_desktop.layout.chart_squares import squarify
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes

CASES = cases(negative=False)


def test_areas_are_proportional(context: Context) -> None:
    block = sample()
    frame = layout_block(block, context, 90.0)
    drawn = {key: item for key, item, _ in boxes(frame) if isinstance(item, Rect)}
    whole = float(sum(item.value for item in block.items))
    for n, item in enumerate(block.items):
        area = drawn[f"items/{n}/area"]
        expected = float(item.value) / whole * 90.0 * context.theme.figure.plot
        assert area.w * area.h == pytest.approx(expected, rel=0.005)


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=60))
def test_rectangles_fill_the_whole_without_covering_one_another(values: list[float]) -> None:
    values.sort(reverse=True)
    placed = squarify([value / sum(values) for value in values], 80.0, 34.0)
    for value, (_, _, w, h) in zip(values, placed, strict=True):
        assert w * h == pytest.approx(value / sum(values) * 80 * 34, rel=0.005)
    for n, (x, y, w, h) in enumerate(placed):
        assert x >= -1e-6
        assert x + w <= 80 + 1e-6
        assert y + h <= 34 + 1e-6
        for a, b, c, d in placed[n + 1 :]:
            assert a >= x + w - 1e-6 or a + c <= x + 1e-6 or b >= y + h - 1e-6 or b + d <= y + 1e-6


def test_areas_without_room_for_their_names_are_told(context: Context) -> None:
    parts = tuple(ShareItem(label="成渝", value=Decimal(v)) for v in (1000, 1, 1))
    frame = layout_block(Treemap(items=parts), context, 60.0)
    assert [problem.rule for problem in collect_problems(frame)] == ["crowded"]


@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_label_covers_another(name: str, data: list, context: Context) -> None:
    block = Treemap(unit="亿元", items=tuple(ShareItem(label=n, value=v) for n, v in data))
    for width in (30.0, 80.0):
        assert_sound(layout_block(block, context, width), width)


@pytest.mark.parametrize("width", [-20.0, 0.0, 1e-12])
def test_without_room_areas_stay_small(width: float) -> None:
    for x, y, w, h in squarify([0.5, 0.3, 0.2], width, 34.0):
        assert 0 <= x <= x + w < 0.001
        assert 0 <= y <= y + h < 34.001
