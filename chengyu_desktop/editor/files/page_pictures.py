"""Pictures of pages, made in a thread of its own with fonts of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMutex, QMutexLocker, QObject, QSize, QThread, Signal
from PySide6.QtGui import QImage

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.files.page_picture import page_picture
from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline, SystemFonts
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import find_box

Load = Callable[[Pipeline], Project]


class Picture(NamedTuple):
    """``boxes`` are the places (mm) of the parts asked for, as far as they are on the page, which is ``width`` mm wide."""

    image: QImage
    boxes: Mapping[str, Bounds]
    width: float


class _Job(NamedTuple):
    token: object
    load: Load
    folder: Path | None
    room: QSize
    ratio: float
    keys: tuple[str, ...]


class PagePictures(QObject):
    """``made`` gives the token of what was asked for and its Picture, ``failed`` the token and why there is none."""

    made = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = _Worker(self)
        self._worker.made.connect(self.made)
        self._worker.failed.connect(self.failed)

    def ask(
        self,
        token: object,
        load: Load,
        folder: Path | None,
        room: QSize,
        ratio: float,
        keys: Sequence[str] = (),
    ) -> None:
        """A picture as large as fits into ``room`` (logical px) at ``ratio`` device pixels each, of a project with its
        pictures in ``folder``."""
        self._worker.add(_Job(token, load, folder, room, ratio, tuple(keys)))

    def forget(self) -> None:
        """What was asked for and isn't begun is wanted no more."""
        self._worker.clear()

    def stop(self) -> None:
        """Waits for the picture in the making and makes no more."""
        self._worker.requestInterruption()
        self._worker.wait()


class _Worker(QThread):
    made = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lock = QMutex()
        self._waiting: list[_Job] = []
        self._is_working = False

    def add(self, job: _Job) -> None:
        with QMutexLocker(self._lock):
            self._waiting.append(job)
            if self._is_working:
                return
            self._is_working = True
        self.wait()  # the run before may not have left altogether
        self.start(QThread.Priority.LowPriority)

    def clear(self) -> None:
        with QMutexLocker(self._lock):
            self._waiting.clear()

    def run(self) -> None:
        fonts = SystemFonts()
        pipeline = Pipeline(fonts)
        while (job := self._next()) is not None:
            try:
                page = pipeline.page_maker(job.folder).page(job.load(pipeline))
                image = page_picture(page, fonts, job.room, job.ratio)
            except (CannotOpen, OSError) as error:
                self.failed.emit(job.token, str(error))
                continue
            boxes = {key: box for key in job.keys if key and (box := find_box(page.frame, key))}
            self.made.emit(job.token, Picture(image, boxes, page.frame.width))

    def _next(self) -> _Job | None:
        with QMutexLocker(self._lock):
            if self._waiting and not self.isInterruptionRequested():
                return self._waiting.pop(0)
            self._is_working = False
            return None
