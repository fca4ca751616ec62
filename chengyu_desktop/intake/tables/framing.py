"""What stands around a sheet's table: its title above, notes and source below, a head of two rows, numbers of rows."""

from __future__ import annotations

import itertools
import re

from msgspec.structs import replace

from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.tables.cells import is_empty, read_number
from chengyu_desktop.intake.tables.sheet import Sheet, used_columns

_UNIT_LINE = re.compile(r"[（(]?单位\s*[:：].*|\(?units?\s*:.*", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[（(\[【]([^）)\]】]*)[）)\]】]\s*$")
_MOST_AROUND = 6  # rows above or below that may be no part of the table
_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}年?")
_NUMBERED = re.compile(r"表\s*\d{0,3}[\s:：.、-]+|Table\s*\d+[\s:.]+", re.IGNORECASE)


def framed(sheet: Sheet) -> Sheet:
    """The table itself, with the title, the source and the notes beside it; a head of two rows made one."""
    if sheet.width < 2 or len(sheet.rows) < 3:
        return sheet
    rows, numbers = list(sheet.rows), list(sheet.numbers)
    above: list[tuple[int, str]] = []
    below: list[tuple[int, str]] = []
    first = next((i for i, row in enumerate(rows) if not _is_alone(row)), 0)
    if first <= min(_MOST_AROUND, len(rows) - 2):
        above = [(numbers[i], _words(rows[i])) for i in range(first)]
        rows, numbers = rows[first:], numbers[first:]
    while len(rows) > 2 and len(below) < _MOST_AROUND and _is_note(rows[-1]):
        below.insert(0, (numbers.pop(), _words(rows.pop())))
    title = sheet.title
    notes: list[tuple[int, str]] = []
    for number, words in above:
        if not title and not _UNIT_LINE.fullmatch(words):
            title = _NUMBERED.sub("", words) or words
        else:
            notes.append((number, words))
    credits: dict[str, str] = {}
    for number, words in below:
        named = read_credits(Mapped(words, tuple(range(len(words)))))
        if named and all(one.role != "left_over" and one.role not in credits for one in named):
            credits |= {one.role: one.value.text for one in named}
        else:
            notes.append((number, words))
    framed_sheet = _one_head(
        replace(
            sheet,
            rows=used_columns(rows),
            numbers=tuple(numbers),
            title=title,
            credits=tuple(credits.items()),
            notes=tuple(notes),
        )
    )
    return _one_date(framed_sheet)


def _is_alone(row: tuple[str, ...]) -> bool:
    """One text, which may have been merged over the row's whole width, and no figure."""
    words = {cell for cell in row if cell}
    filled = [index for index, cell in enumerate(row) if cell]
    return (
        len(words) == 1
        and (len(filled) == 1 or len(filled) == len(row))
        and read_number(next(iter(words))) is None
    )


def _is_note(row: tuple[str, ...]) -> bool:
    """A line that names a source or explains, in the first cell or over all of them: a label without a value is a row."""
    if not _is_alone(row) or not row[0]:
        return False
    words = row[0]
    return (
        bool(read_credits(Mapped(words, tuple(range(len(words))))))
        or all(cell == words for cell in row)
        or bool(re.match(r"(?:注|备注|说明|\*|※|Notes?)\s*[:：*]?", words, re.IGNORECASE))
    )


def _words(row: tuple[str, ...]) -> str:
    return next(cell for cell in row if cell)


def _one_head(sheet: Sheet) -> Sheet:
    """2022年 over 总量 and 增速 become 2022年 总量 and 2022年 增速; a heading that stands over all columns of figures is their title."""
    if len(sheet.rows) < 3:
        return sheet
    upper, lower = sheet.rows[0], sheet.rows[1]
    if not (_is_head(upper) and _is_head(lower)) or not any(read_number(cell) for cell in sheet.rows[2][1:]):
        return sheet
    filled = _carried(upper, lower)
    is_group = any(a == b and a for a, b in itertools.pairwise(filled))
    if not is_group or not any(lower):
        return sheet
    groups = {cell for cell, under in zip(filled, lower, strict=True) if under and under != cell}
    common = len(groups) == 1
    head = tuple(_joined(over, under, common=common) for over, under in zip(filled, lower, strict=True))
    title, notes = sheet.title, sheet.notes
    if common:
        over = groups.pop()
        if title or any(_BRACKETS.search(under) for under in lower):
            notes = (*notes, (sheet.numbers[0], over))  # so that neither its words nor its unit are lost
        title = title or _BRACKETS.sub("", over)
    return replace(
        sheet,
        rows=(head, *sheet.rows[2:]),
        numbers=(sheet.numbers[0], *sheet.numbers[2:]),
        title=title,
        notes=notes,
    )


