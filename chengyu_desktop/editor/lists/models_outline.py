"""The whole page as a tree: heading, lede, timeline with its events, panels with their blocks, credits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.addresses import get, join, split_item
from chengyu_desktop.document.edits import EVENTS, PANELS, set_value
from chengyu_desktop.document.project import Block, Event, Panel, Project, Timeline
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.commands.clipboard import MIME
from chengyu_desktop.editor.commands.picture_mime import picture_files
from chengyu_desktop.editor.lists.drag import drag_mime, dragged_sort, drop
from chengyu_desktop.editor.lists.models import AnyIndex, ItemModel
from chengyu_desktop.editor.lists.place_names import field_name, first_words, kind_name, panel_name, shortened
from chengyu_desktop.editor.session import PictureOffer, Session

_HEADING = ("kicker", "title", "lede_title", "lede")
_CREDITS = "credits"
_LINES = ("kicker", "title", "lede_title")  # of the heading's texts those that are no paragraphs
_Role = Qt.ItemDataRole
_Flag = Qt.ItemFlag
# Made once: Qt asks for every row whenever rows come or go.
_PLAIN = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable
_LINE = _PLAIN | _Flag.ItemIsEditable
_TIMELINE = _LINE | _Flag.ItemIsDropEnabled
_PANEL = _TIMELINE | _Flag.ItemIsDragEnabled
_LEAF = _PLAIN | _Flag.ItemIsDragEnabled


class OutlineModel(ItemModel):
    """One row a part: what it is and its first words. A title is edited in place, parts are dragged to other places."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self._session = session
        self._numbers_shown: dict[int, int] = {}  # a panel's place, by its node's number
        self._words_shown: dict[int, str] = {}

    def children_of(self, item: object) -> Sequence[object]:
        if isinstance(item, Project):
            timeline = (item.timeline,) if item.timeline else ()
            return (*_HEADING, *timeline, *item.panels, _CREDITS)
        if isinstance(item, Timeline):
            return item.events
        return item.body if isinstance(item, Panel) else ()

    def refresh(self) -> None:
        """After a change: the rows are the project's, and their numbers right."""
        self.show(self._session.project)
        tops = self.node(QModelIndex()).children
        panels = (node for node in tops if isinstance(node.item, Panel))
        self._numbers_shown = {node.number: place for place, node in enumerate(panels)}
        before, self._words_shown = self._words_shown, {}
        for row, node in enumerate(tops):
            index = self.index(row, 0)
            self._words_shown[node.number] = words = self._words(index)
            if before.get(node.number) != words:
                self.dataChanged.emit(index, index)

    def key(self, index: AnyIndex) -> str:
        """The document key of a row."""
        rows = self.path(index)
        item = self.node(self.index_at(rows[:1])).item
        if isinstance(item, Timeline):
            return join(EVENTS, rows[1]) if len(rows) > 1 else "timeline"
        if isinstance(item, Panel):
            panel = join(PANELS, rows[0] - self._first_panel())
            return join(panel, "body", rows[1]) if len(rows) > 1 else panel
        return str(item)

    def index_of(self, key: str) -> QModelIndex:
        """The row of a part, or of the innermost one around what the key names; an invalid index when there is none."""
        steps = key.split("/")
        if steps[0] == PANELS and len(steps) > 1:
            inner = (int(steps[3]),) if len(steps) > 3 and steps[2] == "body" else ()
            return self.index_at((self._first_panel() + int(steps[1]), *inner))
        if steps[0] == "timeline":
            inner = (int(steps[2]),) if len(steps) > 2 and steps[1] == "events" else ()
            row = len(_HEADING)
            is_there = isinstance(self.node(self.index(row, 0)).item, Timeline)
            return self.index_at((row, *inner)) if is_there else QModelIndex()
        names = (*_HEADING, *([""] * (self.rowCount() - len(_HEADING) - 1)), _CREDITS)
        return self.index(names.index(steps[0]), 0) if steps[0] in names and steps[0] else QModelIndex()

    # What Qt asks

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._words(index)
        if role == _Role.EditRole:
            return get(self._session.project, self._title_key(index)) if self._title_key(index) else ""
        if role == _Role.ForegroundRole and not self._has_words(index):
            return QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        if role == _Role.ToolTipRole:
            item = self.node(index).item
            return first_words(item) if isinstance(item, Event | Block) else None
        return None

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        key = self._title_key(index)
        try:
            return self._session.edit(lambda project: set_value(project, key, value), self.tr("Rename"))
        except ValueError as error:
            self.refused.emit(str(error))
            return False

    def check(self, index: AnyIndex, text: str) -> str:
        """Raises ValueError for what can't be a title."""
        set_value(self._session.project, self._title_key(index), text)
        return ""

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return _Flag.ItemIsDropEnabled
        item = self.node(index).item
        if isinstance(item, Event | Block):
            return _LEAF
        if isinstance(item, Panel):
            return _PANEL
        if isinstance(item, Timeline):
            return _TIMELINE
        return _LINE if item in _LINES else _PLAIN

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [MIME, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        keys = [self.key(index) for index in sorted(indexes, key=self.path)]
        return drag_mime(self._session, keys) or QMimeData()

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if picture_files(data):
            return self._picture_place(row, parent) is not None
        return self._place(dragged_sort(data), row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        files = picture_files(data)
        if files:
            found = self._picture_place(row, parent)
            if found is not None:
                offer = PictureOffer(files, container=found[0], index=found[1])
                QTimer.singleShot(0, self._session, lambda: self._session.offer_pictures(offer))
            return found is not None
        place = self._place(dragged_sort(data), row, parent)
        try:
            return place is not None and drop(self._session, data, *place, self.tr("Move"))
        except ValueError as error:
            self.refused.emit(str(error))
            return False

    def _place(self, sort: str, row: int, parent: AnyIndex) -> tuple[str, int] | None:
        """The list and the place in it where parts of a sort go that are dropped before ``row`` (at the end for -1)."""
        around = self.node(parent).item
        count = self.rowCount(parent)
        if sort == PANELS and not parent.isValid():
            panels = len(self._session.project.panels)
            return PANELS, min(max((row if row >= 0 else count) - self._first_panel(), 0), panels)
        if sort == "body" and isinstance(around, Panel):
            return join(self.key(parent), "body"), row if row >= 0 else count
        if sort == EVENTS and isinstance(around, Timeline):
            return EVENTS, row if row >= 0 else count
        return None

    def _picture_place(self, row: int, parent: AnyIndex) -> tuple[str, int] | None:
        """The same for pictures from elsewhere: in a panel, or after the block that they are dropped on."""
        if isinstance(self.node(parent).item, Block) and row < 0:
            container, index = split_item(self.key(parent))
            return container, index + 1
        return self._place("body", row, parent)

    def _first_panel(self) -> int:
        """The row of the first panel, or where it would be."""
        timeline = self.index(len(_HEADING), 0)
        return len(_HEADING) + isinstance(self.node(timeline).item, Timeline)

    def _title_key(self, index: AnyIndex) -> str:
        """The key of the text that is edited in a row; empty for a row without one."""
        item = self.node(index).item
        if isinstance(item, Panel | Timeline):
            return join(self.key(index), "title")
        return str(item) if item in _LINES else ""

    def _words(self, index: AnyIndex) -> str:
        node = self.node(index)
        item = node.item
        if isinstance(item, Panel):
            return panel_name(item, self._numbers_shown.get(node.number, index.row() - self._first_panel()))
        if isinstance(item, Block):
            return _titled(kind_name(item), first_words(item))
        if isinstance(item, Event):
            return f"{item.date.text} {first_words(item)}".rstrip()
        if isinstance(item, Timeline):
            return _titled(field_name("timeline"), shortened(plain_text(item.title)))
        name = str(item)
        if name == _CREDITS:
            credits = self._session.project.credits
            return _titled(
                field_name(name), shortened(f"{credits.source} {credits.compiled} {credits.drawn}")
            )
        return _titled(field_name(name), shortened(plain_text(getattr(self._session.project, name))))

    def _has_words(self, index: AnyIndex) -> bool:
        name = self.node(index).item
        return not isinstance(name, str) or name == _CREDITS or bool(getattr(self._session.project, name))


def _titled(title: str, words: str) -> str:
    return f"{title}: {words}" if words else title
