"""A real drive of 64 KB that is full: what was there stays, what fails says so, and there is no rest lying about."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.export.replaced_file import replaced_file
from chengyu_desktop.storage.journal import Header, find_journals
from chengyu_desktop.storage.journal_keeper import JournalKeeper
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.storage.save import SaveError, save_project
from tests.helpers.sample_blocks import BLOCK_TYPES

LARGE = Project(title="大", panels=tuple(Panel(title=f"{i} " + "长" * 300) for i in range(60)))
SMALL = Project(title="小")


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "drive"
    folder.mkdir()
    try:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True, text=True
        )
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    if done.returncode:
        pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_saving(drive: Path) -> None:
    path = drive / "page.yaml"
    opened = save_project(SMALL, path, BLOCK_TYPES).loaded
    before = path.read_bytes()
    (drive / "filler").write_bytes(b"x" * 40_000)
    with pytest.raises(SaveError, match="the drive is full; free some space"):
        save_project(LARGE, path, BLOCK_TYPES, opened=opened)
    assert path.read_bytes() == before
    assert sorted(file.name for file in drive.iterdir()) == ["filler", "page.yaml"]
    (drive / "filler").unlink()
    save_project(Project(title="新"), path, BLOCK_TYPES, opened=opened)
    assert load_project(path, BLOCK_TYPES).project.title == "新"


def test_journal(drive: Path) -> None:
    said: list[str] = []
    keeper = JournalKeeper(drive / "journals", lambda _, message: said.append(message), pause=0)
    keeper.open("a", Header("", "page", 1.0), SMALL, b"")
    keeper.note("a", Project(title="一"), "")
    assert keeper.flush()
    (drive / "filler").write_bytes(b"x" * 40_000)
    keeper.note("a", LARGE, "")
    assert keeper.flush()
    assert said == ["No space left on device"]
    (drive / "filler").unlink()
    keeper.note("a", Project(title="二"), "")
    keeper.stop()
    assert said[1:] == [""]
    (journal,) = find_journals(drive / "journals")
    assert [point.text.split("title: ")[1].strip() for point in journal.points] == ["小", "一", "二"]


def test_export(drive: Path) -> None:
    path = drive / "page.svg"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="No space left"), replaced_file(path) as out:
        out.write(b"x" * 100_000)
    assert [(file.name, file.read_bytes()) for file in drive.iterdir()] == [("page.svg", b"old")]
