"""A file's content is replaced as a whole or not at all, and the reason for a refusal is one sentence."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chengyu_desktop.storage import atomic
from chengyu_desktop.storage.atomic import SaveConflict, SaveError, replace_with_retry, write_atomically

POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions and links as POSIX has them")
OLD, NEW = b"old" * 1000, b"new" * 2000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "页.yaml"
    path.write_bytes(OLD)
    return path


def refusal(path: Path, data: bytes = NEW) -> str:
    with pytest.raises(SaveError) as caught:
        write_atomically(path, data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_content_is_replaced_and_nothing_is_left_beside_it(path: Path) -> None:
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert names(path.parent) == [path.name]


def test_a_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "by_open").write_bytes(b"")
    write_atomically(tmp_path / "new.yaml", NEW)
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("by_open", "new.yaml")}
    assert len(modes) == 1


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_permissions_are_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    write_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux has them")
def test_attributes_and_the_list_of_rights_are_kept(path: Path) -> None:
    # Version 2, then tag, rights and id of: owner rw, user 12345 r, group r, mask r, others none.
    entries = [(1, 6, -1), (2, 4, 12345), (4, 4, -1), (16, 4, -1), (32, 0, -1)]
    rights = struct.pack("<I", 2) + b"".join(
        struct.pack("<HHI", tag, right, who & 0xFFFFFFFF) for tag, right, who in entries
    )
    wanted = {"user.tag": "头版".encode(), "system.posix_acl_access": rights}
    try:
        for name, value in wanted.items():
            os.setxattr(path, name, value)
    except OSError:
        pytest.skip("this drive knows no attributes")
    mode = path.stat().st_mode
    write_atomically(path, NEW)
    assert {name: os.getxattr(path, name) for name in os.listxattr(path)} == wanted
    assert path.stat().st_mode == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="an administrator alone can")
def test_an_administrator_leaves_the_file_its_owner(path: Path) -> None:
    os.chown(path, 12345, 12346)
    path.chmod(0o640)
    write_atomically(path, NEW)
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12345, 12346, 0o640)


@POSIX
def test_a_link_is_followed_and_stays_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "folder" / "link.yaml"
    link.parent.mkdir()
    link.symlink_to(path)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert names(link.parent) == ["link.yaml"]


@POSIX
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(link)
    assert "leads to itself" in refusal(link)


def test_a_read_only_file_is_refused_even_for_an_administrator(path: Path) -> None:
    path.chmod(0o444)
    assert "read-only" in refusal(path)
    assert path.read_bytes() == OLD


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "no ordinary file" in refusal(tmp_path)


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert "its folder is gone" in refusal(tmp_path / "gone" / "a.yaml")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "the name is too long" in refusal(tmp_path / ("长" * 90 + ".yaml"))


def test_the_longest_name_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 80 + ".yaml")
    write_atomically(path, NEW)
    assert names(tmp_path) == [path.name]


def test_a_change_by_somebody_else_is_a_conflict(path: Path) -> None:
    write_atomically(path, NEW, expected=hashlib.sha256(OLD).hexdigest())
    with pytest.raises(SaveConflict, match="changed by somebody else"):
        write_atomically(path, b"third", expected=hashlib.sha256(OLD).hexdigest())
    assert path.read_bytes() == NEW
    assert names(path.parent) == [path.name]


def test_a_file_deleted_by_somebody_else_is_a_conflict(path: Path) -> None:
    path.unlink()
    with pytest.raises(SaveConflict):
        write_atomically(path, NEW, expected=hashlib.sha256(OLD).hexdigest())
    assert names(path.parent) == []


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        ("write", errno.ENOSPC, "the drive is full"),
        ("write", errno.EDQUOT, "your share of the drive"),
        ("fsync", errno.EIO, "the drive reports an error"),
        ("open", errno.EROFS, "the drive is read-only"),
        ("replace", errno.EACCES, "no permission"),
    ],
)
def test_a_failing_call_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str
) -> None:
    monkeypatch.setattr(atomic.os, call, failing(OSError(code, os.strerror(code))))
    message = refusal(path)
    monkeypatch.undo()
    assert words in message
    assert path.read_bytes() == OLD
    assert names(path.parent) == [path.name]


def failing(error: OSError) -> Callable[..., Any]:
    def call(*_args: Any, **_options: Any) -> Any:
        raise error

    return call


def test_short_writes_are_continued(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(atomic.os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_a_write_that_writes_nothing_is_an_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic.os, "write", lambda _descriptor, _data: 0)
    assert "the drive is full" in refusal(path)
    assert path.read_bytes() == OLD


def test_a_drive_that_gives_back_something_else_is_no_success(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(atomic.os, "write", lambda fd, data: write(fd, b"\0" * len(data)))
    assert "gives back something else" in refusal(path)


def test_replacing_waits_for_a_virus_scanner_but_not_for_ever(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, outcomes = os.replace, iter([PermissionError(), PermissionError(), None])

    def busy(source: Path, target: Path) -> None:
        if error := next(outcomes):
            raise error
        replace(source, target)

    (tmp_path / "t").write_bytes(NEW)
    monkeypatch.setattr(atomic.os, "replace", busy)
    replace_with_retry(tmp_path / "t", path, delays=(0, 0))
    assert path.read_bytes() == NEW
    monkeypatch.setattr(atomic.os, "replace", failing(PermissionError()))
    with pytest.raises(PermissionError):
        replace_with_retry(tmp_path / "t", path, delays=(0, 0))


@pytest.fixture
def full_drive(tmp_path: Path) -> Iterator[Path]:
    """A real drive of 64 KB, nearly full."""
    folder = tmp_path / "drive"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command")
    if done.returncode:
        pytest.skip("mounting a drive is not permitted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_really_full_drive(full_drive: Path) -> None:
    path = full_drive / "a.yaml"
    write_atomically(path, b"o" * 30_000)
    assert "the drive is full" in refusal(path, b"n" * 50_000)
    assert path.read_bytes() == b"o" * 30_000
    assert names(full_drive) == ["a.yaml"]
    write_atomically(path, b"n" * 20_000)
    assert path.read_bytes() == b"n" * 20_000


def test_one_left_behind_in_the_middle_of_a_save_holds_nobody_up_for_long(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_GATE_PATIENCE", 0.05)
    gate = path.with_name(f".{path.name}.saving")
    gate.touch()
    atomic.write_atomically(path, NEW, expected=atomic.file_digest(path))
    assert path.read_bytes() == NEW
    assert not gate.exists()
