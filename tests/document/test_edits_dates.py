from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits_dates import insert_event, is_in_order, set_dates
from chengyu_desktop.document.project import Event, Project, Timeline


def project(*dates: str) -> Project:
    events = tuple(Event(date=DateSpan.parse(date), text=str(n)) for n, date in enumerate(dates))
    return Project(timeline=Timeline(events=events))


def shown(made: Project) -> str:
    return " ".join(event.date.text for event in made.timeline.events) if made.timeline else ""


def test_order_is_kept() -> None:
    made, keys = set_dates(
        project("2020", "2021", "2022"),
        {"timeline/events/0": DateSpan.parse("2023"), "timeline/events/2": DateSpan.parse("2019")},
    )
    assert shown(made) == "2019 2021 2023"
    assert keys == ("timeline/events/2", "timeline/events/0")


def test_order_by_hand_is_left_alone() -> None:
    made, keys = set_dates(project("2022", "2020"), {"timeline/events/1": DateSpan.parse("2030")})
    assert shown(made) == "2022 2030"
    assert keys == ("timeline/events/1",)


def test_same_dates_change_nothing() -> None:
    before = project("2020", "2021")
    made, _ = set_dates(before, {"timeline/events/0": DateSpan.parse("2020")})
    assert made is before


def test_first_event_makes_the_timeline() -> None:
    made, key = insert_event(Project(), Event(date=DateSpan.parse("2022")))
    assert (shown(made), key) == ("2022", "timeline/events/0")


@given(st.lists(st.integers(1000, 1020), max_size=6), st.integers(1000, 1021))
def test_inserting_keeps_the_order(years: list[int], year: int) -> None:
    before = project(*map(str, sorted(years)))
    made, key = insert_event(before, Event(date=DateSpan.parse(str(year)), text="new"))
    assert is_in_order(made)
    assert made.timeline is not None
    assert made.timeline.events[int(key.rpartition("/")[2])].text == "new"
