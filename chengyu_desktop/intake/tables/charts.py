"""A sheet's labels and numbers as the data of a chart block, whatever kind of block it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple, get_args

from msgspec import structs

from chengyu_desktop.document.project import Block
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.tables.cells import Number, is_empty, read_number
from chengyu_desktop.intake.tables.groups import are_groups
from chengyu_desktop.intake.tables.roles import Column
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.totals import totals_of, without_totals
from chengyu_desktop.intake.tables.unit_words import unit_of_label
from chengyu_desktop.layout.registry import BlockTypes, block_kind

_COURSE = frozenset("年度月份日第季度上下半—-/.QqHh ")
_LOOKED_AT = 200  # rows
_MOST_SHARES = 7  # slices that an eye can tell apart
_LONGEST_MIDDLE = 14  # letters in a ring
_MOST_WHOLES = 12  # bars of shares under one another
_RANK = re.compile(r"排名|排序|名次|位次|rank(?:ing)?|place", re.IGNORECASE)
_POINTED = ("bars", "ranking", "columns")  # of which one stands out
_NO_SUM = re.compile(
    r"[%％‰℃°]|百分|指数|温|均|率|/|每|合计|总|其中|per|rate|index|average|mean|total|of which", re.IGNORECASE
)
"""Units and headings of what says nothing when it is added up, or is a sum already."""


def chart_kinds(values: int) -> tuple[str, ...]:
    """Kinds that take so many columns of numbers beside their labels."""
    return tuple(
        kind for kind in BlockTypes() if (item := _item_type(kind)) is not None and _takes(item, values)
    )


def suggested_kind(sheet: Sheet, columns: tuple[Column, ...], has_head: bool) -> str:
    """By what newspapers do: parts of a whole as a ring, several wholes as bars or columns of shares, a course of years as columns,
    more than that as a line, groups of age as bars in their order, two columns over few rows side by side, what is numbered by
    rank as a ranking, anything else as bars. What is measured in several units is no one chart, but a table."""
    rows = without_totals(columns, sheet.rows[int(has_head) :])
    values = [i for i, column in enumerate(columns) if column.role == "value"]
    labels = [
        next((row[i] for i, column in enumerate(columns) if column.role == "label"), "") for row in rows
    ]
    if not values:
        return "table"
    if len({unit_of_label(label) for label in labels}) > 1:
        return "table"
    if len({columns[i].unit for i in values}) > 1 or _are_mixed(rows, columns, values):
        return "table"
    if _are_wholes(rows, values) and 1 < len(rows) <= _MOST_WHOLES:
        return "columns" if is_course(labels) else "bars"
    if is_course(labels):
        return "line" if len(rows) > 8 or len(values) > 2 else "columns"
    if len(values) == 1 and are_groups(labels):
        return "bars"
    if len(values) == 1 and 1 < len(rows) <= _MOST_SHARES and _is_whole([row[values[0]] for row in rows]):
        return "donut"
    if len(values) == 1:
        is_ranked = any(column.role == "ignore" and _RANK.fullmatch(column.head) for column in columns)
        return "table" if len(rows) > 20 else "ranking" if is_ranked else "bars"
    if len(values) == 2 and len(rows) <= 8:
        return "compare"
    return "columns" if len(values) <= 4 and len(rows) <= 12 else "table"


def chart_modes(kind: str) -> tuple[str, ...]:
    """How a kind can set several series: beside one another, on one another, as shares; nothing where there is no choice."""
    fields = {field.name: field.type for field in structs.fields(block_kind(kind).struct)}
    return get_args(_inner_literal(fields["mode"])) if "mode" in fields and "series" in fields else ()


def suggested_mode(kind: str, columns: tuple[Column, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Shares where each row adds up to a whole. Areas lie on one another, for else one hides the next, unless their sum means
    nothing. Empty for the kind's own way."""
    values = [i for i, column in enumerate(columns) if column.role == "value"]
    modes = chart_modes(kind)
    if len(values) < 2 or not modes:
        return ""
    rows = without_totals(columns, rows)
    if "share" in modes and _are_wholes(rows, values):
        return "share"
    units = {number.unit for row in rows for i in values if (number := read_number(row[i]))}
    words = [*units, *(columns[i].unit for i in values), *(columns[i].head for i in values)]
    numbers = [number.value for row in rows for i in values if (number := read_number(row[i]))]
    adds_up = len(units) == 1 and not any(map(_NO_SUM.search, words)) and min(numbers, default=-1) >= 0
    return "stacked" if kind == "area" and adds_up else ""


def _are_wholes(rows: Sequence[tuple[str, ...]], values: Sequence[int]) -> bool:
    """Whether the numbers of every row are the shares of one whole."""
    return len(values) > 1 and bool(rows) and all(_is_whole([row[i] for i in values]) for row in rows)


