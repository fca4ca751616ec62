"""Undo and redo as a law, over random work."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec import structs

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.history import History, steps_kept
from chengyu_desktop.document.project import Event, Panel, Project, Timeline

START = Project(title="0", panels=tuple(Panel(title=str(i)) for i in range(20)))


def titled(project: Project, title: str) -> Project:
    return with_value(project, "title", title)


def test_steps_of_the_same_merge_key_become_one() -> None:
    history = History(START)
    for title in ("a", "ab", "abc"):
        history.push(titled(START, title), "Typing", "title", ("title",))
    assert history.labels() == ("", "Typing")
    assert history.undo().project is START
    assert history.redo().project.title == "abc"
    assert history.current.selection == ("title",)


@pytest.mark.parametrize("broken_by", ["another", "break", "undo", "save"])
def test_merging_ends(broken_by: str) -> None:
    history = History(START)
    history.push(titled(START, "a"), "Typing", "title")
    if broken_by == "another":
        history.push(titled(START, "b"), "Typing", "lede")
    elif broken_by == "break":
        history.break_merge()
    elif broken_by == "undo":
        history.undo()
        history.redo()
    else:
        history.mark_clean()
    count = len(history.labels())
    history.push(titled(START, "c"), "Typing", "title")
    assert len(history.labels()) == count + 1


def test_edits_without_a_merge_key_stay_apart() -> None:
    history = History(START)
    history.push(titled(START, "a"), "Edit")
    history.push(titled(START, "b"), "Edit")
    assert len(history.labels()) == 3


def test_no_change_is_no_step() -> None:
    history = History(START)
    assert not history.push(START, "Nothing")
    assert history.labels() == ("",)


def test_the_saved_state_is_found_again() -> None:
    history = History(START)
    assert history.is_clean
    history.push(titled(START, "a"), "Edit", "k")
    assert not history.is_clean
    history.mark_clean()
    history.push(titled(START, "b"), "Edit", "k")
    assert not history.is_clean
    history.undo()
    assert history.is_clean
    history.undo()
    history.push(titled(START, "c"), "Edit")
    history.undo()
    assert not history.is_clean  # the saved state went with the undone steps


def test_merging_after_undoing_to_the_saved_state_keeps_it() -> None:
    history = History(START)
    history.push(titled(START, "a"), "Edit", "k")
    history.push(titled(START, "b"), "Other")
    history.mark_clean()
    history.undo()
    history.push(titled(START, "c"), "Edit", "k")
    assert len(history.labels()) == 3
    assert not history.is_clean


def test_the_oldest_steps_are_dropped() -> None:
    history = History(START, limit=3)
    for title in "abcde":
        history.push(titled(START, title), title)
    assert history.labels() == ("b", "c", "d", "e")
    assert history.jump(0).project.title == "b"
    history.set_limit(1)
    assert history.labels() == ("b", "c", "d", "e")  # what can be redone isn't thrown away
    history.jump(3)
    history.set_limit(1)
    assert history.labels() == ("d", "e")
    for limit in (0, -1):
        with pytest.raises(ValueError, match="at least one"):
            history.set_limit(limit)


def test_a_day_of_edits_can_be_undone_and_fewer_of_a_huge_project() -> None:
    assert steps_kept(START) > 10_000
    huge = structs.replace(START, timeline=Timeline(events=(Event(date=DateSpan.parse("2020")),) * 10_000))
    assert steps_kept(huge) == 1_200
    history = History(huge)
    for number in range(1, 1301):
        history.push(titled(huge, str(number)), "Edit")
    assert len(history.labels()) == 1_201
    assert history.jump(0).project.title == "100"


def test_jumping_outside_is_refused() -> None:
    history = History(START)
    for index in (-1, 1):
        with pytest.raises(IndexError):
            history.jump(index)


def test_coming_back_selects_what_was_selected() -> None:
    history = History(START)
    history.select(["panels/3"])
    history.push(titled(START, "a"), "Edit", selection=["title"])
    assert history.undo().selection == ("panels/3",)


class HistoryMachine(RuleBasedStateMachine):
    """A history beside the plainest model of one: a list of all states."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History(START, limit=10_000)
        self.states = [START]
        self.at = 0
        self.counter = 0

    @rule(panel=st.integers(0, 19))
    def edit(self, panel: int) -> None:
        self.counter += 1
        key = f"panels/{panel}/title"
        old = self.history.current.project
        new = with_value(old, key, f"edit {self.counter}")
        assert self.history.push(new, "Edit")
        for other in range(20):
            shared = get(new, f"panels/{other}") is get(old, f"panels/{other}")
            assert shared == (other != panel)
        del self.states[self.at + 1 :]
        self.states.append(new)
        self.at += 1

    @rule(words=st.lists(st.text(min_size=1, max_size=2), min_size=1, max_size=4))
    def type_words(self, words: list[str]) -> None:
        self.history.break_merge()
        old = self.history.current.project
        for word in words:
            self.counter += 1
            new = titled(self.history.current.project, f"{word}{self.counter}")
            self.history.push(new, "Typing", "title")
        assert self.history.current.project.panels is old.panels
        del self.states[self.at + 1 :]
        self.states.append(self.history.current.project)
        self.at += 1

    @rule()
    def undo(self) -> None:
        self.at = max(self.at - 1, 0)
        assert self.history.undo().project is self.states[self.at]

    @rule()
    def redo(self) -> None:
        self.at = min(self.at + 1, len(self.states) - 1)
        assert self.history.redo().project is self.states[self.at]

    @precondition(lambda self: len(self.states) > 2)
    @rule(data=st.data())
    def jump(self, data: st.DataObject) -> None:
        self.at = data.draw(st.integers(0, len(self.states) - 1))
        self.history.jump(self.at)

    @rule()
    def undo_all_and_redo_all(self) -> None:
        while self.history.can_undo:
            self.history.undo()
        assert self.history.current.project is START
        while self.history.can_redo:
            self.history.redo()
        self.at = len(self.states) - 1
        assert self.history.current.project is self.states[-1]

    @invariant()
    def agrees_with_the_model(self) -> None:
        assert self.history.index == self.at
        assert len(self.history.labels()) == len(self.states)
        assert self.history.current.project is self.states[self.at]


TestHistoryMachine = HistoryMachine.TestCase
TestHistoryMachine.settings = settings(max_examples=60, deadline=None)
