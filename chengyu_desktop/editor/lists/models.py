"""The model of every list view: a tree of the project's own parts, which follows it row by row.

Views so keep their selection, their scrolling and an open editor through edits, whoever makes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from chengyu_desktop.editor.lists.rows import Inserted, Removed, Reordered, RowStep, Updated, row_steps

AnyIndex = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()


class Node:
    """A row: the part it shows, and the rows below it. ``number`` is what Qt's indexes know it by."""

    __slots__ = ("children", "item", "number", "parent")

    def __init__(self, item: object, parent: Node | None, number: int) -> None:
        self.item = item
        self.parent = parent
        self.number = number
        self.children: list[Node] = []


class ItemModel(QAbstractItemModel):
    """Subclasses say what lies below a part (``children_of``), how many ``columns`` there are, and what cells hold.

    ``refused`` tells the sentence why an edit can't be made.
    """

    refused = Signal(str)

    def __init__(self, columns: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._numbers = count(1)
        self._root = Node(None, None, 0)
        self._nodes: dict[int, Node] = {}

    def children_of(self, item: object) -> Sequence[object]:
        """The parts below one, or on top for the item given to ``show``."""
        raise NotImplementedError

    def show(self, item: object) -> None:
        """Makes the rows those of ``item``, changing as few as can be."""
        self._follow(self._root, item)

    def show_anew(self, item: object, columns: int) -> None:
        """The rows of something else altogether, in other columns."""
        self.beginResetModel()
        self._columns = columns
        self._nodes.clear()
        self._root.item = item
        self._root.children = [self._made(child, self._root) for child in self.children_of(item)]
        self.endResetModel()

    def node(self, index: AnyIndex) -> Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def path(self, index: AnyIndex) -> tuple[int, ...]:
        """Rows from the top down to the index's own."""
        rows: list[int] = []
        while index.isValid():
            rows.append(index.row())
            index = index.parent()
        return tuple(reversed(rows))

    def index_at(self, path: Sequence[int], column: int = 0) -> QModelIndex:
        """The index at a path; an invalid one when there is no such row."""
        index = QModelIndex()
        for row in path:
            index = self.index(row, column, index)
            if not index.isValid():
                break
        return index

    # What Qt asks

    def index(self, row: int, column: int, parent: AnyIndex = _TOP) -> QModelIndex:
        children = self.node(parent).children
        if 0 <= row < len(children) and 0 <= column < self._columns and parent.column() <= 0:
            return self.createIndex(row, column, children[row].number)
        return QModelIndex()

    def parent(self, index: AnyIndex) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        node = self.node(index).parent
        if node is None or node.parent is None:
            return QModelIndex()
        return self._index_of(node)

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return len(self.node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return self._columns

    # Following the project

    def _follow(self, node: Node, item: object) -> None:
        node.item = item
        old = [child.item for child in node.children]
        for step in row_steps(old, self.children_of(item)):
            self._apply(node, step)

    def _apply(self, node: Node, step: RowStep) -> None:
        if isinstance(step, Updated):
            self._follow(node.children[step.row], step.item)
            self.dataChanged.emit(*self._whole_row(node, step.row))
        elif isinstance(step, Removed):
            self.beginRemoveRows(self._index_of(node), step.first, step.last)
            for gone in node.children[step.first : step.last + 1]:
                self._forget(gone)
            del node.children[step.first : step.last + 1]
            self.endRemoveRows()
        elif isinstance(step, Inserted):
            made = [self._made(item, node) for item in step.items]
            self.beginInsertRows(self._index_of(node), step.first, step.first + len(made) - 1)
            node.children[step.first : step.first] = made
            self.endInsertRows()
        else:
            self._reorder(node, step)

    def _reorder(self, node: Node, step: Reordered) -> None:
        self.layoutAboutToBeChanged.emit()
        old = [index for index in self.persistentIndexList() if self.node(index).parent is node]
        node.children[:] = [node.children[row] for row in step.order]
        rows = {child.number: row for row, child in enumerate(node.children)}
        new = [self.createIndex(rows[i.internalId()], i.column(), i.internalId()) for i in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _made(self, item: object, parent: Node) -> Node:
        node = Node(item, parent, next(self._numbers))
        self._nodes[node.number] = node
        node.children = [self._made(child, node) for child in self.children_of(item)]
        return node

    def _forget(self, node: Node) -> None:
        del self._nodes[node.number]
        for child in node.children:
            self._forget(child)

    def _index_of(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.number)

    def _whole_row(self, node: Node, row: int) -> tuple[QModelIndex, QModelIndex]:
        number = node.children[row].number
        return self.createIndex(row, 0, number), self.createIndex(row, self._columns - 1, number)
