"""What every field of a form is: a control that shows a value and tells what the hands make of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus comes back from another window, or a menu, and what was typed with it."""


class Field(QWidget):
    """``edited`` tells a new value at every keystroke, ``refused`` the sentence why what is typed is none; ``committed``
    that it is done (Enter), ``finished`` that the focus has gone, ``cancelled`` that it shall be undone (Esc).

    Subclasses put their ``control`` in by ``set_control``, and implement ``show_value`` and ``show_mixed``, neither of
    which may emit a signal.
    """

    edited = Signal(object)
    refused = Signal(str)
    committed = Signal()
    finished = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        self.control: QWidget = self
        self._watched: list[QObject] = []

    def set_control(self, control: QWidget) -> None:
        """The widget that has the focus, the accessible name and the tool tip."""
        self.control = control
        self.setFocusProxy(control)
        self.row.addWidget(control, 1)
        self.watch(control)

    def watch(self, control: QWidget) -> None:
        """A control of the field that may have the focus."""
        self._watched.append(control)
        if (
            control.focusPolicy() == Qt.FocusPolicy.WheelFocus
        ):  # it would have the focus by being scrolled past
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def show_mixed(self) -> None:
        """Several parts are selected, and they differ."""
        raise NotImplementedError

    def describe(self, name: str, description: str = "") -> None:
        """What the control is called, and what it is for."""
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(description)
        self.control.setToolTip(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            return self._filter_key(event)
        if watched in self._watched and isinstance(watched, QWidget):
            if isinstance(event, QWheelEvent) and not watched.hasFocus():
                event.ignore()  # scrolling past a field must not change it
                return True
            if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
                self.finished.emit()
        return False

    def _filter_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()  # the window's, not the control's own
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.takes_line(event):
            self.committed.emit()
            return True
        return False

    def takes_line(self, event: QKeyEvent) -> bool:
        """Whether this Enter is the control's own."""
        return False
