"""Pictures into a window's project: dropped, pasted, chosen; copied without harm to what is there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.files import close_question
from chengyu_desktop.editor.files.close_question import Answer
from chengyu_desktop.editor.files.picture_files import bring_in, write_new
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.frame.regions import find_box
from tests.helpers.windows import SAMPLES, on_page, own_environment

# Of the offscreen platform, which has no window manager to tell.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>'


def make_picture(path: Path, color: str = "red", size: tuple[int, int] = (400, 300)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(color)
    assert image.save(str(path))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    shutil.copy(SAMPLES / "shuanghe.yaml", tmp_path / "desk" / "p.yaml")
    return tmp_path / "desk"


@pytest.fixture
def window(
    folder: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr(close_question, "ask_to_save", lambda *_: Answer.DISCARD)
    window = MainWindow(own_environment(tmp_path))
    qtbot.addWidget(window)
    window.open_path(folder / "p.yaml")
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.replace()


def session_of(window: MainWindow) -> Session:
    session = window.tabs._workspace.current
    assert session is not None
    return session


def drop(window: MainWindow, files: list[Path], at: QPoint) -> None:
    assert window.canvas is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    viewport, left, none = window.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(viewport, event)
    assert event.isAccepted()
    QApplication.processEvents()


def test_dropped_on_a_panel_it_is_a_block_of_it_and_one_step(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    session = session_of(window)
    box = find_box(session.page.frame, "panels/1/title")
    assert box is not None
    before = session.project
    source = make_picture(tmp_path / "elsewhere" / "a.png")
    drop(window, [source], on_page(window, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
    [key] = session.selection
    assert key.startswith("panels/1/body/")
    assert get(session.project, key).path == "a.png"
    assert (folder / "a.png").read_bytes() == source.read_bytes()
    session.undo()
    assert session.project == before


def test_dropped_on_empty_page_it_stands_there(window: MainWindow, folder: Path) -> None:
    session = session_of(window)
    (folder / "logo.svg").write_bytes(SVG)
    drop(window, [folder / "logo.svg"], on_page(window, session.page.frame.width / 2, 3.0))
    block = get(session.project, session.selection[0])
    x, y, w, h = block.frame
    assert (block.path, block.fit) == ("logo.svg", "fill")
    assert w / h == pytest.approx(2, rel=0.01)
    assert x >= 0 <= y


def test_what_is_no_picture_is_told_and_nothing_changes(
    window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no picture")
    before = session_of(window).project
    drop(window, [bad], on_page(window, 100, 3))
    assert "bad.png" in window.message.text()
    assert session_of(window).project is before
    assert not (folder / "bad.png").exists()


def test_the_clipboards_pixels_are_pasted_as_a_file(window: MainWindow, folder: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(30, 20, QImage.Format.Format_RGB32))
    session = session_of(window)
    session.select(("panels/0",))
    window.action_set["paste"].trigger()
    assert get(session.project, session.selection[0]).path == "picture.png"
    assert QImage(str(folder / "picture.png")).width() == 30


@pytest.mark.parametrize("agrees", [True, False])
def test_a_project_without_a_file_is_saved_first(
    agrees: bool, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = QMessageBox.StandardButton.Save if agrees else QMessageBox.StandardButton.Cancel
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or answer.value)
    (tmp_path / "new").mkdir()
    target = tmp_path / "new" / "q.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    session = window.tabs._workspace.new(Project(title="题"))
    drop(window, [make_picture(tmp_path / "a.png")], on_page(window, 50, 100))
    assert asked == ["Save the project first?"]
    assert target.exists() is (target.parent / "a.png").exists() is agrees
    assert bool(session.project.panels) is agrees


def test_a_name_that_is_taken_gets_a_number_and_the_same_file_is_not_copied_twice(
    tmp_path: Path, folder: Path
) -> None:
    red = make_picture(tmp_path / "x" / "a.png", "red")
    blue = make_picture(tmp_path / "y" / "a.png", "blue")
    assert [bring_in(file, folder) for file in (red, blue, red, blue)] == [
        "a.png",
        "a-2.png",
        "a.png",
        "a-2.png",
    ]
    assert bring_in(folder / "a.png", folder) == "a.png"


def test_a_folder_that_cant_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ValueError, match="Permission denied"):
        write_new(folder, "a.png", b"x")


def test_cropping_by_double_click_drag_wheel_and_escape(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    session, canvas = session_of(window), window.canvas
    assert canvas is not None
    make_picture(folder / "a.png")
    drop(window, [folder / "a.png"], on_page(window, session.page.frame.width / 2, 120))
    [key] = session.selection
    box = find_box(session.page.frame, f"{key}/picture")
    assert box is not None
    at = on_page(window, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    left = Qt.MouseButton.LeftButton
    qtbot.mouseDClick(canvas.viewport(), left, pos=at)
    assert window.tabs.editor is not None
    tool = window.tabs.editor.crop_tool
    assert canvas.tool is tool
    steps = session.history.index
    for _ in range(3):
        wheel = QWheelEvent(
            QPointF(at), QPointF(canvas.viewport().mapToGlobal(at)), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas.viewport(), wheel)
    x, y, w, h = get(session.project, key).crop
    assert w < 0.5
    assert w == pytest.approx(h, abs=0.01)
    assert session.history.index == steps + 1
    qtbot.mousePress(canvas.viewport(), left, pos=at)
    qtbot.mouseMove(canvas.viewport(), at + QPoint(15, 0))
    qtbot.mouseMove(canvas.viewport(), at + QPoint(30, 0))
    qtbot.mouseRelease(canvas.viewport(), left, pos=at + QPoint(30, 0))
    moved = get(session.project, key).crop
    assert moved[0] < x
    assert moved[1:] == pytest.approx((y, w, h), abs=0.004)
    assert session.history.index == steps + 2
    session.undo()
    assert get(session.project, key).crop == (x, y, w, h)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is not tool
