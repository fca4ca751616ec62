"""Kinds that compare two values of each item: slope and dumbbell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.frame.items import Ellipse
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.dumbbell import Dumbbell
from chengyu_desktop.layout.blocks.slope import Slope
from chengyu_desktop.layout.chart_parts import Pair
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes

CASES = cases()
VALUES = ((10, 40), (25, -5), (12.5, 12.5))
ITEMS = tuple(Pair(label="甲", first=Decimal(str(a)), second=Decimal(str(b))) for a, b in VALUES)


def dots(frame) -> dict[str, tuple[float, float]]:
    return {
        key: ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        for key, item, box in boxes(frame)
        if isinstance(item, Ellipse)
    }


@pytest.mark.parametrize(("struct", "axis"), [(Slope, 1), (Dumbbell, 0)])
def test_dots_stand_at_their_values(struct, axis: int, context: Context) -> None:
    at = dots(layout_block(struct(items=ITEMS), context, 100.0))
    low, high = at["items/1/second/dot"][axis], at["items/0/second/dot"][axis]
    for n, pair in enumerate(VALUES):
        for name, value in zip(("first", "second"), pair, strict=True):
            expected = low + (high - low) * (value + 5) / 45
            assert at[f"items/{n}/{name}/dot"][axis] == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("struct", [Slope, Dumbbell])
@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_label_covers_another(name: str, data: list, struct, context: Context) -> None:
    others = [value for _, value in data[1:]] + [data[0][1]]
    items = tuple(Pair(label=n, first=v, second=o) for (n, v), o in zip(data, others, strict=True))
    block = struct(unit="万元", first="2014年", second="2024年", items=items)
    for width in (30.0, 80.0, 160.0):
        assert_sound(layout_block(block, context, width), width)
