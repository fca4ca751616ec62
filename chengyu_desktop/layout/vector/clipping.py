"""Clipping: what of a path lies inside a clip path, as paths again, so that no renderer need know of clips (SVG 1.1, 14.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from math import ceil, dist, log2
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Path, Stroke
from chengyu_desktop.frame.regions import union
from chengyu_desktop.layout.vector.culling import around, culled_fill, culled_line, is_far
from chengyu_desktop.layout.vector.drawing import painted_bounds, painted_reach

if TYPE_CHECKING:
    import pathops

_MITER = 4.0  # SVG's own limit
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_MOST_DASHES = 2000  # of a line
_MOST_CROSSINGS = 20_000  # of lines and curves: what crosses itself oftener takes minutes
_MOST_LOOKS = 1_000_000
_FINE = 2000  # units of a sheet's side
_ROOM, _CLIP_ROOM = 0.25, 0.5  # of the sheet, around it: edges that culling makes don't lie on one another


class Step(NamedTuple):
    """A shape that a clip takes in, or takes out of what was taken in before; its area, or its line where it isn't filled."""

    shape: Path
    adds: bool = True


class Clip(msgspec.Struct, frozen=True):
    """What the steps make one after the other, in the sheet's units; what lies outside of it isn't painted. ``box`` is around
    all that is taken in (None where nothing is)."""

    steps: tuple[Step, ...]
    box: Bounds | None

    def holds(self, box: Bounds) -> bool:
        """Whether a box lies whole in one of its rectangles: most clips are the drawing's own sheet."""
        return all(step.adds for step in self.steps) and any(_holds(step.shape, box) for step in self.steps)

    def misses(self, box: Bounds) -> bool:
        """Whether nothing of a box lies in it."""
        own = self.box
        return own is None or not (
            own[0] <= box[2] and box[0] <= own[2] and own[1] <= box[3] and box[1] <= own[3]
        )


def make_clip(steps: Iterable[Step]) -> Clip:
    steps = tuple(steps)
    boxes = [painted_bounds(step.shape) for step in steps if step.adds]
    return Clip(steps, union(boxes))


class Cutter:
    """Cuts paths at clips on a ``sheet``. What a clip takes in is found once for all paths that it cuts."""

    def __init__(self, sheet: Bounds) -> None:
        self._sheet = sheet
        # By identity, for which the clip is kept; None where it failed.
        self._regions: dict[int, tuple[Clip, _Region | None]] = {}

    def clipped(self, path: Path, clips: tuple[Clip, ...]) -> tuple[Path, ...]:
        """A path as it shows through all the clips: itself where none of them cuts it, else its fill and its line as fills. What is
        extremely far off the sheet may be left out. Raises ValueError where the shapes are beyond what can be cut."""
        box = painted_bounds(path)
        cutting = [clip for clip in clips if not clip.holds(box)]
        if not cutting:
            return (path,)
        if any(clip.misses(box) for clip in cutting):
            return ()
        import pathops

        found: list[Path] = []
        try:
            regions = [self._region(clip) for clip in cutting]
            for part in (
                msgspec.structs.replace(path, stroke=None),
                msgspec.structs.replace(path, fill=None),
            ):
                color = part.fill or (part.stroke and part.stroke.color)
                if color is not None:
                    found.append(_cut(_area(part, self._sheet, _ROOM), regions, path.key, color))
        except pathops.PathOpsError as error:
            raise ValueError("the shapes can't be cut") from error
        return tuple(one for one in found if one.points)

    def _region(self, clip: Clip) -> _Region:
        if id(clip) not in self._regions:
            self._regions[id(clip)] = clip, None
            self._regions[id(clip)] = clip, _make_region(clip, self._sheet)
        region = self._regions[id(clip)][1]
        if region is None:
            raise ValueError("the clip can't be made")
        return region


class _Region(NamedTuple):
    """What a clip takes in, and its edges."""

    shape: pathops.Path
    pieces: list[_Piece]


