"""A view with one instance for each open project, so that each keeps its scroll position and what is unfolded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace

MakeView = Callable[[Session], QWidget]


class PerSession(QStackedWidget):
    """Shows the view of the project in front; it is made when it is first seen."""

    def __init__(self, workspace: Workspace, make: MakeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._make = make
        self._views: dict[Session, QWidget] = {}
        self._nothing = QWidget()
        self.addWidget(self._nothing)
        workspace.current_changed.connect(self._show_current)
        workspace.removed.connect(self._remove)

    def view(self) -> QWidget | None:
        """That of the project in front."""
        session = self._workspace.current
        if session is None:
            return None
        view = self._views.get(session)
        if view is None:
            view = self._views[session] = self._make(session)
            self.addWidget(view)
        return view

    def showEvent(self, event: QShowEvent) -> None:
        self._show_current()
        super().showEvent(event)

    def _show_current(self) -> None:
        if self.isVisible():
            view = self.view() or self._nothing
            self.setCurrentWidget(view)
            self.setFocusProxy(view)

    def _remove(self, session: Session) -> None:
        view = self._views.pop(session, None)
        if view is not None:
            self.removeWidget(view)
            view.deleteLater()
