"""Old files: each step turns the values of a version's file into those of the next; the file itself isn't touched.

A step is a module ``from_N`` with two functions: ``migrate(tree)`` gives the tree of version N + 1 and leaves
alone what it doesn't understand, for decoding keeps or refuses that with its place; ``original_path(path, tree)``
says where a part of the new tree stands in the old one, so that faults are told at the right line. To add
version N + 1: raise FORMAT_VERSION, write ``from_N``, and put a file of version N with what must become of it into
``tests/data/versions``.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

import msgspec

from chengyu_desktop.document.project import FORMAT_VERSION
from chengyu_desktop.frame.problem import Problem, said

Path = tuple[str | int, ...]

_VERSION = re.compile(r"0|[1-9]\d{0,5}", re.ASCII)


class Migrated(msgspec.Struct, frozen=True):
    """A tree of the current version (or a newer one), and the trees that it was made from, the oldest first."""

    tree: Any
    older: tuple[Any, ...] = ()
    version: int = FORMAT_VERSION

    @property
    def notices(self) -> tuple[Problem, ...]:
        if not self.older:
            return ()
        return (
            Problem(
                "info",
                "older-version",
                "the file is of version {version}, and was read as one of version {present}",
                "saving writes the present version; keep a copy for older programs",
                "chengyu",
                said(version=self.version, present=FORMAT_VERSION),
            ),
        )

    def original_path(self, path: Path) -> Path:
        """Where a part of ``tree`` stands in the file."""
        for step in reversed(range(len(self.older))):
            path = _step(self.version + step).original_path(path, self.older[step])
        return path


def migrate(tree: Any) -> Migrated:
    """The tree of a file as the current version has it; one of this or a newer version, or of none, as it is."""
    version = tree.get("chengyu") if isinstance(tree, dict) else None
    if not isinstance(version, str) or not _VERSION.fullmatch(version) or int(version) >= FORMAT_VERSION:
        return Migrated(tree)
    older: list[Any] = []
    for number in range(int(version), FORMAT_VERSION):
        older.append(tree)
        tree = {**_step(number).migrate(tree), "chengyu": str(number + 1)}
    return Migrated(tree, tuple(older), int(version))


def _step(version: int) -> Any:
    return import_module(f"{__name__}.from_{version}")
