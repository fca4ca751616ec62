"""Saving: small diffs, conflicts seen, nothing written that wouldn't read back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from chengyu_desktop.document.addresses import with_value
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.storage import save
from chengyu_desktop.storage.load import load_project, parse_project
from chengyu_desktop.storage.save import SaveConflict, SaveError, save_project
from tests.helpers.sample_blocks import BLOCK_TYPES, SAMPLE

TEXT = "# 备注\nchengyu: 1\ntitle: 旧\npanels:\n- title: 甲  # 一\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "page.yaml"
    path.write_bytes(TEXT.encode())
    return path


def test_a_new_file_is_written_and_read_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "新.yaml"
    project, notices = parse_project(SAMPLE, BLOCK_TYPES)
    saved = save_project(project, path, BLOCK_TYPES)
    loaded = load_project(path, BLOCK_TYPES)
    assert loaded.project == project
    assert loaded.notices == notices
    assert path.read_bytes() == saved.data
    assert loaded == saved.loaded
    assert saved.notices == ()


def test_an_unedited_save_leaves_the_file_untouched(path: Path) -> None:
    opened = load_project(path, BLOCK_TYPES)
    before = path.stat()
    saved = save_project(opened.project, path, BLOCK_TYPES, opened=opened)
    assert saved.data == TEXT.encode()
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_saves_follow_one_another_with_small_diffs(path: Path) -> None:
    opened = load_project(path, BLOCK_TYPES)
    first = save_project(with_value(opened.project, "title", "新"), path, BLOCK_TYPES, opened=opened)
    second = with_value(first.loaded.project, "panels/0/title", "乙")
    save_project(second, path, BLOCK_TYPES, opened=first.loaded)
    assert path.read_text(encoding="utf-8") == TEXT.replace("旧", "新").replace("甲", "乙")


def test_zeros_after_the_point_are_an_edit(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    text = "chengyu: 1\npanels:\n- body:\n  - {kind: number, value: 1.0}\n"
    path.write_text(text, encoding="utf-8")
    opened = load_project(path, BLOCK_TYPES)
    new = with_value(opened.project, "panels/0/body/0/value", Decimal("1.00"))
    save_project(new, path, BLOCK_TYPES, opened=opened)
    assert path.read_text(encoding="utf-8") == text.replace("1.0", "1.00")


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_a_colleagues_change_is_never_overwritten(path: Path, change: str) -> None:
    opened = load_project(path, BLOCK_TYPES)
    if change == "edited":
        path.write_text("chengyu: 1\ntitle: 同事\n", encoding="utf-8")
    else:
        path.unlink()
    now = path.read_bytes() if path.exists() else None
    with pytest.raises(SaveConflict) as caught:
        save_project(with_value(opened.project, "title", "我"), path, BLOCK_TYPES, opened=opened)
    assert "; " in str(caught.value)
    assert (path.read_bytes() if path.exists() else None) == now


def test_a_copy_elsewhere_is_no_conflict_and_keeps_the_comments(path: Path, tmp_path: Path) -> None:
    opened = load_project(path, BLOCK_TYPES)
    path.unlink()
    copy = tmp_path / "copy.yaml"
    save_project(with_value(opened.project, "title", "新"), copy, BLOCK_TYPES, opened=opened)
    assert copy.read_text(encoding="utf-8") == TEXT.replace("旧", "新")


def test_byte_order_mark_and_line_ends_stay(path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    path.write_bytes(data)
    opened = load_project(path, BLOCK_TYPES)
    save_project(opened.project, path, BLOCK_TYPES, opened=opened)
    assert path.read_bytes() == data
    save_project(with_value(opened.project, "title", "新"), path, BLOCK_TYPES, opened=opened)
    assert path.read_bytes() == data.replace("旧".encode(), "新".encode())


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_other_encodings_become_utf_8(path: Path, encoding: str) -> None:
    path.write_bytes(TEXT.encode(encoding))
    opened = load_project(path, BLOCK_TYPES)
    saved = save_project(opened.project, path, BLOCK_TYPES, opened=opened)
    assert path.read_bytes() == TEXT.encode()
    assert load_project(path, BLOCK_TYPES) == saved.loaded


def test_what_cannot_be_patched_is_written_anew_with_a_notice(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = load_project(path, BLOCK_TYPES)
    new = with_value(opened.project, "title", "新")
    monkeypatch.setattr(save, "patch_text", lambda *_: "chengyu: 1\ntitle: 错\n")
    saved = save_project(new, path, BLOCK_TYPES, opened=opened)
    assert [notice.rule for notice in saved.notices] == ["rewritten"]
    assert load_project(path, BLOCK_TYPES).project == new


@pytest.mark.parametrize("text", ["\ud83d", "a\x00b"])
def test_text_that_no_file_may_hold_is_refused_before_writing(path: Path, text: str) -> None:
    opened = load_project(path, BLOCK_TYPES)
    with pytest.raises(
        SaveError, match=r"“Panel 1 .* · Title” holds a sign that no file may hold; type its text anew"
    ):
        save_project(Project(panels=(Panel(title=text),)), path, BLOCK_TYPES, opened=opened)
    assert path.read_bytes() == TEXT.encode()


def test_text_beyond_the_limits_is_told_by_its_place(path: Path) -> None:
    """As when two long versions have come together in a merge."""
    opened = load_project(path, BLOCK_TYPES)
    long = with_value(opened.project, "title", "长" * 100_001)
    with pytest.raises(SaveError, match="“Headline” has more than 100,000 characters; shorten it"):
        save_project(long, path, BLOCK_TYPES, opened=opened)
    much = Project(panels=tuple(Panel(title="长" * 90_000) for _ in range(7)))
    with pytest.raises(SaveError, match="the page holds more than 600,000 characters; split it"):
        save_project(much, path, BLOCK_TYPES, opened=opened)
    assert path.read_bytes() == TEXT.encode()
