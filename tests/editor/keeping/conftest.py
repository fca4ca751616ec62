"""A window with locks and journals of its own, and a project file on a share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.windows import SAMPLES, own_environment


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return Path(shutil.copy(SAMPLES / "rail.yaml", tmp_path / "share" / "rail.yaml"))


@pytest.fixture
def environment(qapp: QApplication, tmp_path: Path) -> Environment:
    return own_environment(tmp_path, locks=True)


@pytest.fixture
def window(qtbot: QtBot, environment: Environment) -> MainWindow:
    made = MainWindow(environment, expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(made):
        made.show()
    return made
