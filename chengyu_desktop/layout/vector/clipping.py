"""Clipping: what of a path lies inside a clip path, as paths again, so that no renderer need know of clips (SVG 1.1, 14.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Path
from chengyu_desktop.layout.vector.drawing import painted_bounds

if TYPE_CHECKING:
    import pathops

_MITER = 4.0  # SVG's own limit
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


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
        regions = [_region(clip) for clip in cutting]
        found: list[Path] = []
        if path.fill is not None:
            shape = _shape(path)
            found.append(msgspec.structs.replace(_cut(shape, regions, path), stroke=None))
        if path.stroke is not None:
            line = _outlined(path)
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


def _outlined(path: Path) -> pathops.Path:
    """The line of a path as the shape that it paints."""
    import pathops

    stroke = path.stroke
    assert stroke is not None
    shape = _shape(path)
    dash = list(stroke.dash) * (1 + len(stroke.dash) % 2)
    cap, join = pathops.LineCap(_CAPS[stroke.cap]), pathops.LineJoin(_JOINS[stroke.join])
    shape.stroke(stroke.width, cap, join, _MITER, dash or None)
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
    shape.convertConicsToQuads()
    commands: list[str] = []
    points: list[float] = []
    for verb, own in shape.segments:
        if verb == "moveTo":
            commands.append("M")
            points += own[0]
        elif verb == "lineTo":
            commands.append("L")
            points += own[0]
        elif verb == "curveTo":
            commands.append("C")
            points += [value for point in own for value in point]
        elif verb == "qCurveTo":
            for off, on in pathops.decompose_quadratic_segment(own):
                x0, y0 = points[-2:]
                commands.append("C")
                points += [x0 + (off[0] - x0) * 2 / 3, y0 + (off[1] - y0) * 2 / 3]
                points += [on[0] + (off[0] - on[0]) * 2 / 3, on[1] + (off[1] - on[1]) * 2 / 3, *on]
        elif verb == "closePath":
            commands.append("Z")
    even_odd = shape.fillType == pathops.FillType.EVEN_ODD
    return Path(path.key, "".join(commands), tuple(points), path.fill, None, even_odd)
