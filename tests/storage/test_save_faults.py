"""Every system call of a save or an export fails or is the last one: the file is the old or the new one, and no success is
claimed that isn't one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.faults import ERRORS, KILL, Stage, check, needs_strace, traced_or_skip

pytestmark = needs_strace
SAVING = {"openat", "write", "fsync", "close", "read"}
EXPORTING = {"openat", "write", "close"}


def test_bytes(tmp_path: Path) -> None:
    traced_or_skip()
    check(Stage(tmp_path, ".bin"), [KILL, *ERRORS], SAVING)


def test_project_killed_or_failing(tmp_path: Path) -> None:
    traced_or_skip()
    check(Stage(tmp_path, ".yaml"), [KILL, "error=EIO"], SAVING)


@pytest.mark.soak
def test_project_with_every_error(tmp_path: Path) -> None:
    traced_or_skip()
    check(Stage(tmp_path, ".yaml"), ERRORS, SAVING)


def test_export_sampled(tmp_path: Path) -> None:
    traced_or_skip()
    check(Stage(tmp_path, ".svg"), [KILL, "error=ENOSPC"], EXPORTING, step=6)


@pytest.mark.soak
@pytest.mark.parametrize("suffix", [".svg", ".pdf"])
def test_export_everywhere(tmp_path: Path, suffix: str) -> None:
    traced_or_skip()
    check(Stage(tmp_path, suffix), [KILL, *ERRORS], EXPORTING)
