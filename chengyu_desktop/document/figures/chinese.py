"""Figures in Chinese prose: at each character that may begin one, the readers of what can begin with it, in order.

What only looks like a figure (a date, a code, a name) is read first and left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from chengyu_desktop.document.figures.characters import DIGITS, NUMBER_SIGNS, NUMERALS, run_end
from chengyu_desktop.document.figures.chinese_fraction import read_doubling, read_fraction
from chengyu_desktop.document.figures.chinese_grammar import (
    code_pattern,
    date_pattern,
    document_number_pattern,
    name_pattern,
    wording_pattern,
)
from chengyu_desktop.document.figures.chinese_period import read_period
from chengyu_desktop.document.figures.chinese_quantity import CURRENCY_SIGNS, read_quantity
from chengyu_desktop.document.figures.chinese_rank import read_rank
from chengyu_desktop.document.figures.figure import Figure

# A figure, or where what is none ends, or None: let the next reader try.
_Reader = Callable[[str, int, Figure | None], Figure | int | None]

_NOT_COUNTS = frozenset("年月日号时点:：∶比×xX*·.．,-季世个强—–―─～~－至到、")
_LONGEST_COUNT = 10  # a mobile number has eleven digits


def figures(text: str) -> Iterator[Figure]:
    """Every figure, in order and apart."""
    opener, readers = _opener().search, _readers()
    previous: Figure | None = None
    at = 0
    while match := opener(text, at):
        at = match.start()
        for read in readers[text[at]]:
            found = read(text, at, previous)
            if found is not None:
                break
        else:
            at += 1
            continue
        if isinstance(found, Figure):
            previous = found
            at = found.end
            yield found
        else:
            at = max(found, at + 1)


@cache
def _readers() -> dict[str, tuple[_Reader, ...]]:
    """By the character that begins what they read. A later line stands for the rarer use of the same character."""
    table: dict[str, tuple[_Reader, ...]] = {}
    for characters, readers in (
        (CURRENCY_SIGNS, (read_quantity,)),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", (_skip_code, read_quantity)),
        (NUMBER_SIGNS, (read_quantity,)),
        (DIGITS, (_read_digits,)),
        (NUMERALS, (_skip_wording, read_period, read_fraction, read_quantity)),
        ("万亿", (read_fraction, read_quantity)),
        ("约超逾不大将接至", (read_fraction, read_quantity)),
        ("近最", (read_period, read_fraction, read_quantity)),
        ("今去明当本次下过未", (read_period,)),
        ("上", (_skip_wording, read_period)),
        ("数几好若干成", (_skip_wording,)),
        ("第前", (read_period, read_rank)),
        ("翻", (read_doubling,)),
        ("〔[（(", (_skip_document_number,)),
    ):
        table.update(dict.fromkeys(characters, readers))
    return table


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(_readers())))}]")


def _read_digits(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """A number in digits; dates, periods and names are looked for only before what can make one of it."""
    end = run_end(text, start, DIGITS)
    if text[end : end + 1] in _NOT_COUNTS or end - start > _LONGEST_COUNT:
        for pattern in (date_pattern, name_pattern):
            match = pattern().match(text, start)
            if match:
                return match.end()
        period = read_period(text, start, previous)
        if period:
            return period
    if text[end : end + 1] in ("/", "／"):
        fraction = read_fraction(text, start, previous)
        if fraction is not None:
            return fraction
    return read_quantity(text, start, previous)


def _skip_code(text: str, start: int, previous: Figure | None) -> int | None:
    match = code_pattern().match(text, start)
    return match.end() if match else None


def _skip_document_number(text: str, start: int, previous: Figure | None) -> int | None:
    match = document_number_pattern().match(text, start)
    return match.end() if match else None


def _skip_wording(text: str, start: int, previous: Figure | None) -> int | None:
    match = wording_pattern().match(text, start)
    return match.end() if match else None
