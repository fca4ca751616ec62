"""Editing text in place, on the page: mouse, keys, clipboard and input method for one TextEditing after another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QMimeData, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.addresses import is_within, parent
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.tool import Tool
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.writing.page_texts import is_text, text_at
from chengyu_desktop.editor.writing.pre_edit import PreEdit, from_utf16, read_pre_edit, to_utf16
from chengyu_desktop.editor.writing.text_edit import Buffer
from chengyu_desktop.editor.writing.text_editing import TextEditing
from chengyu_desktop.editor.writing.text_keys import command_of, motion_of, words_of
from chengyu_desktop.editor.writing.text_overlay import (
    caret_rect,
    paint_caret,
    paint_composition,
    paint_selection,
)

SOURCE_FORMAT = "application/x-chengyu-emphasis"
"""Text with its markup, on the clipboard beside the plain one."""


class TextTool(Tool):
    """``leave`` hands the canvas back to the tool for everything else; called when Esc, Enter or a press elsewhere ends it.
    ``go_on`` is asked by Tab to edit the text after (1) or before (-1) the one with a key; says whether there is one."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        leave: Callable[[], None],
        go_on: Callable[[str, int], bool] = lambda *_: False,
    ) -> None:
        super().__init__(canvas)
        self._session = session
        self._leave = leave
        self._go_on = go_on
        self.editing: TextEditing | None = None
        self._blink = QTimer(canvas)
        self._blink.timeout.connect(self._toggle_caret)
        self._caret_on = True
        self._is_dragging = False
        self._since_double_click = QElapsedTimer()

    def edit(self, key: str, at: QPointF | None = None) -> bool:
        """Edits the text that a key names, or that of its part which is drawn at a point of the page (mm); the caret goes
        there, or to the text's end. False, and nothing happens, when there is no text."""
        project = self._session.project
        if at is not None:
            found = text_at(self._session.page.frame, project, at.x(), at.y())
            if found is not None and is_within(found, parent(key) if is_text(project, key) else key):
                key = found
        if not is_text(project, key):
            return False
        self._end()
        if self.canvas.tool is not self:
            self.canvas.set_tool(self)
        self._begin(key, at)
        return True

    # Being the canvas's tool

    def activate(self) -> None:
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self.canvas.setFocus()

    def deactivate(self) -> None:
        self._end()
        self._blink.stop()
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.canvas.setAccessibleDescription("")

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        return Qt.CursorShape.IBeamCursor if self._is_inside(at) else Qt.CursorShape.ArrowCursor

    def paint(self, painter: QPainter) -> None:
        editing = self.editing
        if editing is None:
            return
        paint_selection(painter, self.canvas, editing)
        paint_composition(painter, self.canvas, editing)
        if self._caret_on and self.canvas.hasFocus() and editing.pre_edit.cursor is not None:
            paint_caret(painter, self.canvas, editing)

    # Mouse

    def mouse_press(self, event: QMouseEvent, at: QPointF) -> bool:
        editing = self.editing
        if editing is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._commit_composition()
        if not self._is_inside(at):
            self._leave()
            return self.canvas.tool is not self and self.canvas.tool.mouse_press(event, at)
        place = editing.place_at(at.x(), at.y())
        if self._since_double_click.isValid() and not self._since_double_click.hasExpired(
            QApplication.doubleClickInterval()
        ):
            editing.select(editing.buffer.select_paragraph(place.source))
        else:
            editing.put(place, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self._is_dragging = True
        self._since_double_click.invalidate()
        return True

    def mouse_move(self, event: QMouseEvent, at: QPointF) -> bool:
        if self.editing is None or not self._is_dragging:
            return False
        self.editing.put(self.editing.place_at(at.x(), at.y()), keep_anchor=True)
        return True

    def mouse_release(self, event: QMouseEvent, at: QPointF) -> bool:
        was_dragging, self._is_dragging = self._is_dragging, False
        return was_dragging

    def double_click(self, event: QMouseEvent, at: QPointF) -> bool:
        editing = self.editing
        if editing is None or not self._is_inside(at):
            return self.mouse_press(event, at)
        editing.select(editing.buffer.select_word(editing.place_at(at.x(), at.y()).source))
        self._since_double_click.start()
        return True

    # Keys

    def claims(self, event: QKeyEvent) -> bool:
        known = motion_of(event) or command_of(event) or words_of(event)
        return self.editing is not None and bool(
            known or event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return)
        )

    def key_press(self, event: QKeyEvent) -> bool:
        editing = self.editing
        if editing is None:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if not self._go_on(editing.key, 1 if event.key() == Qt.Key.Key_Tab else -1):
                self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not editing.enter():
                self._leave()
        elif (motion := motion_of(event)) is not None:
            if motion.deletes:
                editing.delete(motion.move)
            else:
                editing.move(motion.move, motion.selects)
        elif (command := command_of(event)) is not None:
            getattr(self, command)()
        elif words := words_of(event):
            editing.type(words)
        else:
            return False
        return True

    def undo(self) -> None:
        self._session.undo()

    def redo(self) -> None:
        self._session.redo()

    def select_all(self) -> None:
        if self.editing is not None:
            self.editing.select(self.editing.buffer.select_all())

    def toggle_emphasis(self) -> None:
        if self.editing is not None:
            self.editing.toggle_emphasis()

    def copy(self) -> None:
        if self.editing is None or not self.editing.buffer.selected:
            return
        data = QMimeData()
        data.setText(self.editing.buffer.selected)
        data.setData(SOURCE_FORMAT, self.editing.buffer.selected_source.encode())
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        if self.editing is not None and self.editing.buffer.selected:
            self.copy()
            self.editing.delete("left")

    def paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if self.editing is None or not data.hasText():
            return
        is_rich = self.editing.buffer.markup != "none" and data.hasFormat(SOURCE_FORMAT)
        if is_rich and "\n" not in data.text():
            self.editing.insert_source(bytes(data.data(SOURCE_FORMAT).data()).decode())
        else:
            self.editing.paste(data.text())

    # Input method

    def input_method(self, event: QInputMethodEvent) -> bool:
        editing = self.editing
        if editing is None:
            return False
        editing.compose(PreEdit())
        if event.commitString() or event.replacementLength():
            if event.replacementLength():
                self._select_replaced(editing.buffer, event)
            editing.type(event.commitString().replace("\n", " "))
        if event.preeditString():
            editing.compose(read_pre_edit(event))
        return True

    def input_method_query(self, query: Qt.InputMethodQuery) -> object:
        if self.editing is None:
            return None
        buffer = self.editing.buffer
        text = buffer.visible.text
        match query:
            case Qt.InputMethodQuery.ImEnabled:
                return True
            case Qt.InputMethodQuery.ImCursorRectangle:
                rect = caret_rect(self.canvas, self.editing)
                return rect.translated(QPointF(self.canvas.viewport().pos())) if rect else None
            case Qt.InputMethodQuery.ImSurroundingText:
                return text
            case Qt.InputMethodQuery.ImCurrentSelection:
                return buffer.selected
            case Qt.InputMethodQuery.ImCursorPosition:
                return to_utf16(text, buffer.visible.boundary(buffer.caret))
            case Qt.InputMethodQuery.ImAnchorPosition:
                return to_utf16(text, buffer.visible.boundary(buffer.anchor))
            case _:
                return None

    def _select_replaced(self, buffer: Buffer, event: QInputMethodEvent) -> None:
        assert self.editing is not None
        text = buffer.visible.text
        first = to_utf16(text, buffer.visible.boundary(buffer.caret)) + event.replacementStart()
        start = buffer.visible.source(from_utf16(text, first))
        end = buffer.visible.source(from_utf16(text, first + event.replacementLength()))
        self.editing.select(buffer.placed(start).placed(end, keep_anchor=True))

    def _commit_composition(self) -> None:
        if self.editing is not None and self.editing.pre_edit.text:
            QGuiApplication.inputMethod().commit()
            self.editing.compose(PreEdit())  # an input method that has nothing to commit drops it silently

    # Showing

    def _show(self) -> None:
        editing = self.editing
        if editing is None:
            return
        self.canvas.set_page(editing.page)
        self.canvas.setAccessibleDescription(
            QCoreApplication.translate("TextTool", "Editing text: {}").format(editing.buffer.visible.text)
        )
        self._restart_blinking()
        caret = editing.map.caret(editing.place)
        if caret is not None:
            self.canvas.ensure_visible((caret.x, caret.top, caret.x, caret.bottom))
        self.canvas.viewport().update()
        QGuiApplication.inputMethod().update(
            Qt.InputMethodQuery.ImCursorRectangle
            | Qt.InputMethodQuery.ImSurroundingText
            | Qt.InputMethodQuery.ImCursorPosition
            | Qt.InputMethodQuery.ImAnchorPosition
            | Qt.InputMethodQuery.ImCurrentSelection
        )

    def _restart_blinking(self) -> None:
        """A caret that has just moved is to be seen at once."""
        self._caret_on = True
        period = QGuiApplication.styleHints().cursorFlashTime()
        if period > 0:
            self._blink.start(period // 2)
        else:
            self._blink.stop()

    def _toggle_caret(self) -> None:
        self._caret_on = not self._caret_on
        rect = caret_rect(self.canvas, self.editing) if self.editing else None
        if rect is not None:
            self.canvas.viewport().update(rect.toAlignedRect().adjusted(-1, -1, 1, 1))

    def _is_inside(self, at: QPointF) -> bool:
        """Whether a point of the page lies on the text, or between its lines."""
        box = self.editing.map.bounds() if self.editing else None
        if box is None:
            return False
        return QRectF(*box).adjusted(-1.0, -1.0, 1.0, 1.0).contains(at)

    def _begin(self, key: str, at: QPointF | None) -> None:
        editing = TextEditing(self._session, key, self.canvas)
        editing.changed.connect(self._show)
        editing.ended.connect(self._leave)
        self.editing = editing
        if at is None:
            editing.select(editing.buffer.placed(len(editing.buffer.text)))
        else:
            editing.put(editing.place_at(at.x(), at.y()))

    def _end(self) -> None:
        editing, self.editing = self.editing, None
        self._is_dragging = False
        if editing is not None:
            editing.finish()
            editing.deleteLater()
            self.canvas.set_page(self._session.page)
