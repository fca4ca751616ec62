"""Fields of words: text that takes as many lines as it needs, and dates."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from chengyu_desktop.document.dates import DateSpan, format_date
from chengyu_desktop.editor.inspector.field import Field

_MOST_LINES = 10


class GrowingEdit(QPlainTextEdit):
    """One line high, and higher as the words need it."""

    def __init__(self, paragraphs: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs = paragraphs
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(80, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.insertPlainText(text if self._paragraphs else " ".join(text.splitlines()))

    def _fit(self) -> None:
        """Lines are measured, for those of a substitute font are higher than the font's own."""
        heights: list[float] = []
        block = self.document().begin()
        while block.isValid() and len(heights) <= _MOST_LINES:
            box = self.blockBoundingRect(block)
            lines = max(block.layout().lineCount(), 1)
            heights += [box.height() / lines] * lines
            block = block.next()
        is_longer = len(heights) > _MOST_LINES
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_longer else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = ceil(max(sum(heights[:_MOST_LINES]), self.fontMetrics().lineSpacing())) + margins
        if height != self.height():
            self.setFixedHeight(height)


class TextField(Field):
    """Text; with ``paragraphs`` Shift+Enter begins a new line. ``asks`` is shown while there is none, for it is missed."""

    def __init__(self, paragraphs: bool = False, asks: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = asks
        self._paragraphs = paragraphs
        self._edit = GrowingEdit(paragraphs)
        self.set_control(self._edit)
        self._edit.textChanged.connect(self.tell)

    def text(self) -> str:
        return self._edit.toPlainText()

    def show_value(self, value: object) -> None:
        self._edit.setPlaceholderText(self._asks)
        self._show(str(value))

    def show_mixed(self) -> None:
        self._edit.setPlaceholderText(self.tr("mixed"))
        self._show("")

    def takes_line(self, event: QKeyEvent) -> bool:
        return self._paragraphs and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def _show(self, text: str) -> None:
        if text == self._edit.toPlainText():
            return
        self._edit.blockSignals(True)
        at = self._edit.textCursor().position()
        self._edit.setPlainText(text)
        cursor = self._edit.textCursor()
        cursor.setPosition(min(at, len(text)))
        self._edit.setTextCursor(cursor)
        self._edit.blockSignals(False)

    def tell(self) -> None:
        """What has been typed."""
        self.edited.emit(self.text())


class DateField(Field):
    """A date in EDTF, with the newspaper's way of writing it below."""

    def __init__(self, language: str = "zh-Hans", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._edit = QLineEdit()
        self._printed = QLabel()
        self._printed.setWordWrap(True)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.set_control(self._edit)
        self.row.removeWidget(self._edit)
        column.addWidget(self._edit)
        column.addWidget(self._printed)
        self.row.addWidget(both)
        self._edit.textEdited.connect(self._tell)

    def show_value(self, value: object) -> None:
        assert isinstance(value, DateSpan)
        self._edit.setPlaceholderText("")
        if value.text != self._edit.text():
            self._edit.setText(value.text)
        self._printed.setText(format_date(value, self._language))

    def show_mixed(self) -> None:
        self._edit.setPlaceholderText(self.tr("mixed"))
        self._edit.clear()
        self._printed.clear()

    def _tell(self, text: str) -> None:
        try:
            date = DateSpan.parse(text)
        except ValueError as error:
            self._printed.clear()
            self.refused.emit(str(error))
        else:
            self._printed.setText(format_date(date, self._language))
            self.edited.emit(date)
