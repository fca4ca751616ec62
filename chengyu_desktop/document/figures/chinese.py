"""Figures in Chinese prose: at each character that may begin one, the readers of what can begin with it, in order.

What only looks like a figure (a date, a code, a name) is read first and left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from chengyu_desktop.document.figures.characters import (
    DIGITS,
    NUMBER_SIGNS,
    NUMERALS,
    digits_end,
    run_end,
    words,
)
from chengyu_desktop.document.figures.chinese_date import date_end
from chengyu_desktop.document.figures.chinese_fraction import read_doubling, read_fraction
from chengyu_desktop.document.figures.chinese_grammar import (
    code_pattern,
    document_number_pattern,
    name_pattern,
)
from chengyu_desktop.document.figures.chinese_numeral import CURRENCY_SIGNS
from chengyu_desktop.document.figures.chinese_period import read_period
from chengyu_desktop.document.figures.chinese_quantity import read_quantity
from chengyu_desktop.document.figures.chinese_rank import read_rank
from chengyu_desktop.document.figures.chinese_units import approximation_end
from chengyu_desktop.document.figures.chinese_wording import skip_wording
from chengyu_desktop.document.figures.figure import Figure

# A figure, or where what is none ends, or None: let the next reader try.
_Reader = Callable[[str, int, Figure | None], Figure | int | None]

_NEEDED = DIGITS | NUMERALS | frozenset("万亿半番世")  # every figure has one of these
_COUNTING = DIGITS | NUMERALS
_AFTER_APPROXIMATION = _COUNTING | NUMBER_SIGNS | frozenset("万亿 " + CURRENCY_SIGNS + "UHNR")
_PERIOD_WORDS = words("今年 去年 明年 前年 当年 本年 上年 次年 上半年 下半年 上世纪 过去 最近 未来 今后")
_DATES = frozenset("年月日号")
_PERIODS = frozenset("年月世季第—–―─-～~－至到一二三四")
_NAMES = frozenset("时点:：∶比×xX*·-强")
_AFTER_DECIMALS = frozenset("年个晚事大")  # 2.5年来, 5.12晚会
_RACES = words(
    "自由泳 仰泳 蛙泳 蝶泳 混合泳 混合接力 接力 栏 短跑 跑 赛跑 决赛 预赛 半决赛 飞人"
)  # 100米自由泳
_LONGEST_COUNT = 10  # a mobile number has eleven digits


def figures(text: str) -> Iterator[Figure]:
    """Every figure, in order and apart."""
    if _NEEDED.isdisjoint(text):
        return
    readers = _readers()
    previous: Figure | None = None
    end = 0
    for at in [at for at, character in enumerate(text) if character in readers]:
        if at < end:
            continue
        for read in readers[text[at]]:
            found = read(text, at, previous)
            if found is None:
                continue
            if isinstance(found, Figure):
                previous = found
                end = found.end
                yield found
            else:
                end = found
            break


@cache
def _readers() -> dict[str, tuple[_Reader, ...]]:
    """What to try, in order, at the character that begins it."""
    table: dict[str, tuple[_Reader, ...]] = {}
    for characters, readers in (
        (CURRENCY_SIGNS, (read_quantity,)),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", (_skip_code, read_quantity)),
        (NUMBER_SIGNS, (read_quantity,)),
        (DIGITS, (_read_digits,)),
        (NUMERALS, (skip_wording, read_period, read_fraction, read_quantity)),
        ("万亿", (read_fraction, read_quantity)),
        ("约超逾不大将接至", (_read_approximate,)),
        ("近", (read_period, _read_approximate)),
        ("最", (_read_named_period, _read_approximate)),
        ("今去明当本次下过未", (_read_named_period,)),
        ("上", (skip_wording, _read_named_period)),
        ("数几好若干成", (skip_wording,)),
        ("第", (_read_ordinal,)),
        ("前", (_read_named_period, _read_ordinal)),
        ("翻", (read_doubling,)),
        ("〔[（(", (_skip_document_number,)),
    ):
        table.update(dict.fromkeys(characters, readers))
    return table


def _read_digits(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """A number in digits; dates, names and periods are looked for only before what can make one of it."""
    end = run_end(text, start, DIGITS)
    follower = text[end : end + 1]
    with_decimals = follower in (".", ",", "．") and text[digits_end(text, start) :][:1] in _AFTER_DECIMALS
    if follower in _DATES:
        date = date_end(text, start)
        if date > start:
            return date
    if follower in _NAMES or with_decimals or end - start > _LONGEST_COUNT:
        match = name_pattern().match(text, start)
        if match:
            return match.end()
    if follower in _PERIODS or with_decimals or text.startswith("个月", end):
        period = read_period(text, start, previous)
        if period:
            return period
    if follower in ("/", "／"):
        fraction = read_fraction(text, start, previous)
        if fraction is not None:
            return fraction
    if follower == "米" and text.startswith(_RACES, end + 1):
        return end + 1
    return read_quantity(text, start, previous)


def _read_approximate(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """约, 超过 … and the number they stand before."""
    at = approximation_end(text, start)
    if at == start or text[at : at + 1] not in _AFTER_APPROXIMATION:
        return None
    found = read_fraction(text, start, previous)
    return read_quantity(text, start, previous) if found is None else found


def _read_named_period(text: str, start: int, previous: Figure | None) -> Figure | None:
    return read_period(text, start, previous) if text.startswith(_PERIOD_WORDS, start) else None


def _read_ordinal(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """第一季度, 前三个月, or a rank."""
    if text[start + 1 : start + 2] not in _COUNTING:
        return None
    found = read_period(text, start, previous)
    return read_rank(text, start, previous) if found is None else found


def _skip_code(text: str, start: int, previous: Figure | None) -> int | None:
    match = code_pattern().match(text, start)
    return match.end() if match else None


def _skip_document_number(text: str, start: int, previous: Figure | None) -> int | None:
    match = document_number_pattern().match(text, start) if text.startswith("20", start + 1) else None
    return match.end() if match else None
