"""A project that was exported as data: there is nothing to choose, for it comes back as it was."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from chengyu_desktop.editor.importing.outcome import Imported, Make
from chengyu_desktop.editor.importing.reasons import row_message
from chengyu_desktop.intake.exported.tree import Returned

_MOST_LISTED = 500


class ExportedStep(QWidget):
    """``changed`` and ``pointed`` are those of every step; here nothing ever is."""

    changed = Signal()
    pointed = Signal(str)

    def __init__(self, returned: Returned, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._returned = returned
        self.note = QLabel(
            self.tr(
                "This is a project that was exported as data. Its events, panels and charts come back as they were; "
                "what the form of the file can’t hold, such as the page’s look, is left to you."
            )
        )
        self.note.setWordWrap(True)
        self.remarks = QListWidget()
        self.remarks.setAccessibleName(self.tr("Doubts"))
        doubts = [self.tr("Row {0}: {1}").format(doubt.row, row_message(doubt)) for doubt in returned.doubts]
        left = [
            self.tr("Row {0}: “{1}” is left over").format(row, words) for row, words in returned.left_over
        ]
        self.remarks.addItems([*doubts, *left][:_MOST_LISTED])
        self.remarks.setVisible(bool(self.remarks.count()))
        rows = QVBoxLayout(self)
        rows.addWidget(self.note)
        rows.addWidget(self.remarks, 1)
        if not self.remarks.count():
            rows.addStretch(1)

    @property
    def is_empty(self) -> bool:
        return False

    def make(self, *, is_new: bool) -> Make:
        imported = Imported(self._returned.project)
        return lambda: imported

    def show_outcome(self, imported: Imported) -> None:
        """Nothing that isn't known here already."""

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """No place here belongs to a part of the page."""
