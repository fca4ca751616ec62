"""Rulers in millimetres along the top and the left of the canvas, from which guides are dragged."""

from __future__ import annotations

from itertools import count
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from chengyu_desktop.editor.canvas.guides import Guide
from chengyu_desktop.editor.canvas.overlays import ACCENT, GUIDE

if TYPE_CHECKING:
    from chengyu_desktop.editor.canvas.canvas import Canvas

THICKNESS = 20
"""Logical px."""

_LABEL_ROOM = 44  # px between two numbers


class Scale(NamedTuple):
    """Millimetres between numbers, and between the small marks."""

    step: float
    part: float


def ruler_scale(pixels_per_mm: float) -> Scale:
    """The finest numbers that don't crowd, with ten small marks between them, or five where these would."""
    steps = (digit * 10.0**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in steps if step * pixels_per_mm >= _LABEL_ROOM)
    return Scale(step, step / 10 if step * pixels_per_mm / 10 >= 4 else step / 5)


class Ruler(QWidget):
    """The upper ruler measures x and gives level guides; the left one measures y and gives upright ones."""

    def __init__(self, canvas: Canvas, is_level: bool) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._is_level = is_level
        self._cursor: float | None = None  # mm
        self._extent: tuple[float, float] | None = None
        self._guide: Guide | None = None
        self.setAccessibleName(self.tr("Horizontal ruler") if is_level else self.tr("Vertical ruler"))
        self.setToolTip(self.tr("Drag to place a guide"))
        self.setCursor(Qt.CursorShape.SplitVCursor if is_level else Qt.CursorShape.SplitHCursor)
        font = self.font()
        font.setPixelSize(9)
        self.setFont(font)

    @property
    def extent(self) -> tuple[float, float] | None:
        return self._extent

    def sizeHint(self) -> QSize:
        return QSize(THICKNESS, THICKNESS)

    def show_cursor(self, at: float | None) -> None:
        """Marks the cursor's place in mm; None takes the mark away."""
        if at != self._cursor:
            self._cursor = at
            self.update()

    def show_extent(self, extent: tuple[float, float] | None) -> None:
        """Marks from where to where the selection reaches."""
        if extent != self._extent:
            self._extent = extent
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        if self._extent is not None:
            start, end = (self._place(at) for at in self._extent)
            shade = QColor(ACCENT)
            shade.setAlpha(60)
            painter.fillRect(self._band(start, end), shade)
        ink = palette.color(QPalette.ColorRole.WindowText)
        ink.setAlpha(150)
        painter.setPen(ink)
        self._paint_marks(painter)
        if self._cursor is not None:
            painter.fillRect(self._band(self._place(self._cursor), self._place(self._cursor) + 1), GUIDE)
        edge = palette.color(QPalette.ColorRole.Mid)
        last = THICKNESS - 1
        painter.fillRect(
            QRect(0, last, self.width(), 1) if self._is_level else QRect(last, 0, 1, self.height()), edge
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go on the ruler, there is no guide."""
        if self._guide is not None and not self._canvas.viewport().rect().contains(
            self._seen(event.position())
        ):
            self._canvas.guides.remove(self._guide)
        self._guide = None

    def _drag_to(self, position: QPointF) -> None:
        seen = self._seen(position)
        point = self._canvas.page_point(QPointF(seen))
        at = round(point.y() if self._is_level else point.x(), 1)
        if self._guide is not None:
            self._guide = self._canvas.guides.move(self._guide, at)
        elif self._canvas.viewport().rect().contains(seen):
            self._guide = Guide("y" if self._is_level else "x", at)
            self._canvas.guides.add(self._guide)

    def _seen(self, position: QPointF) -> QPoint:
        return self._canvas.viewport().mapFromParent(self.mapToParent(position.toPoint()))

    def _place(self, at: float) -> float:
        """A place on the page (mm) in px along the ruler."""
        seen = self._canvas.view_point(QPointF(at, at)).toPoint()
        here = self.mapFromParent(self._canvas.viewport().mapToParent(seen))
        return here.x() if self._is_level else here.y()

    def _band(self, start: float, end: float) -> QRectF:
        if self._is_level:
            return QRectF(start, 0, end - start, THICKNESS)
        return QRectF(0, start, THICKNESS, end - start)

    def _paint_marks(self, painter: QPainter) -> None:
        pixels = self._canvas.scale()
        scale = ruler_scale(pixels)
        zero = self._place(0.0)
        length = self.width() if self._is_level else self.height()
        per_step = round(scale.step / scale.part)
        metrics = QFontMetrics(self.font())
        for index in range(
            floor(-zero / pixels / scale.part), ceil((length - zero) / pixels / scale.part) + 1
        ):
            at = round(zero + index * scale.part * pixels)
            size = THICKNESS if index % per_step == 0 else 7 if index * 2 % per_step == 0 else 4
            if self._is_level:
                painter.drawLine(at, THICKNESS - size, at, THICKNESS)
            else:
                painter.drawLine(THICKNESS - size, at, THICKNESS, at)
            if index % per_step == 0:
                self._paint_number(painter, at, f"{index * scale.part:.0f}", metrics)

    def _paint_number(self, painter: QPainter, at: int, text: str, metrics: QFontMetrics) -> None:
        if self._is_level:
            painter.drawText(at + 3, metrics.ascent(), text)
            return
        painter.save()
        painter.translate(metrics.ascent(), at - 3)
        painter.rotate(-90)
        painter.drawText(0, 0, text)
        painter.restore()
