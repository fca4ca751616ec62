"""What a session asks of the rooms below: projects from files and back, pages from projects, what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from chengyu_desktop.document.project import Project, Style
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.press.limits import NEWSPRINT, Limits

if TYPE_CHECKING:  # loaded when the first file is opened, so that the window comes up before
    from chengyu_desktop.export.paint_marks import Marks
    from chengyu_desktop.frame.items import FaceRef
    from chengyu_desktop.layout.context import Context
    from chengyu_desktop.storage.errors import ProjectFileError
    from chengyu_desktop.storage.load import Loaded
    from chengyu_desktop.typography.faces import Face
    from chengyu_desktop.typography.library import FontLibrary

_LARGE = 300  # texts; fewer are on the page within a few frames


class CannotOpen(Exception):
    """``str()`` is the located message for the user: what is wrong, and what to do."""


class CannotSave(Exception):
    """The same for a file that can't be written; it is as it was."""


class FileChanged(CannotSave):
    """It can't be written because somebody else has changed it since it was opened."""


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


class PageMaker:
    """Lays a project out, again and again, keeping what stays the same."""

    def __init__(self, fonts: SystemFonts, folder: Path | None) -> None:
        self._fonts = fonts
        self._folder = folder
        self._context: Context | None = None
        self._made_for: tuple[str, str, Style] | None = None

    def page(self, project: Project, is_stopped: Callable[[], bool] | None = None) -> Page:
        """Raises ``layout.context.Stopped`` as soon as ``is_stopped`` says so, which is asked all the while."""
        from chengyu_desktop.layout.page import layout_page

        context = self._context_for(project)
        context.memo.is_stopped = is_stopped
        try:
            return layout_page(project, context)
        finally:
            context.memo.is_stopped = None

    def laid_out(self, project: Project, is_stopped: Callable[[], bool] | None = None) -> LaidOut:
        """The page with all that the window would take its time for."""
        from chengyu_desktop.export.paint_marks import Marks

        page = self.page(project, is_stopped)
        return LaidOut(self, page, Marks(page.frame).worked_out())

    def proof(self, project: Project, page: Page) -> Page:
        from chengyu_desktop.layout.proof import layout_proof

        return layout_proof(project, page, self._context_for(project))

    def comparison(self, old: Project, new: Project, names: tuple[str, str]) -> Page:
        """The page of ``new`` with what has changed since ``old`` marked and listed; ``names`` are those of the two."""
        from chengyu_desktop.layout.comparison import layout_comparison

        return layout_comparison(old, new, self.page(new), self._context_for(new), names)

    def _context_for(self, project: Project) -> Context:
        """The kept one while theme, language and style are the same; a theme that isn't there shows as the usual one."""
        from chengyu_desktop.layout.page import make_context, restyled
        from chengyu_desktop.layout.theme import ThemeError, load_theme

        wanted = (project.theme, project.language, project.style)
        if self._context is not None and wanted == self._made_for:
            return self._context
        try:
            load_theme(project.theme)
        except ThemeError:
            project = replace(project, theme=Project().theme)
        if self._context is None:
            self._context = make_context(project, self._folder, self._fonts.library)
        else:
            self._context = restyled(self._context, project)
        self._made_for = wanted
        return self._context


class LaidOut(NamedTuple):
    """A page made beside the window, with the maker that knows all its parts and goes on from there, and made flat for painting."""

    maker: PageMaker
    page: Page
    marks: Marks


