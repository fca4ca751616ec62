"""The editor's window over real files, with settings of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSettings
from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.environment import Environment, make_environment
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.window.main_window import MainWindow

SAMPLES = Path(__file__).parents[2] / "projects"


def own_environment(folder: Path) -> Environment:
    """Settings are a file in ``folder``; the language is English, whatever the system's."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings(QSettings(str(folder / "editor.ini"), QSettings.Format.IniFormat))
    settings.set("language", "en")
    settings.set("appearance", "light")
    return make_environment(application, settings)


def on_page(window: MainWindow, x: float, y: float) -> QPoint:
    """Where a point of the page (mm) is in the viewport of the canvas in front."""
    assert window.canvas is not None
    return window.canvas.view_point(QPointF(x, y)).toPoint()
