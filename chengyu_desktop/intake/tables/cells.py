"""What single cells say: dates, numbers, ticks."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.intake.date_phrase import DateContext
from chengyu_desktop.intake.entries import read_date

_YES = frozenset({"✓", "√", "是", "重点", "y", "yes", "true", "x", "1", "★", "●"})
_NUMERIC = re.compile(
    r"(?P<about>约|近|超过|超|逾)?(?P<sign>[+\-−－]?)(?:[¥￥$€£]\s*)?(?P<digits>(?:\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?:[ \u2009\u202f]\d{3})+(?!\d)|\d+)(?:[.．]\d+)?|[.．]\d+)"
    r"\s*(?P<unit>[^\d\s,，.。;；:：]{0,6}(?:/[^\d\s]{1,4})?)"
)
_SLASHED = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}(?:\D.*)?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_RANGE = re.compile(r"(.{4,}?)\s*(?:[—–~～至]+|\s-\s|(?<=\d)-(?=\d{4}[/.]))\s*(.{4,})")
_PLAIN = str.maketrans({",": None, "，": None, " ": None, "\u2009": None, "\u202f": None, "．": "."})
_MARKS = "*†‡※①②③④⑤⑥⑦⑧⑨"
_NOTHING = frozenset({
    "", "-", "—", "–", "－", "―", "/", "--", "——", "---", "…", "……", "..", "...", "无", "缺", "暂无", "暂缺", "缺失", "无数据",
    "未公布", "未统计", "n/a", "#n/a", "na", "n.a.", "n.d.", "nil", "none", "null",
})  # fmt: skip


class Number(NamedTuple):
    """``unit`` is what stands behind the digits, ``about`` a word before them."""

    value: Decimal
    unit: str = ""
    about: str = ""


def is_empty(cell: str) -> bool:
    return cell in _NOTHING or cell.casefold() in _NOTHING


def begins_with_year(cell: str) -> bool:
    """2023, 2023年, 2023 Exports: a heading, though it begins with a number."""
    return bool(_YEAR.fullmatch(cell))


def read_number(cell: str) -> Number | None:
    """1,054.5亿元, −3, 12%, ￥300, (300) as bookkeepers write a loss; None for anything else."""
    text = cell.strip()
    text = text.rstrip(_MARKS) or text  # what leads to a note
    if (
        text.startswith("(")
        and text.endswith(")")
        and text[1:-1].replace(",", "").replace(".", "").isdecimal()
    ):
        text = "-" + text[1:-1]
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    digits = found["digits"].translate(_PLAIN)
    try:
        value = Decimal(digits)
    except InvalidOperation:
        return None
    unit = found["unit"]
    if unit and unit[0] in "年月日季":  # 2021年 is a date
        return None
    return Number(-value if found["sign"] in ("-", "−", "－") else value, unit, found["about"] or "")


def read_cell_date(cell: str, language: str, context: DateContext) -> tuple[DateSpan, str] | None:
    """The date that a whole cell is, and a wording where the printed date wouldn't say the same. ``context`` completes what is
    incomplete and follows it."""
    text = cell.strip()
    span = _written(text)
    wording = ""
    if span is None:
        phrase = read_date(text, language, context)
        if phrase is None or phrase.span is None or text[phrase.end :].strip():
            return None
        span, wording = phrase.span, phrase.wording
    context.follow(span)
    return span, wording


def is_ticked(cell: str) -> bool:
    return cell.strip().casefold() in _YES


def new_context(reference: date | None = None) -> DateContext:
    """Without a reference no year is ever guessed from the calendar: the same table always gives the same dates."""
    return DateContext(reference or date(1900, 1, 1))


def _written(text: str) -> DateSpan | None:
    """As projects and spreadsheets write dates: EDTF, 2022/3/7, 2022.3, 3/7/2022 (month first, as American sheets have it)."""
    found = _SLASHED.fullmatch(text)
    if found:
        return _span("-".join(part.zfill(2) for part in found.groups() if part))
    found = _COMPACT.fullmatch(text)
    if found:
        return _span("-".join(found.groups()))
    found = _RANGE.fullmatch(text)
    if found and (first := _written(found[1])) and (last := _written(found[2])):
        return _span(f"{first.text}/{last.text}")
    found = _AMERICAN.fullmatch(text)
    if found:
        month, day, year = found.groups()
        return _span(f"{year}-{month.zfill(2)}-{day.zfill(2)}") or _span(
            f"{year}-{day.zfill(2)}-{month.zfill(2)}"
        )
    return _span(text)


def _span(text: str) -> DateSpan | None:
    try:
        return DateSpan.parse(text)
    except ValueError:
        return None
