"""A drawing: shapes in its own units, to be put into a rectangle of the page."""

from __future__ import annotations

import msgspec

from chengyu_desktop.frame.geometry import Bounds, path_bounds
from chengyu_desktop.frame.items import Path, Stroke
from chengyu_desktop.frame.problem import Problem

_DECIMALS = 4  # of a mm


class Drawing(msgspec.Struct, frozen=True):
    """``width`` and ``height`` are the sheet's, in the drawing's own units, as are the paths on it; ``problems`` say what of
    the file isn't in them."""

    width: float
    height: float
    paths: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def placed_paths(drawing: Drawing, part: tuple[float, float, float, float], scale: float) -> tuple[Path, ...]:
    """The paths that reach into a part of the sheet (x, y, w, h in its units), scaled to mm; the part's corner is at 0, 0."""
    x, y, w, h = part
    window = x, y, x + w, y + h
    strokes: dict[Stroke, Stroke] = {}
    return tuple(
        _placed(path, x, y, scale, strokes)
        for path in drawing.paths
        if _reaches(painted_bounds(path), window)
    )


def painted_bounds(path: Path) -> Bounds:
    """The box of a path with the width of its line; a sharp corner may reach further, up to the limit of mitres."""
    left, top, right, bottom = path_bounds(path.commands, path.points)
    around = painted_reach(path.stroke) if path.stroke else 0.0
    return left - around, top - around, right + around, bottom + around


def painted_reach(stroke: Stroke) -> float:
    """How far from its path a line may reach."""
    return stroke.width * (2 if stroke.join == "miter" else 0.75)


def _placed(path: Path, x: float, y: float, scale: float, strokes: dict[Stroke, Stroke]) -> Path:
    points = tuple(
        round((value - (y if index % 2 else x)) * scale, _DECIMALS) for index, value in enumerate(path.points)
    )
    stroke = path.stroke
    if stroke is not None:
        if stroke not in strokes:
            dash = tuple(round(length * scale, _DECIMALS) for length in stroke.dash)
            width = round(stroke.width * scale, _DECIMALS)
            strokes[stroke] = Stroke(stroke.color, width, dash, stroke.cap, stroke.join)
        stroke = strokes[stroke]
    return Path(path.key, path.commands, points, path.fill, stroke, path.even_odd)


def _reaches(box: Bounds, window: Bounds) -> bool:
    return box[0] < window[2] and window[0] < box[2] and box[1] < window[3] and window[1] < box[3]
