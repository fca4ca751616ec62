"""Every command of the table, triggered in a window; dialogs are answered for."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_frame, set_value
from chengyu_desktop.editor.canvas.guides import Guide
from chengyu_desktop.editor.commands.insertion import insert_parts
from chengyu_desktop.editor.commands.table import COMMANDS, Command
from chengyu_desktop.editor.files import close_question
from chengyu_desktop.editor.files.close_question import Answer
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.layout.registry import block_kind
from tests.helpers.copy_corpus import COPY
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Answers:
    """What the dialogs are answered, and which were shown."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.shown: list[str] = []
        self.written = folder / "written.yaml"
        picture = folder / "other.png"
        QImage(4, 3, QImage.Format.Format_RGB32).save(str(picture))

        def choose(parent: QWidget, title: str, *_: object) -> tuple[str, str]:
            self.shown.append("open")
            file = picture if "Picture" in title else COPY / "open/brief.txt" if title == "Import" else None
            return str(file or SAMPLES / "moon.yaml"), ""

        monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", self._say("open several", ([], "")))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._say("save", (str(self.written), "")))
        monkeypatch.setattr(QMessageBox, "about", self._say("about", None))
        monkeypatch.setattr(close_question, "ask_to_save", self._say("ask", Answer.DISCARD))
        monkeypatch.setattr(close_question, "ask_to_revert", self._say("ask", True))
        answers = self

        def run(dialog: QDialog) -> int:
            answers.shown.append(type(dialog).__name__)
            dialog.show()
            QApplication.processEvents()
            dialog.close()
            return 0

        monkeypatch.setattr(QDialog, "exec", run)

    def _say(self, name: str, answer: object) -> Callable[..., object]:
        def said(*_: object) -> object:
            self.shown.append(name)
            return answer

        return said


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """With two projects; the one in front has an edit to undo, one to redo, and three blocks selected."""
    environment = own_environment(tmp_path)
    made = MainWindow(environment, expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    made.resize(1600, 900)
    with qtbot.waitExposed(made):
        made.show()
    for name in ("solar_terms.yaml", "rail.yaml"):
        made.open_path(Path(shutil.copy(SAMPLES / name, tmp_path / name)))
    session = environment.workspace.current
    assert session is not None
    for text in ("一", "一二", "一二三"):
        session.edit(lambda project, text=text: set_value(project, "title", text), f"Type {text}")
    session.undo()
    session.select(("panels/0/body/1", "panels/0/body/2", "panels/1/body/1"))
    return made


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Answers:
    return Answers(monkeypatch, tmp_path)


def state(window: MainWindow, answers: Answers) -> tuple[object, ...]:
    """Whatever a command may change, seen from outside."""
    workspace = window.commands.view._workspace
    session = workspace.current
    clipboard = QGuiApplication.clipboard().mimeData()
    return (
        workspace.sessions,
        session,
        session and (session.project, session.path, session.selection, session.is_modified),
        session and window.canvas and (window.canvas.zoom, window.canvas._fit, window.canvas.tool),
        answers.shown.copy(),
        [one.windowTitle() for one in window.findChildren(QDialog) if one.isVisible()],
        answers.written.exists(),
        window.isVisible(),
        window.isFullScreen(),
        clipboard.text() if clipboard else "",
        QApplication.palette().window().color().name(),
        [action.isChecked() for _, action in window.action_set.pairs()],
        window.docks["history"].isFloating(),
        [window.docks[dock.id].visibleRegion().isEmpty() for dock in window.docks.specs],
        window.canvas and window.canvas.guides.all,
    )


def session_of(window: MainWindow) -> Session:
    session = window.commands.view._workspace.current
    assert session is not None
    return session


def prepare(window: MainWindow, command: Command) -> None:
    """What a command needs beforehand to be seen doing something."""
    if command.id == "fit-page":
        window.commands.view.actual_size()
    elif command.id == "paste":
        window.commands.edit.copy()
    elif command.id == "reset-layout":
        window.docks["history"].setFloating(True)
    elif command.id == "move-down":
        session_of(window).select(("panels/0/body/0",))
    elif command.id.startswith("distribute"):
        for key, at in (("panels/0/body/1", 10.0), ("panels/0/body/2", 40.0), ("panels/1/body/1", 120.0)):
            box = (at, at, 20.0, 20.0)
            session_of(window).edit(lambda project, key=key, box=box: set_frame(project, key, box), "Place")
    elif command.id in ("replace-picture", "crop-picture", "whole-picture"):
        session = session_of(window)
        assert session.path is not None
        QImage(40, 30, QImage.Format.Format_RGB32).save(str(session.path.parent / "a.png"))
        block = block_kind("image").struct(path="a.png", crop=(0, 0, 0.5, 0.5))  # type: ignore[call-arg]
        insert_parts(session, (block,), "Insert")
    elif command.id == "paste-special":
        QGuiApplication.clipboard().setText("标题\n\n专题\n● 建成道路500公里\n")
    elif command.id == "clear-guides":
        assert window.canvas is not None
        window.canvas.guides.add(Guide("x", 20.0))
    elif command.id == "fix-problems":
        session = session_of(window)
        session.edit(lambda project: set_value(project, "title", "一,二"), "Type")
        session.select(("title",))
        session.check_now()
    elif command.id == "return-to-automatic":
        window.commands.arrange.align("right")
    elif command.id == "merge-changes":
        session = session_of(window)
        assert session.path is not None
        text = session.path.read_text(encoding="utf-8")
        session.path.write_text(re.sub("(?m)^title: .*$", "title: 甲", text), encoding="utf-8")
        changes = window.commands.file._keeper.changes_of(session)
        assert changes is not None
        assert changes.look_now()


@pytest.mark.parametrize("command", COMMANDS, ids=[command.id for command in COMMANDS])
def test_every_command_does_something(
    window: MainWindow, answers: Answers, qtbot: QtBot, command: Command
) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    action = window.action_set[command.id]
    prepare(window, command)
    assert action.isEnabled()
    if command.is_submenu:
        menu = action.menu()
        assert menu is not None
        menu.aboutToShow.emit()
        assert [entry for entry in menu.actions() if entry.text()]
        return
    if command.id in ("appearance-light", "language-en", "vision-normal"):  # as it is already
        assert action.isChecked()
        return
    before = state(window, answers)
    action.trigger()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not any(session.is_saving for session in window.tabs._workspace.sessions))
    assert state(window, answers) != before
    assert (
        not window.message.text() or command.id == "merge-changes"
    )  # left for later, it is still to be decided


def test_nothing_that_needs_a_project_can_be_used_without_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(own_environment(tmp_path))
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    enabled = {command.id for command, action in window.action_set.pairs() if action.isEnabled()}
    assert {"new", "open", "quit", "palette", "language-zh"} <= enabled
    assert not enabled & {"save", "undo", "cut", "export", "zoom-in", "insert-panel"}


def test_every_command_is_in_a_menu_once(window: MainWindow) -> None:
    entries = [
        entry.objectName()
        for menu in window.menuBar().actions()
        for entry in menu.menu().actions()  # type: ignore[union-attr]
        if not entry.isSeparator()
    ]
    assert entries == [command.id for command in COMMANDS]


def test_ids_and_shortcuts_are_unique(window: MainWindow) -> None:
    ids = [command.id for command in COMMANDS]
    assert len(ids) == len(set(ids))
    keys = [key.toString() for _, action in window.action_set.pairs() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_dock_has_a_command_of_its_name(window: MainWindow) -> None:
    named = {command.argument: command.text for command in COMMANDS if command.handler == "view.toggle_dock"}
    assert named == {dock.id: dock.title for dock in window.docks.specs}
