"""Large projects are opened beside the window, small ones at once."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeView, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.files import close_question
from chengyu_desktop.editor.files.welcome import WelcomePage
from chengyu_desktop.editor.opening import Opening
from chengyu_desktop.editor.pipeline import PageMaker
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.editor.window.opening_page import OpeningPage
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.context import Stopped
from chengyu_desktop.storage.lock import Found, acquire
from tests.helpers.keeping import answer, press, retitle
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Gate:
    """Holds up what is laid out to be opened until it is opened itself; notes the threads in which pages are laid out."""

    def __init__(self) -> None:
        self.opens = threading.Event()
        self.threads: list[int] = []

    def page(self, maker: PageMaker, project: Project, is_stopped: Callable[[], bool] | None = None) -> Page:
        self.threads.append(threading.get_ident())
        if (
            threading.current_thread().name == "opening"
        ):  # not what is laid out for the welcome page's pictures
            while not self.opens.wait(0.005):
                if is_stopped is not None and is_stopped():
                    raise Stopped
        return PAGE(maker, project, is_stopped)


PAGE = PageMaker.page


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(PageMaker, "page", lambda *given: made.page(*given))
    yield made
    made.opens.set()


def text_of(events: int) -> str:
    lines = ["chengyu: 1", "title: 大事", "page: {size: [297, auto]}", "timeline:", "  events:"]
    for number in range(events):
        day = f"{1900 + number // 12}-{number % 12 + 1:02d}"
        lines += [f"  - date: {day}", f"    text: 第{number}件事。"]
    return "\n".join(lines) + "\n"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.yaml"
    path.write_text(text_of(320), encoding="utf-8")
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "rail.yaml", tmp_path / "small.yaml"))


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return own_environment(tmp_path, locks=True)


@pytest.fixture
def window(environment: Environment, qtbot: QtBot) -> MainWindow:
    made = MainWindow(environment, expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tabs(window: MainWindow) -> list[str]:
    return [window.tabs.tabText(index) for index in range(window.tabs.count())]


def is_used_elsewhere(file: Path) -> bool:
    lock = acquire(file)
    if isinstance(lock, Found):
        return True
    if lock is not None:
        lock.release()
    return False


def test_a_large_file_is_read_and_laid_out_in_another_thread(
    window: MainWindow, environment: Environment, large: Path, gate: Gate, qtbot: QtBot
) -> None:
    window.open_path(large)
    assert tabs(window) == ["Opening large.yaml…"]
    assert window.windowTitle() == "Opening large.yaml… — Chengyu Desktop"
    assert isinstance(window.tabs.currentWidget(), OpeningPage)
    assert not window.action_set["save"].isEnabled()
    gate.opens.set()
    qtbot.waitUntil(lambda: tabs(window) == ["large.yaml"], timeout=30_000)
    (session,) = environment.workspace.sessions
    assert environment.workspace.current is session
    assert gate.threads
    assert threading.get_ident() not in gate.threads
    assert session.page == environment.pipeline.page_maker(large.parent).page(session.project)
    assert window.canvas is not None
    assert window.canvas.page is session.page
    assert environment.workspace.entries == (session,)
    retitle(session, "新题")
    assert session.save()
    assert "title: 新题" in large.read_text(encoding="utf-8")


def test_docks_seen_empty_meanwhile_are_filled(
    window: MainWindow, large: Path, small: Path, gate: Gate, qtbot: QtBot
) -> None:
    def is_filled() -> bool:
        return any(tree.isVisible() for tree in window.docks["outline"].findChildren(QTreeView))

    gate.opens.set()
    window.open_path(small)
    qtbot.waitUntil(is_filled)
    gate.opens.clear()
    window.open_path(large)
    window.docks["outline"].widget().grab()  # as when it is painted
    qtbot.waitUntil(lambda: not is_filled())
    gate.opens.set()
    qtbot.waitUntil(lambda: tabs(window) == ["small.yaml", "large.yaml"], timeout=30_000)
    qtbot.waitUntil(is_filled)


def test_a_small_one_is_there_at_once(
    window: MainWindow, environment: Environment, small: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(environment.workspace.opening_begun):
        window.open_path(small)
    assert tabs(window) == ["small.yaml"]


def test_a_second_open_of_the_same_file_gives_one_tab(
    window: MainWindow, environment: Environment, large: Path, small: Path, gate: Gate, qtbot: QtBot
) -> None:
    window.open_path(large)
    window.open_path(small)
    assert tabs(window) == ["Opening large.yaml…", "small.yaml"]
    link = large.with_name("link.yaml")
    link.symlink_to(large)
    for path in (large, link):
        window.open_path(path)
        assert tabs(window) == ["Opening large.yaml…", "small.yaml"]
        assert isinstance(environment.workspace.front, Opening)
    gate.opens.set()
    qtbot.waitUntil(lambda: tabs(window) == ["large.yaml", "small.yaml"], timeout=30_000)
    assert [session.path for session in environment.workspace.sessions] == [large, small]


def test_who_has_turned_to_another_project_is_left_there(
    window: MainWindow, environment: Environment, large: Path, small: Path, gate: Gate, qtbot: QtBot
) -> None:
    window.open_path(large)
    window.open_path(small)
    window.tabs.tabBar().moveTab(0, 1)
    assert tabs(window) == ["small.yaml", "Opening large.yaml…"]
    gate.opens.set()
    qtbot.waitUntil(lambda: tabs(window) == ["small.yaml", "large.yaml"], timeout=30_000)
    assert window.tabs.currentIndex() == 0
    assert environment.workspace.current is environment.workspace.sessions[0]
    window.action_set["next-tab"].trigger()
    assert environment.workspace.current is environment.workspace.sessions[1]
    assert window.windowTitle().startswith("large.yaml")


@pytest.mark.parametrize("how", ["tab", "command", "button"])
def test_closing_the_tab_gives_it_up(
    window: MainWindow, environment: Environment, large: Path, small: Path, gate: Gate, qtbot: QtBot, how: str
) -> None:
    window.open_path(small)
    window.open_path(large)
    assert is_used_elsewhere(large)
    opening = environment.workspace.front
    assert isinstance(opening, Opening)
    if how == "tab":
        window.tabs.tabCloseRequested.emit(1)
    elif how == "command":
        window.action_set["close"].trigger()
    else:
        page = window.tabs.currentWidget()
        assert isinstance(page, OpeningPage)
        page.button.click()
    assert tabs(window) == ["small.yaml"]
    assert environment.workspace.current is environment.workspace.sessions[0]
    assert not window.message.text()
    assert not is_used_elsewhere(large)
    qtbot.waitUntil(lambda: opening.is_done)  # although the gate is shut
    qtbot.wait(1)
    assert tabs(window) == ["small.yaml"]
    assert opening.start is None


def test_what_is_wrong_with_it_is_told(
    window: MainWindow, environment: Environment, large: Path, qtbot: QtBot
) -> None:
    large.write_text(text_of(4000) + "  oops\n", encoding="utf-8")
    window.open_path(large)
    qtbot.waitUntil(lambda: bool(window.message.text()), timeout=30_000)
    assert window.message.text().startswith(f"{large}:8006:")
    assert tabs(window) == []
    assert isinstance(window._middle.currentWidget(), WelcomePage)
    assert not is_used_elsewhere(large)


def test_the_window_can_be_closed_meanwhile(
    window: MainWindow, environment: Environment, large: Path, gate: Gate
) -> None:
    window.open_path(large)
    assert window.close()
    assert environment.workspace.entries == ()
    assert not is_used_elsewhere(large)


def test_a_window_in_another_language_shows_what_is_on_its_way(
    window: MainWindow, environment: Environment, large: Path, gate: Gate, qtbot: QtBot
) -> None:
    window.open_path(large)
    other = MainWindow(environment)
    qtbot.addWidget(other, before_close_func=MainWindow.replace)
    window.replace()
    assert tabs(other) == ["Opening large.yaml…"]
    gate.opens.set()
    qtbot.waitUntil(lambda: tabs(other) == ["large.yaml"], timeout=30_000)


def test_nothing_else_is_saved_in_its_place(
    window: MainWindow, environment: Environment, large: Path, small: Path, gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from PySide6.QtWidgets import QFileDialog

    window.open_path(large)
    window.open_path(small)
    before = large.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(large), ""))
    monkeypatch.setattr(close_question, "ask_to_replace", lambda *_: True)
    window.action_set["save-as"].trigger()
    assert "open in another tab" in window.message.text()
    assert large.read_bytes() == before


def test_a_large_file_is_reverted_beside_the_window(
    environment: Environment, large: Path, gate: Gate, qtbot: QtBot
) -> None:
    gate.opens.set()
    environment.workspace.open(large)
    qtbot.waitUntil(lambda: environment.workspace.current is not None, timeout=30_000)
    session = environment.workspace.current
    assert session is not None
    large.write_text(text_of(330), encoding="utf-8")
    gate.threads.clear()
    assert session.reload()
    assert gate.threads
    assert threading.get_ident() not in gate.threads
    assert session.project.timeline is not None
    assert len(session.project.timeline.events) == 330
    large.write_text("title: [", encoding="utf-8")
    assert not session.reload()
    assert session.error.startswith(f"{large}:1:")
    assert len(session.project.timeline.events) == 330


def test_a_large_page_is_checked_beside_the_window(
    environment: Environment, large: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    threads: list[int] = []
    problems = environment.pipeline.problems

    def noted(*given):
        threads.append(threading.get_ident())
        return problems(*given)

    monkeypatch.setattr(environment.pipeline, "problems", noted)
    large.write_text(text_of(320) + "  - date: 1800\n    text: 较早,的。\n", encoding="utf-8")
    environment.workspace.open(large)
    qtbot.waitUntil(lambda: environment.workspace.current is not None, timeout=30_000)
    session = environment.workspace.current
    assert session is not None
    qtbot.waitUntil(lambda: "half-width-punctuation" in {p.rule for p in session.problems}, timeout=30_000)
    assert threads
    assert threading.get_ident() not in threads


def test_what_was_checked_when_the_page_was_another_is_checked_again(
    environment: Environment, large: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from chengyu_desktop.document.edits import set_value

    session = Session(environment.pipeline)
    assert session.open(large)
    problems, opens = environment.pipeline.problems, threading.Event()

    def slow(*given):
        opens.wait(30)
        return problems(*given)

    monkeypatch.setattr(environment.pipeline, "problems", slow)
    session.check()
    session.edit(lambda project: set_value(project, "timeline/events/3/text", "错,字"), "Typing")
    opens.set()
    qtbot.waitUntil(lambda: "half-width-punctuation" in {p.rule for p in session.problems}, timeout=30_000)


def test_after_a_crash_large_work_is_laid_out_beside_the_window(
    window: MainWindow, environment: Environment, large: Path, gate: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    gate.opens.set()
    window.open_path(large)
    qtbot.waitUntil(lambda: bool(environment.workspace.sessions), timeout=30_000)
    retitle(environment.workspace.sessions[0], "新题")
    environment.keeper.flush()
    environment.workspace.stop()
    environment.keeper.stop()
    second = own_environment(tmp_path, locks=True)
    (found,) = second.keeper.crashed()
    gate.opens.clear()
    gate.threads.clear()
    assert not found.restore(second.workspace, 1, "Restored", second.keeper.flush)
    assert found.journal.file.exists()
    gate.opens.set()
    qtbot.waitUntil(lambda: bool(second.workspace.sessions), timeout=30_000)
    (session,) = second.workspace.sessions
    assert (session.project.title, session.path, session.is_modified) == ("新题", large, True)
    session.undo()
    assert session.project.title == "大事"
    assert gate.threads.count(threading.get_ident()) == 1  # by undoing alone
    assert not found.journal.file.exists()


def test_large_work_that_is_given_up_is_offered_again(
    window: MainWindow, environment: Environment, large: Path, gate: Gate, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    gate.opens.set()
    window.open_path(large)
    qtbot.waitUntil(lambda: bool(environment.workspace.sessions), timeout=30_000)
    retitle(environment.workspace.sessions[0], "新题")
    environment.keeper.flush()
    environment.workspace.stop()
    environment.keeper.stop()
    second = MainWindow(own_environment(tmp_path, locks=True), expects_file=True)
    qtbot.addWidget(second, before_close_func=MainWindow.replace)
    gate.opens.clear()
    answer(monkeypatch, lambda dialog: press(dialog, "Restore"))
    second.offer_recovery()
    assert tabs(second) == ["Opening large.yaml…"]
    assert is_used_elsewhere(large)
    second.tabs.tabCloseRequested.emit(0)
    assert not is_used_elsewhere(large)
    (found,) = second.commands.file._keeper.crashed()
    assert not found.crashed_before


def test_what_arrives_while_quitting_asks_is_asked_about_too(
    window: MainWindow, environment: Environment, large: Path, small: Path, gate: Gate, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window.open_path(small)
    retitle(environment.workspace.sessions[0], "新题")
    window.open_path(large)

    def ask(_: QWidget, name: str) -> close_question.Answer:
        if name == large.name:
            return close_question.Answer.CANCEL
        gate.opens.set()
        qtbot.waitUntil(lambda: len(environment.workspace.sessions) == 2, timeout=30_000)
        retitle(environment.workspace.sessions[1], "新题")
        return close_question.Answer.DISCARD

    monkeypatch.setattr(close_question, "ask_to_save", ask)
    assert not window.close()
    assert environment.workspace.sessions[0].is_modified
