"""Partial dates and ranges in EDTF (ISO 8601-2:2019, levels 0 and 1), and the way newspapers print them."""

from __future__ import annotations

import re
from datetime import date
from functools import total_ordering
from typing import Literal, NamedTuple

from chengyu_desktop.document.days import (
    FIRST_DAY,
    LAST_DAY,
    LAST_YEAR,
    day_of,
    days_in,
    iso_year,
    ordinal_of,
)

Precision = Literal["day", "month", "season", "year", "decade", "century"]

OPEN_START = FIRST_DAY - 1
"""``start_key`` of a span without a beginning: below every day's ordinal."""
OPEN_END = LAST_DAY + 1
"""``end_key`` of a span without an end."""

_FORMS = "write it like 2022, 2022-03, 2022-03-07 or 2021-12-17/2021-12-18"
_LONG_AGO = re.compile(
    r"(?:公元)?前\s*(\d{1,4})\s*年?|(\d{1,4})\s*(?:BC|BCE|B\.C\.)", re.ASCII | re.IGNORECASE
)
_FIRST_SEASON = 21
_SEASONS_ZH = ("春", "夏", "秋", "冬")
_SEASONS_EN = ("Spring", "Summer", "Autumn", "Winter")
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_COARSENESS: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "century")
_POINT = re.compile(r"(-?\d{4}|\d{3}X|-?\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)", re.ASCII)


class _Point(NamedTuple):
    """One end of a span: ``first`` and ``last`` are ordinals of the days it may mean, the unknown is 0."""

    first: int
    last: int
    precision: Precision
    year: int
    month: int = 0
    day: int = 0
    season: int = 0
    qualifier: str = ""

    @property
    def approximate(self) -> bool:
        return self.qualifier in ("~", "%")

    @property
    def uncertain(self) -> bool:
        return self.qualifier in ("?", "%")


@total_ordering
class DateSpan:
    """A date as exactly as it is known, or a range of dates; immutable, hashable and ordered by time.

    Understood are years -9999–9999 (0000 is 1 BC, -0220 is 221 BC), months, days, the seasons ``2022-21`` to ``2022-24`` (spring to winter),
    trailing unspecified digits (``202X``, ``20XX``, ``2022-XX``, ``2022-03-XX``), one qualifier after a date
    (``~`` approximate, ``?`` uncertain, ``%`` both), ranges ``a/b`` and open ranges ``../b`` and ``a/..``.
    ``text`` is the EDTF as it was written. ``start_key`` and ``end_key`` are the proleptic Gregorian ordinals
    of the earliest and the latest day meant.
    """

    __slots__ = ("end_key", "start_key", "text")
    text: str
    start_key: int
    end_key: int

    def __init__(self, text: str, start_key: int, end_key: int) -> None:
        """For ``parse``: nothing is checked here."""
        set_slot = object.__setattr__
        set_slot(self, "text", text)
        set_slot(self, "start_key", start_key)
        set_slot(self, "end_key", end_key)

    @classmethod
    def parse(cls, text: str) -> DateSpan:
        """Raises ValueError with one sentence that says what is wrong and what form is wanted."""
        text = text.strip()
        if len(text) == 10 and text[4] == "-" == text[7]:
            try:  # a whole day is by far the commonest, and 10,000 of them must cost nothing
                day = date.fromisoformat(text).toordinal()
            except ValueError:
                pass
            else:
                return cls(text, day, day)
        start, end = _parse_ends(text)
        first = start.first if start else OPEN_START
        last = end.last if end else OPEN_END
        if first > last:
            raise ValueError(f"the range “{text}” runs backwards: put the earlier date first")
        return cls(text, first, last)

    @property
    def precision(self) -> Precision:
        """The finest part that is known; in a range, that of the coarser end."""
        if (
            self.start_key == self.end_key and "/" not in self.text
        ):  # by far the commonest; not 2020-01/2020-01-01
            return "day"
        ends: list[Precision] = [end.precision for end in _parse_ends(self.text) if end]
        return max(ends, key=_COARSENESS.index)

    @property
    def is_open(self) -> bool:
        """Whether the span lacks a beginning or an end."""
        return self.start_key == OPEN_START or self.end_key == OPEN_END

    @property
    def is_range(self) -> bool:
        """Whether it was written as from one date to another, or with an open end."""
        return "/" in self.text

    @property
    def approximate(self) -> bool:
        """Whether an end is marked ``~`` (or ``%``)."""
        return "~" in self.text or "%" in self.text

    @property
    def uncertain(self) -> bool:
        """Whether an end is marked ``?`` (or ``%``)."""
        return "?" in self.text or "%" in self.text

    @property
    def year(self) -> int:
        """The year of its first day that is known: of the last, where the beginning is open."""
        return day_of(self.end_key if self.start_key == OPEN_START else self.start_key).year

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a DateSpan can't be changed: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a DateSpan can't be changed: {name}")

    def __reduce__(self) -> tuple[object, tuple[str, int, int]]:
        return DateSpan, (self.text, self.start_key, self.end_key)

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, DateSpan) else NotImplemented

    def __lt__(self, other: DateSpan) -> bool:
        if not isinstance(other, DateSpan):
            return NotImplemented
        return (self.start_key, self.end_key, self.text) < (other.start_key, other.end_key, other.text)

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"DateSpan.parse({self.text!r})"


