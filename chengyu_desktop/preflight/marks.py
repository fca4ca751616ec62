"""What is drawn on a page, sorted by what matters for printing it: type by size, ink and ground; lines by width and ink.

One problem is told of a hundred texts that share a fault, not a hundred: what a theme's role does wrong is one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, hypot

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import (
    Bounds,
    Matrix,
    mapped_bounds,
    multiply,
    path_bounds,
    path_contains,
    translation,
)
from chengyu_desktop.frame.items import (
    MM_PER_PT,
    Ellipse,
    FaceRef,
    Frame,
    Group,
    Image,
    Path,
    Rect,
    TextLine,
    join_key,
)
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.walk import Placed

_ROW = 8.0  # mm
_GROUND = 1.5  # mm; what is narrower is no ground for type
_LINE = 1.5 * MM_PER_PT  # a rectangle up to this thin is a line
_DATA = ("bar", "track", "mark", "area", "box")
"""Last steps of the keys of rectangles that show an amount, however small."""

Shape = Rect | Ellipse | Path


class TypeUse(msgspec.Struct, frozen=True, gc=False):
    """Runs alike: ``size`` in points on paper; ``ground`` is what they stand on, None over a picture. ``key`` and ``text`` are the first's."""

    size: float
    color: Color
    face: FaceRef
    ground: Color | None
    key: str
    text: str


class LineUse(msgspec.Struct, frozen=True, gc=False):
    """``width`` in points on paper."""

    width: float
    color: Color
    key: str


class InkUse(msgspec.Struct, frozen=True, gc=False):
    color: Color
    key: str


class Picture(msgspec.Struct, frozen=True, gc=False):
    """``box`` in mm on the page, ``dpi`` at the size shown."""

    key: str
    image: Image
    box: Bounds
    dpi: float


class Marks(msgspec.Struct, frozen=True, gc=False):
    types: tuple[TypeUse, ...]
    lines: tuple[LineUse, ...]
    inks: tuple[InkUse, ...]
    pictures: tuple[Picture, ...]
    texts: tuple[tuple[str, Bounds], ...]  # every line's box on the page, in mm
    edges: tuple[tuple[str, Bounds], ...]  # filled shapes and pictures at or over the trim
    keys: dict[str, dict[int, Color]]  # by block: the swatches that explain its colours


class _Ground(msgspec.Struct, frozen=True, gc=False):
    box: Bounds
    placed: Placed
    color: Color | None


def survey(page: Page) -> Marks:
    """Goes through the page once."""
    return _Survey(page).marks()


