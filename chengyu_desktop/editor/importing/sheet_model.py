"""A sheet's rows for a table view, as they are numbered in their source."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QFont, QPalette

from chengyu_desktop.intake.tables.sheet import Sheet

AnyIndex = QModelIndex | QPersistentModelIndex
_Display = Qt.ItemDataRole


class SheetModel(QAbstractTableModel):
    """``doubts`` are sentences by row number. Columns that are left out are faint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet("")
        self._has_head = False
        self._ignored: frozenset[int] = frozenset()
        self._doubts: dict[int, str] = {}
        self.palette = QPalette()

    def show_sheet(self, sheet: Sheet) -> None:
        self.beginResetModel()
        self._sheet, self._doubts = sheet, {}
        self.endResetModel()

    def show_mapping(self, has_head: bool, ignored: frozenset[int]) -> None:
        self._has_head, self._ignored = has_head, ignored
        self._tell()

    def show_doubts(self, doubts: dict[int, str]) -> None:
        self._doubts = doubts
        self._tell()
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(self.rowCount() - 1, 0))

    def row_of(self, number: int) -> int:
        """Where the row of a number is; -1 for none."""
        return self._sheet.numbers.index(number) if number in self._sheet.numbers else -1

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._sheet.width

    def data(self, index: AnyIndex, role: int = _Display.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == _Display.DisplayRole:
            return self._sheet.rows[row][column]
        if role == _Display.ToolTipRole:
            return self._doubts.get(self._sheet.numbers[row]) or self._sheet.rows[row][column]
        if role == _Display.FontRole and row == 0 and self._has_head:
            font = QFont()
            font.setBold(True)
            return font
        if role == _Display.ForegroundRole:
            if self._sheet.numbers[row] in self._doubts:
                return QBrush(self.palette.color(QPalette.ColorRole.BrightText))
            if column in self._ignored:
                return QBrush(self.palette.color(QPalette.ColorRole.PlaceholderText))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display.DisplayRole) -> Any:
        if role != _Display.DisplayRole or orientation is not Qt.Orientation.Vertical:
            return None
        number = self._sheet.numbers[section]
        return f"? {number}" if number in self._doubts else str(number)

    def _tell(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
