"""One movement of the mouse with the button held, from press to release."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from chengyu_desktop.editor.canvas.canvas import Canvas

SNAP_REACH = 6.0
"""Logical px within which edges snap."""


class Gesture:
    """``start`` is where the button went down, in mm on the page."""

    def __init__(self, canvas: Canvas, start: QPointF) -> None:
        self.canvas = canvas
        self.start = start

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The cursor is now at a place in mm."""

    def finish(self) -> None:
        """The button was let go."""

    def cancel(self) -> None:
        """Everything as it was before."""

    def paint(self, painter: QPainter) -> None:
        """What is shown meanwhile, in viewport pixels."""

    @property
    def reach(self) -> float:
        """How near is near enough to snap, in mm."""
        return SNAP_REACH / self.canvas.scale()
