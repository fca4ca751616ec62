"""Dragging a guide to another place, or off the page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.gesture import Gesture
from chengyu_desktop.editor.canvas.guides import Guide
from chengyu_desktop.editor.canvas.overlays import GUIDE, paint_label


class GuideGesture(Gesture):
    """A guide that is let go outside the view, as on the rulers, is gone. Shift keeps to whole millimetres."""

    def __init__(self, canvas: Canvas, start: QPointF, guide: Guide) -> None:
        super().__init__(canvas, start)
        self._from = self._guide = guide

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        place = at.x() if self._guide.axis == "x" else at.y()
        whole = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self._guide = self.canvas.guides.move(self._guide, round(place, 0 if whole else 1))

    def finish(self) -> None:
        at = self.canvas.view_point(QPointF(self._guide.at, self._guide.at))
        place = at.x() if self._guide.axis == "x" else at.y()
        if place < 0:
            self.canvas.guides.remove(self._guide)

    def cancel(self) -> None:
        self.canvas.guides.move(self._guide, self._from.at)

    def paint(self, painter: QPainter) -> None:
        at = self.canvas.view_point(QPointF(self._guide.at, self._guide.at)).toPoint()
        at.setX(at.x() + 34 if self._guide.axis == "x" else 40)
        at.setY(16 if self._guide.axis == "x" else at.y() + 14)
        paint_label(painter, at, f"{self._guide.at:.1f}", GUIDE)
