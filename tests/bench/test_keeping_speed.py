"""What keeping work safe costs: a save, and the journal's share of a keystroke."""

from __future__ import annotations

import shutil
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.storage.journal import Header, find_journals
from chengyu_desktop.storage.journal_keeper import JournalKeeper
from tests.bench.generated import write_generated
from tests.bench.report import Row

pytestmark = pytest.mark.bench

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"


def prepare(folder: Path, events: int) -> Path:
    file = folder / "page.yaml"
    return write_generated(events, file) if events else Path(shutil.copy(SAMPLE, file))


@pytest.mark.parametrize(
    ("name", "events", "rounds", "goal"), [("sample", 0, 15, 30), ("10,000 events", 10_000, 5, 1500)]
)
def test_save(rows: list[Row], tmp_path: Path, name: str, events: int, rounds: int, goal: float) -> None:
    file = prepare(tmp_path, events)
    pipeline = Pipeline(SystemFonts())
    loaded = pipeline.read(file)
    times, cpus = [], []
    for number in range(rounds):
        project = set_value(loaded.project, "title", f"第{number}次")
        if events:
            project = set_value(project, f"timeline/events/{number * 1000}/text", f"改了{number}")
        start, cpu = perf_counter(), process_time()
        loaded = pipeline.write(project, file, loaded)
        times.append((perf_counter() - start) * 1000)
        cpus.append((process_time() - cpu) * 1000)
    # On a machine with other work the processor's time is the one that says something.
    measured = f"in a thread of its own; {median(cpus[1:]):,.0f} ms of them the processor's"
    rows.append(Row(f"save, {name}", measured, median(times[1:]), goal, "ms"))


@pytest.mark.parametrize(("name", "events"), [("sample", 0), ("10,000 events", 10_000)])
def test_journal(rows: list[Row], qtbot: QtBot, tmp_path: Path, name: str, events: int) -> None:
    """What ``note`` costs the caller, and how long the thread's work keeps him waiting for the interpreter's lock: a fixed
    piece of work is timed with the journal and without."""
    project = Pipeline(SystemFonts()).read(prepare(tmp_path, events)).project
    keeper = JournalKeeper(tmp_path / "journals", pause=0.5)
    keeper.open("a", Header("", "page", 1.0), project, b"")
    place = "timeline/events/7/text"
    notes: list[float] = []
    loads: dict[bool, list[float]] = {True: [], False: []}
    for number in range(400):
        journals = number % 2 == 0
        edited = set_value(project, place, f"字{number}")
        start = perf_counter()
        if journals:
            keeper.note("a", edited, "typing")
            notes.append((perf_counter() - start) * 1000)
        _work()
        loads[journals].append((perf_counter() - start) * 1000)
        if number % 40 == 39:
            keeper.flush()
    keeper.stop()
    (journal,) = find_journals(tmp_path / "journals")
    assert len(journal.points) >= 10
    rows.append(Row(f"journal: a keystroke's note, {name}", "median of 200", median(notes), 1, "ms"))
    share = sum(loads[True]) / 200 - sum(loads[False]) / 200
    rows.append(Row(f"journal: with what its thread holds up, {name}", "mean of 200", max(share, 0), 1, "ms"))


def test_pieces(rows: list[Row], tmp_path: Path) -> None:
    """One entry of the journal for 10,000 events, on the journal's thread."""
    from chengyu_desktop.storage.encode import PartwiseDump, dump_project

    project: Project = Pipeline(SystemFonts()).read(prepare(tmp_path, 10_000)).project
    dump = PartwiseDump()
    dump.pieces(project)
    times, whole = [], []
    for number in range(9):
        edited = replace(set_value(project, "timeline/events/7/text", f"字{number}"))
        start = perf_counter()
        dump.pieces(edited)
        middle = perf_counter()
        dump_project(edited)
        times.append(middle - start)
        whole.append(perf_counter() - middle)
    rows.append(Row("journal: pieces of 10,000 events ÷ whole dump", "", median(times) / median(whole), 0.2))


def _work() -> int:
    return sum(range(100_000))
