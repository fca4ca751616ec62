"""A Frame made flat: every item with its matrix, clip and box, found by rows so that a band is quick to paint."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from typing import NamedTuple

from chengyu_desktop.frame.geometry import Bounds, Matrix, apply, multiply, translation
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Image, Path, Rect, Stroke, TextLine

Leaf = TextLine | Rect | Ellipse | Path | Image

_ROW = 8.0  # mm; about a text block's height, so that few items stand in many rows
_MITER_LIMIT = 4.0  # SVG's default: how far a mitred corner reaches, in half line widths


class Clip(NamedTuple):
    """A ``width`` by ``height`` rectangle under a matrix, and the clips it lies within."""

    matrix: Matrix
    width: float
    height: float
    outer: Clip | None


class Mark(NamedTuple):
    """One item to paint. ``matrix`` takes its coordinates to the page's; ``box`` is what it may ink, in page mm."""

    item: Leaf
    matrix: Matrix
    clip: Clip | None
    box: Bounds


class Marks:
    """The items of a frame in painting order."""

    def __init__(self, frame: Frame) -> None:
        self.all: tuple[Mark, ...] = tuple(_flatten(frame, translation(0.0, 0.0), None))
        self._rows: dict[int, list[int]] = {}
        for index, mark in enumerate(self.all):
            for row in range(floor(mark.box[1] / _ROW), floor(mark.box[3] / _ROW) + 1):
                self._rows.setdefault(row, []).append(index)

    def within(self, area: Bounds) -> Iterator[Mark]:
        """The marks that may ink an area (page mm), in painting order."""
        left, top, right, bottom = area
        rows = range(floor(top / _ROW), ceil(bottom / _ROW) + 1)
        found = {index for row in rows for index in self._rows.get(row, ())}
        for index in sorted(found):
            mark = self.all[index]
            x0, y0, x1, y1 = mark.box
            if x0 <= right and x1 >= left and y0 <= bottom and y1 >= top:
                yield mark


def _flatten(frame: Frame, matrix: Matrix, clip: Clip | None) -> Iterator[Mark]:
    for item in frame.items:
        if isinstance(item, Group):
            inner = multiply(matrix, translation(item.x, item.y))
            if item.transform is not None:
                inner = multiply(inner, item.transform)
            inside = Clip(inner, item.frame.width, item.frame.height, clip) if item.clip else clip
            yield from _flatten(item.frame, inner, inside)
        else:
            yield Mark(item, matrix, clip, _mapped(matrix, _ink_box(item)))


def _mapped(matrix: Matrix, box: Bounds) -> Bounds:
    x0, y0, x1, y1 = box
    corners = [apply(matrix, x, y) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _ink_box(item: Leaf) -> Bounds:
    """Generous: ink outside a font's ascent and a glyph's advance must not be cut off at a band's edge."""
    if isinstance(item, TextLine):
        reach = item.ascent + item.descent
        return item.x - reach, item.y - 2 * reach, item.x + item.width + reach, item.y + 2 * reach
    if isinstance(item, Image):
        return item.x, item.y, item.x + item.w, item.y + item.h
    reach = _stroke_reach(item.stroke)
    if isinstance(item, Rect):
        box = item.x, item.y, item.x + item.w, item.y + item.h
    elif isinstance(item, Ellipse):
        box = item.cx - item.rx, item.cy - item.ry, item.cx + item.rx, item.cy + item.ry
    else:  # the control points' hull holds the curve
        xs, ys = item.points[0::2] or (0.0,), item.points[1::2] or (0.0,)
        box = min(xs), min(ys), max(xs), max(ys)
    return box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach


def _stroke_reach(stroke: Stroke | None) -> float:
    return stroke.width / 2 * _MITER_LIMIT if stroke else 0.0
