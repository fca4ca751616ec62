"""A colour as a button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from chengyu_desktop.frame.color import parse_color


class Swatch(QToolButton):
    """Filled with its colour; framed when it is checked, with a corner turned when the project has changed it."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._color = QColor(Qt.GlobalColor.white)
        self._is_changed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    @property
    def shown(self) -> QColor:
        return self._color

    def show_color(self, text: str, is_changed: bool = False) -> None:
        """``text`` is a colour as the project or the theme writes it."""
        self._color = QColor(parse_color(text).hex)
        self._is_changed = is_changed
        self.setToolTip(f"{self.accessibleName()}\n{text}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        highlight = self.palette().color(QPalette.ColorRole.Highlight)
        box = self.rect().toRectF().adjusted(3.5, 3.5, -3.5, -3.5)
        edge = QColor(ink)
        edge.setAlphaF(0.35)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._color)
        painter.drawRoundedRect(box, 2, 2)
        if self._is_changed:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Window), 1))
            painter.setBrush(ink)
            painter.drawEllipse(box.topRight() + QPointF(-1.5, 1.5), 3.5, 3.5)
        if self.isChecked() or self.hasFocus():
            style = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
            painter.setPen(QPen(highlight, 2, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)
