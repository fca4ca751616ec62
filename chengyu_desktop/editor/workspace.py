"""The projects that are open and the one in front."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.opening import PATIENCE, LayOut, Opening, Openings, Start
from chengyu_desktop.editor.pipeline import LaidOut, Pipeline
from chengyu_desktop.editor.refusals import refusal
from chengyu_desktop.editor.session import Session


class Workspace(QObject):
    """One Session for each open project, and an Opening for each that is on its way, in the order of their tabs. ``state_changed``
    tells of whatever changes in the one in front: what it is, its content, selection, problems, file."""

    added = Signal(object)  # Session
    removed = Signal(object)
    opening_begun = Signal(object)  # Opening
    opening_ended = Signal(object)  # after the session that has come of it was added
    current_changed = Signal()
    state_changed = Signal()
    save_met_change = Signal(object)  # Session: its file was changed by somebody else
    pictures_offered = Signal(object, object)  # Session, PictureOffer
    file_used = Signal(object)  # the Path that was opened or written

    def __init__(
        self, pipeline: Pipeline, parent: QObject | None = None, *, patience: float = PATIENCE
    ) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._entries: list[Session | Opening] = []
        self._front: Session | Opening | None = None
        self._error = ""
        self._openings = Openings(self, patience)
        self._openings.done.connect(self._finish_later)

    @property
    def entries(self) -> tuple[Session | Opening, ...]:
        return tuple(self._entries)

    @property
    def sessions(self) -> tuple[Session, ...]:
        return tuple(entry for entry in self._entries if isinstance(entry, Session))

    @property
    def front(self) -> Session | Opening | None:
        return self._front

    @property
    def current(self) -> Session | None:
        """The project in front; None also while it is being opened."""
        return self._front if isinstance(self._front, Session) else None

    @property
    def error(self) -> str:
        """Why the file last asked for can't be opened, or the current project not be saved; else empty."""
        return self._error or (self.current.error if self.current else "")

    @property
    def notice(self) -> str:
        """What there is to know about the current project's file; else empty."""
        return self.current.notice if self.current else ""

    @property
    def notice_command(self) -> str:
        """The id of the command that the message in front asks for; else empty."""
        session = self.current
        if session is None or self._error or session.error not in ("", session.read_only):
            return ""
        return session.notice_command

    def dismiss(self) -> None:
        """The message in front has been read."""
        self._error = ""
        if self.current is not None:
            self.current.dismiss()
        self.state_changed.emit()

    def new(self, project: Project, folder: Path | None = None, laid_out: LaidOut | None = None) -> Session:
        """Begins a project that has no file yet, with its pictures in ``folder``, and shows it: its page, where that is made
        already."""
        session = Session(self._pipeline, self)
        session.new(project, folder, laid_out)
        return self._add(session)

    def open(
        self, path: Path, read_only: str = "", ended: Callable[[Session | None], None] = lambda _: None
    ) -> Session | None:
        """Shows a file, also when it is open already; None when it is on its way, or that can't be done and ``error`` says why.
        ``read_only`` is why it may not be edited; ``ended`` is told what has come of one that wasn't open."""
        path = path.absolute()
        found = self.entry_of(path)
        if found is not None:
            self.activate(found)
            return found if isinstance(found, Session) else None

        def read(lay_out: LayOut) -> Start:
            loaded = self._pipeline.read(path)
            laid_out = lay_out(loaded.project, path.parent)

            def start(session: Session) -> None:
                session.begin(loaded, laid_out)
                if read_only:
                    session.set_read_only(read_only)
                self.file_used.emit(path)

            return start

        return self.begin(Opening(path.name, path, read, ended))

    def begin(self, opening: Opening) -> Session | None:
        """Shows a project as soon as it is read; None when it takes longer, and is on its way, or when ``error`` says why not."""
        if self._openings.begin(opening):
            return self._finish(opening)
        self._entries.append(opening)
        self.opening_begun.emit(opening)
        self.activate(opening)
        return None

    def give_up(self, opening: Opening) -> None:
        """Opens a project on its way after all not."""
        if opening in self._entries:
            opening.give_up()
            self._take_out(opening)
            self.opening_ended.emit(opening)
            self.state_changed.emit()
            opening.ended(None)

    def stop(self) -> None:
        """At the end of the program."""
        for entry in self.entries:
            if isinstance(entry, Opening):
                self.give_up(entry)
        self._openings.stop()

    def entry_of(self, path: Path) -> Session | Opening | None:
        """Where a file is open, or on its way, under this or another name of it."""
        return next((entry for entry in self._entries if entry.path == path), None) or next(
            (entry for entry in self._entries if entry.path and is_same_file(entry.path, path)),
            None,
        )

    def activate(self, entry: Session | Opening) -> None:
        """Brings an open project to the front."""
        self._error = ""
        if entry is not self._front:
            self._front = entry
            self.current_changed.emit()
        self.state_changed.emit()

    def close(self, session: Session) -> None:
        """Forgets a project, saved or not; the one beside it comes to the front. What is being saved is saved first."""
        session.wait_for_save()
        self._take_out(session)
        self.removed.emit(session)
        self.state_changed.emit()
        session.deleteLater()

    def move(self, start: int, end: int) -> None:
        """Keeps the order of the tabs."""
        self._entries.insert(end, self._entries.pop(start))

    def set_error(self, message: str) -> None:
        """What to tell the user until the next thing works."""
        self._error = refusal(message)
        self.state_changed.emit()

    def _take_out(self, entry: Session | Opening) -> None:
        index = self._entries.index(entry)
        self._entries.remove(entry)
        if entry is self._front:
            self._front = self._entries[min(index, len(self._entries) - 1)] if self._entries else None
            self._error = ""
            self.current_changed.emit()

    def _finish_later(self, opening: Opening) -> None:
        if opening in self._entries:  # else it was done at once, or given up
            self._finish(opening)

    def _finish(self, opening: Opening) -> Session | None:
        session: Session | None = None
        if opening.start is not None:
            session = Session(self._pipeline, self)
            opening.start(session)
            self._add(session, opening)
        else:
            if opening in self._entries:
                self._take_out(opening)
                self.opening_ended.emit(opening)
            self.set_error(opening.error)
        opening.ended(session)
        return session

    def _add(self, session: Session, opening: Opening | None = None) -> Session:
        """Where it was on its way, in its place; one from whom the user has turned away stays behind."""
        is_wanted = opening is None or opening not in self._entries or opening is self._front
        if opening in self._entries:
            self._entries[self._entries.index(opening)] = session
        else:
            self._entries.append(session)
        session.changed.connect(lambda _: self._tell(session))
        session.selection_changed.connect(lambda _: self._tell(session))
        session.file_state_changed.connect(lambda: self._tell(session))
        session.problems_changed.connect(lambda: self._tell(session))
        session.save_met_change.connect(lambda: self.save_met_change.emit(session))
        session.pictures_offered.connect(lambda offer: self.pictures_offered.emit(session, offer))
        self.added.emit(session)
        if is_wanted:
            self.activate(session)
        if opening is not None:
            self.opening_ended.emit(opening)
        return session

    def _tell(self, session: Session) -> None:
        if session is self._front:
            self.state_changed.emit()


def is_same_file(one: Path, other: Path) -> bool:
    """By a link, or on a drive that doesn't tell capitals from small letters."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is gone, or the drive is away
        return False
