"""Rows that head those below them (一、教育), made a column of their own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from chengyu_desktop.intake.tables.cells import read_number
from chengyu_desktop.intake.tables.sheet import Sheet, used_columns

_LOOKED_AT = 200  # rows


def sectioned(sheet: Sheet) -> Sheet:
    """Only in sheets of words: under a table's figures such a row may be one whose figures are missing. Each section has rows."""
    body = sheet.rows[1:]
    at = [i for i, row in enumerate(body) if _is_section(row)]
    is_first = bool(at) and at[0] == 0
    if not is_first or len(at) * 2 > len(body) or at[-1] == len(body) - 1 or _has_figures(body):
        return sheet
    if any(b == a + 1 for a, b in itertools.pairwise(at)):
        return sheet
    name = ""
    heads = sheet.rows[0]
    rows, numbers = [("Category" if "".join(heads).isascii() else "类别", *heads)], [sheet.numbers[0]]
    for number, row in zip(sheet.numbers[1:], body, strict=True):
        if _is_section(row):
            name = next(filter(None, row))
        else:
            rows.append((name, *row))
            numbers.append(number)
    return replace(sheet, rows=used_columns(rows), numbers=tuple(numbers))


def _is_section(row: Sequence[str]) -> bool:
    """Words in the first cell alone, or merged over the row."""
    filled = [cell for cell in row if cell]
    is_alone = len(filled) == 1 or (len(filled) == len(row) > 2 and len(set(filled)) == 1)
    return is_alone and bool(row[0]) and read_number(row[0]) is None


def _has_figures(body: Sequence[Sequence[str]]) -> bool:
    """A column of numbers behind the first, which may count the rows."""
    rows = [row for row in body[:_LOOKED_AT] if not _is_section(row)]
    return any(
        sum(read_number(row[i]) is not None for row in rows) * 2 > len(rows) for i in range(1, len(body[0]))
    )
