from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.actions import COMMANDS
from chengyu_desktop.editor.main_window import MainWindow
from chengyu_desktop.editor.pipeline import CannotOpen, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Group, Rect
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem

# The offscreen platform says so of every window; it has no window manager to tell.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PROBLEM = Problem("warning", "overset", "two lines are over", "shorten the text", "panels/0/body/0")


class Opener:
    """Stands for the pipeline: files by name, each with its page; what isn't there can't be opened."""

    def __init__(self) -> None:
        red = Rect("body/0", 0, 0, 50, 50, fill=from_rgb(0xFF0000))
        frame = Frame(200, 100, (Group("panels/0", Frame(50, 50, (red,)), 20, 30),))
        self.files = {"a.yaml": (Project(title="甲"), Page(frame), (PROBLEM,))}

    def page_maker(self, folder: Path | None) -> Opener:
        return self

    def load(self, path: Path) -> Project:
        try:
            return self.files[path.name][0]
        except KeyError:
            raise CannotOpen(f"{path.name}:3:5: there is no such thing; write another") from None

    def page(self, project: Project) -> Page:
        return next(page for made, page, _ in self.files.values() if made == project)

    def problems(self, project: Project, page: Page) -> tuple[Problem, ...]:
        return next(found for made, _, found in self.files.values() if made == project)

    def notices(self, path: Path | None) -> tuple[Problem, ...]:
        return ()


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def window(qtbot: QtBot, opener: Opener) -> MainWindow:
    made = MainWindow(Session(opener), FramePainter(SystemFonts()))
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    window.open_path(Path("a.yaml"))
    return window


def on_page(window: MainWindow, x: float, y: float) -> QPoint:
    """Where a point of the page (mm) is in the viewport."""
    origin = window.canvas.page_point(QPointF(0, 0))
    one = window.canvas.page_point(QPointF(1, 0)) - origin
    return QPoint(round((x - origin.x()) / one.x()), round((y - origin.y()) / one.x()))


def shown(window: MainWindow, x: float, y: float) -> str:
    return window.canvas.viewport().grab().toImage().pixelColor(on_page(window, x, y)).name()


def wheel(window: MainWindow, at: QPoint, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(window.canvas.viewport(), event)


def test_page_is_shown_where_it_belongs(opened: MainWindow) -> None:
    assert shown(opened, 45, 55) == "#ff0000"
    assert shown(opened, 10, 10) == "#ffffff"
    assert shown(opened, -2, 50) not in ("#ffffff", "#ff0000")
    assert opened.windowTitle().startswith("a.yaml")


def test_problems_are_listed_and_counted(opened: MainWindow) -> None:
    row = opened.problems.topLevelItem(0)
    assert row is not None
    assert [row.text(i) for i in range(4)] == ["Warning", PROBLEM.message, PROBLEM.hint, PROBLEM.key]
    assert opened.count_label.text() == "Problems: 1"


def test_cursor_tells_place_and_part(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.mouseMove(opened.canvas.viewport(), on_page(opened, 45, 55))
    assert opened.key_label.text() == "panels/0/body/0"
    x, y = (float(v) for v in opened.position_label.text().removesuffix(" mm").split(","))
    assert (x, y) == pytest.approx((45, 55), abs=0.5)
    qtbot.mouseMove(opened.canvas.viewport(), on_page(opened, 10, 10))
    assert opened.key_label.text() == ""


@pytest.mark.parametrize("turn", [120, -120, 480])
def test_wheel_with_control_zooms_to_the_cursor(opened: MainWindow, turn: int) -> None:
    opened.canvas.set_zoom(2.0)  # larger than the view: the page can move under the cursor
    at = QPoint(300, 200)
    before, zoom = opened.canvas.page_point(QPointF(at)), opened.canvas.zoom
    wheel(opened, at, turn, Qt.KeyboardModifier.ControlModifier)
    after = opened.canvas.page_point(QPointF(at))
    assert (opened.canvas.zoom > zoom) == (turn > 0)
    pixel = (opened.canvas.page_point(QPointF(1, 0)) - opened.canvas.page_point(QPointF(0, 0))).x()
    assert (before - after).manhattanLength() <= 2 * pixel
    assert opened.zoom_label.text() == f"{opened.canvas.zoom * 100:.0f} %"


def test_keys_zoom_and_fit(qtbot: QtBot, opened: MainWindow) -> None:
    fitted = opened.canvas.zoom
    qtbot.keyClick(opened.canvas, Qt.Key.Key_1)
    assert opened.canvas.zoom == 1.0
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Plus)
    assert opened.canvas.zoom == 1.25
    qtbot.keyClick(opened.canvas, Qt.Key.Key_Minus)
    assert opened.canvas.zoom == 1.0
    qtbot.keyClick(opened.canvas, Qt.Key.Key_0)
    assert opened.canvas.zoom == pytest.approx(fitted)


@pytest.mark.parametrize("with_space", [True, False])
def test_drag_pans(qtbot: QtBot, opened: MainWindow, with_space: bool) -> None:
    opened.canvas.set_zoom(4.0)
    viewport = opened.canvas.viewport()
    start, end = QPoint(300, 200), QPoint(260, 170)
    button = Qt.MouseButton.LeftButton if with_space else Qt.MouseButton.MiddleButton
    before = opened.canvas.page_point(QPointF(start))
    if with_space:
        qtbot.keyPress(opened.canvas, Qt.Key.Key_Space)
    qtbot.mousePress(viewport, button, pos=start)
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, button, pos=end)
    after = opened.canvas.page_point(QPointF(end))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.2)


def test_wheel_scrolls(opened: MainWindow) -> None:
    opened.canvas.set_zoom(4.0)
    bar = opened.canvas.verticalScrollBar()
    value = bar.value()
    wheel(opened, QPoint(300, 200), -120, Qt.KeyboardModifier.NoModifier)
    assert bar.value() == value + 60


def test_bad_file_says_why_and_the_page_before_stays(opened: MainWindow, opener: Opener) -> None:
    opened.open_path(Path("b.yaml"))
    assert opened.message.isVisible()
    assert opened.message.text() == "b.yaml:3:5: there is no such thing; write another"
    assert shown(opened, 45, 55) == "#ff0000"
    opened.open_path(Path("a.yaml"))
    assert not opened.message.isVisible()


def test_reload_shows_the_file_as_it_is_now(opened: MainWindow, opener: Opener) -> None:
    opener.files["a.yaml"] = (Project(), Page(Frame(100, 100)), ())
    action = opened.findChild(QAction, "reload")
    assert action is not None
    action.trigger()
    assert shown(opened, 45, 55) == "#ffffff"
    assert opened.problems.topLevelItemCount() == 0


def test_dialog_opens_the_chosen_file(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/x/a.yaml", ""))
    action = window.findChild(QAction, "open")
    assert action is not None
    action.trigger()
    assert window.windowTitle().startswith("a.yaml")


@pytest.mark.parametrize(("name", "opens"), [("a.yaml", True), ("a.txt", False)])
def test_dropped_project_is_opened(window: MainWindow, name: str, opens: bool) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/x/{name}")])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    assert window.windowTitle().startswith("a.yaml") == opens


def test_every_command_is_in_a_menu_once(window: MainWindow) -> None:
    entries = [
        entry.objectName()
        for menu in window.menuBar().actions()
        for entry in menu.menu().actions()  # type: ignore[union-attr]
        if not entry.isSeparator()
    ]
    assert entries == [command.id for command in COMMANDS]
