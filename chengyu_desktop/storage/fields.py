"""What a struct's fields are, as far as preparing values for conversion needs to know."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
from msgspec import inspect

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.storage.conversion_messages import DecodeError, Path, noun_of


class Numbers(msgspec.Struct, frozen=True):
    """A field of numbers: one (``single``), or a list (``items``) in which ``auto`` may stand for None.

    The bounds are JSON Schema's, from ``Meta(extra_json_schema={"minimum": 0})``: for Decimal msgspec has
    none of its own.
    """

    single: bool = False
    items: bool = False
    auto: bool = False
    bounds: tuple[tuple[str, Decimal], ...] = ()

    def check(self, value: str, path: Path) -> None:
        """Raises DecodeError for a number out of bounds."""
        number = Decimal(value)
        for name, bound in self.bounds:
            sound, words = {
                "minimum": (number >= bound, "at least"),
                "maximum": (number <= bound, "at most"),
                "exclusiveMinimum": (number > bound, "above"),
                "exclusiveMaximum": (number < bound, "below"),
            }[name]
            if not sound:
                raise DecodeError(path, f"“{path[-1]}” must be {words} {bound}, not {value}")


class Fields(msgspec.Struct, frozen=True):
    """Of one struct: its keys in the file, and which of them hold numbers, a part, or a list of parts."""

    noun: str
    known: frozenset[str]
    numbers: tuple[tuple[str, Numbers], ...]
    parts: tuple[tuple[str, type[Part]], ...]
    lists: tuple[tuple[str, type[Part]], ...]


_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


def fields_of(struct: type[Part]) -> Fields:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    numbers, parts, lists = [], [], []
    for field in info.fields:
        if field.name == "extra":
            continue
        types, schema = _alternatives(field.type)
        if found := _numbers(types, schema):
            numbers.append((field.encode_name, found))
        for kind in types:
            if isinstance(kind, inspect.StructType):
                parts.append((field.encode_name, kind.cls))
            item = kind.item_type if isinstance(kind, inspect.VarTupleType) else None
            # Blocks are told apart by their kind, elsewhere.
            if isinstance(item, inspect.StructType) and item.cls is not Block:
                lists.append((field.encode_name, item.cls))
    known = frozenset(field.encode_name for field in info.fields if field.name != "extra")
    return Fields(noun_of(struct), known, tuple(numbers), tuple(parts), tuple(lists))


def _alternatives(kind: inspect.Type) -> tuple[tuple[inspect.Type, ...], dict[str, Any]]:
    """The types a field may be, without annotations, and the JSON Schema given with them."""
    schema: dict[str, Any] = {}
    while isinstance(kind, inspect.Metadata):
        schema = {**(kind.extra_json_schema or {}), **schema}
        kind = kind.type
    if not isinstance(kind, inspect.UnionType):
        return (kind,), schema
    types: list[inspect.Type] = []
    for each in kind.types:
        inner, more = _alternatives(each)
        types += inner
        schema = {**more, **schema}
    return tuple(types), schema


def _numbers(types: tuple[inspect.Type, ...], schema: dict[str, Any]) -> Numbers | None:
    single = any(_is_number(kind) for kind in types)
    members: list[inspect.Type] = []
    for kind in types:
        if isinstance(kind, inspect.TupleType):
            members += kind.item_types
        elif isinstance(kind, inspect.VarTupleType):
            members.append(kind.item_type)
    alternatives = [each for member in members for each in _alternatives(member)[0]]
    items = any(_is_number(kind) for kind in alternatives)
    if not single and not items:
        return None
    auto = any(isinstance(kind, inspect.NoneType) for kind in alternatives)
    bounds = tuple((name, Decimal(str(schema[name]))) for name in _BOUNDS if name in schema)
    return Numbers(single, items, auto, bounds)


def _is_number(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.DecimalType | inspect.FloatType | inspect.IntType)
