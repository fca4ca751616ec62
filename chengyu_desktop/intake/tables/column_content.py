"""What stands in a column, in shares of its cells."""

from __future__ import annotations

import re

import msgspec

from chengyu_desktop.intake.tables.cells import is_empty, is_ticked, new_context, read_cell_date, read_number
from chengyu_desktop.intake.tables.unit_words import is_unit

LOOKED_AT = 200  # rows
PROSE = 12  # characters from which a cell is a text
_SEVERAL = 0.75  # share of different or of filled cells up to which each stands for several rows
_CLOCK = re.compile(
    r"\d{1,2}[:：]\d{2}(?::\d{2})?(?:\s*[-–—~至]\s*\d{1,2}[:：]\d{2})?"
    r"|(?:星期|周|礼拜)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
"""Hours and days of the week, which are too fine for a timeline."""
_LAST_YEAR = 2200


class Content(msgspec.Struct, frozen=True):
    """Shares of a column's filled cells, and how long they are on average. ``kinds`` is how many different cells there are,
    ``measures`` how many different units stand behind its numbers, ``measured`` the share of those that have one. ``is_count`` is 1, 2, 3 …"""

    dates: float = 0.0
    numbers: float = 0.0
    ticks: float = 0.0
    length: float = 0.0
    distinct: float = 0.0
    filled: float = 0.0
    units: float = 0.0
    links: float = 0.0
    clocks: float = 0.0
    kinds: int = 0
    measures: int = 0
    measured: float = 0.0
    is_count: bool = False

    @property
    def is_categories(self) -> bool:
        """Whether each of its words stands for several rows."""
        return self.kinds > 0 and self.distinct * self.filled <= _SEVERAL


def _is_too_late(cell: str) -> bool:
    """3960: a bare number that is a year of no newspaper's."""
    return len(cell) == 4 and cell.isdecimal() and int(cell) > _LAST_YEAR


def read_content(column: list[str]) -> Content:
    """Of the first LOOKED_AT cells of a column."""
    cells = column[:LOOKED_AT]
    filled = [cell for cell in cells if not is_empty(cell)]
    if not filled:
        return Content()
    context = new_context()
    numbers = [number for cell in filled if (number := read_number(cell)) is not None]
    dates = sum(
        read_cell_date(cell, "zh-Hans", context) is not None for cell in filled if not _is_too_late(cell)
    )
    count, kinds = len(filled), len(set(filled))
    return Content(
        dates=dates / count,
        numbers=len(numbers) / count,
        ticks=sum(map(is_ticked, filled)) / count,
        length=sum(map(len, filled)) / count,
        distinct=kinds / count,
        filled=count / len(cells),
        units=sum(len(cell) < PROSE and is_unit(cell) for cell in filled) / count,
        links=sum(cell.startswith("http") for cell in filled) / count,
        clocks=sum(_CLOCK.fullmatch(cell) is not None for cell in filled) / count,
        kinds=kinds,
        measures=len({number.unit for number in numbers if number.unit}),
        measured=sum(bool(number.unit) for number in numbers) / max(len(numbers), 1),
        is_count=count > 1 and all(cell == str(i) for i, cell in enumerate(filled, 1)),
    )
