"""What a crash left is offered by the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.keeping.recovery_dialog import RecoveryDialog
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.storage.journal import begin_attempt, was_attempted
from chengyu_desktop.storage.lock import Found, acquire
from tests.helpers.keeping import answer, check_names, current, press, retitle
from tests.helpers.windows import own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


# After a crash


@pytest.fixture
def crashed(
    window: MainWindow, environment: Environment, file: Path, tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    """The window of a second start, after a first that ended without closing."""
    window.open_path(file)
    for title in ("一", "二"):
        retitle(current(environment), title)
        environment.keeper.flush()
    environment.keeper.stop()
    made = MainWindow(own_environment(tmp_path, locks=True), expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_next_start_offers_and_restores(
    crashed: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def restore(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        assert dialog.list.count() == 1
        assert [dialog.point_box.itemText(i)[20:].strip() for i in range(2)] == ["Title 二", "Title 一"]
        assert dialog.comparison.differences[0].text.endswith("→ “二”")
        check_names(dialog)
        dialog.point_box.setCurrentIndex(1)
        dialog.point_box.activated.emit(1)
        assert dialog.comparison.differences[0].text.endswith("→ “一”")
        return press(dialog, "Restore")

    shown = answer(monkeypatch, restore)
    crashed.offer_recovery()
    session = crashed.tabs._workspace.current
    assert session is not None
    assert (session.project.title, session.path, session.is_modified) == ("一", file, True)
    assert isinstance(acquire(file), Found)
    crashed.offer_recovery()  # nothing is left to offer
    assert len(shown) == 1
    assert crashed.windowTitle().startswith("rail.yaml")


def test_what_ends_the_program_while_it_is_drawn_is_text_the_next_time(
    crashed: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    found = crashed.commands.file._keeper.crashed()
    dialog = RecoveryDialog(found)
    qtbot.addWidget(dialog)
    assert was_attempted(found[0].journal)  # a crash now would leave this
    qtbot.waitUntil(lambda: not was_attempted(found[0].journal), timeout=20_000)
    dialog.point_box.setCurrentIndex(1)
    dialog.point_box.activated.emit(1)
    assert was_attempted(found[0].journal)
    dialog.reject()
    assert not was_attempted(found[0].journal)


def test_what_was_saved_is_opened_again_without_a_question(
    window: MainWindow, environment: Environment, file: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window.open_path(file)
    window.action_set["new"].trigger()
    environment.keeper.flush()
    environment.keeper.stop()
    again = MainWindow(own_environment(tmp_path, locks=True), expects_file=True)
    qtbot.addWidget(again, before_close_func=MainWindow.replace)
    shown = answer(monkeypatch, lambda dialog: press(dialog, "Restore"))
    again.offer_recovery()
    assert [session.path for session in again.tabs._workspace.sessions] == [file]  # a new one is no loss
    assert not shown
    again.offer_recovery()
    assert len(again.tabs._workspace.sessions) == 1


def test_later_keeps_it_and_discard_asks_first(
    crashed: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journals = tmp_path / "user" / "journals"
    answer(monkeypatch, lambda dialog: press(dialog, "Ask Me Later"))
    crashed.offer_recovery()
    assert len(list(journals.iterdir())) == 1
    replies = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: replies.pop(0))

    def discard(dialog: QDialog) -> int:
        press(dialog, "Discard…")
        assert len(list(journals.glob("*.journal"))) == 1
        press(dialog, "Discard…")
        return dialog.result()

    answer(monkeypatch, discard)
    crashed.offer_recovery()
    assert list(journals.iterdir()) == []


def test_what_ended_the_program_before_is_offered_as_text(
    crashed: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (found,) = crashed.commands.file._keeper.crashed()
    begin_attempt(found.journal)
    copy = tmp_path / "text.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))

    def save(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        assert not dialog.restore_button.isEnabled()
        assert "title: 二" in dialog.text.toPlainText()
        press(dialog, "Save as Text…")
        return press(dialog, "Ask Me Later")

    shown = answer(monkeypatch, save)
    crashed.offer_recovery()
    assert shown
    assert "title: 二\n" in copy.read_text(encoding="utf-8")


def test_a_restored_project_is_merged_with_what_was_saved_since(
    crashed: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("kicker: ", "kicker: 他的"), encoding="utf-8")
    answer(monkeypatch, lambda dialog: press(dialog, "Restore"))
    crashed.offer_recovery()
    session = crashed.tabs._workspace.current
    assert session is not None
    qtbot.waitUntil(lambda: session.project.kicker.startswith("他的"), timeout=8000)
    assert session.project.title == "二"


def test_work_on_a_file_that_is_open_elsewhere_is_restored_and_that_is_told(
    crashed: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = acquire(file)
    answer(monkeypatch, lambda dialog: press(dialog, "Restore"))
    crashed.offer_recovery()
    assert crashed.message.text().startswith("rail.yaml is open somewhere else")
    assert crashed.windowTitle().startswith("rail.yaml")
    assert lock is not None
    assert not isinstance(lock, Found)
    lock.release()


# What can't be read at the moment


def out_of_reach(file: Path) -> Path:
    """A file that every look at ends with an error, as on a drive that doesn't answer; gives where it is meanwhile."""
    kept = file.rename(file.with_name(f"{file.name}.kept"))
    file.symlink_to(file)  # a link that leads to itself
    return kept


