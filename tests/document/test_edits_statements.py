"""Statements split and merged: a reader sees the same words with the same emphasis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits_statements import merge_statements, split_statement
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.document.rich_text import parse_rich
from tests.helpers.sample_blocks import Number, Statement


def page(*texts: str) -> Project:
    return Project(panels=(Panel(body=tuple(Statement(text=text) for text in texts)),))


def texts(project: Project) -> list[str]:
    return [get(project, f"panels/0/body/{i}/text") for i in range(len(project.panels[0].body))]


@pytest.mark.parametrize(
    ("text", "offset", "parts"),
    [
        ("一。二", 2, ["一。", "二"]),
        ("one. two", 4, ["one.", "two"]),
        ("a**bc**d", 4, ["a**b**", "**c**d"]),
        ("a**bc**d", 3, ["a", "**bc**d"]),
        ("a**bc**d", 2, ["a", "**bc**d"]),
        ("a**bc**d", 1, ["a", "**bc**d"]),
        ("a**bc**d", 5, ["a**bc**", "d"]),
        ("a**bc**d", 6, ["a**bc**", "d"]),
        ("a\\*b", 2, ["a", "*b"]),
        ("a", 0, ["a"]),
        ("a", 1, ["a"]),
        ("a  ", 1, ["a  "]),
    ],
)
def test_splitting(text: str, offset: int, parts: list[str]) -> None:
    new = split_statement(page(text), "panels/0/body/0", offset)
    assert texts(new) == parts


def test_a_split_at_an_end_changes_nothing() -> None:
    project = page("一二")
    for offset in (-1, 0, 2, 9):
        assert split_statement(project, "panels/0/body/0", offset) is project


def test_notes_and_frames_stay_with_the_first() -> None:
    block = Statement(text="ab", note="n", frame=(1, 2, 3, 4), extra=(("k", "v"),))
    new = split_statement(Project(panels=(Panel(body=(block,)),)), "panels/0/body/0", 1)
    first, second = new.panels[0].body
    assert (first.note, first.frame, first.extra) == ("n", (1, 2, 3, 4), (("k", "v"),))
    assert second == Statement(text="b")


def looks(*sources: str) -> list[tuple[str, bool]]:
    """Every character with its look."""
    return [(ch, piece.emphasised) for text in sources for piece in parse_rich(text) for ch in piece.text]


@given(st.lists(st.sampled_from(["甲", "**", "乙", "\\*", "*"]), min_size=1, max_size=8), st.integers(0, 12))
def test_split_and_merged_again_reads_the_same(pieces: list[str], offset: int) -> None:
    project = page("".join(pieces))
    new = split_statement(project, "panels/0/body/0", offset)
    if new is not project:
        seen = looks(texts(project)[0])
        assert looks(*texts(new)) == seen
        assert looks(*texts(merge_statements(new, "panels/0/body/1"))) == seen


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("一", "二", "一二"),
        ("one.", "two", "one. two"),
        ("一", "two", "一two"),
        ("甲**乙**", "**丙**", "甲**乙丙**"),
        ("a**b**", "**c**", "a**b c**"),
        ("", "x", "x"),
        ("x**", "**y", "x\\*\\*\\*\\*y"),
    ],
)
def test_merging(first: str, second: str, joined: str) -> None:
    assert texts(merge_statements(page(first, second), "panels/0/body/1")) == [joined]


def test_merging_needs_two_of_a_kind() -> None:
    project = Project(panels=(Panel(body=(Statement(text="a"), Number(), Statement(text="b"))),))
    for key in ("panels/0/body/0", "panels/0/body/1", "panels/0/body/2", "panels/0"):
        with pytest.raises(ValueError):
            merge_statements(project, key)


def test_notes_are_joined() -> None:
    project = Project(panels=(Panel(body=(Statement(text="a", note="m"), Statement(text="b", note="n"))),))
    assert merge_statements(project, "panels/0/body/1").panels[0].body[0].note == "m\nn"
