"""Find and replace across the whole project, with a live list of what is found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.edits_text import Match, Search, replace_matches
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.lists.actions import ListActions
from chengyu_desktop.editor.lists.finder import Finder
from chengyu_desktop.editor.lists.match_delegate import MatchDelegate
from chengyu_desktop.editor.lists.models_matches import PLACE, TEXT, MatchesModel
from chengyu_desktop.editor.session import Session

_PAUSE = 120  # ms without a keystroke or an edit


class FindView(QWidget):
    """A click on a match selects the text; ``place_asked`` gives its key. A hidden view searches nothing."""

    place_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._finder = Finder(self)
        self._project: Project | None = None  # in which the listed matches are
        self.model = MatchesModel(self)
        self.pattern = QLineEdit()
        self.replacement = QLineEdit()
        self.regex = QCheckBox(self.tr("Regular expression"))
        self.match_case = QCheckBox(self.tr("Match case"))
        self.notes = QCheckBox(self.tr("In notes too"))
        self.replace_button = QPushButton(self.tr("Replace"))
        self.replace_all_button = QPushButton(self.tr("Replace All"))
        self.count = QLabel()
        self.sentence = Sentence()
        self.table = QTableView()
        self._set_up_table()
        self._arrange()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._connect()
        self._show_count()

    def search(self) -> None:
        """At once, without waiting for a pause."""
        self._pause.stop()
        asked = Search(
            self.pattern.text(), self.regex.isChecked(), self.match_case.isChecked(), self.notes.isChecked()
        )
        self._project = None
        self._show_count()
        self._finder.find(self._session.project, asked, self.replacement.text())

    def next_match(self) -> None:
        """Selects the match after the current one; after the last the first."""
        if count := self.model.rowCount():
            self._go(self.model.index((self.table.currentIndex().row() + 1) % count, PLACE))

    def replace(self) -> None:
        """Replaces the current match, or the first, and goes to the one after it."""
        if not self._is_fresh():
            return
        row = max(self.table.currentIndex().row(), 0)
        if self._edit((self.model.match_at(self.model.index(row, 0)),), self.tr("Replace")):
            self.search()
            self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))

    def replace_all(self) -> None:
        if self._is_fresh() and self._edit(self.model.matches(), self.tr("Replace All")):
            self.search()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.search()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()
        self._finder.stop()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Matches"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setItemDelegateForColumn(TEXT, MatchDelegate(table))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setColumnWidth(PLACE, 180)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().lineSpacing() + 10)
        actions = ListActions(table, self.sentence.tell)
        actions.add(self.tr("Go to Place"), ("Return", "Enter"), lambda: self._go(self.table.currentIndex()))
        # The page's own must not take the parts that are selected there.
        actions.claim("Del", "Backspace", "Ctrl+X", "Ctrl+C", "Ctrl+D", "Alt+Up", "Alt+Down")

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (title, line, button) in enumerate(
            (
                (self.tr("Find"), self.pattern, self.replace_button),
                (self.tr("Replace with"), self.replacement, self.replace_all_button),
            )
        ):
            label = QLabel(title)
            label.setBuddy(line)
            line.setAccessibleName(title)
            line.setClearButtonEnabled(True)
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            for column, widget in enumerate((label, line, button)):
                grid.addWidget(widget, row, column)
        options = QHBoxLayout()
        for box in (self.match_case, self.regex, self.notes):
            box.setAccessibleName(box.text())
            options.addWidget(box)
        options.addStretch()
        options.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addLayout(options)
        column.addWidget(self.sentence)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.pattern)

    def _connect(self) -> None:
        for line in (self.pattern, self.replacement):
            line.textChanged.connect(self._search_soon)
        for box in (self.regex, self.match_case, self.notes):
            box.toggled.connect(self._search_soon)
        self.pattern.returnPressed.connect(self.next_match)
        self.replacement.returnPressed.connect(self.replace)
        self.replace_button.clicked.connect(self.replace)
        self.replace_all_button.clicked.connect(self.replace_all)
        self.table.clicked.connect(self._go)
        self._pause.timeout.connect(self.search)
        self._finder.found.connect(self._show)
        self._finder.failed.connect(self._fail)
        self._session.changed.connect(self._search_soon)

    def _search_soon(self) -> None:
        self._project = None
        self._show_count()
        if self.isVisible():
            self._pause.start()

    def _show(self, project: Project, matches: tuple[Match, ...]) -> None:
        self._project = project
        self.sentence.tell("")
        self.model.show_matches(project, matches)
        self._show_count()

    def _fail(self, sentence: str) -> None:
        self.model.show_matches(self._session.project, ())
        self.sentence.tell(sentence)
        self.count.clear()
        self._show_count()

    def _show_count(self) -> None:
        """The buttons wait for matches in the project as it is now."""
        can_replace = self._is_fresh() and self.model.rowCount() > 0
        self.replace_button.setEnabled(can_replace)
        self.replace_all_button.setEnabled(can_replace)
        if not self.pattern.text():
            self.count.clear()
        elif self._is_fresh():
            self.count.setText(self.tr("{} found").format(self.model.rowCount()))

    def _is_fresh(self) -> bool:
        return self._project is self._session.project

    def _edit(self, matches: tuple[Match, ...], label: str) -> bool:
        if not matches:
            return False
        return self._session.edit(lambda project: replace_matches(project, matches), label, origin=self)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and self._is_fresh():
            self.table.setCurrentIndex(index)
            key = self.model.match_at(index).key
            self._session.select((key,), self)
            self.place_asked.emit(key)
