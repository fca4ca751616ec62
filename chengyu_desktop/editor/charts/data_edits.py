"""Edits of a block's data by rows and columns: pure functions from one project to the next.

A ValueError carries one sentence for the designer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from chengyu_desktop.document.addresses import get, join, parent, split_item
from chengyu_desktop.document.edits import insert, set_value
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.editor.charts.data_table import Column, DataTable, table_of, value_at
from chengyu_desktop.editor.inspector.number_field import read_number

_GAPS = ("", "–", "—", "-", "…", "n/a", "NA", "N/A")
"""What a table of numbers has where there is none."""
_YES = frozenset({"✓", "√", "是", "y", "yes", "true", "x", "1"})
_MARKS = frozenset({"", "✓", "√"})
_LISTS = {"series": "values", "heads": "cells"}
"""The rows' field of which a block's field names the columns."""
_GROUPED = re.compile(r"(?<=\d)[,，\u202f\u00a0 ](?=\d{3}(?!\d))")
_NUMBER_WITH_UNIT = re.compile(r"([+\-−]?[\d.．０-９]+)\s*(\D*)")


def set_cell(
    project: Project, table: DataTable, row: int, column: int, value: str | Decimal | bool
) -> Project:
    """Another value for a cell, written as people type it or already what it is. Raises ValueError."""
    where = table.columns[column]
    made = _read(value, where, table)
    if not table.items:
        if not where.field:
            raise ValueError("what a number is called is not for this table to say: only its value is")
        return _with_number(project, table.rows[row], made)
    key = join(table.rows[row], where.field)
    if where.at < 0:
        return set_value(project, key, made)
    values: tuple[Any, ...] = get(project, key)
    missing = "" if where.kind == "text" else None
    longer = (*values, *[missing] * (where.at + 1 - len(values)))
    if longer[where.at] == made and len(longer) > len(values):
        return project  # it is missing, and stays so
    return set_value(project, key, (*longer[: where.at], made, *longer[where.at + 1 :]))


def add_row(project: Project, table: DataTable, index: int) -> Project:
    """A row without words, its numbers 0, before the one at ``index``."""
    return insert(project, table.items, index, (_new_row(table),))


def add_column(project: Project, table: DataTable, name: str, *, empty: bool = False) -> Project:
    """One more series or column of the rows' lists, of zeros or ``empty``; where a row has had one number alone, that is the
    first."""
    if not table.names:
        raise ValueError("this kind of block has its columns once and for all: no series can be added")
    field = _LISTS[table.names]
    missing = "" if table.names == "heads" else None
    start = missing if empty or table.names == "heads" else Decimal(0)
    lists = [get(project, join(row, field)) or _alone(project, row) for row in table.rows]
    key = join(table.key, table.names)
    names = get(project, key)
    head = 1 if table.names == "heads" else 0
    count = max((*map(len, lists), len(names) - head, len(table.lists)), default=0)
    named = (*names, *[""] * (head + count - len(names)), name)
    project = set_value(project, key, named if any(named) else ())
    for row, values in zip(table.rows, lists, strict=True):
        padded = (*values, *[missing] * (count - len(values)))
        project = set_value(project, join(row, field), (*padded, start))
    return project


def _alone(project: Project, row: str) -> tuple[Decimal, ...]:
    """The one number of a row that may have several."""
    value = getattr(get(project, row), "value", None)
    return () if value is None else (value,)


def remove_column(project: Project, table: DataTable, column: int) -> Project:
    """Without a series or column of the rows' lists."""
    at = table.columns[column].at
    if at < 0:
        raise ValueError(
            f"“{table.columns[column].title}” belongs to every row of this kind and can't be removed"
        )
    key = join(table.key, table.names)
    names = get(project, key)
    place = at + (table.names == "heads")
    project = set_value(project, key, (*names[:place], *names[place + 1 :]))
    for row in table.rows:
        where = join(row, table.columns[column].field)
        values = get(project, where)
        project = set_value(project, where, (*values[:at], *values[at + 1 :]))
    return project


