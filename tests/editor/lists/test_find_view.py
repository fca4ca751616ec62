from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from chengyu_desktop.editor.lists.find_view import FindView
from chengyu_desktop.editor.lists.models_matches import MATCH_ROLE, PLACE, TEXT
from chengyu_desktop.editor.session import Session
from tests.helpers.lists import click, new_session, show_with_focus, unnamed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PROJECT = Project(
    title="双城Alpha",
    lede="甲乙丙丁戊己庚辛壬癸子丑双城寅卯，双城辰巳",
    timeline=Timeline(events=(Event(date=DateSpan.parse("2022"), text="第1次和第22次"),)),
    panels=(Panel(title="alpha", note="双城"),),
)


@pytest.fixture
def session() -> Session:
    return new_session(PROJECT)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> FindView:
    made = FindView(session)
    show_with_focus(qtbot, made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def shown(view: FindView) -> list[str]:
    rows = range(view.model.rowCount())
    return [f"{view.model.index(row, PLACE).data()}: {view.model.index(row, TEXT).data()}" for row in rows]


def find(qtbot: QtBot, view: FindView, pattern: str, count: int, replacement: str = "") -> None:
    """Types what to find and waits for so many matches."""
    view.pattern.clear()
    view.replacement.clear()
    view.pattern.insert(pattern)
    view.replacement.insert(replacement)
    qtbot.waitUntil(
        lambda: view.count.text() == f"{count} found" and view.sentence.text() == "", timeout=20_000
    )


def test_matches_are_listed_with_the_words_around_them(view: FindView, qtbot: QtBot) -> None:
    find(qtbot, view, "双城", 3)
    assert shown(view) == [
        "Headline: 双城Alpha",
        "Lede: 甲乙丙丁戊己庚辛壬癸子丑双城寅卯，双城辰巳",
        "Lede: …己庚辛壬癸子丑双城寅卯，双城辰巳",
    ]
    where = view.model.index(2, TEXT).data(MATCH_ROLE)
    assert shown(view)[2][len("Lede: ") :][where[0] :][: where[1]] == "双城"
    assert not view.grab().isNull()


def test_the_list_follows_the_project(view: FindView, session: Session, qtbot: QtBot) -> None:
    find(qtbot, view, "双城", 3)
    session.edit(lambda p: set_value(p, "title", "题"), "elsewhere")
    assert not view.replace_all_button.isEnabled()
    qtbot.waitUntil(lambda: view.count.text() == "2 found")
    assert view.replace_all_button.isEnabled()
    session.undo()
    qtbot.waitUntil(lambda: view.count.text() == "3 found")


def test_case_and_notes(view: FindView, qtbot: QtBot) -> None:
    find(qtbot, view, "ALPHA", 2)
    view.match_case.click()
    qtbot.waitUntil(lambda: view.count.text() == "0 found")
    assert not view.replace_button.isEnabled()
    view.notes.click()
    find(qtbot, view, "双城", 4)


def test_regular_expression_with_groups(view: FindView, session: Session, qtbot: QtBot) -> None:
    view.regex.click()
    find(qtbot, view, r"第(\d+)次", 2, r"\1回")
    view.replace_all_button.click()
    assert session.project.timeline is not None
    assert session.project.timeline.events[0].text == "1回和22回"
    session.undo()
    assert session.project is PROJECT


def test_faulty_expression_is_told_in_a_sentence(view: FindView, qtbot: QtBot) -> None:
    view.regex.click()
    find(qtbot, view, r"第(\d+)次", 2)
    view.pattern.setText("第(")
    qtbot.waitUntil(lambda: view.sentence.isVisible(), timeout=20_000)
    assert view.sentence.text().startswith("“第(” is no regular expression: ")
    assert shown(view) == []
    assert not view.replace_button.isEnabled()


def test_replace_all_is_one_step(view: FindView, session: Session, qtbot: QtBot) -> None:
    find(qtbot, view, "双城", 3, "两城")
    view.replace_all_button.click()
    assert session.history.labels() == ("", "Replace All")
    assert session.project.lede.count("两城") == 2
    assert session.project.title == "两城Alpha"
    assert session.project.panels[0].note == "双城"
    assert view.count.text() == "0 found"


def test_replace_one_goes_on_to_the_next(view: FindView, session: Session, qtbot: QtBot) -> None:
    find(qtbot, view, "双城", 3, "两城")
    click(qtbot, view.table, view.model.index(1, TEXT))
    view.replace_button.click()
    assert session.project.lede == "甲乙丙丁戊己庚辛壬癸子丑两城寅卯，双城辰巳"
    assert session.project.title == "双城Alpha"
    assert view.table.currentIndex().row() == 1
    view.replacement.setFocus()
    qtbot.keyClick(view.replacement, Qt.Key.Key_Return)
    assert session.project.lede == "甲乙丙丁戊己庚辛壬癸子丑两城寅卯，两城辰巳"
    assert view.count.text() == "1 found"


def test_click_and_enter_go_to_the_place(view: FindView, session: Session, qtbot: QtBot) -> None:
    find(qtbot, view, "双城", 3)
    with qtbot.waitSignal(view.place_asked) as asked:
        click(qtbot, view.table, view.model.index(1, TEXT))
    assert asked.args == ["lede"]
    assert session.selection == ("lede",)
    view.pattern.setFocus()
    rows = []
    for _ in range(3):
        qtbot.keyClick(view.pattern, Qt.Key.Key_Return)
        rows.append(view.table.currentIndex().row())
    assert rows == [2, 0, 1]
    assert session.selection == ("lede",)


def test_delete_in_the_list_leaves_the_page_alone(view: FindView, session: Session, qtbot: QtBot) -> None:
    session.select(("panels/0",))
    find(qtbot, view, "双城", 3)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert session.project is PROJECT


def test_hidden_view_searches_when_it_is_shown(view: FindView, session: Session, qtbot: QtBot) -> None:
    find(qtbot, view, "双城", 3)
    view.hide()
    session.edit(lambda p: set_value(p, "title", "题"), "elsewhere")
    view.show()
    assert view.count.text() == "2 found"


def test_everything_has_a_name(view: FindView) -> None:
    assert unnamed(view) == []
