"""From plain values to the Project: typed by the structs, the unknown kept, errors with their path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import (
    FORMAT_VERSION,
    Block,
    Extra,
    FrozenMapping,
    Panel,
    Part,
    Project,
    UnknownBlock,
)
from chengyu_desktop.document.style import Overrides
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.storage.conversion_messages import DecodeError, Path, explain_conversion, explain_number
from chengyu_desktop.storage.errors import quoted
from chengyu_desktop.storage.fields import Fields, Numbers, fields_of
from chengyu_desktop.storage.yaml_messages import FULL_WIDTH_KEY

# Plain digits only: Decimal and float also take “NaN”, “1e999999”, “1_000” and full-width digits.
_NUMBER = re.compile(r"[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})", re.ASCII)
_MOST_NOTICES = 50
_LONGEST_NAME = 40  # longer keys are no misspelling of any of ours, and comparing them would take long


def decode_project(tree: Any, block_types: Mapping[str, type[Block]]) -> tuple[Project, tuple[Problem, ...]]:
    """The project of a tree from ``load_yaml_tree``, and notices about what this version doesn't know.

    Raises DecodeError with the path of the part that is wrong.
    """
    decoder = _Decoder(block_types)
    project = decoder.project(tree)
    return project, decoder.notices()


class _Decoder:
    """Decodes one tree; collects what it didn't know on the way."""

    def __init__(self, block_types: Mapping[str, type[Block]]) -> None:
        self._block_types = block_types
        self._fields: dict[type[Part], Fields] = {}
        self._unknown: dict[tuple[str, str], Problem] = {}  # by part and name: repeated ones are told once
        self._newer: list[Problem] = []

    def project(self, tree: Any) -> Project:
        if not isinstance(tree, dict):
            raise _no_mapping(tree)
        self._check_version(tree)
        tree = dict(tree)
        panels = tree.pop("panels", None)
        project = self._part(tree, Project, ())
        if panels is None:
            return project
        if not isinstance(panels, list):
            raise DecodeError(("panels",), "“panels” must be a list", "begin every panel with “- title: …”")
        decoded = tuple(self._panel(panel, ("panels", index)) for index, panel in enumerate(panels))
        return msgspec.structs.replace(project, panels=decoded)

    def notices(self) -> tuple[Problem, ...]:
        notices = self._newer + list(self._unknown.values())[:_MOST_NOTICES]
        more = len(self._unknown) - _MOST_NOTICES
        if more > 0:
            notices.append(
                Problem(
                    "info",
                    "unknown-key",
                    "{count} more unknown names are kept but not shown",
                    values=said(count=more),
                )
            )
        return tuple(notices)

    def _check_version(self, tree: dict[str, Any]) -> None:
        hint = f"add “chengyu: {FORMAT_VERSION}” at the top"
        if "chengyu" not in tree:
            raise DecodeError((), "this isn't a Chengyu project: it doesn't say “chengyu:”", hint)
        version = tree["chengyu"]
        if not isinstance(version, str) or not re.fullmatch(r"[1-9]\d{0,5}", version, re.ASCII):
            shown = quoted(version) if isinstance(version, str) else "what stands here"
            hint = f"write “chengyu: {FORMAT_VERSION}”"
            raise DecodeError(("chengyu",), f"the version of the file must be a number, not {shown}", hint)
        if int(version) > FORMAT_VERSION:
            self._newer.append(
                Problem(
                    "warning",
                    "newer-version",
                    "the file is of version {version}, this program knows version {known}",
                    "update the program; what it doesn't know is kept but not shown",
                    "chengyu",
                    said(version=version, known=FORMAT_VERSION),
                )
            )

    def _panel(self, tree: Any, path: Path) -> Panel:
        if not isinstance(tree, dict) or tree.get("body") is None:
            return self._part(tree, Panel, path)
        tree = dict(tree)
        body = tree.pop("body")
        panel = self._part(tree, Panel, path)
        path = (*path, "body")
        if not isinstance(body, list):
            raise DecodeError(path, "“body” must be a list of blocks", "begin every block with “- kind: …”")
        blocks = tuple(self._block(block, (*path, index)) for index, block in enumerate(body))
        return msgspec.structs.replace(panel, body=blocks)

    def _block(self, tree: Any, path: Path) -> Block:
        kind = tree.get("kind") if isinstance(tree, dict) else None
        if not isinstance(tree, dict) or not isinstance(kind, str) or not kind:
            raise DecodeError(
                path, "this block has no kind", "begin it with “- kind: …”, as in “- kind: statement”"
            )
        tree = {name: value for name, value in tree.items() if name != "kind"}
        if kind in self._block_types:
            return self._part(tree, self._block_types[kind], path)
        if ("a block", kind) not in self._unknown:
            meant = self._meant(kind, self._block_types)
            self._unknown["a block", kind] = Problem(
                "warning",
                "unknown-kind",
                "{name} is no kind of block: it is kept, and drawn as a placeholder",
                "did you mean “{meant}”?" if meant else "",
                _key((*path, "kind")),
                said(name=quoted(kind), meant=meant),
            )
        known = self._fields_of(Block).known
        kept = {name: tree.pop(name) for name in list(tree) if name not in known}
        block = self._part({**tree, "kind_name": kind}, UnknownBlock, path)
        return msgspec.structs.replace(block, fields=_freeze_pairs(kept))

    def _part(self, tree: Any, struct: type[Any], path: Path) -> Any:
        prepared = self._prepare(tree, struct, path)
        try:
            return msgspec.convert(prepared, struct, strict=False, dec_hook=_decode_custom)
        except msgspec.ValidationError as error:
            raise explain_conversion(error, struct, prepared, path) from None

    def _prepare(self, tree: Any, struct: type[Part], path: Path) -> Any:
        """A mapping as the struct wants it: nothing unknown, nothing empty, every number a number."""
        if type(tree) is not dict:
            return tree
        fields = self._fields_of(struct)
        if not fields.known.issuperset(tree):
            tree = self._set_aside(tree, fields, path)
        elif None in tree.values():
            tree = {name: value for name, value in tree.items() if value is not None}
        for name, numbers in fields.numbers:
            if name in tree:
                tree = {**tree, name: _check_numbers(tree[name], numbers, (*path, name))}
        for name, part in fields.parts:
            if name in tree:
                tree = {**tree, name: self._prepare(tree[name], part, (*path, name))}
        for name, part in fields.lists:
            items = tree.get(name)
            if type(items) is list:
                place = (*path, name)
                items = [self._prepare(item, part, (*place, i)) for i, item in enumerate(items)]
                tree = {**tree, name: items}
        return tree

    def _set_aside(self, tree: dict[str, Any], fields: Fields, path: Path) -> dict[str, Any]:
        known, unknown = {}, {}
        for name, value in tree.items():
            if name not in fields.known:
                unknown[name] = value
                if (fields.noun, name) not in self._unknown:
                    meant = self._meant(name, fields.known)
                    self._unknown[fields.noun, name] = Problem(
                        "info",
                        "unknown-key",
                        "{name} is no key of {noun}: it is kept but not shown",
                        "did you mean “{meant}”?" if meant else "",
                        _key((*path, name)),
                        said(name=quoted(name), noun=fields.noun, meant=meant),
                    )
            elif value is not None:
                known[name] = value
        known["extra"] = _freeze_pairs(unknown)
        return known

    def _meant(self, name: str, known: Iterable[str]) -> str:
        """The known name of which an unknown one may be a misspelling, or nothing."""
        if len(name) > _LONGEST_NAME or len(self._unknown) >= _MOST_NOTICES:
            return ""
        from difflib import get_close_matches

        return next(iter(get_close_matches(name, sorted(known), n=1, cutoff=0.6)), "")

    def _fields_of(self, struct: type[Part]) -> Fields:
        fields = self._fields.get(struct)
        if fields is None:
            fields = self._fields[struct] = fields_of(struct)
        return fields


