from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event as Flag

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.journal import Header, Journal, find_journals
from chengyu_desktop.storage.journal_keeper import JournalKeeper

ROOT = Path(__file__).parents[2]
HEADER = Header("/share/page.yaml", "page.yaml", 1.0)
OLD = Project(title="旧", panels=(Panel(title="甲"), Panel(title="乙")))


def titled(title: str) -> Project:
    return replace(OLD, title=title)


def only(folder: Path) -> Journal:
    (journal,) = find_journals(folder)
    return journal


def test_states_are_written_and_survive_a_stop(tmp_path: Path) -> None:
    keeper = JournalKeeper(tmp_path, pause=0)
    keeper.open("a", HEADER, OLD, b"old bytes")
    for title in "一二三":
        keeper.note("a", titled(title), title)
        assert keeper.flush()
    keeper.stop()
    journal = only(tmp_path)
    assert journal.data == b"old bytes"
    assert [point.text for point in journal.points] == [dump_project(titled(t)) for t in "旧一二三"]
    assert [point.label for point in journal.points] == ["", *"一二三"]


def test_of_many_edits_in_a_pause_the_last_is_written(tmp_path: Path) -> None:
    keeper = JournalKeeper(tmp_path, pause=3600)
    keeper.open("a", HEADER, OLD, b"")
    keeper.note("a", titled("一"), "")
    assert keeper.flush()
    for number in range(100):
        keeper.note("a", titled(str(number)), "")
    keeper.stop()
    assert [point.text for point in only(tmp_path).points[1:]] == [
        dump_project(titled(t)) for t in ("一", "99")
    ]


def test_what_was_saved_or_closed_leaves_nothing_to_restore(tmp_path: Path) -> None:
    keeper = JournalKeeper(tmp_path, pause=0)
    keeper.open("a", HEADER, OLD, b"")
    keeper.note("a", titled("一"), "")
    assert keeper.flush()
    keeper.open("a", HEADER, titled("一"), b"")  # saved
    assert keeper.flush()
    keeper.note("a", titled("二"), "")
    keeper.close("a")
    keeper.stop()
    assert list(tmp_path.iterdir()) == []


def test_a_saved_project_that_is_still_open_is_known_without_points(tmp_path: Path) -> None:
    keeper = JournalKeeper(tmp_path, pause=0)
    keeper.open("a", HEADER, OLD, b"")
    keeper.stop()
    assert only(tmp_path).header == HEADER
    assert only(tmp_path).points == ()


def test_a_fault_in_one_project_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    told: list[tuple[object, str]] = []
    keeper = JournalKeeper(tmp_path, lambda key, message: told.append((key, message)), pause=0)
    keeper.open("bad", HEADER, OLD, b"")
    keeper.open("good", HEADER, OLD, b"")
    keeper.note("bad", replace(OLD, panels=(object(),)), "x")  # type: ignore[arg-type]
    assert keeper.flush()
    keeper.note("good", titled("新"), "y")
    assert keeper.flush()
    keeper.stop()
    assert [key for key, message in told if message] == ["bad"]
    assert "新" in next(j for j in find_journals(tmp_path) if len(j.points) > 1).points[-1].text


def test_a_folder_that_cannot_be_written_is_told_once_and_when_it_works_again(tmp_path: Path) -> None:
    blocked = tmp_path / "state"
    blocked.write_text("a file where the folder should be")
    said: list[str] = []
    told = Flag()

    def tell(key: object, message: str) -> None:
        said.append(message)
        told.set()

    keeper = JournalKeeper(blocked, tell, pause=0)
    keeper.open("a", HEADER, OLD, b"")
    keeper.note("a", titled("一"), "")
    assert keeper.flush()
    keeper.note("a", titled("二"), "")
    assert keeper.flush()
    assert len(said) == 1
    blocked.unlink()
    keeper.note("a", titled("三"), "")
    keeper.stop()
    assert said[1:] == [""]
    assert only(blocked).points[-1].text == dump_project(titled("三"))


KILLED = """
import sys, time
from pathlib import Path
from msgspec.structs import replace
from chengyu_desktop.document.project import Project
from chengyu_desktop.storage.journal import Header
from chengyu_desktop.storage.journal_keeper import JournalKeeper
keeper = JournalKeeper(Path(sys.argv[1]))
keeper.open("a", Header("", "x", 1.0), Project(), b"")
start = time.monotonic()
while True:
    moment = time.monotonic()
    keeper.note("a", replace(Project(), title=f"{moment - start:.3f}"), "typing")
    print(f"{moment - start:.3f}", flush=True)
    time.sleep(0.02)
"""


@pytest.mark.parametrize("lines", [40, 83, 130])
def test_killed_outright_it_has_lost_two_seconds_at_most(tmp_path: Path, lines: int) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        last = [program.stdout.readline() for _ in range(lines)][-1]
        program.kill()
        rest = program.stdout.read().splitlines()
    title = only(tmp_path).points[-1].text.split("title: ")[1].strip().strip("'")
    assert float(rest[-1] if rest else last) - float(title) < 2
