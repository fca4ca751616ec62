"""Groups of age are bars in their order; years, seasons and months are a course."""

from __future__ import annotations

from typing import Any

import pytest

from chengyu_desktop.intake.tables.charts import is_course
from chengyu_desktop.intake.tables.delimited import parse_delimited
from chengyu_desktop.intake.tables.groups import are_groups
from chengyu_desktop.intake.tables.mapping import apply_mapping, guess_mapping

GROUPS = [
    ["0–17", "18–64", "65+"],
    ["16-24岁", "25-34岁", "35-44岁"],
    ["0—14岁", "15—59岁", "60岁及以上"],
    ["18岁以下", "18岁—35岁", "36岁—60岁", "60岁以上"],
    ["0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44"],
    ["40-44", "35-39", "30-34"],
    ["Under 18", "18 to 64", "65 and over"],
    ["aged 5-9", "aged 10-14"],
    ["16-24 years", "25-34 years"],
    ["0—17岁人口", "18—64岁人口", "65岁及以上人口"],
    ["0-100元", "100-500元", "500-1000元"],
]
NO_GROUPS = [
    ["2021", "2022", "2023"],
    ["2018-2019", "2019-2020", "2020-2021"],
    ["2018-19", "2019-20", "2020-21"],
    ["2021-01", "2021-02", "2021-03"],
    ["1-2月", "1-3月", "1-4月"],
    ["1—2月", "3—4月", "5—6月"],
    ["9-12", "9-13", "9-14"],
    ["甲", "乙"],
    ["65+", "80+"],
    ["0-17"],
    [],
]


@pytest.mark.parametrize("labels", GROUPS, ids=" ".join)
def test_groups(labels: list[str]) -> None:
    assert are_groups(labels)
    assert not is_course(labels)


@pytest.mark.parametrize("labels", NO_GROUPS, ids=" ".join)
def test_no_groups(labels: list[str]) -> None:
    assert not are_groups(labels)


@pytest.mark.parametrize("labels", GROUPS, ids=" ".join)
@pytest.mark.parametrize("values", ["10 20 30 40 50 60 70 80 90", "20% 30% 50% 0% 0% 0% 0% 0% 0%"])
def test_they_are_drawn_as_bars_in_order(labels: list[str], values: str) -> None:
    rows = "\n".join(f"{label},{value}" for label, value in zip(labels, values.split(), strict=False))
    sheet = parse_delimited(f"年龄,人数\n{rows}\n")
    block: Any = apply_mapping(sheet, guess_mapping(sheet)[0]).block
    assert block.kind == "bars"
    assert [item.label for item in block.items] == labels


def test_two_series_of_groups_are_no_line() -> None:
    labels = GROUPS[4]
    sheet = parse_delimited("Age,men,women,others\n" + "".join(f"{label},3,4,1\n" for label in labels))
    block: Any = apply_mapping(sheet, guess_mapping(sheet)[0]).block
    assert block.kind == "columns"
    assert [item.label for item in block.items] == labels