def _key(path: Path) -> str:
    return "/".join(map(str, path))


def _decode_custom(wanted: type, value: Any) -> Any:
    if issubclass(wanted, Overrides):
        return wanted.from_file(value)
    if wanted is not DateSpan:
        raise NotImplementedError(f"no decoder for {wanted}")
    if not isinstance(value, str):
        raise ValueError("a date must be text, as in 2022-03-07")
    return DateSpan.parse(value)


def _check_numbers(value: Any, numbers: Numbers, path: Path) -> Any:
    """The value, refused when it isn't plain digits or out of range; ``auto`` in a list is None."""
    if isinstance(value, list) and numbers.items:
        return [
            None if numbers.auto and item in ("auto", None) else _check_number(item, numbers, (*path, index))
            for index, item in enumerate(value)
        ]
    return _check_number(value, numbers, path) if numbers.single else value


def _check_number(value: Any, numbers: Numbers, path: Path) -> Any:
    if not isinstance(value, str):
        return value  # of the wrong shape, which conversion will say
    if not _NUMBER.fullmatch(value):
        raise explain_number(value, path)
    numbers.check(value, path)
    return value


def _freeze_pairs(mapping: dict[str, Any]) -> Extra:
    return tuple((name, _freeze(value)) for name, value in mapping.items())


def _freeze(value: Any) -> Any:
    if isinstance(value, dict):
        return FrozenMapping(_freeze_pairs(value))
    if isinstance(value, list):
        return tuple(_freeze(item) for item in value)
    return value


def _no_mapping(tree: Any) -> DecodeError:
    begin = f"begin it with “chengyu: {FORMAT_VERSION}”"
    if isinstance(tree, str) and (key := FULL_WIDTH_KEY.match(tree)):
        hint = f"type an ordinary colon and a space: “{key[1]}: …”"
        return DecodeError((), f"the colon after {quoted(key[1])} is a full-width one", hint)
    holds = "nothing but comments" if tree is None else "only text" if isinstance(tree, str) else "a list"
    return DecodeError((), f"this isn't a Chengyu project: it holds {holds}", begin)
