from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from chengyu_desktop.editor.lists.place_names import first_words, place_name, pointed_name, shortened
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement

PROJECT = Project(
    timeline=Timeline(
        events=(
            Event(date=DateSpan.parse("2022")),
            Event(date=DateSpan.parse("2023"), wording="次年"),
        )
    ),
    panels=(Panel(title="**一**", body=(Statement(text="甲"),)), Panel()),
)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("title", "Headline"),
        ("lede", "Lede"),
        ("timeline/title", "Timeline"),
        ("timeline/events/0/text", "Timeline · 2022"),
        ("timeline/events/1", "Timeline · 次年"),
        ("panels/0/title", "1 一"),
        ("panels/1", "2"),
        ("panels/0/body/0/text", "1 一 · Statement"),
        ("credits/source", "Credits"),
    ],
)
def test_places(key: str, name: str) -> None:
    assert place_name(PROJECT, key) == name


def test_first_words() -> None:
    assert first_words(Statement(text="**甲**乙")) == "甲乙"
    assert first_words(Number(value=Decimal("1054.50"), unit="亿元", label="投资")) == "1054.50亿元 投资"
    assert first_words(Panel()) == ""


def test_long_and_broken_text_is_one_short_line() -> None:
    assert shortened("甲\n 乙") == "甲 乙"
    assert shortened("甲" * 100) == "甲" * 59 + "…"


@pytest.mark.parametrize("key", ["", "rule", "panels/x", "panels/99", "heading/rule"])
def test_what_is_no_part_has_no_name(key: str) -> None:
    assert pointed_name(PROJECT, key) == ""
