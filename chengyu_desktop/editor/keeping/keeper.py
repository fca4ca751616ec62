"""Watches over the open projects: a journal of their edits, a lock beside their file, versions, and what others do to it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.keeping.file_watcher import FileWatcher
from chengyu_desktop.editor.keeping.others_changes import OthersChanges
from chengyu_desktop.editor.pipeline import Pipeline
from chengyu_desktop.editor.session import Change, Session
from chengyu_desktop.editor.workspace import Workspace

if TYPE_CHECKING:  # loaded when the first file is opened, so that the window comes up before
    from concurrent.futures import ThreadPoolExecutor

    from chengyu_desktop.editor.keeping.recovery import Recovered
    from chengyu_desktop.storage.journal_keeper import JournalKeeper
    from chengyu_desktop.storage.load import Loaded
    from chengyu_desktop.storage.lock import Found, Lock
    from chengyu_desktop.storage.user_folders import UserFolders
    from chengyu_desktop.storage.versions import Reason, Versions

_HEARTBEAT = 8_000  # ms between two looks at a lock; it is renewed once a minute
_FLUSH_PATIENCE = 10.0  # s


class Keeper(QObject):
    """Made once for the program. Everything that touches a drive is done in threads, but for making a lock."""

    _journal_told = Signal(object, str)
    _taken_over = Signal(object, object)  # Session, Holder

    def __init__(
        self,
        workspace: Workspace,
        pipeline: Pipeline,
        folders: UserFolders,
        parent: QObject | None = None,
        *,
        pause: float = 0.5,
        locks: bool = True,
    ) -> None:
        super().__init__(parent)
        self._makes_locks = locks
        self._is_stopped = False
        self._workspace = workspace
        self._pipeline = pipeline
        self._folders = folders
        self._pause = pause
        self._locks: dict[Path, Lock] = {}
        self._files: dict[Session, _File] = {}
        self._journal_told.connect(self._tell_of_journal)
        self._taken_over.connect(self._tell_of_takeover)
        workspace.added.connect(self._add)
        workspace.removed.connect(self._remove)
        self._heart = QTimer(self)
        self._heart.setInterval(_HEARTBEAT)
        self._heart.timeout.connect(self.look_at_locks)
        self._heart.start()

    @cached_property
    def _journals(self) -> JournalKeeper:
        from chengyu_desktop.storage.journal_keeper import JournalKeeper

        return JournalKeeper(self._folders.journals, self._journal_told.emit, self._pause)

    @cached_property
    def _work(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "keeping")  # one, so that versions come in order

    # Before a file is opened, and at the start

    def request(self, path: Path) -> Found | None:
        """Locks a file that is about to be opened; who has it open already, if somebody has."""
        from chengyu_desktop.storage.lock import acquire

        return self._take(path, acquire(path)) if self._makes_locks else None

    def take_over(self, path: Path, found: Found) -> Found | None:
        """Locks a file although somebody has it open, for a person has decided so."""
        from chengyu_desktop.storage.lock import take_over

        return self._take(path, take_over(path, found))

    def release(self, path: Path) -> None:
        """For a file that could not be opened after all."""
        if lock := self._locks.pop(path, None):
            lock.release()

    def crashed(self) -> tuple[Recovered, ...]:
        """What was open when the program last ended without closing it, that no running one has."""
        from chengyu_desktop.editor.keeping.recovery import crashed_projects

        return crashed_projects(self._folders.journals, self._pipeline)

    def versions(self, path: Path) -> Versions:
        """The history of a file."""
        from chengyu_desktop.storage.versions import Versions

        return Versions(self._folders.versions, path)

    def changes_of(self, session: Session) -> OthersChanges | None:
        """What others do to the project's file; None without a file."""
        file = self._files.get(session)
        return file.changes if file else None

    def their_name(self, path: Path) -> str:
        """Who else has a file open, as far as its lock tells; else empty."""
        from chengyu_desktop.storage.lock import holder_of

        mine, holder = self._locks.get(path), holder_of(path)
        return "" if holder is None or (mine and mine.holder == holder) else holder.user

    def user_of(self, path: Path) -> Found | None:
        """Somebody else who has a file open and is alive, as far as its lock tells."""
        from chengyu_desktop.storage.lock import Standing, look

        found, mine = look(path), self._locks.get(path)
        if found is None or found.standing is not Standing.ALIVE or (mine and mine.holder == found.holder):
            return None
        return found

    def keep_replaced(self, path: Path) -> None:
        """Adds what a file holds to its history, before the user has another project take its place."""
        with suppress(OSError):
            self.keep_version(path, path.read_bytes(), "opened")

    def keep_version(self, path: Path, data: bytes, reason: Reason) -> None:
        """Adds to the file's history, in a thread."""
        self._run(lambda: self._keep(path, data, reason))

    def flush(self) -> bool:
        """Waits until all that was noted is written; False when a drive doesn't answer."""
        if self._is_stopped:
            return True
        try:
            self._work.submit(lambda: None).result(_FLUSH_PATIENCE)
        except TimeoutError:
            return False
        return self._journals.flush(_FLUSH_PATIENCE)

    def stop(self) -> None:
        """At the end of the program; journals of what is still open stay, to be offered next time."""
        if self._is_stopped:
            return
        self._is_stopped = True
        self._heart.stop()
        for file in self._files.values():
            file.stop()
        if "_journals" in self.__dict__:
            self._journals.stop()
        if "_work" in self.__dict__:
            self._work.shutdown()
        for lock in self._locks.values():
            lock.release()
        self._locks.clear()

    # Following the sessions

    def _add(self, session: Session) -> None:
        file = self._files[session] = _File(session, self._pipeline, self._run)
        file.changes.kept.connect(lambda data: self._keep_theirs(session, data))
        session.begun.connect(lambda: self._begin(session))
        session.saved.connect(lambda: self._follow_save(session))
        session.rebased.connect(lambda: self._begin_journal(session))
        session.changed.connect(lambda change: self._note(session, change))
        self._begin(session)

    def _remove(self, session: Session) -> None:
        file = self._files.pop(session)
        file.stop()
        self._journals.close(session)
        if file.path is not None:
            self.release(file.path)

    def _begin(self, session: Session) -> None:
        file = self._files[session]
        file.begin()
        self._begin_journal(session)

    def _follow_save(self, session: Session) -> None:
        """The file's new content is a version, and so is what it held before the first save."""
        file = self._files[session]
        loaded = self._pipeline.loaded(session.path)
        if session.path is None or loaded is None:
            return
        if file.path != session.path:
            if file.path is not None:
                self.release(file.path)
            if (found := self.request(session.path)) is not None:
                session.tell(self.tr("{} has this file open too.").format(found.holder.user))
        elif file.loaded is not None:
            self.keep_version(session.path, file.loaded.data, "opened")
        self.keep_version(session.path, loaded.data, "saved")
        self._begin(session)

    def _keep_theirs(self, session: Session, data: bytes) -> None:
        """With what the file held before: it may be nowhere else any more."""
        loaded = self._pipeline.loaded(session.path)
        if session.path is not None:
            if loaded is not None:
                self.keep_version(session.path, loaded.data, "opened")
            self.keep_version(session.path, data, "theirs")

    def _begin_journal(self, session: Session) -> None:
        """Anew: what the file holds can be read there. What goes beyond it is noted at once."""
        file = self._files[session]
        file.loaded = loaded = self._pipeline.loaded(session.path)
        if session.read_only:
            self._journals.close(session)
            return
        from chengyu_desktop.storage.journal import Header

        path = str(session.path or "")
        header = Header(path, session_name(session), time())
        base = loaded.project if loaded else session.history.first
        self._journals.open(session, header, base, loaded.data if loaded else b"")
        file.has_noted = False
        if session.project is not base:
            self._note(session, Change())

    def _note(self, session: Session, change: Change) -> None:
        file = self._files[session]
        if change.is_new or not (session.is_modified or file.has_noted):
            return
        file.has_noted = True
        self._journals.note(session, session.project, change.label)

    # Locks

    def _take(self, path: Path, got: Lock | Found | None) -> Found | None:
        from chengyu_desktop.storage.lock import Lock

        if isinstance(got, Lock):
            self.release(path)
            self._locks[path] = got
            return None
        return got

    def look_at_locks(self) -> None:
        """Whether somebody has taken one over, and that we live; in a thread."""
        for session, file in self._files.items():
            if file.path in self._locks:
                self._work.submit(self._look, session, self._locks[file.path])

    def _look(self, session: Session, lock: Lock) -> None:
        try:
            holder = lock.look()
        except OSError:  # the drive is away: the next beat will tell
            return
        if holder is not None:
            self._taken_over.emit(session, holder)

    def _tell_of_takeover(self, session: Session, holder: object) -> None:
        file = self._files.get(session)
        if file is None or file.path is None:
            return
        self._locks.pop(file.path, None)
        file.changes.begin()
        user, machine = getattr(holder, "user", "?"), getattr(holder, "machine", "?")
        words = (
            self.tr(
                "{user} on {machine} has taken this file over. What you haven’t saved is still here: save it under "
                "another name to keep it and go on."
            )
            if session.is_modified
            else self.tr("{user} on {machine} has taken this file over; you can go on viewing it.")
        )
        session.set_read_only(words.format(user=user, machine=machine))

    def _tell_of_journal(self, session: Session, message: str) -> None:
        if session in self._files:
            words = self.tr(
                "Unsaved work can't be kept safe at the moment ({}): save often, and free some space."
            )
            session.tell(words.format(message) if message else "")

    def _keep(self, path: Path, data: bytes, reason: Reason) -> None:
        from chengyu_desktop.storage.errors import ProjectFileError

        with suppress(OSError, ProjectFileError):  # versions are a comfort; the file itself is safe
            self.versions(path).keep(data, reason)

    def _run(self, work: Callable[[], None]) -> None:
        if not self._is_stopped:
            self._work.submit(work)


class _File:
    """A session's file: the content that the journal goes on from, and the watch over it."""

    def __init__(
        self, session: Session, pipeline: Pipeline, run: Callable[[Callable[[], None]], None]
    ) -> None:
        self._session = session
        self.path: Path | None = None
        self.loaded: Loaded | None = None
        self.has_noted = False
        self.watcher = FileWatcher(run, session)
        self.changes = OthersChanges(session, pipeline, run, session)
        self.watcher.looked.connect(self.changes.consider)
        self.watcher.lost.connect(self.changes.tell_lost)

    def begin(self) -> None:
        self.path = self._session.path
        self.changes.begin()
        self.watcher.watch(self.path)

    def stop(self) -> None:
        self.watcher.watch(None)
        self.changes.stop()
