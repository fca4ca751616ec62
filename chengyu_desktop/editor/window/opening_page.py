"""Stands in the place of a page that is on its way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from chengyu_desktop.editor.opening import Opening

_WIDTH = 320  # logical px


class OpeningPage(QWidget):
    cancelled = Signal()

    def __init__(self, opening: Opening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(opening_words(opening))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(_WIDTH)
        bar.setAccessibleName(label.text())
        self.button = QPushButton(self.tr("Cancel"))
        self.button.clicked.connect(self.cancelled)
        self.setFocusProxy(self.button)
        rows = QVBoxLayout(self)
        rows.addStretch()
        rows.addWidget(label)
        for widget in (bar, self.button):
            rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch()


def opening_words(opening: Opening) -> str:
    return QCoreApplication.translate("OpeningPage", "Opening {}…").format(opening.name)
