"""The editor's window over real files, with settings of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSettings
from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.environment import Environment, make_environment
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.storage.user_folders import UserFolders

PATIENCE = 60.0  # s
_MADE: list[Environment] = []
SAMPLES = Path(__file__).parents[2] / "projects"


def own_environment(folder: Path, *, locks: bool = False) -> Environment:
    """Settings are a file in ``folder``; the language is English, whatever the system's. Without ``locks`` tests that run at the
    same time can open the samples where they lie. Files that aren't large are open when the call returns, however slow the machine."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings(QSettings(str(folder / "editor.ini"), QSettings.Format.IniFormat))
    settings.set("language", "en")
    settings.set("appearance", "light")
    environment = make_environment(
        application, settings, UserFolders.under(folder / "user"), locks=locks, patience=PATIENCE
    )
    _MADE.append(environment)
    return environment


def stop_environments() -> None:
    """After each test: threads and lock files go with the windows."""
    while _MADE:
        environment = _MADE.pop()
        environment.workspace.stop()
        environment.keeper.stop()


def on_page(window: MainWindow, x: float, y: float) -> QPoint:
    """Where a point of the page (mm) is in the viewport of the canvas in front."""
    assert window.canvas is not None
    return window.canvas.view_point(QPointF(x, y)).toPoint()
