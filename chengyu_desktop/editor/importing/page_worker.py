"""Makes what would be imported and its page in a thread of its own, with fonts of its own: the last that was asked for, and none
that was overtaken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QThread, Signal

from chengyu_desktop.editor.importing.outcome import Job
from chengyu_desktop.editor.pipeline import PageMaker, SystemFonts


class PageWorker(QThread):
    """``made`` gives the job, its Outcome and the Page; ``failed`` the job and why there is none."""

    made = Signal(object, object, object)
    failed = Signal(object, str)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QMutex()
        self._wanted: Job | None = None
        self._is_working = False
        self._maker: PageMaker | None = None

    def ask(self, job: Job) -> None:
        with QMutexLocker(self._lock):
            self._wanted = job
            if self._is_working:
                return
            self._is_working = True
        self.wait()  # the run before may not have left altogether
        self.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Waits for the page in the making, and makes no more."""
        self.requestInterruption()
        with QMutexLocker(self._lock):
            self._wanted = None
        self.wait()

    def run(self) -> None:
        if self._maker is None:
            self._maker = PageMaker(SystemFonts(), self._folder)
        while (job := self._next()) is not None:
            try:
                outcome = job()
                page = self._maker.page(outcome.shown)
            except (OSError, ValueError) as error:  # a font or picture has gone; a table that can't be this
                self.failed.emit(job, str(error))
            else:
                self.made.emit(job, outcome, page)

    def _next(self) -> Job | None:
        with QMutexLocker(self._lock):
            job, self._wanted = self._wanted, None
            if job is None or self.isInterruptionRequested():
                self._is_working = False
                return None
            return job
