"""The projects that are open and the one in front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.pipeline import LaidOut, Pipeline
from chengyu_desktop.editor.refusals import refusal
from chengyu_desktop.editor.session import Session

if TYPE_CHECKING:
    from chengyu_desktop.storage.load import Loaded


class Workspace(QObject):
    """One Session for each open project. ``state_changed`` tells of whatever changes in the one in front: what it is, its
    content, selection, problems, file."""

    added = Signal(object)  # Session
    removed = Signal(object)
    current_changed = Signal()
    state_changed = Signal()
    save_met_change = Signal(object)  # Session: its file was changed by somebody else
    pictures_offered = Signal(object, object)  # Session, PictureOffer
    file_used = Signal(object)  # the Path that was opened or written

    def __init__(self, pipeline: Pipeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._sessions: list[Session] = []
        self._current: Session | None = None
        self._error = ""

    @property
    def sessions(self) -> tuple[Session, ...]:
        return tuple(self._sessions)

    @property
    def current(self) -> Session | None:
        return self._current

    @property
    def error(self) -> str:
        """Why the file last asked for can't be opened, or the current project not be saved; else empty."""
        return self._error or (self._current.error if self._current else "")

    @property
    def notice(self) -> str:
        """What there is to know about the current project's file; else empty."""
        return self._current.notice if self._current else ""

    @property
    def notice_command(self) -> str:
        """The id of the command that the message in front asks for; else empty."""
        session = self._current
        if session is None or self._error or session.error not in ("", session.read_only):
            return ""
        return session.notice_command

    def dismiss(self) -> None:
        """The message in front has been read."""
        self._error = ""
        if self._current is not None:
            self._current.dismiss()
        self.state_changed.emit()

    def new(self, project: Project, folder: Path | None = None, laid_out: LaidOut | None = None) -> Session:
        """Begins a project that has no file yet, with its pictures in ``folder``, and shows it: its page, where that is made
        already."""
        session = Session(self._pipeline, self)
        session.new(project, folder, laid_out)
        return self._add(session)

    def restore(self, base: Loaded | None, before: Project, project: Project, label: str) -> Session | None:
        """Shows a project as a crash has left it; None when its file is open already."""
        if base is not None and self.session_of(base.path) is not None:
            return None
        session = Session(self._pipeline, self)
        session.restore(base, before, project, label)
        return self._add(session)

    def open(self, path: Path, read_only: str = "") -> Session | None:
        """Shows a file, also when it is open already; None when that can't be done and ``error`` says why. ``read_only`` is
        why it may not be edited."""
        path = path.absolute()
        found = self.session_of(path)
        if found is not None:
            self.activate(found)
            return found
        session = Session(self._pipeline, self)
        if not session.open(path):
            self.set_error(session.error)
            session.deleteLater()
            return None
        if read_only:
            session.set_read_only(read_only)
        self.file_used.emit(path)
        return self._add(session)

    def session_of(self, path: Path) -> Session | None:
        """The session in which a file is open, under this or another name of it."""
        return next((session for session in self._sessions if session.path == path), None) or next(
            (session for session in self._sessions if session.path and is_same_file(session.path, path)),
            None,
        )

    def activate(self, session: Session) -> None:
        """Brings an open project to the front."""
        self._error = ""
        if session is not self._current:
            self._current = session
            self.current_changed.emit()
        self.state_changed.emit()

    def close(self, session: Session) -> None:
        """Forgets a project, saved or not; the one beside it comes to the front. What is being saved is saved first."""
        session.wait_for_save()
        index = self._sessions.index(session)
        self._sessions.remove(session)
        if session is self._current:
            self._current = self._sessions[min(index, len(self._sessions) - 1)] if self._sessions else None
            self._error = ""
            self.current_changed.emit()
        self.removed.emit(session)
        self.state_changed.emit()
        session.deleteLater()

    def move(self, start: int, end: int) -> None:
        """Keeps the order of the tabs."""
        self._sessions.insert(end, self._sessions.pop(start))

    def set_error(self, message: str) -> None:
        """What to tell the user until the next thing works."""
        self._error = refusal(message)
        self.state_changed.emit()

    def _add(self, session: Session) -> Session:
        self._sessions.append(session)
        session.changed.connect(lambda _: self._tell(session))
        session.selection_changed.connect(lambda _: self._tell(session))
        session.file_state_changed.connect(lambda: self._tell(session))
        session.problems_changed.connect(lambda: self._tell(session))
        session.save_met_change.connect(lambda: self.save_met_change.emit(session))
        session.pictures_offered.connect(lambda offer: self.pictures_offered.emit(session, offer))
        self.added.emit(session)
        self.activate(session)
        return session

    def _tell(self, session: Session) -> None:
        if session is self._current:
            self.state_changed.emit()


def is_same_file(one: Path, other: Path) -> bool:
    """By a link, or on a drive that doesn't tell capitals from small letters."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is gone, or the drive is away
        return False
