from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from chengyu_desktop.frame.items import Ellipse, Path
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
