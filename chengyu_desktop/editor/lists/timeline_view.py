"""The timeline as a table: dates, wordings and texts edited in place, rows dragged, sorted and pasted from Excel."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.addresses import split_item
from chengyu_desktop.document.edits import EVENTS, sort_events, sorting
from chengyu_desktop.document.edits_follow import follow
from chengyu_desktop.editor.commands.insertion import insert_parts
from chengyu_desktop.editor.commands.item_edits import delete_items, duplicate_items
from chengyu_desktop.editor.commands.new_event import new_event
from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.lists.actions import ListActions
from chengyu_desktop.editor.lists.delegates import CheckedDelegate
from chengyu_desktop.editor.lists.header import TitleHeader
from chengyu_desktop.editor.lists.models import AnyIndex
from chengyu_desktop.editor.lists.models_events import DATE, GROUP, KEY, TEXT, WORDING, EventsModel
from chengyu_desktop.editor.lists.selection import SelectionLink
from chengyu_desktop.editor.session import Session

_WIDTHS = {DATE: 96, WORDING: 104, GROUP: 64, KEY: 34}  # logical px; the text takes the rest
_Trigger = QAbstractItemView.EditTrigger


class TimelineView(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = EventsModel(session, self)
        self.model.show(session.project)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)  # all of them
        self.table = QTableView()
        self.filter = QLineEdit()
        self.sentence = Sentence()
        self._set_up_table()
        self._add_actions()
        self._arrange()
        self._link = SelectionLink(self.table, session, self._key_of, self._index_of)
        self._link.follow()
        self.filter.textChanged.connect(self._filter)
        self.model.refused.connect(self.sentence.tell)
        session.changed.connect(self._follow)
        self.setFocusProxy(self.table)

    def add_event(self) -> None:
        """After the selected one, on its day; its date is the first thing to be written."""
        self.filter.clear()
        event = new_event(self._session, "")
        insert_parts(self._session, (event,), self.tr("Insert Event"))
        self.table.setFocus()
        self._edit(DATE)

    def sort(self) -> None:
        order = sorting(self._session.project)
        selection = follow(self._session.selection, order)
        self._session.edit(sort_events, self.tr("Sort by Date"), selection=selection)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Timeline"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(_Trigger.DoubleClicked | _Trigger.AnyKeyPressed)
        table.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        table.setDefaultDropAction(Qt.DropAction.MoveAction)
        table.setDragDropOverwriteMode(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = TitleHeader(table)
        table.setHorizontalHeader(header)
        header.setMinimumSectionSize(_WIDTHS[KEY])
        header.set_widths(_WIDTHS)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().lineSpacing() + 10)
        table.setItemDelegate(CheckedDelegate(self._check, table))

    def _add_actions(self) -> None:
        actions = ListActions(self.table, self.sentence.tell)
        actions.add_edit()
        actions.add(self.tr("Insert Event"), ("Ins",), self.add_event)
        actions.add_separator()
        actions.add_items(self._session)
        actions.add(self.tr("Sort by Date"), (), self.sort)

    def _arrange(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter events"))
        self.filter.setClearButtonEnabled(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for text, command in (
            (self.tr("Add"), self.add_event),
            (self.tr("Duplicate"), lambda: duplicate_items(self._session, self.tr("Duplicate"))),
            (self.tr("Delete"), lambda: delete_items(self._session, self.tr("Delete"))),
            (self.tr("Sort by Date"), self.sort),
        ):
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(text)
            button.setAutoRaise(True)
            button.clicked.connect(command)
            buttons.addWidget(button)
        buttons.addWidget(self.filter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)

    def _follow(self) -> None:
        self._link.while_following(lambda: self.model.show(self._session.project))

    def _filter(self, words: str) -> None:
        """What is filtered away is no longer selected, so that no command takes what isn't seen."""
        seen = set(self._keys_shown())
        self._link.while_following(lambda: self._shown.setFilterFixedString(words))
        hidden = seen.difference(self._keys_shown())
        kept = [key for key in self._session.selection if _event_around(key) not in hidden]
        self._session.select(kept)

    def _keys_shown(self) -> list[str]:
        return [self._key_of(self._shown.index(row, 0)) for row in range(self._shown.rowCount())]

    def _check(self, index: AnyIndex, text: str) -> str:
        return self.model.check(self._source(index), text)

    def _edit(self, column: int) -> None:
        index = self.table.currentIndex().siblingAtColumn(column)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _source(self, index: AnyIndex) -> QModelIndex:
        return self._shown.mapToSource(index)  # pyright: ignore[reportArgumentType]

    def _key_of(self, index: QModelIndex) -> str:
        return self.model.key(self._source(index))

    def _index_of(self, key: str) -> QModelIndex:
        if not key.startswith(EVENTS + "/"):
            return QModelIndex()
        _, row = split_item(_event_around(key))
        return self._shown.mapFromSource(self.model.index_at((row,)))


def _event_around(key: str) -> str:
    """The key of the event that a key of the timeline leads into."""
    return "/".join(key.split("/")[:3])
