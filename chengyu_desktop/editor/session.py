"""One open project: what it is now, what is wrong with it, and the state of its file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.pipeline import CannotOpen, Opened
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem


class Opener(Protocol):
    def open(self, path: Path) -> Opened:
        """Raises CannotOpen."""
        ...


class Session(QObject):
    """Views read it and listen to it, never to each other.

    ``error`` is why the file last asked for can't be shown; the project before it then stays.
    """

    changed = Signal()
    problems_changed = Signal()
    file_state_changed = Signal()
    selection_changed = Signal()

    def __init__(self, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self.path: Path | None = None
        self.project: Project | None = None
        self.page: Page | None = None
        self.problems: tuple[Problem, ...] = ()
        self.error = ""
        self.selection = ""

    def open(self, path: Path) -> bool:
        """Shows a file; False when that can't be done and ``error`` says why."""
        try:
            opened = self._opener.open(path)
        except (CannotOpen, OSError) as error:
            self.error = str(error)
            self.file_state_changed.emit()
            return False
        self.error = ""
        self.path = path
        self.project = opened.project
        self.page = opened.page
        self.problems = opened.problems
        self.select("")
        self.file_state_changed.emit()
        self.changed.emit()
        self.problems_changed.emit()
        return True

    def reload(self) -> bool:
        """Reads the file again; False without a file, or when it can't be read any more."""
        return self.path is not None and self.open(self.path)

    def select(self, key: str) -> None:
        """Selects the part of a key; an empty key selects nothing."""
        if key != self.selection:
            self.selection = key
            self.selection_changed.emit()
