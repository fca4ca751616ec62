from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest

from chengyu_desktop.frame.items import Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.columns import Columns, sample
from chengyu_desktop.layout.chart_parts import SeriesRow
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes, texts

CASES = cases()


def bars(frame) -> dict[str, Rect]:
    return {key: item for key, item, _ in boxes(frame) if key.endswith("/bar") and isinstance(item, Rect)}


def rows(*values: list[str | None]) -> tuple[SeriesRow, ...]:
    return tuple(
        SeriesRow(label=f"{n}月", values=tuple(None if v is None else Decimal(v) for v in row))
        for n, row in enumerate(values, 1)
    )


@pytest.mark.parametrize("width", [40.0, 90.0])
def test_heights_are_proportional_to_values(width: float, context: Context) -> None:
    items = rows(["12.5"], ["-7"], ["40"], ["0"], ["3"])
    drawn = bars(layout_block(Columns(items=items), context, width))
    per = drawn["items/2/values/0/bar"].h / 40
    for n, item in enumerate(items):
        value = item.values[0]
        assert value is not None
        assert drawn[f"items/{n}/values/0/bar"].h == pytest.approx(abs(float(value)) * per, abs=0.05)


def test_stacks_add_up(context: Context) -> None:
    frame = layout_block(Columns(mode="stacked", items=rows(["1", "2"], ["4", "4"])), context, 60.0)
    drawn = bars(frame)
    assert drawn["items/0/values/0/bar"].y == pytest.approx(
        drawn["items/0/values/1/bar"].y + drawn["items/0/values/1/bar"].h
    )
    assert drawn["items/1/values/0/bar"].h == pytest.approx(4 * drawn["items/0/values/0/bar"].h, abs=0.05)


def test_shares_fill_every_column(context: Context) -> None:
    frame = layout_block(Columns(mode="share", items=rows(["1", "3"], ["400", "100"])), context, 60.0)
    drawn = bars(frame)
    for n in (0, 1):
        whole = sum(drawn[f"items/{n}/values/{s}/bar"].h for s in (0, 1))
        assert whole == pytest.approx(context.theme.figure.plot, abs=0.05)
    assert {"25%", "75%", "80%", "20%"} <= set(texts(frame).values())


def test_a_negative_share_is_told(context: Context) -> None:
    frame = layout_block(Columns(mode="share", items=rows(["1", "-3"])), context, 60.0)
    assert "negative-share" in {p.rule for p in collect_problems(frame)}


def test_a_missing_value_leaves_its_place_empty(context: Context) -> None:
    drawn = bars(layout_block(Columns(items=rows(["1"], [None], ["3"])), context, 60.0))
    assert set(drawn) == {"items/0/values/0/bar", "items/2/values/0/bar"}


def test_many_columns_get_an_axis_with_few_round_ticks_in_tens_of_thousands(context: Context) -> None:
    items = rows(*([str(n * 12_345)] for n in range(40)))
    shown = texts(layout_block(Columns(unit="人", items=items), context, 70.0))
    assert shown["axis/unit"] == "万人"
    assert [shown[f"axis/{n}"] for n in range(6)] == ["0", "10", "20", "30", "40", "50"]


def test_the_highlighted_one_is_in_the_accent_colour(context: Context) -> None:
    drawn = bars(layout_block(sample(), context, 60.0))
    accent = context.color(context.theme.figure.highlight)
    assert [key for key, bar in drawn.items() if bar.fill == accent] == ["items/4/values/0/bar"]


@pytest.mark.parametrize("mode", ["grouped", "stacked", "share"])
@pytest.mark.parametrize("series", [1, 3])
@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_label_covers_another(
    name: str, data: list, series: int, mode: Literal["grouped", "stacked", "share"], context: Context
) -> None:
    items = tuple(SeriesRow(label=label, values=(value,) * series) for label, value in data)
    block = Columns(unit="亿元", mode=mode, series=("甲", "乙", "丙")[:series], items=items)
    for width in (30.0, 80.0):
        assert_sound(layout_block(block, context, width), width)
