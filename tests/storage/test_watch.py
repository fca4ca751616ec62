from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from chengyu_desktop.storage import watch
from chengyu_desktop.storage.watch import FileWatch


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_content_counts(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    path.write_bytes(b"a")
    watched = FileWatch(path)
    assert watched.digest() == digest(b"a")
    os.utime(path, (1, 1))
    assert watched.digest() == digest(b"a")
    other = tmp_path / "other"
    other.write_bytes(b"b")
    os.replace(other, path)
    assert watched.digest() == digest(b"b")
    path.unlink()
    assert watched.digest() is None


def test_a_change_that_left_size_and_time_is_found_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.yaml"
    path.write_bytes(b"a")
    os.utime(path, (1, 1))
    watched = FileWatch(path)
    assert watched.digest() == digest(b"a")
    path.write_bytes(b"b")
    os.utime(path, (1, 1))
    assert watched.digest() == digest(b"a")
    assert watched.digest(now=True) == digest(b"b")
    path.write_bytes(b"c")
    os.utime(path, (1, 1))
    monkeypatch.setattr(watch, "HASH_EVERY", -1.0)
    assert watched.digest() == digest(b"c")


def test_a_drive_that_is_away_is_no_deleted_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileWatch(tmp_path / "away" / "page.yaml").digest()


def test_a_folder_in_its_place_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    path.write_bytes(b"a")
    watch = FileWatch(path)
    assert watch.digest()
    path.unlink()
    path.mkdir()
    assert watch.digest() is None
