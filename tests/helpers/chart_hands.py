"""Hands on a chart view: presses, drags and keys at places of its plot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.charts.chart_area import ChartArea

LEFT = Qt.MouseButton.LeftButton
NO_BUTTON = Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier


class ChartHands:
    def __init__(self, qtbot: QtBot, chart: ChartArea) -> None:
        self.qtbot = qtbot
        self.chart = chart

    def point(self, at: QPointF) -> QPoint:
        return self.chart.viewport_point(at.x(), at.y()).toPoint()

    def press(self, at: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mousePress(self.chart.viewport(), LEFT, modifiers, self.point(at))

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """With the left button held; qtbot's own knows no modifiers."""
        place = QPointF(self.point(at))
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(self.chart.viewport().mapToGlobal(place)),
            NO_BUTTON,
            LEFT,
            modifiers,
        )
        QApplication.sendEvent(self.chart.viewport(), event)

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mouseRelease(self.chart.viewport(), LEFT, modifiers, self.point(at))

    def drag(self, start: QPointF, dx: float, dy: float = 0.0, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """In four movements, as a hand would."""
        self.press(start, modifiers)
        for quarter in (1, 2, 3, 4):
            self.move(start + QPointF(dx, dy) * (quarter / 4), modifiers)
        self.release(start + QPointF(dx, dy), modifiers)

    def click(self, at: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mouseClick(self.chart.viewport(), LEFT, modifiers, self.point(at))

    def double_click(self, at: QPointF) -> None:
        self.click(at)
        self.qtbot.mouseDClick(self.chart.viewport(), LEFT, NONE, self.point(at))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.chart, key, modifiers)

    def wheel(self, at: QPointF, turn: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        place = QPointF(self.point(at))
        event = QWheelEvent(
            place, QPointF(self.chart.viewport().mapToGlobal(place)), QPoint(), QPoint(0, turn),
            NO_BUTTON, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.chart.viewport(), event)
