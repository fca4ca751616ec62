"""The steps that led to what is shown, the undone ones too; a click goes to a step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from chengyu_desktop.editor.session import Session


class HistoryView(QListWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._labels: tuple[str, ...] = ()
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("History"))
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        session.changed.connect(self._show)
        session.file_state_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        history = self._session.history
        labels = history.labels()
        if labels != self._labels:
            self._update_rows(labels)
        faint = self.palette().color(self.palette().ColorRole.PlaceholderText)
        plain = self.palette().color(self.palette().ColorRole.Text)
        for row in range(self.count()):
            self.item(row).setForeground(faint if row > history.index else plain)
        self.setCurrentRow(history.index)

    def _update_rows(self, labels: tuple[str, ...]) -> None:
        """Most edits add one row at the end: rows that stay are left alone."""
        same = 0
        for old, new in zip(self._labels, labels, strict=False):
            if old != new:
                break
            same += 1
        while self.count() > same:
            self.takeItem(self.count() - 1)
        for row, label in enumerate(labels[same:], same):
            text = label or (self.tr("As opened") if row == 0 else self.tr("Edit"))
            self.addItem(QListWidgetItem(text))
        self._labels = labels

    def _go(self, item: QListWidgetItem) -> None:
        self._session.jump(self.row(item))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
