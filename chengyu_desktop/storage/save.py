"""Saving a project: small diffs, proved to read back as the same project before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from chengyu_desktop.document.project import Block, Project
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.storage.atomic import SaveConflict, SaveError, conflict, write_atomically
from chengyu_desktop.storage.encode import PartwiseDump, dump_project
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import Loaded, parse_project
from chengyu_desktop.storage.patch import patch_text
from chengyu_desktop.storage.unsavable import unsavable

__all__ = ["SaveConflict", "SaveError", "Saved", "save_project"]

_BOM = b"\xef\xbb\xbf"


class Saved(msgspec.Struct, frozen=True):
    """What a save did: the file's new content with its SHA-256 (hex), and what there is to say.

    ``loaded`` is the file as it would now be opened, for the next save.
    """

    loaded: Loaded
    digest: str
    data: bytes
    notices: tuple[Problem, ...] = ()


def save_project(
    project: Project, path: Path, block_types: Mapping[str, type[Block]], *, opened: Loaded | None = None
) -> Saved:
    """Writes the project as UTF-8. With ``opened``, only what changed since is rewritten in its text.

    Raises SaveConflict when ``path`` is the file that was opened and no longer holds what it held then, and
    SaveError when it can't be written; either way the file is as it was. Nothing is written when the file
    already holds exactly this.
    """
    same_file = opened is not None and _same_file(opened.path, path)
    current = _check_unchanged(path, opened) if opened is not None and same_file else None
    text, notices, rewritten = _compose(project, block_types, opened, str(path))
    data = text.encode()
    if opened is not None and opened.data.startswith(_BOM):
        data = _BOM + data
    if data != current:
        expected = opened.digest if opened is not None and same_file else None
        write_atomically(path, data, expected=expected)
    loaded = Loaded(project, path, text, data, "utf-8", notices)
    return Saved(loaded, loaded.digest, data, rewritten)


def _same_file(opened: Path, path: Path) -> bool:
    try:
        if opened == path or opened.resolve() == path.resolve():
            return True
        return opened.samefile(path)  # where Page and page are one
    except (OSError, RuntimeError):  # a link that leads to itself: writing will say so
        return False


def _check_unchanged(path: Path, opened: Loaded) -> bytes:
    name = str(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        message = "the file you opened has been moved or deleted"
        raise SaveConflict(name, message, "save it under a new name") from None
    except OSError as error:
        message = f"the file can't be compared with the one you opened ({error.strerror or error})"
        raise SaveError(name, message, "check the drive, or save elsewhere") from None
    if hashlib.sha256(data).hexdigest() != opened.digest:
        raise conflict(name)
    return data


def _compose(
    project: Project, block_types: Mapping[str, type[Block]], opened: Loaded | None, name: str
) -> tuple[str, tuple[Problem, ...], tuple[Problem, ...]]:
    """The new text, proved to hold the project, the notices of reading it, and those of writing it."""
    if opened is not None and project is opened.project:
        return opened.text, tuple(notice for notice in opened.notices if notice.rule != "encoding"), ()
    dumps = PartwiseDump()
    plain = dump = dumps.text(project)
    rewritten: tuple[Problem, ...] = ()
    if opened is not None and any(notice.rule == "older-version" for notice in opened.notices):
        dump = "".join(_head_comment(opened.text)) + dump
        rewritten = (
            Problem(
                "info",
                "upgraded",
                "the file was written anew in the present version; its comments are lost, but for those at the top",
                "compare it with an older copy if you need them",
            ),
        )
    elif opened is not None:
        patched = _patch(opened, dumps.text(opened.project), dump)
        if patched is not None:
            notices = _read_back(patched, project, dump, block_types)
            if notices is not None:
                return patched, notices, ()
        rewritten = (
            Problem(
                "info",
                "rewritten",
                "the file was written anew: its comments and the way it was laid out are lost",
                "compare it with an older copy if you need them",
            ),
        )
    notices = _read_back(dump, project, plain, block_types)
    if notices is None:
        message, hint = unsavable(project) or (
            "what would be written doesn't read back as the same",
            "undo the last change and try again, and please report this",
        )
        raise SaveError(name, f"the project can't be saved: {message}", hint)
    return dump, notices, rewritten


def _head_comment(text: str) -> Iterator[str]:
    """The lines at the top of a file that are comments."""
    for line in text.splitlines():
        if not line.startswith("#"):
            return
        yield f"{line}\n"


def _patch(opened: Loaded, before: str, dump: str) -> str | None:
    try:
        return patch_text(opened.text, before, dump)
    except (ProjectFileError, UnicodeError):  # the dump itself can't be read, which reading it back will tell
        return None


def _read_back(
    text: str, project: Project, dump: str, block_types: Mapping[str, type[Block]]
) -> tuple[Problem, ...] | None:
    """The notices of a text that reads back as the project; None for one that doesn't.

    The dumps are compared too: 1.0 equals 1.00, but isn't set alike.
    """
    try:
        read, notices = parse_project(text, block_types)
    except (ProjectFileError, UnicodeError):  # half of a surrogate pair can be pasted, but not written
        return None
    return notices if read == project and dump_project(read) == dump else None
