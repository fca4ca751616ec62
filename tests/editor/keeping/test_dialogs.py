"""The dialogs of keeping, used with mouse and keys over real files: locks, conflicts, notices."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from threading import Event, Timer

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.merge import Own, merge, resolve
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.keeping.conflict_dialog import ConflictDialog
from chengyu_desktop.editor.keeping.lock_question import Access, make_question
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.storage.lock import Found, Holder, Lock, Standing, acquire, lock_file, take_over
from tests.helpers.keeping import answer, check_names, current, others_title, press, retitle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


# A file that somebody else has open


def somebody(standing: Standing = Standing.ALIVE, age: float = 5) -> Found:
    return Found(Holder("lifang", "desk-7", 4, 1_647_500_000.0, "t"), standing, age)


def test_the_question_tells_who_where_and_since_when(qtbot: QtBot, file: Path) -> None:
    box, _ = make_question(None, file, somebody())
    qtbot.addWidget(box)
    words = box.informativeText()
    assert box.text() == "lifang has “rail.yaml” open."
    assert "desk-7" in words
    assert "2022-03-17" in words
    silent, _ = make_question(None, file, somebody(Standing.SILENT, 1500))
    qtbot.addWidget(silent)
    assert "25 minutes" in silent.informativeText()


@pytest.fixture
def locked(file: Path) -> Found:
    text = '{"user": "lifang", "machine": "desk-7", "process": 4, "since": 1.0, "token": "t"}'
    lock_file(file).write_text(text)
    found = acquire(file)
    assert isinstance(found, Found)
    return found


@pytest.mark.parametrize(
    ("button", "opens", "writable"),
    [
        ("View Only", True, False),
        ("Open a Copy", True, True),
        ("Take Over", True, True),
        ("Cancel", False, False),
    ],
)
def test_a_locked_file(
    window: MainWindow,
    environment: Environment,
    locked: Found,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    opens: bool,
    writable: bool,
) -> None:
    shown = answer(monkeypatch, lambda dialog: press(dialog, button))
    window.open_path(file)
    assert len(shown) == 1
    assert (environment.workspace.current is not None) is opens
    if not opens:
        return
    session = current(environment)
    retitle(session, "新题")
    assert (session.project.title == "新题") is writable
    assert session.path == (None if button == "Open a Copy" else file)
    if button == "View Only":
        assert (
            window.message.text()
            == "View only: lifang on desk-7 has this file open. Save it under another name to work on it."
        )
    mine = f'"process": {os.getpid()}' in lock_file(file).read_text()
    assert mine is (button == "Take Over")


def test_the_answers_are_those_of_the_buttons(qtbot: QtBot, file: Path) -> None:
    box, answers = make_question(None, file, somebody())
    qtbot.addWidget(box)
    assert list(answers.values()) == [Access.VIEW, Access.COPY, Access.TAKE_OVER]
    assert box.defaultButton() in answers
    assert box.escapeButton() not in answers


# Conflicts


BASE = Project(title="旧题", kicker="旧眉", lede="导语")
OURS = Project(title="我的题", kicker="我的眉", lede="导语")
THEIRS = Project(title="他的题", kicker="他的眉", lede="新导语")


@pytest.fixture
def conflict(qtbot: QtBot, qapp: QApplication) -> ConflictDialog:
    dialog = ConflictDialog(merge(BASE, OURS, THEIRS), None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_nothing_is_decided_beforehand(conflict: ConflictDialog) -> None:
    assert conflict.list.count() == 2
    assert not any(button.isChecked() for button in conflict._sides.buttons())
    assert not conflict.merge_button.isEnabled()
    check_names(conflict)


def test_each_is_decided_by_mouse_and_keys(conflict: ConflictDialog, qtbot: QtBot) -> None:
    at = QPoint(10, conflict.ours_button.height() // 2)
    qtbot.mouseClick(conflict.ours_button, Qt.MouseButton.LeftButton, pos=at)
    assert conflict.ours_button.isChecked()
    assert not conflict.merge_button.isEnabled()
    qtbot.keyClick(conflict.list, Qt.Key.Key_Down)
    assert not conflict.ours_button.isChecked()
    qtbot.keyClick(conflict.theirs_button, Qt.Key.Key_Space)
    assert conflict.merge_button.isEnabled()
    qtbot.keyClick(conflict.list, Qt.Key.Key_Up)
    assert conflict.ours_button.isChecked()
    merged = conflict.merged.project
    chosen = {merged.title, merged.kicker}
    assert chosen in ({"我的题", "他的眉"}, {"他的题", "我的眉"})
    assert merged.lede == "新导语"


def test_own_words(conflict: ConflictDialog, qtbot: QtBot) -> None:
    conflict.own_text.setPlainText("两人的")
    assert conflict.own_button.isChecked()
    conflict.choose(1, "ours")
    merged = conflict.merged.project
    assert "两人的" in (merged.title, merged.kicker)
    assert isinstance(dict(conflict.merged.choices)[conflict._conflicts[0].place], Own)


@pytest.mark.parametrize(("button", "expected"), [("all_ours_button", OURS), ("all_theirs_button", THEIRS)])
def test_one_side_for_all(conflict: ConflictDialog, button: str, expected: Project) -> None:
    getattr(conflict, button).click()
    assert (conflict.merged.project.title, conflict.merged.project.kicker) == (
        expected.title,
        expected.kicker,
    )
    assert conflict.merge_button.isEnabled()


def test_both_pages_are_drawn(conflict: ConflictDialog, qtbot: QtBot) -> None:
    images = conflict.ours_image, conflict.theirs_image
    qtbot.waitUntil(lambda: all(image._picture is not None for image in images), timeout=20000)
    ours, theirs = (image.grab().toImage() for image in images)
    assert ours != theirs


def test_the_merged_page_shows_what_is_chosen(conflict: ConflictDialog, qtbot: QtBot) -> None:
    image = conflict.merged_image
    qtbot.waitUntil(lambda: image._picture is not None, timeout=20000)
    undecided = image._picture
    assert "Not decided" in conflict.merged_words.text()
    qtbot.keyClick(conflict.theirs_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: image._picture is not undecided, timeout=20000)
    assert undecided is not None
    assert image._picture is not None
    assert image._picture.image != undecided.image
    assert image._key in image._picture.boxes
    assert conflict.merged_words.text() == ""


def test_the_other_is_called_by_name_where_it_is_known(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = ConflictDialog(merge(BASE, OURS, THEIRS), None, "li & fang")
    qtbot.addWidget(dialog)
    assert dialog.theirs_button.text() == "&Theirs (li && fang)"


def test_saving_over_somebody_elses_work_asks_and_merges(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.open_path(file)
    session = current(environment)
    retitle(session, "我的题")
    mine = session.project
    others_title(file, "他的题")

    def decide(dialog: QDialog) -> int:
        assert isinstance(dialog, ConflictDialog)
        dialog.choose(0, "theirs")
        dialog.merge_button.click()
        return dialog.result()

    shown = answer(monkeypatch, decide)
    window.commands.file.save()
    qtbot.waitUntil(lambda: bool(shown) and not session.is_saving and not session.is_modified)
    assert session.project.title == "他的题"
    assert "title: 他的题\n" in file.read_text(encoding="utf-8")
    session.undo()
    assert session.project is mine


def test_leaving_it_for_later_writes_nothing(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.open_path(file)
    session = current(environment)
    retitle(session, "我的题")
    others_title(file, "他的题")
    shown = answer(monkeypatch, lambda dialog: (dialog.reject(), 0)[1])
    window.commands.file.save()
    qtbot.waitUntil(lambda: bool(shown) and not session.is_saving)
    assert "title: 他的题\n" in file.read_text(encoding="utf-8")
    assert session.project.title == "我的题"
    assert session.is_modified
    assert session.has_others_changes


def test_what_comes_while_a_conflict_is_decided_waits_and_is_not_lost(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A third save while the dialog is open: the merge doesn't know it, and mustn't be taken for knowing it."""
    window.open_path(file)
    session = current(environment)
    changes = environment.keeper.changes_of(session)
    assert changes is not None
    retitle(session, "我的题")
    others_title(file, "他的题")
    assert changes.look_now()

    def decide(dialog: QDialog) -> int:
        assert isinstance(dialog, ConflictDialog)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("kicker: ", "kicker: 后来"), encoding="utf-8")
        changes.consider(file, "another")
        environment.keeper.flush()
        QApplication.processEvents()
        changes.look_now()
        dialog.choose(0, "ours")
        dialog.merge_button.click()
        return dialog.result()

    answer(monkeypatch, decide)
    window.commands.file.merge_changes()
    window.commands.file.save()
    qtbot.waitUntil(lambda: not session.is_saving and not session.is_modified)
    text = file.read_text(encoding="utf-8")
    assert "title: 我的题\n" in text
    assert "kicker: 后来" in text


