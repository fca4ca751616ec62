"""Rows that sum up the others are no bars or slices beside them; what becomes of them is told."""

from __future__ import annotations

from typing import Any

import pytest

from chengyu_desktop.intake.tables.delimited import parse_delimited
from chengyu_desktop.intake.tables.mapping import TOTAL, Doubt, TablePart, apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.totals import total_rows

SHARES = "能源,占比\n煤电,60%\n水电,25%\n风电,15%\n合计,100%\n"
PEOPLE = "城市,人口（万人）\n甲市,100\n乙市,250\n丙市,150\n{},{}\n"


def part_of(text: str, chart: str = "") -> TablePart:
    sheet = parse_delimited(text)
    mapping, _ = guess_mapping(sheet)
    if chart:
        mapping = type(mapping)("chart", mapping.columns, mapping.has_head, chart)
    return apply_mapping(sheet, mapping)


def labels(part: TablePart) -> list[str]:
    block: Any = part.block
    return [item.label for item in block.items]


def test_shares_are_a_ring_again() -> None:
    part = part_of(SHARES)
    assert part.block is not None
    assert part.block.kind == "donut"
    assert labels(part) == ["煤电", "水电", "风电"]
    assert part.doubts == (Doubt(5, TOTAL, ("合计",)),)
    assert part.left_over == ((5, "合计"), (5, "100%"))


@pytest.mark.parametrize(
    "name", ["合计", "总 计", "全市合计", "小计", "共计：", "总计（万人）", "Total", "Grand total", "全市"]
)
@pytest.mark.parametrize("chart", ["bars", "ranking", "pie", "treemap", "columns", "line"])
def test_no_kind_of_chart_draws_it(name: str, chart: str) -> None:
    part = part_of(PEOPLE.format(name, 500), chart)
    assert labels(part) == ["甲市", "乙市", "丙市"]
    assert [doubt.words for doubt in part.doubts] == [(name,)]
    assert {words for _, words in part.left_over} == {name, "500"}


def test_a_table_keeps_it() -> None:
    part = part_of(PEOPLE.format("合计", 500), "table")
    assert labels(part)[-1] == "合计"
    assert not part.doubts
    assert not part.left_over


def test_a_ring_says_it_in_its_middle() -> None:
    part = part_of(PEOPLE.format("合计", 500), "donut")
    assert part.block is not None
    assert part.block.middle == "合计500万人"  # type: ignore[attr-defined]
    assert not part.doubts
    assert not part.left_over


def test_years_with_a_sum_below_are_still_a_course() -> None:
    part = part_of("年份,产量\n2021,10\n2022,20\n2023,30\n合计,60\n")
    assert part.block is not None
    assert part.block.kind == "columns"
    assert labels(part) == ["2021", "2022", "2023"]


@pytest.mark.parametrize(("name", "value"), [("Total", 170), ("All", 90), ("全市", 400)])
def test_a_name_that_sums_up_nothing_stays(name: str, value: int) -> None:
    assert labels(part_of(PEOPLE.format(name, value), "bars"))[-1] == name


def test_what_would_leave_nothing_stays() -> None:
    assert total_rows(["甲", "合计"], [["1"], ["1"]]) == frozenset()
    assert total_rows(["合计", "总计"], [["1"], ["1"]]) == frozenset()
    assert total_rows([], []) == frozenset()