def _parse_ends(text: str) -> tuple[_Point | None, _Point | None]:
    """Both ends of a span, None for an open one; a single date is both."""
    if not text:
        raise ValueError(f"the date is empty: {_FORMS}")
    parts = text.split("/")
    if len(parts) == 1:
        point = _parse_point(text)
        return point, point
    if len(parts) != 2:
        raise ValueError(_not_a_date(text))
    if "" in parts:
        raise ValueError(f"the range “{text}” lacks a date: write .. for an open end, as in 2021/..")
    start, end = (None if part == ".." else _parse_point(part) for part in parts)
    if start is end is None:
        raise ValueError(f"the range “{text}” has no date at all: give at least one end")
    return start, end


def _parse_point(text: str) -> _Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(_not_a_date(text))
    year, month, day, qualifier = match.groups()
    if year == "-0000":
        raise ValueError(f"“{text}” is no year: 1 BC is written 0000, and 2 BC -0001")
    if "X" in year:
        if month:
            raise ValueError(f"“{text}” has a month but no certain year: {_FORMS}")
        return _vague_year(year, qualifier)
    y = int(year)
    if month is None or month == "XX":
        if day and day != "XX":
            raise ValueError(f"“{text}” has a day but no month: {_FORMS}")
        return _Point(ordinal_of(y, 1, 1), ordinal_of(y, 12, 31), "year", y, qualifier=qualifier)
    m = int(month)
    if _FIRST_SEASON <= m < _FIRST_SEASON + 4:
        if day:
            raise ValueError(f"“{text}” has a day in a season: give the month instead")
        return _season(y, m - _FIRST_SEASON, qualifier)
    if not 1 <= m <= 12:
        raise ValueError(f"“{text}” has no such month: months run from 01 to 12, seasons from 21 to 24")
    days = days_in(y, m)
    if day is None or day == "XX":
        return _Point(ordinal_of(y, m, 1), ordinal_of(y, m, days), "month", y, m, qualifier=qualifier)
    d = int(day)
    if not 1 <= d <= days:
        raise ValueError(f"“{text}” is no day of the calendar: {year}-{month} has {days} days")
    return _Point(ordinal_of(y, m, d), ordinal_of(y, m, d), "day", y, m, d, qualifier=qualifier)


def _vague_year(year: str, qualifier: str) -> _Point:
    precision: Precision = "century" if year.endswith("XX") else "decade"
    if year.startswith("-"):  # -02XX are the years -0299 to -0200, 300 to 201 BC: the third century
        first, last = int(year.replace("X", "9")), int(year.replace("X", "0"))
        return _Point(
            ordinal_of(first, 1, 1), ordinal_of(last, 12, 31), precision, first, qualifier=qualifier
        )
    first, last = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    return _Point(ordinal_of(first, 1, 1), ordinal_of(last, 12, 31), precision, first, qualifier=qualifier)


def _season(year: int, season: int, qualifier: str) -> _Point:
    """Whole months of the northern hemisphere, spring from March; winter runs into the next year."""
    month = 3 + 3 * season
    end_year, end_month = (year, month + 2) if season < 3 else (year + 1, 2)
    last = LAST_DAY if end_year > LAST_YEAR else ordinal_of(end_year, end_month, days_in(end_year, end_month))
    return _Point(ordinal_of(year, month, 1), last, "season", year, season=season + 1, qualifier=qualifier)


def _not_a_date(text: str) -> str:
    """The sentence for what isn't EDTF, with the likely meaning where there is one."""
    if (ago := _LONG_AGO.fullmatch(text)) and int(ago[1] or ago[2]):
        return (
            f"“{text}” is not a date as it stands: write {iso_year(1 - int(ago[1] or ago[2]))} (1 BC is 0000)"
        )
    numbers = re.findall(r"\d+", text)
    if numbers and len(numbers[0]) == 4 and len(numbers) <= 3:
        likely = "-".join([numbers[0], *(number.zfill(2) for number in numbers[1:])])
        try:
            meant = _parse_point(likely) if likely != text else None
        except ValueError:
            meant = None
        if meant:
            return f"“{text}” is not a date as it stands: write {likely}"
    return f"“{text}” is not a date: {_FORMS}"


