from __future__ import annotations

from collections.abc import Sequence
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


def rows(*values: Sequence[str | None]) -> tuple[SeriesRow, ...]:
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


def bands(frame) -> dict[str, list[tuple[float, float]]]:
    """The corners of every area."""
    return {
        key.removesuffix("/area"): list(zip(item.points[::2], item.points[1::2], strict=True))
        for key, item, _ in boxes(frame)
        if isinstance(item, Path) and key.endswith("/area")
    }


@pytest.mark.parametrize("mode", ["stacked", "share"])
def test_areas_lie_on_one_another_as_thick_as_their_values(mode: str, context: Context) -> None:
    values = [(18, 35, 49), (20, 38, 55), (25, 0, 75)]
    block = Area(mode=mode, series=("甲", "乙", "丙"), items=rows(*([str(v) for v in row] for row in values)))  # pyright: ignore[reportArgumentType]
    drawn = bands(layout_block(block, context, 80.0))
    thick = {
        (n, s): drawn[f"items/0/values/{s}"][5 - n][1] - drawn[f"items/0/values/{s}"][n][1]
        for n in range(3)
        for s in range(3)
    }
    whole = [sum(row) if mode == "share" else 1 for row in values]
    per = thick[0, 2] / 49 * whole[0]
    for n, row in enumerate(values):
        for s, value in enumerate(row):
            assert thick[n, s] == pytest.approx(value / whole[n] * per, abs=0.05)
            if s:
                assert drawn[f"items/0/values/{s}"][5 - n] == drawn[f"items/0/values/{s - 1}"][n]
    feet = {round(y, 6) for _, y in drawn["items/0/values/0"][3:]}
    assert len(feet) == 1


def test_what_would_lie_on_a_missing_value_has_a_gap(context: Context) -> None:
    items = rows(["1", "2", "3"], ["1", "2", "3"], ["1", None, "3"], ["1", "2", "3"], ["1", "2", "3"])
    names = ("甲", "乙", "丙")
    drawn = bands(layout_block(Area(mode="stacked", series=names, items=items), context, 80.0))
    assert sorted(drawn) == [
        "items/0/values/0",
        "items/0/values/1",
        "items/0/values/2",
        "items/3/values/1",
        "items/3/values/2",
    ]
    drawn = bands(layout_block(Area(mode="share", series=names, items=items), context, 80.0))
    assert sorted({key[:7] for key in drawn}) == ["items/0", "items/3"]


@pytest.mark.parametrize("mode", ["stacked", "share"])
def test_nothing_lies_on_an_area_below_zero(mode: str, context: Context) -> None:
    block = Area(mode=mode, items=rows(["1", "2"], ["1", "2"], ["-1", "2"]))  # pyright: ignore[reportArgumentType]
    frame = layout_block(block, context, 80.0)
    assert all(len(points) == 4 for points in bands(frame).values())
    assert "negative-share" in {problem.rule for problem in collect_problems(frame)}


def test_areas_are_named_with_their_last_values_and_their_sum(context: Context) -> None:
    items = rows(["18", "35"], ["20", "41"], ["23", "47"])
    shown = texts(layout_block(Area(mode="stacked", series=("甲", "乙"), items=items), context, 80.0))
    assert (shown["series/0"], shown["series/1"], shown["items/2/total"]) == ("甲 23", "乙 47", "70")
    shown = texts(layout_block(Area(mode="share", series=("甲", "乙"), items=items), context, 80.0))
    assert (shown["series/0"], shown["series/1"]) == ("甲 33%", "乙 67%")
    shown = texts(layout_block(Area(mode="stacked", labels="all", items=items), context, 120.0))
    assert {key: text for key, text in shown.items() if "/values/" in key} == {
        "items/0/values/0": "18",
        "items/0/values/1": "35",
        "items/1/values/0": "20",
        "items/1/values/1": "41",
    }


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


@pytest.mark.parametrize("struct", [Line, Area])
def test_one_point_stands_beside_its_name(struct, context: Context) -> None:
    frame = layout_block(struct(series=("甲",), items=rows(["4"])), context, 80.0)
    name = next(box for key, _, box in boxes(frame) if key == "series/0")
    assert 0 < name[0] - dots(frame)["items/0/values/0/dot"][0] < 4


def test_seams_leave_bands_of_many_places_to_be_seen(context: Context) -> None:
    items = tuple(SeriesRow(label=f"{n}月", values=(Decimal(3), Decimal(4))) for n in range(200))
    frame = layout_block(Area(mode="stacked", items=items), context, 60.0)
    seam = next(item for key, item, _ in boxes(frame) if key.endswith("/seam"))
    assert isinstance(seam, Path)
    assert seam.stroke is not None
    assert seam.stroke.width < 60 / 200 / 4
