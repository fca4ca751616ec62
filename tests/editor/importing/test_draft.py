"""Roles by hand stay with their words, whatever is typed elsewhere; proposals stay turned down."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.importing.draft import (
    Draft,
    begin,
    chosen,
    corrected,
    difference,
    open_proposals,
    project_of,
    rejected,
    structure_of,
    typed,
)
from chengyu_desktop.editor.importing.marks import Marks
from chengyu_desktop.editor.importing.nodes import nodes_of
from chengyu_desktop.editor.importing.places import Places
from chengyu_desktop.editor.importing.reasons import LEFT, PROPOSED, ROWS, WHY
from chengyu_desktop.editor.importing.units import Units
from chengyu_desktop.intake.copy_source import Copy, read_copy
from chengyu_desktop.intake.tables.mapping import DOUBTS
from tests.helpers.copy_corpus import COPY

DAY = date(2022, 6, 25)
TEXTS = st.text(st.sampled_from("ab重\n😀"), max_size=12)


@given(TEXTS, TEXTS)
def test_a_difference_leads_from_one_text_to_the_other(before: str, after: str) -> None:
    start, removed, added = difference(before, after)
    assert before[:start] + after[start : start + added] + before[start + removed :] == after
    assert min(start, removed, added) >= 0


@given(TEXTS, TEXTS, TEXTS, st.booleans())
def test_a_role_goes_with_its_word(head: str, tail: str, more: str, before: bool) -> None:
    draft = chosen(Draft(f"{head}\nX{tail}"), {len(head) + 1: "title"})
    after = typed(draft, f"{more}{head}\nX{tail}" if before else f"{head}\nX{tail}{more}")
    ((at, role),) = after.roles.items()
    assert (after.text[at], role) == ("X", "title")


def test_what_is_typed_before_and_what_is_gone() -> None:
    draft = chosen(Draft("one\ntwo"), {4: "lede"})
    assert typed(draft, "one\na two").roles == {4: "lede"}
    assert typed(draft, "one\n\ntwo").roles == {5: "lede"}
    assert typed(draft, "one\n").roles == {}
    assert typed(draft, "one\nthree").roles == {4: "lede"}
    assert chosen(draft, {4: None}).roles == {}


def test_line_ends_of_other_systems() -> None:
    assert begin(Copy("a\r\nb\rc", {3: "Title"})) == Draft("a\nb\nc")
    assert begin(Copy("a\rb", {2: "Title"})).styles == {2: "Title"}


def test_proposals_turned_down_stay_so_and_accepted_ones_change_the_text() -> None:
    draft = Draft("标题\n\n专题\n\n● 成效品著，建成500公里\n● 建成道路5OO公里\n", reference=DAY)
    found = open_proposals(draft, structure_of(draft))
    assert [(one.text, one.replacement) for one in found] == [("品著", "显著"), ("5OO", "500")]
    draft = typed(rejected(draft, found[:1]), "大" + draft.text)
    left = open_proposals(draft, structure_of(draft))
    assert [one.text for one in left] == ["5OO"]
    text = draft.text
    for start, end, words in corrected(draft, left):
        text = text[:start] + words + text[end:]
    assert "道路500公里" in text


@pytest.mark.parametrize("path", sorted((COPY / "open").glob("*.txt")), ids=lambda path: path.stem)
def test_every_piece_is_found_again_on_the_page_and_in_the_tree(path) -> None:  # type: ignore[no-untyped-def]
    draft = begin(read_copy(path), DAY)
    structure = structure_of(draft)
    project = project_of(draft, structure)
    places = Places(structure, project)
    for piece, key in zip(structure.pieces, places.key_of, strict=True):
        if piece.role in ("statement", "panel_title", "event_text"):
            value = get(project, key)
            words = plain_text(value if isinstance(value, str) else value.text)
            assert _letters(piece.text.text)[:4] in _letters(words)
    for index, key in enumerate(places.key_of):
        if key.startswith("panels/"):
            assert places.piece_at(key + "/text/0") == index
    marks = Marks(structure)
    for index, piece in enumerate(structure.pieces):
        mark = marks.at(piece.text.start)
        assert mark is not None
        assert mark.piece == index
    shown = [
        node.at
        for top in nodes_of(structure)
        for node in (top, *top.children)
        if node.kind in ("piece", "panel")
    ]
    assert sorted(at for at in shown if at >= 0) == list(range(len(structure.pieces)))
    assert {piece.why for piece in structure.pieces} <= {*map(str, WHY), ""}
    assert {one.why for one in structure.proposals} <= set(map(str, PROPOSED))
    assert {one.reason for one in structure.left_over} <= LEFT.keys()


def _letters(text: str) -> str:
    return "".join(ch for ch in text if "\u4e00" <= ch <= "\u9fff")


def test_all_that_can_be_said_of_rows_is_translated() -> None:
    assert tuple(map(str, ROWS)) == DOUBTS
    assert set(LEFT) == set(_reasons())


def _reasons() -> tuple[str, ...]:
    from typing import get_args

    from chengyu_desktop.intake.structure import Reason

    return get_args(Reason)


@given(st.text(st.sampled_from("a重😀𠮷"), max_size=20))
def test_offsets_of_qt(text: str) -> None:
    units = Units(text)
    for at in range(len(text) + 1):
        wide = len(text[:at].encode("utf-16-le")) // 2
        assert units.to_qt(at) == wide
        assert units.from_qt(wide) == at
