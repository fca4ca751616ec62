"""Whether a value may stand in a field, by the field's own type."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite
from typing import Any

import msgspec

# No project file may hold these, nor half of a surrogate pair.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_EXPECTED = re.compile(r"Expected `(\w+)(?: \| null)?`(?: (?:of length )?(>=|<=|>|<) (\S+))?")
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "array": "a list",
    "DateSpan": "a date",
}
_COMPARISONS = {">=": "at least", "<=": "at most", ">": "above", "<": "below"}


def checked(value: Any, kind: Any, name: str) -> Any:
    """The value as a field of type ``kind`` holds it (a number typed as text becomes a number).

    Raises ValueError with one sentence for a value that the field can't have; ``name`` is the field's.
    """
    try:
        value = msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise ValueError(f"“{name}” can't be {value!r}: {_explain(str(error))}") from None
    if isinstance(value, str):
        refuse_control_characters(value, name)
    if isinstance(value, Decimal | float) and not isfinite(value):
        raise ValueError(f"“{name}” can't be {value}: it must be a number")
    return value


def refuse_control_characters(text: str, name: str) -> None:
    """Raises ValueError for what no file can hold; ``name`` is what the sentence calls the text."""
    if found := _CONTROL.search(text):
        raise ValueError(f"“{name}” holds the control character U+{ord(found[0]):04X}: delete it")


def _explain(message: str) -> str:
    if message.startswith("Invalid decimal"):
        return "it must be a number"
    if (found := _EXPECTED.match(message)) is None:
        return message[0].lower() + message[1:]
    if found[2]:
        return f"it must be {_COMPARISONS[found[2]]} {found[3]}"
    return f"it must be {_WORDS.get(found[1], found[1])}"
