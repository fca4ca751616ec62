"""How a table's numbers look: in the page's colours, values at the ends of bars, names directly at their rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from chengyu_desktop.editor.charts.colors import ChartColors
from chengyu_desktop.editor.charts.data_plot import DataPlot, base_of
from chengyu_desktop.layout.axis import axis_unit, tick_text
from chengyu_desktop.layout.chart_parts import NO_VALUE
from chengyu_desktop.layout.numbers import format_number

_CORNER = 2.0
_POINT = 4.0
_GRIP = 8.0
_GAP = 5.0


class ShownData(NamedTuple):
    """``hovered`` and ``current`` are a row and a series, or -1."""

    plot: DataPlot
    numbers: Sequence[Sequence[Decimal | None]]
    labels: Sequence[str]
    names: Sequence[str]
    highlights: Sequence[bool]
    selected: frozenset[int]
    hovered: tuple[int, int]
    current: tuple[int, int]
    unit: str
    language: str
    has_focus: bool


def paint_data(painter: QPainter, rect: QRectF, shown: ShownData, font: QFont, colors: ChartColors) -> None:
    painter.setFont(font)
    _paint_axis(painter, rect, shown, font, colors)
    _paint_selected(painter, shown, colors)
    _paint_labels(painter, rect, shown, font, colors)
    box = shown.plot.box
    painter.save()
    if shown.plot.is_upright:
        painter.setClipRect(QRectF(box.x - _GRIP, rect.top(), box.width + 2 * _GRIP, rect.height()))
    else:
        painter.setClipRect(QRectF(rect.left(), box.y, rect.width(), box.height))
    if shown.plot.form == "lines":
        _paint_lines(painter, shown, font, colors)
    else:
        _paint_bars(painter, shown, font, colors)
    painter.restore()
    _paint_names(painter, rect, shown, font, colors)


def _paint_axis(painter: QPainter, rect: QRectF, shown: ShownData, font: QFont, colors: ChartColors) -> None:
    """Round values with their lines, for rows that have a scale in common; the zero line for all."""
    plot, box = shown.plot, shown.plot.box
    if not plot.units:
        return
    metrics = QFontMetricsF(font)
    if plot.has_one_scale:
        ticks = next(iter(plot.ranges.values())).ticks
        divisor, unit = axis_unit(shown.unit, ticks, shown.language)
        for number, tick in enumerate(ticks):
            at = plot.place(0, float(tick))
            painter.setPen(QPen(colors.grid, 1.0))
            _line(painter, plot, at)
            words = tick_text(tick, divisor, shown.language)
            if number == len(ticks) - 1 and not plot.is_upright:
                words += unit
            painter.setPen(colors.faint)
            if plot.is_upright:
                width = metrics.horizontalAdvance(words)
                painter.drawText(
                    QPointF(box.x - _GAP - width, at + (metrics.ascent() - metrics.descent()) / 2), words
                )
            else:
                width = metrics.horizontalAdvance(words)
                x = min(at - width / 2, rect.right() - width - 2)
                painter.drawText(QPointF(x, box.y + box.height + metrics.ascent() + 3), words)
        if plot.is_upright and unit:
            painter.drawText(QPointF(rect.left() + 4, box.y - 10), unit)
    painter.setPen(QPen(colors.faint, 1.0))
    if plot.has_one_scale:
        _line(painter, plot, plot.place(0, 0.0))


def _line(painter: QPainter, plot: DataPlot, at: float) -> None:
    at = round(at) + 0.5
    box = plot.box
    if plot.is_upright and box.y - 1 <= at <= box.y + box.height + 1:
        painter.drawLine(QPointF(box.x, at), QPointF(box.x + box.width, at))
    elif not plot.is_upright and box.x - 1 <= at <= box.x + box.width + 1:
        painter.drawLine(QPointF(at, box.y), QPointF(at, box.y + box.height))


def _paint_selected(painter: QPainter, shown: ShownData, colors: ChartColors) -> None:
    plot, box = shown.plot, shown.plot.box
    ground = QColor(colors.selected)
    for row in plot.rows_seen():
        ground.setAlpha(38 if row in shown.selected else 14 if row == shown.hovered[0] else 0)
        if ground.alpha():
            start = plot.start(row)
            if plot.is_upright:
                place = QRectF(start, box.y, plot.row, box.height)
            else:
                place = QRectF(0.0, start, box.x + box.width + 80, plot.row)
                place = place.intersected(QRectF(0.0, box.y, place.width(), box.height))
            painter.fillRect(place, ground)


def _paint_labels(
    painter: QPainter, rect: QRectF, shown: ShownData, font: QFont, colors: ChartColors
) -> None:
    plot, box = shown.plot, shown.plot.box
    metrics = QFontMetricsF(font)
    painter.save()
    if plot.is_upright:
        every = max(1, round(_label_width(shown, metrics) / max(plot.row, 1.0) + 0.5))
        for row in plot.rows_seen():
            if row % every and row not in shown.selected:
                continue
            words = metrics.elidedText(shown.labels[row], Qt.TextElideMode.ElideRight, plot.row * every - 4)
            painter.setPen(colors.text if row in shown.selected else colors.faint)
            x = plot.start(row) + plot.row / 2 - metrics.horizontalAdvance(words) / 2
            painter.drawText(QPointF(x, box.y + box.height + metrics.ascent() + 4), words)
    else:
        painter.setClipRect(QRectF(rect.left(), box.y, rect.width(), box.height))
        for row in plot.rows_seen():
            words = metrics.elidedText(shown.labels[row], Qt.TextElideMode.ElideRight, box.x - 3 * _GAP)
            painter.setPen(colors.text)
            y = plot.start(row) + plot.row / 2 + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(box.x - 2 * _GAP - metrics.horizontalAdvance(words), y), words)
    painter.restore()


def _label_width(shown: ShownData, metrics: QFontMetricsF) -> float:
    widest = max(
        (metrics.horizontalAdvance(shown.labels[row][:8]) for row in shown.plot.rows_seen()), default=0.0
    )
    return min(widest + 8, 90.0)


def _color(shown: ShownData, row: int, series: int, colors: ChartColors) -> QColor:
    if shown.highlights[row] and len(shown.names) == 1:
        return colors.highlight
    return colors.of_series(series)


def _paint_bars(painter: QPainter, shown: ShownData, font: QFont, colors: ChartColors) -> None:
    plot = shown.plot
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    metrics = QFontMetricsF(bold)
    for row in plot.rows_seen():
        for series, number in enumerate(shown.numbers[row]):
            if number is None:
                if not plot.stacked:
                    _paint_missing(painter, plot, row, series, metrics, colors)
                continue
            base = float(base_of(shown.numbers[row], series, plot.stacked))
            place = QRectF(*plot.bar(row, series, float(number), base))
            color = _color(shown, row, series, colors)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            if plot.stacked:
                painter.fillRect(place, color)
                painter.setPen(QPen(colors.ground, 1.0))
                painter.drawRect(place)
            else:
                painter.drawRoundedRect(place, _CORNER, _CORNER)
            is_near = (row, series) == shown.hovered
            if is_near or (row, series) == shown.current:
                _paint_grip(painter, shown, place, number, colors, is_near)
            unit = "" if plot.has_one_scale else plot.units[row]
            if plot.stacked:
                painter.setPen(colors.words_on(color))
                _paint_inside(painter, place, format_number(number, shown.language) + unit, metrics)
            else:
                _paint_value(painter, shown, place, number, unit, metrics, colors)


def _paint_missing(
    painter: QPainter, plot: DataPlot, row: int, series: int, metrics: QFontMetricsF, colors: ChartColors
) -> None:
    """A dash at zero, as on the page: a double click beside it puts a value there."""
    scale = plot.ranges[plot.units[row]]
    zero, middle = plot.place(row, min(max(0.0, scale.low), scale.high)), plot.middle(row, series)
    painter.setPen(colors.faint)
    if plot.is_upright:
        painter.drawText(QPointF(middle - metrics.horizontalAdvance(NO_VALUE) / 2, zero - 4), NO_VALUE)
    else:
        painter.drawText(QPointF(zero + _GAP, middle + (metrics.ascent() - metrics.descent()) / 2), NO_VALUE)


def _paint_inside(painter: QPainter, place: QRectF, words: str, metrics: QFontMetricsF) -> None:
    """In a piece of a stack, if it has room."""
    if metrics.horizontalAdvance(words) + 4 <= place.width() and metrics.ascent() <= place.height():
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _paint_grip(
    painter: QPainter, shown: ShownData, place: QRectF, number: Decimal, colors: ChartColors, is_near: bool
) -> None:
    """The end that a hand can take."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.selected)
    half = 2.0 if is_near else 1.5
    if shown.plot.is_upright:
        at = place.top() if number >= 0 else place.bottom()
        painter.drawRoundedRect(QRectF(place.left() - 2, at - half, place.width() + 4, 2 * half), half, half)
    else:
        at = place.right() if number >= 0 else place.left()
        painter.drawRoundedRect(QRectF(at - half, place.top() - 2, 2 * half, place.height() + 4), half, half)


