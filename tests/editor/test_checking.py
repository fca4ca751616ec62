from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.files.preset_choice import preset_choices
from chengyu_desktop.editor.lists.problems_view import ProblemsView
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.press.limits import NEWSPRINT
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _window(qtbot: QtBot, folder: Path) -> MainWindow:
    """A start of the program: another one in the same folder has the same settings."""
    made = MainWindow(own_environment(folder), expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(made):
        made.show()
    made.open_path(SAMPLES / "rail.yaml")
    return made


def _preset(window: MainWindow) -> str:
    session = window._workspace.current  # pyright: ignore[reportPrivateUsage]
    assert session is not None
    return session.preset_name


def test_the_preset_chosen_in_the_dock_is_that_of_the_next_project_and_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first = _window(qtbot, tmp_path)
    assert _preset(first) == ""
    first.docks.show("problems")
    view = first.findChild(ProblemsView)
    assert isinstance(view, ProblemsView)
    name, title = next(choice for choice in preset_choices() if choice[0])
    submenus = [action.menu() for action in view.menu_for(None).actions()]
    next(action for action in submenus[0].actions() if action.text() == title).trigger()  # pyright: ignore
    assert _preset(first) == name
    first.open_path(SAMPLES / "moon.yaml")
    assert _preset(first) == name
    first.replace()
    assert _preset(_window(qtbot, tmp_path)) == name


def test_a_remembered_preset_that_has_gone_counts_as_none(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = _window(qtbot, tmp_path)
    window._environment.settings.set("preflight/preset", "gone")  # pyright: ignore[reportPrivateUsage]
    window.open_path(SAMPLES / "moon.yaml")
    session = window._workspace.current  # pyright: ignore[reportPrivateUsage]
    assert session is not None
    assert (session.preset_name, session.limits) == ("", NEWSPRINT)
