"""A view with one instance for each open project, so that each keeps its scroll position and what is unfolded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from chengyu_desktop.editor.appearance import fill_corners
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace

MakeView = Callable[[Session], QWidget]


class _Unmade(QWidget):
    """Stands for a view that has not been seen yet. Qt calls docks behind others visible, but doesn't paint them."""

    seen = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.seen.emit()


class PerSession(QStackedWidget):
    """Shows the view of the project in front; it is made when it is first seen."""

    def __init__(self, workspace: Workspace, make: MakeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._make = make
        self._views: dict[Session, QWidget] = {}
        self._nothing = _Unmade()
        self._nothing.seen.connect(lambda: QTimer.singleShot(0, self, self.show_view))
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
            fill_corners(view)
            self.addWidget(view)
        return view

    def showEvent(self, event: QShowEvent) -> None:
        self._show_current()
        super().showEvent(event)

    def show_view(self) -> None:
        """Makes the view of the project in front, if there is none yet."""
        if self.isVisible():
            self.view()
            self._show_current()

    def _show_current(self) -> None:
        session = self._workspace.current
        view = self._views.get(session) if session else None
        self.setCurrentWidget(view or self._nothing)
        self.setFocusProxy(view or self._nothing)
        if session is not None and view is None:
            self._nothing.update()  # it may have stood there, painted, while the project was on its way

    def _remove(self, session: Session) -> None:
        view = self._views.pop(session, None)
        if view is not None:
            self.removeWidget(view)
            view.deleteLater()
