"""Greeking: a page seen from so far that no character can be told from another. Lines of text become bars as grey as the text,
and what falls into the same row of pixels is painted once, so that ten thousand events cost what the screen's rows cost."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, log2
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.export.paint_marks import Mark, Marks, overlap
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds, mapped_bounds
from chengyu_desktop.frame.items import MM_PER_PT, Ellipse, Rect, TextLine

_ILLEGIBLE = 2.6  # px: the size of type below which it is painted as bars
_TINY = 2.4  # px: the height below which a shape is painted as a bar
_THINNEST = 0.3  # px
_INK = 0.36  # how much of a bar as high as the characters text covers
_DOT = 0.6  # the same of a small circle
_RISE, _DROP = 0.8, 0.06  # em: how far the ink of characters reaches from the baseline
_BAND = 128  # px: bars are kept by bands, so that a strip is quick to paint


class Bars(NamedTuple):
    """Rectangles of one look, in rows from the page's corner, that begin between ``top`` and ``top + _BAND``; none is
    higher than that."""

    color: QColor
    top: int
    boxes: list[QRectF]


_Look = tuple[Color, float]
_Rows = dict[tuple[_Look, int, int], tuple[float, float, float]]
"""Look, row and left edge in whole pixels → top, bottom and right."""


class Greeked:
    """What stands for a page, in painting order, for all scales (device pixels per mm) from ``rows_per_mm`` / 2 to it."""

    def __init__(self, marks: Marks, scale: float) -> None:
        self.marks = marks
        self.rows_per_mm = _rows_per_mm(scale)
        self._steps: tuple[Mark | Bars, ...] = tuple(_steps(marks, self.rows_per_mm))

    def suits(self, marks: Marks, scale: float) -> bool:
        return marks is self.marks and self.rows_per_mm == _rows_per_mm(scale)

    def paint(self, painter: QPainter, scale: float, area: Bounds) -> Iterator[Mark]:
        """Paints the bars in ``area`` (mm), and yields in between the marks that must be painted themselves."""
        above, below = area[1] * self.rows_per_mm - _BAND * 2, area[3] * self.rows_per_mm
        factor = scale / self.rows_per_mm
        for step in self._steps:
            if isinstance(step, Mark):
                if overlap(step.box, area):
                    yield step
            elif above <= step.top <= below:
                painter.save()
                painter.scale(factor, factor)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(step.color)
                painter.drawRects(step.boxes)
                painter.restore()


def _rows_per_mm(scale: float) -> float:
    return 2.0 ** ceil(log2(scale))


def is_illegible(marks: Marks, scale: float) -> bool:
    """Whether most of the page's text is too small to be read at ``scale`` device pixels per mm."""
    return marks.body_size * MM_PER_PT * scale < _ILLEGIBLE


def _steps(marks: Marks, scale: float) -> Iterator[Mark | Bars]:
    rows: _Rows = {}
    for mark in marks.all:
        bar = _bar(mark, scale)
        if bar is None:
            yield from _bars(rows)
            rows = {}
            yield mark
            continue
        (left, top, right, bottom), look = bar
        key = look, floor(top * scale), round(left * scale)
        known = rows.get(key)
        if known is None:
            rows[key] = top * scale, bottom * scale, right * scale
        else:
            rows[key] = (
                min(top * scale, known[0]),
                max(bottom * scale, known[1]),
                max(right * scale, known[2]),
            )
    yield from _bars(rows)


def _bars(rows: _Rows) -> Iterator[Bars]:
    alike: dict[tuple[_Look, int], list[QRectF]] = {}
    for (look, row, left), (top, bottom, right) in rows.items():
        height = max(min(bottom - top, _BAND), _THINNEST)
        alike.setdefault((look, row // _BAND), []).append(QRectF(left, top, right - left, height))
    for ((ink, opacity), band), boxes in alike.items():
        color = QColor(qt_color(ink))
        color.setAlphaF(color.alphaF() * opacity)
        yield Bars(color, band * _BAND, boxes)


def _bar(mark: Mark, scale: float) -> tuple[Bounds, _Look] | None:
    """Box in mm and look of what stands for a mark; None when it has to be painted itself."""
    item = mark.item
    if mark.clip is not None:
        return None
    if isinstance(item, TextLine):
        if not item.runs:
            return None
        run = item.runs[0]
        em = run.size * MM_PER_PT
        if em * scale >= _ILLEGIBLE * 2:
            return None
        box = item.x, item.y - em * _RISE, item.x + item.width, item.y + em * _DROP
        return mapped_bounds(mark.matrix, box), (run.color, _INK)
    if isinstance(item, Rect | Ellipse):
        color = item.fill or (item.stroke.color if item.stroke else None)
        if color is not None and (mark.box[3] - mark.box[1]) * scale < _TINY:
            return mark.box, (color, 1.0 if isinstance(item, Rect) else _DOT)
    return None
