"""The bar above the page for what went wrong, or else for what there is to know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

_ERROR_GROUND, _NOTICE_GROUND = "#8c1d18", "#1f4e79"
_STYLE = """
MessageBar {{ background: {ground}; }}
MessageBar QLabel {{ color: white; }}
MessageBar QPushButton, MessageBar QToolButton {{
    color: white; background: transparent; border: 1px solid white; border-radius: 3px; padding: 3px 10px; }}
MessageBar QToolButton {{ border-color: transparent; padding: 3px 6px; }}
MessageBar QPushButton:hover, MessageBar QToolButton:hover {{ background: rgba(255, 255, 255, 40); }}
MessageBar QPushButton:focus, MessageBar QToolButton:focus {{ border: 2px solid white; }}
"""


class MessageBar(QFrame):
    """One sentence, a button for the command that it asks for, and one that takes it away; not there when there is none."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: QAction | None = None
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)  # a file's own words are in it
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label.setAccessibleName(self.tr("Message"))
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self._action and self._action.trigger())
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.hide()

    def text(self) -> str:
        return self._label.text()

    def show_message(
        self, error: str, notice: str = "", action: QAction | None = None, *, stays: bool = False
    ) -> None:
        """``stays`` says that it can't be taken away, for it goes on being so."""
        style = _STYLE.format(ground=_ERROR_GROUND if error else _NOTICE_GROUND)
        if style != self.styleSheet():
            self.setStyleSheet(style)
        self._label.setText(error or notice)
        self._action = action
        if action is not None:
            self.button.setText(action.text())
        self.button.setVisible(action is not None)
        self.close_button.setVisible(not stays)
        self.setVisible(bool(error or notice))
