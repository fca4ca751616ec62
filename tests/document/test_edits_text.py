"""Find and replace: every place is found, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits_text import (
    Search,
    find_text,
    replace_matches,
    replace_text,
)
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from tests.helpers.sample_blocks import Bar, Bars, Number, Statement

PROJECT = Project(
    title="双核联动，双核双核",
    theme="双核",
    timeline=Timeline(events=(Event(date=DateSpan.parse("2020"), text="第12期 Abc", note="双核？"),)),
    panels=(
        Panel(
            title="甲", body=(Statement(text="双核"), Bars(items=(Bar(label="双核 3"),)), Number(unit="家"))
        ),
    ),
)


def test_every_place_is_found_with_its_span() -> None:
    found = list(find_text(PROJECT, Search("双核"), "单核"))
    assert [(m.key, m.start, m.end) for m in found] == [
        ("title", 0, 2),
        ("title", 5, 7),
        ("title", 7, 9),
        ("panels/0/body/0/text", 0, 2),
        ("panels/0/body/1/items/0/label", 0, 2),
    ]
    assert {(m.text, m.replacement) for m in found} == {("双核", "单核")}


def test_all_are_replaced_and_counted() -> None:
    new, count = replace_text(PROJECT, Search("双核"), "二")
    assert count == 5
    assert new.title == "二联动，二二"
    assert get(new, "panels/0/body/1/items/0/label") == "二 3"
    assert new.theme == "双核"
    assert new.timeline is PROJECT.timeline
    assert new.panels[0].body[2] is PROJECT.panels[0].body[2]


def test_only_in_the_texts_asked_for_or_at_the_matches_chosen() -> None:
    new, count = replace_text(PROJECT, Search("双核"), "二", keys=["title"])
    assert (count, new.panels) == (3, PROJECT.panels)
    some = list(find_text(PROJECT, Search("双核"), "二"))[1:2]
    assert replace_matches(PROJECT, some).title == "双核联动，二双核"


def test_nothing_found_or_nothing_different_is_no_change() -> None:
    assert replace_text(PROJECT, Search("没有"), "x") == (PROJECT, 0)
    new, count = replace_text(PROJECT, Search("双核"), "双核")
    assert new is PROJECT
    assert count == 5
    assert list(find_text(PROJECT, Search(""))) == []
    assert list(find_text(PROJECT, Search("x*", regex=True))) == []


def test_a_plain_search_takes_signs_as_they_are() -> None:
    project = Project(title="a.b a*b")
    assert replace_text(project, Search("a*b"), r"\1")[0].title == r"a.b \1"


def test_regular_expressions_with_groups() -> None:
    new, count = replace_text(PROJECT, Search(r"第(\d+)期", regex=True), r"\1号")
    assert count == 1
    assert get(new, "timeline/events/0/text") == "12号 Abc"


def test_case_and_notes_are_asked_for() -> None:
    assert not list(find_text(PROJECT, Search("ABC")))
    assert len(list(find_text(PROJECT, Search("ABC", match_case=False)))) == 1
    keys = [m.key for m in find_text(PROJECT, Search("双核", in_notes=True))]
    assert "timeline/events/0/note" in keys


@pytest.mark.parametrize(
    ("pattern", "replacement"), [("(", ""), ("a{99999999999}", ""), ("双", r"\2"), ("双", r"\g<x>")]
)
def test_a_faulty_expression_is_one_sentence(pattern: str, replacement: str) -> None:
    with pytest.raises(ValueError, match="“") as caught:
        list(find_text(PROJECT, Search(pattern, regex=True), replacement))
    assert "\n" not in str(caught.value)


@given(st.text("ab双", max_size=12), st.text("ab双", min_size=1, max_size=3), st.text("ab双", max_size=3))
def test_replacing_is_what_str_replace_does(text: str, old: str, new: str) -> None:
    project, count = replace_text(Project(title=text), Search(old), new)
    assert project.title == text.replace(old, new)
    assert count == text.count(old)


@pytest.mark.parametrize(
    ("replacement", "words"),
    [
        (r"[\0]", "[12期]"),
        ("[$0]", "[12期]"),
        (r"$1/\1", "12/12"),
        ("$2", "$2"),
        (r"\\0", r"\0"),
        ("$", "$"),
        (r"\$1", "$1"),
    ],
)
def test_groups_are_written_as_editors_have_them(replacement: str, words: str) -> None:
    (match,) = find_text(PROJECT, Search(r"(\d+)期", regex=True), replacement)
    assert match.replacement == words


@pytest.mark.parametrize(
    ("search", "replacement"), [(Search("双", regex=True), r"\01"), (Search("双"), "a\x00")]
)
def test_what_no_file_can_hold_is_no_replacement(search: Search, replacement: str) -> None:
    with pytest.raises(ValueError, match="control character U"):
        list(find_text(PROJECT, search, replacement))
