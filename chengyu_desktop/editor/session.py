"""One open project: what it is now, how it came to be so, what is wrong with it, and the state of its file.

Views read the session and listen to it, never to each other. All edits go through ``edit``; the page is laid out at once (an edit
re-lays one block), preflight follows when the hands rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from chengyu_desktop.document.edits_links import follow_figures
from chengyu_desktop.document.history import History
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.pipeline import CannotOpen, CannotSave, Pipeline
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.press.limits import NEWSPRINT, Limits

Edit = Callable[[Project], Project]

_PREFLIGHT_DELAY = 200  # ms without an edit


class Change(msgspec.Struct, frozen=True):
    """``origin`` is the view that caused it, which may ignore its own echo; ``is_new`` says that this is another project
    altogether (opened, reverted, begun), for which views start afresh."""

    label: str = ""
    origin: object = None
    is_new: bool = False


class Session(QObject):
    """``error`` is why the file last asked for can't be shown or saved; the project before it then stays."""

    changed = Signal(object)  # Change
    selection_changed = Signal(object)  # the origin
    problems_changed = Signal()
    file_state_changed = Signal()

    def __init__(self, pipeline: Pipeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._maker = pipeline.page_maker(None)  # replaced with each project
        self.path: Path | None = None
        self.history = History(Project())
        self.page = Page(Frame(0.0, 0.0))  # nothing to see before a project is open
        self.problems: tuple[Problem, ...] = ()
        self.error = ""
        self.selection: tuple[str, ...] = ()
        self.is_open = False
        self.preset_name = ""  # what the page is checked for; newsprint without one
        self.limits = NEWSPRINT
        self._black = False
        self._preflight = QTimer(self)
        self._preflight.setSingleShot(True)
        self._preflight.setInterval(_PREFLIGHT_DELAY)
        self._preflight.timeout.connect(self.check_now)

    @property
    def project(self) -> Project:
        return self.history.current.project

    @property
    def is_modified(self) -> bool:
        return not self.history.is_clean

    # Editing

    def edit(
        self,
        edit: Edit,
        label: str,
        *,
        merge_key: str | None = None,
        selection: Sequence[str] | None = None,
        origin: object = None,
    ) -> bool:
        """Applies a pure function to the project as one undo step (one with those before it of the same ``merge_key``). Where it
        changes a figure that a sentence says and a block draws, the other side follows in the same step.

        False when nothing happened. Raises ValueError, with one sentence for the user, for an edit that can't be made.
        """
        chosen = self.selection if selection is None else tuple(selection)
        edited = follow_figures(self.project, edit(self.project))
        if not self.history.push(edited, label, merge_key, chosen):
            return False
        before, self.selection = self.selection, chosen  # first: the old one may name what is gone
        self._show(Change(label, origin))
        if chosen != before:
            self.selection_changed.emit(origin)
        return True

    def undo(self) -> None:
        self.jump(max(self.history.index - 1, 0))

    def redo(self) -> None:
        self.jump(min(self.history.index + 1, len(self.history.labels()) - 1))

    def jump(self, index: int) -> None:
        """To a step of the history."""
        if index == self.history.index:
            return
        step = self.history.jump(index)
        self.selection = step.selection
        self._show(Change(step.label))
        self.selection_changed.emit(None)

    def preview(self, project: Project) -> Page:
        """The page of a project that is no step of the history, as while an input method composes."""
        return self._maker.page(project)

    def select(self, keys: Sequence[str], origin: object = None) -> None:
        """Selects parts by their keys in the document."""
        keys = tuple(keys)
        if keys != self.selection:
            self.selection = keys
            self.history.select(keys)
            self.history.break_merge()
            self.selection_changed.emit(origin)

    # Files

    def new(self, project: Project) -> None:
        """A project that has no file yet."""
        self._begin(project, None)

    def open(self, path: Path) -> bool:
        """Shows a file; False when that can't be done and ``error`` says why."""
        try:
            project = self._pipeline.load(path)
        except CannotOpen as error:
            return self._fail(error)
        self._begin(project, path)
        return True

    def reload(self) -> bool:
        """The file as it is on disk; False without a file, or when it can't be read any more."""
        return self.path is not None and self.open(self.path)

    def save(self, path: Path | None = None) -> bool:
        """Writes the project to its file, or to another one that is its file from now on; False when ``error`` says why not."""
        target = path or self.path
        if target is None:
            return False
        try:
            self._pipeline.save(self.project, target)
        except CannotSave as error:
            return self._fail(error)
        if target != self.path:
            self.path = target
            self._maker = self._pipeline.page_maker(target.parent)
        self.history.mark_clean()
        self.error = ""
        self.file_state_changed.emit()
        return True

    def save_copy(self, path: Path) -> bool:
        """Writes the project to a file without making it the project's own."""
        try:
            self._pipeline.save_copy(self.project, path)
        except CannotSave as error:
            return self._fail(error)
        return True

    def check_for(self, name: str, limits: Limits = NEWSPRINT, *, black: bool = False) -> None:
        """Checks the page from now on for a press or a screen: by a preset's limits."""
        self.preset_name, self.limits, self._black = name, limits, black
        if self.is_open:
            self.check_now()

    def check_now(self) -> None:
        """Preflight, without waiting for a pause."""
        self._preflight.stop()
        found = self._pipeline.problems(self.project, self.page, self.limits, black=self._black)
        problems = (*self._pipeline.notices(self.path), *found)
        if problems != self.problems:
            self.problems = problems
            self.problems_changed.emit()

    def _begin(self, project: Project, path: Path | None) -> None:
        self.path = path
        self._maker = self._pipeline.page_maker(path.parent if path else None)
        self.history = History(project)
        self.selection = ()
        self.error = ""
        self.is_open = True
        self.page = self._maker.page(project)
        self.file_state_changed.emit()
        self.changed.emit(Change(is_new=True))
        self.selection_changed.emit(None)
        self.check_now()

    def _show(self, change: Change) -> None:
        self.page = self._maker.page(self.project)
        self.changed.emit(change)
        self.file_state_changed.emit()
        self._preflight.start()

    def _fail(self, error: Exception) -> bool:
        self.error = str(error)
        self.file_state_changed.emit()
        return False