def paste_cells(
    project: Project, table: DataTable, row: int, column: int, cells: Sequence[Sequence[str]]
) -> Project:
    """Cells over what is there, from one cell on to the right and down; rows that are missing are added.

    A first line of words where numbers belong is a heading: it names the columns, if these can have names.
    """
    cells = [line for line in cells if any(line)]
    if not cells:
        raise ValueError("there is no table on the clipboard: copy cells of a spreadsheet first")
    if _is_heading(table, column, cells):
        project = _named(project, table, column, cells[0])
        cells = cells[1:]
        table = _again(project, table)
    beyond = row + len(cells) - len(table.rows)
    if beyond > 0 and not table.can_grow:
        raise ValueError(f"the table has {len(table.rows)} rows and no more can be added: paste fewer")
    for _ in range(beyond):
        project = insert(project, table.items, len(table.rows), (_new_row(table, empty=True),))
        table = _again(project, table)
    width = max(map(len, cells))
    for right in range(width):
        inside = [line[right] if right < len(line) else "" for line in cells]
        at = column + right
        if table.names and at > max(table.lists or table.numbers, default=0):
            flag = len(table.columns) - 1
            if table.columns[flag].kind == "flag" and all(text in _MARKS for text in inside):
                at = flag
            elif any(inside):
                project = add_column(project, table, "", empty=True)
                table = _again(project, table)
        if at < len(table.columns):
            for down, text in enumerate(inside):
                project = _pasted(project, table, row + down, at, text, down)
    return project


def replace_cells(project: Project, table: DataTable, cells: Sequence[Sequence[str]]) -> Project:
    """A whole table in the place of the block's own."""
    if not table.can_grow:
        return paste_cells(project, table, 0, 1, [line[1:] if len(line) > 1 else line for line in cells])
    cells = [line for line in cells if any(line)]
    if not cells:
        raise ValueError("there is no table on the clipboard: copy cells of a spreadsheet first")
    emptied = set_value(project, table.items, ())
    if table.names:
        emptied = set_value(emptied, join(table.key, table.names), ())
    return paste_cells(emptied, _again(emptied, table), 0, 0, cells)


def drawn_columns(table: DataTable, current: int) -> tuple[int, ...]:
    """The columns that a chart shows: those of numbers, or of a table of words the current one (else the first) of those that
    hold figures, since its columns have no scale in common."""
    if table.numbers:
        return table.numbers
    rows = range(len(table.rows))
    figures = [n for n in table.lists if any(number_at(table, row, n) is not None for row in rows)]
    return (current,) if current in figures else tuple(figures[:1])


def number_at(table: DataTable, row: int, column: int) -> Decimal | None:
    """The number in a cell, also one that is written as text."""
    value = value_at(table, row, column)
    if not isinstance(value, str):
        return value if isinstance(value, Decimal) else None
    try:
        return read_number(_plain(value.strip(), "%"), Decimal)
    except ValueError:
        return None


def set_number(project: Project, table: DataTable, row: int, column: int, number: Decimal) -> Project:
    """Another number for a cell, written in the way of the one before it. A negative one becomes 0 where none may be.

    Raises ValueError.
    """
    value: Decimal | str = number
    before = value_at(table, row, column)
    if isinstance(before, str):
        grouped = f"{number:,f}" if _GROUPED.search(before) else f"{number:f}"
        value = grouped + ("%" if before.rstrip().endswith("%") else "")
    try:
        return set_cell(project, table, row, column, value)
    except ValueError:
        if number >= 0:
            raise
        return set_cell(project, table, row, column, Decimal(0).quantize(number))


def step_of(table: DataTable, row: int, column: int) -> Decimal:
    """The least change of a figure: one of the last digit that is written; of a 0, of the others in its column."""
    number = number_at(table, row, column)
    if number is None or (number == 0 and not number.as_tuple().exponent):
        others = (number_at(table, n, column) for n in range(len(table.rows)))
        places = max((_places(other) for other in others if other is not None), default=0)
    else:
        places = _places(number)
    return Decimal(1).scaleb(-places)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def cells_of(table: DataTable, rows: Sequence[int], columns: Sequence[int]) -> str:
    """Cells as a spreadsheet takes them, one line a row."""
    lines = ("\t".join(spell_cell(value_at(table, row, column)) for column in columns) for row in rows)
    return "".join(line + "\n" for line in lines)


