"""Pictures go along to another folder: all of them or none, and never in the place of another file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.layout.blocks.image import Image
from chengyu_desktop.storage import atomic
from chengyu_desktop.storage.atomic import SaveError
from chengyu_desktop.storage.picture_copies import pictures_along


def with_pictures(*names: str) -> Project:
    return Project(panels=(Panel(body=tuple(Image(path=name) for name in names)),))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "old"
    (folder / "in").mkdir(parents=True)
    (folder / "a.png").write_bytes(b"a")
    (folder / "in" / "b.png").write_bytes(b"b")
    (folder / "c.png").write_bytes(b"c")
    return folder


@pytest.fixture
def new(tmp_path: Path) -> Path:
    folder = tmp_path / "new"
    folder.mkdir()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def refusal(project: Project, old: Path, new: Path) -> str:
    with pytest.raises(SaveError) as caught, pictures_along(project, old, new):
        pytest.fail("nothing is to be saved")
    return str(caught.value)


def test_they_come_to_the_same_places(old: Path, new: Path) -> None:
    (new / "c.png").write_bytes(b"c")
    (old.parent / "outside.png").write_bytes(b"x")
    names = ("a.png", "in/b.png", "c.png", "a.png", "gone.png", "../outside.png", "")
    with pictures_along(with_pictures(*names), old, new) as left:
        assert contents(new) == {"a.png": b"a", "in/b.png": b"b", "c.png": b"c"}
    assert left == []
    assert contents(new) == {"a.png": b"a", "in/b.png": b"b", "c.png": b"c"}


def test_in_the_same_folder_nothing_happens(old: Path) -> None:
    before = contents(old)
    with pictures_along(with_pictures("a.png"), old, old / "in" / ".."):
        pass
    assert contents(old) == before


def test_never_over_another_and_then_none_at_all(old: Path, new: Path) -> None:
    (new / "c.png").write_bytes(b"theirs")
    words = refusal(with_pictures("a.png", "in/b.png", "c.png"), old, new)
    assert words == (
        f"{new / 'c.png'}: there is another picture of this name in the new folder; "
        "save in another folder, or rename one of the two"
    )
    assert contents(new) == {"c.png": b"theirs"}
    assert not (new / "in").exists()


def test_when_the_project_cannot_be_saved_they_go_again(old: Path, new: Path) -> None:
    (new / "in").mkdir()
    (new / "c.png").write_bytes(b"c")
    with (
        pytest.raises(ZeroDivisionError),
        pictures_along(with_pictures("a.png", "in/b.png", "c.png"), old, new),
    ):
        raise ZeroDivisionError
    assert contents(new) == {"c.png": b"c"}
    assert (new / "in").is_dir()


def test_a_full_drive_is_told_and_leaves_nothing(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(descriptor: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "write", write)
    assert "the drive is full" in refusal(with_pictures("in/b.png"), old, new)
    assert list(new.rglob("*")) == []


def test_a_drive_that_gives_back_something_else_is_told(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = atomic._write_all
    monkeypatch.setattr(atomic, "_write_all", lambda descriptor, data: real(descriptor, b"?" + data[1:]))
    assert "gives back something else" in refusal(with_pictures("a.png"), old, new)
    assert contents(new) == {}


def test_a_folder_that_is_gone_is_not_made(old: Path, new: Path) -> None:
    new.rmdir()
    for name in ("a.png", "in/b.png"):
        assert "its folder is gone" in refusal(with_pictures(name), old, new)
    assert not new.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_none_leaves_the_new_folder_by_a_link(old: Path, new: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (new / "in").symlink_to(tmp_path / "elsewhere")
    assert "outside of the project's new folder" in refusal(with_pictures("in/b.png"), old, new)
    assert contents(tmp_path / "elsewhere") == {}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_is_named_by_the_old_folder_or_by_nothing_keeps_nothing_from_being_saved(
    old: Path, new: Path
) -> None:
    (old / "round.png").symlink_to("round.png")
    names = (str(old / "a.png"), "../old/c.png", "round.png", "a\0.png")
    with pictures_along(with_pictures(*names, "in/../a.png"), old, new) as left:
        pass
    assert left == list(names)
    assert contents(new) == {"a.png": b"a"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_cannot_be_read_keeps_nothing_from_being_saved(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "c.png":
            raise OSError(errno.EIO, "no answer")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    with pictures_along(with_pictures("c.png", "a.png"), old, new) as left:
        pass
    assert left == ["c.png"]
    assert contents(new) == {"a.png": b"a"}


@pytest.mark.skipif(os.name == "nt", reason="it has its own way")
def test_on_a_drive_without_links_nothing_is_replaced_either(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", link)
    with pictures_along(with_pictures("a.png"), old, new):
        pass
    assert contents(new) == {"a.png": b"a"}
    with pytest.raises(FileExistsError):
        atomic.create_atomically(new / "a.png", b"other")
    assert contents(new) == {"a.png": b"a"}
