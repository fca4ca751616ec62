from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from chengyu_desktop.editor.lists.figure_rows import NumberRow, NumberRows, set_change, set_number
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.columns import Columns
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.chart_parts import SeriesRow

PROJECT = Project(
    timeline=Timeline(events=(Event(date=DateSpan.parse("2022"), text="投资1,054.5亿元，居第二"),)),
    panels=(
        Panel(
            title="一",
            body=(
                Statement(text="牵头**12家**、签约40个项目，三分之一\\*完成"),
                Number(value=Decimal("46.30"), unit="万人次", label="结算", change=Decimal(212)),
                Bars(unit="项", items=(Bar(label="通办", value=Decimal(311)),)),
                Columns(items=(SeriesRow(label="年", values=(Decimal("1.50"), None, Decimal(3))),)),
            ),
        ),
    ),
)


def rows(project: Project = PROJECT) -> dict[str, NumberRow]:
    """By key and value."""
    return {f"{row.key} {row.value}": row for row in NumberRows().of(project)}


def test_numbers_of_blocks_with_what_is_said_of_them() -> None:
    found = rows()
    value = found["panels/0/body/1/value 46.30"]
    assert (value.unit, value.label, value.place) == ("万人次", "结算", "1 一 · Number")
    assert (value.unit_key, value.label_key) == ("panels/0/body/1/unit", "panels/0/body/1/label")
    assert (value.change, value.change_unit, value.change_key) == ("212", "%", "panels/0/body/1/change")
    assert not any(key.startswith("panels/0/body/1/change") for key in found)
    assert found["panels/0/body/2/items/0/value 311"].change_key == ""


def test_a_change_is_edited_beside_its_number() -> None:
    row = rows()["panels/0/body/1/value 46.30"]
    project = set_change(PROJECT, row, "-1,200.5")
    assert get(project, "panels/0/body/1/change") == Decimal("-1200.5")
    assert get(set_change(PROJECT, row, " "), "panels/0/body/1/change") is None
    with pytest.raises(ValueError, match="must be a number"):
        set_change(PROJECT, row, "viel")


def test_unit_is_the_blocks_and_label_the_items() -> None:
    bar = rows()["panels/0/body/2/items/0/value 311"]
    assert (bar.unit_key, bar.label_key) == ("panels/0/body/2/unit", "panels/0/body/2/items/0/label")


def test_numbers_in_running_text() -> None:
    found = rows()
    text = get(PROJECT, "panels/0/body/0/text")
    first = found["panels/0/body/0/text 12"]
    assert text[first.start : first.end] == "12"
    assert (first.unit, first.label) == ("家", "「12」家")
    money = found["timeline/events/0/text 1,054.5"]
    assert (money.unit, money.place) == ("亿元", "Timeline · 2022")


def test_numbers_in_words_are_shown_and_not_edited() -> None:
    in_words = [row.value for row in NumberRows().of(PROJECT) if not row.is_editable]
    assert in_words == ["第二", "三分之一"]


@pytest.mark.parametrize(
    ("name", "typed", "key", "value"),
    [
        ("panels/0/body/1/value 46.30", "47.00", "panels/0/body/1/value", Decimal("47.00")),
        ("panels/0/body/1/value 46.30", "1,047", "panels/0/body/1/value", Decimal(1047)),
        ("panels/0/body/2/items/0/value 311", " 312 ", "panels/0/body/2/items/0/value", Decimal(312)),
        ("panels/0/body/3/items/0/values/2 3", "3.50", "panels/0/body/3/items/0/values/2", Decimal("3.50")),
        (
            "panels/0/body/0/text 12",
            "13",
            "panels/0/body/0/text",
            "牵头**13家**、签约40个项目，三分之一\\*完成",
        ),
        ("timeline/events/0/text 1,054.5", "1055", "timeline/events/0/text", "投资1055亿元，居第二"),
    ],
)
def test_a_number_is_set_where_it_stands(name: str, typed: str, key: str, value: object) -> None:
    project = set_number(PROJECT, rows()[name], typed)
    assert get(project, key) == value
    assert str(get(project, key)) == str(value)  # Decimal("3.50") equals Decimal("3.5")


def test_missing_values_beside_it_stay_missing() -> None:
    project = set_number(PROJECT, rows()["panels/0/body/3/items/0/values/0 1.50"], "2")
    assert get(project, "panels/0/body/3/items/0/values") == (Decimal(2), None, Decimal(3))


@pytest.mark.parametrize("name", ["panels/0/body/1/value 46.30", "panels/0/body/0/text 12"])
@pytest.mark.parametrize("typed", ["", "many", "1.2.3", "12家"])
def test_what_is_no_number_is_refused(name: str, typed: str) -> None:
    with pytest.raises(ValueError, match="number"):
        set_number(PROJECT, rows()[name], typed)


def test_a_text_that_has_changed_is_left_alone() -> None:
    row = rows()["panels/0/body/0/text 12"]
    with pytest.raises(ValueError, match="has changed"):
        set_number(set_value(PROJECT, row.key, "另一句话"), row, "13")


def test_rows_that_did_not_change_are_the_same_objects() -> None:
    reader = NumberRows()
    before = reader.of(PROJECT)
    after = reader.of(set_value(PROJECT, "panels/0/body/1/value", Decimal(47)))
    assert [was is now for was, now in zip(before, after, strict=True)].count(False) == 1
