"""Plane geometry of the display list: SVG's six-number matrices, curves, bounds. Millimetres, y down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, hypot, sqrt

Matrix = tuple[float, float, float, float, float, float]
"""``a b c d e f``: x' = a x + c y + e, y' = b x + d y + f."""

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def translation(x: float, y: float) -> Matrix:
    return (1.0, 0.0, 0.0, 1.0, x, y)


def multiply(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that applies ``inner`` first."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f)


def apply(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def invert(matrix: Matrix) -> Matrix | None:
    """None when the matrix flattens the plane."""
    a, b, c, d, e, f = matrix
    determinant = a * d - b * c
    if abs(determinant) < 1e-12:
        return None
    p, q, r, s = d / determinant, -b / determinant, -c / determinant, a / determinant
    return (p, q, r, s, -(p * e + r * f), -(q * e + s * f))


def mapped_bounds(matrix: Matrix, box: Bounds) -> Bounds:
    """The upright box around a box under a matrix."""
    x0, y0, x1, y1 = box
    a, b, c, d, e, f = matrix
    if (a, b, c, d) == (1.0, 0.0, 0.0, 1.0):  # what is only moved, as nearly all is
        return x0 + e, y0 + f, x1 + e, y1 + f
    corners = [apply(matrix, x, y) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def holds(area: Bounds, box: Bounds) -> bool:
    """Whether a box lies wholly in an area."""
    return area[0] <= box[0] and area[1] <= box[1] and box[2] <= area[2] and box[3] <= area[3]


def path_segments(commands: str, points: tuple[float, ...]) -> Iterator[tuple[Point, ...]]:
    """Every drawn segment: two points for a line, four for a cubic. Z draws the closing line."""
    at = start = (0.0, 0.0)
    i = 0
    for command in commands:
        if command == "Z":
            if at != start:
                yield at, start
            at = start
            continue
        count = 6 if command == "C" else 2
        values = points[i : i + count]
        i += count
        end = (values[-2], values[-1])
        if command == "M":
            start = end
        elif command == "L":
            yield at, end
        else:
            yield at, (values[0], values[1]), (values[2], values[3]), end
        at = end


def path_bounds(commands: str, points: tuple[float, ...]) -> Bounds:
    """The exact box of a path's outline without its stroke; all zero for an empty path."""
    xs: list[float] = []
    ys: list[float] = []
    for segment in path_segments(commands, points):
        for values, axis in ((xs, 0), (ys, 1)):
            values += [segment[0][axis], segment[-1][axis]]
            if len(segment) == 4:
                values += _cubic_extremes(*_axis(segment, axis))
    return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)


def _axis(cubic: tuple[Point, ...], axis: int) -> tuple[float, float, float, float]:
    return cubic[0][axis], cubic[1][axis], cubic[2][axis], cubic[3][axis]


def _cubic_extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """The curve's values where its derivative is zero inside the segment."""
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    if abs(a) < 1e-12:
        roots = [-c / b] if abs(b) > 1e-12 else []
    else:
        square = b * b - 4 * a * c
        roots = [(-b + sign * sqrt(square)) / (2 * a) for sign in (1, -1)] if square >= 0 else []
    return [_cubic_at(p0, p1, p2, p3, t) for t in roots if 0 < t < 1]


def _cubic_at(p0: float, p1: float, p2: float, p3: float, t: float) -> float:
    u = 1 - t
    return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3


def flatten(commands: str, points: tuple[float, ...]) -> Iterator[tuple[Point, Point]]:
    """The path as straight pieces of about half a millimetre on curves (8 to 64 a curve)."""
    for segment in path_segments(commands, points):
        if len(segment) == 2:
            yield segment[0], segment[1]
            continue
        length = sum(hypot(q[0] - p[0], q[1] - p[1]) for p, q in pairwise(segment))
        count = min(max(ceil(length * 2), 8), 64)
        last = segment[0]
        for n in range(1, count + 1):
            at = (_cubic_at(*_axis(segment, 0), n / count), _cubic_at(*_axis(segment, 1), n / count))
            yield last, at
            last = at


def path_contains(commands: str, points: tuple[float, ...], x: float, y: float, even_odd: bool) -> bool:
    """Whether a fill covers the point: subpaths count as closed, as in SVG 1.1 §11.3."""
    winding = crossings = 0
    for (x0, y0), (x1, y1) in flatten(_closed(commands), points):
        if (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x:
            winding += 1 if y1 > y0 else -1
            crossings += 1
    return crossings % 2 == 1 if even_odd else winding != 0


def _closed(commands: str) -> str:
    return commands.replace("M", "ZM").lstrip("Z").replace("ZZ", "Z") + (
        "" if commands.endswith("Z") else "Z"
    )


def path_distance(commands: str, points: tuple[float, ...], x: float, y: float) -> float:
    """Distance in mm from the point to the path's outline."""
    pieces = flatten(commands, points)
    return min((_segment_distance(p, q, x, y) for p, q in pieces), default=float("inf"))


def _segment_distance(p: Point, q: Point, x: float, y: float) -> float:
    dx, dy = q[0] - p[0], q[1] - p[1]
    square = dx * dx + dy * dy
    t = min(max(((x - p[0]) * dx + (y - p[1]) * dy) / square, 0.0), 1.0) if square else 0.0
    return hypot(x - p[0] - t * dx, y - p[1] - t * dy)
