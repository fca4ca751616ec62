from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.writing.text_edit import Buffer, clean, end_of_change
from chengyu_desktop.editor.writing.visible_text import Markup, VisibleText, visible_text

MARKED = st.lists(
    st.sampled_from(["**", "*", "\\", "成渝", "12", "家", " ", "e\u0301", "，"]), max_size=14
).map("".join)
LINES = st.lists(st.sampled_from(["**", "\\*", "\n", "成", "ab", " "]), max_size=14).map("".join)


def looks(visible: VisibleText) -> list[tuple[str, bool]]:
    return list(zip(visible.text, visible.emphasised, strict=True))


@st.composite
def buffers(draw: st.DrawFn) -> Buffer:
    markup: Markup = draw(st.sampled_from(["none", "emphasis", "paragraphs"]))
    text = draw(LINES if markup == "paragraphs" else MARKED)
    place = st.integers(0, len(text))
    return Buffer(text, draw(place), draw(place), markup)


# What is seen of a source


def test_visible_text_leaves_markup_out_and_knows_its_places() -> None:
    seen = visible_text("牵头**12家**高新区", "emphasis")
    assert seen.text == "牵头12家高新区"
    assert [seen.source(b) for b in range(6)] == [0, 1, 2, 5, 6, 7]
    assert seen.last_source(2) == 4
    assert seen.source(6) == 10
    assert list(seen.emphasised) == [False, False, True, True, True, False, False, False]


@given(MARKED)
def test_visible_text_is_what_layout_reads(text: str) -> None:
    assert visible_text(text, "emphasis").text == plain_text(text)


@given(LINES)
def test_emphasis_does_not_reach_over_paragraphs(text: str) -> None:
    seen = visible_text(text, "paragraphs")
    assert seen.text == "\n".join(plain_text(line) for line in text.split("\n"))
    assert all(text[source] == character for source, character in zip(seen.sources, seen.text, strict=True))


@given(buffers())
def test_every_boundary_comes_back_from_the_source(buffer: Buffer) -> None:
    seen = buffer.visible
    for boundary in range(len(seen.text) + 1):
        assert seen.boundary(seen.source(boundary)) == boundary
        assert seen.boundary(seen.last_source(boundary)) == boundary


# Moves


@given(buffers())
def test_the_arrows_reach_every_place_and_come_back(buffer: Buffer) -> None:
    forwards = [0]
    while (following := buffer.after(forwards[-1])) != forwards[-1]:
        forwards.append(following)
    assert forwards == [buffer.visible.source(stop) for stop in buffer.visible.stops]
    backwards = [forwards[-1]]
    while (before := buffer.before(backwards[-1])) != backwards[-1]:
        backwards.append(before)
    assert backwards == forwards[::-1]


def test_an_arrow_passes_markup_at_once() -> None:
    buffer = Buffer("头**12**家", markup="emphasis")
    assert buffer.after(1) == 4
    assert buffer.after(5) == 8
    assert buffer.before(7) == 4


def test_word_moves() -> None:
    buffer = Buffer("牵头**12**家", markup="emphasis")
    assert buffer.word_after(0) == 2
    assert buffer.word_after(2) == 6
    assert buffer.word_before(9) == 6


# Selecting


def test_double_click_selects_a_word_without_its_markup() -> None:
    buffer = Buffer("投资**1054.5**亿元", markup="emphasis").select_word(6)
    assert buffer.selected == "1054.5"
    assert buffer.selected_source == "**1054.5**"


def test_triple_click_selects_a_paragraph() -> None:
    assert Buffer("一段\n二段\n三段", markup="paragraphs").select_paragraph(4).selected == "二段"
    assert Buffer("一段", markup="none").select_paragraph(1).selected == "一段"
    assert Buffer("一段\n二段", markup="paragraphs").select_all().selected == "一段\n二段"


# Editing


@given(buffers())
def test_deleting_takes_what_is_selected_and_leaves_all_else_as_it_looked(buffer: Buffer) -> None:
    seen = buffer.visible
    first, last = seen.boundary(buffer.start), seen.boundary(buffer.end)
    made = buffer.delete_selection()
    if buffer.markup != "paragraphs":
        assert looks(made.visible) == looks(seen)[:first] + looks(seen)[last:]
    assert made.visible.text == seen.text[:first] + seen.text[last:]
    assert made.visible.boundary(made.caret) == first
    assert made.caret == made.anchor


