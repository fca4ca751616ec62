"""Opens mutated files, one after another, in a process of its own: ``python -m tests.helpers.fuzz FIRST COUNT STATUS``.

The number of the file at work is in STATUS, so that whoever started this knows which one ended it. Each must be a
project that is written and read back as the same, or one located error, within limits of time and memory.
"""

from __future__ import annotations

import faulthandler
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from chengyu_desktop.document.change_text import describe_change, describe_conflict
from chengyu_desktop.document.diff import diff
from chengyu_desktop.document.merge import merge, resolve
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.layout.theme import ThemeError
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import Loaded, load_project, parse_project
from chengyu_desktop.storage.merge_notes import with_conflict_notes
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.mutator import Mutator

_TIME = 2.0  # s of processor time for opening one file
_MEMORY = 500_000_000  # bytes above what the program takes by itself
_HANG = 60.0  # s by the clock, for what never comes back
_LAID_OUT = 40  # every so many that open are laid out too
_MERGED = 4  # and merged with two others
_LARGEST_MERGED = 200_000  # characters
_LARGEST_PAGE = 20_000  # characters of a file that is laid out


def main(first: int, count: int, status: Path) -> int:
    """How many files opened, on the last line; anything unexpected is told with the file's number, and ends in 1."""
    fonts = FontLibrary.system()
    limit = _address_space() + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    types = BlockTypes()
    mutator = Mutator()
    opened = 0
    kept = (Project(), Project())
    slowest = (0.0, -1)
    with tempfile.TemporaryDirectory() as folder, status.open("wb", buffering=0) as state:
        path = Path(folder) / "page.yaml"
        for number in range(first, first + count):
            os.pwrite(state.fileno(), b"%12d" % number, 0)
            path.write_bytes(mutator.mutated(number))
            faulthandler.dump_traceback_later(_HANG, exit=True)
            begun = time.process_time()
            loaded = _open(path, types)
            took = time.process_time() - begun
            slowest = max(slowest, (took, number))
            if took > _TIME:
                raise AssertionError(f"opening file {number} took {took:.1f} s")
            if loaded is not None:
                opened += 1
                dump = dump_project(loaded.project)
                assert parse_project(dump, types)[0] == loaded.project, (
                    f"file {number} reads back differently"
                )
                if opened % _MERGED == 0 and len(loaded.text) < _LARGEST_MERGED:
                    _merge(kept, loaded.project)
                    kept = (kept[1], loaded.project)
                if opened % _LAID_OUT == 0 and len(loaded.text) < _LARGEST_PAGE:
                    _lay_out(loaded, fonts)
            faulthandler.cancel_dump_traceback_later()
    print(f"opened {opened} of {count}; slowest {slowest[0]:.2f} s (file {slowest[1]})")
    return 0


def _open(path: Path, types: BlockTypes) -> Loaded | None:
    try:
        return load_project(path, types)
    except ProjectFileError as error:
        refusal = str(error)
    if not refusal.startswith(str(path)) or "\n" in refusal:
        raise AssertionError(f"no located sentence: {refusal}")
    return None


def _merge(others: tuple[Project, Project], project: Project) -> None:
    """Projects that never were one: whatever comes of it must be a project that reads back, and be told in words."""
    for change in diff(others[0], project):
        describe_change(change, others[0], project)
    merged = merge(others[0], others[1], project)
    for conflict in merged.conflicts:
        describe_conflict(conflict, merged.project)
    noted = with_conflict_notes(merged.project, merged.conflicts)
    assert parse_project(dump_project(noted), BlockTypes())[0] == noted
    while merged.conflicts:
        merged = resolve(merged, merged.conflicts[-1], "theirs")


def _lay_out(loaded: Loaded, fonts: FontLibrary) -> tuple[Problem, ...]:
    try:
        context = make_context(loaded.project, loaded.path.parent, fonts)
    except ThemeError:
        return ()
    return preflight(loaded.project, layout_page(loaded.project, context))


def _address_space() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))