def test_a_merge_of_versions_that_have_passed_is_not_taken(
    window: MainWindow, environment: Environment, file: Path
) -> None:
    window.open_path(file)
    session = current(environment)
    changes = environment.keeper.changes_of(session)
    assert changes is not None
    retitle(session, "我的题")
    others_title(file, "他的题")
    assert changes.look_now()
    merged = changes.merged()
    assert merged is not None
    decided = resolve(merged, merged.conflicts[0], "ours")
    others_title(file, "他的新题")
    assert changes.look_now()
    assert not changes.settle(decided)
    assert changes.is_pending


def test_one_who_was_taken_over_keeps_what_was_not_saved(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.open_path(file)
    session = current(environment)
    retitle(session, "我的题")
    found = acquire(file)
    assert isinstance(found, Found)
    taken = take_over(file, found)
    assert isinstance(taken, Lock)
    environment.keeper.look_at_locks()
    qtbot.waitUntil(lambda: bool(session.read_only))
    assert "has taken this file over" in window.message.text()
    retitle(session, "再改")
    assert session.project.title == "我的题"
    others_title(file, "他的题")  # what the other does now is shown only where nothing is lost by it
    changes = environment.keeper.changes_of(session)
    assert changes is not None
    changes.look_now()
    assert session.project.title == "我的题"
    copy = file.with_name("mine.yaml")
    chosen = iter([file, copy])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(next(chosen)), ""))
    qtbot.mouseClick(window.message.button, Qt.MouseButton.LeftButton)
    assert "title: 他的题\n" in file.read_text(encoding="utf-8")
    assert "can only be viewed here" in window.message.text()
    window.commands.file.save_as()
    assert "title: 我的题\n" in copy.read_text(encoding="utf-8")
    assert not window.message.isVisible()
    retitle(session, "再改")
    assert session.project.title == "再改"
    taken.release()


