"""What is away while a page is presented comes back as it was, however the presentation ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return own_environment(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, environment: Environment) -> MainWindow:
    assert environment.workspace.open(SAMPLES / "rail.yaml")
    return shown(qtbot, environment)


def shown(qtbot: QtBot, environment: Environment) -> MainWindow:
    made = MainWindow(environment)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    made.resize(1280, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


def in_front(window: MainWindow, dock_id: str) -> bool:
    return not window.docks[dock_id].visibleRegion().isEmpty()


def test_the_dock_in_front_is_in_front_again(qtbot: QtBot, window: MainWindow) -> None:
    for dock_id in ("problems", "history"):
        window.docks.show(dock_id)
        qtbot.waitUntil(lambda dock_id=dock_id: in_front(window, dock_id))
        window.commands.view.present()
        qtbot.waitUntil(lambda: not window.docks["outline"].isVisible())
        window.commands.view.present()
        qtbot.waitUntil(lambda: in_front(window, "outline"))
        qtbot.waitUntil(lambda dock_id=dock_id: in_front(window, dock_id))


def test_closing_the_project_ends_it(qtbot: QtBot, window: MainWindow, environment: Environment) -> None:
    window.commands.view.present()
    window.commands.file.close()
    assert window.menuBar().maximumHeight() > 0
    assert window.statusBar().isVisibleTo(window)
    assert environment.workspace.open(SAMPLES / "rail.yaml")
    qtbot.waitUntil(lambda: in_front(window, "outline"))


def test_docks_are_there_after_a_quit_while_presenting(
    qtbot: QtBot, window: MainWindow, environment: Environment
) -> None:
    window.commands.view.present()
    window.close()
    assert environment.workspace.open(SAMPLES / "rail.yaml")
    assert not shown(qtbot, environment).docks["outline"].isHidden()
