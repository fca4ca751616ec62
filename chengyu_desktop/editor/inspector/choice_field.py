"""Fields that are chosen from: yes or no, and one of several."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from chengyu_desktop.editor.inspector.field import Field


class CheckField(Field):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox()
        self.set_control(self._box)
        self._box.clicked.connect(self._tell)

    def show_value(self, value: object) -> None:
        self._box.setTristate(False)
        self._box.setChecked(bool(value))

    def show_mixed(self) -> None:
        self._box.setTristate(True)
        self._box.setCheckState(Qt.CheckState.PartiallyChecked)

    def _tell(self) -> None:
        self._box.setTristate(False)
        self.edited.emit(self._box.isChecked())
        self.committed.emit()


class ChoiceField(Field):
    """One of several values, each with the words that stand for it; another value than these is shown as it is."""

    def __init__(self, choices: Iterable[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._box = QComboBox()
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(6)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_control(self._box)
        self._fill()
        self._box.activated.connect(self._tell)

    def show_value(self, value: object) -> None:
        self._fill()
        at = self._box.findData(value)
        if at < 0:
            self._box.addItem(str(value), value)
            at = self._box.count() - 1
        self._box.setCurrentIndex(at)

    def show_mixed(self) -> None:
        self._fill()
        self._box.setPlaceholderText(self.tr("mixed"))
        self._box.setCurrentIndex(-1)

    def _fill(self) -> None:
        """Only the known values, without those shown as they were."""
        if self._box.count() == len(self._choices):
            return
        self._box.clear()
        for value, words in self._choices:
            self._box.addItem(words, value)

    def _tell(self, index: int) -> None:
        self.edited.emit(self._box.itemData(index))
        self.committed.emit()
