"""The whole page as a tree: the way to every part of it by keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from chengyu_desktop.document.project import Panel
from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.lists.actions import ListActions
from chengyu_desktop.editor.lists.delegates import CheckedDelegate
from chengyu_desktop.editor.lists.models_outline import OutlineModel
from chengyu_desktop.editor.lists.selection import SelectionLink
from chengyu_desktop.editor.session import Change, Session


class OutlineView(QWidget):
    """``place_asked`` gives the key of the part that was clicked, or chosen by Enter where there is nothing to edit."""

    place_asked = Signal(str)
    write_asked = Signal(str)  # the key of a part whose words are written on the page, not in its row

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = OutlineModel(session, self)
        self.model.refresh()
        self.tree = QTreeView()
        self.sentence = Sentence()
        self._set_up_tree()
        actions = ListActions(self.tree, self.sentence.tell)
        actions.add_edit(self._write)
        actions.add_separator()
        actions.add_items(session)
        self._link = SelectionLink(self.tree, session, self.model.key, self.model.index_of)
        self._expand_panels(0, self.model.rowCount() - 1)
        self._link.follow()
        self.model.rowsInserted.connect(self._expand_new)
        self.model.refused.connect(self.sentence.tell)
        self.tree.clicked.connect(self._ask)
        self.tree.activated.connect(self._ask)
        self.tree.doubleClicked.connect(self._write)
        session.changed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.tree, 1)
        column.addWidget(self.sentence)
        self.setFocusProxy(self.tree)

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setAccessibleName(self.tr("Outline"))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        tree.setExpandsOnDoubleClick(False)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        tree.setIndentation(16)
        tree.setItemDelegate(CheckedDelegate(self.model.check, tree))

    def _ask(self, index: QModelIndex) -> None:
        self.place_asked.emit(self.model.key(index))

    def _write(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.write_asked.emit(self.model.key(index))

    def _follow(self, change: Change) -> None:
        self._link.while_following(self.model.refresh)
        if change.is_new:
            self._expand_panels(0, self.model.rowCount() - 1)

    def _expand_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            self._expand_panels(first, last)

    def _expand_panels(self, first: int, last: int) -> None:
        """Panels show their blocks; the timeline, which may be long, is opened when it is wanted."""
        for row in range(first, last + 1):
            index = self.model.index(row, 0)
            if isinstance(self.model.node(index).item, Panel):
                self.tree.expand(index)
