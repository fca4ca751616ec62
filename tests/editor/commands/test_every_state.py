"""Every command that can be chosen, chosen in every state of the program: nothing raises, and no warning is given."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.commands.table import COMMANDS, Command
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.editor.commands.test_table import Answers
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STATES = {
    "no project": None,
    "an empty project": (),
    "a block selected": ("panels/2/body/0",),
    "the last event and a block": ("timeline/events/11", "panels/4/body/0"),
    "the headline selected": ("heading/title",),
    "what is gone selected": ("panels/77/body/5",),
}


def show(window: MainWindow, folder: Path, state: str) -> None:
    """One project as it is at first, or none."""
    workspace = window.commands.view._workspace
    selection = STATES[state]
    while len(workspace.sessions) > (selection is not None):
        workspace.close(workspace.sessions[-1])
    if selection is None:
        return
    if not workspace.sessions:
        if state == "an empty project":
            workspace.new(Project())
        else:
            workspace.open(Path(shutil.copy(SAMPLES / "shuanghe.yaml", folder / "sample.yaml")))
    session = workspace.current
    assert session is not None
    session.jump(0)
    session.select(selection)


@pytest.mark.parametrize("state", STATES)
def test_whatever_can_be_chosen_can_be_done(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, state: str
) -> None:
    answers = Answers(monkeypatch, tmp_path)
    window = MainWindow(own_environment(tmp_path))
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(window):
        window.show()
    chosen: list[Command] = []
    for command in COMMANDS:
        if command.id == "quit" or command.id.startswith(("language-", "appearance-")):
            continue  # they outlive the window; test_table does them
        QGuiApplication.clipboard().setMimeData(QMimeData())
        answers.written.unlink(missing_ok=True)
        show(window, tmp_path, state)
        action = window.action_set[command.id]
        menu = action.menu()
        if menu is not None:
            menu.aboutToShow.emit()
            for entry in menu.actions():
                if entry.isEnabled() and not entry.menu() and not command.id.startswith("recent"):
                    show(window, tmp_path, state)
                    entry.trigger()
        elif action.isEnabled():
            action.trigger()
        QApplication.processEvents()
        chosen.append(command)
        assert window.isVisible()
    assert chosen
