from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.lists.history_view import HistoryView
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session


@pytest.fixture
def session(qapp: QApplication) -> Session:
    made = Session(Pipeline(SystemFonts()))
    made.new(Project(title="零"))
    for text in "一二三":
        retitle(made, text)
    return made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> HistoryView:
    made = HistoryView(session)
    qtbot.addWidget(made)
    made.show()
    return made


def retitle(session: Session, text: str) -> None:
    session.edit(lambda project: set_value(project, "title", text), f"Type {text}")


def rows(view: HistoryView) -> list[str]:
    return [view.item(row).text() for row in range(view.count())]


def test_steps_are_listed_and_followed(view: HistoryView, session: Session) -> None:
    assert rows(view) == ["As opened", "Type 一", "Type 二", "Type 三"]
    session.undo()
    assert view.currentRow() == 2
    retitle(session, "四")
    assert rows(view) == ["As opened", "Type 一", "Type 二", "Type 四"]
    session.new(Project())
    assert rows(view) == ["As opened"]


def test_click_goes_to_a_step(view: HistoryView, session: Session, qtbot: QtBot) -> None:
    for row, title in ((1, "一"), (3, "三"), (0, "零")):
        place = view.visualItemRect(view.item(row)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert session.project.title == title
        assert rows(view) == ["As opened", "Type 一", "Type 二", "Type 三"]


def test_undone_steps_look_faint(view: HistoryView, session: Session) -> None:
    session.jump(1)
    assert view.item(2).foreground() != view.item(1).foreground()
