"""All that one movement of the hand does to a project, as one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.session import Session

_numbers = count()


class OneStep:
    """Every edit is made of the project as it was at the beginning, so that a way back leaves no trace."""

    def __init__(self, session: Session, label: str, origin: object = None) -> None:
        self.start = session.project
        self._session = session
        self._label = label
        self._origin = origin
        self._selection = session.selection
        self._merge_key = f"chart {next(_numbers)}"

    def edit(
        self, edit: Callable[[Project], Project], selection: Sequence[str] | None = None, label: str = ""
    ) -> None:
        """``label`` says what this movement does where it isn't what was meant at first. Raises ValueError, with one sentence, for
        what can't be."""
        result = edit(self.start)
        if result is self.start:
            self.cancel()
            return
        self._session.edit(
            lambda _: result,
            label or self._label,
            merge_key=self._merge_key,
            selection=selection,
            origin=self._origin,
        )

    def cancel(self) -> None:
        """As it was before."""
        if self._session.history.current.merge_key == self._merge_key:
            self._session.undo()
            self._session.select(self._selection, self._origin)

    def finish(self) -> None:
        """What comes next is a step of its own."""
        self._session.history.break_merge()
