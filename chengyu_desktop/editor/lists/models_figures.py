"""All numbers of the project as a table: value, unit, change, what it counts, where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.lists.figure_rows import NumberRow, NumberRows, set_change, set_number
from chengyu_desktop.editor.lists.models import AnyIndex, ItemModel
from chengyu_desktop.editor.session import Session

VALUE, UNIT, CHANGE, LABEL, PLACE = range(5)
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag


class FiguresModel(ItemModel):
    """One row a number. Its unit and label are edited where they are written, which may be for several numbers.

    Rows are those of the project last given to ``show``, which may be a while ago.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(5, parent)
        self._session = session
        self._rows = NumberRows()
        self._titles = (
            self.tr("Value"),
            self.tr("Unit"),
            self.tr("Change"),
            self.tr("Label"),
            self.tr("Place"),
        )

    def children_of(self, item: object) -> Sequence[object]:
        return self._rows.of(item) if isinstance(item, Project) else ()

    def row(self, index: AnyIndex) -> NumberRow:
        item = self.node(index).item
        assert isinstance(item, NumberRow)
        return item

    def check(self, index: AnyIndex, text: str) -> str:
        """Raises ValueError for what the cell can't hold."""
        self._edited(self._session.project, index, text)
        return ""

    # What Qt asks

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row(index), index.column()
        if role in (_Role.DisplayRole, _Role.EditRole):
            change = row.change + row.change_unit if role == _Role.DisplayRole else row.change
            return (row.value, row.unit, change, row.label, row.place)[column]
        if role == _Role.ToolTipRole and column in (LABEL, PLACE):
            return (row.label, row.place)[column - LABEL]
        if role == _Role.TextAlignmentRole and column in (VALUE, CHANGE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        if self.row(index) not in self._rows.of(self._session.project):
            return False  # it has gone while it was written, and another may stand there
        label = self.tr("Change “{}”").format(self._titles[index.column()])
        try:
            return self._session.edit(
                lambda project: self._edited(project, index, str(value)), label, origin=self
            )
        except ValueError as error:
            self.refused.emit(str(error))
            return False

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return _Flag.NoItemFlags
        flags = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable
        row = self.row(index)
        keys = (row.unit_key, row.change_key, row.label_key, "")
        can_edit = row.is_editable if index.column() == VALUE else bool(keys[index.column() - UNIT])
        return flags | _Flag.ItemIsEditable if can_edit else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if role != _Role.DisplayRole:
            return None
        return self._titles[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def _edited(self, project: Project, index: AnyIndex, text: str) -> Project:
        row = self.row(index)
        if index.column() == VALUE:
            return set_number(project, row, text)
        if index.column() == CHANGE:
            return set_change(project, row, text)
        return set_value(project, row.unit_key if index.column() == UNIT else row.label_key, text)
