"""The places on a page that can be pointed at: a box in mm for every key, and what lies at a point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import NamedTuple

from chengyu_desktop.frame.geometry import Bounds, Matrix, mapped_bounds, multiply, path_bounds, translation
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Image, Item, Path, Rect, TextLine, join_key

_ROW = 8.0  # mm


class Region(NamedTuple):
    """A group's own rectangle, or the box of an item, cut to the clips around it."""

    key: str
    box: Bounds


class Regions:
    """All regions of a frame in painting order, a group before what is in it.

    ``boxes`` are boxes that some keys are known to have although less is drawn in them.
    """

    def __init__(self, frame: Frame, boxes: Mapping[str, Bounds] | None = None) -> None:
        known = boxes or {}
        found: list[Region] = []
        for region in _all_regions(frame, None):
            box = known.get(region.key)
            found.append(region if box is None else Region(region.key, box))
        self.all: tuple[Region, ...] = tuple(found)
        self._rows: dict[int, list[int]] = {}
        self._last_row = ceil(frame.height / _ROW) + 1
        for index, region in enumerate(self.all):
            for row in range(self._row(region.box[1]), self._row(region.box[3]) + 1):
                self._rows.setdefault(row, []).append(index)

    def at(self, x: float, y: float, reach: float = 0.0) -> Iterator[str]:
        """Keys of the regions at a point (mm), the topmost and innermost first; ``reach`` widens thin ones."""
        for index in reversed(self._rows.get(self._row(y), ())):
            left, top, right, bottom = self.all[index].box
            if left - reach <= x <= right + reach and top - reach <= y <= bottom + reach:
                yield self.all[index].key

    def _row(self, y: float) -> int:
        """What lies above or below the page stands in one row: what doesn't fit may reach for miles."""
        return floor(min(max(y / _ROW, -1), self._last_row))


def find_box(frame: Frame, key: str) -> Bounds | None:
    """The box in mm of what a key names: the rectangles of the groups of that name, or else of all that is drawn under it.

    None when nothing is drawn. Groups that can't hold the key are not looked into.
    """
    exact: list[Bounds] = []
    within: list[Bounds] = []
    for region in _all_regions(frame, key):
        if region.key == key:
            exact.append(region.box)
        elif region.key.startswith(key + "/"):
            within.append(region.box)
    return union(exact or within)


def union(boxes: list[Bounds]) -> Bounds | None:
    """The box around boxes, or None when there are none."""
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def overlap(a: Bounds, b: Bounds) -> bool:
    """Whether two boxes have a point in common."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _all_regions(frame: Frame, wanted: str | None) -> list[Region]:
    found: list[Region] = []
    _collect(frame.items, "", 0.0, 0.0, None, None, wanted, found)
    return found


def _collect(
    items: tuple[Item, ...],
    prefix: str,
    x: float,
    y: float,
    matrix: Matrix | None,
    clip: Bounds | None,
    wanted: str | None,
    found: list[Region],
) -> None:
    """A point p of an item lands at ``p + (x, y)``, to which ``matrix`` applies when there is one."""
    for item in items:
        key = join_key(prefix, item.key)
        if wanted is not None and not _on_the_way(key, wanted):
            continue
        if not isinstance(item, Group):
            box = _cut(_placed(item_box(item), x, y, matrix), clip)
            if key and box:
                found.append(Region(key, box))
            continue
        at_x, at_y, inner = x + item.x, y + item.y, matrix
        if item.transform is not None:
            placed = multiply(translation(at_x, at_y), item.transform)
            at_x, at_y, inner = 0.0, 0.0, multiply(matrix, placed) if matrix else placed
        inside = clip
        if item.key or item.clip:
            box = _cut(_placed((0.0, 0.0, item.frame.width, item.frame.height), at_x, at_y, inner), clip)
            if item.key and box:
                found.append(Region(key, box))
            if item.clip:
                if box is None:
                    continue
                inside = box
        _collect(item.frame.items, key, at_x, at_y, inner, inside, wanted, found)


def _placed(box: Bounds, x: float, y: float, matrix: Matrix | None) -> Bounds:
    moved = box[0] + x, box[1] + y, box[2] + x, box[3] + y
    return moved if matrix is None else mapped_bounds(matrix, moved)


def _on_the_way(key: str, wanted: str) -> bool:
    """Whether a key leads to the wanted one, or from it further in."""
    return not key or wanted == key or wanted.startswith(key + "/") or key.startswith(wanted + "/")


def _cut(box: Bounds, clip: Bounds | None) -> Bounds | None:
    if clip is None:
        return box
    if not overlap(box, clip):
        return None
    return max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3])


def item_box(item: TextLine | Rect | Ellipse | Path | Image) -> Bounds:
    """What an item takes up, in its own frame's mm: a line its type's height, a shape its outline without the stroke."""
    match item:
        case TextLine():
            return item.x, item.y - item.ascent, item.x + item.width, item.y + item.descent
        case Rect() | Image():
            return item.x, item.y, item.x + item.w, item.y + item.h
        case Ellipse():
            return item.cx - item.rx, item.cy - item.ry, item.cx + item.rx, item.cy + item.ry
        case Path():
            return path_bounds(item.commands, item.points)
