"""Starting the editor. The window comes up empty first; finding fonts and opening files follow at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.environment import Environment, make_environment
from chengyu_desktop.editor.settings import user_settings
from chengyu_desktop.editor.tidying import Tidying
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.storage.user_folders import user_folders


def run_editor(paths: Sequence[Path] = ()) -> int:
    """Shows the projects (the welcome page without any) until the window is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Chengyu Desktop")
    environment = make_environment(application, user_settings(), user_folders())
    windows = Windows(environment)
    windows.show(paths)
    code = application.exec()
    environment.workspace.stop()
    environment.keeper.stop()
    return code


class Windows(QObject):
    """The window there is; another one takes its place when the language changes."""

    def __init__(self, environment: Environment) -> None:
        super().__init__()
        self._environment = environment
        self._window: MainWindow | None = None
        Tidying(environment.workspace)
        environment.language.changed.connect(self._replace)

    @property
    def window(self) -> MainWindow | None:
        return self._window

    def show(self, paths: Sequence[Path] = ()) -> None:
        self._window = MainWindow(self._environment, expects_file=bool(paths))
        OpenAfterPaint(self._window, paths)
        self._window.show()

    def _replace(self) -> None:
        # Not at once: the action that asked for it belongs to the window that goes.
        QTimer.singleShot(0, self, self._replace_now)

    def _replace_now(self) -> None:
        before = self._window
        if before is not None:
            before.docks.save()
        self._window = MainWindow(self._environment)
        self._window.show()
        if before is not None:
            before.replace()
            before.deleteLater()


class OpenAfterPaint(QObject):
    """Offers what a crash has left, and opens files, once the window has been painted: a slow share must not keep it away."""

    def __init__(self, window: MainWindow, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window = window
        self._paths = tuple(paths)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._open)
        return False

    def _open(self) -> None:
        self._window.offer_recovery()
        for path in self._paths:
            self._window.open_path(path)
