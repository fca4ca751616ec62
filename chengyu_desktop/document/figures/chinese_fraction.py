"""Shares and doublings: 三分之一, 百分之三十, 2/3, 翻一番."""

from __future__ import annotations

from decimal import Decimal

from chengyu_desktop.document.figures.characters import (
    DIGITS,
    JOINS,
    NUMERALS,
    digits_end,
    number_end,
    run_end,
)
from chengyu_desktop.document.figures.chinese_change import directed
from chengyu_desktop.document.figures.chinese_units import approximation_end, late_approximation_end
from chengyu_desktop.document.figures.figure import Figure
from chengyu_desktop.document.figures.numerals import quotient, read_digits, read_han, read_number


def read_fraction(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """The fraction that begins at ``start``, where what is none ends, or None when none stands there."""
    at = approximation_end(text, start)
    if text[at : at + 1] in DIGITS:
        return _slashed(text, start, at)
    parts_end = at + 1 if text.startswith("万", at) else run_end(text, at, NUMERALS)
    if parts_end == at or not text.startswith("分之", parts_end):
        return None
    of_parts_end = _of_parts_end(text, parts_end + 2)
    if of_parts_end == parts_end + 2:
        return None
    top = read_number(text[parts_end + 2 : of_parts_end])
    parts = text[at:parts_end]
    bottom = Decimal(10_000) if parts == "万" else read_han(parts)
    high, end = _read_high(text, of_parts_end)
    after_end = late_approximation_end(text, end)
    if not bottom or top is None:
        return after_end
    approximate = text[start:at] or text[end:after_end]
    if bottom not in (100, 1000):
        value = quotient(top, bottom)
        return Figure(
            start, after_end, "fraction", value, "", "", approximate, denominator=int(bottom), lead=start
        )
    unit = "%" if bottom == 100 else "‰"
    kind = "range" if high is not None else "percent"
    return directed(
        text, previous, Figure(start, after_end, kind, top, "", unit, approximate, high, lead=start)
    )


def read_doubling(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """翻一番 is one doubling; its value counts them."""
    at = start + 2 if text.startswith("了", start + 1) else start + 1
    value_at = approximation_end(text, at)
    value_end = number_end(text, value_at)
    if not text.startswith("番", value_end):
        return None
    value = read_number(text[value_at:value_end]) if value_end > value_at else Decimal(1)
    if value is None:
        return value_end + 1
    approximate = text[at:value_at]
    return Figure(start, value_end + 1, "change", value, "", "番", approximate, direction="up", lead=start)


def _slashed(text: str, start: int, at: int) -> Figure | None:
    over_end = run_end(text, at, DIGITS)
    if text[over_end : over_end + 1] not in ("/", "／"):
        return None
    under_end = run_end(text, over_end + 1, DIGITS)
    over, under = text[at:over_end], text[over_end + 1 : under_end]
    before = text[at - 1 : at]
    if not under or over[0] in "0０" or under[0] in "0０" or len(over) > 3 or len(under) > 4:
        return None
    if before == "/" or (before.isascii() and before.isalnum()) or text.startswith("/", under_end):
        return None
    end = late_approximation_end(text, under_end)
    approximate = text[start:at] or text[under_end:end]
    bottom = read_digits(under)
    value = quotient(read_digits(over), bottom)
    return Figure(start, end, "fraction", value, "", "", approximate, denominator=int(bottom), lead=start)


def _of_parts_end(text: str, at: int) -> int:
    end = run_end(text, at, NUMERALS)
    if end == at:
        return digits_end(text, at)
    if text.startswith("点", end):
        decimals = run_end(text, end + 1, NUMERALS)
        return decimals if decimals > end + 1 else end
    return end


def _read_high(text: str, at: int) -> tuple[Decimal | None, int]:
    """The upper end of 百分之五至百分之八, and where it ends."""
    if text[at : at + 1] not in JOINS:
        return None, at
    start = at + 4 if text.startswith("百分之", at + 1) else at + 1
    end = number_end(text, start)
    return (read_number(text[start:end]), end) if end > start else (None, at)
