from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.writing.text_tool import TextTool
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.walk import frame_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"
STATEMENT = "panels/2/body/0/text"
TITLE = "panels/2/title"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A canvas with its tools, as in the window, and the hands on them."""

    def __init__(self, qtbot: QtBot, fonts: SystemFonts) -> None:
        self.qtbot = qtbot
        self.session = Session(Pipeline(fonts))
        assert self.session.open(SAMPLE)
        self.canvas = Canvas(FramePainter(fonts))
        qtbot.addWidget(self.canvas)
        self.canvas.resize(1000, 800)
        self.canvas.set_page(self.session.page)
        self.session.changed.connect(lambda change: self.canvas.set_page(self.session.page))
        self.editor = PageEditor(self.canvas, self.session)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()
        self.canvas.activateWindow()
        self.canvas.setFocus()

    @property
    def tool(self) -> TextTool:
        return self.editor.text_tool

    @property
    def editing(self) -> Any:
        assert self.tool.editing is not None
        return self.tool.editing

    @property
    def is_editing(self) -> bool:
        return self.canvas.tool is self.tool

    def text(self, key: str) -> str:
        return get(self.session.project, key)

    def edit(self, key: str, caret: int | None = None) -> None:
        assert self.tool.edit(key)
        if caret is not None:
            self.editing.select(self.editing.buffer.placed(caret))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.canvas, key, modifiers)

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.canvas, words)

    def compose(self, words: str, commit: str = "", attributes: list[Any] | None = None) -> None:
        event = QInputMethodEvent(words, attributes or [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.canvas, event)

    def view(self, index: int) -> QPoint:
        """Where a place of the edited text is in the viewport."""
        place = replace_place(self, index)
        caret = self.editing.map.caret(place)
        point = self.canvas.view_point(QPointF(caret.x, (caret.top + caret.bottom) / 2))
        return point.toPoint()


def replace_place(desk: Desk, index: int) -> Any:
    return desk.editing.place._replace(source=index, upstream=False)


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def desk(qtbot: QtBot, fonts: SystemFonts) -> Desk:
    return Desk(qtbot, fonts)


# Typing


def test_what_is_typed_is_set_on_the_page_at_once(desk: Desk) -> None:
    desk.edit(TITLE)
    before = desk.text(TITLE)
    desk.type("ABC")
    assert desk.text(TITLE) == before + "ABC"
    assert before + "ABC" in frame_text(desk.canvas.page.frame)
    caret = desk.editing.map.caret(desk.editing.place)
    assert caret.x == desk.editing.map.lines[-1].right


def test_undo_goes_word_by_word_and_the_caret_follows(desk: Desk) -> None:
    before = desk.text(TITLE)
    desk.edit(TITLE, 2)
    desk.type("new town ")
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert desk.text(TITLE) == before[:2] + "new " + before[2:]
    assert desk.editing.buffer.caret == 6
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert desk.text(TITLE) == before
    assert desk.editing.buffer.caret == 2
    desk.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert desk.text(TITLE) == before[:2] + "new " + before[2:]
    assert desk.is_editing


def test_moving_the_caret_begins_a_new_step(desk: Desk) -> None:
    before = desk.text(TITLE)
    desk.edit(TITLE)
    desk.type("a")
    desk.key(Qt.Key.Key_Home)
    desk.type("b")
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert desk.text(TITLE) == before + "a"


def test_keys_that_are_shortcuts_elsewhere_are_typed(desk: Desk) -> None:
    desk.edit(TITLE)
    for key, text, modifiers in (
        (Qt.Key.Key_1, "1", Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, "", CONTROL),
        (Qt.Key.Key_Escape, "", Qt.KeyboardModifier.NoModifier),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
        event.ignore()
        QApplication.sendEvent(desk.canvas, event)
        assert event.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_S, CONTROL, "\x13")
    other.ignore()
    QApplication.sendEvent(desk.canvas, other)
    assert not other.isAccepted()


def test_a_space_is_typed_and_the_caret_stands_behind_it(desk: Desk) -> None:
    desk.edit("panels/2/body/0/text")
    desk.type("a")
    before = desk.editing.map.caret(desk.editing.place)
    desk.type(" ")
    after = desk.editing.map.caret(desk.editing.place)
    assert desk.text(STATEMENT).endswith("a ")
    assert after.x > before.x + 0.5
    assert "\u200b" not in desk.text(STATEMENT)


def test_an_emptied_text_keeps_its_place_for_the_caret(desk: Desk) -> None:
    desk.edit(TITLE)
    place = desk.editing.map.caret(desk.editing.place._replace(source=0))
    desk.key(Qt.Key.Key_A, CONTROL)
    desk.key(Qt.Key.Key_Delete)
    assert desk.text(TITLE) == ""
    caret = desk.editing.map.caret(desk.editing.place)
    assert caret.x == pytest.approx(place.x)
    desk.type("x")
    assert desk.text(TITLE) == "x"
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.page is desk.session.page


def test_a_headline_may_be_left_empty(desk: Desk) -> None:
    desk.edit("title")
    desk.key(Qt.Key.Key_A, CONTROL)
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Escape)
    assert desk.text("title") == ""
    assert not desk.is_editing


# Moving and deleting


def test_arrows_words_and_lines(desk: Desk) -> None:
    desk.edit(STATEMENT, 0)
    desk.key(Qt.Key.Key_Right)
    assert desk.editing.buffer.caret == 1
    desk.key(Qt.Key.Key_Down)
    assert desk.editing.map.caret(desk.editing.place).line == 1
    desk.key(Qt.Key.Key_End)
    end = desk.editing.map.caret(desk.editing.place)
    assert (end.line, end.x) == (1, desk.editing.map.lines[1].right)
    desk.key(Qt.Key.Key_Home)
    assert desk.editing.map.caret(desk.editing.place).x == desk.editing.map.lines[1].left
    desk.key(Qt.Key.Key_End, CONTROL)
    assert desk.editing.buffer.caret == len(desk.text(STATEMENT))
    desk.key(Qt.Key.Key_Left, CONTROL)
    assert desk.text(STATEMENT)[desk.editing.buffer.caret :] == "亿元"
    desk.key(Qt.Key.Key_Home, CONTROL)
    desk.key(Qt.Key.Key_Right, CONTROL | SHIFT)
    assert desk.editing.buffer.selected == "共建具有全国影响力"
    desk.key(Qt.Key.Key_Left)
    assert desk.editing.buffer.caret == desk.editing.buffer.anchor == 0
    desk.key(Qt.Key.Key_Up)
    assert desk.editing.buffer.caret == 0


def test_down_keeps_its_column_over_a_short_line(desk: Desk) -> None:
    desk.edit("timeline/events/0/text", 27)
    x = desk.editing.map.caret(desk.editing.place).x
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Up)
    assert desk.editing.map.caret(desk.editing.place).x == pytest.approx(x)


def test_deleting_characters_and_words(desk: Desk) -> None:
    desk.edit(TITLE)
    desk.key(Qt.Key.Key_Backspace)
    assert desk.text(TITLE) == "加快共建西部科学"
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Delete)
    assert desk.text(TITLE) == "快共建西部科学"
    desk.type("x ")
    desk.key(Qt.Key.Key_Backspace, CONTROL)
    assert desk.text(TITLE) == "快共建西部科学"
    desk.key(Qt.Key.Key_Delete, CONTROL)
    assert desk.text(TITLE) == ""
    desk.key(Qt.Key.Key_Backspace)
    assert desk.text(TITLE) == ""


# Statements and paragraphs


def test_enter_splits_a_statement_and_backspace_joins_it_again(desk: Desk) -> None:
    text = desk.text(STATEMENT)
    desk.edit(STATEMENT, 5)
    desk.key(Qt.Key.Key_Return)
    assert (desk.text(STATEMENT), desk.text("panels/2/body/1/text")) == (text[:5], text[5:])
    assert (desk.editing.key, desk.editing.buffer.caret) == ("panels/2/body/1/text", 0)
    assert desk.session.selection == ("panels/2/body/1",)
    desk.key(Qt.Key.Key_Backspace)
    assert desk.text(STATEMENT) == text
    assert (desk.editing.key, desk.editing.buffer.caret) == (STATEMENT, 5)
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert desk.text("panels/2/body/1/text") == text[5:]
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert desk.text(STATEMENT) == text
    assert (desk.editing.key, desk.editing.buffer.caret) == (STATEMENT, 5)


def test_delete_at_the_end_joins_the_next_statement(desk: Desk) -> None:
    first, second = desk.text(STATEMENT), desk.text("panels/2/body/1/text")
    desk.edit(STATEMENT)
    desk.key(Qt.Key.Key_Delete)
    assert desk.text(STATEMENT) == first + second
    assert desk.editing.buffer.caret == len(first)
    desk.key(Qt.Key.Key_End, CONTROL)
    desk.key(Qt.Key.Key_Delete)  # what follows is no statement
    assert desk.text(STATEMENT) == first + second


def test_enter_at_the_end_begins_a_statement_that_goes_again_when_left_empty(desk: Desk) -> None:
    body = desk.session.project.panels[2].body
    desk.edit(STATEMENT)
    desk.key(Qt.Key.Key_Return)
    assert desk.text("panels/2/body/1/text") == ""
    assert desk.editing.map.caret(desk.editing.place) is not None
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.project.panels[2].body == body
    desk.edit(STATEMENT)
    desk.key(Qt.Key.Key_Return)
    desk.type("new")
    desk.key(Qt.Key.Key_Escape)
    assert desk.text("panels/2/body/1/text") == "new"


def test_enter_at_the_start_makes_room_above(desk: Desk) -> None:
    text = desk.text(STATEMENT)
    desk.edit(STATEMENT, 0)
    desk.key(Qt.Key.Key_Return)
    assert (desk.text(STATEMENT), desk.text("panels/2/body/1/text")) == ("", text)
    assert (desk.editing.key, desk.editing.buffer.caret) == ("panels/2/body/1/text", 0)


def test_enter_makes_a_paragraph_of_the_lede(desk: Desk) -> None:
    lede = desk.text("lede")
    desk.edit("lede", lede.index("\n"))
    desk.key(Qt.Key.Key_Return)
    caret = desk.editing.map.caret(desk.editing.place)
    assert desk.editing.map.lines[caret.line].left == pytest.approx(caret.x)
    desk.type("new")
    assert desk.text("lede") == lede.replace("\n", "\nnew\n", 1)
    assert desk.is_editing


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_keys_that_end_the_editing_of_a_line(desk: Desk, key: Qt.Key) -> None:
    desk.edit(TITLE)
    desk.type("x")
    desk.key(key)
    assert desk.canvas.tool is desk.editor.select_tool
    assert desk.text(TITLE).endswith("x")
    assert desk.session.selection == ("panels/2",)


# Emphasis and clipboard


def test_ctrl_b_emphasises_the_selection(desk: Desk) -> None:
    desk.edit(STATEMENT, 0)
    for _ in range(2):
        desk.key(Qt.Key.Key_Right, SHIFT)
    desk.key(Qt.Key.Key_B, CONTROL)
    assert desk.text(STATEMENT).startswith("**共建**具有")
    assert desk.editing.buffer.selected == "共建"
    desk.key(Qt.Key.Key_B, CONTROL)
    assert desk.text(STATEMENT).startswith("共建具有")


def test_copy_cut_and_paste_between_statements_keep_emphasis(desk: Desk) -> None:
    desk.session.edit(lambda p: set_value(p, STATEMENT, "牵头**12家**高新区"), "")
    desk.edit(STATEMENT, 0)
    desk.key(Qt.Key.Key_A, CONTROL)
    desk.key(Qt.Key.Key_X, CONTROL)
    assert desk.text(STATEMENT) == ""
    assert QGuiApplication.clipboard().text() == "牵头12家高新区"
    desk.key(Qt.Key.Key_V, CONTROL)
    assert desk.text(STATEMENT) == "牵头**12家**高新区"
    desk.edit(TITLE)
    desk.key(Qt.Key.Key_A, CONTROL)
    desk.key(Qt.Key.Key_V, CONTROL)
    assert desk.text(TITLE) == "牵头12家高新区"


def test_pasted_text_is_plain(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("甲**乙**\r\n丙\x07")
    desk.edit(STATEMENT)
    desk.key(Qt.Key.Key_A, CONTROL)
    desk.key(Qt.Key.Key_V, CONTROL)
    assert desk.editing.buffer.visible.text == "甲**乙**丙"


# Mouse


def test_double_click_begins_where_it_was_made(desk: Desk) -> None:
    desk.edit(STATEMENT)
    point = desk.view(3)
    desk.key(Qt.Key.Key_Escape)
    desk.qtbot.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert desk.is_editing
    assert (desk.editing.key, desk.editing.buffer.caret) == (STATEMENT, 3)


def test_dragging_selects_and_shift_click_extends(desk: Desk) -> None:
    desk.edit(STATEMENT)
    viewport = desk.canvas.viewport()
    desk.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=desk.view(2))
    desk.qtbot.mouseMove(viewport, desk.view(6))
    assert desk.editing.buffer.selected == desk.text(STATEMENT)[2:6]
    desk.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=desk.view(6))
    desk.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, desk.view(9))
    assert desk.editing.buffer.selected == desk.text(STATEMENT)[2:9]
    desk.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=desk.view(4))
    assert (desk.editing.buffer.caret, desk.editing.buffer.anchor) == (4, 4)


def test_double_click_selects_a_word_and_a_third_the_text(desk: Desk) -> None:
    desk.edit(STATEMENT)
    number = desk.text(STATEMENT).index("1054.5")
    viewport = desk.canvas.viewport()
    desk.qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=desk.view(number + 2))
    assert desk.editing.buffer.selected == "1054.5"
    desk.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=desk.view(number + 2))
    assert desk.editing.buffer.selected == desk.text(STATEMENT)


def test_a_press_elsewhere_ends_it_and_selects_there(desk: Desk) -> None:
    desk.edit(TITLE)
    title = desk.view(2)
    desk.edit(STATEMENT)
    desk.type("x")
    desk.qtbot.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=title)
    assert not desk.is_editing
    assert desk.text(STATEMENT).endswith("x")
    assert desk.session.selection == ("panels/2",)


def test_the_cursor_is_a_beam_over_the_text(desk: Desk) -> None:
    desk.edit(TITLE)
    inside = desk.canvas.page_point(QPointF(desk.view(1)))
    assert desk.tool.cursor(inside) == Qt.CursorShape.IBeamCursor
    assert desk.tool.cursor(QPointF(0, 0)) == Qt.CursorShape.ArrowCursor


def test_what_is_no_text_is_not_edited(desk: Desk) -> None:
    assert not desk.tool.edit("panels/0")
    assert not desk.tool.edit("panels/0/body/99/text")
    assert not desk.is_editing


# Input method


def test_a_composition_is_shown_in_place_and_leaves_no_step(desk: Desk) -> None:
    before, step = desk.text(TITLE), desk.session.history.index
    desk.edit(TITLE, 2)
    desk.compose("chong")
    assert desk.text(TITLE) == before
    assert desk.session.history.index == step
    assert before[:2] + "chong" + before[2:] in frame_text(desk.canvas.page.frame)
    composed = desk.editing.map.caret(desk.editing.place)
    desk.compose("")
    assert desk.canvas.page is desk.session.page
    assert desk.editing.map.caret(desk.editing.place).x < composed.x


def test_committed_text_is_inserted_and_undone_as_one_word(desk: Desk) -> None:
    before = desk.text(TITLE)
    desk.edit(TITLE, 2)
    for words in ("重庆", "成都"):
        desk.compose("x")
        desk.compose("", words)
    assert desk.text(TITLE) == before[:2] + "重庆成都" + before[2:]
    assert desk.editing.buffer.caret == 6
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert desk.text(TITLE) == before[:2] + "重庆" + before[2:]


def test_a_composition_replaces_the_selection_only_when_committed(desk: Desk) -> None:
    before = desk.text(TITLE)
    desk.edit(TITLE)
    desk.key(Qt.Key.Key_A, CONTROL)
    desk.compose("ni")
    assert desk.text(TITLE) == before
    assert "ni" in frame_text(desk.canvas.page.frame)
    desk.compose("")
    assert desk.editing.buffer.selected == before
    desk.compose("", "你")
    assert desk.text(TITLE) == "你"


def test_the_compositions_cursor_and_clauses_are_read_in_utf16(desk: Desk) -> None:
    look = QTextCharFormat()
    look.setBackground(QColor("yellow"))
    kind = QInputMethodEvent.AttributeType
    desk.edit(TITLE, 0)
    desk.compose(
        "𠮷野家",
        attributes=[
            QInputMethodEvent.Attribute(kind.Cursor, 3, 1, None),
            QInputMethodEvent.Attribute(kind.TextFormat, 0, 2, look),
            QInputMethodEvent.Attribute(kind.TextFormat, 2, 2, QTextCharFormat()),
        ],
    )
    pre_edit = desk.editing.pre_edit
    assert pre_edit.cursor == 2
    assert [(c.start, c.end, c.is_target) for c in pre_edit.clauses] == [(0, 1, True), (1, 3, False)]
    assert desk.editing.place.source == 2


def test_an_input_method_may_replace_what_is_around_the_caret(desk: Desk) -> None:
    desk.edit(TITLE, 4)
    event = QInputMethodEvent()
    event.setCommitString("合建", -2, 2)
    QApplication.sendEvent(desk.canvas, event)
    assert desk.text(TITLE).startswith("加快合建西部")


def test_the_input_method_is_told_where_it_is(desk: Desk) -> None:
    query = Qt.InputMethodQuery
    desk.session.edit(lambda p: set_value(p, STATEMENT, "𠮷**12**家"), "")
    desk.edit(STATEMENT)
    desk.key(Qt.Key.Key_Left, SHIFT)
    ask = desk.canvas.inputMethodQuery
    assert ask(query.ImSurroundingText) == "𠮷12家"
    assert (ask(query.ImCursorPosition), ask(query.ImAnchorPosition)) == (4, 5)
    assert ask(query.ImCurrentSelection) == "家"
    assert ask(query.ImEnabled) is True
    rect = ask(query.ImCursorRectangle)
    caret = desk.view(desk.editing.buffer.caret) + desk.canvas.viewport().pos()
    assert rect.adjusted(-2, -2, 2, 2).contains(QPointF(caret))
    desk.key(Qt.Key.Key_Escape)
    assert not desk.canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


# Following the session


def test_a_change_from_elsewhere_is_followed(desk: Desk) -> None:
    desk.edit(TITLE, 1)
    desk.session.edit(lambda p: set_value(p, TITLE, "加快建设西部科学城"), "", origin="inspector")
    assert desk.editing.buffer.text == "加快建设西部科学城"
    desk.type("x")
    assert desk.text(TITLE) == "加快建设x西部科学城"


def test_editing_ends_when_its_text_goes_or_something_else_is_selected(desk: Desk) -> None:
    desk.edit("panels/4/title")
    desk.session.edit(lambda p: delete(p, ["panels/4"]), "", selection=())
    assert not desk.is_editing
    desk.edit(TITLE)
    desk.session.select(("timeline/events/0",), origin="outline")
    assert not desk.is_editing
    desk.edit(TITLE)
    desk.session.open(SAMPLE)
    assert not desk.is_editing


def test_the_caret_stays_in_view(desk: Desk) -> None:
    desk.canvas.set_zoom(4.0)
    desk.edit("credits/source")
    view = desk.canvas.viewport().rect()
    assert view.contains(desk.view(desk.editing.buffer.caret))
    desk.edit("kicker")
    assert view.contains(desk.view(desk.editing.buffer.caret))


# Looks


def pixels(desk: Desk) -> Any:
    return desk.canvas.grab().toImage()


def test_the_caret_and_the_selection_are_painted(desk: Desk) -> None:
    before = pixels(desk)
    desk.edit(TITLE, 2)
    point = desk.view(2) + desk.canvas.viewport().pos()
    assert pixels(desk).pixelColor(point) != before.pixelColor(point)
    desk.key(Qt.Key.Key_End, SHIFT)
    middle = (desk.view(5) + desk.view(6)) / 2 + desk.canvas.viewport().pos()
    corner = QPoint(middle.x(), middle.y())
    changed = [
        pixels(desk).pixelColor(corner + QPoint(0, dy)) != before.pixelColor(corner + QPoint(0, dy))
        for dy in range(-3, 4)
    ]
    assert all(changed)
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.accessibleDescription() == ""


def test_the_caret_blinks_unless_the_system_says_not(desk: Desk, qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    period = hints.cursorFlashTime()
    try:
        hints.setCursorFlashTime(0)
        desk.edit(TITLE)
        assert not desk.tool._blink.isActive()
        hints.setCursorFlashTime(40)
        desk.edit(TITLE, 1)
        point = desk.view(1) + desk.canvas.viewport().pos()
        shown = pixels(desk).pixelColor(point)
        qtbot.waitUntil(lambda: pixels(desk).pixelColor(point) != shown)
        qtbot.waitUntil(lambda: pixels(desk).pixelColor(point) == shown)
    finally:
        hints.setCursorFlashTime(period)


def test_screen_readers_are_told_the_text(desk: Desk) -> None:
    desk.edit(STATEMENT)
    assert "共建具有全国影响力" in desk.canvas.accessibleDescription()
