"""The views around the page, in docks that can be moved about; how they stand is remembered."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QByteArray, QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.window.dock_views import DockViews
from chengyu_desktop.editor.window.per_session import MakeView, PerSession
from chengyu_desktop.editor.workspace import Workspace

_VERSION = 3  # of the arrangement; another one is not restored
_STATE, _GEOMETRY = "window/state", "window/geometry"

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


class DockSpec(NamedTuple):
    """``make`` names a method of DockViews; docks of one area stand on one another, the first in front.
    The table of commands has one that brings it to the front, with the same words."""

    id: str
    title: object
    area: Qt.DockWidgetArea
    make: str


DOCKS = (
    DockSpec("outline", QT_TRANSLATE_NOOP("Docks", "Outline"), _LEFT, "outline"),
    DockSpec("inspector", QT_TRANSLATE_NOOP("Docks", "Inspector"), _RIGHT, "inspector"),
    DockSpec("problems", QT_TRANSLATE_NOOP("Docks", "Problems"), _BOTTOM, "problems"),
    DockSpec("timeline", QT_TRANSLATE_NOOP("Docks", "Timeline"), _BOTTOM, "timeline"),
    DockSpec("figures", QT_TRANSLATE_NOOP("Docks", "Figures"), _BOTTOM, "figures"),
    DockSpec("find", QT_TRANSLATE_NOOP("Docks", "Find and Replace"), _BOTTOM, "find"),
    DockSpec("timeline-chart", QT_TRANSLATE_NOOP("Docks", "Timeline Chart"), _BOTTOM, "timeline_chart"),
    DockSpec("data", QT_TRANSLATE_NOOP("Docks", "Data Chart"), _BOTTOM, "data"),
    DockSpec("history", QT_TRANSLATE_NOOP("Docks", "History"), _BOTTOM, "history"),
)

_SIZES = {_LEFT: 260, _RIGHT: 340, _BOTTOM: 210}  # logical px across the edge


class Docks(QObject):
    shown_changed = Signal()
    """A dock has come or gone."""

    def __init__(
        self, window: QMainWindow, workspace: Workspace, views: DockViews, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._is_active = True
        self.specs = DOCKS
        self._docks: dict[str, QDockWidget] = {}
        self._views: dict[str, PerSession] = {}
        # The columns at the sides go down to the foot; what lies below the page is as wide as it.
        window.setCorner(Qt.Corner.BottomLeftCorner, _LEFT)
        window.setCorner(Qt.Corner.BottomRightCorner, _RIGHT)
        window.setDockNestingEnabled(True)
        for spec in DOCKS:
            make: MakeView = getattr(views, spec.make)
            dock = QDockWidget(QCoreApplication.translate("Docks", str(spec.title)), window)
            dock.setObjectName(spec.id)
            self._views[spec.id] = PerSession(workspace, make)
            dock.setWidget(self._views[spec.id])
            self._docks[spec.id] = dock
            # Qt's own action would send a dock away that stands behind another one, when it is asked for.
            dock.toggleViewAction().toggled.connect(self.shown_changed)
        self._arrange()
        self._restore()

    def __getitem__(self, dock_id: str) -> QDockWidget:
        return self._docks[dock_id]

    def shows(self, dock_id: str) -> bool:
        """Also when it is behind another one."""
        return not self._docks[dock_id].isHidden()

    def show(self, dock_id: str) -> QWidget | None:
        """Brings a dock to the front and the keyboard into it; gives its view of the project in front."""
        dock = self._docks[dock_id]
        dock.show()
        dock.raise_()
        self._views[dock_id].show_view()
        dock.widget().setFocus()
        return self._views[dock_id].view()

    def toggle(self, dock_id: str) -> None:
        """Brings a dock to the front with the keyboard in it; one that is in front goes away."""
        dock = self._docks[dock_id]
        if dock.isHidden() or dock.visibleRegion().isEmpty():  # behind another one
            self.show(dock_id)
        else:
            dock.hide()

    def set_active(self, active: bool) -> None:
        """Without a project the docks are away; with one they stand as they did."""
        if active == self._is_active:
            return
        if active:
            self._is_active = True
            self._restore()
        else:
            self.save()
            self._is_active = False
            for dock in self._docks.values():
                dock.hide()

    def save(self) -> None:
        """Remembers the arrangement for the next start."""
        self._settings.set(_GEOMETRY, self._window.saveGeometry())
        if self._is_active:
            self._settings.set(_STATE, self._window.saveState(_VERSION))

    def restore_geometry(self) -> None:
        geometry: QByteArray = self._settings.data(_GEOMETRY)
        if not geometry.isEmpty():
            self._window.restoreGeometry(geometry)

    def reset_layout(self) -> None:
        for dock in self._docks.values():
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        self._arrange()

    def _restore(self) -> None:
        if not self._window.restoreState(self._settings.data(_STATE), _VERSION):
            self._arrange()

    def _arrange(self) -> None:
        front: dict[Qt.DockWidgetArea, QDockWidget] = {}
        for spec in DOCKS:
            dock = self._docks[spec.id]
            self._window.addDockWidget(spec.area, dock)
            dock.show()
            if spec.area in front:
                self._window.tabifyDockWidget(front[spec.area], dock)
            else:
                front[spec.area] = dock
        for area, dock in front.items():
            dock.raise_()
            way = Qt.Orientation.Vertical if area is _BOTTOM else Qt.Orientation.Horizontal
            self._window.resizeDocks([dock], [_SIZES[area]], way)
