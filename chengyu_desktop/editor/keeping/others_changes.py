"""What somebody else does to the file of an open project: shown at once when nothing is lost by it, merged when both have changed
something, and put before the user where both have changed the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline
from chengyu_desktop.editor.session import Session

if TYPE_CHECKING:
    from chengyu_desktop.document.merge import Merged
    from chengyu_desktop.storage.load import Loaded


class OthersChanges(QObject):
    """``kept`` gives the bytes that somebody else has written; ``is_pending`` says that the user has to decide something."""

    kept = Signal(object)
    _read = Signal(object, object, str)  # the Path, Loaded or None, why not

    def __init__(
        self,
        session: Session,
        pipeline: Pipeline,
        run: Callable[[Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pipeline = pipeline
        self._run = run
        self._theirs: Loaded | None = None
        self._seen: str | None = None  # digest of what was read or tried last, empty for a file that is gone
        self._is_stopped = False
        self._is_away = False  # the file or its drive, which was told
        self._is_deciding = False
        self._read.connect(self._take)

    @property
    def is_pending(self) -> bool:
        return self._theirs is not None

    def begin(self) -> None:
        """The session goes on from what its file holds now: opened, saved, or another one."""
        self._forget_theirs()
        self._seen = None
        self._is_away = False

    def stop(self) -> None:
        self._is_stopped = True

    @contextmanager
    def deciding(self) -> Iterator[None]:
        """While the user looks at a merge nothing is taken in that it doesn't know; it is afterwards."""
        self._is_deciding = True
        try:
            yield
        finally:
            self._is_deciding = False
            self._seen = None

    def consider(self, path: Path, digest: str) -> None:
        """What the file holds now, by its digest; an empty one says that it is gone."""
        session = self._session
        if self._must_wait(path):
            return
        loaded = self._pipeline.loaded(path)
        if self._is_away and digest:
            self._is_away = False
            session.tell(session.read_only, "save-as" if session.read_only else "")
        if loaded is None or digest == loaded.digest:
            if self._forget_theirs():  # they have taken it back
                session.tell("")
            self._seen = digest
            return
        if digest == self._seen:
            return
        self._seen = digest
        if not digest:
            self._is_away = True
            words = self.tr(
                "The file has been moved, renamed or deleted. Your work is still here: save it anew."
            )
            session.tell(words, "save-as")
            return

        def work() -> None:
            with suppress(RuntimeError):  # the session was closed meanwhile
                try:
                    self._read.emit(path, self._pipeline.read(path), "")
                except CannotOpen as error:
                    self._read.emit(path, None, str(error))

        self._run(work)

    def tell_lost(self, path: Path, reason: str) -> None:
        """The drive is away."""
        if path == self._session.path and not self._is_away and not self._is_stopped:
            self._is_away = True
            words = self.tr("The file's drive can't be reached ({}). You can go on: nothing is lost.")
            self._session.tell(words.format(reason))

    def look_now(self) -> bool:
        """Reads the file at once, as when saving has met somebody else's work; False when it can't be read."""
        path = self._session.path
        if path is None:
            return False
        try:
            theirs = self._pipeline.read(path)
        except CannotOpen as error:
            self._take(path, None, str(error))
            return False
        self._seen = theirs.digest
        self._take(path, theirs, "")
        return True

    def merged(self) -> Merged | None:
        """What both have done, with what is to be decided; None when nothing is pending."""
        from chengyu_desktop.document.merge import merge

        base = self._pipeline.loaded(self._session.path)
        if self._theirs is None or base is None:
            return None
        return merge(base.project, self._session.project, self._theirs.project)

    def settle(self, merged: Merged) -> bool:
        """Takes a merge in which all is decided as one step; False for one of versions that aren't the present ones."""
        theirs = self._theirs
        if theirs is None or merged.theirs is not theirs.project or merged.ours is not self._session.project:
            return False
        self._forget_theirs()
        self._session.rebase(theirs, merged.project, self.tr("Merge"))
        self._session.tell("")
        return True

    def _must_wait(self, path: Path) -> bool:
        session = self._session
        return self._is_stopped or self._is_deciding or path != session.path or session.is_saving

    def _take(self, path: Path, theirs: object, reason: str) -> None:
        session = self._session
        if self._must_wait(path):
            self._seen = None
            return
        if theirs is None:
            words = self.tr("Somebody else has changed the file, and it can't be read now: {}")
            session.tell(words.format(reason))
            return
        self._adopt(theirs)  # type: ignore[arg-type]

    def _adopt(self, theirs: Loaded) -> None:
        session = self._session
        loaded = self._pipeline.loaded(session.path)
        if loaded is not None and loaded.digest == theirs.digest:
            return
        if session.read_only and session.is_modified:
            return  # the file is somebody else's now; what was done here goes into one of its own
        self.kept.emit(theirs.data)
        if not session.is_modified:
            self._forget_theirs()
            session.adopt(theirs, self.tr("Changed by somebody else"))
            if not session.read_only:
                session.tell(self.tr("Somebody else has changed the file; this is how it is now."))
            return
        self._theirs = theirs
        merged = self.merged()
        if merged is not None and not merged.conflicts:
            self.settle(merged)
            words = self.tr(
                "Somebody else has changed the file. Their changes are in your page too; undo takes them out."
            )
            session.tell(words)
            return
        session.has_others_changes = True
        words = self.tr(
            "Somebody else has changed the same parts as you. You decide which version stands before you save."
        )
        session.tell(words, "merge-changes")

    def _forget_theirs(self) -> bool:
        """Whether there was something to forget."""
        if self._theirs is None:
            return False
        self._theirs = None
        self._session.has_others_changes = False
        return True
