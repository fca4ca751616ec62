"""The dialogs of keeping, used with mouse and keys over real files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from threading import Event, Timer

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.merge import Own, merge, resolve
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.keeping.conflict_dialog import ConflictDialog
from chengyu_desktop.editor.keeping.file_comparison import FileComparison
from chengyu_desktop.editor.keeping.lock_question import Access, make_question
from chengyu_desktop.editor.keeping.recovery_dialog import RecoveryDialog
from chengyu_desktop.editor.keeping.versions_dialog import VersionsDialog
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.storage.journal import begin_attempt, was_attempted
from chengyu_desktop.storage.lock import Found, Holder, Lock, Standing, acquire, lock_file, take_over
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return Path(shutil.copy(SAMPLES / "rail.yaml", tmp_path / "share" / "rail.yaml"))


@pytest.fixture
def environment(qapp: QApplication, tmp_path: Path) -> Environment:
    return own_environment(tmp_path, locks=True)


@pytest.fixture
def window(qtbot: QtBot, environment: Environment) -> MainWindow:
    made = MainWindow(environment, expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(made):
        made.show()
    return made


def current(environment: Environment) -> Session:
    session = environment.workspace.current
    assert session is not None
    return session


def retitle(session: Session, title: str) -> None:
    session.edit(lambda project: set_value(project, "title", title), f"Title {title}")


def others_title(file: Path, title: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = [f"title: {title}" if line.startswith("title: ") else line for line in lines]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check_names(dialog: QWidget) -> None:
    """Whatever takes the focus is called something."""
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog):
            text = getattr(widget, "text", None)
            assert widget.accessibleName() or (callable(text) and text()), widget


def answer(monkeypatch: pytest.MonkeyPatch, act) -> list[QDialog]:
    """Runs every modal dialog by ``act``, which gives what ``exec`` returns."""
    shown: list[QDialog] = []

    def run(dialog: QDialog) -> int:
        shown.append(dialog)
        dialog.show()
        QApplication.processEvents()
        return act(dialog)

    monkeypatch.setattr(QDialog, "exec", run)
    return shown


def press(dialog: QDialog, words: str) -> int:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == words)
    button.click()
    return dialog.result()


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


# Another file


@pytest.fixture
def compared(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch
) -> FileComparison:
    """With a colleague's copy that has another headline, by the command."""
    copy = Path(shutil.copy(file, file.with_name("theirs.yaml")))
    others_title(copy, "他的题")
    window.open_path(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(copy), ""))
    monkeypatch.setattr(QDialog, "deleteLater", lambda dialog: None)
    shown = answer(monkeypatch, lambda dialog: 0)
    window.action_set["compare"].trigger()
    (dialog,) = shown
    assert isinstance(dialog, FileComparison)
    return dialog


def test_a_file_is_compared_with_what_is_open(
    compared: FileComparison, environment: Environment, qtbot: QtBot
) -> None:
    title = current(environment).project.title
    assert [d.text for d in compared.comparison.differences] == [f"Headline: “他的题” → “{title}”"]
    qtbot.mouseClick(compared.swap_button, Qt.MouseButton.LeftButton)
    assert [d.text for d in compared.comparison.differences] == [f"Headline: “{title}” → “他的题”"]
    assert "theirs.yaml" in compared.comparison.new_title.text()
    check_names(compared)
    compared.reject()


def test_both_pages_are_laid_over_each_other(compared: FileComparison, qtbot: QtBot) -> None:
    view = compared.comparison
    view.over.click()
    qtbot.waitUntil(lambda: view.both_image._picture is not None, timeout=20000)
    assert view.old_image.isHidden()
    picture = view.both_image._picture
    assert picture is not None
    assert picture.boxes["title"] == view.new_image._picture.boxes["title"]  # type: ignore[union-attr]
    view.over.click()
    assert view.both_image.isHidden()
    compared.reject()


def test_the_comparison_is_saved(
    compared: FileComparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "marked"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    compared.save_button.click()
    qtbot.waitUntil(lambda: bool(compared.message.text()), timeout=20000)
    written = tmp_path / "marked.pdf"
    assert str(written) in compared.message.text()
    with pikepdf.open(written) as pdf:
        box = [float(value) for value in pdf.pages[0].trimbox]
    assert box[2] - box[0] > 297 / 25.4 * 72  # the list stands beside the page
    compared.reject()


def test_a_file_that_is_no_project_is_told(
    window: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(file)
    (tmp_path / "no.yaml").write_text("[", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "no.yaml"), ""))
    window.action_set["compare"].trigger()
    assert "no.yaml:" in window.message.text()


# Versions


@pytest.fixture
def saved(window: MainWindow, environment: Environment, file: Path) -> Session:
    """With a version as opened and two as saved."""
    window.open_path(file)
    session = current(environment)
    for title in ("一", "二"):
        retitle(session, title)
        assert session.save()
    environment.keeper.flush()
    return session


@pytest.fixture
def versions(saved: Session, environment: Environment, file: Path, qtbot: QtBot) -> VersionsDialog:
    dialog = VersionsDialog(saved, environment.keeper.versions(file), environment.pipeline)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_versions_are_listed_with_pictures_that_are_kept(versions: VersionsDialog, qtbot: QtBot) -> None:
    assert [versions.list.item(row).text().splitlines()[1] for row in range(3)] == [
        "saved",
        "saved",
        "as opened",
    ]
    kept = [versions.list.item(row).data(Qt.ItemDataRole.UserRole).picture for row in range(3)]
    qtbot.waitUntil(lambda: all(path.exists() for path in kept), timeout=20000)
    check_names(versions)


def test_a_version_is_compared_with_the_window_and_two_with_each_other(versions: VersionsDialog) -> None:
    versions.list.setCurrentRow(1)
    assert [d.text for d in versions.comparison.differences] == ["Headline: “一” → “二”"]
    versions.list.clearSelection()
    versions.list.item(0).setSelected(True)
    versions.list.item(2).setSelected(True)
    assert len(versions.comparison.differences) == 1
    assert versions.comparison.differences[0].text.endswith("→ “二”")
    assert not versions.restore_button.isEnabled()


def test_a_version_is_restored_as_one_step(versions: VersionsDialog, saved: Session) -> None:
    before = saved.project
    versions.list.setCurrentRow(1)
    versions.restore_button.click()
    assert saved.project.title == "一"
    saved.undo()
    assert saved.project is before


def test_a_version_is_saved_as_a_copy(
    versions: VersionsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    versions.list.setCurrentRow(1)
    versions.copy_button.click()
    assert copy.read_bytes() == versions.selected()[0].read()


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


def test_a_lock_is_free_again_after_the_window_is_closed(
    window: MainWindow, environment: Environment, file: Path
) -> None:
    window.open_path(file)
    window.close()
    lock = acquire(file)
    assert isinstance(lock, Lock)
    lock.release()
