"""The words of a project: all that an editor may change, and nothing else."""

from __future__ import annotations

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from chengyu_desktop.document.texts import texts_of
from tests.helpers.sample_blocks import Bar, Bars, Number, Statement

PROJECT = Project(
    title="双核联动",
    theme="双核",
    timeline=Timeline(events=(Event(date=DateSpan.parse("2020"), text="第12期", note="双核？"),)),
    panels=(
        Panel(title="甲", body=(Statement(text="双核"), Bars(items=(Bar(label="双核"),)), Number(unit="家"))),
    ),
)
KEYS = ["title", "timeline/events/0/text", "panels/0/title", "panels/0/body/0/text", "panels/0/body/1/items/0/label",
        "panels/0/body/2/unit"]  # fmt: skip


def test_what_no_reader_sees_is_left_out() -> None:
    assert [key for key, _ in texts_of(PROJECT)] == KEYS


def test_notes_are_asked_for() -> None:
    with_notes = {key for key, _ in texts_of(PROJECT, in_notes=True)}
    assert with_notes - set(KEYS) == {"timeline/events/0/note"}
