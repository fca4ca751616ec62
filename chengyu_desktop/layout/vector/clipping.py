"""Clipping: what of a path lies inside a clip path, as paths again, so that no renderer need know of clips (SVG 1.1, 14.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Path
from chengyu_desktop.layout.vector.drawing import painted_bounds

if TYPE_CHECKING:
    import pathops

_MITER = 4.0  # SVG's own limit
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_MOST_DASHES = 2000  # of a line
_MOST_CROSSINGS = 20_000  # of lines and curves: what crosses itself oftener takes minutes
_MOST_LOOKS = 1_000_000


class Clip(msgspec.Struct, frozen=True):
    """The union of ``shapes``, in the sheet's units; what lies outside of it isn't painted."""

    shapes: tuple[Path, ...]

    def holds(self, box: Bounds) -> bool:
        """Whether a box lies whole in one of its rectangles: most clips are the drawing's own sheet."""
        return any(_holds(shape, box) for shape in self.shapes)


def clipped(path: Path, clips: tuple[Clip, ...]) -> tuple[Path, ...]:
    """A path as it shows through all the clips: itself where none of them cuts it, else its fill and its line as fills. Raises
    ValueError where the shapes are beyond what can be cut."""
    box = painted_bounds(path)
    cutting = [clip for clip in clips if not clip.holds(box)]
    if not cutting:
        return (path,)
    import pathops

    try:
        bounds = [_shape(shape) for clip in cutting for shape in clip.shapes]
        shape = _shape(path)
        _check_effort([shape, *bounds] if path.fill is not None else bounds)
        regions = [_region(clip) for clip in cutting]
        found: list[Path] = []
        if path.fill is not None:
            found.append(msgspec.structs.replace(_cut(shape, regions, path), stroke=None))
        if path.stroke is not None:
            line = _outlined(path)
            _check_effort([line, *bounds])
            found.append(
                msgspec.structs.replace(_cut(line, regions, path), fill=path.stroke.color, stroke=None)
            )
    except pathops.PathOpsError as error:
        raise ValueError("the shapes can't be cut") from error
    return tuple(one for one in found if one.points)


def _holds(shape: Path, box: Bounds) -> bool:
    points = shape.points
    xs, ys = points[::2], points[1::2]
    if set(shape.commands) - set("MLZ") or len(set(xs)) != 2 or len(set(ys)) != 2 or len(xs) not in (4, 5):
        return False
    level = all(xs[i] == xs[i + 1] or ys[i] == ys[i + 1] for i in range(3))
    return level and min(xs) <= box[0] and min(ys) <= box[1] and max(xs) >= box[2] and max(ys) >= box[3]


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


def _check_effort(shapes: Iterable[pathops.Path]) -> None:
    """Raises ValueError for shapes that cross themselves and one another so often that cutting them would take minutes: it can't
    be stopped once it has begun."""
    pieces = sorted((piece for shape in shapes for piece in _pieces(shape)), key=lambda piece: piece.box)
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


def _outlined(path: Path) -> pathops.Path:
    """The line of a path as the shape that it paints."""
    import pathops

    stroke = path.stroke
    assert stroke is not None
    shape = _shape(path)
    dash = list(stroke.dash) * (1 + len(stroke.dash) % 2)
    if not any(dash[1::2]):  # without gaps
        dash = []
    if dash and _length(path) > _MOST_DASHES * sum(dash):
        raise ValueError("more dashes than can be cut")
    cap, join = pathops.LineCap(_CAPS[stroke.cap]), pathops.LineJoin(_JOINS[stroke.join])
    shape.stroke(stroke.width, cap, join, _MITER, dash or None)
    shape.convertConicsToQuads()
    return shape


def _region(clip: Clip) -> pathops.Path:
    import pathops

    builder = pathops.OpBuilder()
    for shape in clip.shapes:
        builder.add(_shape(shape), pathops.PathOp.UNION)
    return builder.resolve()


def _cut(shape: pathops.Path, regions: list[pathops.Path], path: Path) -> Path:
    import pathops

    for region in regions:
        shape = pathops.op(shape, region, pathops.PathOp.INTERSECTION)
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
