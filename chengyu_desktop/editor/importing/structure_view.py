"""The tree of what the copy has become; a part's role changes by one key, by the menu or by the combo box in its row."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from chengyu_desktop.editor.importing.nodes import Node
from chengyu_desktop.editor.importing.roles import LOOKS, role_of_key, role_title
from chengyu_desktop.editor.importing.structure_model import PART, SURENESS, WORDS, AnyIndex, StructureModel
from chengyu_desktop.editor.lists.header import TitleHeader

_ACCEPTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_LEAVING_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class StructureView(QTreeView):
    """``chosen`` gives the row's Node and a role; ``accepted`` the Node whose role is to stand; ``pointed`` the Node that is
    looked at; ``menu_asked`` where on the screen."""

    chosen = Signal(object, str)
    accepted = Signal(object)
    pointed = Signal(object)
    menu_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_following = False
        self.tree = StructureModel(self)
        self.setModel(self.tree)
        self.setAccessibleName(self.tr("Parts"))
        self.setUniformRowHeights(True)
        self.setItemDelegateForColumn(PART, _RoleDelegate(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        header = TitleHeader(self)
        self.setHeader(header)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(PART, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SURENESS, QHeaderView.ResizeMode.Interactive)
        header.set_widths({PART: 150, SURENESS: 130})
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.reshaped.connect(self._spread)
        self.tree.role_chosen.connect(self.chosen)
        self._follow_palette()

    @property
    def node(self) -> Node | None:
        """The one that is looked at."""
        return self.tree.node(self.currentIndex())

    def show_node(self, kind: str, at: int) -> None:
        """Selects the row of a piece or of what is left over, without telling."""
        index = self.tree.index_of(kind, at)
        self._is_following = True
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._is_following = False

    def next_doubt(self) -> bool:
        """Goes to the next part in doubt, from the top again after the last; False when there is none."""
        rows = self.tree.rows()
        here = self.currentIndex().siblingAtColumn(PART)
        at = next((i for i, row in enumerate(rows) if row == here), -1)
        for index in (*rows[at + 1 :], *rows[: at + 1]):
            if self.tree.is_doubtful(index):
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        node = self.tree.node(current)
        if node is not None and not self._is_following:
            self.pointed.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        node = self.node
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if node is not None and node.at >= 0 and plain and self.state() is not self.State.EditingState:
            role = role_of_key(event.text())
            if event.key() in _LEAVING_OUT:
                role = "left_over"
            if role is not None:
                self.chosen.emit(node, role)
                return
            if event.key() in _ACCEPTING:
                self.accepted.emit(node)
                return
        if plain and event.text().upper() == "N":
            self.next_doubt()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are roles here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.node is not None:
            self.menu_asked.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._follow_palette()

    def _spread(self) -> None:
        """All rows unfolded; headings that are no part of the copy take the whole width."""
        self.expandAll()
        for row in range(self.tree.rowCount()):
            node = self.tree.node(self.tree.index(row, 0))
            self.setFirstColumnSpanned(row, self.rootIndex(), node is not None and node.at < 0)

    def _follow_palette(self) -> None:
        self.tree.is_dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
        self.viewport().update()


class _RoleDelegate(QStyledItemDelegate):
    """A combo box of roles, with their keys."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self.tr("Role"))
        for role, look in LOOKS.items():
            box.addItem(f"{role_title(role)}  {look.key}", role)
        box.activated.connect(lambda: self._commit(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(QModelIndex(index), editor.currentData(), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def _commit(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