def format_date(span: DateSpan, language: str, within: int | None = None) -> str:
    """The span as a newspaper prints it, in Chinese for ``zh…`` and in English for any other language.

    Chinese: Arabic figures with 年月日 (GB/T 15835—2011), the one-em dash for ranges (GB/T 15834—2011,
    4.13). What both ends share is said once; what isn't known is left out. ``within`` is the year that a heading
    has already said: a month or a day of it then stands alone.
    """
    start, end = _parse_ends(span.text)
    return _format_zh(start, end, within) if language.startswith("zh") else _format_en(start, end, within)


def format_year(year: int, language: str) -> str:
    """A year as a heading."""
    if language.startswith("zh"):
        return f"{year}年" if year > 0 else f"公元前{1 - year}年"
    return str(year) if year > 0 else f"{1 - year} BC"


def format_month(month: int, language: str) -> str:
    """A month from 1 to 12 as a heading, without its year."""
    return f"{month}月" if language.startswith("zh") else _MONTHS_EN[month - 1]


def _same_year(start: _Point, end: _Point) -> bool:
    """Whether the year need be said only once: never beside a bare year, nor between a season and a month."""
    return start.year == end.year and bool(
        (start.month and end.month) or (start.season and end.season),
    )


def _same_month(start: _Point, end: _Point) -> bool:
    return _same_year(start, end) and start.month == end.month and bool(start.day and end.day)


def _needs_year(point: _Point, within: int | None) -> bool:
    return point.year != within or not (point.month or point.season)


def _format_zh(start: _Point | None, end: _Point | None, within: int | None) -> str:
    if start is None or end is None:
        known = start or end
        words = _point_zh(known, _needs_year(known, within)) if known else ""
        return f"{words}起" if start else f"截至{words}" if end else ""
    first = _point_zh(start, _needs_year(start, within))
    if start == end:
        return first
    say_year = not _same_year(start, end) and _needs_year(end, within)
    era = "公元" if start.year < 1 <= end.year and say_year else ""
    return f"{first}—{era}{_point_zh(end, say_year, not _same_month(start, end))}"


def _point_zh(point: _Point, say_year: bool = True, say_month: bool = True) -> str:
    if point.precision == "century":
        words = f"{point.year // 100 + 1}世纪" if point.year >= 0 else f"公元前{-point.year // 100 + 1}世纪"
    elif point.precision == "decade":
        decade = point.year // 10 % 10
        words = f"{point.year // 100 + 1}世纪" + (f"{decade}0年代" if decade else "头10年")
    else:
        words = format_year(point.year, "zh") if say_year else ""
        if point.season:
            words += _SEASONS_ZH[point.season - 1]
        if point.month and say_month:
            words += f"{point.month}月"
        if point.day:
            words += f"{point.day}日"
    return ("约" if point.approximate else "") + words + ("（？）" if point.uncertain else "")


def _format_en(start: _Point | None, end: _Point | None, within: int | None) -> str:
    if start is None or end is None:
        known = start or end
        words = _point_en(known, _needs_year(known, within)) if known else ""
        return f"From {words}" if start else f"Until {words}" if end else ""
    last = _point_en(end, _needs_year(end, within))
    if start == end:
        return last
    say_year, say_month = not _same_year(start, end), not _same_month(start, end)
    first = _point_en(start, say_year and _needs_year(start, within), say_month)
    if start.year < 1 <= end.year:
        last = last.replace(str(end.year), f"AD {end.year}")
    # The dash is closed up between single words, and spaced where it would seem to join only the nearest two.
    dash = " – " if " " in first or " " in _point_en(end, say_year, say_month) else "–"
    return first + dash + last


def _point_en(point: _Point, say_year: bool = True, say_month: bool = True) -> str:
    if point.precision == "century":
        words = f"{_ordinal_number(abs(point.year) // 100 + 1)} century" + (" BC" if point.year < 0 else "")
    elif point.precision == "decade":
        words = f"{point.year // 10 * 10}s"
    else:
        parts = [
            str(point.day) if point.day else "",
            _MONTHS_EN[point.month - 1] if point.month and say_month else "",
            _SEASONS_EN[point.season - 1] if point.season else "",
            format_year(point.year, "en") if say_year else "",
        ]
        words = " ".join(part for part in parts if part)
    return ("c. " if point.approximate else "") + words + (" (?)" if point.uncertain else "")


def _ordinal_number(n: int) -> str:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"
