"""How events look on the date axis: a dot for a day, a bar for what takes or may take longer, their words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from chengyu_desktop.document.project import Event
from chengyu_desktop.editor.charts.colors import ChartColors
from chengyu_desktop.editor.charts.event_marks import (
    BAR,
    LANE,
    POINT,
    WORDS_GAP,
    Arrangement,
    Mark,
    is_vague,
)

_FADE = 36.0  # px over which an open end goes out
_HALO = 3.0
_CORNER = 3.0


class Shown(NamedTuple):
    """``origin`` is the day 0 in px from the plot's left edge, ``top`` the first lane's upper edge in px."""

    events: Sequence[Event]
    arrangement: Arrangement
    origin: float
    top: float
    selected: frozenset[int]
    hovered: int
    has_focus: bool


def bar_rect(mark: Mark, lane: int, origin: float, top: float, width: float) -> QRectF:
    """Where a mark is on a plot of a width; what goes on beyond its edges ends just outside them."""
    left = max(mark.left + origin, -2 * _FADE)
    right = max(min(mark.right + origin, width + 2 * _FADE), left)
    middle = top + (lane + 0.5) * LANE
    half = POINT if mark.is_point else BAR / 2
    return QRectF(left, middle - half, right - left, 2 * half)


def paint_grid(
    painter: QPainter, rect: QRectF, lines: Sequence[tuple[float, bool]], colors: ChartColors
) -> None:
    """The axis's lines, in px; those of its coarse marks are stronger."""
    for x, is_coarse in lines:
        painter.setPen(QPen(colors.grid, 1.0))
        if is_coarse:
            painter.setPen(QPen(colors.faint, 1.0, Qt.PenStyle.DotLine))
        at = round(x) + 0.5
        painter.drawLine(QPointF(at, rect.top()), QPointF(at, rect.bottom()))


def paint_bands(painter: QPainter, rect: QRectF, shown: Shown, font: QFont, colors: ChartColors) -> None:
    """Groups of lanes on a ground of their own, with their names at the left edge."""
    bands = shown.arrangement.lanes.bands
    if len(bands) < 2:
        return
    painter.setFont(font)
    for number, band in enumerate(bands):
        place = QRectF(rect.left(), shown.top + band.first * LANE, rect.width(), band.size * LANE)
        if number % 2:
            painter.fillRect(place, colors.band)
        painter.setPen(QPen(colors.grid, 1.0))
        painter.drawLine(place.bottomLeft(), place.bottomRight())


def paint_band_names(painter: QPainter, rect: QRectF, shown: Shown, font: QFont, colors: ChartColors) -> None:
    """On top of all: they stay at the edge while the events move past below."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for band in shown.arrangement.lanes.bands:
        if not band.group:
            continue
        top = shown.top + band.first * LANE
        place = QRectF(rect.left() + 4, top + 3, metrics.horizontalAdvance(band.group) + 10, LANE - 6)
        ground = QColor(colors.ground)
        ground.setAlpha(225)
        painter.setPen(QPen(colors.grid, 1.0))
        painter.setBrush(ground)
        painter.drawRoundedRect(place, _CORNER, _CORNER)
        painter.setPen(colors.faint)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, band.group)


def paint_events(painter: QPainter, rect: QRectF, shown: Shown, font: QFont, colors: ChartColors) -> None:
    painter.setFont(font)
    baseline = QFontMetricsF(font)
    last = len(shown.events)
    order = sorted(range(last), key=lambda n: (n in shown.selected, n == shown.hovered))
    for number in order:
        mark, lane = shown.arrangement.marks[number], shown.arrangement.lanes.of[number]
        left, right = mark.extent
        if right + shown.origin < rect.left() - _HALO or left + shown.origin > rect.right() + _HALO:
            continue
        place = bar_rect(mark, lane, shown.origin, shown.top, rect.width())
        if place.bottom() < rect.top() - LANE or place.top() > rect.bottom() + LANE:
            continue
        _paint_mark(painter, shown, number, mark, place, colors)
        _paint_words(painter, shown, number, mark, place, baseline, colors)


def _paint_mark(
    painter: QPainter, shown: Shown, number: int, mark: Mark, place: QRectF, colors: ChartColors
) -> None:
    event = shown.events[number]
    color = colors.key if event.key else colors.mark
    is_selected = number in shown.selected
    if is_selected or number == shown.hovered:
        halo = QColor(colors.selected)
        halo.setAlpha(255 if is_selected and shown.has_focus else 150 if is_selected else 70)
        painter.setPen(QPen(halo, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = place.adjusted(-_HALO, -_HALO, _HALO, _HALO)
        corner = around.height() / 2 if mark.is_point else _CORNER + _HALO
        painter.drawRoundedRect(around, corner, corner)
    vague = is_vague(event.date)
    fill = QBrush(_with_alpha(color, 70 if vague or not (mark.is_range or mark.is_point) else 235))
    if mark.left == float("-inf") or mark.right == float("inf"):
        fill = QBrush(_faded(mark, place, color))
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(color, 1.4, Qt.PenStyle.DashLine if vague else Qt.PenStyle.SolidLine))
    painter.setBrush(fill)
    if mark.is_point:
        if event.key:
            painter.setBrush(QBrush(_with_alpha(color, 70 if vague else 255)))
        elif not vague:
            painter.setBrush(QBrush(colors.ground))
            painter.setPen(QPen(color, 2.4))
        painter.drawEllipse(place.adjusted(1.2, 1.2, -1.2, -1.2))
    else:
        painter.drawRoundedRect(place.adjusted(0.7, 0.7, -0.7, -0.7), _CORNER, _CORNER)


def _paint_words(
    painter: QPainter,
    shown: Shown,
    number: int,
    mark: Mark,
    place: QRectF,
    metrics: QFontMetricsF,
    colors: ChartColors,
) -> None:
    if not mark.date and not mark.words:
        return
    y = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
    if mark.words_left is None:  # inside, and in sight as long as the mark is
        x = max(place.left(), 0.0) + WORDS_GAP
        is_open = mark.left == float("-inf") or mark.right == float("inf")
        if not is_open:
            x = min(x, place.right() - WORDS_GAP - mark.words_width)
        is_solid = mark.is_range and not is_open and not is_vague(shown.events[number].date)
        color = colors.key if shown.events[number].key else colors.mark
        painter.setPen(colors.words_on(color) if is_solid else colors.text)
        painter.drawText(QPointF(x, y), f"{mark.date} {mark.words}".strip())
        return
    x = place.right() + WORDS_GAP
    painter.setPen(colors.key_words if shown.events[number].key else colors.mark_words)
    painter.drawText(QPointF(x, y), mark.date)
    painter.setPen(colors.text)
    after = x + metrics.horizontalAdvance(mark.date + " ") if mark.date else x
    painter.drawText(QPointF(after, y), mark.words)


def _faded(mark: Mark, place: QRectF, color: QColor) -> QLinearGradient:
    """Full colour that goes out towards an end that isn't known."""
    gradient = QLinearGradient(place.topLeft(), place.topRight())
    share = min(_FADE * 3 / max(place.width(), 1.0), 0.5)
    clear, full = _with_alpha(color, 0), _with_alpha(color, 150)
    gradient.setColorAt(0.0, clear if mark.left == float("-inf") else full)
    gradient.setColorAt(share, full)
    gradient.setColorAt(1 - share, full)
    gradient.setColorAt(1.0, clear if mark.right == float("inf") else full)
    return gradient


def _with_alpha(color: QColor, alpha: int) -> QColor:
    made = QColor(color)
    made.setAlpha(alpha)
    return made
