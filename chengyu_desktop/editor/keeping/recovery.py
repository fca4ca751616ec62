"""What can be restored after a crash: journals, read and compared with the files they belong to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.opening import LayOut, Opening, Start
from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline
from chengyu_desktop.storage.journal import (
    Journal,
    Point,
    begin_attempt,
    discard,
    end_attempt,
    find_journals,
    left_journal,
    was_attempted,
)

if TYPE_CHECKING:
    from chengyu_desktop.editor.session import Session
    from chengyu_desktop.editor.workspace import Workspace
    from chengyu_desktop.storage.load import Loaded


class Recovered:
    """One project that was open. ``base`` is its file as it was opened, None without one; ``error`` is why it can only be
    had as text, else empty."""

    def __init__(self, journal: Journal, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._take(journal)

    def _take(self, journal: Journal) -> None:
        self.journal = journal
        self.error = ""
        self.base: Loaded | None = None
        self._projects: dict[int, Project] = {}
        self.crashed_before = was_attempted(journal)
        if journal.points and not self.crashed_before:
            begin_attempt(journal)
            try:
                if self.path is not None:
                    self.base = self._pipeline.parse(journal.data, self.path)
                self.project(len(journal.points) - 1)
            except CannotOpen as error:
                self.error = str(error)
            end_attempt(journal)

    @property
    def path(self) -> Path | None:
        return Path(self.journal.header.path) if self.journal.header.path else None

    @property
    def name(self) -> str:
        return self.journal.header.name

    @property
    def points(self) -> tuple[Point, ...]:
        return self.journal.points

    @property
    def is_text_only(self) -> bool:
        return bool(self.error) or self.crashed_before

    @property
    def is_unreadable(self) -> bool:
        """At the moment: what there is of it nobody knows."""
        return bool(self.journal.error)

    @property
    def has_changes(self) -> bool:
        return bool(self.points) and (self.is_text_only or self.project(len(self.points) - 1) != self.before)

    @property
    def is_empty(self) -> bool:
        """Neither a file nor an edit."""
        return self.path is None and not (self.points or self.is_text_only or self.is_unreadable)

    def read_again(self) -> bool:
        """What couldn't be read; False when there is nothing to restore after all."""
        if self.is_unreadable:
            journal = left_journal(self.journal.file)
            if journal is None:
                return False
            self._take(journal)
        return not self.is_empty

    @property
    def before(self) -> Project:
        """What it was before the first edit."""
        return self.project(0)

    def project(self, index: int) -> Project:
        """At a restore point. Raises CannotOpen when its text is no project."""
        if index not in self._projects:
            where = self.path or Path(self.name)
            self._projects[index] = self._pipeline.parse(
                self.points[index].text.encode("utf-8", "replace"), where
            ).project
        return self._projects[index]

    def on_disk(self) -> Loaded | None:
        """The file as it is now; None when there never was one. Raises CannotOpen when it is gone, or can't be read."""
        return self._pipeline.read(self.path) if self.path else None

    def is_on_disk(self) -> bool:
        """Also when it can't be read, as a link to a drive that is away."""
        try:
            return self.path is not None and bool(self.path.lstat())
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:  # no permission, or its drive doesn't answer
            return True

    def restore(
        self,
        workspace: Workspace,
        index: int,
        label: str,
        flush: Callable[[], bool],
        ended: Callable[[Session | None], None] = lambda _: None,
    ) -> bool:
        """Opens the project at a restore point, as one step after the file as it was opened; False also when that takes longer.
        That the program is about to do so is noted: should it crash, the project is offered as text the next time. ``flush``
        waits until the project's new journal is written: only then is this one let go. ``ended`` is told what came of it."""
        is_restored = False
        folder = self.path.parent if self.path else None

        def read(lay_out: LayOut) -> Start:
            before, project = self.before, self.project(index)
            pages = lay_out(before, folder), lay_out(project, folder)
            return lambda session: session.restore(self.base, before, project, label, pages)

        def end(session: Session | None) -> None:
            nonlocal is_restored
            end_attempt(self.journal)
            is_restored = session is not None and flush()
            if is_restored:
                discard(self.journal)
            ended(session)

        if self.path is None or workspace.entry_of(self.path) is None:
            begin_attempt(self.journal)
            workspace.begin(Opening(self.name, self.path, read, end))
        return is_restored

    def begin_drawing(self) -> None:
        """Notes that its pages are about to be drawn, until ``end_drawing``: what ends the program then is offered as text next time."""
        begin_attempt(self.journal)

    def end_drawing(self) -> None:
        if not self.crashed_before:
            end_attempt(self.journal)

    def discard(self) -> None:
        discard(self.journal)


def crashed_projects(folder: Path, pipeline: Pipeline) -> tuple[Recovered, ...]:
    """The oldest first. New projects in which nobody had done anything are no loss, and are let go."""
    found = tuple(Recovered(journal, pipeline) for journal in find_journals(folder))
    for item in found:
        if item.is_empty:
            item.discard()
    return tuple(item for item in found if not item.is_empty)
