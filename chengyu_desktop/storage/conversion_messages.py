"""What msgspec found wrong, in a designer's words, with the path of the part in the document."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from msgspec import inspect

from chengyu_desktop.document.style import OverrideError
from chengyu_desktop.storage.errors import quoted
from chengyu_desktop.storage.yaml_messages import FULL_WIDTH_KEY

Path = tuple[str | int, ...]
"""Keys and indices from the document's root, as in ``("panels", 2, "body", 0, "value")``."""

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_WORDS = {
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a mapping of keys and values",
}
_LONGEST = 240  # characters of a sentence
_COMPARISONS = {">=": "at least", "<=": "at most", ">": "above", "<": "below"}


class DecodeError(Exception):
    """Something in the document is wrong at ``path``; whoever has the text adds line and column."""

    def __init__(self, path: Path, message: str, hint: str = "") -> None:
        super().__init__(path, message, hint)
        self.path = path
        self.message = message
        self.hint = hint


def noun_of(struct: type) -> str:
    """What a struct is called in a message: ``an event``, ``a number block``."""
    kind = getattr(struct, "kind", "")
    name = f"{kind} block" if kind else struct.__name__.lower()
    if name == "project":
        return "the project"
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def explain_conversion(error: msgspec.ValidationError, struct: type, value: Any, path: Path) -> DecodeError:
    """The DecodeError for what ``msgspec.convert(value, struct)`` raised; ``path`` is the value's."""
    message, _, where = str(error).rpartition(" - at `$")
    if not message:
        message, where = str(error), ""
    steps: list[str | int] = [name or int(index) for name, index in _STEP.findall(where)]
    for step in steps:
        value = value[step]
    path = (*path, *steps)
    if isinstance(error.__cause__, OverrideError):
        path = (*path, error.__cause__.name)
    return _explain(message, value, path, struct, steps)


def explain_number(value: str, path: Path) -> DecodeError:
    """For text where digits are wanted."""
    plain = value.replace(",", "").replace("，", "").replace(" ", "")
    hint = "write it in plain digits, as in 1054.5"
    if plain != value and re.fullmatch(r"[+-]?\d+(\.\d+)?", plain, re.ASCII):
        hint = f"write {plain}, without separators"
    elif re.match(r"[+-]?[\d.]+\D+$", value, re.ASCII) and not re.search("[eE_]", value):
        hint = "write the digits alone, and put what follows them under “unit”"
    return DecodeError(path, f"{_subject(path)} must be a number, not {quoted(value)}", hint)


def _explain(message: str, value: Any, path: Path, struct: type, steps: list[str | int]) -> DecodeError:
    if match := re.fullmatch(r"Expected `(.+)`, got `.+`", message):
        return _wrong_type(match[1], value, path)
    if match := re.fullmatch(r"Object missing required field `(.+)`", message):
        part = _type_at(struct, steps)
        noun = noun_of(part.cls) if isinstance(part, inspect.StructType) else "a part"
        return DecodeError(path, f"{noun} must have a “{match[1]}”", f"add “{match[1]}: …”")
    if match := re.fullmatch(r"Expected `array` of length (\d+), got (\d+)", message):
        return DecodeError(path, f"{_subject(path)} must have {match[1]} values, not {match[2]}")
    if match := re.fullmatch(r"Expected `\w+` (>=|<=|>|<) (.+)", message):
        bound = match[2].removesuffix(".0")
        return DecodeError(path, f"{_subject(path)} must be {_COMPARISONS[match[1]]} {bound}, not {value}")
    if message.startswith("Invalid enum value"):
        kind = _type_at(struct, steps)
        choices = kind.values if isinstance(kind, inspect.LiteralType) else ()
        hint = f"choose one of: {', '.join(map(str, choices))}" if choices else ""
        return DecodeError(path, f"{_subject(path)} can't be {quoted(str(value))}", hint)
    if message == "Invalid decimal string":
        return explain_number(str(value), path)
    return DecodeError(path, _one_line(message))  # a value's own sentence, as from DateSpan.parse


def _one_line(sentence: str) -> str:
    """A sentence that may quote a value of any length, over many lines."""
    line = " ".join(sentence.split())
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}…{line[-half:]}"


def _wrong_type(expected: str, value: Any, path: Path) -> DecodeError:
    wanted = [_WORDS.get(name, name) for name in expected.split(" | ") if name != "null"]
    if isinstance(value, str):
        got = quoted(value)
    else:
        got = {list: "a list", dict: "a mapping of keys and values"}.get(type(value), "nothing")
    hint = ""
    if isinstance(value, str) and "object" in expected and (key := FULL_WIDTH_KEY.match(value)):
        hint = f"the colon after “{key[1]}” is a full-width one: type an ordinary colon and a space"
    elif isinstance(value, dict) and expected.startswith("str"):
        hint = "put text that holds “: ” or begins with { in quotes"
    elif isinstance(value, list) and expected.startswith("str"):
        hint = "put text that begins with [ or “- ” in quotes"
    return DecodeError(
        path, f"{_subject(path)} must be {' or '.join(dict.fromkeys(wanted))}, not {got}", hint
    )


def _subject(path: Path) -> str:
    if not path:
        return "the project"
    if isinstance(path[-1], int):
        name = next((step for step in reversed(path) if isinstance(step, str)), "the list")
        return f"item {path[-1] + 1} of “{name}”"
    return f"“{path[-1]}”"


def _type_at(struct: type, steps: list[str | int]) -> inspect.Type | None:
    """The type of the part that ``steps`` lead to; None where a union leaves it open."""
    kind: inspect.Type | None = _bare(inspect.type_info(struct))
    for step in steps:
        if isinstance(kind, inspect.StructType):
            kind = next((_bare(field.type) for field in kind.fields if field.encode_name == step), None)
        elif isinstance(kind, inspect.VarTupleType):
            kind = _bare(kind.item_type)
        else:
            return None
    return kind


def _bare(kind: inspect.Type) -> inspect.Type:
    """Without annotations and without the None of an optional value."""
    while isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        rest = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
        return _bare(rest[0]) if len(rest) == 1 else kind
    return kind
