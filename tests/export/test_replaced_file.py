"""An exported file is the old one or the whole new one, and has reached the drive when it is there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chengyu_desktop.export.replaced_file import replaced_file


def test_its_data_has_reached_the_drive_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.svg"
    path.write_bytes(b"old")
    synced: list[tuple[int, bytes]] = []
    monkeypatch.setattr(
        os, "fsync", lambda number: synced.append((os.fstat(number).st_size, path.read_bytes()))
    )
    with replaced_file(path) as out:
        out.write(b"new page")
    assert synced == [(8, b"old")]
    assert path.read_bytes() == b"new page"


def test_a_drive_that_fails_to_take_it_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.svg"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output"), replaced_file(path) as out:
        out.write(b"new page")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
