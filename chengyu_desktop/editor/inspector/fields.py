"""Which field edits a value: a registry by the type that a struct's annotation gives."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect, structs

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Part
from chengyu_desktop.editor.inspector.choice_field import CheckField, ChoiceField
from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.list_field import CropField, ListField
from chengyu_desktop.editor.inspector.number_field import NumberField
from chengyu_desktop.editor.inspector.text_field import DateField, TextField
from chengyu_desktop.editor.inspector.texts import choice_words, translated


class FieldSpec(msgspec.Struct, frozen=True):
    """A struct's field as a form needs it. ``title`` and ``description`` are English (``inspector_texts`` translates them);
    ``extra`` is what ``Meta(extra=…)`` says: ``unit`` after a number, ``paragraphs`` where text may have several lines,
    ``asks`` where an empty one should not stay so."""

    name: str
    title: str
    description: str
    type: inspect.Type
    optional: bool
    extra: dict[str, Any]

    @property
    def item_struct(self) -> type[Part] | None:
        """The struct of which the field holds a list."""
        item = self.type.item_type if isinstance(self.type, inspect.VarTupleType) else None
        return item.cls if isinstance(item, inspect.StructType) and issubclass(item.cls, Part) else None


@cache
def field_specs(struct: type[Part]) -> tuple[FieldSpec, ...]:
    """The fields of a struct in its order, without those that no form shows."""
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    found = {field.name: field for field in info.fields}
    hidden = ("extra", "fields", "kind_name")
    names = [field.name for field in structs.fields(struct) if field.name not in hidden]
    return tuple(_spec(name, found[name].type) for name in names)


def make_field(spec: FieldSpec, language: str = "zh-Hans") -> Field | None:
    """The field for a value of this type, or None for a type that is edited in another way (a list, a place).

    ``language`` is the project's.
    """
    if isinstance(spec.type, inspect.CustomType):
        return DateField(language) if spec.type.cls is DateSpan else None
    if isinstance(spec.type, inspect.VarTupleType):
        return _list(spec.type.item_type)
    if isinstance(spec.type, inspect.TupleType):
        return CropField() if spec.name == "crop" else None
    maker = _MAKERS.get(type(spec.type))
    return maker(spec) if maker else None


def _number(kind: type) -> Callable[[FieldSpec], Field]:
    return lambda spec: NumberField(kind, optional=spec.optional, unit=spec.extra.get("unit", ""))


def _list(item: inspect.Type) -> Field | None:
    item_spec = _spec("", item)
    kind = _SCALARS.get(type(item_spec.type))
    return ListField(kind, item_spec.optional) if kind else None


def _text(spec: FieldSpec) -> Field:
    return TextField(
        paragraphs=spec.extra.get("paragraphs", False),
        asks=translated(spec.description) if spec.extra.get("asks") else "",
    )


def _check(spec: FieldSpec) -> Field:
    return CheckField()


def _choice(spec: FieldSpec) -> Field:
    assert isinstance(spec.type, inspect.LiteralType)
    return ChoiceField((value, choice_words(str(value))) for value in spec.type.values)


_SCALARS: dict[type, type] = {
    inspect.StrType: str,
    inspect.DecimalType: Decimal,
    inspect.FloatType: float,
    inspect.IntType: int,
}
_MAKERS: dict[type, Callable[[FieldSpec], Field]] = {
    inspect.StrType: _text,
    inspect.BoolType: _check,
    inspect.DecimalType: _number(Decimal),
    inspect.FloatType: _number(float),
    inspect.IntType: _number(int),
    inspect.LiteralType: _choice,
}


def _spec(name: str, kind: inspect.Type) -> FieldSpec:
    schema: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    optional = False
    while isinstance(kind, inspect.Metadata | inspect.UnionType):
        if isinstance(kind, inspect.Metadata):
            schema = {**(kind.extra_json_schema or {}), **schema}
            extra = {**(kind.extra or {}), **extra}
            kind = kind.type
            continue
        rest = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
        optional = optional or len(rest) < len(kind.types)
        if len(rest) != 1:
            break
        kind = rest[0]
    title = schema.get("title") or name.replace("_", " ").capitalize()
    return FieldSpec(name, title, schema.get("description", ""), kind, optional, extra)