def spell_cell(value: str | Decimal | bool | None) -> str:
    """A value as it is written in a cell; a missing one is empty."""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else " ".join(value.split())


def _read(value: str | Decimal | bool, column: Column, table: DataTable) -> Any:
    if column.kind == "flag":
        return value if isinstance(value, bool) else str(value).strip().casefold() in _YES
    if column.kind == "text":
        return str(value)
    if isinstance(value, Decimal):
        return value
    text = str(value).strip()
    if column.optional and text in _GAPS:
        return None
    return read_number(_plain(text, str(getattr(table.block, "unit", ""))), Decimal)


def _plain(text: str, unit: str) -> str:
    """A number without what groups its thousands, and without the unit that its column has anyway."""
    text = _GROUPED.sub("", text)
    found = _NUMBER_WITH_UNIT.fullmatch(text)
    if found and found[2] and found[2] in (unit, "%", "％"):
        text = found[1]
    return text.replace("−", "-")


def _with_number(project: Project, key: str, number: Decimal | None) -> Project:
    around = get(project, parent(key))
    if not isinstance(around, tuple):
        return set_value(project, key, number)
    container, at = split_item(key)
    return set_value(project, container, (*around[:at], number, *around[at + 1 :]))


def _new_row(table: DataTable, *, empty: bool = False) -> Part:
    assert table.item is not None
    lists: dict[str, Any] = {}
    for column in (table.columns[n] for n in table.lists):
        start = "" if column.kind == "text" else Decimal(0)
        lists[column.field] = () if empty else (*lists.get(column.field, ()), start)
    return table.item(**lists)


def _again(project: Project, table: DataTable) -> DataTable:
    made = table_of(project, table.key)
    assert made is not None
    return made


def _is_heading(table: DataTable, column: int, cells: Sequence[Sequence[str]]) -> bool:
    if len(cells) < 2:
        return False
    first, second = cells[0], cells[1]
    if table.names == "heads":
        pairs = zip(first[1:], second[1:], strict=False)
        return any(a and not _is_number(a) and _is_number(b) for a, b in pairs)
    numbers = [n - column for n in table.numbers if 0 <= n - column < len(first)]
    return bool(numbers) and not any(_is_number(first[n]) for n in numbers) and any(first[n] for n in numbers)


def _is_number(text: str) -> bool:
    try:
        read_number(_plain(text.strip(), "%"), Decimal)
    except ValueError:
        return False
    return True


def _named(project: Project, table: DataTable, column: int, heading: Sequence[str]) -> Project:
    """Names from a heading for the columns that can have one."""
    if not table.names:
        for right, text in enumerate(heading):
            if column + right < len(table.columns):
                field = table.columns[column + right].field
                if table.columns[column + right].kind == "number" and isinstance(
                    getattr(table.block, field, None), str
                ):
                    project = set_value(project, join(table.key, field), text)
        return project
    key = join(table.key, table.names)
    names = list(get(project, key))
    first = 0 if table.names == "heads" else next(iter(table.lists), 0)
    for right, text in enumerate(heading):
        place = column + right - first
        if place >= 0:
            names += [""] * (place + 1 - len(names))
            names[place] = text
    return set_value(project, key, tuple(names))


def _pasted(project: Project, table: DataTable, row: int, column: int, text: str, line: int) -> Project:
    if table.columns[column].kind == "number" and not text.strip() and not table.columns[column].optional:
        return project  # an empty cell leaves what is there
    if not table.items and not table.columns[column].field:
        return project  # what the numbers are called stays
    try:
        return set_cell(project, table, row, column, text)
    except ValueError as error:
        raise ValueError(f"row {line + 1} can't be pasted: {error}") from None
