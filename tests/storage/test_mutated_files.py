"""Damaged and hostile files by the thousand: a located error or a project, in little time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.mutator import Mutator

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's here")


def fuzz(first: int, count: int, folder: Path) -> None:
    status = folder / "status"
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.fuzz", str(first), str(count), str(status)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    at = status.read_text().strip() if status.exists() else "none"
    assert done.returncode == 0, f"file {at}: {done.stderr[-3000:]}"
    print(done.stdout)


def test_two_thousand(tmp_path: Path) -> None:
    fuzz(0, 2_000, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("tenth", range(10))
def test_a_hundred_thousand(tenth: int, tmp_path: Path) -> None:
    fuzz(tenth * 10_000, 10_000, tmp_path)


def test_a_number_gives_the_same_file_for_ever() -> None:
    one, other = Mutator(), Mutator()
    assert [one.mutated(number) for number in range(50)] == [other.mutated(number) for number in range(50)]
