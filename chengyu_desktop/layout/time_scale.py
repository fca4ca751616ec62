"""A scale that is true to time: days to mm, at one measure throughout, with long gaps left out where a break mark says so; and
the cells (years, months, days) that its axis is divided into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan, format_month, format_year
from chengyu_desktop.document.days import LAST_DAY, LAST_YEAR, Day, day_of, ordinal_of

_LONG_GAP = 4.0  # times the longest gap that is drawn: so much longer are those that are left out
_WORTH = 0.5  # of the whole time, that has to be saved by breaks
_MOST_BREAKS = 4
_STUB = 0.04  # of the time shown, that is still drawn on either side of a break
_CELLS = (
    *((1, "day"), (10, "day"), (1, "month"), (3, "month")),
    *((step, "year") for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


class Piece(msgspec.Struct, frozen=True):
    """Days (ordinals, fractions from midnight) from ``first`` to ``last`` on mm from ``start`` to ``end``."""

    first: float
    last: float
    start: float
    end: float


class TimeScale(msgspec.Struct, frozen=True):
    """Pieces in order of time; between two of them time is left out."""

    pieces: tuple[Piece, ...]

    @property
    def first(self) -> float:
        return self.pieces[0].first

    @property
    def last(self) -> float:
        return self.pieces[-1].last

    @property
    def length(self) -> float:
        return self.pieces[-1].end

    def at(self, day: float) -> float:
        """Where a day is, in mm from the scale's beginning; days beyond an end are at the end."""
        found = 0
        while found + 1 < len(self.pieces) and self.pieces[found + 1].first <= day:
            found += 1
        piece = self.pieces[found]
        if day <= piece.last or found + 1 == len(self.pieces):
            share = (min(max(day, piece.first), piece.last) - piece.first) / (piece.last - piece.first)
            return piece.start + share * (piece.end - piece.start)
        later = self.pieces[found + 1]
        return piece.end + (day - piece.last) / (later.first - piece.last) * (later.start - piece.end)

    @property
    def breaks(self) -> tuple[tuple[float, float], ...]:
        """Ends in mm of the places where time is left out."""
        return tuple((a.end, b.start) for a, b in pairwise(self.pieces))


class AxisCell(msgspec.Struct, frozen=True):
    """A part of the axis from ``start`` to ``end`` mm; ``label`` is empty where its beginning isn't shown."""

    start: float
    end: float
    label: str
    odd: bool


def known_ends(span: DateSpan) -> tuple[float, float]:
    """The first moment and the last that a date may mean, in days; an open end is where the other one is."""
    first, last = float(span.start_key), float(span.end_key) + 1
    if span.start_key == OPEN_START:
        first = last
    if span.end_key == OPEN_END:
        last = first
    return first, last


def middle_day(span: DateSpan) -> float:
    """The middle of the time that a single date may mean: noon of a day, the middle of a month or a year."""
    first, last = known_ends(span)
    return (first + last) / 2


def make_scale(spans: Sequence[DateSpan], length: float, break_length: float) -> TimeScale:
    """The scale of ``length`` mm on which all dates lie. Gaps many times longer than all others are left out, each for a break
    of ``break_length`` mm, where that saves half of the time."""
    times = _merged(sorted(known_ends(span) for span in spans)) or [(1.0, 2.0)]
    first, last = times[0][0], max(times[-1][1], times[0][0] + 1)
    lasting = max((b - a for a, b in map(known_ends, (s for s in spans if s.is_range))), default=0.0)
    long_gaps = _long_gaps([(b[0] - a[1], a[1], b[0]) for a, b in pairwise(times)], lasting, last - first)
    shown = last - first - sum(gap for gap, _, _ in long_gaps)
    stub = shown * _STUB
    left_out = sorted((a + stub, b - stub) for _, a, b in long_gaps if b - a > 4 * stub)
    ends = [first, *(moment for gap in left_out for moment in gap), last]
    parts = list(zip(ends[::2], ends[1::2], strict=True))
    room = max(length - break_length * len(left_out), length * 0.2)
    space = (length - room) / len(left_out) if left_out else 0.0
    measure = room / sum(b - a for a, b in parts)
    pieces: list[Piece] = []
    at = 0.0
    for a, b in parts:
        pieces.append(Piece(a, b, at, at + (b - a) * measure))
        at = pieces[-1].end + space
    return TimeScale(tuple(pieces))


