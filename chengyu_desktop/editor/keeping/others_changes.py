"""What somebody else does to the file of an open project: shown at once when nothing is lost by it, merged when both have changed
something, and put before the user where both have changed the same."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
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
        self._seen = ""  # digest of what was read or tried last
        self._is_stopped = False
        self._is_lost = False
        self._read.connect(self._take)

    @property
    def is_pending(self) -> bool:
        return self._theirs is not None

    def stop(self) -> None:
        self._is_stopped = True

    def consider(self, path: Path, digest: str) -> None:
        """What the file holds now, by its digest; an empty one says that it is gone."""
        session = self._session
        if self._is_stopped or path != session.path or session.is_saving:
            return
        loaded = self._pipeline.loaded(path)
        if self._is_lost:
            self._is_lost = False
            session.tell("")
        if loaded is None or digest == loaded.digest:
            self._forget_theirs()
            self._seen = digest
            return
        if digest == self._seen:
            return
        self._seen = digest
        if not digest:
            session.tell(
                self.tr(
                    "The file has been moved or deleted by somebody else. Your work is still here: save it as …"
                )
            )
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
        if path == self._session.path and not self._is_lost and not self._is_stopped:
            self._is_lost = True
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

    def settle(self, merged: Merged) -> None:
        """Takes a merge in which all is decided as one step."""
        theirs = self._theirs
        if theirs is None:
            return
        self._forget_theirs()
        self._session.rebase(theirs, merged.project, self.tr("Merge"))
        self._session.tell("")

    def _take(self, path: Path, theirs: object, reason: str) -> None:
        session = self._session
        if self._is_stopped or path != session.path or session.is_saving:
            self._seen = ""
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
            session.tell(
                self.tr(
                    "Somebody else has changed the file. Their changes are in your page too; undo takes them out."
                )
            )
            return
        session.has_others_changes = True
        session.tell(
            self.tr(
                "Somebody else has changed the same parts as you: choose File > Merge Changes…, or save to decide."
            )
        )

    def _forget_theirs(self) -> None:
        if self._theirs is not None:
            self._theirs = None
            self._session.has_others_changes = False
