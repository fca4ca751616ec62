from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.files import close_question
from chengyu_desktop.editor.files.close_question import Answer
from chengyu_desktop.editor.files.welcome import WelcomePage
from chengyu_desktop.editor.lists.find_view import FindView
from chengyu_desktop.editor.lists.problems_pane import ProblemsPane
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.frame.walk import frame_text, hit_test
from tests.helpers.windows import SAMPLES, on_page, own_environment

# The offscreen platform says so of every window; it has no window manager to tell.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def environment(qapp: QApplication, tmp_path: Path) -> Environment:
    return own_environment(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, environment: Environment) -> MainWindow:
    made = MainWindow(environment, expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    made.resize(1600, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "rail.yaml", tmp_path / "rail.yaml"))


@pytest.fixture
def opened(window: MainWindow, file: Path) -> MainWindow:
    window.open_path(file)
    return window


def canvas(window: MainWindow) -> Canvas:
    assert window.canvas is not None
    return window.canvas


def session(window: MainWindow) -> Session:
    current = window.tabs._workspace.current
    assert current is not None
    return current


def title_point(window: MainWindow) -> tuple[float, float]:
    """In the middle of a stroke-rich part of the headline."""
    box = find_box(session(window).page.frame, "title")
    assert box is not None
    points = [(box[0] + step, (box[1] + box[3]) / 2) for step in range(10, int(box[2] - box[0]))]
    return next(p for p in points if hit_test(session(window).page.frame, *p) == "title")


def retitle(window: MainWindow, title: str = "新题") -> None:
    session(window).edit(lambda project: set_value(project, "title", title), "Typing")


def wheel(window: MainWindow, at: QPoint, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas(window).viewport(), event)


def trigger(window: MainWindow, command: str) -> None:
    assert window.action_set[command].isEnabled()
    window.action_set[command].trigger()


def test_page_is_shown_and_named(opened: MainWindow) -> None:
    image = canvas(opened).viewport().grab().toImage()
    assert image.pixelColor(on_page(opened, 2, 100)).name() == "#ffffff"
    assert image.pixelColor(on_page(opened, -3, 100)).name() != "#ffffff"
    assert opened.windowTitle() == "rail.yaml[*] — Chengyu Desktop"


def test_cursor_tells_place_and_part(qtbot: QtBot, opened: MainWindow) -> None:
    at = title_point(opened)

    def title_is_pointed_at() -> None:  # the page settles when all docks have their places
        qtbot.mouseMove(canvas(opened).viewport(), on_page(opened, *at))
        assert opened.status.part_label.text() == "Headline"

    qtbot.waitUntil(title_is_pointed_at)
    x, y = (float(v) for v in opened.status.position_label.text().removesuffix(" mm").split(","))
    assert (x, y) == pytest.approx(at, abs=1)
    qtbot.mouseMove(canvas(opened).viewport(), on_page(opened, 1, 1))
    assert opened.status.part_label.text() == ""


def test_a_dock_behind_another_comes_to_the_front_and_only_then_goes(
    qtbot: QtBot, opened: MainWindow
) -> None:
    timeline, problems = opened.docks["timeline"], opened.docks["problems"]
    problems.raise_()
    qtbot.waitUntil(lambda: timeline.visibleRegion().isEmpty())
    qtbot.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not timeline.visibleRegion().isEmpty())
    assert problems.visibleRegion().isEmpty()
    qtbot.keyClick(opened, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert timeline.isHidden()
    action = opened.action_set["show-timeline"]
    assert not action.isChecked()
    action.trigger()
    assert not timeline.isHidden()
    assert action.isChecked()


@pytest.mark.parametrize("turn", [120, -120, 480])
def test_wheel_with_control_zooms_to_the_cursor(opened: MainWindow, turn: int) -> None:
    view = canvas(opened)
    view.set_zoom(2.0)  # larger than the view: the page can move under the cursor
    at = QPoint(300, 200)
    before, zoom = view.page_point(QPointF(at)), view.zoom
    wheel(opened, at, turn, Qt.KeyboardModifier.ControlModifier)
    after = view.page_point(QPointF(at))
    assert (view.zoom > zoom) == (turn > 0)
    assert (before - after).manhattanLength() <= 2 / view.scale()
    assert opened.status.zoom_label.text() == f"{view.zoom * 100:.0f} %"


def test_keys_zoom_and_fit(qtbot: QtBot, opened: MainWindow) -> None:
    view = canvas(opened)
    control = Qt.KeyboardModifier.ControlModifier
    fitted = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_1, control)
    assert view.zoom == 1.0
    qtbot.keyClick(view, Qt.Key.Key_Plus, control)
    assert view.zoom == 1.25
    qtbot.keyClick(view, Qt.Key.Key_Minus, control)
    assert view.zoom == 1.0
    qtbot.keyClick(view, Qt.Key.Key_0, control)
    assert view.zoom == pytest.approx(fitted)


