"""Shapes that charts are drawn with: sectors, rings and lines through points."""

from __future__ import annotations

from math import ceil, cos, pi, sin, tan

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Point
from chengyu_desktop.frame.items import Path, Stroke


def on_circle(x: float, y: float, radius: float, turn: float) -> Point:
    """The point at ``turn`` (parts of a full turn, clockwise from the top) of a circle around ``x, y``."""
    angle = 2 * pi * turn
    return x + radius * sin(angle), y - radius * cos(angle)


def sector(
    key: str,
    center: Point,
    outer: float,
    inner: float,
    start: float,
    end: float,
    fill: Color,
    edge: Stroke | None,
) -> Path:
    """A slice of a pie, or of a ring where ``inner`` is above zero, from turn ``start`` to ``end``.

    A full turn is one or two whole circles: its sides would show as a line.
    """
    x, y = center
    whole = end - start >= 1 - 1e-9
    commands, points = "M", [*on_circle(x, y, outer, start)]
    arcs, arc_points = _arc(center, outer, start, end)
    commands += arcs
    points += arc_points
    if inner <= 0 and not whole:
        commands += "L"
        points += [x, y]
    elif inner > 0:
        commands += "ZM" if whole else "L"
        points += on_circle(x, y, inner, end)
        arcs, arc_points = _arc(center, inner, end, start)
        commands += arcs
        points += arc_points
    return Path(key, commands + "Z", tuple(points), fill, edge)


def _arc(center: Point, radius: float, start: float, end: float) -> tuple[str, list[float]]:
    """Cubics of at most an eighth of a turn: they leave the circle by less than a millionth of the radius."""
    count = max(1, ceil(abs(end - start) * 8 - 1e-9))
    step = (end - start) / count
    reach = 4 / 3 * tan(2 * pi * step / 4) * radius
    points: list[float] = []
    for n in range(count):
        a, b = start + n * step, start + (n + 1) * step
        (ax, ay), (bx, by) = on_circle(*center, radius, a), on_circle(*center, radius, b)
        points += [
            ax + reach * cos(2 * pi * a),
            ay + reach * sin(2 * pi * a),
            bx - reach * cos(2 * pi * b),
            by - reach * sin(2 * pi * b),
            bx,
            by,
        ]
    return "C" * count, points


def polyline(key: str, points: list[Point], stroke: Stroke) -> Path:
    commands = "M" + "L" * (len(points) - 1)
    return Path(key, commands, tuple(v for point in points for v in point), stroke=stroke)


def polygon(key: str, points: list[Point], fill: Color) -> Path:
    commands = "M" + "L" * (len(points) - 1) + "Z"
    return Path(key, commands, tuple(v for point in points for v in point), fill)
