"""Dates that a sheet gives in several columns, a year's and those of month and day, made one."""

from __future__ import annotations

import re

from msgspec.structs import replace

from chengyu_desktop.intake.tables.sheet import Sheet

_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}年?")
_YEAR_HEAD = re.compile(r"年份?|年度|year", re.IGNORECASE)
_DAY_HEADS = re.compile(r"月日|月份?|日期|日|时间|month|day|month and day|date", re.IGNORECASE)
_MONTH_HEAD = re.compile(r"月份?|month", re.IGNORECASE)
_MONTH_NAME = re.compile(
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(r"\d{1,2}月(?:\d{1,2}日)?(?:[—–\-至~]\S+)?")


def one_date(sheet: Sheet) -> Sheet:
    """A year's column and that of the month and day beside it, or two of numbers, made one, and so a month's and a day's alone; an
    empty year or month is the one above. The columns of TimelineJS are read as they are."""
    if len(sheet.rows) < 2 or any(cell.casefold() == "headline" for cell in sheet.rows[0]):
        return sheet
    heads = sheet.rows[0]
    at = next((i for i, cell in enumerate(heads[:-1]) if _YEAR_HEAD.fullmatch(cell)), -1)
    if at >= 0 and all(not row[at] or _YEAR.fullmatch(row[at]) for row in sheet.rows[1:]):
        first = at + 1
        width = next((n for n in (2, 1) if _are_days(sheet, first, n)), 0)
    else:
        at = first = next((i for i, cell in enumerate(heads[:-1]) if _MONTH_HEAD.fullmatch(cell)), -1)
        width = 2 if at >= 0 and _are_days(sheet, first, 2) else 0
    if not width:
        return sheet
    year = month = ""
    rows = [(*heads[:at], "日期", *heads[first + width :])]
    for row in sheet.rows[1:]:
        year = (row[at] or year) if first > at else ""
        parts = list(row[first : first + width])
        if width == 2:
            month = parts[0] = parts[0] or (month if parts[1] else "")
        rows.append(
            (
                *row[:at],
                _date_of(year, parts, is_empty=not any(row[at : first + width])),
                *row[first + width :],
            )
        )
    return replace(sheet, rows=tuple(rows))


def _date_of(year: str, parts: list[str], *, is_empty: bool) -> str:
    if is_empty:
        return ""
    if _MONTH_NAME.fullmatch(parts[0]):
        return " ".join(filter(None, (*reversed(parts), year)))
    words = "".join(
        part if part.endswith(("月", "日")) or not part.isdecimal() else part + unit
        for part, unit in zip(parts, "月日", strict=False)
    )
    return f"{year.rstrip('年')}年{words}" if year else words


def _are_days(sheet: Sheet, start: int, count: int) -> bool:
    """Whether columns hold months and days without a year: one of 7月28日, or numbers under 月 and 日."""
    if start + count > sheet.width or not all(
        _DAY_HEADS.fullmatch(cell) for cell in sheet.rows[0][start : start + count]
    ):
        return False
    if count == 1:
        cells = [cell for cell in sheet.column(start, 1) if cell]
        return bool(cells) and all(
            _MONTH_DAY.fullmatch(cell) or _is_within(cell, 12) or _MONTH_NAME.fullmatch(cell)
            for cell in cells
        )
    return all(
        all(
            not cell or _is_within(cell.rstrip(unit), most) or (not i and _MONTH_NAME.fullmatch(cell))
            for cell in sheet.column(start + i, 1)
        )
        for i, (unit, most) in enumerate((("月", 12), ("日", 31)))
    )


def _is_within(cell: str, most: int) -> bool:
    return cell.isdecimal() and 1 <= int(cell) <= most
