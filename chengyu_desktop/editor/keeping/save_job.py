"""Writing a project to its file, and its pictures beside it, in a thread of its own: a slow share must not stop the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QThread

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.pipeline import CannotSave, Pipeline

if TYPE_CHECKING:
    from chengyu_desktop.storage.load import Loaded


class SaveJob(QThread):
    """``finished`` follows, with ``loaded``, the file as it then is, or the ``error``; ``left`` names pictures that couldn't be
    read, and so didn't come along into another folder."""

    def __init__(
        self,
        pipeline: Pipeline,
        project: Project,
        path: Path,
        opened: Loaded | None,
        parent: QObject,
        *,
        pictures: Path | None,
        is_chosen: bool,
    ) -> None:
        """``opened`` is the project's file as it was last seen, whose text goes on under a new name too; ``pictures`` the folder in which its pictures lie. ``is_chosen`` says
        that the user has just named the file: then it may also be one that somebody has taken away."""
        super().__init__(parent)
        self._pipeline = pipeline
        self._opened = opened
        self._pictures = pictures
        self._is_chosen = is_chosen
        self.project = project
        self.path = path
        self.loaded: Loaded | None = None
        self.left: list[str] = []
        self.error: CannotSave | None = None

    def run(self) -> None:
        try:
            opened = self._opened
            if opened is not None and self._is_chosen and not self.path.exists():
                opened = replace(opened, path=self.path.with_name(f"{self.path.name}.gone"))
            self.loaded, self.left = self._pipeline.write_with_pictures(
                self.project, self.path, opened, self._pictures
            )
        except CannotSave as error:
            self.error = error
        except Exception as error:  # a fault of ours: saving must not seem to have worked
            self.error = CannotSave(f"{self.path}: {error!r}")
