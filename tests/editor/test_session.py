from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Change, Session
from chengyu_desktop.frame.walk import frame_text

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shuanghe.yaml"
    shutil.copy(SAMPLE, path)
    return path


@pytest.fixture
def session(file: Path) -> Session:
    made = Session(Pipeline(SystemFonts()))
    assert made.open(file)
    return made


def retitle(text: str):
    return lambda project: set_value(project, "title", text)


def test_an_edit_is_on_the_page_at_once(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed) as signal:
        assert session.edit(retitle("新题"), "title", origin="view")
    assert signal.args == [Change("title", "view")]
    assert "新题" in frame_text(session.page.frame)
    assert session.is_modified


def test_an_edit_that_changes_nothing_is_no_step(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed):
        assert not session.edit(retitle(session.project.title), "title")
    assert not session.is_modified


def test_undo_and_redo_bring_page_and_selection_back(session: Session) -> None:
    before = session.page
    session.select(("panels/1",))
    session.edit(lambda p: delete(p, ["panels/1"]), "delete", selection=())
    after = session.page
    session.undo()
    assert session.page == before
    assert session.selection == ("panels/1",)
    session.redo()
    assert session.page == after
    assert session.selection == ()


def test_typing_is_one_step(session: Session) -> None:
    for text in ("一", "一二", "一二三"):
        session.edit(retitle(text), "typing", merge_key="title")
    session.undo()
    assert session.project.title == "“双核”联动 成效显著"


def test_selecting_something_else_ends_a_step(session: Session) -> None:
    session.edit(retitle("一"), "typing", merge_key="title")
    session.select(("panels/0",))
    session.edit(retitle("一二"), "typing", merge_key="title")
    session.undo()
    assert session.project.title == "一"


def test_saving_changes_one_line_and_keeps_the_comments(session: Session, file: Path) -> None:
    before = file.read_text(encoding="utf-8").splitlines()
    session.edit(retitle("新题"), "title")
    assert session.save()
    after = file.read_text(encoding="utf-8").splitlines()
    assert len(after) == len(before)
    assert [b for a, b in zip(before, after, strict=True) if a != b] == ["title: 新题"]
    assert not session.is_modified
    session.undo()
    assert session.is_modified


def test_a_file_changed_by_somebody_else_is_not_overwritten(session: Session, file: Path) -> None:
    theirs = file.read_text(encoding="utf-8").replace("大事记", "大事表")
    file.write_text(theirs, encoding="utf-8")
    session.edit(retitle("新题"), "title")
    assert not session.save()
    assert session.error.startswith(str(file))
    assert file.read_text(encoding="utf-8") == theirs
    assert session.is_modified


def test_editing_goes_on_while_the_file_is_written(session: Session, file: Path, qtbot: QtBot) -> None:
    session.edit(retitle("一"), "title", merge_key="t")
    assert session.start_save()
    session.edit(retitle("二"), "title", merge_key="t")
    qtbot.waitUntil(lambda: not session.is_saving)
    assert "title: 一\n" in file.read_text(encoding="utf-8")
    assert session.is_modified
    session.undo()
    assert session.project.title == "一"
    assert not session.is_modified


def test_what_may_only_be_viewed_stays_and_says_why(session: Session, qtbot: QtBot) -> None:
    session.set_read_only("View only.")
    before = session.project
    with qtbot.waitSignal(session.changed):  # so that fields show again what is
        assert not session.edit(retitle("一"), "title")
    assert session.project is before
    assert session.error == "View only."


def test_save_as_makes_the_new_file_the_projects_own(session: Session, file: Path, tmp_path: Path) -> None:
    session.edit(retitle("新题"), "title")
    assert session.save(tmp_path / "other.yaml")
    assert session.path == tmp_path / "other.yaml"
    assert "新题" not in file.read_text(encoding="utf-8")


def test_save_copy_leaves_the_project_where_it_was(session: Session, file: Path, tmp_path: Path) -> None:
    session.edit(retitle("新题"), "title")
    assert session.save_copy(tmp_path / "copy.yaml")
    assert session.path == file
    assert session.is_modified


def test_a_new_project_has_no_file_to_save_to(session: Session) -> None:
    session.new(Project(title="空"))
    assert session.path is None
    assert not session.save()


def test_a_bad_file_leaves_the_project_in_place(session: Session, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("title: [", encoding="utf-8")
    project = session.project
    assert not session.open(bad)
    assert session.error.startswith(f"{bad}:1:")
    assert session.project is project


def test_problems_follow_when_the_hands_rest(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.problems_changed, timeout=5000):
        session.edit(lambda p: set_value(p, "credits/source", ""), "credits")
    assert [problem.rule for problem in session.problems] == ["missing-credits"]


def test_an_unknown_theme_typed_in_leaves_the_page_standing(session: Session) -> None:
    session.edit(lambda p: set_value(p, "theme", "nosuch"), "theme")
    assert session.page.frame.items


def test_a_preview_shows_another_project_and_leaves_this_one(session: Session, qtbot: QtBot) -> None:
    before, page = session.project, session.page
    with qtbot.assertNotEmitted(session.changed):
        shown = session.preview(set_value(before, "title", "新题"))
    assert "新题" in frame_text(shown.frame)
    assert session.project is before
    assert session.page is page
    assert not session.history.can_undo


def test_views_never_see_the_selection_of_parts_that_are_gone(session: Session) -> None:
    seen: list[tuple[str, ...]] = []
    session.select(("panels/1",))
    session.changed.connect(lambda _: seen.append(session.selection))
    session.edit(lambda p: delete(p, ["panels/1"]), "delete", selection=())
    assert seen == [()]
