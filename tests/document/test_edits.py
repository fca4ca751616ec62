"""Edits as pure functions: what changes, what is refused, and where keys go."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import (
    delete,
    duplicate,
    insert,
    move,
    moved,
    rearrange,
    set_frame,
    set_value,
    sort_events,
    sorting,
)
from chengyu_desktop.document.edits_follow import Rearranged, follow
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from tests.helpers.sample_blocks import Bar, Bars, Number, Statement


def event(date: str, text: str = "") -> Event:
    return Event(date=DateSpan.parse(date), text=text)


PROJECT = Project(
    title="题",
    timeline=Timeline(events=tuple(event(date, date) for date in ("2021-05", "2020", "2022-01-01", "2020"))),
    panels=(
        Panel(title="甲", body=(Statement(text="一"), Number(value=Decimal("1.0")), Statement(text="二"))),
        Panel(title="乙", body=(Bars(items=tuple(Bar(label=name) for name in "abc")),)),
        Panel(title="丙"),
    ),
)


def titles(project: Project) -> str:
    return "".join(panel.title for panel in project.panels)


def test_a_value_is_set_and_the_rest_shared() -> None:
    new = set_value(PROJECT, "panels/0/body/0/text", "新")
    assert get(new, "panels/0/body/0/text") == "新"
    assert new.panels[1] is PROJECT.panels[1]
    assert new.panels[0].body[1] is PROJECT.panels[0].body[1]
    assert set_value(PROJECT, "title", "题") is PROJECT


def test_a_typed_number_becomes_a_number() -> None:
    new = set_value(PROJECT, "panels/0/body/1/value", "1054.50")
    assert str(get(new, "panels/0/body/1/value")) == "1054.50"
    assert set_value(PROJECT, "panels/0/body/1/value", "1.0") is PROJECT


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("title", 3, "must be text"),
        ("title", "a\x07", "U+0007"),
        ("title", "\ud83d", "U+D83D"),
        ("panels/0/body/1/value", "x", "must be a number"),
        ("panels/0/body/1/value", Decimal("NaN"), "must be a number"),
        ("panels/0/body/1/digits", 7, "must be at most 6"),
        ("panels/0/body/1/mark", "star", "star"),
        ("timeline/events/0/date", "2022", "must be a date"),
        ("timeline/events/0/key", "yes", "must be true or false"),
        ("page/bleed", 99.0, "must be at most 50"),
        ("page/size", "A99", "A99"),
        ("panels", "x", "is a list"),
        ("panels", (event("2020"),), "holds panels, and no event"),
        ("panels/0", Panel(), "is an item of a list"),
        ("panels/9/title", "x", "names nothing"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_a_sentence(key: str, value: Any, words: str) -> None:
    with pytest.raises(ValueError) as caught:
        set_value(PROJECT, key, value)
    assert words in str(caught.value)
    assert "`" not in str(caught.value)


def test_frames_are_given_and_taken_back() -> None:
    new = set_frame(PROJECT, "panels/0/body/1", (1, 2, 30, 40))
    assert get(new, "panels/0/body/1").frame == (1.0, 2.0, 30.0, 40.0)
    assert set_frame(new, "panels/0/body/1", None) == PROJECT
    assert set_frame(PROJECT, "panels/0", None) is PROJECT
    for frame in ((0, 0, 0, 5), (0, 0, 5, -1), (0, 0, float("nan"), 5), (0, float("inf"), 5, 5)):
        with pytest.raises(ValueError, match="wider and higher"):
            set_frame(PROJECT, "panels/0", frame)
    with pytest.raises(ValueError, match="neither a panel nor a block"):
        set_frame(PROJECT, "timeline/events/0", None)


def test_inserting_and_deleting() -> None:
    new = insert(PROJECT, "panels", 1, [Panel(title="新"), Panel(title="二")])
    assert titles(new) == "甲新二乙丙"
    assert delete(new, ["panels/1", "panels/2"]) == PROJECT
    assert titles(delete(PROJECT, ["panels/0", "panels/0/body/1", "panels/2"])) == "乙"
    assert delete(PROJECT, []) is PROJECT
    assert insert(PROJECT, "panels", 0, []) is PROJECT


def test_items_of_a_block_are_edited_like_any_list() -> None:
    new = insert(PROJECT, "panels/1/body/0/items", 1, [Bar(label="x")])
    new = move(new, ["panels/1/body/0/items/0"], "panels/1/body/0/items", 4)
    assert "".join(item.label for item in get(new, "panels/1/body/0/items")) == "xbca"


def test_the_first_event_makes_the_timeline() -> None:
    new = insert(Project(), "timeline/events", 0, [event("2020")])
    assert new.timeline == Timeline(events=(event("2020"),))


def test_a_block_moves_to_another_panel() -> None:
    new = move(PROJECT, ["panels/0/body/1"], "panels/2/body", 0)
    assert new.panels[2].body == (PROJECT.panels[0].body[1],)
    assert [type(block) for block in new.panels[0].body] == [Statement, Statement]
    assert new.panels[1] is PROJECT.panels[1]


@pytest.mark.parametrize("index", [1, 2])
def test_moving_a_part_to_where_it_is_changes_nothing(index: int) -> None:
    assert move(PROJECT, ["panels/1"], "panels", index) is PROJECT


@pytest.mark.parametrize(
    ("container", "index", "part", "words"),
    [
        ("panels", 9, Panel(), "no place 9"),
        ("panels", -1, Panel(), "no place -1"),
        ("panels", 0, Statement(), "holds panels, and no statement"),
        ("panels/0/body", 0, Bar(), "holds blocks, and no bar"),
        ("panels/1/body/0/items", 0, Statement(), "holds bars, and no statement"),
        ("title", 0, Panel(), "is no list"),
        ("nowhere", 0, Panel(), "names nothing"),
    ],
)
def test_what_cannot_be_inserted(container: str, index: int, part: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        insert(PROJECT, container, index, [part])


def test_a_panel_cannot_be_moved_into_itself() -> None:
    with pytest.raises(ValueError, match="into itself"):
        move(PROJECT, ["panels/0"], "panels/0/body", 0)


def test_a_copy_stands_right_after_and_never_hides_the_original() -> None:
    new = duplicate(set_frame(PROJECT, "panels/0", (10, 10, 50, 60)), "panels/0")
    assert titles(new) == "甲甲乙丙"
    assert new.panels[1].frame == (15.0, 15.0, 50.0, 60.0)
    assert duplicate(PROJECT, "panels/0/body/0").panels[0].body[:2] == (Statement(text="一"),) * 2


def test_events_are_sorted_by_date_and_those_of_a_date_stay_in_order() -> None:
    assert PROJECT.timeline is not None
    first, second = PROJECT.timeline.events[1], PROJECT.timeline.events[3]
    new = sort_events(PROJECT)
    assert new.timeline is not None
    assert [e.text for e in new.timeline.events] == ["2020", "2020", "2021-05", "2022-01-01"]
    assert new.timeline.events[0] is first
    assert new.timeline.events[1] is second
    assert sort_events(new) is new
    assert sort_events(Project()) == Project()
    assert follow(["timeline/events/0/text"], sorting(PROJECT)) == ("timeline/events/2/text",)


LISTS = st.sampled_from(["panels", "panels/0/body", "panels/1/body", "panels/2/body"])
ITEMS = st.sampled_from(
    ["panels/0", "panels/1", "panels/2", "panels/0/body/0", "panels/0/body/1", "panels/1/body/0"]
)
# All parts are told apart by identity here, so that "the same part" means one thing.
SELECTION = ["panels/0", "panels/1", "panels/2", "panels/0/body/0", "panels/0/body/1", "panels/0/body/2",
             "panels/1/body/0", "panels/1/body/0/items/1", "timeline/events/2"]  # fmt: skip


def leaf(project: Project, key: str) -> object:
    """What tells a part apart when an edit within it makes it a new object."""
    part = get(project, key)
    return part.title if isinstance(part, Panel) else id(part)


@settings(deadline=None)
@given(st.lists(ITEMS, unique=True, max_size=3))
def test_a_selection_follows_a_deletion(keys: list[str]) -> None:
    new = delete(PROJECT, keys)
    edit = Rearranged(removed=tuple(keys))
    for key in SELECTION:
        followed = follow([key], edit)
        gone = any(key == k or key.startswith(k + "/") for k in keys)
        assert len(followed) == (not gone)
        if followed and not key.endswith("items/1") and get(PROJECT, key) is not None:
            assert leaf(new, followed[0]) == leaf(PROJECT, key)


@settings(deadline=None)
@given(st.lists(ITEMS, unique=True, min_size=1, max_size=3), LISTS, st.integers(0, 3))
def test_a_selection_follows_a_move(keys: list[str], container: str, index: int) -> None:
    edit = moved(keys, container, index)
    try:
        new = rearrange(PROJECT, edit)
    except ValueError:
        return
    for key in SELECTION:
        (followed,) = follow([key], edit)
        assert leaf(new, followed) == leaf(PROJECT, key)
    count = sum(len(panel.body) for panel in new.panels)
    assert (len(new.panels), count) == (3, 4)


@given(LISTS, st.integers(0, 4))
def test_a_selection_follows_an_insertion(container: str, index: int) -> None:
    parts = [Panel(title="新")] if container == "panels" else [Statement(text="新")]
    index = min(index, len(get(PROJECT, container)))
    new = insert(PROJECT, container, index, parts)
    for key in SELECTION:
        (followed,) = follow([key], Rearranged(container=container, index=index, count=1))
        assert leaf(new, followed) == leaf(PROJECT, key)


def test_ten_thousand_events_are_sorted_in_one_go() -> None:
    events = tuple(event(str(1000 + i * 7919 % 9000), str(i)) for i in range(10_000))
    new = sort_events(Project(timeline=Timeline(events=events)))
    assert new.timeline is not None
    starts = [e.date.start_key for e in new.timeline.events]
    assert starts == sorted(starts)
