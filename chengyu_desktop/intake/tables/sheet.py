"""A table as it came: rows of words, all equally long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

MOST_ROWS = 100_000
MOST_COLUMNS = 500


class Sheet(msgspec.Struct, frozen=True):
    """``rows`` without the empty ones around and between; ``numbers`` is each row's number in the source, from 1. ``title``, ``credits``
    (role and name) and ``notes`` (with their rows) stood around the table, and so did ``unit``, whose line is among the notes too.
    ``is_hidden`` is a sheet that its workbook doesn't show."""

    name: str
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[int, ...] = ()
    title: str = ""
    credits: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[int, str], ...] = ()
    unit: str = ""
    is_hidden: bool = False

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def column(self, index: int, start: int = 0) -> list[str]:
        return [row[index] for row in self.rows[start:]]


def make_sheet(name: str, rows: Iterable[Sequence[str]]) -> Sheet:
    """Cells are stripped, columns in which nothing stands left out. Raises ValueError for more than a page could ever hold."""
    kept: list[tuple[int, list[str]]] = []
    for number, row in enumerate(rows, 1):
        if len(row) > MOST_COLUMNS or len(kept) >= MOST_ROWS:
            raise ValueError(
                f"the table is larger than {MOST_ROWS:,} rows of {MOST_COLUMNS} cells; choose a part of it"
            )
        cells = [_clean(cell) for cell in row]
        if any(cells):
            kept.append((number, cells))
    return Sheet(name, used_columns([cells for _, cells in kept]), tuple(number for number, _ in kept))


def used_columns(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Rows of one length, without the columns in which nothing stands."""
    used = [any(column) for column in _columns(rows)]
    return tuple(
        tuple(cells[i] if i < len(cells) else "" for i, is_used in enumerate(used) if is_used)
        for cells in rows
    )


def _columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    width = max(map(len, rows), default=0)
    return [[row[i] for row in rows if i < len(row)] for i in range(width)]


def _clean(cell: str) -> str:
    """One line: a break inside a cell becomes a blank, none between Chinese characters."""
    lines = [line.strip() for line in cell.replace("\u00a0", " ").splitlines()]
    out = ""
    for line in filter(None, lines):
        out += (" " if out and (out[-1].isascii() or line[0].isascii()) else "") + line
    return out
