"""Rows that sum up the others (合计, Total): beside what they are made of they are no part of a chart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from chengyu_desktop.intake.tables.cells import read_number
from chengyu_desktop.intake.tables.roles import Column

_TOTAL = re.compile(
    r"\S{0,6}(?:合\s*计|总\s*计|共\s*计|小\s*计|汇\s*总|总\s*和)\s*[:：]?(?:[（(].*[）)])?", re.IGNORECASE
)
_MAY_BE = re.compile(
    r"总[数量体额]?|全[年市省国县区州部球港澳]|(?:grand |sub-?)?totals?\s*:?(?:\(.*\))?|sum|overall|all|full[ -]year|whole year|world",
    re.IGNORECASE,
)
"""Words that name a sum where the figures add up to it: they may be a place's or a company's name too."""
_ROUNDING = Decimal("0.01")  # of the sum, by which rounded parts may miss it


def is_total_label(label: str) -> bool:
    """Whether a row's name says that it sums up others, whatever its figures are."""
    return bool(_TOTAL.fullmatch(label.strip()))


def total_rows(labels: Sequence[str], values: Sequence[Sequence[str]]) -> frozenset[int]:
    """Which rows sum up others, of which there must be two at least. ``values`` are each row's cells of figures."""
    sure = {index for index, label in enumerate(labels) if is_total_label(label)}
    parts = [row for index, row in enumerate(values) if index not in sure]
    found = sure | {
        index
        for index, label in enumerate(labels)
        if index not in sure and _MAY_BE.fullmatch(label.strip()) and _sums_up(values[index], parts)
    }
    return frozenset(found) if len(labels) - len(found) > 1 else frozenset()


def totals_of(columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> frozenset[int]:
    """The same of rows whose columns are known."""
    label_at = next((i for i, column in enumerate(columns) if column.role == "label"), None)
    values = [i for i, column in enumerate(columns) if column.role == "value"]
    if label_at is None:
        return frozenset()
    return total_rows([row[label_at] for row in rows], [[row[i] for i in values] for row in rows])


def without_totals(columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    totals = totals_of(columns, rows)
    return [row for index, row in enumerate(rows) if index not in totals]


def _sums_up(row: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first figure of a row is the sum of the others', among which it is itself."""
    for at, cell in enumerate(row):
        if (own := read_number(cell)) is not None:
            whole = sum((n.value for one in rows if (n := read_number(one[at])) is not None), Decimal(0))
            return own.value > 0 and abs(whole - 2 * own.value) <= own.value * _ROUNDING
    return False
