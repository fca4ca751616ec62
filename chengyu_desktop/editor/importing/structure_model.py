"""The tree of what the copy has become, fed from a structure; rows stay while its shape does."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from chengyu_desktop.editor.importing.nodes import Node, nodes_of
from chengyu_desktop.editor.importing.reasons import left_reason, reason
from chengyu_desktop.editor.importing.roles import LIKELY, LOOKS, role_color, role_title, sureness
from chengyu_desktop.intake.structure import Piece, Role, Structure

AnyIndex = QModelIndex | QPersistentModelIndex
PART, WORDS, SURENESS = range(3)
_LONGEST = 120  # characters of a part that are shown
_Display = Qt.ItemDataRole


class StructureModel(QAbstractItemModel):
    """``role_chosen`` is asked for by an editor in a row: the row's node, and the role. ``reshaped`` tells that rows have gone."""

    role_chosen = Signal(object, str)
    reshaped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._structure: Structure | None = None
        self._nodes: tuple[Node, ...] = ()
        self.is_dark = False

    def show_structure(self, structure: Structure) -> None:
        nodes = nodes_of(structure)
        if nodes == self._nodes:
            self._structure = structure
            self.dataChanged.emit(self.index(0, 0), self.index(max(len(nodes) - 1, 0), SURENESS))
            return
        self.beginResetModel()
        self._structure, self._nodes = structure, nodes
        self.endResetModel()
        self.reshaped.emit()

    def node(self, index: AnyIndex) -> Node | None:
        if not index.isValid():
            return None
        parent = index.internalId()
        return self._nodes[index.row()] if not parent else self._nodes[parent - 1].children[index.row()]

    def piece(self, index: AnyIndex) -> Piece | None:
        node = self.node(index)
        if node is None or self._structure is None or node.at < 0 or node.kind == "left":
            return None
        return self._structure.pieces[node.at]

    def index_of(self, kind: str, at: int) -> QModelIndex:
        """The row of a piece, or of what is left over (``left``)."""
        for row, node in enumerate(self._nodes):
            if node.at == at and at >= 0 and (node.kind == "left") == (kind == "left"):
                return self.index(row, 0)
            for inner, child in enumerate(node.children):
                if child.at == at and (child.kind == "left") == (kind == "left"):
                    return self.createIndex(inner, 0, row + 1)
        return QModelIndex()

    def rows(self) -> list[QModelIndex]:
        """All rows with a part of the copy, from the top to the bottom."""
        found: list[QModelIndex] = []
        for row, node in enumerate(self._nodes):
            if node.at >= 0:
                found.append(self.index(row, 0))
            found += [self.createIndex(inner, 0, row + 1) for inner in range(len(node.children))]
        return found

    def is_doubtful(self, index: AnyIndex) -> bool:
        piece = self.piece(index)
        return piece is not None and piece.confidence < LIKELY

    # Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._nodes)
        if parent.internalId() or parent.column():
            return 0
        return len(self._nodes[parent.row()].children)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 3

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008
        above = child.internalId() if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display.DisplayRole) -> Any:
        if role != _Display.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Part"), self.tr("Words"), self.tr("Sureness"))[section]

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        node = self.node(index)
        if node is not None and node.at >= 0 and index.column() == PART:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: AnyIndex, role: int = _Display.DisplayRole) -> Any:
        node = self.node(index)
        if node is None or self._structure is None:
            return None
        column = index.column()
        if role in (_Display.DisplayRole, _Display.ToolTipRole):
            return self._words(node, column, whole=role == _Display.ToolTipRole)
        if role == _Display.EditRole:
            return self.role(node)
        if role == _Display.DecorationRole and column == PART and node.at >= 0:
            piece = self.piece(index)
            return role_color(self.role(node), self.is_dark, piece.confidence if piece else 1.0)
        if role == _Display.FontRole and (node.at < 0 or self.is_doubtful(index)):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = _Display.EditRole) -> bool:
        node = self.node(index)
        if node is None or value not in LOOKS or value == self.role(node):
            return False
        self.role_chosen.emit(node, value)
        return True

    def role(self, node: Node) -> Role:
        if node.at < 0 or node.kind == "left" or self._structure is None:
            return "left_over"
        return self._structure.pieces[node.at].role

    def _words(self, node: Node, column: int, *, whole: bool) -> str:
        assert self._structure is not None
        if node.at < 0:
            return self._group_words(node) if column == PART else ""
        if node.kind == "left":
            left = self._structure.left_over[node.at]
            return (role_title("left_over"), _short(left.text, whole), left_reason(left.reason))[column]
        piece = self._structure.pieces[node.at]
        if column == PART:
            return role_title(piece.role)
        if column == WORDS:
            return _short(piece.text.text, whole)
        sure, why = sureness(piece.confidence), reason(piece.why)
        is_doubtful = piece.confidence < LIKELY
        words = f"? {sure}" if is_doubtful else sure
        return f"{words} · {why}" if why and (is_doubtful or whole) else words

    def _group_words(self, node: Node) -> str:
        count = len(node.children)
        if node.kind == "timeline":
            dates = sum(self.role(child) == "event_date" for child in node.children)
            return self.tr("Timeline, events: {}").format(dates)
        if node.kind == "left_over":
            return self.tr("Left over: {}").format(count)
        return self.tr("Panel without a title")


def _short(text: str, whole: bool) -> str:
    return text if whole or len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
