"""Undo and redo: snapshots of the project that share whatever an edit left alone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chengyu_desktop.document.project import Project


class Step(msgspec.Struct, frozen=True):
    """A state of the project, the ``label`` of the edit that led to it, and what is selected in it (keys)."""

    project: Project
    label: str = ""
    selection: tuple[str, ...] = ()
    merge_key: str | None = None


_MOST_STEPS = 20_000  # more than a day of editing
_MOST_REFERENCES = 12_000_000  # 100 MB: what the longest list's copies, one a step, may come to


def steps_kept(project: Project) -> int:
    """How many edits of a project are worth keeping: a step copies the list it changes, which is long in few projects."""
    longest = max(len(project.panels), len(project.timeline.events) if project.timeline else 0, 1)
    return min(_MOST_STEPS, max(1_000, _MOST_REFERENCES // longest))


class History:
    """A row of steps and the place of the current one; the first is the state at the beginning.

    Edits with the same merge key become one step (typing in a text, a drag) until another edit, an undo, a save
    or ``break_merge`` comes between. At most ``limit`` edits can be undone (``steps_kept`` of the project without one); the oldest go first.
    """

    def __init__(self, project: Project, selection: Sequence[str] = (), limit: int | None = None) -> None:
        limit = steps_kept(project) if limit is None else limit
        if limit < 1:
            raise ValueError("a history must hold at least one edit")
        self._limit = limit
        self._steps = [Step(project, selection=tuple(selection))]
        self._index = 0
        self._clean: int | None = 0
        self._can_merge = False

    @property
    def current(self) -> Step:
        return self._steps[self._index]

    @property
    def first(self) -> Project:
        """The state at the beginning, or the oldest that is left."""
        return self._steps[0].project

    @property
    def index(self) -> int:
        """The current step's place in ``labels``."""
        return self._index

    @property
    def is_clean(self) -> bool:
        """Whether the current state is the one marked as saved."""
        return self._index == self._clean

    @property
    def can_undo(self) -> bool:
        return self._index > 0

    @property
    def can_redo(self) -> bool:
        return self._index < len(self._steps) - 1

    def labels(self) -> tuple[str, ...]:
        """Of all steps, the undone ones too; that of the first is empty unless older ones were dropped."""
        return tuple(step.label for step in self._steps)

    def push(
        self, project: Project, label: str, merge_key: str | None = None, selection: Sequence[str] = ()
    ) -> bool:
        """Makes ``project`` the current state; what was undone is gone. False when it already is the current one."""
        if project is self.current.project:
            return False
        step = Step(project, label, tuple(selection), merge_key)
        merges = self._can_merge and merge_key is not None and merge_key == self.current.merge_key
        del self._steps[self._index + 1 :]
        if self._clean is not None and self._clean > self._index:
            self._clean = None
        if merges:
            self._steps[self._index] = step
        else:
            self._steps.append(step)
            self._index += 1
            self._drop_oldest()
        self._can_merge = True
        return True

    def undo(self) -> Step:
        """The step before, now current; the first one again when there is none."""
        return self.jump(max(self._index - 1, 0))

    def redo(self) -> Step:
        """The step after, now current; the last one again when there is none."""
        return self.jump(min(self._index + 1, len(self._steps) - 1))

    def jump(self, index: int) -> Step:
        """The step at an index of ``labels``, now current. Raises IndexError when there is none."""
        if not 0 <= index < len(self._steps):
            raise IndexError(f"there is no step {index}")
        self._index = index
        self._can_merge = False
        return self.current

    def select(self, selection: Sequence[str]) -> None:
        """Notes what is selected now, so that coming back to this step selects it again."""
        self._steps[self._index] = msgspec.structs.replace(self.current, selection=tuple(selection))

    def mark_clean(self, project: Project | None = None) -> None:
        """The current state has been saved, or the one of ``project``, if it still is a step: it stays one of its own."""
        places = (i for i in range(len(self._steps)) if self._steps[i].project is project)
        self._clean = (
            self._index if project is None or project is self.current.project else next(places, None)
        )
        self._can_merge = False

    def mark_unsaved(self) -> None:
        """What was saved is no longer in the file: no step is clean."""
        self._clean = None

    def break_merge(self) -> None:
        """The next edit is a step of its own, as when a text loses the focus or a drag ends."""
        self._can_merge = False

    def set_limit(self, limit: int) -> None:
        """How many edits can be undone from now on."""
        if limit < 1:
            raise ValueError("a history must hold at least one edit")
        self._limit = limit
        self._drop_oldest()

    def _drop_oldest(self) -> None:
        surplus = min(len(self._steps) - 1 - self._limit, self._index)
        if surplus <= 0:
            return
        del self._steps[:surplus]
        self._index -= surplus
        if self._clean is not None:
            self._clean = self._clean - surplus if self._clean >= surplus else None