def _is_head(row: tuple[str, ...]) -> bool:
    return all(is_empty(cell) or read_number(cell) is None or _YEAR.fullmatch(cell) for cell in row)


def _carried(upper: tuple[str, ...], lower: tuple[str, ...]) -> list[str]:
    """A merged heading stands in its first cell alone where a program has lost the merging."""
    out: list[str] = []
    for over, under in zip(upper, lower, strict=True):
        out.append(over or (out[-1] if out and under else ""))
    return out


def _joined(over: str, under: str, *, common: bool) -> str:
    if not under or over == under:
        return over
    if not over:
        return under
    unit = _BRACKETS.search(over)
    words, unit_words = (over[: unit.start()], unit.group()) if unit and unit.start() else (over, "")
    if common:
        return under + (unit_words if not _BRACKETS.search(under) else "")
    return f"{words} {under}" + (unit_words if not _BRACKETS.search(under) else "")


_YEAR_HEAD = re.compile(r"年份?|年度|year", re.IGNORECASE)
_DAY_HEADS = re.compile(r"月日|月份?|日期|日|时间|month|day|month and day|date", re.IGNORECASE)
_MONTH_DAY = re.compile(r"\d{1,2}月(?:\d{1,2}日)?(?:[—–\-至~]\S+)?")


def _one_date(sheet: Sheet) -> Sheet:
    """A year's column and that of the month and day beside it, or two of numbers, made one; an empty year is the one above. The
    columns of TimelineJS are read as they are."""
    if len(sheet.rows) < 2 or any(cell.casefold() == "headline" for cell in sheet.rows[0]):
        return sheet
    at = next((i for i, cell in enumerate(sheet.rows[0][:-1]) if _YEAR_HEAD.fullmatch(cell)), -1)
    if at < 0 or not all(not row[at] or _YEAR.fullmatch(row[at]) for row in sheet.rows[1:]):
        return sheet
    width = next((n for n in (2, 1) if _are_days(sheet, at + 1, n)), 0)
    if not width:
        return sheet
    year = ""
    rows = [(*sheet.rows[0][:at], "日期", *sheet.rows[0][at + 1 + width :])]
    for row in sheet.rows[1:]:
        year = row[at] or year
        parts = row[at + 1 : at + 1 + width]
        words = "".join(
            part if part.endswith(("月", "日")) or not part.isdecimal() else part + unit
            for part, unit in zip(parts, "月日", strict=False)
        )
        date = f"{year.rstrip('年')}年{words}" if year and (words or row[at]) else words
        rows.append((*row[:at], date, *row[at + 1 + width :]))
    return replace(sheet, rows=tuple(rows))


def _are_days(sheet: Sheet, start: int, count: int) -> bool:
    """Whether columns hold months and days without a year: one of 7月28日, or numbers under 月 and 日."""
    if start + count > sheet.width or not all(
        _DAY_HEADS.fullmatch(cell) for cell in sheet.rows[0][start : start + count]
    ):
        return False
    if count == 1:
        cells = [cell for cell in sheet.column(start, 1) if cell]
        return bool(cells) and all(_MONTH_DAY.fullmatch(cell) or _is_within(cell, 12) for cell in cells)
    return all(
        all(not cell or _is_within(cell.rstrip(unit), most) for cell in sheet.column(start + i, 1))
        for i, (unit, most) in enumerate((("月", 12), ("日", 31)))
    )


def _is_within(cell: str, most: int) -> bool:
    return cell.isdecimal() and 1 <= int(cell) <= most
