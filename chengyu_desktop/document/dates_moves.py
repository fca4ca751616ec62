"""Moving dates by whole units of their own precision: a month stays a month wherever it is put.

Days are proleptic Gregorian ordinals, as in ``DateSpan``. A date that would leave the years -9999–9999 stays where it is.
"""

from __future__ import annotations

from typing import Literal

from chengyu_desktop.document.dates import OPEN_START, DateSpan, Precision
from chengyu_desktop.document.days import (
    FIRST_DAY,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    day_of,
    days_in,
    iso_day,
    iso_year,
    ordinal_of,
)

Side = Literal["start", "end"]

_MONTHS: dict[Precision, int] = {"month": 1, "season": 3, "year": 12, "decade": 120, "century": 1200}
_FIRST_SPRING = 2
"""Months from a year's beginning to its spring, which is the season numbered first."""


def unit_index(day: int, precision: Precision) -> int:
    """Which unit a day lies in: units of one precision are numbered without a gap."""
    if precision == "day":
        return day
    at = day_of(day)
    return (at.year * 12 + at.month - 1 - _shift(precision)) // _MONTHS[precision]


def unit_start(index: int, precision: Precision) -> int:
    """The first day of a unit; of one that lies beyond the calendar, the calendar's end."""
    if precision == "day":
        return min(max(index, FIRST_DAY), LAST_DAY + 1)
    year, month = divmod(index * _MONTHS[precision] + _shift(precision), 12)
    if year < FIRST_YEAR:
        return FIRST_DAY
    return ordinal_of(year, month + 1) if year <= LAST_YEAR else LAST_DAY + 1


def nearest_index(day: float, precision: Precision) -> int:
    """The unit whose first day is nearest to a moment."""
    index = unit_index(int(day), precision)
    before, after = unit_start(index, precision), unit_start(index + 1, precision)
    return index if day - before <= after - day else index + 1


def date_in(day: int, precision: Precision) -> DateSpan:
    """The unit around a day, as a date of its own."""
    return DateSpan.parse(_written("", unit_index(min(max(day, FIRST_DAY), LAST_DAY), precision), precision))


def moved(span: DateSpan, steps: int) -> DateSpan:
    """By so many units of its precision, both ends alike; a 31st becomes the last day of a shorter month."""
    unit = span.precision
    return _parsed([_moved_part(part, steps, unit) for part in span.text.split("/")], span)


def moved_by_days(span: DateSpan, days: float) -> DateSpan:
    """To the unit of its precision that is nearest to where a hand has dragged it."""
    unit = span.precision
    index = unit_index(span.end_key if span.start_key == OPEN_START else span.start_key, unit)
    return moved(span, nearest_index(unit_start(index, unit) + days, unit) - index)


def stretched(span: DateSpan, side: Side, day: float) -> DateSpan:
    """With one end at a moment (``day`` is where the range is to begin, or the first that no longer belongs to it), snapped to
    that end's precision and never past the other end. A single date becomes a range, and a range of one unit a single date.
    An open end stays open."""
    parts = span.text.split("/")
    first, last = parts[0], parts[-1]
    part = first if side == "start" else last
    if part == "..":
        return span
    unit = DateSpan.parse(part).precision
    index = nearest_index(day, unit) - (side == "end")
    other = last if side == "start" else first
    if other != "..":
        limit = DateSpan.parse(other)
        if side == "start":
            index = min(index, unit_index(limit.end_key, unit))
        else:
            index = max(index, unit_index(limit.start_key, unit))
    text = _written(part, index, unit)
    ends = [text, last] if side == "start" else [first, text]
    return _parsed(ends[:1] if ends[0] == ends[1] else ends, span)


def stretched_by(span: DateSpan, side: Side, steps: int) -> DateSpan:
    """With one end moved by so many units of that end's precision."""
    part = span.text.split("/")[0 if side == "start" else -1]
    if part == "..":
        return span
    end = DateSpan.parse(part)
    index = unit_index(end.start_key, end.precision) + steps
    return stretched(span, side, unit_start(index + (side == "end"), end.precision))


def _shift(precision: Precision) -> int:
    return _FIRST_SPRING if precision == "season" else 0


def _parsed(parts: list[str], otherwise: DateSpan) -> DateSpan:
    text = "/".join(parts)
    if text == otherwise.text:
        return otherwise
    try:
        return DateSpan.parse(text)
    except ValueError:
        return otherwise


def _moved_part(part: str, steps: int, unit: Precision) -> str:
    if part == "..":
        return part
    here = DateSpan.parse(part)
    own = here.precision
    if unit == "day" or own != "day":
        scale = 1 if unit == own else _MONTHS[unit] // _MONTHS[own]
        return _written(part, unit_index(here.start_key, own) + steps * scale, own)
    day = day_of(here.start_key)
    year, month = divmod(day.year * 12 + day.month - 1 + steps * _MONTHS[unit], 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ""
    number = min(day.day, days_in(year, month + 1))
    return _written(part, ordinal_of(year, month + 1, number), "day")


def _written(like: str, index: int, precision: Precision) -> str:
    """A unit in EDTF, with the qualifier and the unspecified digits of the date that it takes the place of; what no date
    can say is no EDTF."""
    qualifier = like[-1:] if like[-1:] in ("~", "?", "%") else ""
    rest = like.removesuffix(qualifier).removeprefix("-")
    if precision == "day":
        text = iso_day(index) if FIRST_DAY <= index <= LAST_DAY else ""
    elif precision == "month":
        text = f"{iso_year(index // 12)}-{index % 12 + 1:02}{rest[7:]}"
    elif precision == "season":
        text = f"{iso_year(index // 4)}-{21 + index % 4}"
    elif precision == "year":
        text = f"{iso_year(index)}{rest[4:]}"
    elif index < 0:
        return ""  # decades and centuries before our era are counted backwards
    elif precision == "decade":
        text = f"{index:03}X"
    else:
        text = f"{index:02}XX"
    return text + qualifier
