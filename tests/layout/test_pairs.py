"""Kinds that compare two values of each item: slope, dumbbell and compare."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.frame.items import Ellipse
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.compare import Compare, CompareRow
from chengyu_desktop.layout.blocks.dumbbell import Dumbbell
from chengyu_desktop.layout.blocks.slope import Slope
from chengyu_desktop.layout.chart_parts import Pair
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes, texts

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


CITIES = tuple(
    (name, Decimal(a), Decimal(b))
    for name, a, b in (
        ("重庆市", "192.78", "97.39"),
        ("成都市", "127.62", "64.81"),
        ("绵阳市", "29.28", "15.64"),
    )
)


@pytest.mark.parametrize("width", [40.0, 120.0])
@pytest.mark.parametrize("struct", [Slope, Dumbbell, Compare])
def test_a_unit_is_told_once_and_no_number_is_broken(struct, width: float, context: Context) -> None:
    if struct is Compare:
        block = Compare(
            items=tuple(CompareRow(label=n, first=a, second=b, unit="亿元") for n, a, b in CITIES)
        )
    else:
        block = struct(unit="亿元", items=tuple(Pair(label=n, first=a, second=b) for n, a, b in CITIES))
    frame = layout_block(block, context, width)
    shown = texts(frame)
    assert [text for text in shown.values() if "亿元" in text] == [shown["unit"]]
    assert "unbreakable" not in {problem.rule for problem in collect_problems(frame)}
    assert_sound(frame, width)


def test_values_of_a_comparison_stand_at_the_ends_of_their_bars(context: Context) -> None:
    block = Compare(
        first="甲", second="乙", items=tuple(CompareRow(label=n, first=a, second=b) for n, a, b in CITIES)
    )
    at = {key: box for key, item, box in boxes(layout_block(block, context, 120.0))}
    gaps = [at[f"items/{n}/first/bar"][0] - at[f"items/{n}/first"][2] for n in range(3)]
    gaps += [at[f"items/{n}/second"][0] - at[f"items/{n}/second/bar"][2] for n in range(3)]
    assert gaps == pytest.approx([gaps[0]] * 6, abs=0.1)
    assert 0 < gaps[0] < 3
    assert at["first/mark"][2] < at["first"][0]
    assert at["second"][2] < at["second/mark"][0]
