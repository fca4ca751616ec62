"""A project's pictures go along when it is saved in another folder: they are named from the folder that it lies in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from chengyu_desktop.document.project import Project
from chengyu_desktop.storage.atomic import SaveError, create_atomically, explained


@contextmanager
def pictures_along(project: Project, source: Path | None, target: Path) -> Iterator[list[str]]:
    """Copies the pictures that a project names from its folder to the same places in another, each as safely as a project file and
    never in another one's place. Gives the names of those that can't come along, as when their drive is away, or they are named by
    more than their place in the folder: that must not keep the project from being saved elsewhere. What isn't there can't get lost.

    Raises SaveError when one can't be written, or there is another of its name. Then, and when the body fails, all that was
    made is taken away again.
    """
    made: list[Path] = []
    left: list[str] = []
    try:
        if source is not None and source.resolve() != target.resolve():
            for name in _names(project):
                _bring(name, source.resolve(), target, made, left)
        yield left
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _names(project: Project) -> tuple[str, ...]:
    blocks = (block for panel in project.panels for block in panel.body)
    return tuple(dict.fromkeys(path for block in blocks if (path := getattr(block, "path", ""))))


def _bring(name: str, source: Path, target: Path, made: list[Path], left: list[str]) -> None:
    """``made`` grows by what is new, the folders before what is in them."""
    try:
        picture = (source / name).resolve()
        if not picture.is_relative_to(source) or not picture.is_file():
            return
        data = picture.read_bytes()
    except (OSError, ValueError, RuntimeError):  # no file's name; links that go round in a circle
        left.append(name)
        return
    if Path(name).is_absolute() or os.path.normpath(name).startswith(
        ".."
    ):  # it would name the old folder in the new one
        left.append(name)
        return
    copy = target / name
    try:
        if not copy.resolve().is_relative_to(target.resolve()):
            message = "this would land outside of the project's new folder"
            raise SaveError(str(copy), message, "save in another folder")
        for part in reversed(Path(name).parents[:-1]):
            if not (target / part).exists():
                (target / part).mkdir()
                made.append(target / part)
        if _holds(copy, data):
            return
        made.append(copy)
        create_atomically(copy, data)
    except FileExistsError:
        if made and made[-1] == copy:
            made.pop()
        message = "there is another picture of this name in the new folder"
        raise SaveError(str(copy), message, "save in another folder, or rename one of the two") from None
    except OSError as error:
        raise explained(error, str(copy)) from None


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False