class ChartData(NamedTuple):
    """``used`` are the columns that the block shows, ``skipped`` the rows in which it found no number, ``totals`` those that sum up
    others and are no part of it."""

    block: Block
    used: frozenset[int]
    skipped: frozenset[int]
    totals: frozenset[int] = frozenset()


def chart_block(
    kind: str, title: str, columns: tuple[Column, ...], rows: list[tuple[str, ...]], mode: str = ""
) -> ChartData:
    """``mode`` is one of ``chart_modes``, else what most speaks for. Raises ValueError with a sentence for a kind that takes no
    table."""
    struct: Any = block_kind(kind).struct
    item = _item_type(kind)
    if item is None:
        raise ValueError(f"a block of the kind “{kind}” takes no table; choose another kind")
    names = item.__struct_fields__
    fields: dict[str, Any] = {"title": escape_rich(title)} if "title" in struct.__struct_fields__ else {}
    label_at = next((i for i, column in enumerate(columns) if column.role == "label"), None)
    labels = [] if label_at is None else [label_at]
    if "cells" in names:
        shown = [i for i, column in enumerate(columns) if column.role != "ignore" and i != label_at]
        fields["heads"] = tuple(_with_unit(columns[i]) for i in labels + shown)
        cells = [tuple(escape_rich(row[i]) for i in shown) for row in rows]
        items = [item(label=_label(row, label_at), cells=own) for row, own in zip(rows, cells, strict=True)]
        return ChartData(struct(**fields, items=tuple(items)), frozenset(labels + shown), frozenset())
    values = [i for i, column in enumerate(columns) if column.role == "value"][: _most_values(names)]
    heads = tuple(escape_rich(columns[i].head) for i in values)
    if "series" in struct.__struct_fields__ and len(values) > 1:
        fields["series"] = heads
        mode = mode if mode in chart_modes(kind) else suggested_mode(kind, columns, rows)
        if mode:
            fields["mode"] = mode
    if "first" in struct.__struct_fields__ and len(values) > 1:
        fields |= {"first": heads[0], "second": heads[1]}
    unit = _common_unit(columns, values, rows)
    if "unit" in struct.__struct_fields__ and unit:
        fields["unit"] = unit
    shows_units = "unit" in names or "unit" in fields
    units = [i for i, column in enumerate(columns) if column.role == "unit" and shows_units][:1]
    totals = totals_of(columns, rows)
    shows_gaps = "values" in names and "value" not in names  # a year without a figure keeps its place
    skipped = frozenset(
        index
        for index, row in enumerate(rows)
        if index not in totals
        and not _has_value(row, values)
        and not (shows_gaps and _is_gap(row, label_at, values))
    )
    made = [
        item(**_item(row, label_at, values, columns, names, fields))
        for index, row in enumerate(rows)
        if index not in skipped | totals
    ]
    if "middle" in struct.__struct_fields__ and len(totals) == 1:
        (total,) = totals
        if said := _middle(rows[total], label_at, values, columns):
            fields["middle"], totals = said, frozenset()
    if kind in _POINTED and len(values) == 1:
        made = _pointed(kind, made)
    return ChartData(struct(**fields, items=tuple(made)), frozenset(labels + values + units), skipped, totals)


def _middle(
    row: tuple[str, ...], label_at: int | None, values: list[int], columns: tuple[Column, ...]
) -> str:
    """What stands in a ring: the sum of its parts, where that says more than that it is all of them."""
    number = read_number(row[values[0]]) if values else None
    if number is None or label_at is None or (number.value == 100 and number.unit in ("", "%")):
        return ""
    unit = _unit_of(row, columns, [number]) or columns[values[0]].unit
    label = row[label_at].rstrip(":： ")
    said = f"{label}{' ' if label.isascii() else ''}{row[values[0]].removesuffix(number.unit)}{unit}"
    return escape_rich(said) if len(said) <= _LONGEST_MIDDLE else ""


def _pointed(kind: str, items: list[Any]) -> list[Any]:
    """With the largest of bars, or the last of columns, standing out, as charts of figures in sentences have it."""
    numbers = [item.values[0] if kind == "columns" else item.value for item in items]
    if len(items) < 3 or None in numbers:
        return items
    at = len(items) - 1 if kind == "columns" else numbers.index(max(numbers))
    return [*items[:at], structs.replace(items[at], highlight=True), *items[at + 1 :]]


def _most_values(names: tuple[str, ...]) -> int | None:
    """How many numbers an item takes; None is any."""
    return None if "values" in names else 2 if "first" in names else 1


