"""Snapping: how far a box must still go so that an edge or its middle falls on a line that is there, and the distances
to its neighbours. Pure geometry in mm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from chengyu_desktop.frame.geometry import Bounds

Axis = Literal["x", "y"]
_SAME = 1e-6  # mm


class Line(NamedTuple):
    """A line to snap to: upright at ``x = at``, or level at ``y = at``, and from where to where it is drawn."""

    axis: Axis
    at: float
    low: float
    high: float


class Snap(NamedTuple):
    """How far to move further, and the lines that are met then."""

    dx: float
    dy: float
    lines: tuple[Line, ...]


class Gap(NamedTuple):
    """The space between a box and its neighbour on one side, as the line across it."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def length(self) -> float:
        return abs(self.x1 - self.x0) + abs(self.y1 - self.y0)


def box_lines(box: Bounds) -> tuple[Line, ...]:
    """A box's four edges and two centre lines."""
    left, top, right, bottom = box
    across = (Line("x", at, top, bottom) for at in (left, (left + right) / 2, right))
    down = (Line("y", at, left, right) for at in (top, (top + bottom) / 2, bottom))
    return (*across, *down)


def snap_box(box: Bounds, lines: Sequence[Line], reach: float) -> Snap:
    """For a box that is moved: its edges and centre lines are drawn to what lies within ``reach``, the nearest first."""
    left, top, right, bottom = box
    dx = _nearest((left, (left + right) / 2, right), (line.at for line in lines if line.axis == "x"), reach)
    dy = _nearest((top, (top + bottom) / 2, bottom), (line.at for line in lines if line.axis == "y"), reach)
    return _met(box_lines((left + dx, top + dy, right + dx, bottom + dy)), lines, dx, dy)


def snap_edges(x: float | None, y: float | None, lines: Sequence[Line], reach: float) -> Snap:
    """For a box that is resized: the edge or corner that is dragged; None for a direction that isn't."""
    dx = 0.0 if x is None else _nearest((x,), (line.at for line in lines if line.axis == "x"), reach)
    dy = 0.0 if y is None else _nearest((y,), (line.at for line in lines if line.axis == "y"), reach)
    moved: list[Line] = []
    if x is not None:
        moved.append(Line("x", x + dx, *_extent(y, dy)))
    if y is not None:
        moved.append(Line("y", y + dy, *_extent(x, dx)))
    return _met(moved, lines, dx, dy)


def gaps(box: Bounds, others: Iterable[Bounds]) -> tuple[Gap, ...]:
    """The distances to the nearest neighbour at the left, the right, above and below, of those that face the box."""
    left, top, right, bottom = box
    nearest: dict[str, Gap] = {}
    for other in others:
        low, high = max(top, other[1]), min(bottom, other[3])
        if low < high:
            middle = (low + high) / 2
            if other[2] <= left:
                _keep(nearest, "left", Gap(other[2], middle, left, middle))
            elif other[0] >= right:
                _keep(nearest, "right", Gap(right, middle, other[0], middle))
        low, high = max(left, other[0]), min(right, other[2])
        if low < high:
            middle = (low + high) / 2
            if other[3] <= top:
                _keep(nearest, "above", Gap(middle, other[3], middle, top))
            elif other[1] >= bottom:
                _keep(nearest, "below", Gap(middle, bottom, middle, other[1]))
    return tuple(gap for _, gap in sorted(nearest.items()) if gap.length > 0)


def _keep(nearest: dict[str, Gap], side: str, gap: Gap) -> None:
    if side not in nearest or gap.length < nearest[side].length:
        nearest[side] = gap


def _nearest(own: Sequence[float], there: Iterable[float], reach: float) -> float:
    """The smallest move that brings one of ``own`` onto one of ``there``; 0 when none is within reach."""
    best = min((at - mine for at in there for mine in own), key=abs, default=0.0)
    return best if abs(best) <= reach else 0.0


def _extent(at: float | None, shift: float) -> tuple[float, float]:
    return (float("inf"), float("-inf")) if at is None else (at + shift, at + shift)


def _met(own: Iterable[Line], lines: Sequence[Line], dx: float, dy: float) -> Snap:
    """Lines that coincide with one of the box's own are shown once, as long as both together."""
    met: dict[tuple[Axis, float], Line] = {}
    for mine in own:
        for line in lines:
            if line.axis == mine.axis and abs(line.at - mine.at) <= _SAME:
                key = line.axis, round(line.at, 6)
                shown = met.get(key, mine)
                low, high = min(shown.low, line.low), max(shown.high, line.high)
                met[key] = Line(line.axis, line.at, low, high)
    return Snap(dx, dy, tuple(met.values()))
