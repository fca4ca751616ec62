"""Dates that a sheet gives in several columns, a year's and those of month and day, made one."""

from __future__ import annotations

import re

from msgspec.structs import replace

from chengyu_desktop.intake.tables.sheet import Sheet

_YEAR = re.compile(r"(?:1[5-9]|20)\d{2}年?")
_YEAR_HEAD = re.compile(r"年份?|年度|year", re.IGNORECASE)
_DAY_HEADS = re.compile(r"月日|月份?|日期|日|时间|month|day|month and day|date", re.IGNORECASE)
_MONTH_DAY = re.compile(r"\d{1,2}月(?:\d{1,2}日)?(?:[—–\-至~]\S+)?")


def one_date(sheet: Sheet) -> Sheet:
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
