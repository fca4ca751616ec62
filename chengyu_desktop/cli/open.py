"""From a project file to its laid-out page and problems, for the commands that need one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from chengyu_desktop.cli import Refusal
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.layout.theme import ThemeError
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.press.black import page_in_black
from chengyu_desktop.press.preset import Preset, PresetError, load_preset, user_presets
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import Loaded, key_position, load_project
from chengyu_desktop.storage.positions import Positions
from chengyu_desktop.typography.library import FontLibrary

# Problems that a file must not have to be exported: what it names can't be used.
_REFUSED = frozenset({"image-unusable"})

PLAIN = Preset()


class Locator:
    """Places of a file's parts; the file is walked only when the first one is asked for."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._positions: Positions | None = None

    def line_column(self, key: str) -> tuple[int, int]:
        if not key:  # of the project as a whole
            return 1, 1
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
    project: Project
    page: Page
    problems: tuple[Problem, ...]

    def located(self, problem: Problem) -> str:
        """``file:line:column: severity: message; hint``."""
        hint = f"; {problem.hint}" if problem.hint else ""
        return f"{self.locator.place(problem.key)}: {problem.severity}: {problem.message}{hint}"


def open_project(path: Path, fonts: FontLibrary, preset: Preset = PLAIN, today: date | None = None) -> Opened:
    """As a preset wants it: its page size in place of the project's, its limits, black alone. ``today`` is the day by which
    dates lie in the future. Raises Refusal with a located message when the file or something it names can't be used."""
    try:
        loaded = load_project(path, BlockTypes())
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    locator = Locator(loaded)
    project = preset.sized(loaded.project)
    try:
        context = make_context(project, path.parent, fonts)
    except ThemeError as error:
        raise Refusal(f"{locator.place('theme')}: {error}") from None
    page = layout_page(project, context)
    found = preflight(project, page, preset.limits, today=today, black=preset.black)
    problems = (*loaded.notices, *found)
    for problem in problems:
        if problem.rule in _REFUSED:
            raise Refusal(f"{locator.place(problem.key)}: {problem.message}")
    if preset.proof:
        from chengyu_desktop.layout.proof import layout_proof

        page = layout_proof(project, page, context)
    return Opened(path, locator, project, page_in_black(page) if preset.black else page, problems)


def preset_named(name: str | None) -> Preset:
    """The preset of a command's ``--preset``; without one what newsprint asks. Raises Refusal."""
    if name is None:
        return PLAIN
    try:
        return load_preset(name, user_presets())
    except PresetError as error:
        raise Refusal(str(error)) from None


def exit_code(problems: Iterable[Problem], strict: bool) -> int:
    """1 when any problem is an error, or with ``strict`` when there is any but a notice; else 0."""
    severities = {problem.severity for problem in problems}
    return int("error" in severities or (strict and "warning" in severities))
