"""Marks of a date axis: from centuries down to days, in Chinese and English, never nearer to one another than their words.

A fine row stands above a coarse one: days above their month, months above their year.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chengyu_desktop.document.dates import Precision, format_year
from chengyu_desktop.document.dates_moves import unit_index, unit_start
from chengyu_desktop.document.days import FIRST_DAY, LAST_DAY, day_of

_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Tick(NamedTuple):
    """``day`` is the first of what the words name (an ordinal)."""

    day: int
    text: str


class Ticks(NamedTuple):
    """``unit`` is what the fine marks count, of which each stands for ``step``."""

    fine: tuple[Tick, ...]
    coarse: tuple[Tick, ...]
    unit: Precision
    step: int


class _Level(NamedTuple):
    unit: Precision
    step: int
    days: float  # that lie between two marks at least
    room: float  # em that the words need, in Chinese and in English
    room_en: float
    coarse: Precision | None


_LEVELS = (
    _Level("day", 1, 1, 2.6, 1.9, "month"),
    _Level("day", 5, 5, 2.6, 1.9, "month"),
    _Level("month", 1, 28, 3.0, 2.8, "year"),
    _Level("month", 3, 89, 3.0, 2.8, "year"),
    _Level("year", 1, 365, 3.8, 3.0, "decade"),
    _Level("year", 2, 730, 3.8, 3.0, "decade"),
    _Level("year", 5, 1826, 3.8, 3.0, "century"),
    *(_Level("year", years, years * 365.24, 4.2, 3.2, None) for years in (10, 20, 50, 100, 200, 500, 1000)),
)

_ROOM_BC, _ROOM_BC_EN = 6.9, 5.2  # em of 公元前1200年 and 1200 BC


def date_ticks(first: float, last: float, days_per_em: float, language: str) -> Ticks:
    """The marks from one day to another where an em of the axis's type covers so many days."""
    chinese = language.startswith("zh")
    room_bc = (_ROOM_BC if chinese else _ROOM_BC_EN) if first < 1 else 0.0
    level = next(
        (
            each
            for each in _LEVELS
            if each.days
            >= days_per_em
            * max(each.room if chinese else each.room_en, room_bc if each.unit == "year" else 0.0)
        ),
        _LEVELS[-1],
    )
    start, end = max(int(first), FIRST_DAY), min(int(last) + 1, LAST_DAY)
    fine = tuple(Tick(day, _words(day, level.unit, chinese)) for day in _days(start, end, level))
    coarse: tuple[Tick, ...] = ()
    if level.coarse and start <= end:
        indices = range(unit_index(start, level.coarse), unit_index(end, level.coarse) + 1)
        days = (unit_start(index, level.coarse) for index in indices)
        coarse = tuple(Tick(day, _words(day, level.coarse, chinese, alone=True)) for day in days)
    return Ticks(fine, coarse, level.unit, level.step)


def creation_precision(days_per_px: float) -> Precision:
    """How exactly a click can mean a date: the finest unit that is wide enough to be aimed at."""
    return "day" if days_per_px <= 0.25 else "month" if days_per_px <= 6 else "year"


def _days(start: int, end: int, level: _Level) -> Iterator[int]:
    """The first days of the units that are marked, with one before ``start`` whose words may still be seen."""
    if level.unit == "day" and level.step > 1:
        for month in range(unit_index(start, "month"), unit_index(end, "month") + 1):
            first, after = unit_start(month, "month"), unit_start(month + 1, "month")
            yield from range(first, after - level.step + 1, level.step)  # none too near to the next first
        return
    step = level.step
    if level.unit == "year":
        # Round numbers of either count: 公元前200年 is the year -199, and before 100 stands the year 1.
        begin, end_year = unit_index(start, "year"), unit_index(end, "year")
        for number in reversed(range(max(step, (1 - end_year) // step * step), 1 - begin + step, step)):
            yield unit_start(1 - number, "year")
        for number in range(max(0, begin // step * step), end_year + 1, step):
            if number or (step >= 10 and start < 1):  # 1 and 2 are too near to one another
                yield unit_start(max(number, 1), "year")
        return
    for index in range(unit_index(start, level.unit) // step * step, unit_index(end, level.unit) + 1, step):
        yield unit_start(index, level.unit)


def _words(day: int, unit: Precision, chinese: bool, alone: bool = False) -> str:
    at = day_of(day)
    language = "zh" if chinese else "en"
    if unit == "day":
        return f"{at.day}日" if chinese else str(at.day)
    if unit == "month":
        month = f"{at.month}月" if chinese else _MONTHS_EN[at.month - 1]
        if not alone:
            return month
        return (
            format_year(at.year, language) + month if chinese else f"{month} {format_year(at.year, language)}"
        )
    if at.year < 1 and unit in ("decade", "century"):
        return format_year(at.year, language)
    if unit == "decade":
        return f"{at.year // 10 * 10}年代" if chinese else f"{at.year // 10 * 10}s"
    if unit == "century":
        return f"{at.year // 100 + 1}世纪" if chinese else f"{at.year // 100 * 100}s"
    return format_year(at.year, language)
