"""The problems below a button that says, and lets choose, what the page is checked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from chengyu_desktop.editor.files.preset_choice import preset_title
from chengyu_desktop.editor.lists.problems_view import ProblemsView
from chengyu_desktop.editor.session import Session


class ProblemsPane(QWidget):
    """``list`` is what was found; ``chooser`` the button."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.list = ProblemsView(session)
        self.chooser = QToolButton()
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chooser.setMenu(menu := QMenu(self.chooser))
        menu.aboutToShow.connect(lambda: self.list.fill_presets(menu))  # some may have come or gone
        bar = QHBoxLayout()
        bar.setContentsMargins(4, 2, 4, 2)
        bar.addWidget(self.chooser)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        session.limits_changed.connect(self._show_choice)
        self._show_choice()

    def _show_choice(self) -> None:
        title = preset_title(self._session.preset_name)
        self.chooser.setText(self.tr("Checked for: {}").format(title))
        self.chooser.setAccessibleName(self.chooser.text())
