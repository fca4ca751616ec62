"""The timeline's events as a table: date, wording, text, group, and whether it is a key event."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.dates import DateSpan, format_date
from chengyu_desktop.document.edits import EVENTS, set_value
from chengyu_desktop.document.project import Event, Project
from chengyu_desktop.editor.lists.drag import drag_mime, dragged_sort, drop
from chengyu_desktop.editor.lists.models import AnyIndex, ItemModel
from chengyu_desktop.editor.session import Session

DATE, WORDING, TEXT, GROUP, KEY = range(5)
_FIELDS = ("date", "wording", "text", "group", "key")
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag


class EventsModel(ItemModel):
    """One row an event; what is put into a cell is an edit of the session."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(len(_FIELDS), parent)
        self._session = session
        self.titles = (
            self.tr("Date"),
            self.tr("Wording"),
            self.tr("Text"),
            self.tr("Group"),
            self.tr("Key"),
        )

    def children_of(self, item: object) -> Sequence[object]:
        return item.timeline.events if isinstance(item, Project) and item.timeline else ()

    def event_at(self, index: AnyIndex) -> Event:
        item = self.node(index).item
        assert isinstance(item, Event)
        return item

    def key(self, index: AnyIndex) -> str:
        return join(EVENTS, index.row())

    def check(self, index: AnyIndex, text: str) -> str:
        """How the newspaper prints a date. Raises ValueError for what the cell can't hold."""
        if index.column() == DATE:
            return format_date(DateSpan.parse(text), self._session.project.language)
        set_value(self._session.project, join(self.key(index), _FIELDS[index.column()]), text)
        return ""

    # What Qt asks

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        event, column = self.event_at(index), index.column()
        if role in (_Role.DisplayRole, _Role.EditRole) and column != KEY:
            words = (event.date.text, event.wording, event.text, event.group)[column]
            return words or (self._printed(event) if column == WORDING and role == _Role.DisplayRole else "")
        if role == _Role.CheckStateRole and column == KEY:
            return Qt.CheckState.Checked if event.key else Qt.CheckState.Unchecked
        if role == _Role.ToolTipRole and column == TEXT:
            return event.text
        if role == _Role.ForegroundRole and column == WORDING and not event.wording:
            return QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        if role == _Role.AccessibleTextRole and column == KEY:
            return self.titles[KEY]
        return None

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        name = _FIELDS[index.column()]
        try:
            if name == "key":
                value = Qt.CheckState(value) == Qt.CheckState.Checked
            elif name == "date":
                value = DateSpan.parse(str(value))
            place = join(self.key(index), name)
            label = self.tr("Change “{}”").format(self.titles[index.column()])
            return self._session.edit(lambda project: set_value(project, place, value), label)
        except ValueError as error:
            self.refused.emit(str(error))
            return False

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return _Flag.ItemIsDropEnabled
        own = _Flag.ItemIsUserCheckable if index.column() == KEY else _Flag.ItemIsEditable
        return own | _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemIsDragEnabled

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if role != _Role.DisplayRole:
            return None
        return self.titles[section] if orientation == Qt.Orientation.Horizontal else section + 1

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        from chengyu_desktop.editor.commands.clipboard import MIME

        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        return drag_mime(self._session, [join(EVENTS, row) for row in rows]) or QMimeData()

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        return not parent.isValid() and dragged_sort(data) == EVENTS

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        try:
            return drop(
                self._session, data, EVENTS, row if row >= 0 else self.rowCount(), self.tr("Move Events")
            )
        except ValueError as error:
            self.refused.emit(str(error))
            return False

    def _printed(self, event: Event) -> str:
        """What stands on the page without a wording."""
        return format_date(event.date, self._session.project.language)
