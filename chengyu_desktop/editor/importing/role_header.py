"""A combo box above each column of a table, that says what the column is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from chengyu_desktop.editor.importing.column_roles import ROLES, column_title
from chengyu_desktop.intake.tables.roles import Role

_LEAST = 156  # logical px of a column, in which its role can be read


class RoleHeader(QHeaderView):
    """``chosen`` gives a column and its new role. Boxes are made for the columns that come into view."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._roles: tuple[Role, ...] = ()
        self._guessed: tuple[Role, ...] = ()
        self._boxes: dict[int, QComboBox] = {}
        self.setMinimumSectionSize(_LEAST)
        self.sectionResized.connect(lambda *_: self._place())

    def show_roles(self, roles: Sequence[Role], guessed: Sequence[Role]) -> None:
        """``guessed`` are marked as such where they stand."""
        if len(roles) != len(self._roles):
            for box in self._boxes.values():
                box.deleteLater()
            self._boxes = {}
        self._roles, self._guessed = tuple(roles), tuple(guessed)
        for column, box in self._boxes.items():
            self._fill(column, box)
        self._place()

    def box(self, column: int) -> QComboBox:
        if column not in self._boxes:
            box = QComboBox(self)
            box.setAccessibleName(self.tr("Role of column {}").format(column + 1))
            box.activated.connect(
                lambda _, column=column, box=box: self.chosen.emit(column, box.currentData())
            )
            self._boxes[column] = box
            self._fill(column, box)
        return self._boxes[column]

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), QComboBox().sizeHint().height() + 4)

    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def _fill(self, column: int, box: QComboBox) -> None:
        box.clear()
        for role in ROLES:
            words = column_title(role)
            is_guess = role == self._guessed[column]
            box.addItem(self.tr("{} (guessed)").format(words) if is_guess else words, role)
        box.setCurrentIndex(ROLES.index(self._roles[column]))
        box.setToolTip(box.currentText())

    def _place(self) -> None:
        for column in range(min(self.count(), len(self._roles))):
            left, width = self.sectionViewportPosition(column), self.sectionSize(column)
            is_seen = left + width > 0 and left < self.viewport().width()
            if not is_seen and column not in self._boxes:
                continue
            box = self.box(column)
            box.setGeometry(left + 1, 1, max(width - 2, 1), self.height() - 2)
            box.setVisible(is_seen)
