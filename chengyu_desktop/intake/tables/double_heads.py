"""Heads of two rows made one: groups over their columns, units under them."""

from __future__ import annotations

import itertools
import re

from msgspec.structs import replace

from chengyu_desktop.intake.tables.cells import begins_with_year, is_empty, read_number
from chengyu_desktop.intake.tables.head_words import role_of_head
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.unit_words import is_figure, is_unit

_BRACKETS = re.compile(r"\s*[（(\[【]([^）)\]】]*)[）)\]】]\s*$")


def one_head(sheet: Sheet) -> Sheet:
    """2022年 over 总量 and 增速 become 2022年 总量 and 2022年 增速, also over three rows; a heading that stands over all columns of
    figures is their title; units under their headings stand in brackets behind them."""
    rows = sheet.rows
    if len(rows) > 3 and all(map(_is_head, rows[:3])) and any(map(read_number, rows[3][1:])):
        is_merged = len({row[0] for row in rows[:3] if row[0]}) < 2
        below = _merged(replace(sheet, rows=rows[1:], numbers=sheet.numbers[1:]))
        if is_merged and any(rows[2][1:]) and len(below.rows) < len(rows) - 1:
            sheet = replace(below, rows=(rows[0], *below.rows), numbers=(sheet.numbers[0], *below.numbers))
    return _merged(sheet)


def _merged(sheet: Sheet) -> Sheet:
    if len(sheet.rows) < 3:
        return sheet
    upper, lower = sheet.rows[0], sheet.rows[1]
    if _are_ends(upper, lower):
        head = tuple(under or over for over, under in zip(upper, lower, strict=True))
        over = tuple(
            (sheet.numbers[0], cell) for cell, under in zip(upper, lower, strict=True) if cell and under
        )
        return replace(
            sheet,
            rows=(head, *sheet.rows[2:]),
            numbers=(sheet.numbers[0], *sheet.numbers[2:]),
            notes=(*sheet.notes, *dict.fromkeys(pair for pair in over if pair[1] not in head)),
        )
    if not (_is_head(upper) and _is_head(lower)) or not any(read_number(cell) for cell in sheet.rows[2][1:]):
        return sheet
    if _are_units(lower):
        units = (_BRACKETS.sub(r"\1", under) for under in lower[1:])
        head = (
            upper[0],
            *(f"{over}（{unit}）" if unit else over for over, unit in zip(upper[1:], units, strict=True)),
        )
        notes = ((sheet.numbers[1], lower[0]),) if lower[0] else ()
        return replace(
            sheet,
            rows=(head, *sheet.rows[2:]),
            numbers=(sheet.numbers[0], *sheet.numbers[2:]),
            notes=(*sheet.notes, *notes),
        )
    filled = _carried(upper, lower)
    is_group = any(a == b and a for a, b in itertools.pairwise(filled))
    is_one_each = upper[0] in ("", lower[0]) and not any(map(is_empty, (*upper[1:], *lower[1:])))
    if not (is_group or is_one_each) or not any(lower):
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
    return all(is_empty(cell) or not is_figure(cell) or begins_with_year(cell) for cell in row)


def _are_ends(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    """开始 and 结束 under 起止时间, and nothing else but what is merged."""
    roles = [role_of_head(under) for over, under in zip(upper, lower, strict=True) if under not in ("", over)]
    return sorted(role or "" for role in roles) == ["date", "end"]


def _are_units(row: tuple[str, ...]) -> bool:
    """万吨, 万吨 and % under their headings."""
    cells = [_BRACKETS.sub(r"\1", cell) or cell for cell in row[1:] if cell]
    return (
        row[0].casefold() in ("", "单位", "计量单位", "unit", "units")
        and bool(cells)
        and all(map(is_unit, cells))
    )


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
