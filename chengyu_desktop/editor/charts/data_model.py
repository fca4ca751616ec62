"""The data of a block as a model: its cells are edited in place, what is wrong with them is said while they are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, Qt

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.editor.charts.data_edits import set_cell, spell_cell
from chengyu_desktop.editor.charts.data_table import Column, DataTable, Value, table_of, value_in
from chengyu_desktop.editor.lists.models import AnyIndex, ItemModel
from chengyu_desktop.editor.session import Session

_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
_Align = Qt.AlignmentFlag


class DataModel(ItemModel):
    """Rows are the parts of the table's list or, without one, its numbers. ``table`` is that of the project last shown."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(0, parent)
        self._session = session
        self.table: DataTable | None = None

    def show_table(self, key: str) -> None:
        """The block at a key of the session's project; an empty key for none."""
        before, project = self.table, self._session.project
        self.table = table_of(project, key) if key else None
        columns = len(self.table.columns) if self.table else 0
        is_same = before is not None and self.table is not None and _shape(before) == _shape(self.table)
        if not is_same:
            self.show_anew(project, columns)
        else:
            self.show(project)

    def children_of(self, item: object) -> Sequence[object]:
        if not isinstance(item, Project) or self.table is None:
            return ()
        if self.table.items:
            return get(item, self.table.items)
        return self.table.fields

    def check(self, index: AnyIndex, text: str) -> str:
        """Raises ValueError for what the cell can't hold."""
        set_cell(self._session.project, self._here(), index.row(), index.column(), text)
        return ""

    def key(self, index: AnyIndex) -> str:
        table = self.table
        return table.rows[index.row()] if table is not None and 0 <= index.row() < len(table.rows) else ""

    # What Qt asks

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        table = self.table
        if not index.isValid() or table is None:
            return None
        column = table.columns[index.column()]
        if role == _Role.TextAlignmentRole:
            way = _Align.AlignRight if column.kind == "number" else _Align.AlignLeft
            return way | _Align.AlignVCenter
        if role == _Role.AccessibleTextRole and column.kind == "flag":
            return column.title
        if role not in (_Role.DisplayRole, _Role.EditRole, _Role.CheckStateRole):
            return None
        value = self._value(index, column)
        if role == _Role.CheckStateRole:
            if column.kind != "flag":
                return None
            return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        if column.kind == "flag":
            return None
        if value is None and role == _Role.DisplayRole:
            return "–"
        return value if isinstance(value, str) else spell_cell(value)

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        table = self.table
        if table is None or index.row() >= len(table.rows):
            return False  # it has gone while it was written
        column = table.columns[index.column()]
        if column.kind == "flag":
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        made = value if isinstance(value, bool) else str(value)
        label = self.tr("Change “{}”").format(column.title)
        try:
            return self._session.edit(
                lambda project: set_cell(project, self._here(), index.row(), index.column(), made), label
            )
        except ValueError as error:
            self.refused.emit(str(error))
            return False

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.table is None:
            return _Flag.NoItemFlags
        column = self.table.columns[index.column()]
        flags = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable
        if column.kind == "flag":
            return flags | _Flag.ItemIsUserCheckable
        return flags | _Flag.ItemIsEditable if column.field else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if self.table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == _Role.DisplayRole else None
        if role == _Role.DisplayRole and section < len(self.table.columns):
            return self.table.columns[section].title
        return None

    def _value(self, index: AnyIndex, column: Column) -> Value:
        """Of the row itself: while rows come and go their numbers are not those of the table."""
        item = self.node(index).item
        if isinstance(item, tuple):
            return item[index.column()]
        assert isinstance(item, Part)
        return value_in(item, column)

    def _here(self) -> DataTable:
        return cast(DataTable, self.table)


def _shape(table: DataTable) -> tuple[object, ...]:
    """What makes rows the same rows: another block's begin anew."""
    return table.key, table.items, table.item, table.columns, () if table.items else table.rows
