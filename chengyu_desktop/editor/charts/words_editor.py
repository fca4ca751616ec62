"""Writing an event's text where it stands on the date axis."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from chengyu_desktop.editor.lists.delegates import Check, CheckedEdit


class WordsEditor(CheckedEdit):
    """Enter and leaving put the words in, Escape doesn't; what is wrong is said while it is typed."""

    def __init__(
        self, text: str, check: Check, put: Callable[[str], object], place: QRect, parent: QWidget
    ) -> None:
        super().__init__(check, parent)
        self._put = put
        self._is_over = False
        self.setFrame(True)
        self.setText(text)
        self.setGeometry(place)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.is_refused():
                self.leave(puts=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave(puts=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.leave(puts=not self.is_refused())

    def leave(self, *, puts: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        if puts and self.isModified():
            self._put(self.text())
        around = self.parentWidget()
        self.hide()
        self._bubble.deleteLater()
        self.deleteLater()
        if around is not None and self.hasFocus():
            around.setFocus()
