"""Presentation: the page alone on the whole screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QToolBar, QWidget

from chengyu_desktop.editor.canvas.canvas import Canvas

_NO_LIMIT = 16777215  # Qt's QWIDGETSIZE_MAX


class Presentation(QObject):
    """Takes everything around the page away and puts it back; Escape ends it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._canvas: Canvas | None = None
        self._hidden: list[QWidget] = []
        self._in_front: list[QDockWidget] = []  # of those that share a place
        self._was_full_screen = False
        self._escape = QShortcut(Qt.Key.Key_Escape, window, self.end)
        self._escape.setEnabled(False)

    def toggle(self, canvas: Canvas) -> None:
        if self._canvas is None:
            self._begin(canvas)
        else:
            self.end()

    def end(self) -> None:
        """Nothing happens when there is none."""
        canvas, self._canvas = self._canvas, None
        if canvas is None:
            return
        canvas.presenting_changed.disconnect(self._follow)
        canvas.set_presenting(False)
        self._escape.setEnabled(False)
        window = self._window
        if not self._was_full_screen:
            window.showNormal()
        window.menuBar().setMaximumHeight(_NO_LIMIT)
        for widget in self._hidden:
            widget.show()
        for dock in self._in_front:
            dock.raise_()
        self._hidden.clear()
        self._in_front.clear()

    def _begin(self, canvas: Canvas) -> None:
        window = self._window
        around: list[QWidget] = [window.statusBar()]
        for kind in (QDockWidget, QToolBar, QTabBar):
            around += window.findChildren(kind)
        self._hidden = [widget for widget in around if widget.isVisible()]
        docks = window.findChildren(QDockWidget)
        self._in_front = [dock for dock in docks if not dock.visibleRegion().isEmpty()]
        for widget in self._hidden:
            widget.hide()
        window.menuBar().setMaximumHeight(0)  # hidden, it would take its shortcuts with it
        self._was_full_screen = window.isFullScreen()
        window.showFullScreen()
        self._escape.setEnabled(True)
        self._canvas = canvas
        canvas.set_presenting(True)
        canvas.presenting_changed.connect(self._follow)

    def _follow(self, presenting: bool) -> None:
        """The canvas ends it too, by its own keys."""
        if not presenting:
            self.end()