def _paint_value(
    painter: QPainter,
    shown: ShownData,
    place: QRectF,
    number: Decimal,
    unit: str,
    metrics: QFontMetricsF,
    colors: ChartColors,
) -> None:
    words = format_number(number, shown.language) + unit
    width = metrics.horizontalAdvance(words)
    painter.setPen(colors.text)
    if shown.plot.is_upright:
        if width > shown.plot.row / shown.plot.series + 4:
            return
        y = place.top() - 4 if number >= 0 else place.bottom() + metrics.ascent() + 2
        painter.drawText(QPointF(place.center().x() - width / 2, y), words)
    elif place.height() >= metrics.ascent() * 0.7:
        x = place.right() + _GAP if number >= 0 else place.left() - _GAP - width
        painter.drawText(QPointF(x, place.center().y() + (metrics.ascent() - metrics.descent()) / 2), words)


def _paint_lines(painter: QPainter, shown: ShownData, font: QFont, colors: ChartColors) -> None:
    plot = shown.plot
    seen = plot.rows_seen()
    rows = range(max(seen.start - 1, 0), min(seen.stop + 1, len(plot.units)))
    for series in range(len(shown.names)):
        color = colors.of_series(series)
        painter.setPen(
            QPen(color, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        run: list[QPointF] = []
        for row in rows:
            number = shown.numbers[row][series]
            if number is None:
                painter.drawPolyline(QPolygonF(run))
                run = []
            else:
                run.append(_point(shown, row, series, number))
        painter.drawPolyline(QPolygonF(run))
        _paint_points(painter, shown, series, seen, font, colors)


def _point(shown: ShownData, row: int, series: int, number: Decimal) -> QPointF:
    base = base_of(shown.numbers[row], series, shown.plot.stacked)
    return QPointF(*shown.plot.point(row, float(base + number)))


def _paint_points(
    painter: QPainter, shown: ShownData, series: int, seen: range, font: QFont, colors: ChartColors
) -> None:
    plot = shown.plot
    color = colors.of_series(series)
    metrics = QFontMetricsF(font)
    for row in seen:
        number = shown.numbers[row][series]
        if number is None:
            continue
        is_near = (row, series) in (shown.hovered, shown.current)
        if plot.row < 9 and not is_near:
            continue
        at = _point(shown, row, series, number)
        radius = _POINT + 1.5 if is_near else _POINT if plot.row >= 16 else 2.5
        painter.setPen(QPen(colors.selected if is_near else color, 2.0))
        painter.setBrush(colors.ground if shown.highlights[row] or is_near else color)
        painter.drawEllipse(at, radius, radius)
        words = format_number(number, shown.language)
        width = metrics.horizontalAdvance(words)
        if is_near or (len(shown.names) == 1 and plot.row > width + 4):
            painter.setPen(colors.text)
            painter.drawText(QPointF(at.x() - width / 2, at.y() - radius - 4), words)


def _paint_names(painter: QPainter, rect: QRectF, shown: ShownData, font: QFont, colors: ChartColors) -> None:
    """What the series are, where there are several."""
    if len(shown.names) < 2:
        return
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    x = shown.plot.box.x
    for series, name in enumerate(shown.names):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.of_series(series))
        painter.drawRoundedRect(QRectF(x, 6, 10, 10), _CORNER, _CORNER)
        painter.setPen(colors.text)
        painter.drawText(QPointF(x + 15, 6 + 5 + (metrics.ascent() - metrics.descent()) / 2), name)
        x += 15 + metrics.horizontalAdvance(name) + 16
        if x > rect.right():
            return
