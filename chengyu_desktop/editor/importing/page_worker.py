"""Makes what would be imported and its page in a thread of its own, with fonts of its own: the last that was asked for, and none
that was overtaken."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QThread, Signal

from chengyu_desktop.editor.importing.outcome import Job
from chengyu_desktop.editor.pipeline import PageMaker, SystemFonts
from chengyu_desktop.layout.context import Stopped


class _Order(NamedTuple):
    """``is_whole`` wants all of it, to be gone on with; its pictures lie in ``folder``."""

    job: Job
    is_whole: bool = False
    folder: Path | None = None


class PageWorker(QThread):
    """``made`` gives the job, its Outcome and the Page of what is shown of it, ``made_whole`` the Outcome and all of it LaidOut;
    ``failed`` the job and the exception for which there is none."""

    made = Signal(object, object, object)
    made_whole = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QMutex()
        self._wanted: _Order | None = None
        self._is_working = False
        self._maker: PageMaker | None = None

    def ask(self, job: Job) -> None:
        self._ask(_Order(job))

    def ask_whole(self, job: Job, folder: Path | None) -> None:
        self._ask(_Order(job, is_whole=True, folder=folder))

    def _ask(self, order: _Order) -> None:
        with QMutexLocker(self._lock):
            self._wanted = order
            if self._is_working:
                return
            self._is_working = True
        self.wait()  # the run before may not have left altogether
        self.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Leaves the page in the making, and makes no more."""
        self.requestInterruption()
        with QMutexLocker(self._lock):
            self._wanted = None
        self.wait()

    def run(self) -> None:
        if self._maker is None:
            self._maker = PageMaker(SystemFonts(), self._folder)
        while (order := self._next()) is not None:
            try:
                outcome = order.job()
                if order.is_whole:
                    maker = PageMaker(SystemFonts(), order.folder)
                    laid_out = maker.laid_out(outcome.whole, self.isInterruptionRequested)
                    self.made_whole.emit(outcome, laid_out)
                else:
                    page = self._maker.page(outcome.shown, self.isInterruptionRequested)
                    self.made.emit(order.job, outcome, page)
            except Stopped:
                continue
            except Exception as error:  # whatever it is, the next order is worked on
                self.failed.emit(order.job, error)

    def _next(self) -> _Order | None:
        with QMutexLocker(self._lock):
            order, self._wanted = self._wanted, None
            if order is None or self.isInterruptionRequested():
                self._is_working = False
                return None
            return order
