"""Programs under strace whose system calls fail or are their last, and what is then left of their files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.helpers.save_target import BEGIN, END

ROOT = Path(__file__).parents[2]
STRACE = shutil.which("strace") or ""
CALL = re.compile(r"(?:\d+ +)?(\w+)\(")
# Memory, not files: their number depends on the allocator.
NOT_FILES = {"mmap", "munmap"}
OLD = b"# old\nchengyu: 1\ntitle: old\n" + b"# filler\n" * 20_000
NEW = b"chengyu: 1\ntitle: new\n"


class Call(NamedTuple):
    name: str
    ordinal: int
    line: str


class Outcome(NamedTuple):
    content: bytes | None
    said: str
    error: str
    left_over: list[str]


class Stage:
    """A folder with a file to replace, and a program that does so under strace: what it does depends on the suffix."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self.folder = folder / "stage"
        self.warm_up = folder / f"warm_up{suffix}"
        self.target = self.folder / f"page{suffix}"
        self.new = self.target.with_suffix(".new")
        self.folder.mkdir()
        self.warm_up.with_suffix(".new").write_bytes(NEW)

    def run(self, *options: str) -> Outcome:
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for path in (self.target, self.warm_up):
            path.write_bytes(OLD)
        self.new.write_bytes(NEW)
        program = [sys.executable, "-m", "tests.helpers.save_target", str(self.target), str(self.warm_up)]
        done = subprocess.run(
            [STRACE, "-f", "--seccomp-bpf", "-qq", "-s", "300", *options, *program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        content = self.target.read_bytes() if self.target.exists() else None
        names = {path.name for path in self.folder.iterdir()} - {self.target.name, self.new.name}
        return Outcome(content, done.stdout, done.stderr, sorted(names))

    def calls(self) -> tuple[list[Call], bytes]:
        """The calls between the marks of an undisturbed save, and what the file then holds."""
        trace = self.folder.parent / "trace"
        self.run("-o", os.devnull)  # so that compiled modules lie ready
        outcome = self.run("-e", "trace=%file,%desc", "-o", str(trace))
        assert "SAVED" in outcome.said, outcome.error
        assert outcome.content is not None
        lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
        begin, end = (max(i for i, line in enumerate(lines) if name in line) for name in (BEGIN, END))
        counts: Counter[str] = Counter()
        calls: list[Call] = []
        for i, line in enumerate(lines):
            if (found := CALL.match(line)) is None:
                continue
            counts[found[1]] += 1
            if begin < i < end and found[1] not in NOT_FILES:
                calls.append(Call(found[1], counts[found[1]], line))
        return calls, outcome.content

    def inject(self, fault: str, call: Call) -> Outcome:
        """Runs the program with a fault at one call."""
        return self.run(
            "-e",
            f"trace={call.name}",
            "-e",
            f"inject={call.name}:{fault}:when={call.ordinal}",
            "-o",
            os.devnull,
        )


def check(stage: Stage, faults: list[str], needs: set[str], step: int = 1) -> None:
    """Every ``step``-th call with every fault: the file is the old or the new one, and success is claimed only for the new."""
    calls, new = stage.calls()
    names = {call.name for call in calls}
    assert needs <= names
    assert any(name.startswith("rename") for name in names)
    reached: Counter[bytes | None] = Counter()
    for number, fault in enumerate(faults):
        for call in calls[number % step :: step]:
            outcome = stage.inject(fault, call)
            place = f"{fault} at {call.line}: {outcome.said} {outcome.error}"
            assert outcome.content in (OLD, new), place
            reached[outcome.content] += 1
            if "SAVED" in outcome.said:
                assert outcome.content == new, place
            if "KILL" not in fault:
                assert outcome.said.startswith(("SAVED", "REFUSED")), place
                assert outcome.left_over == [], place
    assert set(reached) <= {OLD, new}
    assert step > 1 or len(reached) == 2  # the faults did hit before and after the replacement


def traced_or_skip() -> None:
    done = subprocess.run([STRACE, "-qq", "-o", os.devnull, "true"], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("tracing is not permitted here")


ERRORS = ["error=ENOSPC", "error=EIO", "error=EACCES"]
KILL = "signal=SIGKILL"
needs_strace = pytest.mark.skipif(not STRACE, reason="needs strace, which injects the faults")
