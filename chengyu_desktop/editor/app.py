"""Starting the editor. The window comes up empty first; finding fonts and opening the file follow at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.main_window import MainWindow
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter


def run_editor(paths: Sequence[Path] = ()) -> int:
    """Shows a window for each project (one without any) until all are closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Chengyu Desktop")
    fonts = SystemFonts()
    windows = [make_window(fonts) for _ in paths or (None,)]
    for window, path in zip(windows, paths, strict=False):
        OpenAfterPaint(window, path)
    for window in windows:
        window.show()
    return application.exec()


def make_window(fonts: SystemFonts) -> MainWindow:
    return MainWindow(Session(Pipeline(fonts)), FramePainter(fonts))


class OpenAfterPaint(QObject):
    """Opens a file once the window has been painted: a slow share must not keep the window away."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        window.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, lambda: self._window.open_path(self._path))
        return False
