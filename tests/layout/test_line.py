from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from chengyu_desktop.frame.items import Ellipse, Path
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.area import Area
from chengyu_desktop.layout.blocks.line import Line
from chengyu_desktop.layout.chart_parts import SeriesRow
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes, texts

CASES = cases()


def rows(*values: list[str | None]) -> tuple[SeriesRow, ...]:
    return tuple(
        SeriesRow(label=f"{n}月", values=tuple(None if v is None else Decimal(v) for v in row))
        for n, row in enumerate(values, 1)
    )


def dots(frame) -> dict[str, tuple[float, float]]:
    return {
        key: ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        for key, item, box in boxes(frame)
        if isinstance(item, Ellipse)
    }


@pytest.mark.parametrize("struct", [Line, Area])
def test_points_stand_at_their_values(struct, context: Context) -> None:
    values = [10.0, 12.5, 40.0, 33.0]
    at = dots(layout_block(struct(items=rows(*([str(v)] for v in values))), context, 80.0))
    places = [at[f"items/{n}/values/0/dot"] for n in range(4)]
    per = (places[0][1] - places[2][1]) / 30
    for value, (_, y) in zip(values, places, strict=True):
        assert places[0][1] - y == pytest.approx((value - 10) * per, abs=0.05)
    steps = [b[0] - a[0] for a, b in pairwise(places)]
    assert steps == pytest.approx([steps[0]] * 3, abs=0.05)


def test_an_area_stands_on_zero(context: Context) -> None:
    frame = layout_block(Area(items=rows(["90"], ["100"])), context, 80.0)
    at = dots(frame)
    area = next(box for key, item, box in boxes(frame) if isinstance(item, Path) and key.endswith("/area"))
    foot = area[3]
    first, second = at["items/0/values/0/dot"][1], at["items/1/values/0/dot"][1]
    assert (foot - first) / (foot - second) == pytest.approx(0.9, abs=0.002)


def test_a_missing_value_is_a_gap(context: Context) -> None:
    frame = layout_block(Line(items=rows(["1"], ["2"], [None], ["4"], ["3"], [None], ["5"])), context, 80.0)
    lines = [key for key, item, _ in boxes(frame) if isinstance(item, Path)]
    assert lines == ["items/0/values/0/line", "items/3/values/0/line"]
    assert "items/6/values/0/dot" in dots(frame)


def test_lines_that_end_at_the_same_value_are_all_named(context: Context) -> None:
    names = ("甲", "乙", "丙")
    block = Line(series=names, items=rows(["1", "5", "2"], ["4", "4", "4"]))
    frame = layout_block(block, context, 80.0)
    assert [texts(frame)[f"series/{n}"] for n in range(3)] == ["甲 4", "乙 4", "丙 4"]
    assert_sound(frame, 80.0)


@pytest.mark.parametrize("struct", [Line, Area])
@pytest.mark.parametrize("series", [1, 3])
@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_label_covers_another(name: str, data: list, series: int, struct, context: Context) -> None:
    items = tuple(SeriesRow(label=label, values=(value,) * series) for label, value in data)
    block = struct(unit="亿元", series=("甲", "乙", "丙")[:series], items=items)
    for width in (30.0, 80.0):
        assert_sound(layout_block(block, context, width), width)


def test_only_the_highest_and_the_lowest_are_written_at_their_points(context: Context) -> None:
    values = ("4", "9", "1", "6", "5")
    items = tuple(SeriesRow(label=f"{n}月", values=(Decimal(v),)) for n, v in enumerate(values, 1))
    shown = texts(layout_block(Line(items=items, labels="extremes"), context, 90.0))
    written = {key: text for key, text in shown.items() if "/values/" in key}
    assert written == {"items/1/values/0": "9", "items/2/values/0": "1"}


def test_values_that_have_no_room_at_their_points_are_told(context: Context) -> None:
    items = tuple(SeriesRow(label=f"{n}", values=(Decimal(n % 7 * 1000),)) for n in range(60))
    frame = layout_block(Line(items=items, labels="all"), context, 60.0)
    assert "crowded" in {p.rule for p in collect_problems(frame)}
    assert_sound(frame, 60.0)


def test_values_at_the_ends_are_counted_as_the_axis_is(context: Context) -> None:
    shown = texts(layout_block(Line(unit="人次", items=rows(["12000"], ["52000"])), context, 90.0))
    assert shown["axis/unit"] == "万人次"
    assert shown["series/0"] == "5.2万人次"
    exact = texts(layout_block(Line(unit="人次", items=rows(["12000"], ["52345"])), context, 90.0))
    assert exact["series/0"] == "52345人次"
