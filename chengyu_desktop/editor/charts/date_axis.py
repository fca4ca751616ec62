"""The date axis: two rows of words above the plot, days over months or months over years; what they belong to begins at their
left edge, and the words of what began before the edge stay in sight."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from chengyu_desktop.editor.charts.colors import ChartColors
from chengyu_desktop.editor.charts.date_ticks import Tick, Ticks, date_ticks
from chengyu_desktop.editor.charts.safe_paint import paint_safely

_PADDING = 5.0  # px left of words


class DateAxis(pg.AxisItem):
    """``language`` is the project's; the plot draws the lines of ``ticks`` on downwards."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__("top")
        self.linkToView(box)
        self._box = box
        self._font = QFont()
        self._colors: ChartColors | None = None
        self.language = "zh-Hans"

    def show_as(self, font: QFont, colors: ChartColors, language: str) -> None:
        self._font, self._colors, self.language = font, colors, language
        self.setHeight(round(2 * self._row_height()) + 2)
        self.update()

    def ticks(self) -> Ticks:
        first, last = self._box.viewRange()[0]
        width = max(self._box.width(), 1.0)
        em = QFontMetricsF(self._font).horizontalAdvance("国")
        return date_ticks(first, last, (last - first) / width * em, self.language)

    def x_of(self, day: float) -> float:
        """px from the plot's left edge."""
        first, last = self._box.viewRange()[0]
        return (day - first) / (last - first) * self._box.width()

    def paint(self, p: QPainter, opt: object, widget: object = None) -> None:
        if (colors := self._colors) is not None:
            paint_safely(p, lambda: self._paint(p, colors))

    def _paint(self, painter: QPainter, colors: ChartColors) -> None:
        rect = QRectF(self.rect())
        left, row = self.mapFromItem(self._box, QPointF(0, 0)).x(), self._row_height()
        painter.setFont(self._font)
        painter.setClipRect(rect)
        ticks = self.ticks()
        bottom = rect.bottom()
        for tick in ticks.fine:
            x = left + self.x_of(tick.day)
            self._line(painter, x, bottom - row, bottom, colors.grid)
            self._words(painter, x, bottom - row, row, tick.text, colors.faint)
        self._coarse(painter, ticks.coarse, left, bottom - 2 * row, row, colors)
        self._line_across(painter, rect.left(), rect.right(), bottom - 0.5, colors.grid)

    def _coarse(
        self,
        painter: QPainter,
        ticks: tuple[Tick, ...],
        left: float,
        top: float,
        row: float,
        colors: ChartColors,
    ) -> None:
        if not ticks:
            return
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        metrics = QFontMetricsF(bold)
        ends = [left + self.x_of(tick.day) for tick in ticks[1:]] + [float("inf")]
        for tick, end in zip(ticks, ends, strict=True):
            x = left + self.x_of(tick.day)
            self._line(painter, x, top, top + 2 * row, colors.faint)
            place = max(x, left)
            if place + _PADDING + metrics.horizontalAdvance(tick.text) + _PADDING <= end:
                self._words(painter, place, top, row, tick.text, colors.text)

    def _row_height(self) -> float:
        return QFontMetricsF(self._font).height() + 3

    def _words(self, painter: QPainter, x: float, top: float, row: float, text: str, color: QColor) -> None:
        painter.setPen(color)
        ascent = QFontMetricsF(painter.font()).ascent()
        painter.drawText(QPointF(x + _PADDING, top + 1 + ascent), text)

    def _line(self, painter: QPainter, x: float, top: float, bottom: float, color: QColor) -> None:
        painter.setPen(QPen(color, 1.0))
        x = round(x) + 0.5
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _line_across(self, painter: QPainter, left: float, right: float, y: float, color: QColor) -> None:
        painter.setPen(QPen(color, 1.0))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
