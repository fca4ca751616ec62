from __future__ import annotations

import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.editor.canvas.selectable import (
    first_level,
    is_container,
    levels,
    movable,
    next_level,
    outer_level,
    reading_order,
)
from chengyu_desktop.layout.blocks.statement import Statement

PROJECT = Project(
    title="题",
    lede="导语",
    timeline=Timeline(title="大事记", events=(Event(date=DateSpan.parse("2022-03"), text="事"),)),
    panels=(Panel(title="甲", body=(Statement(text="一"), Statement(text="二"))),),
    credits=Credits(source="局"),
)
TEXT = "panels/0/body/1/text"


@pytest.mark.parametrize(
    ("drawn", "selected"),
    [
        (TEXT, "panels/0/body/1"),
        ("panels/0/body/1/bullet", "panels/0/body/1"),
        ("panels/0/rule", "panels/0"),
        ("panels/0/title", "panels/0"),
        ("timeline/events/0/mark", "timeline/events/0"),
        ("timeline/line", "timeline"),
        ("lede/3", "lede"),
        ("credits/source", "credits"),
        ("heading/rule", ""),
        ("panels", ""),
    ],
)
def test_a_click_takes_the_block(drawn: str, selected: str) -> None:
    assert first_level(PROJECT, drawn) == selected


def test_levels_leave_lists_out() -> None:
    assert levels(PROJECT, TEXT) == ("panels/0", "panels/0/body/1", TEXT)


def test_in_and_out_again() -> None:
    assert next_level(PROJECT, TEXT, "panels/0") == "panels/0/body/1"
    assert next_level(PROJECT, TEXT, "panels/0/body/1") == TEXT
    assert next_level(PROJECT, TEXT, TEXT) == TEXT
    assert next_level(PROJECT, TEXT, "title") == "panels/0/body/1"
    assert outer_level(PROJECT, TEXT) == "panels/0/body/1"
    assert outer_level(PROJECT, "panels/0") == ""


def test_panels_and_blocks_can_be_moved() -> None:
    assert movable(PROJECT, TEXT) == "panels/0/body/1"
    assert movable(PROJECT, "panels/0/title") == "panels/0"
    assert movable(PROJECT, "timeline/events/0") == ""


def test_panels_and_the_timeline_hold_parts() -> None:
    assert is_container("timeline")
    assert is_container("panels/0")
    assert not is_container("panels/0/body/1")


def test_reading_order() -> None:
    assert list(reading_order(PROJECT)) == [
        "kicker", "title", "lede_title", "lede", "timeline", "timeline/events/0",
        "panels/0", "panels/0/body/0", "panels/0/body/1", "credits",
    ]  # fmt: skip