@pytest.mark.parametrize("with_space", [True, False])
def test_drag_pans(qtbot: QtBot, opened: MainWindow, with_space: bool) -> None:
    view = canvas(opened)
    view.set_zoom(4.0)
    start, end = QPoint(300, 200), QPoint(260, 170)
    button = Qt.MouseButton.LeftButton if with_space else Qt.MouseButton.MiddleButton
    before = view.page_point(QPointF(start))
    if with_space:
        qtbot.keyPress(view, Qt.Key.Key_Space)
    qtbot.mousePress(view.viewport(), button, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), button, pos=end)
    after = view.page_point(QPointF(end))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.2)


def test_wheel_scrolls(opened: MainWindow) -> None:
    canvas(opened).set_zoom(4.0)
    bar = canvas(opened).verticalScrollBar()
    value = bar.value()
    wheel(opened, QPoint(300, 200), -120, Qt.KeyboardModifier.NoModifier)
    assert bar.value() == value + 60


def test_bad_file_says_why_and_the_page_before_stays(opened: MainWindow, tmp_path: Path, file: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("chengyu: 1\ntitle: [", encoding="utf-8")
    before = canvas(opened)
    opened.open_path(bad)
    assert opened.message.isVisible()
    assert opened.message.text().startswith(f"{bad}:")
    assert canvas(opened) is before
    opened.open_path(file)
    assert not opened.message.isVisible()


def test_bad_file_first_shows_message_over_the_welcome_page(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(tmp_path / "nosuch.yaml")
    assert window.message.isVisible()
    assert window.findChild(WelcomePage).isVisible()


def test_revert_shows_the_file_as_it_is_now(opened: MainWindow, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: 高铁 越织越密", "title: 别的题"), encoding="utf-8")
    trigger(opened, "revert")
    assert session(opened).project.title == "别的题"


@pytest.mark.parametrize("agrees", [True, False])
def test_revert_asks_before_changes_go(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    monkeypatch.setattr(close_question, "ask_to_revert", lambda *_: agrees)
    retitle(opened)
    trigger(opened, "revert")
    assert session(opened).is_modified != agrees


def test_dialog_opens_the_chosen_file(
    window: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    trigger(window, "open")
    assert window.windowTitle().startswith("rail.yaml")


@pytest.mark.parametrize(("name", "opens"), [("rail.yaml", True), ("rail.txt", False)])
def test_dropped_project_is_opened(window: MainWindow, file: Path, name: str, opens: bool) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file.with_name(name)))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert window.windowTitle().startswith("rail.yaml") == opens


def test_modified_mark_comes_and_goes(opened: MainWindow) -> None:
    assert not opened.isWindowModified()
    retitle(opened)
    assert opened.isWindowModified()
    assert opened.tabs.tabText(0).startswith("•")
    trigger(opened, "undo")
    assert not opened.isWindowModified()


def test_undo_says_what(opened: MainWindow) -> None:
    assert not opened.action_set["undo"].isEnabled()
    retitle(opened)
    assert opened.action_set["undo"].text() == "&Undo Typing"
    trigger(opened, "undo")
    assert opened.action_set["redo"].text() == "&Redo Typing"


def test_several_projects_in_tabs(opened: MainWindow) -> None:
    first = canvas(opened)
    opened.open_path(SAMPLES / "moon.yaml")
    assert opened.tabs.count() == 2
    assert opened.windowTitle().startswith("moon.yaml")
    assert canvas(opened) is not first
    trigger(opened, "next-tab")
    assert canvas(opened) is first
    opened.tabs.setCurrentIndex(1)
    assert opened.windowTitle().startswith("moon.yaml")
    opened.open_path(SAMPLES / "moon.yaml")
    assert opened.tabs.count() == 2


def test_tabs_show_their_own_page_after_switching(opened: MainWindow) -> None:
    """Each canvas paints with its own page, though another one has been painted in between."""
    opened.open_path(SAMPLES / "moon.yaml")
    trigger(opened, "previous-tab")
    before = canvas(opened).viewport().grab().toImage()
    trigger(opened, "next-tab")
    canvas(opened).viewport().grab()
    trigger(opened, "previous-tab")
    canvas(opened).set_zoom(canvas(opened).zoom * 1.01)  # all of it anew
    canvas(opened).fit_page()
    assert canvas(opened).viewport().grab().toImage() == before


def test_moved_tab_keeps_its_project(opened: MainWindow) -> None:
    opened.open_path(SAMPLES / "moon.yaml")
    opened.tabs.tabBar().moveTab(1, 0)
    assert opened.windowTitle().startswith("moon.yaml")
    opened.tabs.setCurrentIndex(1)
    assert opened.windowTitle().startswith("rail.yaml")
    trigger(opened, "close")
    assert opened.windowTitle().startswith("moon.yaml")


@pytest.mark.parametrize(
    ("answer", "stays", "written"),
    [(Answer.CANCEL, True, False), (Answer.DISCARD, False, False), (Answer.SAVE, False, True)],
)
def test_closing_asks(
    opened: MainWindow,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: Answer,
    stays: bool,
    written: bool,
) -> None:
    monkeypatch.setattr(close_question, "ask_to_save", lambda *_: answer)
    retitle(opened)
    trigger(opened, "close")
    assert bool(opened.tabs.count()) == stays
    assert ("新题" in file.read_text(encoding="utf-8")) == written


def test_quit_is_refused_while_a_project_stays_open(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(close_question, "ask_to_save", lambda *_: Answer.CANCEL)
    retitle(opened)
    trigger(opened, "quit")
    assert opened.isVisible()
    monkeypatch.setattr(close_question, "ask_to_save", lambda *_: Answer.DISCARD)
    trigger(opened, "quit")
    assert not opened.isVisible()


def test_after_the_last_project_the_welcome_page_is_shown(opened: MainWindow) -> None:
    assert opened.docks["problems"].isVisible()
    trigger(opened, "close")
    assert opened.findChild(WelcomePage).isVisible()
    assert not opened.docks["problems"].isVisible()
    assert not opened.action_set["save"].isEnabled()
    trigger(opened, "new")
    assert opened.docks["problems"].isVisible()


def test_problem_leads_to_its_place(qtbot: QtBot, opened: MainWindow) -> None:
    session(opened).edit(lambda project: delete(project, ["panels/1/body/0", "panels/1/body/1"]), "Delete")
    session(opened).check_now()
    pane = opened.docks["problems"].widget().view()
    assert isinstance(pane, ProblemsPane)
    view = pane.list

    row = next(
        view.topLevelItem(i)
        for i in range(view.topLevelItemCount())
        if view.topLevelItem(i).data(3, Qt.ItemDataRole.UserRole) == "panels/1"
    )
    canvas(opened).set_zoom(5.0)
    canvas(opened).verticalScrollBar().setValue(0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(row).center())
    assert session(opened).selection == ("panels/1",)
    group = next(iter(session(opened).problems))
    assert group is not None
    assert canvas(opened).verticalScrollBar().value() > 0
    assert opened.status.count_label.text() == f"Problems: {len(session(opened).problems)}"


def test_context_menu_is_about_what_is_under_the_cursor(qtbot: QtBot, opened: MainWindow) -> None:
    canvas(opened).customContextMenuRequested.emit(on_page(opened, *title_point(opened)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert session(opened).selection == ("title",)
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names[:2] == ["paste", "insert-block"]
    assert all(action.isEnabled() for action in menu.actions())
    menu.close()


def test_what_is_looked_for_can_be_typed_at_once(qtbot: QtBot, opened: MainWindow) -> None:
    for typed in ("one", "two"):  # the second time the dock is in front already
        qtbot.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        view = opened.docks["find"].widget().view()
        assert isinstance(view, FindView)
        qtbot.keyClicks(view.pattern, typed)
        assert view.pattern.text() == typed
        assert not opened.docks["find"].visibleRegion().isEmpty()


def test_docks_stand_as_they_were_left(qtbot: QtBot, environment: Environment, opened: MainWindow) -> None:
    opened.docks["history"].setFloating(True)
    opened.docks.save()
    again = MainWindow(environment)
    qtbot.addWidget(again, before_close_func=MainWindow.replace)
    assert again.docks["history"].isFloating()
    again.action_set["reset-layout"].trigger()
    assert not again.docks["history"].isFloating()


def test_message_is_plain_text(opened: MainWindow) -> None:
    opened.message.show_message("<b>a</b>")
    label = opened.message.findChild(QLabel)
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_page_is_seen_in_black_and_white_and_again_in_colour(opened: MainWindow) -> None:
    view = canvas(opened).viewport()
    before = view.grab().toImage()
    colours = opened.commands.view
    opened.action_set["vision-grey"].trigger()
    assert colours.sees_as("grey")
    assert opened.action_set["vision-grey"].isChecked()
    assert not opened.action_set["vision-normal"].isChecked()
    assert opened.status.vision_label.text()
    box = find_box(session(opened).page.frame, "panels/0")
    assert box is not None
    area = canvas(opened).view_box(box).toRect().intersected(view.rect())
    places = [
        (x, y) for x in range(area.left(), area.right(), 3) for y in range(area.top(), area.bottom(), 3)
    ]
    assert any(before.pixelColor(*at).hsvSaturation() > 100 for at in places)
    grey = view.grab().toImage()
    assert all(grey.pixelColor(*at).hsvSaturation() == 0 for at in places)
    opened.action_set["vision-normal"].trigger()
    assert opened.status.vision_label.text() == ""
    assert view.grab().toImage() == before


def test_what_is_typed_after_an_insertion_is_the_new_parts(opened: MainWindow, qtbot: QtBot) -> None:
    """Not a cell's that was the current one of some list."""
    project = session(opened).project
    opened.docks.show("timeline")
    opened.action_set["insert-panel"].trigger()
    focused = QApplication.focusWidget()
    assert focused is canvas(opened)
    qtbot.keyClicks(focused, "new")
    edited = session(opened).project
    assert edited.panels[-1].title == "new"
    assert edited.timeline == project.timeline
    opened.action_set["insert-event"].trigger()
    qtbot.keyClicks(focused, "then")
    assert session(opened).project.timeline != project.timeline
    assert get(session(opened).project, session(opened).selection[0]).text == "then"


def test_the_outline_writes_on_the_page_what_has_no_title(opened: MainWindow, qtbot: QtBot) -> None:
    from chengyu_desktop.editor.lists.outline_view import OutlineView

    opened.docks.show("outline")
    tree = opened.findChild(OutlineView).tree  # pyright: ignore[reportOptionalMemberAccess]
    session(opened).select(("lede",))
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is canvas(opened)
    qtbot.keyClicks(canvas(opened), "x")
    assert session(opened).project.lede.endswith("x")


def test_new_begins_in_the_language_of_the_window(window: MainWindow) -> None:
    window.action_set["new"].trigger()
    assert session(window).project.language == "en"
    assert session(window).project.title == "Headline goes here"
    words = frame_text(session(window).page.frame)
    assert not any("\u4e00" <= character <= "\u9fff" for character in words)
