"""Every number of the project in one table, to be checked and corrected side by side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.lists.actions import ListActions
from chengyu_desktop.editor.lists.delegates import CheckedDelegate
from chengyu_desktop.editor.lists.header import TitleHeader
from chengyu_desktop.editor.lists.models import AnyIndex
from chengyu_desktop.editor.lists.models_figures import CHANGE, LABEL, PLACE, UNIT, VALUE, FiguresModel
from chengyu_desktop.editor.session import Change, Session

_PAUSE = 150  # ms without an edit
_WIDTHS = {VALUE: 80, UNIT: 64, CHANGE: 72, PLACE: 200}  # logical px; the label takes the rest


class FiguresView(QWidget):
    """A double click selects the place; ``place_asked`` gives its key. A hidden view reads no project."""

    place_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = FiguresModel(session, self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)  # all of them
        self.table = QTableView()
        self.filter = QLineEdit()
        self.sentence = Sentence()
        self._set_up_table()
        self._add_actions()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter figures"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.model.refused.connect(self.sentence.tell)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._catch_up)
        session.changed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        for widget in (self.filter, self.table, self.sentence):
            column.addWidget(widget)
        self.setFocusProxy(self.table)

    def showEvent(self, event: QShowEvent) -> None:
        self.model.show(self._session.project)
        super().showEvent(event)

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Figures"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)  # a double click goes to the place
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setShowGrid(False)
        header = TitleHeader(table)
        table.setHorizontalHeader(header)
        header.set_widths(_WIDTHS)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().lineSpacing() + 10)
        table.setItemDelegate(CheckedDelegate(self._check, table))
        table.doubleClicked.connect(self._go)

    def _add_actions(self) -> None:
        actions = ListActions(self.table, self.sentence.tell)
        actions.add_edit()
        actions.add(self.tr("Go to Place"), ("Ctrl+Return",), lambda: self._go(self.table.currentIndex()))
        actions.add(self.tr("Copy"), ("Ctrl+C",), self._copy)
        # The page's own Delete and Cut must not take the parts that are selected there.
        actions.claim("Del", "Backspace", "Ctrl+X")

    def _copy(self) -> None:
        """The cells that are selected, as a spreadsheet takes them."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.table.selectedIndexes()):
            rows.setdefault(index.row(), []).append(str(index.data()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            key = self.model.row(self._source(index)).key
            self._session.select((key,), self)
            self.place_asked.emit(key)

    def _follow(self, change: Change) -> None:
        """At once after an edit made here; of others when the hands rest, since every text may have to be read."""
        if change.origin is self.model or change.is_new:
            self._catch_up()
        elif self.isVisible():
            self._pause.start()

    def _catch_up(self) -> None:
        self._pause.stop()
        if self.isVisible():
            self.model.show(self._session.project)

    def _check(self, index: AnyIndex, text: str) -> str:
        return self.model.check(self._source(index), text)

    def _source(self, index: AnyIndex) -> QModelIndex:
        return self._shown.mapToSource(index)  # pyright: ignore[reportArgumentType]