def _holds(shape: Path, box: Bounds) -> bool:
    points = shape.points
    xs, ys = points[::2], points[1::2]
    if set(shape.commands) - set("MLZ") or len(set(xs)) != 2 or len(set(ys)) != 2 or len(xs) not in (4, 5):
        return False
    level = all(xs[i] == xs[i + 1] or ys[i] == ys[i + 1] for i in range(3))
    return level and min(xs) <= box[0] and min(ys) <= box[1] and max(xs) >= box[2] and max(ys) >= box[3]


def _area(path: Path, sheet: Bounds, room: float) -> pathops.Path:
    """What a path paints: its area, or its line's where it isn't filled. What lies far off the sheet is cut off, ``room`` of its
    size away from it."""
    window = around(sheet, room)
    if path.stroke is None:
        return _shape(_near(path, sheet, window))
    if not _dash(path.stroke) and is_far(path.points, sheet):
        reach = painted_reach(path.stroke)
        near = window[0] - reach, window[1] - reach, window[2] + reach, window[3] + reach
        path = _with_outline(path, *culled_line(path.commands, path.points, near))
    line = _outlined(path, sheet)
    if not is_far(line.controlPointBounds, sheet):
        return line
    return _shape(_near(_read(line, Path(path.key, "", ())), sheet, window))


def _near(path: Path, sheet: Bounds, window: Bounds) -> Path:
    if not is_far(path.points, sheet):
        return path
    return _with_outline(path, *culled_fill(path.commands, path.points, window))


def _with_outline(path: Path, commands: str, points: tuple[float, ...]) -> Path:
    return msgspec.structs.replace(path, commands=commands, points=points)


def _shape(path: Path) -> pathops.Path:
    import pathops

    rule = pathops.FillType.EVEN_ODD if path.even_odd else pathops.FillType.WINDING
    shape = pathops.Path(fillType=rule)
    at = 0
    points = path.points
    for command in path.commands:
        if command == "M":
            shape.moveTo(*points[at : at + 2])
            at += 2
        elif command == "L":
            shape.lineTo(*points[at : at + 2])
            at += 2
        elif command == "C":
            shape.cubicTo(*points[at : at + 6])
            at += 6
        else:
            shape.close()
    return shape


def _length(path: Path) -> float:
    """Of the polygon through all the path's points, which is no shorter than the path."""
    points = list(zip(path.points[::2], path.points[1::2], strict=True))
    return sum(dist(a, b) for a, b in pairwise(points))


def _check_effort(pieces: Iterable[_Piece]) -> None:
    """Raises ValueError for shapes that cross themselves and one another so often that cutting them would take minutes: it can't
    be stopped once it has begun."""
    pieces = sorted(pieces, key=lambda piece: piece.box)
    most = _MOST_CROSSINGS + 4 * len(pieces)  # neighbours touch
    crossings = looks = 0
    beside: list[_Piece] = []
    for piece in pieces:
        beside = [other for other in beside if other.box[2] >= piece.box[0]]
        looks += len(beside)
        crossings += sum(_cross(piece, other) for other in beside)
        if crossings > most or looks > _MOST_LOOKS:
            raise ValueError("the shapes cross too often")
        beside.append(piece)


class _Piece(NamedTuple):
    """A line from end to end of ``ends``, or a curve, and the box around it."""

    box: Bounds
    ends: tuple[float, float, float, float]
    is_line: bool


def _pieces(shape: pathops.Path) -> Iterator[_Piece]:
    last: tuple[float, float] | None = None
    for _, points in shape:
        if last and points:
            xs, ys = [last[0], *(x for x, _ in points)], [last[1], *(y for _, y in points)]
            box = min(xs), min(ys), max(xs), max(ys)
            yield _Piece(box, (*last, *points[-1]), len(points) == 1)
        last = points[-1] if points else last


def _cross(one: _Piece, other: _Piece) -> bool:
    """Whether they cross or touch; of curves whether their boxes do."""
    a, b = one.box, other.box
    if a[1] > b[3] or b[1] > a[3]:
        return False
    if not (one.is_line and other.is_line):
        return True
    return _parts(one.ends, other.ends) and _parts(other.ends, one.ends)