@given(buffers(), st.sampled_from(["新", "ab", "e\u0301"]))
def test_what_is_typed_replaces_the_selection(buffer: Buffer, words: str) -> None:
    seen = buffer.visible
    first, last = seen.boundary(buffer.start), seen.boundary(buffer.end)
    made = buffer.insert(words)
    assert made.visible.text == seen.text[:first] + words + seen.text[last:]
    assert made.visible.boundary(made.caret) == first + len(words)
    assert made.caret == made.anchor


@given(buffers(), st.text(alphabet="ab*\\成\r\n\t\x07 ", max_size=8))
def test_nothing_pasted_is_taken_for_markup(buffer: Buffer, words: str) -> None:
    at_end = buffer.placed(len(buffer.text))
    if buffer.markup == "none" or not any(mark in buffer.text for mark in "*\\"):
        assert at_end.paste(words).visible.text == buffer.visible.text + clean(
            words, buffer.markup == "paragraphs"
        )


@given(buffers())
def test_emphasis_toggled_twice_looks_as_before(buffer: Buffer) -> None:
    if buffer.selected and buffer.markup != "none":
        first, last = (buffer.visible.boundary(i) for i in (buffer.start, buffer.end))
        once = buffer.toggle_emphasis()
        assert once.visible.text == buffer.visible.text
        assert once.selected == buffer.selected
        before, after, again = (
            {mark for words, mark in looks(made.visible)[first:last] if words != "\n"}
            for made in (buffer, once, once.toggle_emphasis())
        )
        if before:
            assert after == {before != {True}}
            assert again == {before == {True}}


@pytest.mark.parametrize(
    ("text", "start", "end", "words", "made"),
    [
        ("牵头**12家**高新区", 4, 6, "34", "牵头**34家**高新区"),
        ("牵头**12家**高新区", 4, 7, "", "牵头高新区"),
        ("牵头**12家**高新区", 1, 5, "", "牵**2家**高新区"),
        ("牵头**12家**高新区", 6, 11, "", "牵头**12**区"),
        ("**一**和**二**", 3, 8, "", "**一二**"),
        ("a\\*b", 1, 3, "", "ab"),
    ],
)
def test_edits_leave_markup_whole(text: str, start: int, end: int, words: str, made: str) -> None:
    buffer = Buffer(text, end, start, "emphasis")
    assert (buffer.insert(words) if words else buffer.delete_selection()).text == made


def test_a_deletion_takes_the_whole_character() -> None:
    buffer = Buffer("cafe\u0301", 5, 5)
    assert buffer.delete_to(buffer.before(5)).text == "caf"


def test_without_a_selection_ctrl_b_changes_the_word_or_steps_over_markup() -> None:
    around = Buffer("牵头12家", 3, 3, "emphasis").toggle_emphasis()
    assert around.text == "牵头**12**家"
    assert around.visible.boundary(around.caret) == 3
    behind = Buffer("增长**12%**", 7, 7, "emphasis").toggle_emphasis()
    assert behind.caret == 9
    assert behind.insert("了").text == "增长**12%**了"
    assert behind.toggle_emphasis().caret == 7


def test_emphasis_is_only_for_texts_that_know_it() -> None:
    buffer = Buffer("标题", 0, 2)
    assert buffer.toggle_emphasis() is buffer


@pytest.mark.parametrize(
    ("words", "one_line", "lines"),
    [
        ("第一行\r\n第二行", "第一行第二行", "第一行\n第二行"),
        ("one\ntwo", "one two", "one\ntwo"),
        ("a\r\n \r\nb", "a b", "a\nb"),
        ("甲\u2028乙\x00\x1b", "甲乙", "甲\n乙"),
        ("a\tb", "a b", "a b"),
    ],
)
def test_pasted_line_ends(words: str, one_line: str, lines: str) -> None:
    assert clean(words, False) == one_line
    assert clean(words, True) == lines


@given(st.text(), st.booleans())
def test_cleaning_twice_is_cleaning_once(words: str, has_lines: bool) -> None:
    once = clean(words, has_lines)
    assert clean(once, has_lines) == once


@pytest.mark.parametrize(
    ("old", "new", "end"),
    [("ab", "aXb", 2), ("abc", "ac", 1), ("", "x", 1), ("aa", "aaa", 3), ("甲乙", "丙乙", 1), ("a", "a", 1)],
)
def test_the_end_of_a_change(old: str, new: str, end: int) -> None:
    assert end_of_change(old, new) == end
