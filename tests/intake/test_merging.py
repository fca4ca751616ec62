from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.intake.merging import imported_key, in_date_order, merge_into, shown_key


def event(year: int, text: str = "") -> Event:
    return Event(date=DateSpan.parse(str(year)), text=text)


def timeline(*years: int, title: str = "") -> Timeline:
    return Timeline(title=title, events=tuple(event(year, f"new {year}") for year in years))


OWN = Project(
    title="Own",
    timeline=Timeline(title="Years", events=(event(2000), event(2010), event(2005))),
    panels=(Panel(title="1"), Panel(title="2")),
    credits=Credits(source="S"),
)
NEW = Project(
    title="New",
    kicker="K",
    language="en",
    timeline=timeline(2020, 1990, 2004, title="Days"),
    panels=(Panel(title="a"), Panel(title="b")),
    credits=Credits(source="T", drawn="D"),
)


def test_everything_finds_its_place() -> None:
    merged = merge_into(OWN, NEW, after_panel=0)
    project = merged.project
    assert [panel.title for panel in project.panels] == ["1", "a", "b", "2"]
    assert project.timeline is not None
    assert [one.date.text for one in project.timeline.events] == [
        "1990",
        "2000",
        "2004",
        "2010",
        "2005",
        "2020",
    ]
    assert (project.title, project.kicker, project.language) == ("Own", "K", "zh-Hans")
    assert project.credits == Credits(source="S", drawn="D")
    assert merged.added == (
        "panels/1",
        "panels/2",
        "timeline/events/0",
        "timeline/events/2",
        "timeline/events/5",
    )
    assert merged.unused == ("title", "credits/source", "timeline/title")


def test_a_project_without_a_timeline_takes_the_whole() -> None:
    merged = merge_into(Project(panels=OWN.panels), NEW).project
    assert merged.timeline is NEW.timeline
    assert [panel.title for panel in merged.panels] == ["1", "2", "a", "b"]
    assert merge_into(OWN, Project()).project == OWN


def test_keys_lead_both_ways() -> None:
    merged = merge_into(OWN, NEW, after_panel=0).project
    for key in ("panels/0/title", "panels/1", "timeline/events/0/text", "timeline/events/1/date", "kicker"):
        there = shown_key(merged, NEW, key)
        assert get(merged, there) == get(NEW, key)
        assert imported_key(merged, NEW, there) == key
    assert imported_key(merged, NEW, "panels/0") == ""
    assert imported_key(merged, NEW, "timeline/events/1") == ""


@given(st.lists(st.integers(1900, 1950)), st.lists(st.integers(1900, 1950)))
def test_no_event_is_lost_and_the_order_of_those_there_stays(own: list[int], new: list[int]) -> None:
    there, more = [event(year, "own") for year in own], [event(year, "new") for year in new]
    found = in_date_order(there, more)
    assert [one for one in found if one.text == "own"] == there
    assert sorted(one.date.text for one in found) == sorted(map(str, own + new))
    if own == sorted(own):
        assert [one.date.text for one in found] == sorted(map(str, own + new))
