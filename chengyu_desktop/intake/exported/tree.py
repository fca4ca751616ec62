"""Texts with their addresses, put together to the project that they were told from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import escape_rich, plain_text
from chengyu_desktop.intake.first_layout import with_first_page
from chengyu_desktop.intake.tables.mapping import Doubt
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.conversion_messages import DecodeError
from chengyu_desktop.storage.decode import decode_project
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.yaml_tree import CONTROL

_DEEPEST = 16  # steps of an address
_LONGEST_STEP = 100  # characters, as long as a file's keys are
_LONGEST = 10_000  # figures of a list with gaps
_GAPPED = ("values", "trend")  # lists in which a figure may be missing


class Returned(NamedTuple):
    """A project as it came back; ``left_over`` are words that found no place, with their rows."""

    project: Project
    doubts: tuple[Doubt, ...] = ()
    left_over: tuple[tuple[int, str], ...] = ()


class _Leaf(NamedTuple):
    words: str
    row: int


_Node = dict[str, Any]


class Gathered:
    """What has been said so far. ``file`` is the name for messages."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._root: _Node = {}
        self._rows: dict[tuple[str | int, ...], int] = {}

    def say(self, address: Sequence[str], words: str, row: int) -> None:
        """Raises ProjectFileError where something else has been said of the address. Saying it again changes it."""
        if not address or not _is_step(address[-1]):
            raise self._conflict(address, row)
        node = self._at(address[:-1], row)
        if isinstance(node.get(address[-1]), dict):
            raise self._conflict(address, row)
        node[address[-1]] = _Leaf(CONTROL.sub("", words), row)

    def mention(self, address: Sequence[str], row: int) -> None:
        """That there is a part, though nothing may be said of it."""
        self._at(address, row)

    def unsay(self, address: Sequence[str], row: int) -> None:
        self._at(address[:-1], row).pop(address[-1], None)

    def said(self, address: Sequence[str]) -> str:
        node: Any = self._root
        for step in address:
            node = node.get(step) if isinstance(node, dict) else None
        return node.words if isinstance(node, _Leaf) else ""

    def next_of(self, address: Sequence[str]) -> int:
        """The number that a list's next member gets."""
        node: Any = self._root
        for step in address:
            node = node.get(step) if isinstance(node, dict) else None
        if not isinstance(node, dict):
            return 0
        if str(len(node)) not in node:
            return len(node)
        return 1 + max((int(step) for step in node if _is_index(step)), default=0)

    def project(self) -> Project:
        """With a first page. Raises ProjectFileError with the row of what is wrong."""
        tree = self._value(self._root, (), "")
        try:
            project, _ = decode_project({**tree, "chengyu": "1"}, BlockTypes())
        except DecodeError as error:
            path = next(
                path
                for end in range(len(error.path), -1, -1)
                if (path := error.path[:end]) in self._rows or not path
            )
            row = self._rows.get(path, 1)
            raise ProjectFileError(self._file, error.message, error.hint, row, 1) from None
        return with_first_page(project)

    def _at(self, address: Sequence[str], row: int) -> _Node:
        if len(address) > _DEEPEST or not all(map(_is_step, address)):
            raise self._conflict(address, row)
        node = self._root
        for step in address:
            node = node.setdefault(step, {})
            if not isinstance(node, dict):
                raise self._conflict(address, row)
        return node

    def _conflict(self, address: Sequence[str], row: int) -> ProjectFileError:
        message = f"“{'/'.join(address)[:60]}” is no address that fits the rows above"
        return ProjectFileError(self._file, message, "correct it, or export the project again", row, 1)

    def _value(self, node: Any, path: tuple[str | int, ...], name: str) -> Any:
        """Numbered members are a list: parts close ranks where some were deleted, figures and cells keep their places."""
        if isinstance(node, _Leaf):
            for end in range(len(path) + 1):  # of a part it is the first of its rows
                self._rows.setdefault(path[:end], node.row)
            return node.words
        if not node or not all(map(_is_index, node)):
            return {step: self._value(inner, (*path, step), step) for step, inner in node.items()}
        order = sorted(node, key=int)
        if any(isinstance(node[step], dict) for step in order) or int(order[-1]) > _LONGEST:
            return [self._value(node[step], (*path, i), "") for i, step in enumerate(order)]
        gap = None if name in _GAPPED else ""
        own = {int(step): node[step] for step in order}
        return [self._value(own[i], (*path, i), "") if i in own else gap for i in range(int(order[-1]) + 1)]


def _is_step(step: str) -> bool:
    return 0 < len(step) <= _LONGEST_STEP and step.isprintable()


def _is_index(step: str) -> bool:
    return step.isascii() and step.isdecimal() and len(step) < 9


def escaped_where_needed(words: str) -> str:
    """Source of plain words: most need no backslash."""
    return words if plain_text(words) == words else escape_rich(words)
