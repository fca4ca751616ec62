"""Commands of the Arrange menu: where the selected parts stand on the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from chengyu_desktop.editor.canvas.align import Axis, Edge
from chengyu_desktop.editor.canvas.placing import align_selection, distribute_selection, return_to_automatic
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.tabs import Tabs
from chengyu_desktop.editor.workspace import Workspace


class ArrangeCommands(QObject):
    def __init__(self, workspace: Workspace, tabs: Tabs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tabs = tabs

    def align(self, edge: Edge) -> None:
        self._do(lambda session: align_selection(session, edge))

    def distribute(self, axis: Axis) -> None:
        self._do(lambda session: distribute_selection(session, axis))

    def return_to_automatic(self) -> None:
        self._do(return_to_automatic)

    def clear_guides(self) -> None:
        if canvas := self._tabs.canvas:
            canvas.guides.clear()

    def _do(self, arrange: Callable[[Session], object]) -> None:
        if session := self._workspace.current:
            try:
                arrange(session)
            except ValueError as error:
                self._workspace.set_error(str(error))