class Pipeline:
    """Made once for the program; remembers how each session's file was opened, for small diffs and conflicts."""

    def __init__(self, fonts: SystemFonts) -> None:
        self._fonts = fonts
        self._loaded: dict[Path, Loaded] = {}
        self.today = date.today
        """The day by which dates lie in the future; another one for tests."""

    def page_maker(self, folder: Path | None) -> PageMaker:
        return PageMaker(self._fonts, folder)

    def load(self, path: Path) -> Project:
        """Raises CannotOpen when the file or the theme it names can't be used."""
        loaded = self.read(path)
        self.remember(loaded)
        return loaded.project

    def read(self, path: Path) -> Loaded:
        """The same without remembering it; may be called from any thread."""
        from chengyu_desktop.layout.registry import BlockTypes
        from chengyu_desktop.layout.theme import ThemeError, load_theme
        from chengyu_desktop.storage.errors import ProjectFileError
        from chengyu_desktop.storage.load import key_position, load_project

        try:
            loaded = load_project(path, BlockTypes())
        except ProjectFileError as error:
            raise CannotOpen(_told(error)) from None
        try:
            load_theme(loaded.project.theme)
        except ThemeError as error:
            line, column = key_position(loaded.positions(), "theme")
            told = _told(ProjectFileError(str(path), str(error), "", line, column))
            raise CannotOpen(told) from None
        return loaded

    def parse(self, data: bytes, path: Path) -> Loaded:
        """What ``read`` would give if the file at ``path`` held these bytes; may be called from any thread. Raises CannotOpen."""
        from chengyu_desktop.layout.registry import BlockTypes
        from chengyu_desktop.storage.errors import ProjectFileError
        from chengyu_desktop.storage.load import Loaded, parse_project
        from chengyu_desktop.storage.text_file import decode_text

        try:
            text, encoding = decode_text(data, str(path))
            project, notices = parse_project(text, BlockTypes(), file=str(path))
        except ProjectFileError as error:
            raise CannotOpen(_told(error)) from None
        return Loaded(project, path, text, data, encoding, notices)

    def remember(self, loaded: Loaded) -> None:
        """From now on this is what the file held when it was last seen."""
        self._loaded[loaded.path] = loaded

    def loaded(self, path: Path | None) -> Loaded | None:
        """What the file held when it was last seen."""
        return self._loaded.get(path) if path else None

    def write(self, project: Project, path: Path, opened: Loaded | None) -> Loaded:
        """The file as it then is; may be called from any thread. Raises CannotSave."""
        from chengyu_desktop.layout.registry import BlockTypes
        from chengyu_desktop.storage.save import SaveConflict, SaveError, save_project

        try:
            return save_project(project, path, BlockTypes(), opened=opened).loaded
        except SaveConflict as error:
            raise FileChanged(_told(error)) from None
        except SaveError as error:
            raise CannotSave(_told(error)) from None

    def write_with_pictures(
        self, project: Project, path: Path, opened: Loaded | None, folder: Path | None
    ) -> tuple[Loaded, list[str]]:
        """The same, with the pictures in ``folder`` brought into that of the file; also the names of those that can't be read.
        Raises CannotSave when one of the others can't come along, and nothing is written."""
        from chengyu_desktop.storage.picture_copies import pictures_along
        from chengyu_desktop.storage.save import SaveError

        try:
            with pictures_along(project, folder, path.parent) as left:
                return self.write(project, path, opened), left
        except SaveError as error:
            raise CannotSave(_told(error)) from None

    def notices(self, path: Path | None) -> tuple[Problem, ...]:
        """What there was to say about the file when it was opened."""
        loaded = self._loaded.get(path) if path else None
        return loaded.notices if loaded else ()

    def problems(
        self, project: Project, page: Page, limits: Limits = NEWSPRINT, black: bool = False
    ) -> tuple[Problem, ...]:
        from chengyu_desktop.preflight.check import preflight

        return preflight(project, page, limits, today=self.today(), black=black)


def is_large(project: Project) -> bool:
    """Whether the window would be seen to stand still while it is laid out or checked."""
    from chengyu_desktop.document.edits_text import texts_of

    return any(True for _ in islice(texts_of(project), _LARGE, None))


def _told(error: ProjectFileError) -> str:
    """In the language of the window."""
    from chengyu_desktop.editor.file_texts import file_refusal

    return file_refusal(error)
