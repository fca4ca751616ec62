"""After a crash: what was open, what would come back, from which moment; nothing is thrown away unasked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.keeping.comparison_view import ComparisonView
from chengyu_desktop.editor.keeping.lock_question import shown_time
from chengyu_desktop.editor.keeping.recovery import Recovered
from chengyu_desktop.editor.pipeline import CannotOpen

_ROLE = Qt.ItemDataRole.UserRole


class RecoveryDialog(QDialog):
    """``accepted`` leaves in ``chosen`` the projects to restore, each with the index of its restore point, and in ``reopened``
    those of which only the file is to be opened again. Closed otherwise, all is offered again the next time."""

    def __init__(self, found: Sequence[Recovered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: dict[Recovered, int] = {item: len(item.points) - 1 for item in found}
        self.chosen: tuple[tuple[Recovered, int], ...] = ()
        self.reopened: tuple[Recovered, ...] = ()
        self.setWindowTitle(self.tr("Restore Your Work"))
        self.resize(1180, 780)
        intro = QLabel(
            self.tr(
                "The program ended without closing these projects. What you had done is kept; nothing is lost yet."
            )
        )
        intro.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Projects that were open"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(300)
        self.point_box = QComboBox()
        self.point_box.setAccessibleName(self.tr("Restore point"))
        self.point_label = QLabel(self.tr("Restore &point:"))
        self.point_label.setBuddy(self.point_box)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.comparison = ComparisonView()
        self.comparison.drawn.connect(self._end_drawing)
        self._drawing: set[Recovered] = set()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The project as text"))
        self._pane = QStackedWidget()
        self._nothing = (
            QWidget()
        )  # holds the place of what there is to see: hidden, it would leave the words to be squeezed
        self.buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.restore_button = QPushButton(self.tr("&Restore"))
        self.later_button = QPushButton(self.tr("Ask Me &Later"))
        self.discard_button = QPushButton(self.tr("&Discard…"))
        self.text_button = QPushButton(self.tr("Save as &Text…"))
        self.again_button = QPushButton(self.tr("Try &Again"))
        self.buttons.addButton(self.restore_button, roles.AcceptRole)
        self.buttons.addButton(self.later_button, roles.RejectRole)
        self.buttons.addButton(self.discard_button, roles.DestructiveRole)
        self.buttons.addButton(self.text_button, roles.ActionRole)
        self.buttons.addButton(self.again_button, roles.ActionRole)
        for button in (self.later_button, self.discard_button, self.text_button, self.again_button):
            button.setAutoDefault(False)
        self.restore_button.setDefault(True)
        self._lay_out(intro)
        for item in found:
            row = QListWidgetItem()
            row.setData(_ROLE, item)
            self._name(row)
            self.list.addItem(row)
        self.list.currentRowChanged.connect(self._show_current)
        self.list.itemChanged.connect(self._show_count)
        self.point_box.activated.connect(self._choose_point)
        self.restore_button.clicked.connect(self._accept)
        self.later_button.clicked.connect(self.reject)
        self.discard_button.clicked.connect(self._discard)
        self.text_button.clicked.connect(self._save_text)
        self.again_button.clicked.connect(self._try_again)
        self.list.setCurrentRow(0)
        self._show_count()

    def done(self, result: int) -> None:
        self.comparison.stop()
        self._end_drawing()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.comparison.stop()
        self._end_drawing()
        super().closeEvent(event)

    def _lay_out(self, intro: QLabel) -> None:
        points = QHBoxLayout()
        points.addWidget(self.point_label)
        points.addWidget(self.point_box, 1)
        right = QVBoxLayout()
        right.addLayout(points)
        right.addWidget(self.reason)
        self._pane.addWidget(self.comparison)
        self._pane.addWidget(self.text)
        self._pane.addWidget(self._nothing)
        right.addWidget(self._pane, 1)
        columns = QHBoxLayout()
        columns.addWidget(self.list)
        columns.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.addWidget(intro)
        rows.addLayout(columns, 1)
        rows.addWidget(self.buttons)

    def _name(self, row: QListWidgetItem) -> None:
        """Says what there is of it, and lets it be chosen once it can be restored."""
        found: Recovered = row.data(_ROLE)
        if found.is_unreadable:
            state = self.tr("can't be read at the moment")
        elif found.is_text_only:
            state = self.tr("can be had as text")
        elif found.has_changes:
            state = self.tr("unsaved changes until {}").format(shown_time(found.points[-1].time))
        else:
            state = self.tr("was open; nothing is unsaved")
        row.setText(f"{found.name}\n{state}")
        row.setToolTip(str(found.path or ""))
        is_chosen = row.data(Qt.ItemDataRole.CheckStateRole)
        if is_chosen is None and not (found.is_text_only or found.is_unreadable):
            row.setCheckState(Qt.CheckState.Checked)

    def _current(self) -> Recovered | None:
        item = self.list.currentItem()
        return item.data(_ROLE) if item else None

    def _show_current(self) -> None:
        found = self._current()
        can_choose = found is not None and found.has_changes
        self.point_box.setVisible(can_choose)
        self.point_label.setVisible(can_choose)
        self.text_button.setEnabled(found is not None and bool(found.points))
        self.again_button.setVisible(False)
        if not can_choose:
            self._pane.setCurrentWidget(self._nothing)
        if found is None:
            return
        self.point_box.clear()
        for index in reversed(range(1, len(found.points))):
            point = found.points[index]
            label = point.label or self.tr("Edit")
            self.point_box.addItem(f"{shown_seconds(point.time)}  {label}", index)
        self.point_box.setCurrentIndex(self.point_box.findData(self._points[found]))
        self._show_point(found)

    def _choose_point(self, row: int) -> None:
        if found := self._current():
            self._points[found] = self.point_box.itemData(row)
            self._show_point(found)

    def _show_point(self, found: Recovered) -> None:
        reason, may_change = self._reason(found)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.again_button.setVisible(may_change)
        if not found.has_changes:
            return
        index = self._points[found]
        if found.is_text_only:
            self._show_text(found, index)
            return
        before, before_title = found.before, self.tr("Before your changes")
        try:
            after = found.project(index)
        except CannotOpen as error:
            self.reason.setText(str(error))
            self.reason.show()
            self._show_text(found, index)
            return
        folder = found.path.parent if found.path else None
        self._pane.setCurrentWidget(self.comparison)
        found.begin_drawing()
        self._drawing.add(found)
        self.comparison.compare(before, after, (folder, folder), before_title, self.tr("Restored"))

    def _end_drawing(self) -> None:
        while self._drawing:
            self._drawing.pop().end_drawing()

    def _show_text(self, found: Recovered, index: int) -> None:
        self.text.setPlainText(found.points[index].text)
        self._pane.setCurrentWidget(self.text)

    def _reason(self, found: Recovered) -> tuple[str, bool]:
        """What there is to know, and whether that may be another thing when it is tried again."""
        if found.is_unreadable:
            words = self.tr(
                "What was kept here can't be read at the moment ({}): see to its drive and your rights to it, and try again. Nothing is lost yet."
            )
            return words.format(found.journal.error), True
        if found.crashed_before:
            words = self.tr(
                "Restoring this project has ended the program before. Here it is as text: save it, and mend it in a text editor."
            )
            return words, False
        if found.error:
            words = self.tr("This can't be read as a project ({}). Here it is as text.")
            return words.format(found.error), False
        try:
            on_disk = found.on_disk()
        except CannotOpen as error:
            return self._reason_without_file(found, str(error)), True
        if not found.has_changes:
            return self.tr("Nothing is unsaved here: the file is opened again as it is."), False
        if on_disk and found.base and on_disk.digest != found.base.digest:
            words = self.tr("Somebody has changed the file since; both are merged when it is restored.")
            return words, False
        return "", False

    def _reason_without_file(self, found: Recovered, error: str) -> str:
        if not found.has_changes:
            return self.tr("Nothing is unsaved here, but the file can't be opened now: {}").format(error)
        if found.is_on_disk():
            words = self.tr(
                "The file itself can't be read at the moment. Your work can be restored without it, or try again: {}"
            )
            return words.format(error)
        return self.tr(
            "The file itself can't be found any more; your work can be saved under its name or another."
        )

    def _try_again(self) -> None:
        """Reads what couldn't be read, after a drive has come back or rights were given."""
        found = self._current()
        if found is None:
            return
        was_unreadable = found.is_unreadable
        if not found.read_again():
            self._take_away()
            return
        if was_unreadable:
            self._points[found] = len(found.points) - 1
            self._name(self.list.currentItem())
        self._show_current()

    def _checked(self) -> list[Recovered]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _show_count(self) -> None:
        self.restore_button.setEnabled(bool(self._checked()))

    def _accept(self) -> None:
        checked = self._checked()
        self.chosen = tuple((found, self._points[found]) for found in checked if found.has_changes)
        self.reopened = tuple(found for found in checked if not found.has_changes)
        self.accept()

    def _discard(self) -> None:
        """Of the project shown, after a question: this can't be taken back."""
        found = self._current()
        if found is None:
            return
        words = self.tr("Throw away what was kept of “{}”? This can't be undone.").format(found.name)
        may_be_lost = found.has_changes or found.is_unreadable
        if may_be_lost and not _confirm(self, self.windowTitle(), words):
            return
        found.discard()
        self._take_away()

    def _take_away(self) -> None:
        """The row of the project shown; the window goes with the last."""
        self.list.takeItem(self.list.currentRow())
        self._show_count()
        if not self.list.count():
            self.reject()

    def _save_text(self) -> None:
        from chengyu_desktop.editor.file_texts import file_refusal
        from chengyu_desktop.storage.atomic import SaveError, write_atomically

        found = self._current()
        if found is None or not found.points:
            return
        path = found.path or Path.home() / f"{found.name}.yaml"
        path = path.with_name(f"{path.stem} restored.yaml")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as Text"), str(path), self.tr("Projects (*.yaml *.yml);;Text (*.txt)")
        )
        if not chosen:
            return
        text = found.points[self._points[found]].text
        try:
            write_atomically(Path(chosen), text.encode("utf-8", "replace"))
        except SaveError as error:
            self.reason.setText(file_refusal(error))
            self.reason.show()


def _confirm(parent: QWidget, title: str, words: str) -> bool:
    buttons = QMessageBox.StandardButton
    return (
        QMessageBox.warning(parent, title, words, buttons.Discard | buttons.Cancel, buttons.Cancel)
        == buttons.Discard
    )


def shown_seconds(seconds: float) -> str:
    """Seconds since 1970 as a time of day with seconds, with its date."""
    from PySide6.QtCore import QDateTime

    return QDateTime.fromMSecsSinceEpoch(int(seconds * 1000)).toString("yyyy-MM-dd HH:mm:ss")
