"""Paired runs of whole processes, and the one table in which every goal stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

PROGRAM = str(Path(sys.executable).with_name("chengyu-desktop"))
_MEASURE = str(Path(__file__).with_name("measure.py"))
_ROOT = str(Path(__file__).parents[2])


class Timing(NamedTuple):
    """Medians of a command's runs: seconds, and peak memory in MB."""

    seconds: float
    megabytes: float


class Row(NamedTuple):
    what: str
    measured: str
    result: float
    goal: float
    unit: str = "×"


def time_paired(commands: Sequence[Sequence[str]], rounds: int, warm_up: int = 1) -> list[Timing]:
    """Runs the commands in turn, ``rounds`` times over, so that a slow moment hits all of them alike.

    Raises RuntimeError with the output of a command that fails.
    """
    order = json.dumps(
        {"commands": [list(command) for command in commands], "rounds": rounds, "warm_up": warm_up}
    )
    interpreter = [sys.executable, "-I", "-S", _MEASURE]
    # As users run it: without switches of a developer's shell, such as the one that keeps Python from caching bytecode.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONPATH"] = _ROOT  # this checkout, and not the one that happens to be installed
    done = subprocess.run(interpreter, input=order, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return [
        Timing(median(seconds for seconds, _ in runs), median(peak for _, peak in runs))
        for runs in json.loads(done.stdout)
    ]


def ratio_row(what: str, ours: Timing, other: Timing, name: str, goal: float) -> Row:
    measured = f"{ours.seconds * 1000:,.0f} ms beside {name}'s {other.seconds * 1000:,.0f} ms"
    return Row(what, measured, ours.seconds / other.seconds, goal)


def format_table(rows: Sequence[Row]) -> list[str]:
    width = max(len(row.what) for row in rows)
    middle = max(len(row.measured) for row in rows)
    lines = []
    for what, measured, result, goal, unit in rows:
        verdict = "PASS" if result <= goal else "over"
        lines.append(
            f"{what:<{width}}  {measured:<{middle}}  {result:7.2f} {unit:<2}  ≤ {goal:g} {unit:<2}  {verdict}"
        )
    return lines