def _merged(times: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Times in which something is, of all of them in order."""
    merged: list[tuple[float, float]] = []
    for first, last in times:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def _long_gaps(
    gaps: list[tuple[float, float, float]], lasting: float, whole: float
) -> list[tuple[float, float, float]]:
    """Of gaps (length, from, to) the few that are far longer than the rest, and than the longest range: ``lasting`` days."""
    gaps = sorted(gaps, reverse=True)
    for count in range(min(_MOST_BREAKS, len(gaps)), 0, -1):
        longest = gaps[:count]
        rest = max(lasting, gaps[count][0] if count < len(gaps) else 0.0)
        removed = sum(gap for gap, _, _ in longest)
        if rest and gaps[count - 1][0] >= _LONG_GAP * rest and removed >= _WORTH * whole:
            return longest
    return []


def axis_cells(scale: TimeScale, low: float, high: float, narrowest: float, language: str) -> list[AxisCell]:
    """The axis from ``low`` to ``high`` mm of the scale, divided into the shortest of years, months or days that are at least
    ``narrowest`` mm wide."""
    per_day = min((p.end - p.start) / (p.last - p.first) for p in scale.pieces)
    step, unit = next(
        (cell for cell in _CELLS if _days(*cell) * per_day >= narrowest * (0.6 if cell == (1, "day") else 1)),
        _CELLS[-1],
    )
    cells: list[AxisCell] = []
    for piece in scale.pieces:
        begun = len(cells)
        for first, last in _boundaries(piece, step, unit):
            start = max(scale.at(max(first, piece.first)), low)
            end = min(scale.at(min(last, piece.last)), high)
            if piece.end <= low or piece.start >= high or end - start < 1e-6:
                continue
            is_whole = first >= piece.first - 1e-9 and scale.at(first) >= low - 1e-9
            named = is_whole or step == 1
            label = _name(int(first), step, unit, len(cells) == begun, language) if named else ""
            cells.append(AxisCell(start, end, label, (_number(int(first), step, unit)) % 2 == 1))
    return cells


def _days(step: int, unit: str) -> float:
    return step * {"day": 1.0, "month": 30.0, "year": 365.0}[unit]


def _boundaries(piece: Piece, step: int, unit: str) -> Iterator[tuple[float, float]]:
    """Beginnings and ends of the cells that a piece touches."""
    at = _floor(day_of(int(piece.first)), step, unit)
    while ordinal_of(*at) < piece.last:
        after = _next(at, step, unit)
        yield ordinal_of(*at), float(ordinal_of(*after) if after else LAST_DAY + 1)
        if after is None:
            return
        at = after


def _floor(day: Day, step: int, unit: str) -> Day:
    if unit == "year":
        return Day(_floor_year(day.year, step), 1, 1)
    if unit == "month":
        return Day(day.year, (day.month - 1) // step * step + 1, 1)
    return day if step == 1 else Day(day.year, day.month, min((day.day - 1) // step * step + 1, 21))


def _floor_year(year: int, step: int) -> int:
    """Round numbers before our era are those of its own count, 公元前200年; the years 1 to 9 stand alone before 10."""
    return max(1, year // step * step) if year > 0 else 1 - -(-(1 - year) // step) * step


def _next(day: Day, step: int, unit: str) -> Day | None:
    """The next cell's first day, or None at the calendar's end."""
    if unit == "year":
        year = day.year // step * step + step if day.year > 0 else min(day.year + step, 1)
        return Day(year, 1, 1) if year <= LAST_YEAR else None
    if unit == "month" or (step > 1 and day.day == 21):
        months = day.year * 12 + day.month - 1 + (step if unit == "month" else 1)
        return Day(months // 12, months % 12 + 1, 1) if months // 12 <= LAST_YEAR else None
    ordinal = ordinal_of(*day) + step
    return day_of(ordinal) if ordinal <= LAST_DAY else None


def _number(ordinal: int, step: int, unit: str) -> int:
    """The cell's number, of which the odd ones are coloured otherwise."""
    day = day_of(ordinal)
    if unit == "year":
        return day.year // step if day.year > 0 else (day.year - 1) // step
    months = day.year * 12 + day.month - 1
    if unit == "month":
        return months // step
    return ordinal if step == 1 else months * 3 + (day.day - 1) // step


def _name(ordinal: int, step: int, unit: str, says_all: bool, language: str) -> str:
    """What the cell is called; the year is said with the first and with every January, the month with every first."""
    day = day_of(ordinal)
    chinese = language.startswith("zh")
    if unit == "year":
        return format_year(day.year, language)
    month = format_month(day.month, language)[: None if chinese else 3]
    if unit == "month":
        if not says_all and day.month > 1:
            return month
        return (
            f"{format_year(day.year, language)}{month}"
            if chinese
            else f"{month} {format_year(day.year, language)}"
        )
    if not says_all and day.day > 1:
        return f"{day.day}日" if chinese else str(day.day)
    return f"{month}{day.day}日" if chinese else f"{day.day} {month}"
