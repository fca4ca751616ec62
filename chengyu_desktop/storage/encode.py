"""A whole project as YAML in the house style: what the file says is what the struct holds, defaults left out.

Plain where YAML allows it, quoted where another program would take text for a number, a date or a truth
value; ``|`` for text of several lines; small mappings and lists of numbers on one line; unknown keys last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from chengyu_desktop.document.project import (
    Block,
    Event,
    FrozenMapping,
    PageSetup,
    Panel,
    Part,
    Project,
    Timeline,
    UnknownBlock,
)
from chengyu_desktop.document.style import Overrides

_LINE = 100  # columns within which a small mapping stays on one line
_LONGEST_KEY = 100  # YAML wants longer ones marked with “?”
_LAST = ("frame", "note")  # after what a block is about
_NOT_WRITTEN = ("extra", "kind_name", "fields")  # not as fields of their own
_NOTHING: Mapping[int, Any] = {}
_BLOCK_STYLE = (Project, Timeline, Event, Panel, Block)

# What no text shows, but for the line feed: controls, no-break space, line separators, marks, surrogates.
_UNSEEN = r"\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
# Text that needs no quotes: no indicator first, no space at the ends, no “: ”, no “ #”, nothing unseen.
_PLAIN = re.compile(
    r"(?![\s\-?:,\[\]{}#&*!|>'\"%@`=<.~+])"
    rf"(?:[^{_UNSEEN}\n :#]|(?<! )#|:(?=\S)| (?=[^\s#]))+(?<![:\s])"
)
_MULTI_LINE = re.compile(rf"(?![ \n])[^{_UNSEEN}]+")
_FLOW_UNSAFE = re.compile(r"[,\[\]{}]")
# What YAML 1.1 and 1.2 tools resolve to something other than text begins with a digit or is such a word.
_TYPED = re.compile(
    r"\d[\d_.,:+\-eExXa-fA-FTZtz /?~%]*|y|n|yes|no|on|off|true|false|null", re.IGNORECASE | re.ASCII
)
# The inks of a colour: no tool takes four numbers in a row for anything but text.
_INKS = re.compile(r"\d+(\.\d+)?( \d+(\.\d+)?){3}", re.ASCII)


class _Literal(str):
    """A number, date or truth value: written as it is."""


class _OneLine(dict):
    """A mapping that stands on one line where it fits."""


class _Written:
    """An item of a list, with its lines as they stand in the file."""

    def __init__(self, part: Part, indent: int) -> None:
        self.part = part  # kept alive, for it is known by its identity
        lines: list[str] = []
        _write_value(lines, " " * indent + "-", _part_node(part), indent)
        self.text = "\n".join(lines)


class PartwiseDump:
    """What ``dump_project`` gives, piece by piece: events and panels that stay the same objects are written only once."""

    def __init__(self) -> None:
        self._written: dict[int, _Written] = {}

    def text(self, project: Project) -> str:
        """The same as ``dump_project``."""
        return "\n".join(self.pieces(project)) + "\n"

    def pieces(self, project: Project) -> tuple[str, ...]:
        """Lines of the file, each event and each panel in one piece; joined by line feeds they are the dump."""
        panels = self._items(project.panels, 0)
        events = self._items(project.timeline.events, 2) if project.timeline else []
        self._written = {id(item.part): item for item in (*panels, *events)}
        timeline = project.timeline
        if timeline:
            project = msgspec.structs.replace(project, timeline=Timeline())  # for its place among the keys
        node = _part_node(project, {id(project.panels): panels})
        if timeline:
            node["timeline"] = _part_node(timeline, {id(timeline.events): events})
        lines: list[str] = []
        _write_mapping(lines, node, 0, "")
        return tuple(lines)

    def _items(self, parts: tuple[Part, ...], indent: int) -> list[_Written]:
        known = self._written
        return [known.get(id(part)) or _Written(part, indent) for part in parts]


def dump_project(project: Project) -> str:
    """The project as the text of a file; loading it gives an equal project.

    Texts must be free of control characters, which no project file may hold.
    """
    lines: list[str] = []
    _write_mapping(lines, _node(project), 0, "")
    return "\n".join(lines) + "\n"


def plain_value(value: Any) -> Any:
    """A part or value as dicts, lists and text, as they would stand in the file."""
    return _node(value)


def _node(value: Any) -> Any:
    if isinstance(value, Part):
        return _part_node(value)
    if isinstance(value, FrozenMapping):
        return {name: _node(item) for name, item in value.pairs}
    if isinstance(value, Overrides):
        return {name: _node(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_node(item) for item in value]
    if value is None or isinstance(value, str):
        return value
    return _Literal(_spell(value))


def _spell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        value = Decimal(repr(value)) if value % 1 else int(value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _part_node(part: Part, written: Mapping[int, list[_Written]] = _NOTHING) -> dict[str, Any]:
    """``written`` gives the lists that are written already, by the identity of the field's value."""
    node: dict[str, Any] = {} if isinstance(part, _BLOCK_STYLE) else _OneLine()
    if isinstance(part, Block):
        node["kind"] = part.kind_name if isinstance(part, UnknownBlock) else part.kind
    for field in _fields_in_order(type(part)):
        value = getattr(part, field.name)
        if field.name == "chengyu" or not _is_default(value, field):
            node[field.encode_name] = written.get(id(value)) or _node(value)
    if isinstance(part, PageSetup) and isinstance(part.size, tuple) and "size" in node:
        node["size"] = [_Literal("auto") if item is None else item for item in node["size"]]
    kept = (*part.fields, *part.extra) if isinstance(part, UnknownBlock) else part.extra
    for name, value in kept:
        node[name] = _node(value)
    return node


