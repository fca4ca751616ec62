from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, PageSetup, Panel, Project, Timeline
from chengyu_desktop.editor.commands.conditions import has_fixable
from chengyu_desktop.editor.commands.problem_edits import fix_selected
from chengyu_desktop.editor.lists.problems_pane import ProblemsPane
from chengyu_desktop.editor.lists.problems_view import ProblemsView
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.press import preset as presets
from chengyu_desktop.press.limits import NEWSPRINT
from chengyu_desktop.press.preset import Preset, save_preset
from tests.helpers.lists import new_session, show_with_focus

FIX = 4

PROJECT = Project(
    title="甲",
    credits=Credits(source="统计局", compiled="某某", drawn="某某"),
    timeline=Timeline(
        events=tuple(Event(date=DateSpan.parse(d), text="事,情") for d in ("2022", "2020", "2021"))
    ),
    panels=(Panel(title="乙", body=(Statement(text="你好,世界"),)), Panel(title="空")),
)


@pytest.fixture(autouse=True)
def own_presets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from chengyu_desktop.editor.files import preset_choice

    monkeypatch.setattr(preset_choice, "user_presets", lambda: tmp_path)
    monkeypatch.setattr(presets, "user_presets", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def session(qapp: object) -> Session:
    session = new_session(PROJECT)
    session.check_now()  # it follows by itself when the page has been shown
    return session


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> ProblemsView:
    made = ProblemsView(session)
    show_with_focus(qtbot, made, 1200, 400)
    return made


def rules(session: Session) -> list[str]:
    return [problem.rule for problem in session.problems if problem.rule != "underfull"]


def row_of(session: Session, rule: str) -> int:
    return [problem.rule for problem in session.problems].index(rule)


def button(view: ProblemsView, row: int) -> QToolButton | None:
    found = view.itemWidget(view.topLevelItem(row), FIX)
    assert found is None or isinstance(found, QToolButton)
    return found


def choose(menu: QMenu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text().startswith(text))
    assert action.isEnabled()
    action.trigger()


def test_a_button_mends_one_problem_as_one_step(view: ProblemsView, session: Session, qtbot: QtBot) -> None:
    before = len(rules(session))
    found = button(view, row_of(session, "half-width-punctuation"))
    assert found is not None
    assert found.accessibleName().startswith("Fix: the half-width mark ,")
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    assert session.project.timeline is not None
    assert session.project.timeline.events[0].text == "事，情"
    assert len(rules(session)) == before - 1
    assert view.topLevelItemCount() == len(session.problems)
    session.undo()
    assert session.project == PROJECT


def test_all_of_a_kind_are_one_step(view: ProblemsView, session: Session) -> None:
    problem = session.problems[row_of(session, "half-width-punctuation")]
    choose(view.menu_for(problem), "Fix All of This Kind (4)")
    assert "half-width-punctuation" not in rules(session)
    assert "empty-panel" in rules(session)
    session.undo()
    assert session.project == PROJECT


def test_what_has_no_cure_has_no_button(view: ProblemsView, session: Session) -> None:
    session.edit(lambda project: replace(project, credits=Credits()), "Clear")
    session.check_now()
    row = row_of(session, "missing-credits")
    assert button(view, row) is None
    menu = view.menu_for(session.problems[row])
    assert not next(action for action in menu.actions() if action.text() == "Fix").isEnabled()


def test_everything_mended_by_its_button(view: ProblemsView, session: Session, qtbot: QtBot) -> None:
    for _ in range(20):
        found = next((b for i in range(view.topLevelItemCount()) if (b := button(view, i))), None)
        if found is None:
            break
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    assert rules(session) == []
    assert session.project.timeline is not None
    assert [event.date.text for event in session.project.timeline.events] == ["2020", "2021", "2022"]
    assert len(session.project.panels) == 1


def test_the_menu_leads_to_the_place(view: ProblemsView, session: Session, qtbot: QtBot) -> None:
    problem = session.problems[row_of(session, "empty-panel")]
    with qtbot.waitSignal(view.place_asked) as asked:
        choose(view.menu_for(problem), "Go to the Place")
    assert asked.args == ["panels/1"]
    assert session.selection == ("panels/1",)


def test_places_are_named_and_rules_explained(view: ProblemsView, session: Session) -> None:
    item = view.topLevelItem(row_of(session, "empty-panel"))
    assert item.text(3) == "2 空"
    assert item.toolTip(0) == "A panel with nothing but a number and a title was forgotten."


def test_the_page_is_checked_for_another_press(
    view: ProblemsView, session: Session, own_presets: Path
) -> None:
    save_preset(
        Preset(title={"en": "Our press"}, limits=replace(NEWSPRINT, type_size=40)), "ours", own_presets
    )
    assert "small-type" not in rules(session)
    submenu = next(a.menu() for a in view.menu_for(None).actions() if a.text() == "Check For")
    choose(submenu, "Our press")
    assert session.preset_name == "ours"
    assert "small-type" in rules(session)
    submenu = next(a.menu() for a in view.menu_for(None).actions() if a.text() == "Check For")
    assert [a.text() for a in submenu.actions() if a.isChecked()] == ["Our press"]
    choose(submenu, "No preset")
    assert "small-type" not in rules(session)


def test_what_is_selected_is_mended_alone(session: Session) -> None:
    session.select(("panels/0/body/0",))
    assert has_fixable(session)
    fix_selected(session, "Fix Problems")
    assert session.project.panels[0].body[0] == Statement(text="你好，世界")
    assert rules(session).count("half-width-punctuation") == 3
    assert not has_fixable(session)
    session.select(())
    assert not has_fixable(session)


def test_an_empty_list_says_so(view: ProblemsView, session: Session, qtbot: QtBot) -> None:
    assert view.accessibleDescription() == ""
    view.resize(400, 400)
    qtbot.waitUntil(view.horizontalScrollBar().isVisible)
    session.edit(lambda _: Project(credits=PROJECT.credits, page=PageSetup(size=(100.0, None))), "Clear")
    session.check_now()
    assert session.problems == ()
    assert view.accessibleDescription() == "No problems found"
    qtbot.waitUntil(lambda: not view.horizontalScrollBar().isVisible())  # nothing is beside nothing
    middle = view.viewport().rect().center()
    painted = view.viewport().grab().toImage().copy(middle.x() - 60, middle.y() - 10, 120, 20)
    assert len({painted.pixel(x, y) for x in range(painted.width()) for y in range(painted.height())}) > 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_button_above_the_list_says_and_chooses_what_is_checked(
    session: Session, own_presets: Path, qtbot: QtBot
) -> None:
    pane = ProblemsPane(session)
    show_with_focus(qtbot, pane, 900, 300)
    assert pane.chooser.text() == "Checked for: No preset"
    save_preset(
        Preset(title={"en": "Our press"}, limits=replace(NEWSPRINT, type_size=40)), "ours", own_presets
    )
    menu = pane.chooser.menu()
    menu.aboutToShow.emit()  # as the button does; the menu itself would hold the test
    with qtbot.waitSignal(pane.list.preset_chosen) as chosen:
        choose(menu, "Our press")
    assert chosen.args == ["ours"]
    assert pane.chooser.text() == pane.chooser.accessibleName() == "Checked for: Our press"
    assert "small-type" in rules(session)
    session.check_for("")  # as the export dialog may
    assert pane.chooser.text() == "Checked for: No preset"
