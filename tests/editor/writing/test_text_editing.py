"""Any sequence of what hands can do leaves caret, text and page in agreement, and undoes to the start."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.writing.pre_edit import HOLDER, Clause, PreEdit, from_utf16, shown_text, to_utf16
from chengyu_desktop.editor.writing.text_edit import Buffer
from chengyu_desktop.editor.writing.text_editing import Move, TextEditing
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"
MOVES: tuple[Move, ...] = (
    "left", "right", "word_left", "word_right", "up", "down", "line_start", "line_end", "start", "end",
)  # fmt: skip

STEPS = st.one_of(
    st.tuples(
        st.just("type"), st.sampled_from(["成", "双核", "a", " ", "12家", "*", "**", "（", "，", "\\"])
    ),
    st.tuples(st.just("move"), st.sampled_from(MOVES), st.booleans()),
    st.tuples(st.just("delete"), st.sampled_from(["left", "right", "word_left", "word_right"])),
    st.tuples(st.sampled_from(["enter", "toggle_emphasis", "undo", "redo", "select_all"])),
    st.tuples(st.just("paste"), st.sampled_from(["一\n二", "**", "x\\*y", ""])),
    st.tuples(st.just("compose"), st.sampled_from(["ni", ""])),
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(SystemFonts())


def take(session: Session, editing: TextEditing, step: tuple) -> None:
    name, *rest = step
    if name in ("undo", "redo"):
        getattr(session, name)()
    elif name == "move":
        editing.move(*rest)
    elif name == "select_all":
        editing.select(editing.buffer.select_all())
    elif name == "compose":
        editing.compose(PreEdit(rest[0], len(rest[0]), (Clause(0, len(rest[0])),)))
    else:
        editing.compose(PreEdit())
        getattr(editing, name)(*rest)


@settings(max_examples=25, deadline=None)
@given(
    key=st.sampled_from(["panels/2/body/0/text", "lede", "title", "credits/source"]),
    steps=st.lists(STEPS, max_size=25),
)
def test_text_caret_page_and_history_agree(
    qapp: QApplication, pipeline: Pipeline, key: str, steps: list[tuple]
) -> None:
    session = Session(pipeline)
    assert session.open(SAMPLE)
    start = session.project
    editing = TextEditing(session, key)
    for step in steps:
        take(session, editing, step)
        assert editing.buffer.text == get(session.project, editing.key)
        assert 0 <= editing.buffer.start <= editing.buffer.end <= len(editing.buffer.text)
        assert editing.map.caret(editing.place) is not None
        assert HOLDER not in editing.buffer.text
    editing.finish()
    while session.history.can_undo:
        session.undo()
    assert session.project == start


BUFFERS = st.builds(
    lambda text, caret, markup: Buffer(text, min(caret, len(text)), min(caret, len(text)), markup),
    st.text("ab \n成", max_size=10),
    st.integers(0, 10),
    st.sampled_from(["none", "emphasis", "paragraphs"]),
)


@given(BUFFERS, st.sampled_from(["", "ni", "𠮷"]))
def test_places_of_the_buffer_are_found_in_what_is_shown_and_back(buffer: Buffer, words: str) -> None:
    shown = shown_text(buffer, PreEdit(words))
    assert shown.text.replace(HOLDER, "") == buffer.text[: buffer.caret] + words + buffer.text[buffer.caret :]
    for index in range(len(buffer.text) + 1):
        assert shown.buffered(shown.shown(index)) == index
    for place in range(len(shown.text) + 1):
        assert 0 <= shown.buffered(place) <= len(buffer.text)


@pytest.mark.parametrize(
    ("buffer", "shown"),
    [
        (Buffer("城", 1, 1), "城"),
        (Buffer("", 0, 0), HOLDER),
        (Buffer("to ", 3, 3), f"to {HOLDER}"),
        (Buffer("****", 2, 2, "emphasis"), f"****{HOLDER}"),
        (Buffer("一\n\n二", 2, 2, "paragraphs"), f"一\n{HOLDER}\n二"),
        (Buffer("一\n\n二", 0, 0, "paragraphs"), "一\n\n二"),
    ],
)
def test_a_caret_that_would_have_no_line_is_given_one(buffer: Buffer, shown: str) -> None:
    assert shown_text(buffer, PreEdit()).text == shown


def test_what_is_composed_is_no_markup_yet() -> None:
    assert shown_text(Buffer("a*", 1, 1, "emphasis"), PreEdit("*\\")).text == "a＊＼*"
    assert shown_text(Buffer("a", 1, 1), PreEdit("*")).text == "a*"


@given(st.text())
def test_utf16_units_are_counted_as_qt_counts_them(text: str) -> None:
    assert to_utf16(text, len(text)) == len(text.encode("utf-16-le", "surrogatepass")) // 2
    for index in range(len(text) + 1):
        assert from_utf16(text, to_utf16(text, index)) == index


def test_what_is_drawn_follows_digit_by_digit_and_undoes(qapp: QApplication, pipeline: Pipeline) -> None:
    """All digits are deleted, and new ones typed: the number that draws them has them all the same."""
    session = Session(pipeline)
    session.new(
        Project(
            panels=(
                Panel(
                    body=(
                        Statement(text="总投资1054.5亿元"),
                        Number(value=Decimal("1054.5"), unit="亿元", label="总投资"),
                    )
                ),
            )
        )
    )
    start = session.project
    editing = TextEditing(session, "panels/0/body/0/text")
    editing.move("end", False)
    for _ in "亿元":
        editing.move("left", False)
    for _ in "1054.5":
        editing.delete("left")
    assert get(session.project, "panels/0/body/0/text") == "总投资亿元"
    drawn: list[Decimal] = []
    for character in "980":
        editing.type(character)
        drawn.append(get(session.project, "panels/0/body/1/value"))
    assert drawn == [9, 98, 980]
    while session.history.can_undo:
        session.undo()
    assert session.project == start
