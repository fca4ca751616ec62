"""What the session asks of the rooms below: a file's project, its page, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem

if TYPE_CHECKING:  # loaded when the first file is opened, so that the window comes up before
    from chengyu_desktop.frame.items import FaceRef
    from chengyu_desktop.typography.faces import Face
    from chengyu_desktop.typography.library import FontLibrary


class CannotOpen(Exception):
    """``str()`` is the located message for the user: what is wrong, and what to do."""


class Opened(msgspec.Struct, frozen=True):
    project: Project
    page: Page
    problems: tuple[Problem, ...]


class SystemFonts:
    """The system's fonts, looked for when the first is needed."""

    def __init__(self) -> None:
        self._library: FontLibrary | None = None

    @property
    def library(self) -> FontLibrary:
        if self._library is None:
            from chengyu_desktop.typography.library import FontLibrary

            self._library = FontLibrary.system()
        return self._library

    def open(self, ref: FaceRef) -> Face:
        """Raises OSError when the file has gone."""
        return self.library.open(ref)


class Pipeline:
    """File to page."""

    def __init__(self, fonts: SystemFonts) -> None:
        self._fonts = fonts

    def open(self, path: Path) -> Opened:
        """Raises CannotOpen when the file or something it names can't be used."""
        from chengyu_desktop.layout.page import layout_page, make_context
        from chengyu_desktop.layout.registry import BlockTypes
        from chengyu_desktop.layout.theme import ThemeError
        from chengyu_desktop.preflight.check import preflight
        from chengyu_desktop.storage.errors import ProjectFileError
        from chengyu_desktop.storage.load import load_project

        try:
            loaded = load_project(path, BlockTypes())
            context = make_context(loaded.project, path.parent, self._fonts.library)
        except ProjectFileError as error:
            raise CannotOpen(str(error)) from None
        except ThemeError as error:
            raise CannotOpen(f"{path}: {error}") from None
        page = layout_page(loaded.project, context)
        return Opened(loaded.project, page, (*loaded.notices, *preflight(loaded.project, page)))
