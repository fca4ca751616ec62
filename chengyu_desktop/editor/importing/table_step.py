"""A table and what its columns are for: guessed, shown and changed."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.importing.chart_gallery import ChartGallery
from chengyu_desktop.editor.importing.column_roles import KINDS, kind_words
from chengyu_desktop.editor.importing.outcome import Imported, Make
from chengyu_desktop.editor.importing.reasons import row_message
from chengyu_desktop.editor.importing.role_header import RoleHeader
from chengyu_desktop.editor.importing.sheet_model import SheetModel
from chengyu_desktop.editor.importing.source import Source
from chengyu_desktop.editor.inspector.texts import choice_words
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.intake.tables.charts import chart_modes, suggested_mode
from chengyu_desktop.intake.tables.choosing import main_sheet
from chengyu_desktop.intake.tables.compose import part_language, sheet_language, table_project
from chengyu_desktop.intake.tables.mapping import (
    NO_DATE,
    UNKNOWN_DATE,
    Mapping,
    TablePart,
    apply_mapping,
    guess_mapping,
)
from chengyu_desktop.intake.tables.roles import Kind, Role
from chengyu_desktop.intake.tables.sheet import Sheet, make_sheet
from chengyu_desktop.intake.tables.titles import Given, given_titles, made_title, placeholder, words_of_file

_REST = 200  # ms after a change before the page is set
_MOST_LISTED = 500  # doubts and left-over cells
_WIDEST = 260  # logical px of a column at first
_SURE = 0.75


class TableStep(QSplitter):
    """``changed`` tells that something else would be imported now, ``pointed`` the key of the part that is looked at."""

    changed = Signal()
    pointed = Signal(str)

    def __init__(
        self, source: Source, fonts: SystemFonts, kind: Kind | None = None, parent: QWidget | None = None
    ) -> None:
        """``kind`` is what it has to become, if that is settled."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._source = source
        self._kind: Kind | None = kind
        self._sheets = source.sheets or (_events_sheet(source.part),)
        self._sheet = main_sheet(self._sheets)
        self._mapping = Mapping("events", ())
        self._guess = self._mapping
        self._confidence = 1.0
        self._given = Given()
        self._shown_title = ""  # what stands in the field while nobody has typed another one
        self._event_rows: list[int] = []
        self._is_following = False
        self.model = SheetModel(self)
        self.table = QTableView()
        self.header = RoleHeader(self.table)
        self.sheets = QComboBox()
        self.kinds = QComboBox()
        self.head = QCheckBox(self.tr("The &first row is a heading"))
        self.title = QLineEdit()
        self.charts = ChartGallery(fonts)
        self.modes = QComboBox()
        self.remarks = QListWidget()
        self.note = QLabel()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.changed)
        self._assemble()
        self._connect()
        self.sheets.setCurrentIndex(self._sheets.index(self._sheet))
        self._show_sheet(self._sheets.index(self._sheet))

    @property
    def mapping(self) -> Mapping:
        return self._mapping

    @property
    def is_empty(self) -> bool:
        return self._sheet.width == 0

    def make(self, *, is_new: bool) -> Make:
        """``is_new`` says that the title is to be a headline; else it is the chart's."""
        sheet, mapping, given = self._sheet, self._mapping, self._given
        typed = self.title.text().strip() if self.title.text() != self._shown_title else None
        fixed = self._source.part
        language = part_language(fixed) if fixed is not None else mapping.language
        is_chart = fixed is None and mapping.kind == "chart"

        def titled(part: TablePart) -> str:
            made = made_title(part, language, mapping, sheet) if is_chart else made_title(part, language)
            return typed if typed is not None else given.headline or made

        def make() -> Imported:
            title = titled(TablePart()) if is_chart else typed or given.headline
            panel = given.panel if is_new else title
            part = apply_mapping(sheet, replace(mapping, title=panel)) if fixed is None else fixed
            title = titled(part)
            headline = (title or placeholder(language)) if is_new else ""
            return Imported(table_project(part, headline, language), part, title)

        return make

    def show_outcome(self, imported: Imported) -> None:
        """Doubts and cells without a place, beside their rows, and the title that was made where none was given."""
        part = imported.part
        if part is None:
            return
        if self.title.text() == self._shown_title:
            self._show_title(imported.title)
        doubts = {doubt.row: row_message(doubt) for doubt in part.doubts}
        self._event_rows = self._rows_of(part)
        if self._source.part is None:  # else the rows are not those of the file
            self.model.show_doubts(doubts)
        self.remarks.clear()
        for doubt in part.doubts[:_MOST_LISTED]:
            self.remarks.addItem(self.tr("Row {0}: {1}").format(doubt.row, row_message(doubt)))
            self.remarks.item(self.remarks.count() - 1).setData(Qt.ItemDataRole.UserRole, doubt.row)
        for row, cell in part.left_over[: max(_MOST_LISTED - len(part.doubts), 0)]:
            self.remarks.addItem(self.tr("Row {0}: “{1}” is left over").format(row, cell))
            self.remarks.item(self.remarks.count() - 1).setData(Qt.ItemDataRole.UserRole, row)
        self.note.setText(self._words(part))

    def _show_title(self, title: str) -> None:
        self._shown_title = title
        self.title.setText(title)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """The row of the event at these keys, the innermost first; parts of other kinds have no one row."""
        for key in keys:
            steps = key.split("/")
            if (
                steps[:2] == ["timeline", "events"]
                and len(steps) > 2
                and int(steps[2]) < len(self._event_rows)
            ):
                row = self._event_rows[int(steps[2])]
                self._is_following = True
                self.table.selectRow(row)
                self.table.scrollTo(self.model.index(row, 0))
                self._is_following = False
                self.pointed.emit("/".join(steps[:3]))
                return

    def _rows_of(self, part: TablePart) -> list[int]:
        """The sheet's row of each event."""
        gone = {doubt.row for doubt in part.doubts if doubt.sentence in (NO_DATE, UNKNOWN_DATE)}
        start = int(self._mapping.has_head and self._source.part is None)
        rows = [row for row, number in enumerate(self._sheet.numbers) if row >= start and number not in gone]
        return rows if len(rows) == len(part.events) else []

    def _tell_row(self) -> None:
        row = self.table.currentIndex().row()
        if not self._is_following and row in self._event_rows:
            self.pointed.emit(f"timeline/events/{self._event_rows.index(row)}")

    # Choosing

    def _show_sheet(self, at: int) -> None:
        self._sheet = self._sheets[at]
        part, stem = self._source.part, self._source.name
        if part is None:
            self._given = given_titles(self._sheet, stem, is_alone=len(self._sheets) == 1)
        else:
            self._given = Given(part.title or words_of_file(stem))
        self._show_title(self._given.headline)
        self._read(None, self._kind)

    def _read(self, has_head: bool | None, kind: Kind | None) -> None:
        """Guesses anew, but for what was chosen."""
        language = sheet_language(self._sheet)
        mapping, guess = guess_mapping(self._sheet, language, None, kind, has_head)
        self._confidence = guess.confidence
        self._guess = mapping
        self.model.show_sheet(self._sheet)
        self._take(mapping)
        self.table.resizeColumnsToContents()
        for column in range(self._sheet.width):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), _WIDEST))

    def _take(self, mapping: Mapping) -> None:
        self._mapping = mapping
        roles: list[Role] = [column.role for column in mapping.columns]
        self.header.show_roles(roles, [column.role for column in self._guess.columns])
        ignored = frozenset(i for i, role in enumerate(roles) if role == "ignore")
        self.model.show_mapping(mapping.has_head, ignored)
        self.kinds.setCurrentIndex(KINDS.index(mapping.kind))
        self.head.setChecked(mapping.has_head)
        is_chart = mapping.kind == "chart" and self._source.part is None
        self.charts.setVisible(is_chart)
        if is_chart:
            self.charts.show_kinds(self._sheet, mapping)
        self._show_modes()
        self._rest.start()

    def _choose_role(self, column: int, role: Role) -> None:
        columns = list(self._mapping.columns)
        columns[column] = replace(columns[column], role=role)
        self._take(replace(self._mapping, columns=tuple(columns)))

    def _choose_kind(self, at: int) -> None:
        if KINDS[at] != self._mapping.kind:
            self._read(self._mapping.has_head, KINDS[at])

    def _choose_head(self, has_head: bool) -> None:
        self._read(has_head, self._mapping.kind)

    def _choose_chart(self, kind: str) -> None:
        self._take(replace(self._mapping, chart=kind, mode=""))

    def _choose_mode(self, at: int) -> None:
        self._take(replace(self._mapping, mode=self.modes.itemData(at)))

    def _show_modes(self) -> None:
        """How several series stand to one another, where the kind leaves a choice."""
        mapping = self._mapping
        is_chart = mapping.kind == "chart" and self._source.part is None
        has_series = sum(column.role == "value" for column in mapping.columns) > 1
        modes = chart_modes(mapping.chart) if is_chart and has_series else ()
        self.modes.clear()
        for mode in modes:
            self.modes.addItem(choice_words(mode), mode)
        if modes:
            rows = self._sheet.rows[int(mapping.has_head) :]
            own = mapping.mode or suggested_mode(mapping.chart, mapping.columns, rows) or modes[0]
            self.modes.setCurrentIndex(self.modes.findData(own))
        self._modes_row.setVisible(bool(modes))

    def _show_row(self) -> None:
        item = self.remarks.currentItem()
        row = self.model.row_of(item.data(Qt.ItemDataRole.UserRole)) if item is not None else -1
        if row >= 0 and self._source.part is None:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def _words(self, part: TablePart) -> str:
        words = [
            self.tr("Doubts: {}").format(len(part.doubts)),
            self.tr("Cells left over: {}").format(len(part.left_over)),
        ]
        if self._confidence < _SURE and self._source.part is None:
            words.insert(0, self.tr("What the table is to become is a mere guess: look at it"))
        return " · ".join(words)

    # Assembly

    def _assemble(self) -> None:
        self.model.palette = self.palette()
        self.table.setHorizontalHeader(self.header)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Table"))
        self.table.setWordWrap(False)
        for sheet in self._sheets:
            self.sheets.addItem(sheet.name or self.tr("Table"))
        for kind in KINDS:
            self.kinds.addItem(kind_words(kind))
        for control, name in ((self.sheets, self.tr("Sheet")), (self.kinds, self.tr("Becomes"))):
            control.setAccessibleName(name)
        self.title.setAccessibleName(self.tr("Title"))
        self.remarks.setAccessibleName(self.tr("Doubts and left over"))
        self.note.setAccessibleName(self.tr("About the table"))
        self.note.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Sheet:"), self.sheets)
        form.addRow(self.tr("&Becomes:"), self.kinds)
        form.addRow(self.tr("&Title:"), self.title)
        form.addRow(self.head)
        is_fixed = self._source.part is not None
        form.setRowVisible(0, len(self._sheets) > 1)
        form.setRowVisible(1, self._kind is None and not is_fixed)
        self.head.setVisible(not is_fixed)
        self.header.setEnabled(not is_fixed)
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(form)
        rows.addWidget(self.table, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.charts, 3)
        self._modes_row = QWidget()
        modes = QFormLayout(self._modes_row)
        modes.setContentsMargins(0, 0, 0, 0)
        modes.addRow(self.tr("Se&ries:"), self.modes)
        self.modes.setAccessibleName(self.tr("Series"))
        column.addWidget(self._modes_row)
        column.addWidget(self.note)
        column.addWidget(self.remarks, 1)
        self.addWidget(left)
        self.addWidget(right)
        self.setSizes([640, 340])
        self.setChildrenCollapsible(False)

    def _connect(self) -> None:
        self.sheets.activated.connect(self._show_sheet)
        self.kinds.activated.connect(self._choose_kind)
        self.head.clicked.connect(self._choose_head)
        self.header.chosen.connect(self._choose_role)
        self.charts.chosen.connect(self._choose_chart)
        self.modes.activated.connect(self._choose_mode)
        self.title.textEdited.connect(lambda _: self._rest.start())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_row())
        self.remarks.currentRowChanged.connect(lambda _: self._show_row())


def _events_sheet(part: TablePart | None) -> Sheet:
    """Events that need no mapping, as rows to look at."""
    events = part.events if part else ()
    return make_sheet("", [(event.date.text, event.wording, event.text) for event in events])
