"""From a project file to its laid-out page and problems, for the commands that need one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from chengyu_desktop.cli import Refusal
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.layout.theme import ThemeError
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import Loaded, key_position, load_project
from chengyu_desktop.storage.positions import Positions
from chengyu_desktop.typography.library import FontLibrary

# Problems that a file must not have to be exported: what it names can't be used.
_REFUSED = frozenset({"image-unusable"})


class Locator:
    """Places of a file's parts; the file is walked only when the first one is asked for."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._positions: Positions | None = None

    def line_column(self, key: str) -> tuple[int, int]:
        if self._positions is None:
            self._positions = self._loaded.positions()
        return key_position(self._positions, key)

    def place(self, key: str) -> str:
        """``file:line:column``."""
        line, column = self.line_column(key)
        return f"{self._loaded.path}:{line}:{column}"


class Opened(msgspec.Struct, frozen=True):
    path: Path
    locator: Locator
    page: Page
    problems: tuple[Problem, ...]

    def located(self, problem: Problem) -> str:
        """``file:line:column: severity: message; hint``."""
        hint = f"; {problem.hint}" if problem.hint else ""
        return f"{self.locator.place(problem.key)}: {problem.severity}: {problem.message}{hint}"


def open_project(path: Path, fonts: FontLibrary) -> Opened:
    """Raises Refusal with a located message when the file or something it names can't be used."""
    try:
        loaded = load_project(path, BlockTypes())
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    locator = Locator(loaded)
    try:
        context = make_context(loaded.project, path.parent, fonts)
    except ThemeError as error:
        raise Refusal(f"{locator.place('theme')}: {error}") from None
    page = layout_page(loaded.project, context)
    problems = (*loaded.notices, *preflight(loaded.project, page))
    for problem in problems:
        if problem.rule in _REFUSED:
            raise Refusal(f"{locator.place(problem.key)}: {problem.message}")
    return Opened(path, locator, page, problems)


def exit_code(problems: Iterable[Problem], strict: bool) -> int:
    """1 when any problem is an error, or with ``strict`` when there is any but a notice; else 0."""
    severities = {problem.severity for problem in problems}
    return int("error" in severities or (strict and "warning" in severities))