def give_back(file: Path) -> None:
    file.unlink()
    file.with_name(f"{file.name}.kept").rename(file)


def test_a_journal_that_cannot_be_read_is_tried_again(
    crashed: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (journal,) = (tmp_path / "user" / "journals").glob("*.journal")
    out_of_reach(journal)

    def try_again(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        assert dialog.list.item(0).text().endswith("can't be read at the moment")
        assert not dialog.restore_button.isEnabled()
        press(dialog, "Try Again")  # in vain
        assert "try again" in dialog.reason.text()
        assert dialog.list.item(0).checkState() == Qt.CheckState.Unchecked
        give_back(journal)
        press(dialog, "Try Again")
        assert dialog.list.item(0).text().startswith("rail.yaml\nunsaved changes")
        assert dialog.comparison.differences[0].text.endswith("→ “二”")
        assert dialog.again_button.isHidden()
        return press(dialog, "Restore")

    shown = answer(monkeypatch, try_again)
    crashed.offer_recovery()
    assert shown
    session = crashed.tabs._workspace.current
    assert session is not None
    assert session.project.title == "二"


def test_a_journal_that_is_gone_when_it_is_tried_again_is_offered_no_more(
    crashed: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (journal,) = (tmp_path / "user" / "journals").glob("*.journal")
    out_of_reach(journal)

    def try_again(dialog: QDialog) -> int:
        journal.unlink()
        press(dialog, "Try Again")
        return dialog.result()

    answer(monkeypatch, try_again)
    crashed.offer_recovery()
    assert not crashed.tabs._workspace.sessions


def test_an_unreadable_journal_is_thrown_away_only_after_a_question(
    crashed: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (journal,) = (tmp_path / "user" / "journals").glob("*.journal")
    out_of_reach(journal)
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: QMessageBox.StandardButton.Cancel)

    def discard(dialog: QDialog) -> int:
        press(dialog, "Discard…")
        assert journal.is_symlink()
        return press(dialog, "Ask Me Later")

    assert answer(monkeypatch, discard) == []
    crashed.offer_recovery()
    assert journal.is_symlink()


def test_a_file_that_cannot_be_read_is_tried_again(
    crashed: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = file.read_text(encoding="utf-8")
    kept = out_of_reach(file)
    kept.write_text(text.replace("kicker: ", "kicker: 他的"), encoding="utf-8")

    def try_again(dialog: QDialog) -> int:
        assert isinstance(dialog, RecoveryDialog)
        assert "can't be read at the moment" in dialog.reason.text()
        assert dialog.restore_button.isEnabled()
        give_back(file)
        press(dialog, "Try Again")
        assert "Somebody has changed the file since" in dialog.reason.text()
        assert dialog.again_button.isHidden()
        return press(dialog, "Ask Me Later")

    shown = answer(monkeypatch, try_again)
    crashed.offer_recovery()
    assert shown
