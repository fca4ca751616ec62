"""The data of any block as a table: one adapter for all kinds, by what their structs say of their fields.

A block that has a list of parts shows a row for each (bars, slices, places on an axis …), with a column for every word, number
and mark of the part; a list of values in a part becomes as many columns as there are series. A block without a list shows a
row for each number of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal

import msgspec
from msgspec import inspect

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.project import Block, Part, Project, UnknownBlock
from chengyu_desktop.editor.inspector.fields import FieldSpec, field_specs
from chengyu_desktop.editor.inspector.texts import translated

ColumnKind = Literal["text", "number", "flag"]
Value = str | Decimal | bool | None

_KINDS: dict[type, ColumnKind] = {
    inspect.StrType: "text",
    inspect.DecimalType: "number",
    inspect.BoolType: "flag",
}
_NAMES = ("series", "heads")
"""Fields of a block that name the columns of its rows' lists; the first of ``heads`` stands over the labels."""


class Column(msgspec.Struct, frozen=True):
    """``at`` is the place in a list of values, -1 for a field of its own."""

    title: str
    field: str
    kind: ColumnKind
    at: int = -1
    optional: bool = False


class DataTable(msgspec.Struct, frozen=True):
    """``items`` is the key of the list whose ``parts`` are the rows, empty where each row is one of the ``fields`` of the
    block itself, a title with a number. ``rows`` are their keys, ``item`` is what a new row is made of. ``names`` is the
    block's field that names the columns of the rows' lists, if there is one."""

    key: str
    block: Block
    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    items: str = ""
    item: type[Part] | None = None
    parts: tuple[Part, ...] = ()
    fields: tuple[tuple[str, Decimal | None], ...] = ()
    names: str = ""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The columns that hold numbers."""
        return tuple(n for n, column in enumerate(self.columns) if column.kind == "number")

    @property
    def lists(self) -> tuple[int, ...]:
        """The columns that are places in the rows' lists."""
        return tuple(n for n, column in enumerate(self.columns) if column.at >= 0)

    @property
    def can_grow(self) -> bool:
        """Whether there can be more rows, or fewer."""
        return bool(self.items)


def table_of(project: Project, key: str) -> DataTable | None:
    """The table of the block that a key names; None for one that holds no data this version knows."""
    block = get(project, key)
    if not isinstance(block, Block) or isinstance(block, UnknownBlock):
        return None
    lists = [(spec, item) for spec in field_specs(type(block)) if (item := spec.item_struct)]
    if lists:
        spec, item = next((pair for pair in lists if _has_numbers(pair[1])), lists[0])
        return _list_table(key, block, spec, item)
    fields = tuple(_number_fields(key, block))
    if not fields:
        return None
    rows = tuple(key for key, _, _ in fields)
    columns = (
        Column(translated("Label"), "", "text"),
        Column(translated("Value"), "value", "number", optional=True),
    )
    return DataTable(key, block, columns, rows, fields=tuple((title, value) for _, title, value in fields))


def value_at(table: DataTable, row: int, column: int) -> Value:
    """What a cell holds; None for a value that is missing."""
    where = table.columns[column]
    return value_in(table.parts[row], where) if table.items else table.fields[row][column]


def value_in(part: Part, column: Column) -> Value:
    """The same of a part by itself."""
    value: Any = getattr(part, column.field)
    if column.at < 0:
        return value
    missing = "" if column.kind == "text" else None
    return value[column.at] if column.at < len(value) else missing


def unit_of(table: DataTable, row: int) -> str:
    """The unit of a row's numbers: rows of different units have no scale in common."""
    if not table.items:
        name = "change_unit" if table.rows[row].endswith("/change") else "unit"
        return str(getattr(table.block, name, "%" if name == "change_unit" else ""))
    own = getattr(table.parts[row], "unit", None)
    return str(getattr(table.block, "unit", "") if own is None else own)


def label_of(table: DataTable, row: int) -> str:
    """What a row is called: its label or, where it has none, its first two texts."""
    texts = [n for n, column in enumerate(table.columns) if column.kind == "text" and column.at < 0]
    labels = [n for n in texts if table.columns[n].field == "label"] or texts[:2]
    return " → ".join(str(value_at(table, row, n) or "") for n in labels)


def _list_table(key: str, block: Block, spec: FieldSpec, item: type[Part]) -> DataTable:
    items_key = join(key, spec.name)
    parts = getattr(block, spec.name)
    names = next((name for name in _NAMES if isinstance(getattr(block, name, None), tuple)), "")
    specs = [each for each in field_specs(item) if each.name != "note"]
    if {"value", "values"} <= {each.name for each in specs}:  # one number a row, or one for each series
        several = bool(names and getattr(block, names)) or any(getattr(part, "values", ()) for part in parts)
        specs = [each for each in specs if each.name != ("value" if several else "values")]
    columns = tuple(column for each in specs for column in _columns(each, block, parts, names))
    rows = tuple(join(items_key, n) for n in range(len(parts)))
    return DataTable(key, block, columns, rows, items_key, item, parts, names=names)


def _columns(spec: FieldSpec, block: Block, parts: tuple[Part, ...], names: str) -> Iterator[Column]:
    kind = _KINDS.get(type(spec.type))
    title = translated(spec.title)
    if kind is not None:
        own = getattr(block, spec.name, "")  # “first” of a comparison is what its first column is called
        called = own if isinstance(own, str) and own and kind == "number" else title
        if kind == "text" and names == "heads" and block.heads[:1]:  # type: ignore[attr-defined]
            called = block.heads[0] or title  # type: ignore[attr-defined]
        yield Column(called, spec.name, kind, optional=spec.optional)
        return
    if not isinstance(spec.type, inspect.VarTupleType):
        return
    kind, optional = _list_kind(spec.type)
    if kind is None:
        return
    called = tuple(getattr(block, names)) if names else ()
    called = called[1:] if names == "heads" else called
    numbered = translated("Series") if names == "series" else title  # “Series’ values 1” would be too long
    count = max((len(called), *(len(getattr(part, spec.name)) for part in parts)), default=0)
    for at in range(max(count, 1)):
        own = called[at] if at < len(called) else ""
        words = own or (f"{numbered} {at + 1}" if count > 1 else title)
        yield Column(words, spec.name, kind, at, optional or kind == "text")


def _has_numbers(item: type[Part]) -> bool:
    return any(_is_number(spec) or isinstance(spec.type, inspect.VarTupleType) for spec in field_specs(item))


def _number_fields(key: str, block: Block) -> Iterator[tuple[str, str, Decimal | None]]:
    """Keys, titles and values of a block's own numbers."""
    for spec in field_specs(type(block)):
        value = getattr(block, spec.name)
        if _is_number(spec):
            yield join(key, spec.name), translated(spec.title), value
        elif isinstance(spec.type, inspect.VarTupleType) and _list_kind(spec.type)[0] == "number":
            for at, number in enumerate(value):
                yield join(key, spec.name, at), f"{translated(spec.title)} {at + 1}", number


def _list_kind(kind: inspect.VarTupleType) -> tuple[ColumnKind | None, bool]:
    """What a list of values holds, and whether some may be missing."""
    inner = kind.item_type
    if not isinstance(inner, inspect.UnionType):
        return _KINDS.get(type(inner)), False
    inner = next(each for each in inner.types if not isinstance(each, inspect.NoneType))
    return _KINDS.get(type(inner)), True


def _is_number(spec: FieldSpec) -> bool:
    return isinstance(spec.type, inspect.DecimalType)
