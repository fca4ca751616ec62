from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.commands.suggestion_dialog import SuggestionDialog, reason
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.intake.suggest import REASONS
from chengyu_desktop.layout.blocks.statement import Statement
from tests.helpers.windows import own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXTS = ("重庆高新区牵头12家国家级高新区、26家省级高新区", "结算46.3万人次、同比增长212%")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    environment = own_environment(tmp_path)
    window = MainWindow(environment, expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    body = tuple(Statement(text=text) for text in TEXTS)
    environment.workspace.new(Project(panels=(Panel(title="一", body=body), Panel(title="二"))))
    return window


@pytest.fixture
def session(window: MainWindow) -> Session:
    session = window.commands.edit._workspace.current
    assert session is not None
    return session


def asked(window: MainWindow) -> SuggestionDialog:
    window.action_set["suggest-charts"].trigger()
    (dialog,) = (one for one in window.findChildren(SuggestionDialog) if one.isVisible())
    return dialog


def press(dialog: SuggestionDialog, button: QDialogButtonBox.StandardButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.buttons.button(button), Qt.MouseButton.LeftButton)


def test_needs_a_panel(window: MainWindow, session: Session) -> None:
    action = window.action_set["suggest-charts"]
    assert not action.isEnabled()
    session.select(["panels/0/body/0"])
    assert action.isEnabled()


def test_adds_what_is_ticked_as_one_step(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    before = session.project
    session.select(["panels/0"])
    dialog = asked(window)
    press(dialog, QDialogButtonBox.StandardButton.Ok, qtbot)
    kinds = [block.kind for block in session.project.panels[0].body]
    assert kinds == ["statement", "statement", "number", "pictogram"]
    assert session.selection == ("panels/0/body/2", "panels/0/body/3")
    session.undo()
    assert session.project is before


def test_what_was_added_follows_the_sentence(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.select(["panels/0"])
    press(asked(window), QDialogButtonBox.StandardButton.Ok, qtbot)
    text = TEXTS[1].replace("46.3", "51.8")
    session.edit(lambda project: set_value(project, "panels/0/body/1/text", text), "")
    assert str(get(session.project, "panels/0/body/2/value")) == "51.8"
    session.edit(lambda project: set_value(project, "panels/0/body/3/items/0/value", 15), "")
    assert get(session.project, "panels/0/body/0/text") == TEXTS[0].replace("12家", "15家")
    session.undo()
    assert get(session.project, "panels/0/body/0/text") == TEXTS[0]


def test_space_and_enter_tick(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.select(["panels/0"])
    dialog = asked(window)
    first = dialog.list.item(0)
    assert first.checkState() is Qt.CheckState.Checked
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert first.checkState() is Qt.CheckState.Unchecked
    for row in range(dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    press(dialog, QDialogButtonBox.StandardButton.Cancel, qtbot)
    assert len(session.project.panels[0].body) == 2


def test_what_is_drawn_already_is_not_suggested_again(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.select(["panels/0"])
    dialog = asked(window)
    count = dialog.list.count()
    press(dialog, QDialogButtonBox.StandardButton.Ok, qtbot)
    assert asked(window).list.count() == count - 2


def test_says_when_there_is_nothing_to_draw(window: MainWindow, session: Session) -> None:
    session.select(["panels/1"])
    window.action_set["suggest-charts"].trigger()
    assert window.findChildren(SuggestionDialog) == []
    assert "No figure" in window.message.text()


@pytest.mark.parametrize("rule", REASONS)
def test_every_rule_has_its_words(qapp: QApplication, rule: str) -> None:
    assert reason(rule) == REASONS[rule][0].upper() + REASONS[rule][1:]
