"""A list's selection and the session's as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QObject
from PySide6.QtWidgets import QAbstractItemView

from chengyu_desktop.editor.session import Session

_WHOLE_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class SelectionLink(QObject):
    """What is selected in a view of rows is selected in the session, and the other way round.

    ``key_of`` gives the key of a row, empty for one that can't be selected; ``index_of`` the row of a key or of the part
    around it, an invalid index when it has none. ``around`` is what is selected when no row is.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        session: Session,
        key_of: Callable[[QModelIndex], str],
        index_of: Callable[[str], QModelIndex],
        around: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._key_of = key_of
        self._index_of = index_of
        self._around = around
        self._is_following = False
        view.selectionModel().selectionChanged.connect(self._tell)
        session.selection_changed.connect(self._hear)

    def while_following(self, update: Callable[[], None]) -> None:
        """Lets rows go and come: what Qt selects meanwhile is nobody's choice."""
        self._is_following = True
        try:
            update()
        finally:
            self._is_following = False
        self.follow()

    def follow(self) -> None:
        """Selects the rows of what is selected in the session."""
        model = self._view.selectionModel()
        wanted = {
            index.siblingAtColumn(0): None
            for key in self._session.selection
            if (index := self._index_of(key)).isValid()
        }
        if set(wanted) == set(model.selectedRows()):
            return
        rows = QItemSelection()
        for first, last in _runs(list(wanted)):
            rows.append(QItemSelectionRange(first, last))
        self._is_following = True
        try:
            model.select(rows, _WHOLE_ROWS)
            self._go_to(next(iter(wanted), None))
        finally:
            self._is_following = False

    def _go_to(self, index: QModelIndex | None) -> None:
        """The keyboard goes on from there; an open editor is left alone."""
        if index is None or self._view.state() is QAbstractItemView.State.EditingState:
            return
        column = max(self._view.currentIndex().column(), 0)
        here = index.siblingAtColumn(column)
        self._view.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._view.scrollTo(here)

    def _tell(self) -> None:
        if self._is_following:
            return
        rows = sorted(self._view.selectionModel().selectedRows(), key=_place)
        keys = [key for row in rows if (key := self._key_of(row))]
        self._session.select(keys or self._around(), self)

    def _hear(self, origin: object) -> None:
        if origin is not self:
            self.follow()


def _runs(rows: list[QModelIndex]) -> Iterator[tuple[QModelIndex, QModelIndex]]:
    """The first and the last of rows that follow one another as they are listed."""
    first = 0
    for end in range(1, len(rows) + 1):
        is_next = (
            end < len(rows)
            and rows[end].row() == rows[end - 1].row() + 1
            and rows[end].parent() == rows[first].parent()
        )
        if not is_next:
            yield rows[first], rows[end - 1]
            first = end


def _place(index: QModelIndex) -> tuple[int, ...]:
    rows: list[int] = []
    while index.isValid():
        rows.append(index.row())
        index = index.parent()
    return tuple(reversed(rows))
