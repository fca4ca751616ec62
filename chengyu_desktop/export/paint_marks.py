"""A Frame made flat: every item with its matrix, clip and box, found by rows so that a band is quick to paint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from math import ceil, floor, inf
from typing import TypeGuard

import msgspec

from chengyu_desktop.frame.geometry import Bounds, Matrix, holds, mapped_bounds, multiply, translation
from chengyu_desktop.frame.ink import ink_bounds
from chengyu_desktop.frame.items import Ellipse, FaceRef, Frame, Group, Image, Path, Rect, TextLine
from chengyu_desktop.frame.regions import item_box

Leaf = TextLine | Rect | Ellipse | Path | Image

_ROW = 8.0  # mm; about a text block's height, so that few items stand in many rows
_MOST_MARKS = 64  # in a chunk; an event has five, a panel some dozens


class Clip(msgspec.Struct, frozen=True, gc=False):
    """A ``width`` by ``height`` rectangle under a matrix, and the clips it lies within."""

    matrix: Matrix
    width: float
    height: float
    outer: Clip | None


class Mark(msgspec.Struct, frozen=True, gc=False):
    """One item to paint. ``matrix`` takes its coordinates to the page's; ``box`` is what it may ink, in page mm."""

    item: Leaf
    matrix: Matrix
    clip: Clip | None
    box: Bounds


class Chunk(msgspec.Struct, frozen=True, gc=False):
    """The marks of a frame at one place. The frame is kept so that its identity stays its own. ``sizes`` counts its lines by
    their type's size in points."""

    frame: Frame
    marks: tuple[Mark, ...]
    box: Bounds
    sizes: tuple[tuple[float, int], ...]


_Place = tuple[int | tuple[Leaf, ...], Matrix, Clip | None]
"""A frame's identity, or items that stand between groups; the matrix to the page, and the clip they lie within."""