def test_what_is_saved_over_stays_a_version_and_what_somebody_has_open_is_spared(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path(shutil.copy(file, file.with_name("other.yaml")))
    others_title(other, "他的题")
    theirs = other.read_bytes()
    window.open_path(file)
    retitle(current(environment), "我的题")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    lock = acquire(other)
    assert isinstance(lock, Lock)
    assert not window.commands.file.save_as()
    window.commands.file.save_copy()
    assert "open; choose another name" in window.message.text()
    assert other.read_bytes() == theirs
    lock.release()
    assert window.commands.file.save_as()
    environment.keeper.flush()
    versions = environment.keeper.versions(other).all()
    assert [version.read() for version in versions] == [other.read_bytes(), theirs]


@pytest.mark.parametrize("agreed", [True, False])
def test_a_name_that_gets_its_ending_here_replaces_nothing_unasked(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    """The file dialog has asked about “other”, of which there is none, not about other.yaml."""
    other = Path(shutil.copy(file, file.with_name("other.yaml")))
    others_title(other, "他的题")
    theirs = other.read_bytes()
    window.open_path(file)
    retitle(current(environment), "我的题")
    asked: list[str] = []
    button = QMessageBox.StandardButton
    monkeypatch.setattr(
        QMessageBox, "question", lambda *args: asked.append(args[2]) or (button.Yes if agreed else button.No)
    )
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_name("other")), ""))
    assert window.commands.file.save_as() is agreed
    assert asked == [f"{other} is there already. Replace it?"]
    assert (other.read_bytes() == theirs) is not agreed


