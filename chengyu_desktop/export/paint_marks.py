"""A Frame made flat: every item with its matrix, clip and box, found by rows so that a band is quick to paint."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from typing import NamedTuple

from chengyu_desktop.frame.geometry import Bounds, Matrix, mapped_bounds, multiply, translation
from chengyu_desktop.frame.ink import ink_bounds
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Image, Path, Rect, TextLine

Leaf = TextLine | Rect | Ellipse | Path | Image

_ROW = 8.0  # mm; about a text block's height, so that few items stand in many rows


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
    """The items of a frame in painting order. ``before`` are those of the page as it was: an item that is still there (the same
    object) isn't measured again, which takes most of the time."""

    def __init__(self, frame: Frame, before: Marks | None = None) -> None:
        self._inks: dict[
            int, tuple[Leaf, Bounds]
        ] = {}  # by identity; the item is kept, so that it stays its own
        known = before._inks if before is not None else {}
        found: list[Mark] = []
        self._flatten(frame, translation(0.0, 0.0), None, known, found)
        self.all: tuple[Mark, ...] = tuple(found)
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

    def _flatten(
        self,
        frame: Frame,
        matrix: Matrix,
        clip: Clip | None,
        known: dict[int, tuple[Leaf, Bounds]],
        found: list[Mark],
    ) -> None:
        for item in frame.items:
            if isinstance(item, Group):
                inner = multiply(matrix, translation(item.x, item.y))
                if item.transform is not None:
                    inner = multiply(inner, item.transform)
                inside = Clip(inner, item.frame.width, item.frame.height, clip) if item.clip else clip
                self._flatten(item.frame, inner, inside, known, found)
                continue
            ink = self._inks[id(item)] = known.get(id(item)) or (item, ink_bounds(item))
            found.append(Mark(item, matrix, clip, _placed(matrix, ink[1])))


def _placed(matrix: Matrix, bounds: Bounds) -> Bounds:
    a, b, c, d, e, f = matrix
    if (a, b, c, d) != (1.0, 0.0, 0.0, 1.0):
        return mapped_bounds(matrix, bounds)
    left, top, right, bottom = bounds
    return left + e, top + f, right + e, bottom + f