class Marks:
    """The items of a frame in painting order. What stands in ``before``, the page as it was, at the same place isn't walked
    again, so that an edit costs what it has changed; ``fresh`` is what was not there."""

    def __init__(self, frame: Frame, before: Marks | None = None) -> None:
        self.frame = frame
        self._before = before._placed if before is not None else {}
        self._placed: dict[_Place, Chunk] = {}
        self._chunks = tuple(self._walk(frame, translation(0.0, 0.0), None))
        known = {id(chunk) for chunk in self._before.values()}
        self._before = {}
        self.fresh = tuple(chunk for chunk in self._chunks if id(chunk) not in known)
        self._rows: dict[int, list[int]] = {}
        self._last_row = ceil(frame.height / _ROW) + 1
        for index, chunk in enumerate(self._chunks):
            for row in self._rows_of(chunk.box):
                self._rows.setdefault(row, []).append(index)

    def worked_out(self) -> Marks:
        """With all that painting them will ask for: for whoever makes them beforehand."""
        _ = self.body_size, self.fresh_glyphs
        return self

    @property
    def all(self) -> Iterator[Mark]:
        return chain.from_iterable(chunk.marks for chunk in self._chunks)

    @cached_property
    def body_size(self) -> float:
        """The size of type that most lines are set in, in points; without any as large as can be."""
        sizes: dict[float, int] = {}
        for chunk in self._chunks:
            for size, count in chunk.sizes:
                sizes[size] = sizes.get(size, 0) + count
        return max(sizes, key=sizes.__getitem__, default=inf)

    @cached_property
    def fresh_glyphs(self) -> dict[FaceRef, tuple[set[int], set[str]]]:
        """The numbers of the glyphs in what was not there before, and the characters that they may stand for, by their face."""
        found: dict[FaceRef, tuple[set[int], set[str]]] = {}
        for chunk in self.fresh:
            for mark in chunk.marks:
                if isinstance(mark.item, TextLine):
                    for run in mark.item.runs:
                        glyphs, characters = found.setdefault(run.face, (set(), set()))
                        glyphs.update(run.glyph_ids)
                        characters.update(run.text)
        return found

    def within(self, area: Bounds) -> Iterator[Mark]:
        """The marks that may ink an area (page mm), in painting order."""
        found = {index for row in self._rows_of(area) for index in self._rows.get(row, ())}
        for index in sorted(found):
            chunk = self._chunks[index]
            if overlap(chunk.box, area):
                for mark in chunk.marks:
                    if overlap(mark.box, area):
                        yield mark

    def beyond(self, area: Bounds) -> Iterator[Mark]:
        """The marks that may ink outside of an area (page mm)."""
        for chunk in self._chunks:
            if not holds(area, chunk.box):
                yield from (mark for mark in chunk.marks if not holds(area, mark.box))

    def _rows_of(self, box: Bounds) -> range:
        """What lies above or below the page stands in one row: an item that doesn't fit may reach for miles, in more rows than
        there is memory."""
        top, bottom = (floor(min(max(y / _ROW, -1), self._last_row)) for y in (box[1], box[3]))
        return range(top, bottom + 1)

    def _walk(self, frame: Frame, matrix: Matrix, clip: Clip | None) -> Iterator[Chunk]:
        loose: list[Leaf] = []
        for item in frame.items:
            if not isinstance(item, Group):
                loose.append(item)
                continue
            if loose:
                yield self._loose(frame, tuple(loose), matrix, clip)
                loose = []
            inner = multiply(matrix, translation(item.x, item.y))
            if item.transform is not None:
                inner = multiply(inner, item.transform)
            inside = Clip(inner, item.frame.width, item.frame.height, clip) if item.clip else clip
            yield from self._group(item.frame, inner, inside)
        if loose:
            yield self._loose(frame, tuple(loose), matrix, clip)

    def _loose(self, frame: Frame, items: tuple[Leaf, ...], matrix: Matrix, clip: Clip | None) -> Chunk:
        """Items that are no group's own. A long frame, as a timeline's, is new with each edit, but what is in it is alike."""
        place = items, matrix, clip
        chunk = self._before.get(place)
        if chunk is None:
            marks = (Mark(item, matrix, clip, mapped_bounds(matrix, ink_bounds(item))) for item in items)
            chunk = _chunk(frame, tuple(marks))
        if len(frame.items) > _MOST_MARKS:
            self._placed[place] = chunk
        return chunk

    def _group(self, frame: Frame, matrix: Matrix, clip: Clip | None) -> Sequence[Chunk]:
        """One chunk for a small frame, as it was if it was there; the chunks of its parts for a large one."""
        place = id(frame), matrix, clip
        chunk = self._before.get(place)
        if chunk is None:
            parts = list(self._walk(frame, matrix, clip))
            marks = tuple(chain.from_iterable(part.marks for part in parts))
            if not marks or len(marks) > _MOST_MARKS:
                return parts
            chunk = _chunk(frame, marks)
        self._placed[place] = chunk
        return (chunk,)


def _chunk(frame: Frame, marks: tuple[Mark, ...]) -> Chunk:
    left, top, right, bottom = zip(*[mark.box for mark in marks], strict=True)
    sizes = Counter(mark.item.runs[0].size for mark in marks if _is_set(mark.item))
    return Chunk(frame, marks, (min(left), min(top), max(right), max(bottom)), tuple(sizes.items()))


def standing_box(mark: Mark) -> Bounds | None:
    """What an item takes up of the page (mm), cut to its clips, without the ink that may reach a little beyond; None when
    nothing of it is seen."""
    box, clip = mapped_bounds(mark.matrix, item_box(mark.item)), mark.clip
    while clip is not None:
        cut = mapped_bounds(clip.matrix, (0.0, 0.0, clip.width, clip.height))
        if not overlap(box, cut):
            return None
        box = max(box[0], cut[0]), max(box[1], cut[1]), min(box[2], cut[2]), min(box[3], cut[3])
        clip = clip.outer
    return box


def overlap(one: Bounds, other: Bounds) -> bool:
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]


def _is_set(item: Leaf) -> TypeGuard[TextLine]:
    return isinstance(item, TextLine) and bool(item.runs)