@cache
def _fields_in_order(struct: type[Part]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """A struct's fields as they are written; finding them out takes long enough to do it once."""
    fields = {field.name: field for field in msgspec.structs.fields(struct)}
    last = [fields.pop(name) for name in _LAST if name in fields]
    return (*(field for name, field in fields.items() if name not in _NOT_WRITTEN), *last)


def _is_default(value: Any, field: msgspec.structs.FieldInfo) -> bool:
    if field.default is not msgspec.NODEFAULT:
        return value == field.default
    if field.default_factory is not msgspec.NODEFAULT:
        return value == field.default_factory()
    return False


def _write_mapping(lines: list[str], node: dict[str, Any], indent: int, first: str) -> None:
    """``first`` stands before the first key instead of the indentation, as “- ” in a list."""
    lead = first or " " * indent
    for name, value in node.items():
        if len(name) > _LONGEST_KEY:
            lines.append(f"{lead}? {_scalar(name, True)}")
            _write_value(lines, " " * indent + ":", value, indent)
        else:
            _write_value(lines, f"{lead}{_scalar(name, True)}:", value, indent)
        lead = " " * indent


def _write_value(lines: list[str], lead: str, value: Any, indent: int) -> None:
    """A value after ``lead``: “key:” or “-”, whose own line is indented by ``indent``."""
    if value is None:
        lines.append(lead)
    elif (one_line := _one_line(value, _LINE - len(lead))) is not None:
        lines.append(f"{lead} {one_line}")
    elif isinstance(value, str):
        _write_paragraphs(lines, lead, value, indent + 2)
    elif isinstance(value, _Written):
        lines.append(value.text)
    elif isinstance(value, dict):
        if lead.endswith("-"):
            _write_mapping(lines, value, indent + 2, lead + " ")
        else:
            lines.append(lead)
            _write_mapping(lines, value, indent + 2, "")
    else:
        inner = indent + 2 if lead.endswith("-") else indent
        lines.append(lead)
        for item in value:
            _write_value(lines, " " * inner + "-", item, inner)


def _write_paragraphs(lines: list[str], lead: str, text: str, indent: int) -> None:
    body = text.rstrip("\n")
    ending = len(text) - len(body)
    lines.append(f"{lead} |" + ("-" if not ending else "" if ending == 1 else "+"))
    lines.extend(" " * indent + line if line else "" for line in body.split("\n"))
    lines.extend([""] * (ending - 1))


def _one_line(value: Any, room: int, inside: bool = False) -> str | None:
    """A scalar, or a collection that may stand on one line and fits; None when it takes lines of its own."""
    if isinstance(value, str):
        if "\n" in value and not inside and _MULTI_LINE.fullmatch(value):
            return None
        return _scalar(value, inside)
    if not value and value is not None:
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, list):
        if not all(isinstance(item, _Literal) for item in value):
            return None
        return f"[{', '.join(value)}]"
    if not isinstance(value, _OneLine):
        return None
    parts: list[str] = []
    for name, item in value.items():
        text = None if isinstance(item, str) and "\n" in item else _one_line(item, room, True)
        if text is None or len(name) > _LONGEST_KEY:
            return None
        parts.append(f"{_scalar(name, True)}: {text}")
    joined = f"{{{', '.join(parts)}}}"
    return joined if len(joined) <= room else None


def _scalar(text: str, inside: bool) -> str:
    """A text on one line; ``inside`` a flow collection, or a key, commas and brackets need quotes too."""
    if isinstance(text, _Literal):
        return text
    is_typed = _TYPED.fullmatch(text) and not _INKS.fullmatch(text)
    if _PLAIN.fullmatch(text) and not is_typed and not (inside and _FLOW_UNSAFE.search(text)):
        return text
    return _quote(text)


def _quote(text: str) -> str:
    """Single quotes where the text can be seen as it is; otherwise double quotes with escapes."""
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    # JSON's escapes are YAML's, but for these: not escaped by JSON, yet line breaks or invisible in YAML.
    escaped = json.dumps(text, ensure_ascii=False)
    return re.sub(
        r"[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]", lambda match: f"\\u{ord(match[0]):04x}", escaped
    )
