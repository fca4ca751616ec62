"""Dates as newspapers write them at the head of an entry, read against the entry before and a day of reference."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.days import iso_year

_AHEAD = timedelta(
    days=45
)  # how far a bare month and day may lie after the reference before last year's is meant


class DateContext(msgspec.Struct):
    """What an incomplete date is completed from: ``reference`` for 今年, ``year``, ``month`` and ``day`` of the entry before;
    ``is_republican`` says that years of three figures are those of the Republic (110年 is 2021)."""

    reference: date
    year: int | None = None
    month: int = 0
    day: int = 0
    is_republican: bool = False

    def follow(self, span: DateSpan) -> None:
        """The next entry comes after this one."""
        last = span.text.split("/")[-1] if not span.text.endswith("..") else span.text.split("/")[0]
        year = last[:4].replace("X", "0")
        if year.isdecimal():
            self.year = int(year)
            month = last[5:7]
            self.month = int(month) if month.isdecimal() and int(month) <= 12 else 0
            self.day = int(last[8:10]) if last[8:10].isdecimal() else 0

    def year_of(self, month: int, day: int) -> tuple[int, bool]:
        """The year of a bare month (and day), and whether it had to be guessed from the reference alone."""
        if self.year is not None:
            return (self.year + 1 if month and self.month - month >= 6 else self.year), False
        year = self.reference.year
        if month and date(year, month, min(day or 1, monthrange(year, month)[1])) > self.reference + _AHEAD:
            year -= 1
        return year, True


class DatePhrase(msgspec.Struct, frozen=True):
    """``[start, end)`` of the text read; ``span`` is None when it is no day of the calendar.

    ``wording`` is set where the printed form of the date wouldn't say the same (“十四五”时期, 年底). ``carried`` says that the year
    came from the entry before, ``guessed`` from the reference. ``fine`` says that a month or more is known.
    """

    end: int
    span: DateSpan | None
    wording: str = ""
    carried: bool = False
    guessed: bool = False
    fine: bool = False
    bare: bool = False
    """Figures alone, as in 1937, which may be anything."""
    day_only: bool = False
    """A day of the month that stands above, as in 3日."""


def span_of(text: str) -> DateSpan | None:
    try:
        return DateSpan.parse(text)
    except ValueError:
        return None


def edtf(year: int, month: int = 0, day: int = 0) -> str:
    return iso_year(year) + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")


def ranged(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"