class _Survey:
    """Colours and faces are the same objects wherever the theme gives them, and counted by identity: hashing them by their
    values would take longer than all else."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._types: dict[tuple[float, int, int, int], TypeUse] = {}
        self._lines: dict[tuple[float, int], LineUse] = {}
        self._inks: dict[int, InkUse] = {}
        self._pictures: list[Picture] = []
        self._texts: list[tuple[str, Bounds]] = []
        self._edges: list[tuple[str, Bounds]] = []
        self._keys: dict[str, dict[int, Color]] = {}
        self._rows: dict[int, list[_Ground]] = {}

    def marks(self) -> Marks:
        self._add_frame(self._page.frame, "", 0.0, 0.0, None, None)
        return Marks(
            tuple(self._types.values()),
            tuple(self._lines.values()),
            tuple(self._inks.values()),
            tuple(self._pictures),
            tuple(self._texts),
            tuple(self._edges),
            self._keys,
        )

    def _add_frame(
        self, frame: Frame, prefix: str, x: float, y: float, transform: Matrix | None, clip: Bounds | None
    ) -> None:
        """As ``frame.walk`` goes, but without what a clip hides: overset text is cut off, and told by layout."""
        for item in frame.items:
            key = join_key(prefix, item.key)
            if not isinstance(item, Group):
                self._add(Placed(key, item, x, y, transform), clip)
                continue
            at, inner = (x + item.x, y + item.y), transform
            if item.transform is not None:
                moved = multiply(translation(*at), item.transform)
                at, inner = (0.0, 0.0), multiply(transform, moved) if transform else moved
            within = clip
            if item.clip:
                box = at[0], at[1], at[0] + item.frame.width, at[1] + item.frame.height
                within = _common(mapped_bounds(inner, box) if inner is not None else box, clip)
                if within is None:
                    continue
            self._add_frame(item.frame, key, *at, inner, within)

    def _add(self, placed: Placed, clip: Bounds | None) -> None:
        item = placed.item
        box = _box(placed)
        seen = _common(box, clip)
        if seen is None:
            return
        if isinstance(item, TextLine):
            if seen[3] - seen[1] > (box[3] - box[1]) / 2:
                self._add_text(placed, item, box)
        elif isinstance(item, Image):
            self._add_picture(placed, item, seen)
        else:
            self._add_shape(placed, item, seen)

    def _add_text(self, placed: Placed, line: TextLine, box: Bounds) -> None:
        scale = 1.0 if placed.transform is None else _scale(placed.transform)
        self._texts.append((placed.key, box))
        ground = self._ground_at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        for run in line.runs:
            size = round(run.size * scale, 2)
            use = size, id(run.color), id(run.face), id(ground)
            if use not in self._types:
                self._types[use] = TypeUse(size, run.color, run.face, ground, placed.key, run.text)
                self._add_ink(run.color, placed.key)

    def _add_picture(self, placed: Placed, image: Image, box: Bounds) -> None:
        scale = 1.0 if placed.transform is None else _scale(placed.transform)
        inches = image.w * scale / 25.4
        self._pictures.append(
            Picture(placed.key, image, box, image.crop[2] / inches if inches else float("inf"))
        )
        self._lay(placed, box, None)

    def _add_shape(self, placed: Placed, shape: Shape, box: Bounds) -> None:
        scale = 1.0 if placed.transform is None else _scale(placed.transform)
        if shape.stroke is not None and shape.stroke.width > 0:
            self._add_line(shape.stroke.width * scale, shape.stroke.color, placed.key)
            self._add_ink(shape.stroke.color, placed.key)
        if shape.fill is None:
            return
        self._add_ink(shape.fill, placed.key)
        if isinstance(shape, Rect):
            side = min(shape.w, shape.h) * scale
            if 0 < side < _LINE and placed.key.rpartition("/")[2] not in _DATA:
                self._add_line(side, shape.fill, placed.key)
            if side < _GROUND:
                return
        if placed.key.endswith("/mark") and "/key/" in placed.key:
            block = placed.key.partition("/key/")[0]
            self._keys.setdefault(block, {})[id(shape.fill)] = shape.fill
        if shape.fill.alpha >= 0.5:
            self._lay(placed, box, shape.fill)

    def _add_line(self, width: float, color: Color, key: str) -> None:
        points = round(width / MM_PER_PT, 2)
        if (points, id(color)) not in self._lines:
            self._lines[points, id(color)] = LineUse(points, color, key)

    def _add_ink(self, color: Color, key: str) -> None:
        if id(color) not in self._inks:
            self._inks[id(color)] = InkUse(color, key)

    def _lay(self, placed: Placed, box: Bounds, color: Color | None) -> None:
        """A ground for what is painted later."""
        frame = self._page.frame
        if box[0] <= 0.5 or box[1] <= 0.5 or box[2] >= frame.width - 0.5 or box[3] >= frame.height - 0.5:
            self._edges.append((placed.key, box))
        if box[2] - box[0] < _GROUND or box[3] - box[1] < _GROUND:
            return
        ground = _Ground(box, placed, color)
        for row in range(floor(box[1] / _ROW), floor(box[3] / _ROW) + 1):
            self._rows.setdefault(row, []).append(ground)

    def _ground_at(self, x: float, y: float) -> Color | None:
        for ground in reversed(self._rows.get(floor(y / _ROW), ())):
            left, top, right, bottom = ground.box
            if left <= x <= right and top <= y <= bottom and _covers(ground.placed, x, y):
                return ground.color
        return self._page.background


def _covers(placed: Placed, x: float, y: float) -> bool:
    item = placed.item
    if placed.transform is not None:
        return True  # its box has to do
    if isinstance(item, Path):
        return path_contains(item.commands, item.points, x - placed.x, y - placed.y, item.even_odd)
    if isinstance(item, Ellipse):
        dx, dy = x - placed.x - item.cx, y - placed.y - item.cy
        return item.rx > 0 and item.ry > 0 and hypot(dx / item.rx, dy / item.ry) <= 1
    return True


def _box(placed: Placed) -> Bounds:
    item = placed.item
    match item:
        case TextLine():
            box = item.x, item.y - item.ascent, item.x + item.width, item.y + item.descent
        case Rect() | Image():
            box = item.x, item.y, item.x + item.w, item.y + item.h
        case Ellipse():
            box = item.cx - item.rx, item.cy - item.ry, item.cx + item.rx, item.cy + item.ry
        case Path():
            box = path_bounds(item.commands, item.points)
    box = box[0] + placed.x, box[1] + placed.y, box[2] + placed.x, box[3] + placed.y
    return mapped_bounds(placed.transform, box) if placed.transform is not None else box


def _common(box: Bounds, clip: Bounds | None) -> Bounds | None:
    """What a clip leaves of a box; None when that is nothing."""
    if clip is None:
        return box
    left, top = max(box[0], clip[0]), max(box[1], clip[1])
    right, bottom = min(box[2], clip[2]), min(box[3], clip[3])
    return (left, top, right, bottom) if left <= right and top <= bottom else None


def _scale(matrix: Matrix) -> float:
    """How much larger things come out, in the mean of both directions."""
    return abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5


def plates(color: Color) -> tuple[str, ...]:
    """The inks that a colour takes, those in traces left out."""
    return tuple(ink for ink in "cmyk" if getattr(color, ink) >= 3)


def described(color: Color) -> str:
    """A colour as a designer writes it."""
    if color.rgb is not None:
        return color.hex
    return " ".join(f"{round(getattr(color, ink), 1):g}" for ink in "cmyk")


def distinct(uses: tuple[InkUse, ...]) -> Iterator[InkUse]:
    """Each colour once, by its value."""
    seen: dict[Color, InkUse] = {}
    for use in uses:
        seen.setdefault(use.color, use)
    yield from seen.values()
