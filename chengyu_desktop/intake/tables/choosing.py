"""Which of a workbook's sheets holds its table, and what its cover says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from chengyu_desktop.intake.tables.framing import said_of
from chengyu_desktop.intake.tables.sheet import Sheet

_FURNITURE = re.compile(
    r"\S{0,4}(?:封面|封底|首页|目录|说明|须知|解释|口径|字典|代码表?|选项|参数)|cover( page| sheet)?|(table of )?contents|index|read ?me|about|notes?|guidance|"
    r"metadata|definitions|methodology|lists?|lookups?|instructions|title( page)?",
    re.IGNORECASE,
)
_LOOKED_AT = 50  # rows
_LABEL = re.compile(r"\S{1,10}\s*[:：]|.{1,12}[:：].*")


def main_sheet(sheets: Sequence[Sheet]) -> Sheet:
    """The first that is a table and not a cover, a list of contents or hidden; of others the first. Raises IndexError for none."""
    tables = (
        [sheet for sheet in sheets if _is_table(sheet)]
        or [sheet for sheet in sheets if sheet.rows]
        or list(sheets)
    )
    return next(
        (sheet for sheet in tables if not sheet.is_hidden and not _FURNITURE.fullmatch(sheet.name.strip())),
        tables[0],
    )


def titled_by_cover(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The title and the makers of a cover, given to the tables behind it that have none of their own."""
    at = next((i for i, sheet in enumerate(sheets) if _is_table(sheet)), 0)
    said = [said_of(sheet) for sheet in sheets[:at] if not sheet.is_hidden]
    title = next((title for title, _ in said if title), "")
    credits = dict(pair for _, pairs in said for pair in pairs)
    if not title and not credits:
        return tuple(sheets)
    behind = (
        replace(sheet, title=sheet.title or title, credits=tuple((credits | dict(sheet.credits)).items()))
        for sheet in sheets[at:]
    )
    return (*sheets[:at], *behind)


def _is_table(sheet: Sheet) -> bool:
    """Two rows in which several cells say something, and not the labels and answers of a form."""
    rows = [row for row in sheet.rows[:_LOOKED_AT] if len(set(filter(None, row))) > 1]
    return len([row for row in rows if not _LABEL.fullmatch(next(filter(None, row)))]) > 1
