"""Cutting off what of a path lies far from the sheet, before paths are cut at one another: that is done in single precision, where
curves that reach a million units out and back run into one another, and takes seconds, or fails."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chengyu_desktop.frame.geometry import Bounds, Point

Segment = tuple[Point, ...]
"""Two points of a line, four of a cubic."""

_FAR = 20  # times the sheet's longer side: no drawing reaches so far that is meant to be seen
_GRID = 2e-5  # of the window's longer side: what is nearer is one, for lines that all but coincide are what takes longest
_STEPS = 60  # of bisection: to the last bit


def is_far(points: tuple[float, ...], sheet: Bounds) -> bool:
    """Whether one of the points lies so far off the sheet that its path should be culled."""
    reach = _FAR * _side(sheet)
    xs, ys = points[::2], points[1::2]
    return bool(points) and (
        min(xs) < sheet[0] - reach
        or min(ys) < sheet[1] - reach
        or max(xs) > sheet[2] + reach
        or max(ys) > sheet[3] + reach
    )


def around(sheet: Bounds, share: float) -> Bounds:
    """The sheet with a share of its longer side around it, and what more is needed."""
    by = share * _side(sheet)
    return sheet[0] - by, sheet[1] - by, sheet[2] + by, sheet[3] + by


def culled_fill(commands: str, points: tuple[float, ...], window: Bounds) -> tuple[str, tuple[float, ...]]:
    """The same area within a window, and nothing beyond it: each contour is cut at the window's sides one after the other
    (Sutherland and Hodgman), and what lies outside becomes a line along the side, about which winds what wound before."""
    names: list[str] = []
    numbers: list[float] = []
    for contour, _ in _contours(commands, points, close=True):
        if any(_is_beyond(contour, *side) for side in _sides(window)):
            continue
        for axis, limit, way in _sides(window):
            contour = _cut_at(contour, axis, limit, way)
        _write(_straightened(contour, window), names, numbers, closed=True)
    return "".join(names), _on_grid(numbers, window)


def culled_line(commands: str, points: tuple[float, ...], window: Bounds) -> tuple[str, tuple[float, ...]]:
    """The pieces of a path's line within a window, to be drawn with a stroke that reaches no farther than from what is seen to the
    window's sides: the ends that are made there aren't seen."""
    names: list[str] = []
    numbers: list[float] = []
    for contour, is_closed in _contours(commands, points, close=False):
        pieces = contour
        for axis, limit, _ in _sides(window):
            pieces = [part for piece in pieces for part in _split(piece, axis, limit)]
        pieces = _straightened(pieces, window)
        inside = [_is_inside(piece, window) for piece in pieces]
        if is_closed and all(inside):
            _write(pieces, names, numbers, closed=True)
            continue
        if is_closed:  # begin after a gap, so that the corner where it was closed stays one
            first = inside.index(False)
            pieces, inside = pieces[first:] + pieces[:first], inside[first:] + inside[:first]
        run: list[Segment] = []
        for piece, is_in in zip(pieces, inside, strict=True):
            if is_in:
                run.append(piece)
            else:
                _write(run, names, numbers, closed=False)
                run = []
        _write(run, names, numbers, closed=False)
    return "".join(names), _on_grid(numbers, window)


def _side(sheet: Bounds) -> float:
    return max(sheet[2] - sheet[0], sheet[3] - sheet[1])


def _sides(window: Bounds) -> tuple[tuple[int, float, int], ...]:
    """Axis, place, and the sign of the way out."""
    return (0, window[0], -1), (1, window[1], -1), (0, window[2], 1), (1, window[3], 1)


def _contours(commands: str, points: tuple[float, ...], close: bool) -> Iterator[tuple[list[Segment], bool]]:
    """The segments of each subpath, and whether it is closed; with ``close`` all are, as they are for a fill."""
    found: list[Segment] = []
    at = start = (0.0, 0.0)
    i = 0
    for command in commands:
        if command in "MZ":
            if (command == "Z" or close) and at != start:
                found.append((at, start))
            if found:
                yield found, command == "Z" or close
                found = []
            at = start
        if command == "Z":
            continue
        count = 6 if command == "C" else 2
        values = points[i : i + count]
        i += count
        ends: Segment = tuple(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            start = ends[0]
        else:
            found.append((at, *ends))
        at = ends[-1]
    if close and at != start:
        found.append((at, start))
    if found:
        yield found, close


def _is_beyond(contour: list[Segment], axis: int, limit: float, way: int) -> bool:
    """Whether all of a contour lies on the other side of a limit, so that it winds about nothing on this one."""
    return all((point[axis] - limit) * way > 0 for segment in contour for point in segment)


def _cut_at(contour: list[Segment], axis: int, limit: float, way: int) -> list[Segment]:
    """A contour with what lies beyond a limit made a line along it."""
    cut: list[Segment] = []
    was_outside = False
    for segment in contour:
        for piece in _split(segment, axis, limit):
            outside = (_middle(piece, axis) - limit) * way > 0
            if not outside:
                cut.append(piece)
            else:
                ends = _moved(piece[0], axis, limit), _moved(piece[-1], axis, limit)
                if was_outside:  # one line for all of it
                    ends = cut.pop()[0], ends[1]
                cut.append(ends)
            was_outside = outside
    return cut


def _split(segment: Segment, axis: int, limit: float) -> Iterator[Segment]:
    """A segment in pieces of which none crosses a limit; their ends lie on it exactly."""
    values = [point[axis] for point in segment]
    if min(values) >= limit or max(values) <= limit:
        yield segment
        return
    rest, done = segment, 0.0
    for t in _crossings(values, limit):
        first, rest = _parted(rest, (t - done) / (1 - done))
        on = _moved(rest[0], axis, limit)
        yield (*first[:-1], on)
        rest, done = (on, *rest[1:]), t
    yield rest


def _crossings(values: list[float], limit: float) -> list[float]:
    """Where a line or a cubic of one coordinate crosses a limit, from 0 to 1 without the ends."""
    found: list[float] = []
    turns = [0.0, *_turns(values), 1.0]
    for low, high in pairwise(turns):
        a, b = _at(values, low) - limit, _at(values, high) - limit
        if not (a < 0 < b or b < 0 < a):
            continue
        for _ in range(_STEPS):
            middle = (low + high) / 2
            if (_at(values, middle) < limit) == (a < 0):
                low = middle
            else:
                high = middle
        if 0 < low < 1:
            found.append(low)
    return found


def _turns(values: list[float]) -> list[float]:
    """Where a cubic of one coordinate turns back, in order."""
    if len(values) == 2:
        return []
    p0, p1, p2, p3 = values
    a, b, c = p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0
    square = b * b - 4 * a * c
    if square < 0:
        return []
    half = -(b + (square**0.5 if b >= 0 else -(square**0.5))) / 2  # no difference of what is nearly the same
    roots = [half / a] if a else []
    if half:
        roots.append(c / half)
    return sorted(root for root in roots if 0 < root < 1)


def _at(values: list[float], t: float) -> float:
    while len(values) > 1:
        values = [a + (b - a) * t for a, b in pairwise(values)]
    return values[0]


def _parted(segment: Segment, t: float) -> tuple[Segment, Segment]:
    """The two parts of a line or a cubic (de Casteljau)."""
    left, right = [segment[0]], [segment[-1]]
    points = list(segment)
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points)]
        left.append(points[0])
        right.append(points[-1])
    return tuple(left), tuple(reversed(right))


def _middle(piece: Segment, axis: int) -> float:
    return _at([point[axis] for point in piece], 0.5)


def _moved(point: Point, axis: int, to: float) -> Point:
    return (to, point[1]) if axis == 0 else (point[0], to)


def _is_inside(piece: Segment, window: Bounds) -> bool:
    x, y = _middle(piece, 0), _middle(piece, 1)
    return window[0] <= x <= window[2] and window[1] <= y <= window[3]


def _straightened(pieces: list[Segment], window: Bounds) -> list[Segment]:
    """With lines for what can't be told from one, as most of a curve is in a window that it only passes through: lines are cut at one
    another a hundred times as fast."""
    near = _side(window) * _GRID / 2
    return [(piece[0], piece[-1]) if _is_straight(piece, near) else piece for piece in pieces]


def _is_straight(piece: Segment, near: float) -> bool:
    """Whether the inner points lie beside the line between the ends, and not far off it."""
    (x0, y0), (x1, y1) = piece[0], piece[-1]
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    for x, y in piece[1:-1]:
        along, off = (x - x0) * dx + (y - y0) * dy, (x - x0) * dy - (y - y0) * dx
        if not 0 <= along <= length or off * off > near * near * length:
            return False
    return True


def _on_grid(numbers: list[float], window: Bounds) -> tuple[float, ...]:
    grid = _side(window) * _GRID
    return tuple(round(number / grid) * grid for number in numbers)


def _write(segments: list[Segment], commands: list[str], points: list[float], closed: bool) -> None:
    if not segments:
        return
    commands.append("M")
    points += segments[0][0]
    for segment in segments:
        commands.append("L" if len(segment) == 2 else "C")
        points += [value for point in segment[1:] for value in point]
    if closed:
        commands.append("Z")
