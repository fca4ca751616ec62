"""Opening a project file: bytes → text → values → Project, every fault with its line and column."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from chengyu_desktop.document.project import Block, Project
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.storage.conversion_messages import DecodeError
from chengyu_desktop.storage.decode import decode_project
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.migrations import migrate
from chengyu_desktop.storage.positions import Position, Positions, position_of
from chengyu_desktop.storage.text_file import read_text_file
from chengyu_desktop.storage.yaml_tree import DEFAULT_LIMITS, Limits, load_yaml_tree


class Loaded(msgspec.Struct, frozen=True):
    """A project as opened: with the file's text, its bytes, and what there is to say."""

    project: Project
    path: Path
    text: str
    data: bytes
    encoding: str
    notices: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes, only for saving: hashlib brings OpenSSL, which takes 3 ms to load."""
        import hashlib

        return hashlib.sha256(self.data).hexdigest()

    def positions(self) -> Positions:
        """Where the parts stand in the file; walks the text, so ask once for many."""
        return Positions(self.text, migrate(load_yaml_tree(self.text)).original_path)


def load_project(
    path: Path, block_types: Mapping[str, type[Block]], limits: Limits = DEFAULT_LIMITS
) -> Loaded:
    """The project in a file. ``block_types`` gives a block kind's struct; kinds it lacks are kept.

    Raises ProjectFileError, and nothing else, whatever the file holds.
    """
    source = read_text_file(path, limits)
    project, notices = parse_project(source.text, block_types, limits, str(path))
    if source.encoding != "utf-8":
        notices = (_encoding_notice(source.encoding), *notices)
    if not source.text.endswith(("\n", "\r", "\x85", "\u2028", "\u2029")):
        notices = (_cut_short(), *notices)
    return Loaded(project, path, source.text, source.data, source.encoding, notices)


def parse_project(
    text: str, block_types: Mapping[str, type[Block]], limits: Limits = DEFAULT_LIMITS, file: str = ""
) -> tuple[Project, tuple[Problem, ...]]:
    """The project in a text, and notices. Raises ProjectFileError with line and column."""
    migrated = migrate(load_yaml_tree(text, limits, file))
    try:
        project, notices = decode_project(migrated.tree, block_types)
        return project, (*migrated.notices, *notices)
    except DecodeError as error:
        line, column = position_of(text, migrated.original_path(error.path))
        raise ProjectFileError(file, error.message, error.hint, line, column) from None


def key_position(positions: Positions, key: str) -> Position:
    """Of a Problem's key (``panels/2/body/0``), or of the nearest part around it."""
    steps = (int(step) if step.isdecimal() else step for step in key.split("/"))
    return positions.at(tuple(steps))


def _cut_short() -> Problem:
    """A text file ends with a line break (POSIX 3.206); one that doesn't may have been cut off while it was copied."""
    return Problem(
        "warning",
        "cut-short",
        "the file doesn't end with a line break, so its end may be missing",
        "compare it with a copy; saving adds the line break",
    )


def _encoding_notice(encoding: str) -> Problem:
    return Problem(
        "info",
        "encoding",
        "the file is in {encoding}, not UTF-8, and was read as such",
        "check the text; saving writes UTF-8",
        values=said(encoding=encoding.upper()),
    )
