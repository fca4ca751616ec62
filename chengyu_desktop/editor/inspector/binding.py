"""A field bound to its place in the project: what is typed is an edit at once, and what changes elsewhere is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.document.addresses import is_same
from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.places import Place
from chengyu_desktop.editor.session import Change, Session


class Binding(QObject):
    """All that is typed until the hands leave the field is one undo step; Esc takes it back. ``told`` gives the sentence why
    what is typed can't stand, and an empty text when it can."""

    told = Signal(str)

    def __init__(self, session: Session, place: Place, field: Field, label: str) -> None:
        """``label`` is what the step is called in the history."""
        super().__init__(field)
        self._session = session
        self._place = place
        self._field = field
        self._label = label
        self._has_step = False  # since the hands are on the field
        self._is_refused = False
        field.edited.connect(self._edit)
        field.refused.connect(self._refuse)
        field.committed.connect(self._commit)
        field.finished.connect(self._finish)
        field.cancelled.connect(self._cancel)
        self.refresh()

    def refresh(self) -> None:
        """Shows what the project holds. Raises ValueError when the part is no longer there."""
        values = self._place.values(self._session)
        if all(is_same(values[0], value) for value in values):
            self._field.show_value(values[0])
        else:
            self._field.show_mixed()
        self._accept()

    def follow(self, change: Change) -> None:
        """The same after a change, but for one's own, which must not rewrite what is being typed."""
        if change.origin is self:
            return
        self._has_step = False
        self.refresh()

    def _edit(self, value: Any) -> None:
        try:
            edited = self._place.put(self._session, value)
        except ValueError as error:
            self._refuse(str(error))
            return
        self._accept()
        merge_key = f"inspector {self._place.id}"
        if self._session.edit(lambda _: edited, self._label, merge_key=merge_key, origin=self):
            self._has_step = True

    def _refuse(self, sentence: str) -> None:
        self._is_refused = True
        self.told.emit(sentence)

    def _accept(self) -> None:
        self._is_refused = False
        self.told.emit("")

    def _commit(self) -> None:
        """What can't stand is left to be mended."""
        if not self._is_refused:
            self._finish()

    def _finish(self) -> None:
        """The step is closed, and what couldn't stand gives way to what the project holds."""
        if self._has_step:
            self._session.history.break_merge()
            self._has_step = False
        try:
            self.refresh()
        except ValueError:
            return  # the part has gone, and with it soon the field

    def _cancel(self) -> None:
        if self._has_step:
            self._has_step = False
            self._session.undo()
        else:
            self._finish()