def _parts(line: Bounds, ends: Bounds) -> bool:
    """Whether the ends lie on either side of a line, or one of them on it."""
    x, y, across, down = line[0], line[1], line[2] - line[0], line[3] - line[1]
    first = across * (ends[1] - y) - down * (ends[0] - x)
    return first * (across * (ends[3] - y) - down * (ends[2] - x)) <= 0


def _outlined(path: Path, sheet: Bounds) -> pathops.Path:
    """The line of a path as the shape that it paints. It is made large: in few units, as an icon's 24, curves beside the path's would
    be off by a tenth of one."""
    import pathops

    stroke = path.stroke
    assert stroke is not None
    shape = _shape(path)
    dash = _dash(stroke)
    if dash and _length(path) > _MOST_DASHES * sum(dash):
        raise ValueError("more dashes than can be cut")
    cap, join = pathops.LineCap(_CAPS[stroke.cap]), pathops.LineJoin(_JOINS[stroke.join])
    scale = 2.0 ** max(ceil(log2(_FINE / max(sheet[2:]))), 0)
    shape = shape.transform(scale, 0, 0, scale)
    shape.stroke(stroke.width * scale, cap, join, _MITER, [length * scale for length in dash] or None)
    shape.convertConicsToQuads()
    return shape.transform(1 / scale, 0, 0, 1 / scale)


def _dash(stroke: Stroke) -> list[float]:
    """Dashes and gaps by turns; nothing where there are no gaps."""
    dash = list(stroke.dash) * (1 + len(stroke.dash) % 2)
    return dash if any(dash[1::2]) else []


def _make_region(clip: Clip, sheet: Bounds) -> _Region:
    import pathops

    shapes = [(_area(step.shape, sheet, _CLIP_ROOM), step.adds) for step in clip.steps]
    _check_effort(piece for shape, _ in shapes for piece in _pieces(shape))
    region = pathops.Path()  # no OpBuilder: it loses holes of shapes with the even-odd rule
    for adds, run in groupby(shapes, key=lambda step: step[1]):
        together = pathops.Path()
        for shape, _ in run:
            shape.simplify()  # holes then wind the other way, and shapes lie on one another as one
            together.addPath(shape)
        operator = pathops.PathOp.UNION if adds else pathops.PathOp.DIFFERENCE
        region = pathops.op(region, together, operator)
    return _Region(region, list(_pieces(region)))


def _cut(shape: pathops.Path, regions: list[_Region], key: str, color: Color) -> Path:
    import pathops

    left, top, right, bottom = shape.controlPointBounds
    near = (
        piece
        for region in regions
        for piece in region.pieces
        if piece.box[0] <= right and left <= piece.box[2] and piece.box[1] <= bottom and top <= piece.box[3]
    )
    _check_effort([*_pieces(shape), *near])
    for region in regions:
        shape = pathops.op(shape, region.shape, pathops.PathOp.INTERSECTION)
    return _read(shape, Path(key, "", (), color))


def _read(shape: pathops.Path, path: Path) -> Path:
    """A path with another outline."""
    import pathops

    commands: list[str] = []
    points: list[float] = []
    verbs = pathops.PathVerb
    for verb, own in shape:
        if verb == verbs.MOVE:
            commands.append("M")
        elif verb == verbs.LINE:
            commands.append("L")
        elif verb == verbs.CUBIC:
            commands.append("C")
        elif verb == verbs.QUAD:
            commands.append("C")
            (x0, y0), off, on = points[-2:], *own
            points += [x0 + (off[0] - x0) * 2 / 3, y0 + (off[1] - y0) * 2 / 3]
            points += [on[0] + (off[0] - on[0]) * 2 / 3, on[1] + (off[1] - on[1]) * 2 / 3]
            own = own[1:]
        else:
            commands.append("Z")
        points += [value for point in own for value in point]
    even_odd = shape.fillType == pathops.FillType.EVEN_ODD
    return Path(path.key, "".join(commands), tuple(points), path.fill, None, even_odd)
