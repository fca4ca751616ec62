"""What a struct's fields are, as far as preparing values for conversion needs to know."""

from __future__ import annotations

from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

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
    """Read off the annotations: msgspec.inspect follows them into every struct inside, which for a small project
    takes as long as all the rest of loading."""
    fields = [field for field in msgspec.structs.fields(struct) if field.name != "extra"]
    numbers, parts, lists = [], [], []
    for field in fields:
        types, schema = _alternatives(field.type)
        if found := _numbers(types, schema):
            numbers.append((field.encode_name, found))
        for kind in types:
            if _is_part(kind):
                parts.append((field.encode_name, kind))
            # Blocks are told apart by their kind, elsewhere.
            elif (item := _item_of(kind)) is not Block and _is_part(item):
                lists.append((field.encode_name, item))
    known = frozenset(field.encode_name for field in fields)
    return Fields(noun_of(struct), known, tuple(numbers), tuple(parts), tuple(lists))


def _alternatives(kind: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """The types a field may be, without annotations, and the JSON Schema given with them."""
    schema: dict[str, Any] = {}
    if get_origin(kind) is Annotated:
        kind, *notes = get_args(kind)
        for note in notes:
            if isinstance(note, msgspec.Meta):
                schema |= note.extra_json_schema or {}
    if get_origin(kind) not in (Union, UnionType):
        return (kind,), schema
    types: list[Any] = []
    for each in get_args(kind):
        inner, more = _alternatives(each)
        types += inner
        schema = {**more, **schema}
    return tuple(types), schema


def _is_part(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Part)


def _item_of(kind: Any) -> Any:
    """The type of the items of a tuple of any length, else None."""
    arguments = get_args(kind)
    return arguments[0] if get_origin(kind) is tuple and arguments[-1:] == (...,) else None


def _numbers(types: tuple[Any, ...], schema: dict[str, Any]) -> Numbers | None:
    single = any(_is_number(kind) for kind in types)
    members = [member for kind in types if get_origin(kind) is tuple for member in get_args(kind)]
    alternatives = [each for member in members for each in _alternatives(member)[0]]
    items = any(_is_number(kind) for kind in alternatives)
    if not single and not items:
        return None
    auto = NoneType in alternatives
    bounds = tuple((name, Decimal(str(schema[name]))) for name in _BOUNDS if name in schema)
    return Numbers(single, items, auto, bounds)


def _is_number(kind: Any) -> bool:
    return kind in (Decimal, float, int)
