"""Small pictures of projects, made in a thread of their own with fonts of their own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QSize, QThread, Signal
from PySide6.QtGui import QImage

from chengyu_desktop.editor.files.page_picture import page_picture
from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline, SystemFonts

SIDE = 132
"""Logical px of the longer side."""


class Thumbnails(QObject):
    """Each file is pictured once; those that can't be opened have no picture."""

    made = Signal(object, QImage)  # Path

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[Path] = set()
        self._worker = _Worker(self)
        self._worker.made.connect(self.made)

    def ask(self, paths: Iterable[Path], ratio: float) -> None:
        """``made`` follows for each, if it can be opened; ``ratio`` is the screen's device pixels per logical one."""
        new = [path for path in paths if path not in self._asked]
        self._asked.update(new)
        if new:
            self._worker.add(new, ratio)

    def stop(self) -> None:
        """Waits for the picture in the making and makes no more."""
        self._worker.requestInterruption()
        self._worker.wait()


class _Worker(QThread):
    made = Signal(object, QImage)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lock = QMutex()
        self._waiting: list[tuple[Path, float]] = []
        self._is_working = False

    def add(self, paths: list[Path], ratio: float) -> None:
        with QMutexLocker(self._lock):
            self._waiting += [(path, ratio) for path in paths]
            if self._is_working:
                return
            self._is_working = True
        self.wait()  # the run before may not have left altogether
        self.start(QThread.Priority.LowPriority)

    def run(self) -> None:
        fonts = SystemFonts()
        pipeline = Pipeline(fonts)
        while (job := self._next()) is not None:
            path, ratio = job
            try:
                page = pipeline.page_maker(path.parent).page(pipeline.load(path))
                self.made.emit(path, page_picture(page, fonts, QSize(SIDE, SIDE), ratio))
            except (CannotOpen, OSError):
                continue

    def _next(self) -> tuple[Path, float] | None:
        with QMutexLocker(self._lock):
            if self._waiting and not self.isInterruptionRequested():
                return self._waiting.pop(0)
            self._is_working = False
            return None