def test_a_copy_over_the_own_file_is_a_save(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(file)
    session = current(environment)
    retitle(session, "我的题")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.commands.file.save_copy()
    assert "我的题" in file.read_text(encoding="utf-8")
    assert not session.is_modified
    loaded = environment.pipeline.loaded(file)
    assert loaded is not None
    assert loaded.data == file.read_bytes()


def test_what_may_not_be_written_is_told_before_the_work(window: MainWindow, file: Path) -> None:
    window.open_path(file)
    assert not window.message.isVisible()
    other = Path(shutil.copy(file, file.with_name("other.yaml")))
    other.chmod(0o444)
    window.open_path(other)
    assert "You may not write to this file" in window.message.text()


def test_ones_own_other_window_is_called_so(qtbot: QtBot, file: Path) -> None:
    lock = acquire(file)
    found = acquire(file)
    assert isinstance(lock, Lock)
    assert isinstance(found, Found)
    box, _ = make_question(None, file, found)
    qtbot.addWidget(box)
    assert box.text() == "You have “rail.yaml” open in another window already."
    lock.release()


def test_a_notice_asks_for_its_command_and_can_be_taken_away(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.open_path(file)
    session = current(environment)
    retitle(session, "我的题")
    others_title(file, "他的题")
    changes = environment.keeper.changes_of(session)
    assert changes is not None
    changes.look_now()
    shown = answer(monkeypatch, lambda dialog: (dialog.reject(), 0)[1])
    qtbot.mouseClick(window.message.button, Qt.MouseButton.LeftButton)
    assert isinstance(shown[0], ConflictDialog)
    assert window.message.close_button.accessibleName() == "Dismiss"
    qtbot.mouseClick(window.message.close_button, Qt.MouseButton.LeftButton)
    assert not window.message.isVisible()
    assert session.has_others_changes


def test_closing_while_a_save_runs_waits_for_it(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(file)
    session = current(environment)
    retitle(session, "新题")
    go = Event()
    write = environment.pipeline.write
    monkeypatch.setattr(environment.pipeline, "write", lambda *args: (go.wait(), write(*args))[1])
    shown = answer(monkeypatch, lambda dialog: (dialog.reject(), 0)[1])
    window.commands.file.save()
    Timer(0.2, go.set).start()
    assert window.commands.file.close_session(session)
    assert shown == []
    assert "title: 新题\n" in file.read_text(encoding="utf-8")


def test_a_file_by_another_name_is_the_same_tab(
    window: MainWindow, environment: Environment, file: Path
) -> None:
    window.open_path(file)
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    window.open_path(link)
    assert len(environment.workspace.sessions) == 1


def test_reloading_keeps_zoom_and_scroll(
    window: MainWindow, environment: Environment, file: Path, qtbot: QtBot
) -> None:
    window.open_path(file)
    canvas = window.canvas
    assert canvas is not None
    canvas.set_zoom(2.0)
    canvas.verticalScrollBar().setValue(300)
    before = canvas.zoom, canvas.verticalScrollBar().value(), canvas.horizontalScrollBar().value()
    others_title(file, "他的题")
    changes = environment.keeper.changes_of(current(environment))
    assert changes is not None
    assert changes.look_now()
    assert current(environment).project.title == "他的题"
    assert before == (canvas.zoom, canvas.verticalScrollBar().value(), canvas.horizontalScrollBar().value())


def test_a_lock_is_free_again_after_the_window_is_closed(
    window: MainWindow, environment: Environment, file: Path
) -> None:
    window.open_path(file)
    window.close()
    lock = acquire(file)
    assert isinstance(lock, Lock)
    lock.release()
