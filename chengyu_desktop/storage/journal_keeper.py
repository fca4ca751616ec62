"""Journals of all open projects, written by one thread: an edit costs whoever makes it a note in a dictionary.

What is noted is written after at most ``pause`` seconds, so that at ``kill -9`` no more is lost.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, time

import msgspec

from chengyu_desktop.document.project import Project
from chengyu_desktop.storage.encode import PartwiseDump
from chengyu_desktop.storage.journal import Header, JournalWriter

PAUSE = 0.5
"""Seconds between two entries of a project; an entry itself takes milliseconds."""


class _Opened(msgspec.Struct, frozen=True):
    header: Header
    project: Project
    data: bytes


class _Edit(msgspec.Struct, frozen=True):
    project: Project
    label: str
    time: float


class _Kept:
    """What the thread knows of one project; only the thread touches it."""

    def __init__(self, folder: Path, opened: _Opened) -> None:
        self.opened = opened
        self.writer = JournalWriter(folder, opened.header)
        self.dump = PartwiseDump()
        self.failed = ""
        self.not_before = 0.0  # of the monotonic clock

    def write(self, edit: _Edit) -> None:
        if not self.writer.has_base:
            self.writer.write_base(self.opened.data, self.dump.pieces(self.opened.project))
        self.writer.write_edit(self.dump.pieces(edit.project), edit.label, edit.time)


class JournalKeeper:
    """``tell`` is called from the thread with a project's key and why its journal can't be written, or an empty text when
    it can again."""

    def __init__(
        self,
        folder: Path,
        tell: Callable[[object, str], None] = lambda key, message: None,
        pause: float = PAUSE,
    ) -> None:
        self._folder = folder
        self._tell = tell
        self._pause = pause
        self._lock = threading.Condition()
        self._orders: list[tuple[object, _Opened | None]] = []
        self._edits: dict[object, _Edit] = {}
        self._is_stopping = False
        self._is_idle = True
        self._is_flushing = False
        self._thread: threading.Thread | None = None

    def open(self, key: object, header: Header, project: Project, data: bytes) -> None:
        """Begins a project's journal, or begins it anew: what is in its file now is ``project``, in ``data``."""
        self._order(key, _Opened(header, project, data))

    def note(self, key: object, project: Project, label: str) -> None:
        """The state after an edit; of several in a pause the last is written."""
        with self._lock:
            is_known = key in self._edits  # then the thread will come for it without being woken
            self._edits[key] = _Edit(project, label, time())
            self._is_idle = False
            if not is_known:
                self._lock.notify_all()

    def close(self, key: object) -> None:
        """Forgets a project: it was saved, or its user wants no more of it."""
        self._order(key, None)

    def flush(self, timeout: float = 10.0) -> bool:
        """Waits until all is written; False when it takes longer than ``timeout`` (s)."""
        with self._lock:
            self._is_flushing = True
            self._lock.notify_all()
            done = self._lock.wait_for(lambda: self._is_idle, timeout)
            self._is_flushing = False
            return done

    def stop(self) -> None:
        """Writes what is noted, and ends the thread. Journals that weren't closed stay."""
        with self._lock:
            self._is_stopping = True
            self._lock.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _order(self, key: object, opened: _Opened | None) -> None:
        with self._lock:
            self._edits.pop(key, None)
            self._orders.append((key, opened))
            self._is_idle = False
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
                self._thread.start()
            self._lock.notify_all()

    def _run(self) -> None:
        kept: dict[object, _Kept] = {}
        while True:
            with self._lock:
                orders, self._orders = self._orders, []
                edits = self._take_due(kept) if not orders else {}
                if not orders and not edits:
                    if self._is_stopping:
                        break
                    self._is_idle = not self._edits
                    if self._is_idle:
                        self._lock.notify_all()
                    self._lock.wait(self._wait_for(kept))
                    continue
            for key, opened in orders:
                self._obey(kept, key, opened)
            for key, edit in edits.items():
                if known := kept.get(key):
                    self._try(key, known, lambda known=known, edit=edit: known.write(edit))
                    known.not_before = monotonic() + self._pause
        for known in kept.values():
            known.writer.close(keep=True)

    def _take_due(self, kept: dict[object, _Kept]) -> dict[object, _Edit]:
        hurry = self._is_stopping or self._is_flushing
        now = monotonic()
        due = {
            key: edit
            for key, edit in self._edits.items()
            if hurry or key not in kept or kept[key].not_before <= now
        }
        for key in due:
            del self._edits[key]
        return due

    def _wait_for(self, kept: dict[object, _Kept]) -> float | None:
        """Seconds until something is due; None when only a new order or edit is."""
        if not self._edits:
            return None
        return max(0.0, min(kept[key].not_before for key in self._edits if key in kept) - monotonic())

    def _obey(self, kept: dict[object, _Kept], key: object, opened: _Opened | None) -> None:
        before = kept.pop(key, None)
        if opened is not None:
            # The new journal first: a crash between the two leaves two to choose from, not none.
            known = kept[key] = _Kept(self._folder, opened)
            known.failed = before.failed if before else ""
            self._try(key, known, known.writer.begin)
        if before is not None:
            with suppress(OSError):  # a journal that stays is offered once too often; nothing is lost
                before.writer.close()

    def _try(self, key: object, known: _Kept, work: Callable[[], None]) -> None:
        message = ""
        try:
            work()
        except OSError as error:
            message = error.strerror or str(error)
        except (
            Exception
        ) as error:  # a fault of ours: it mustn't end the thread, which keeps the other projects too
            message = repr(error)
        if message != known.failed:
            known.failed = message
            self._tell(key, message)
