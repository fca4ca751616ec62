"""YAML to plain values in one pass over libyaml's events, refusing on the way whatever could harm or mislead.

Every scalar is text: nothing is guessed from its looks. Refused are aliases, anchors, tags, merge keys,
several documents, duplicate and complex keys, and more bytes, depth, nodes or text than a page can hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec
import yaml

from chengyu_desktop.storage.errors import ProjectFileError, quoted

if TYPE_CHECKING:
    from yaml import Mark

Value = str | list[Any] | dict[str, Any] | None
"""A scalar, a sequence, a mapping, or None where a value was left empty."""


class Limits(msgspec.Struct, frozen=True):
    """How much is read: bytes of the file, levels of nesting, values, and characters in one text and in all.

    300,000 values are 100,000 events, read in 0.8 s. A broadsheet page holds some 10,000 characters; setting 100,000
    takes 2 to 3 s. What is beyond is refused before anybody waits.
    """

    size: int = 10_000_000
    depth: int = 64
    nodes: int = 300_000
    text: int = 100_000
    total: int = 600_000


DEFAULT_LIMITS = Limits()
# Escapes in double quotes can smuggle in what YAML forbids in plain sight and SVG, PDF and XMP can't hold.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_NOT_YET = object()


def load_yaml_tree(text: str, limits: Limits = DEFAULT_LIMITS, file: str = "") -> Value:
    """The value of a YAML document as dicts, lists and strings; None for an empty one.

    ``file`` is the name for messages. Raises ProjectFileError with line and column.
    """
    if len(text) > limits.size:
        raise ProjectFileError(file, *too_large(limits))
    try:
        return _build(text, limits, file)
    except (yaml.YAMLError, UnicodeError) as error:
        from chengyu_desktop.storage.yaml_messages import explain_yaml_error

        raise explain_yaml_error(error, text, file) from None


def too_large(limits: Limits) -> tuple[str, str]:
    """Message and hint for a file beyond the limit."""
    return (
        f"the file is larger than {limits.size // 1_000_000} MB, which no page needs",
        "check that it is the right file, or split it",
    )


def _build(text: str, limits: Limits, file: str) -> Value:
    parser = yaml.CSafeLoader(text)
    try:
        next_event: Callable[[], Any] = parser.get_event
        next_event()  # stream start
        if type(next_event()) is yaml.StreamEndEvent:
            return None
        value = _read_document(next_event, limits, file)
        next_event()  # document end
        extra = next_event()
        if type(extra) is not yaml.StreamEndEvent:
            _refuse(
                file, extra.start_mark, "a second document begins here", "keep one document, without “---”"
            )
        return value
    finally:
        parser.dispose()


def _read_document(next_event: Callable[[], Any], limits: Limits, file: str) -> Value:
    """The heart of loading: flat and free of helper calls, for it runs once per value of the file."""
    scalar, mapping, sequence, alias = (
        yaml.ScalarEvent,
        yaml.MappingStartEvent,
        yaml.SequenceStartEvent,
        yaml.AliasEvent,
    )
    max_depth, max_nodes, max_text, max_total = limits.depth, limits.nodes, limits.text, limits.total
    root: Any = None
    value: Any
    outer: list[Any] = [None]  # the containers around the current one; None stands for the document
    current = outer.pop()
    in_mapping = False
    key: Any = _NOT_YET
    nodes = total = 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is scalar:
            value = event.value
            if event.anchor is not None or event.tag is not None:
                _refuse_anchor_or_tag(event, file)
            if event.style == '"' and CONTROL.search(value):
                _refuse(file, event.start_mark, "the text holds a control character", "delete the escape")
            if len(value) > max_text:
                message = f"this text has more than {max_text:,} characters"
                _refuse(file, event.start_mark, message, "shorten it, or check that it is the right file")
            if in_mapping and key is _NOT_YET:
                if value in current or not value or value == "<<":
                    _refuse_key(event, file)
                key = value
                continue
            total += len(value)
            if total > max_total:
                message = f"up to here the file has more than {max_total:,} characters of text, and no page holds a tenth of them"
                _refuse(file, event.start_mark, message, "split it, or check that it is the right file")
            if not value and not event.style:
                value = None
        elif kind is mapping or kind is sequence:
            if event.anchor is not None or event.tag is not None:
                _refuse_anchor_or_tag(event, file)
            if in_mapping and key is _NOT_YET:
                message = "a list or a mapping stands where a key should"
                _refuse(file, event.start_mark, message, "put text that begins with { or [ in quotes")
            value = {} if kind is mapping else []
        elif kind is alias:
            message = f"“*{event.anchor}” would refer to another part of the file, which projects don't do"
            _refuse(file, event.start_mark, message, "put text that begins with * in quotes")
        else:
            current = outer.pop()
            if current is None:
                return root
            in_mapping = type(current) is dict
            continue
        nodes += 1
        if nodes > max_nodes:
            _refuse(file, event.start_mark, f"the file has more than {max_nodes:,} values", "split it")
        if key is not _NOT_YET:
            current[key] = value
            key = _NOT_YET
        elif outer:
            current.append(value)
        elif kind is scalar:
            return value
        else:
            root = value
        if kind is not scalar:
            outer.append(current)
            if len(outer) > max_depth:
                message = f"values are nested more than {max_depth} levels deep"
                _refuse(file, event.start_mark, message, "remove surplus brackets or indentation")
            current = value
            in_mapping = kind is mapping


def _refuse(file: str, mark: Mark, message: str, hint: str) -> NoReturn:
    raise ProjectFileError(file, message, hint, mark.line + 1, mark.column + 1)


def _refuse_key(event: Any, file: str) -> NoReturn:
    key = event.value
    if not key:
        _refuse(file, event.start_mark, "a key is missing before the colon", "write it, as in “title: …”")
    if key == "<<":
        message = "“<<” would merge another mapping into this one, which projects don't do"
        _refuse(file, event.start_mark, message, "write the keys out")
    message = f"the key {quoted(key)} is here a second time in the same mapping"
    _refuse(file, event.start_mark, message, "keep one of the two")


def _refuse_anchor_or_tag(event: Any, file: str) -> NoReturn:
    if event.anchor is not None:
        message = f"“&{event.anchor}” would name this value for use elsewhere, which projects don't do"
        _refuse(file, event.start_mark, message, "put text that begins with & in quotes")
    message = f"the tag {quoted(event.tag)} isn't used in projects"
    _refuse(file, event.start_mark, message, "remove it, or put text that begins with ! in quotes")
