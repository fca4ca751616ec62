"""Days as numbers in the proleptic Gregorian calendar, also before the year 1, where ``datetime.date`` ends.

1 January of the year 1 is day 1, as in ``date.toordinal``. Years are astronomical, as in ISO 8601 and EDTF: the year 0 is 1 BC,
and −220 is 221 BC. The calendar repeats after 400 years of 146,097 days.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

FIRST_YEAR, LAST_YEAR = -9999, 9999
"""The years that a date may have."""


class Day(NamedTuple):
    year: int
    month: int
    day: int


def ordinal_of(year: int, month: int = 1, day: int = 1) -> int:
    """Raises ValueError for what is no day."""
    if year >= 1:
        return date(year, month, day).toordinal()
    cycles = -year // _CYCLE_YEARS + 1
    return date(year + cycles * _CYCLE_YEARS, month, day).toordinal() - cycles * _CYCLE_DAYS


FIRST_DAY, LAST_DAY = ordinal_of(FIRST_YEAR), ordinal_of(LAST_YEAR, 12, 31)


def day_of(ordinal: int) -> Day:
    """The day of a number; of one beyond the calendar, its first or last."""
    ordinal = min(max(ordinal, FIRST_DAY), LAST_DAY)
    cycles = 0 if ordinal >= 1 else -ordinal // _CYCLE_DAYS + 1
    at = date.fromordinal(ordinal + cycles * _CYCLE_DAYS)
    return Day(at.year - cycles * _CYCLE_YEARS, at.month, at.day)


def days_in(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and is_leap else _MONTHS[month - 1]


def iso_year(year: int) -> str:
    """Four digits, with a minus before the year 0."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def iso_day(ordinal: int) -> str:
    year, month, day = day_of(ordinal)
    return f"{iso_year(year)}-{month:02}-{day:02}"
