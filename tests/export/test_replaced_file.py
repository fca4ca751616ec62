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


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_followed_and_the_longest_name_is_no_hindrance(tmp_path: Path) -> None:
    real, link = tmp_path / f"{'页' * 83}.svg", tmp_path / "link.svg"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with replaced_file(link) as out:
        out.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == sorted((real, link))
