"""The kinds of chart that a table can become, each drawn with the table's own figures."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.editor.commands.sample_pictures import SamplePictures
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.intake.tables.charts import chart_kinds
from chengyu_desktop.intake.tables.mapping import Mapping, apply_mapping
from chengyu_desktop.intake.tables.sheet import Sheet

_PICTURE = QSize(104, 64)  # logical px
_ROWS = 12  # of a table that a small picture has room for


class ChartGallery(QListWidget):
    """Pictures come one by one, so that nobody waits for them."""

    chosen = Signal(str)

    def __init__(self, fonts: SystemFonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._pictures: SamplePictures | None = None
        self._sheet = Sheet("")
        self._mapping: Mapping | None = None
        self._waiting: list[int] = []
        self._kinds: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Kind of chart"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_PICTURE)
        self.setGridSize(_PICTURE + QSize(20, 30))
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._draw_one)
        self.currentItemChanged.connect(self._tell)

    def show_kinds(self, sheet: Sheet, mapping: Mapping) -> None:
        """Those that this mapping's numbers can be, the mapping's own chosen."""
        values = sum(column.role == "value" for column in mapping.columns)
        kinds = chart_kinds(values)
        self._sheet = replace(sheet, rows=sheet.rows[: _ROWS + 1], numbers=sheet.numbers[: _ROWS + 1])
        drawn_before, self._mapping = self._mapping, replace(mapping, chart="", title="")
        self.blockSignals(True)
        if kinds != self._kinds:
            self._kinds = kinds
            self.clear()
            blank = QPixmap(_PICTURE)
            blank.fill(Qt.GlobalColor.white)
            for kind in kinds:
                item = QListWidgetItem(kind_title(kind))
                item.setData(Qt.ItemDataRole.UserRole, kind)
                item.setIcon(QIcon(blank))
                self.addItem(item)
        at = kinds.index(mapping.chart) if mapping.chart in kinds else -1
        self.setCurrentRow(at)
        self.blockSignals(False)
        self.scrollToItem(self.currentItem())
        if drawn_before != self._mapping:
            self._waiting = list(range(len(kinds)))
            self._next.start()

    def _draw_one(self) -> None:
        if not self._waiting or self._mapping is None:
            self._next.stop()
            return
        if self._pictures is None:
            project = Project(language=self._mapping.language)
            self._pictures = SamplePictures(project, self._fonts, self.devicePixelRatioF())
        row = self._waiting.pop(0)
        try:
            block = apply_mapping(self._sheet, replace(self._mapping, chart=self._kinds[row])).block
        except ValueError:
            return
        if block is not None:
            picture = self._pictures.block_picture(block, _PICTURE)
            icon = QIcon(picture)
            icon.addPixmap(picture, QIcon.Mode.Selected)  # Qt would tint it
            self.item(row).setIcon(icon)

    def _tell(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
