"""The dock of the selected block's data: a table beside a chart, of which each is edited by hand and by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollBar,
    QSizePolicy,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.edits import delete
from chengyu_desktop.document.project import Block
from chengyu_desktop.editor.charts.data_chart import DataChart
from chengyu_desktop.editor.charts.data_edits import (
    add_column,
    add_row,
    cells_of,
    paste_cells,
    remove_column,
    replace_cells,
)
from chengyu_desktop.editor.charts.data_model import DataModel
from chengyu_desktop.editor.charts.data_table import DataTable
from chengyu_desktop.editor.commands.clipboard_rows import read_rows
from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.editor.commands.item_edits import move_items
from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.lists.actions import ListActions
from chengyu_desktop.editor.lists.delegates import CheckedDelegate
from chengyu_desktop.editor.lists.header import TitleHeader
from chengyu_desktop.editor.lists.models import AnyIndex
from chengyu_desktop.editor.lists.selection import SelectionLink
from chengyu_desktop.editor.session import Change, Session

_Trigger = QAbstractItemView.EditTrigger
_SHARES = (2, 3)  # of table and chart


class DataView(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self.model = DataModel(session, self)
        self.table = QTableView()
        self.chart = DataChart(session)
        self.sentence = Sentence()
        self.scroll_bar = QScrollBar()
        self._name = QLabel()
        self._buttons: dict[str, QToolButton] = {}
        self._set_up_table()
        self._add_actions()
        self._arrange()
        session.selection_changed.connect(self._follow_selection)  # before the link: it looks for rows
        self._link = SelectionLink(
            self.table, session, self.model.key, self._index_of, lambda: (self._key,) if self._key else ()
        )
        session.changed.connect(self._follow)
        self.model.refused.connect(self.sentence.tell)
        self.chart.refused.connect(self.sentence.tell)
        self.chart.edit_asked.connect(self._edit)
        self.chart.rows_changed.connect(self._show_scroll)
        self.scroll_bar.valueChanged.connect(lambda value: self.chart.set_scroll(float(value)))
        self.table.selectionModel().currentChanged.connect(self._follow_current)
        self.setFocusProxy(self.table)
        self._show(anew=True)

    # Commands

    def add_row(self) -> None:
        """After the selected one, else at the end; its label is the first thing to be written."""
        table = self._growing()
        index = (max(rows) if (rows := self._rows()) else len(table.rows) - 1) + 1
        self._session.edit(
            lambda project: add_row(project, table, index),
            self.tr("Add Row"),
            selection=(join(table.items, index),),
        )
        self._edit(index, 0)

    def delete_rows(self) -> None:
        table = self._growing()
        keys = [table.rows[row] for row in self._rows()]
        left = len(table.rows) - len(keys)
        beside = join(table.items, min(min(self._rows(), default=0), left - 1)) if left else table.key
        if keys:
            self._session.edit(
                lambda project: delete(project, keys), self.tr("Delete Rows"), selection=(beside,)
            )

    def move_rows(self, step: int) -> None:
        self._growing()
        if self._rows():
            move_items(self._session, step, self.tr("Move Up") if step < 0 else self.tr("Move Down"))

    def copy_rows(self) -> None:
        if (table := self.model.table) is not None:
            rows = self._rows() or range(len(table.rows))
            QGuiApplication.clipboard().setText(cells_of(table, list(rows), range(len(table.columns))))

    def paste(self) -> None:
        """Cells from the current one on."""
        table = self._shown()
        cells = list(read_rows(QGuiApplication.clipboard().text()))
        index = self.table.currentIndex()
        row, column = (index.row(), index.column()) if index.isValid() else (0, 0)
        if self.chart.hasFocus():
            row, column = max(self.chart.current[0], 0), 0
        self._session.edit(
            lambda project: paste_cells(project, table, row, column, cells), self.tr("Paste Cells")
        )

    def replace(self) -> None:
        """The table on the clipboard in the place of this one."""
        table = self._shown()
        cells = list(read_rows(QGuiApplication.clipboard().text()))
        self._session.edit(
            lambda project: replace_cells(project, table, cells),
            self.tr("Paste Table"),
            selection=(table.key,),
        )

    def add_series(self) -> None:
        table = self._shown()
        name = self.tr("Series {}").format(len(table.lists) + 1 if table.lists else 2)
        self._session.edit(lambda project: add_column(project, table, name), self.tr("Add Column"))

    def remove_series(self) -> None:
        """The current column, else the last one."""
        table = self._shown()
        column = self.table.currentIndex().column()
        column = column if column in table.lists else max(table.lists, default=-1)
        if column >= 0:
            self._session.edit(
                lambda project: remove_column(project, table, column), self.tr("Remove Column")
            )

    # Setting up

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Data"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(_Trigger.DoubleClicked | _Trigger.AnyKeyPressed)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._header = TitleHeader(table)
        table.setHorizontalHeader(self._header)
        self._header.setMinimumSectionSize(44)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().lineSpacing() + 10)
        table.setItemDelegate(CheckedDelegate(self.model.check, table))

    def _add_actions(self) -> None:
        actions = ListActions(self.table, self.sentence.tell)
        actions.add_edit()
        actions.add(self.tr("Add Row"), ("Ins",), self.add_row)
        actions.add_separator()
        actions.add(self.tr("Copy"), ("Ctrl+C",), self.copy_rows)
        actions.add(self.tr("Paste"), ("Ctrl+V",), self.paste)
        actions.add(self.tr("Delete"), ("Del", "Backspace"), self.delete_rows)
        actions.add_separator()
        actions.add(self.tr("Move Up"), ("Alt+Up",), lambda: self.move_rows(-1))
        actions.add(self.tr("Move Down"), ("Alt+Down",), lambda: self.move_rows(1))
        actions.claim("Ctrl+X", "Ctrl+D")  # which the window has for the block around the rows
        self.chart.keys |= {
            "Ins": self.add_row,
            "Del": self.delete_rows,
            "Backspace": self.delete_rows,
            "Ctrl+C": self.copy_rows,
            "Ctrl+V": self.paste,
            "Alt+Up": lambda: self.move_rows(-1),
            "Alt+Down": lambda: self.move_rows(1),
        }

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(2)
        for name, text, words, command in (
            ("add", self.tr("Add Row"), self.tr("Add a row"), self.add_row),
            ("delete", self.tr("Delete"), self.tr("Delete the selected rows"), self.delete_rows),
            ("up", "▲", self.tr("Move the selected rows up"), lambda: self.move_rows(-1)),
            ("down", "▼", self.tr("Move the selected rows down"), lambda: self.move_rows(1)),
            (
                "replace",
                self.tr("Paste Table"),
                self.tr("Put the table on the clipboard in the place of this one"),
                self.replace,
            ),
            ("series", self.tr("Add Column"), self.tr("Add a column for one more series"), self.add_series),
            ("no-series", self.tr("Remove Column"), self.tr("Remove the current column"), self.remove_series),
            ("fit", self.tr("Fit"), self.tr("Show all values"), self.chart.fit),
        ):
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, command=command: self.chart.do(command))
            bar.addWidget(button)
            self._buttons[name] = button
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        bar.addSpacing(8)
        bar.addWidget(self._name, 1)
        self.scroll_bar.setAccessibleName(self.tr("Rows"))
        self.scroll_bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget()
        self._beside = QHBoxLayout(right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.chart, 1)
        self._beside.addWidget(self.scroll_bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(right)
        for place, share in enumerate(_SHARES):
            self.splitter.setStretchFactor(place, share)
        self.splitter.setSizes([share * 200 for share in _SHARES])
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.sentence)

    # Following the session

    def _follow(self, change: Change) -> None:
        self._show(anew=change.is_new)

    def _follow_selection(self, origin: object) -> None:
        key = self._block_key()
        if key != self._key:
            self._show(anew=True)
        rows = [row for each in self._session.selection if (row := self._row_of(each)) >= 0]
        self.chart.show_selected(rows)
        if rows and origin is not self.chart:
            self.chart.reveal(rows[0])

    def _follow_current(self, index: QModelIndex) -> None:
        """Of a table of words the chart shows the column in which the keyboard is."""
        table = self.model.table
        if table is not None and not table.numbers and index.column() in table.lists:
            self._show_chart(anew=False)

    def _show(self, *, anew: bool) -> None:
        key = self._block_key()
        anew |= key != self._key
        self._key = key
        if anew:
            self.sentence.tell("")
            self.chart.drop_hold()
        before = self.model.columnCount()
        self._link.while_following(lambda: self.model.show_table(key))
        if anew or before != self.model.columnCount():
            self._size_columns()
        self._show_chart(anew=anew)
        table = self.model.table
        for name, button in self._buttons.items():
            grows = table is not None and table.can_grow
            if name in ("series", "no-series"):
                has_series = table is not None and bool(table.names)
                count = len(table.lists) if table is not None else 0
                button.setVisible(has_series)
                button.setEnabled(has_series and (name == "series" or count > 1))
            else:
                button.setEnabled(table is not None if name in ("fit", "replace") else grows)
        self._name.setText(self._block_name())

    def _show_chart(self, *, anew: bool) -> None:
        rows = [row for each in self._session.selection if (row := self._row_of(each)) >= 0]
        self.chart.show_table(self.model.table, rows, self.table.currentIndex().column(), anew=anew)

    def _size_columns(self) -> None:
        table = self.model.table
        if table is None:
            return
        wide = 76 if len(table.numbers) < 3 else 58  # labels need room beside many series
        widths = {"flag": 64, "number": wide, "text": 104}
        for number, column in enumerate(table.columns):
            is_first = number == 0
            mode = QHeaderView.ResizeMode.Stretch if is_first else QHeaderView.ResizeMode.Interactive
            self._header.setSectionResizeMode(number, mode)
            if not is_first:
                self._header.set_widths({number: widths[column.kind]})

    def _show_scroll(self) -> None:
        extent, seen = self.chart.scroll_range
        upright = self.chart.form != "bars"
        way = Qt.Orientation.Horizontal if upright else Qt.Orientation.Vertical
        with QSignalBlocker(self.scroll_bar):
            if self.scroll_bar.orientation() != way:
                self.scroll_bar.setOrientation(way)
                direction = (
                    QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
                )
                self._beside.setDirection(direction)
            self.scroll_bar.setRange(0, max(int(extent - seen), 0))
            self.scroll_bar.setPageStep(max(int(seen), 1))
            self.scroll_bar.setSingleStep(26)
            self.scroll_bar.setValue(int(self.chart.scrolled))
        self.scroll_bar.setVisible(extent > seen + 1)

    def _block_key(self) -> str:
        """The block that is selected, or in which what is selected lies."""
        for key in self._session.selection:
            steps = key.split("/")
            if steps[0] == "panels" and len(steps) > 3 and steps[2] == "body":
                around = "/".join(steps[:4])
                try:
                    if isinstance(get(self._session.project, around), Block):
                        return around
                except ValueError:
                    continue
        return ""

    def _block_name(self) -> str:
        table = self.model.table
        if table is None:
            return ""
        title = getattr(table.block, "title", "") or getattr(table.block, "label", "")
        return f"{kind_title(table.block.kind)} · {title}" if title else kind_title(table.block.kind)

    def _rows(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _row_of(self, key: str) -> int:
        table = self.model.table
        if table is None:
            return -1
        if not table.items:
            return table.rows.index(key) if key in table.rows else -1
        steps = key.removeprefix(table.items + "/").split("/")
        is_within = key.startswith(table.items + "/") and steps[0].isdecimal()
        return int(steps[0]) if is_within and int(steps[0]) < len(table.rows) else -1

    def _index_of(self, key: str) -> QModelIndex:
        row = self._row_of(key)
        return self.model.index(row, 0) if row >= 0 else QModelIndex()

    def _edit(self, row: int, column: int) -> None:
        index: AnyIndex = self.model.index(row, column)
        self.table.setFocus()
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _shown(self) -> DataTable:
        if self.model.table is None:
            raise ValueError("select a block with data first: a chart, a table or a number")
        return self.model.table

    def _growing(self) -> DataTable:
        table = self._shown()
        if not table.can_grow:
            raise ValueError("this kind of block has a fixed number of figures: change their values instead")
        return table
