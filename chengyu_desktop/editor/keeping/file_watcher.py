"""Notices that a file has another content, whether or not its drive sends events."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:  # loaded with the first file
    from chengyu_desktop.storage.watch import FileWatch

_POLL = 2000  # ms
_SETTLE = 150  # ms after an event: whoever writes may not be done


class FileWatcher(QObject):
    """``looked`` gives the SHA-256 (hex) of what the file holds, an empty one when it is gone, after each look; ``lost`` tells
    that the drive is away."""

    looked = Signal(object, str)  # the Path
    lost = Signal(object, str)  # and why

    def __init__(self, run: Callable[[Callable[[], None]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._path: Path | None = None
        self._watch: FileWatch | None = None
        self._is_looking = False
        self._events = QFileSystemWatcher(self)
        self._events.fileChanged.connect(lambda _: self._settle.start())
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self.look)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL)
        self._poll.timeout.connect(self.look)
        self.looked.connect(self._follow)
        self.lost.connect(self._rest)

    def watch(self, path: Path | None) -> None:
        """This file from now on, or none."""
        from chengyu_desktop.storage.watch import FileWatch

        if watched := self._events.files():
            self._events.removePaths(watched)
        self._path = path
        self._watch = FileWatch(path) if path else None
        self._is_looking = False
        if path is None:
            self._poll.stop()
            self._settle.stop()
        else:
            if path.exists():
                self._events.addPath(str(path))
            self._poll.start()

    def look(self) -> None:
        """Reads the file, if it seems needed, in a thread."""
        if self._path is None or self._watch is None or self._is_looking:
            return
        self._is_looking = True
        path, watch = self._path, self._watch

        def work() -> None:
            with suppress(RuntimeError):  # the session was closed meanwhile
                try:
                    self.looked.emit(path, watch.digest() or "")
                except OSError as error:
                    self.lost.emit(path, error.strerror or str(error))

        self._run(work)

    def _rest(self) -> None:
        self._is_looking = False

    def _follow(self, path: Path, digest: str) -> None:
        """Anew when needed: Qt forgets a file that another one has replaced. Only once it was read, for a drive that doesn't
        answer must not stop the window."""
        self._rest()
        if digest and path == self._path and str(path) not in self._events.files():
            self._events.addPath(str(path))
