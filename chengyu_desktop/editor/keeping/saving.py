"""Saving one project, one save after the other, without keeping anybody from working on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Signal

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.keeping.save_job import SaveJob
from chengyu_desktop.editor.pipeline import Pipeline

if TYPE_CHECKING:
    from chengyu_desktop.storage.load import Loaded

_PATIENCE = 50  # ms for which the window may stand still before it is painted while a file is written


class Saving(QObject):
    """``ended`` gives the SaveJob, and whether somebody has waited for it."""

    ended = Signal(object, bool)

    def __init__(self, pipeline: Pipeline, parent: QObject) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._job: SaveJob | None = None

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def start(
        self, project: Project, path: Path, opened: Loaded | None, pictures: Path | None, *, is_chosen: bool
    ) -> None:
        """As soon as the save before it is done."""
        self.wait()
        self._job = job = SaveJob(
            self._pipeline, project, path, opened, self, pictures=pictures, is_chosen=is_chosen
        )
        job.finished.connect(self._follow)
        job.start()

    def write_copy(
        self, project: Project, path: Path, opened: Loaded | None, pictures: Path | None
    ) -> SaveJob:
        """Writes a file that isn't the project's own, in the same way, and waits until it is done."""
        self.wait()
        job = SaveJob(self._pipeline, project, path, opened, self, pictures=pictures, is_chosen=False)
        job.start()
        _await(job)
        job.deleteLater()
        return job

    def wait(self) -> bool:
        """Lets the window be painted, but not be used, until the file is written; whether all went well."""
        job = self._job
        if job is None:
            return True
        job.finished.disconnect(self._follow)
        _await(job)
        self._end(was_awaited=True)
        return job.error is None

    def _follow(self) -> None:
        self._end(was_awaited=False)

    def _end(self, *, was_awaited: bool) -> None:
        job, self._job = self._job, None
        if job is None:  # waited for already
            return
        job.wait()
        job.deleteLater()
        self.ended.emit(job, was_awaited)


def _await(job: SaveJob) -> None:
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    if not job.wait(_PATIENCE):
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        job.wait()
