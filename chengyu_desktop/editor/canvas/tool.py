"""What the hands are doing on the canvas: one Tool at a time gets the events, in millimetres on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent

if TYPE_CHECKING:
    from chengyu_desktop.editor.canvas.canvas import Canvas


class Tool:
    """Each handler says whether it has used the event; what it hasn't goes to the canvas (panning, zooming, scrolling).

    ``at`` is the place in mm from the trimmed page's corner; handlers that need pixels ask the canvas (``page_point``,
    ``view_point``, ``scale``).
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def activate(self) -> None:
        """Called when the tool gets the events."""

    def deactivate(self) -> None:
        """Called when another tool gets them: what is half done is finished or dropped."""

    def mouse_press(self, event: QMouseEvent, at: QPointF) -> bool:
        return False

    def mouse_move(self, event: QMouseEvent, at: QPointF) -> bool:
        return False

    def mouse_release(self, event: QMouseEvent, at: QPointF) -> bool:
        return False

    def double_click(self, event: QMouseEvent, at: QPointF) -> bool:
        return False

    def wheel(self, event: QWheelEvent, at: QPointF) -> bool:
        """Control and the wheel zoom the page, whatever the tool."""
        return False

    def key_press(self, event: QKeyEvent) -> bool:
        return False

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is for the tool although it is some command's shortcut too (``1`` while a text is edited)."""
        return False

    def input_method(self, event: QInputMethodEvent) -> bool:
        return False

    def input_method_query(self, query: Qt.InputMethodQuery) -> object:
        """None leaves the answer to Qt."""
        return None

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        return Qt.CursorShape.ArrowCursor

    def paint(self, painter: QPainter) -> None:
        """Handles, carets, guides, in viewport pixels, over the page."""
