"""Two processes edit one file: every edit of both is in the result, or was replaced by its author, or stood in a conflict that was
shown."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from chengyu_desktop.document.addresses import get
from chengyu_desktop.storage.load import load_project
from tests.helpers.editing_process import PAGE, PLACES
from tests.helpers.sample_blocks import BLOCK_TYPES

ROOT = Path(__file__).parents[2]


def edit_together(path: Path, rounds: int) -> tuple[list[list[str]], int]:
    """What both said, and how many conflicts were shown."""
    path.write_text(PAGE, encoding="utf-8")
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.editing_process", str(path), name, str(rounds), str(seed)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for seed, name in enumerate("AB")
    ]
    said = []
    for program in programs:
        out, error = program.communicate(timeout=500)
        assert program.returncode == 0, error
        said.append(out.splitlines())
    return said, sum(line.startswith("CONFLICT") for lines in said for line in lines)


def check(path: Path, said: list[list[str]]) -> None:
    project = load_project(path, BLOCK_TYPES).project
    assert project.timeline
    assert (len(project.panels), len(project.timeline.events)) == (4, 4)
    final = {place: get(project, place) for place in PLACES}
    lines = [line.split() for both in said for line in both]
    edits = [line[1:] for line in lines if line[0] == "EDIT"]
    shown = {word for line in lines if line[0] == "CONFLICT" for word in line[2:]}
    replaced = {(place, before) for place, _, before in edits}  # in full sight of whoever replaced it
    for place, word, _ in edits:
        assert final[place] == word or (place, word) in replaced or word in shown, (place, word, final[place])
    assert set(final.values()) <= {word for _, word, _ in edits} | set(PAGE.split())


def test_twenty_rounds(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    said, _ = edit_together(path, 20)
    check(path, said)
    assert path.read_text(encoding="utf-8").startswith("# shared\n")


@pytest.mark.soak
def test_five_hundred_rounds(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    said, conflicts = edit_together(path, 500)
    check(path, said)
    assert conflicts
