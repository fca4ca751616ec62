"""What is kept of open projects while they are edited, saved, changed by others, and after a crash."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.editor.session import Session
from chengyu_desktop.storage.lock import Found, Lock, acquire, lock_file
from chengyu_desktop.storage.user_folders import UserFolders
from tests.helpers.program import Program

SAMPLE = Path(__file__).parents[3] / "projects" / "rail.yaml"


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    return UserFolders.under(tmp_path / "user")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return Path(shutil.copy(SAMPLE, tmp_path / "share" / "rail.yaml"))


@pytest.fixture
def program(qapp: QObject, folders: UserFolders) -> Iterator[Program]:
    made = Program(folders)
    yield made
    made.keeper.stop()


def retitle(session: Session, title: str) -> None:
    session.edit(lambda project: set_value(project, "title", title), f"Title {title}")


def write(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def title_in(file: Path) -> str:
    return next(line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("title: "))


def look(program: Program, session: Session) -> None:
    changes = program.keeper.changes_of(session)
    assert changes is not None
    assert changes.look_now()


# Journal and recovery


def test_a_clean_close_leaves_nothing(program: Program, folders: UserFolders, file: Path) -> None:
    session = program.open(file)
    retitle(session, "新题")
    program.keeper.flush()
    assert list(folders.journals.iterdir())
    program.workspace.close(session)
    program.keeper.flush()
    assert list(folders.journals.iterdir()) == []
    assert list(file.parent.iterdir()) == [file]


def test_what_was_edited_comes_back_as_one_step(program: Program, folders: UserFolders, file: Path) -> None:
    session = program.open(file)
    original = session.project
    for title in ("一", "一二", "一二三"):
        retitle(session, title)
        program.keeper.flush()
    lost = session.project
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    assert (found.path, found.name, found.has_changes) == (file, "rail.yaml", True)
    assert [point.label for point in found.points] == ["", "Title 一", "Title 一二", "Title 一二三"]
    assert found.restore(second.workspace, 3, "Restored", second.keeper.flush)
    restored = second.workspace.current
    assert restored is not None
    assert restored.project == lost
    assert (restored.path, restored.is_modified) == (file, True)
    restored.undo()
    assert restored.project == original
    assert not restored.is_modified
    second.keeper.stop()


def test_an_older_restore_point(program: Program, folders: UserFolders, file: Path) -> None:
    session = program.open(file)
    for title in ("一", "二"):
        retitle(session, title)
        program.keeper.flush()
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    assert found.restore(second.workspace, 1, "Restored", second.keeper.flush)
    assert second.workspace.current is not None
    assert second.workspace.current.project.title == "一"
    second.keeper.stop()


def test_a_second_crash_right_after_restoring_loses_nothing(
    program: Program, folders: UserFolders, file: Path
) -> None:
    retitle(program.open(file), "新题")
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    assert found.restore(second.workspace, 1, "Restored", second.keeper.flush)
    second.crash()
    third = Program(folders)
    (again,) = third.keeper.crashed()
    assert again.project(len(again.points) - 1).title == "新题"
    third.keeper.stop()


def test_a_restored_project_is_saved_with_small_diffs(
    program: Program, folders: UserFolders, file: Path
) -> None:
    before = file.read_text(encoding="utf-8").splitlines()
    retitle(program.open(file), "新题")
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    found.restore(second.workspace, 1, "Restored", second.keeper.flush)
    assert second.workspace.current is not None
    assert second.workspace.current.save()
    after = file.read_text(encoding="utf-8").splitlines()
    assert [b for a, b in zip(before, after, strict=True) if a != b] == ["title: 新题"]
    second.keeper.stop()


def test_a_project_that_never_had_a_file(program: Program, folders: UserFolders) -> None:
    from chengyu_desktop.document.project import Project

    session = program.workspace.new(Project(title="无名"))
    retitle(session, "无名二")
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    assert (found.path, found.name) == (None, "无名")
    assert found.restore(second.workspace, 1, "Restored", second.keeper.flush)
    assert second.workspace.current is not None
    assert second.workspace.current.project.title == "无名二"
    second.keeper.stop()


def test_a_file_that_was_only_open_is_offered_without_changes(
    program: Program, folders: UserFolders, file: Path
) -> None:
    program.open(file)
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    assert found.path == file
    assert not found.has_changes
    second.keeper.stop()


def test_what_a_running_program_has_open_is_not_offered(
    program: Program, folders: UserFolders, file: Path
) -> None:
    retitle(program.open(file), "新题")
    program.keeper.flush()
    second = Program(folders)
    assert second.keeper.crashed() == ()
    second.keeper.stop()


def test_what_crashed_while_restoring_is_offered_as_text(
    program: Program, folders: UserFolders, file: Path
) -> None:
    retitle(program.open(file), "新题")
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()

    class Crash(BaseException):
        pass

    def crash(*_: object) -> None:
        raise Crash

    second.workspace.begin = crash  # type: ignore[method-assign]
    with pytest.raises(Crash):
        found.restore(second.workspace, 1, "Restored", second.keeper.flush)
    second.keeper.stop()
    third = Program(folders)
    (again,) = third.keeper.crashed()
    assert again.is_text_only
    assert "title: 新题" in again.points[-1].text
    third.keeper.stop()


def test_undoing_everything_leaves_nothing_to_restore_but_the_points(
    program: Program, folders: UserFolders, file: Path
) -> None:
    session = program.open(file)
    retitle(session, "新题")
    program.keeper.flush()
    session.undo()
    program.crash()
    second = Program(folders)
    (found,) = second.keeper.crashed()
    assert not found.has_changes
    assert len(found.points) == 3
    second.keeper.stop()


# Versions


def test_each_save_leaves_a_version_and_so_does_what_was_there(
    program: Program, folders: UserFolders, file: Path
) -> None:
    original = file.read_bytes()
    session = program.open(file)
    for title in ("一", "二"):
        retitle(session, title)
        assert session.save()
    program.keeper.flush()
    versions = program.keeper.versions(file).all()
    assert [version.reason for version in versions] == ["saved", "saved", "opened"]
    assert versions[0].read() == file.read_bytes()
    assert versions[2].read() == original
    assert sorted(file.parent.iterdir()) == sorted((file, lock_file(file)))


# Locks


def test_a_file_is_locked_while_it_is_open(program: Program, file: Path) -> None:
    session = program.open(file)
    found = acquire(file)
    assert isinstance(found, Found)
    program.workspace.close(session)
    lock = acquire(file)
    assert isinstance(lock, Lock)
    lock.release()


def test_the_lock_goes_with_save_as(program: Program, file: Path) -> None:
    session = program.open(file)
    other = file.with_name("other.yaml")
    assert session.save(other)
    assert not lock_file(file).exists()
    assert lock_file(other).exists()
    program.workspace.close(session)
    assert not lock_file(other).exists()


def test_another_name_keeps_comments_and_order(program: Program, file: Path) -> None:
    file.write_bytes(b"# \xe5\xa4\xb4\xe7\x89\x88\n" + file.read_bytes())
    session = program.open(file)
    retitle(session, "新题")
    other = file.with_name("other.yaml")
    assert session.save_copy(file.with_name("copy.yaml"))
    assert session.save(other)
    for written in (other, file.with_name("copy.yaml")):
        pairs = zip(*(name.read_text(encoding="utf-8").splitlines() for name in (file, written)), strict=True)
        assert [new for old, new in pairs if old != new] == ["title: 新题"]


def test_a_name_that_was_open_before_can_be_saved_to(program: Program, file: Path) -> None:
    other = Path(shutil.copy(file, file.with_name("other.yaml")))
    program.workspace.close(program.open(other))
    write(other, "title: ", "title: 他的")
    session = program.open(file)
    retitle(session, "新题")
    assert session.save(other)
    assert title_in(other) == "title: 新题"


def test_a_link_to_the_own_file_is_the_own_file(program: Program, file: Path) -> None:
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    session = program.open(file)
    retitle(session, "新题")
    write(file, "kicker: ", "kicker: 他的")
    assert not session.save(link)
    assert not session.save_copy(link)
    assert "kicker: 他的" in file.read_text(encoding="utf-8")


def test_a_view_only_project_refuses_edits_with_one_sentence(program: Program, file: Path) -> None:
    session = program.workspace.open(file, "View only: lifang on desk-7 has this file open.")
    assert session is not None
    before = session.project
    retitle(session, "新题")
    assert session.project is before
    assert session.error == "View only: lifang on desk-7 has this file open."
    program.workspace.close(session)


def test_one_whose_lock_is_taken_over_is_told(program: Program, file: Path, qtbot: QtBot) -> None:
    from chengyu_desktop.storage.lock import take_over

    session = program.open(file)
    found = acquire(file)
    assert isinstance(found, Found)
    taken = take_over(file, found)
    assert isinstance(taken, Lock)
    program.keeper.look_at_locks()
    qtbot.waitUntil(lambda: "has taken this file over" in session.notice)
    assert "go on viewing" in session.read_only
    program.workspace.close(session)
    assert lock_file(file).exists()  # the other's
    taken.release()


# Other people's changes


def test_an_unmodified_project_shows_what_somebody_else_saved(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    session = program.open(file)
    session.select(("panels/0",))
    write(file, "title: ", "title: 甲")
    qtbot.waitUntil(lambda: session.project.title.startswith("甲"), timeout=8000)
    assert session.selection == ("panels/0",)
    assert not session.is_modified
    assert session.notice
    assert session.history.can_undo
    retitle(session, "乙")
    assert session.save()
    assert title_in(file) == "title: 乙"


def test_an_atomic_replacement_is_seen_twice(program: Program, file: Path, qtbot: QtBot) -> None:
    session = program.open(file)
    text = file.read_text(encoding="utf-8")
    for title in ("甲", "乙"):
        other = file.with_name("new")
        lines = [f"title: {title}" if line.startswith("title: ") else line for line in text.splitlines()]
        other.write_text("\n".join(lines) + "\n", encoding="utf-8")
        other.replace(file)
        qtbot.waitUntil(lambda title=title: session.project.title == title, timeout=8000)


def test_changes_of_both_in_different_places_are_merged_as_one_step(program: Program, file: Path) -> None:
    session = program.open(file)
    retitle(session, "我的题")
    mine = session.project
    write(file, "kicker: ", "kicker: 他的")
    look(program, session)
    assert session.project.title == "我的题"
    assert session.project.kicker.startswith("他的")
    assert session.is_modified
    session.undo()
    assert session.project is mine
    session.redo()
    assert session.save()
    assert title_in(file) == "title: 我的题"
    assert "kicker: 他的" in file.read_text(encoding="utf-8")
    program.keeper.flush()
    reasons = [version.reason for version in program.keeper.versions(file).all()]
    assert reasons == ["saved", "theirs", "opened"]  # what theirs replaced is nowhere else


def test_changes_of_both_in_one_place_wait_for_a_decision(program: Program, file: Path) -> None:
    session = program.open(file)
    retitle(session, "我的题")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(title_in(file), "title: 他的题"), encoding="utf-8")
    look(program, session)
    assert session.project.title == "我的题"
    assert session.has_others_changes
    assert session.notice_command == "merge-changes"
    assert not session.save()
    assert title_in(file) == "title: 他的题"
    changes = program.keeper.changes_of(session)
    assert changes is not None
    merged = changes.merged()
    assert merged is not None
    assert [conflict.key for conflict in merged.conflicts] == ["title"]


def test_a_file_that_was_deleted_or_broken_is_told_and_the_work_stays(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    session = program.open(file)
    before = session.project
    file.write_text("title: [", encoding="utf-8")
    qtbot.waitUntil(lambda: "can't be read now" in session.notice, timeout=8000)
    assert session.project is before
    file.unlink()
    qtbot.waitUntil(lambda: "moved, renamed or deleted" in session.notice, timeout=8000)
    assert session.project is before


def test_a_file_that_comes_back_is_no_longer_told_to_be_gone(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    session = program.open(file)
    file.rename(file.with_name("aside"))
    qtbot.waitUntil(lambda: "moved, renamed or deleted" in session.notice, timeout=8000)
    file.with_name("aside").rename(file)
    qtbot.waitUntil(lambda: not session.notice, timeout=8000)


def test_what_they_take_back_is_no_conflict_any_more(program: Program, file: Path, qtbot: QtBot) -> None:
    session = program.open(file)
    retitle(session, "我的题")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(title_in(file), "title: 他的题"), encoding="utf-8")
    look(program, session)
    assert session.has_others_changes
    file.write_text(text, encoding="utf-8")
    qtbot.waitUntil(lambda: not session.has_others_changes and not session.notice, timeout=8000)


def test_reverting_forgets_what_was_to_be_merged(program: Program, file: Path) -> None:
    session = program.open(file)
    retitle(session, "我的题")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(title_in(file), "title: 他的题"), encoding="utf-8")
    look(program, session)
    assert session.reload()
    changes = program.keeper.changes_of(session)
    assert changes is not None
    assert not changes.is_pending
    assert (session.notice, session.has_others_changes) == ("", False)


def test_a_file_that_is_gone_can_be_saved_again_under_its_name(program: Program, file: Path) -> None:
    session = program.open(file)
    text = file.read_text(encoding="utf-8")
    retitle(session, "新题")
    file.unlink()
    assert not session.save()
    assert session.save(file)
    assert file.read_text(encoding="utf-8") == text.replace(
        next(line for line in text.splitlines() if line.startswith("title: ")), "title: 新题", 1
    )


def test_ones_own_save_is_nobody_elses(program: Program, file: Path, qtbot: QtBot) -> None:
    session = program.open(file)
    retitle(session, "新题")
    assert session.save()
    changes = program.keeper.changes_of(session)
    assert changes is not None
    changes.consider(file, hashlib.sha256(file.read_bytes()).hexdigest())
    program.keeper.flush()
    assert session.notice == ""
    assert not session.is_modified
