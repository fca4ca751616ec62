"""Reading what the English grammar found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from chengyu_desktop.document.figures.english_grammar import lead_pattern, name_pattern, pattern, tail_pattern
from chengyu_desktop.document.figures.figure import Direction, Figure, Kind
from chengyu_desktop.document.figures.numerals import (
    ENGLISH_NUMBERS,
    ENGLISH_ORDINALS,
    quotient,
    read_digits,
    read_english,
)

_MONEY = frozenset(["yuan", "dollar", "dollars", "euro", "euros", "pound", "pounds", "yen"])
_PARTS = {"half": 2, "halve": 2, "quarter": 4}
_HEAT = re.compile(
    r"\b(?:temperatures?|heat|hot|hottest|warm\w*|cool\w*|cold\w*|lows?|highs?|degrees?|weather|frost|Celsius|Fahrenheit)\b",
    re.IGNORECASE,
)
"""Words beside which 41C is no name."""
_LEAD_REACH = 24
_MAGNITUDE_POWERS = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "m": 6,
    "mn": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "tn": 12,
}


def figures(text: str) -> Iterator[Figure]:
    """Every figure, in order and apart."""
    if not _hint().search(text):
        return  # spares a caption in capitals the grammar
    search = pattern().search
    at = 0
    while match := search(text, at):
        figure = _read(match, text)
        if figure is None:
            at = max(match.end(), match.start() + 1)
        else:
            at = figure.end
            yield figure


@cache
def _hint() -> re.Pattern[str]:
    """A digit or a number in words, without which no English figure is."""
    return re.compile(rf"\d|\b(?i:{'|'.join([*ENGLISH_NUMBERS, *ENGLISH_ORDINALS])})\b")


def _read(match: re.Match[str], text: str) -> Figure | None:
    """The figure that a match of the grammar says, None when it only looked like one."""
    if match["skip"] or match["ordinal"]:
        return None
    if match["period"]:
        return _period(match)
    if match["rank"]:
        return _rank(match)
    return _fraction(match) if match["fraction"] else _quantity(match, text)


def _number(written: str) -> Decimal | None:
    return read_english(written) if written[0].isalpha() else read_digits(written)


def _period(match: re.Match[str]) -> Figure:
    start, end = match.span()
    words = match.group()
    first, _, rest = words.partition(" ")
    if first.lower() in ENGLISH_ORDINALS:
        return Figure(
            start, end, "period", Decimal(ENGLISH_ORDINALS[first.lower()]), "", rest.split(" ")[0], lead=start
        )
    if first[0] == "Q":
        return Figure(start, end, "period", Decimal(first[1]), "", "quarter", lead=start)
    return Figure(start, end, "period", Decimal(words[-4:]), "", "year", lead=start)


def _rank(match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    written = match["nth"] or match["place"]
    if written:
        value = (
            read_digits(written[:-2]) if written[0].isdigit() else Decimal(ENGLISH_ORDINALS[written.lower()])
        )
    else:
        value = _number(match["top"] or match["no"])
    return None if value is None else Figure(start, end, "rank", value, lead=start)


def _fraction(match: re.Match[str]) -> Figure | None:
    if match["over"]:
        top, bottom = read_digits(match["over"]), int(match["under"])
    elif match["article"]:  # a third of voters
        top, bottom = Decimal(1), _PARTS.get(match["one_part"]) or ENGLISH_ORDINALS[match["one_part"]]
    elif match["each"]:  # three in five
        top, every = _number(match["each"]), _number(match["of_each"])
        if top is None or every is None or not 0 < top < every:
            return None
        bottom = int(every)
    else:
        part = match["of_parts"].lower().removesuffix("s")
        top = read_english(match["parts"])
        bottom = _PARTS.get(part) or ENGLISH_ORDINALS[part]
    if top is None:
        return None
    start, end = match.span()
    value = quotient(top, Decimal(bottom))
    return Figure(
        start, end, "fraction", value, "", "", match["part_before"] or "", denominator=bottom, lead=start
    )


def _quantity(match: re.Match[str], text: str) -> Figure | None:
    start, end = match.span()
    written, sign = match["value"], (match["sign"] or "").strip()
    value, high = _number(written), _number(match["high"]) if match["high"] else None
    unit = (match["unit"] or "").lstrip(" -")
    magnitude = match["magnitude"] or ""
    if value is None or (unit in ("C", "F") and "." not in written and not _HEAT.search(text)):
        return None  # seat 12C
    low_unit = (match["low_unit"] or "").lstrip(" -")
    apart = (low_unit and low_unit != unit) or text[:start].lower().endswith("from ")
    if high is not None and match["to"] == " to " and apart:
        end = match.start("to")  # from 1,200 to 4,500, and 2 points to 5 percent, are two figures
        high, unit = None, low_unit
    elif high is not None:
        unit = unit or low_unit
        shared = match["high_magnitude"] or magnitude
        if magnitude and magnitude != shared:
            value = value.scaleb(_MAGNITUDE_POWERS[magnitude] - _MAGNITUDE_POWERS[shared])
        magnitude = shared
    if not (unit or magnitude or sign or match["before"]) and not _stands_as_count(match, text, end):
        return None
    direction, lead = _direction(text, start, end)
    kind: Kind = "change" if direction else "range" if high is not None else _kind(unit, sign)
    return Figure(
        start, end, kind, value, magnitude, unit or sign, match["before"] or "", high, direction, lead=lead
    )


def _stands_as_count(match: re.Match[str], text: str, end: int) -> bool:
    """Whether a bare number counts something: 1,234 or 440 buses, but not Boeing 737, page 12 or one of."""
    written = match["value"]
    if not written[0].isdigit() or name_pattern().search(text, max(0, match.start() - 24), match.start()):
        return False
    return any(mark in written for mark in ",\u2009\u202f\u00a0") or (
        text[end : end + 1] == " " and "a" <= text[end + 1 : end + 2] <= "z"
    )


def _kind(unit: str, sign: str) -> Kind:
    lower = unit.lower()
    if lower in ("%", "percent", "per cent", "pct"):
        return "percent"
    if lower.startswith(("percentage point", "basis point")):
        return "points"
    if lower == "times":
        return "multiple"
    return "money" if sign or lower in _MONEY else "quantity"


def _direction(text: str, start: int, end: int) -> tuple[Direction, int]:
    """Where a change goes, and where the words that say so begin."""
    lead = lead_pattern().search(text, max(0, start - _LEAD_REACH), start)
    if lead:
        return ("up" if lead["up"] else "down"), lead.start()
    tail = tail_pattern().match(text, end)
    if tail:
        return ("up" if tail["up"] else "down"), start
    return "", start
