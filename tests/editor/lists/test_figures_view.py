from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.lists.figures_view import FiguresView
from chengyu_desktop.editor.lists.models_figures import CHANGE, LABEL, PLACE, UNIT, VALUE
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement
from tests.helpers.lists import (
    CTRL,
    click,
    close_editor,
    new_session,
    open_editor,
    overtype,
    show_with_focus,
    unnamed,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PROJECT = Project(
    panels=(
        Panel(
            title="一",
            body=(
                Number(value=Decimal("46.3"), unit="万人次", label="结算"),
                Bars(
                    unit="项", items=(Bar(label="甲", value=Decimal(311)), Bar(label="乙", value=Decimal(41)))
                ),
                Statement(text="牵头12家，排名第二"),
            ),
        ),
    )
)


@pytest.fixture
def session() -> Session:
    return new_session(PROJECT)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> FiguresView:
    made = FiguresView(session)
    show_with_focus(qtbot, made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def cell(view: FiguresView, row: int, column: int = VALUE) -> QModelIndex:
    return view.table.model().index(row, column)


def values(view: FiguresView) -> list[str]:
    return [cell(view, row).data() for row in range(view.table.model().rowCount())]


def edit(qtbot: QtBot, view: FiguresView, index: QModelIndex, text: str) -> None:
    click(qtbot, view.table, index)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    close_editor(qtbot, overtype(qtbot, view.table, text))


def test_all_numbers_are_listed(view: FiguresView) -> None:
    assert values(view) == ["46.3", "311", "41", "12", "第二"]
    assert [cell(view, 1, column).data() for column in (UNIT, LABEL, PLACE)] == ["项", "甲", "1 一 · Bars"]


def test_digits_are_kept_as_typed(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    edit(qtbot, view, cell(view, 0), "46.30")
    assert str(get(session.project, "panels/0/body/0/value")) == "46.30"
    assert values(view)[0] == "46.30"
    edit(qtbot, view, cell(view, 3), "13")
    assert get(session.project, "panels/0/body/2/text") == "牵头13家，排名第二"
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: values(view) == ["46.3", "311", "41", "12", "第二"])


def test_a_change_is_given_and_taken_away(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    edit(qtbot, view, cell(view, 0, CHANGE), "12.5")
    assert str(get(session.project, "panels/0/body/0/change")) == "12.5"
    assert cell(view, 0, CHANGE).data() == "12.5%"
    click(qtbot, view.table, cell(view, 0, CHANGE))
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    editor = open_editor(view.table)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_Delete)  # all of it is selected
    close_editor(qtbot, editor)
    assert get(session.project, "panels/0/body/0/change") is None
    assert cell(view, 0, CHANGE).data() == ""
    assert not cell(view, 1, CHANGE).flags() & Qt.ItemFlag.ItemIsEditable  # a bar has none


def test_typing_a_digit_opens_the_editor(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_9)
    editor = open_editor(view.table)
    assert editor is not None
    close_editor(qtbot, editor)
    assert get(session.project, "panels/0/body/1/items/0/value") == 9


def test_unit_of_several_numbers_is_one(view: FiguresView, qtbot: QtBot) -> None:
    edit(qtbot, view, cell(view, 2, UNIT), "pcs")
    assert [cell(view, row, UNIT).data() for row in range(3)] == ["万人次", "pcs", "pcs"]
    edit(qtbot, view, cell(view, 2, LABEL), "c")
    assert [cell(view, row, LABEL).data() for row in range(3)] == ["结算", "甲", "c"]


def test_wrong_number_is_told_while_it_is_typed(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    editor = overtype(qtbot, view.table, "4x")
    assert editor.problem == "“value” can't be '4x': it must be a number"
    close_editor(qtbot, editor)
    assert open_editor(view.table) is editor
    assert not session.is_modified


def test_numbers_in_words_and_places_are_not_edited(view: FiguresView, qtbot: QtBot) -> None:
    for index in (cell(view, 4), cell(view, 0, PLACE), cell(view, 3, UNIT)):
        click(qtbot, view.table, index)
        qtbot.keyClick(view.table, Qt.Key.Key_F2)
        assert open_editor(view.table) is None


def test_double_click_goes_to_the_place(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.place_asked) as asked:
        click(qtbot, view.table, cell(view, 2), twice=True)
    assert asked.args == ["panels/0/body/1/items/1/value"]
    assert session.selection == ("panels/0/body/1/items/1/value",)
    assert open_editor(view.table) is None


def test_delete_leaves_the_page_alone(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    session.select(("panels/0/body/0",))
    click(qtbot, view.table, cell(view, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert session.project is PROJECT


def test_cells_are_copied_for_a_spreadsheet(view: FiguresView, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 0))
    for index in (cell(view, 0, UNIT), cell(view, 1), cell(view, 1, UNIT)):
        click(qtbot, view.table, index, CTRL)
    qtbot.keyClick(view.table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "46.3\t万人次\n311\t项"


def test_a_number_that_took_the_place_is_not_written(qtbot: QtBot) -> None:
    numbers = (Number(value=Decimal(1)), Number(value=Decimal(2)))
    session = new_session(Project(panels=(Panel(body=numbers),)))
    view = FiguresView(session)
    show_with_focus(qtbot, view)
    click(qtbot, view.table, cell(view, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    editor = overtype(qtbot, view.table, "99")
    session.edit(lambda p: delete(p, ["panels/0/body/0"]), "delete")
    close_editor(qtbot, editor)
    assert session.project.panels[0].body == numbers[1:]
    qtbot.waitUntil(lambda: values(view) == ["2"])


def test_filter(view: FiguresView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filter, "bars")
    assert values(view) == ["311", "41"]


def test_hidden_view_catches_up_when_it_is_shown(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    view.hide()
    with qtbot.assertNotEmitted(view.model.dataChanged):
        session.edit(lambda p: set_value(p, "panels/0/body/0/value", Decimal(9)), "elsewhere")
    view.show()
    assert values(view)[0] == "9"


def test_an_edit_elsewhere_changes_its_row_alone(view: FiguresView, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.model.dataChanged) as changed:
        session.edit(lambda p: set_value(p, "panels/0/body/1/items/1/value", Decimal(9)), "elsewhere")
    assert [index.row() for index in changed.args[:2]] == [2, 2]


def test_everything_has_a_name(view: FiguresView) -> None:
    assert unnamed(view) == []
