"""Outlines: what SVG's shapes and path data draw, as moves, lines and cubics."""

from __future__ import annotations

from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan

from chengyu_desktop.frame.geometry import Matrix, apply
from chengyu_desktop.layout.vector.limits import MAX_NUMBERS, TooMuch, bounded

_ROUND = 0.5522847498  # of the radius: a quarter of a circle as a cubic


class Outline:
    """Collects commands M, L, C, Z with absolute coordinates, as frame.items.Path has them."""

    def __init__(self) -> None:
        self._commands: list[str] = []
        self.points: list[float] = []
        self.at = (0.0, 0.0)
        self.start = (0.0, 0.0)

    @property
    def commands(self) -> str:
        return "".join(self._commands)

    def move(self, x: float, y: float) -> None:
        self._add("M", x, y)
        self.start = self.at

    def line(self, x: float, y: float) -> None:
        self._add("L", x, y)

    def cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self._add("C", x1, y1, x2, y2, x, y)

    def quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        (x0, y0) = self.at
        self.cubic(
            x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y
        )

    def close(self) -> None:
        self._commands.append("Z")
        self.at = self.start

    def arc(self, rx: float, ry: float, turn: float, large: bool, sweep: bool, x: float, y: float) -> None:
        """An elliptical arc to x, y (SVG 1.1, F.6.5 and F.6.6); ``turn`` in degrees."""
        (x0, y0), rx, ry = self.at, abs(rx), abs(ry)
        if (x0, y0) == (x, y):
            return
        if not rx or not ry:
            self.line(x, y)
            return
        c, s = cos(radians(turn)), sin(radians(turn))
        dx, dy = (x0 - x) / 2, (y0 - y) / 2
        u, v = c * dx + s * dy, -s * dx + c * dy
        excess = (u / rx) ** 2 + (v / ry) ** 2
        if excess > 1:
            rx, ry = rx * sqrt(excess), ry * sqrt(excess)
        below = (rx * v) ** 2 + (ry * u) ** 2
        root = sqrt(max(0.0, (rx * ry) ** 2 - below) / below) if below else 0.0
        if large == sweep:
            root = -root
        cu, cv = root * rx * v / ry, -root * ry * u / rx
        cx, cy = c * cu - s * cv + (x0 + x) / 2, s * cu + c * cv + (y0 + y) / 2
        first = _angle(1, 0, (u - cu) / rx, (v - cv) / ry)
        way = _angle((u - cu) / rx, (v - cv) / ry, (-u - cu) / rx, (-v - cv) / ry)
        if sweep and way < 0:
            way += 2 * pi
        elif not sweep and way > 0:
            way -= 2 * pi
        count = max(ceil(abs(way) / (pi / 2) - 1e-9), 1)
        step = way / count
        k = 4 / 3 * tan(step / 4)
        for i in range(count):
            a, b = first + i * step, first + (i + 1) * step
            unit = (
                cos(a) - k * sin(a),
                sin(a) + k * cos(a),
                cos(b) + k * sin(b),
                sin(b) - k * cos(b),
                cos(b),
                sin(b),
            )
            points = [
                value
                for p, q in zip(unit[::2], unit[1::2], strict=True)
                for value in (cx + c * rx * p - s * ry * q, cy + s * rx * p + c * ry * q)
            ]
            if i == count - 1:
                points[4:] = x, y
            self._add("C", *points)

    def mapped(self, matrix: Matrix) -> tuple[float, ...]:
        """The coordinates under a matrix. Raises TooMuch."""
        points = self.points
        return tuple(
            bounded(value)
            for i in range(0, len(points), 2)
            for value in apply(matrix, points[i], points[i + 1])
        )

    def _add(self, command: str, *points: float) -> None:
        if len(self.points) > MAX_NUMBERS:
            raise TooMuch
        self._commands.append(command)
        self.points += map(bounded, points)
        self.at = points[-2], points[-1]


def rectangle(x: float, y: float, w: float, h: float, rx: float, ry: float) -> Outline:
    outline = Outline()
    rx, ry = min(max(rx, 0.0), w / 2), min(max(ry, 0.0), h / 2)
    if not rx or not ry:
        outline.move(x, y)
        outline.line(x + w, y)
        outline.line(x + w, y + h)
        outline.line(x, y + h)
        outline.close()
        return outline
    p, q = rx * (1 - _ROUND), ry * (1 - _ROUND)
    right, foot = x + w, y + h
    outline.move(x + rx, y)
    outline.line(right - rx, y)
    outline.cubic(right - p, y, right, y + q, right, y + ry)
    outline.line(right, foot - ry)
    outline.cubic(right, foot - q, right - p, foot, right - rx, foot)
    outline.line(x + rx, foot)
    outline.cubic(x + p, foot, x, foot - q, x, foot - ry)
    outline.line(x, y + ry)
    outline.cubic(x, y + q, x + p, y, x + rx, y)
    outline.close()
    return outline


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Outline:
    outline = Outline()
    p, q = rx * _ROUND, ry * _ROUND
    outline.move(cx + rx, cy)
    outline.cubic(cx + rx, cy + q, cx + p, cy + ry, cx, cy + ry)
    outline.cubic(cx - p, cy + ry, cx - rx, cy + q, cx - rx, cy)
    outline.cubic(cx - rx, cy - q, cx - p, cy - ry, cx, cy - ry)
    outline.cubic(cx + p, cy - ry, cx + rx, cy - q, cx + rx, cy)
    outline.close()
    return outline


def polyline(numbers: list[float], closed: bool) -> Outline:
    outline = Outline()
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    for index, (x, y) in enumerate(pairs):
        if index:
            outline.line(x, y)
        else:
            outline.move(x, y)
    if closed and pairs:
        outline.close()
    return outline


def _angle(ux: float, uy: float, vx: float, vy: float) -> float:
    lengths = hypot(ux, uy) * hypot(vx, vy)
    if not lengths:
        return 0.0
    angle = acos(min(max((ux * vx + uy * vy) / lengths, -1.0), 1.0))
    return copysign(angle, ux * vy - uy * vx)