def _item(
    row: tuple[str, ...],
    label_at: int | None,
    values: list[int],
    columns: tuple[Column, ...],
    names: tuple[str, ...],
    shared: dict[str, Any],
) -> dict[str, Any]:
    numbers = [read_number(row[i]) for i in values]
    fields: dict[str, Any] = {"label": _label(row, label_at)}
    if "values" in names and (len(values) > 1 or "value" not in names):
        fields["values"] = tuple(number.value if number else None for number in numbers)
    elif "first" in names:
        pair = [number.value if number else None for number in [*numbers, None, None][:2]]
        fields |= {"first": pair[0], "second": pair[1]}
    else:
        fields["value"] = numbers[0].value if numbers and numbers[0] else Decimal(0)
    if "unit" in names:
        headed = next((columns[i].unit for i in values if columns[i].unit), "")
        fields["unit"] = _unit_of(row, columns, numbers) or ("" if "unit" in shared else headed)
    return fields


def _has_value(row: tuple[str, ...], values: list[int]) -> bool:
    return any(read_number(row[i]) is not None for i in values)


def _is_gap(row: tuple[str, ...], label_at: int | None, values: list[int]) -> bool:
    """Whether a row has a label and no figure, and nothing that may be meant for one."""
    return (
        bool(values)
        and label_at is not None
        and bool(row[label_at])
        and all(is_empty(row[i]) for i in values)
    )


def _unit_of(row: tuple[str, ...], columns: tuple[Column, ...], numbers: list[Number | None]) -> str:
    own = next((number.unit for number in numbers if number and number.unit), "")
    return own or next((row[i] for i, column in enumerate(columns) if column.role == "unit" and row[i]), "")


def _common_unit(columns: tuple[Column, ...], values: list[int], rows: list[tuple[str, ...]]) -> str:
    """The unit in the heading's brackets, or the one that all numbers have."""
    units = {columns[i].unit for i in values if columns[i].unit}
    for row in rows:
        units |= {unit for unit in [_unit_of(row, columns, [read_number(row[i]) for i in values])] if unit}
    return units.pop() if len(units) == 1 else ""


def _label(row: tuple[str, ...], label_at: int | None) -> str:
    return "" if label_at is None else escape_rich(row[label_at])


def _with_unit(column: Column) -> str:
    if column.unit in ("", column.head):
        return escape_rich(column.head)
    brackets = " ({})" if f"{column.head}{column.unit}".isascii() else "（{}）"
    return escape_rich(column.head + brackets.format(column.unit))


def _are_mixed(rows: Sequence[tuple[str, ...]], columns: tuple[Column, ...], values: list[int]) -> bool:
    """Whether rows are counted in different things (万吨, 家, %), which no common scale can show."""
    units: set[str] = set()
    unit_at = next((i for i, column in enumerate(columns) if column.role == "unit"), None)
    for row in rows[:_LOOKED_AT]:
        numbers = (read_number(row[i]) for i in values)
        units |= {
            number.unit or (row[unit_at] if unit_at is not None else "")
            for number in numbers
            if number and number.value
        }
    return len(units) > 1


def is_course(labels: list[str]) -> bool:
    """Years, months or quarters one after the other."""
    if len(labels) < 3 or are_groups(labels):
        return False
    numbers = []
    for label in labels:
        digits = "".join(c for c in label if c.isdecimal())
        if not digits or not set(label) - set(digits) <= _COURSE:
            return False
        numbers.append(int(digits))
    return numbers == sorted(numbers) and len(set(numbers)) == len(numbers) and numbers[0] > 0


def _is_whole(cells: list[str]) -> bool:
    """Shares in percent that add up to all of it, give or take rounding."""
    numbers = [read_number(cell) for cell in cells if not is_empty(cell)]
    if not numbers or any(number is None or number.value < 0 for number in numbers):
        return False
    total = sum(number.value for number in numbers if number)
    in_percent = all(number is not None and number.unit == "%" for number in numbers)
    return abs(total - 100) <= Decimal("1.5") and (in_percent or total == 100)


def _item_type(kind: str) -> Any:
    """The struct of a kind's items when they carry labels and numbers or cells; else None."""
    fields = {field.name: field.type for field in structs.fields(block_kind(kind).struct)}
    item = _inner(fields.get("items"))
    names = getattr(item, "__struct_fields__", ())
    return (
        item
        if "label" in names and any(name in names for name in ("value", "values", "first", "cells"))
        else None
    )


def _inner(annotation: Any) -> Any:
    """``tuple[X, ...]``, also within Annotated, to X."""
    while (arguments := get_args(annotation)) and not hasattr(annotation, "__struct_fields__"):
        annotation = arguments[0]
    return annotation


def _inner_literal(annotation: Any) -> Any:
    """``Literal`` within Annotated."""
    return annotation.__origin__ if hasattr(annotation, "__metadata__") else annotation


def _takes(item: Any, values: int) -> bool:
    names = item.__struct_fields__
    if "cells" in names:
        return True
    if "values" in names:
        return values >= 1
    return values >= 2 if "first" in names else values >= 1
