"""Runs commands in turn and measures each whole process; a program of its own, fed and read as JSON.

It must not run inside pytest: Linux counts what the parent held when it forked into the child's peak memory,
so the parent has to be as small as this is.
"""

from __future__ import annotations

import json
import os
import sys
from time import perf_counter


def run(command: list[str]) -> tuple[float, float]:
    """Seconds from start to end, and peak memory in MB."""
    start = perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(pid, 0)
    seconds = perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code:
        sys.exit(f"exit {code}: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in KB but on macOS
    return seconds, usage.ru_maxrss * unit / 1e6


def main() -> None:
    """``{"commands": [[...], ...], "rounds": n, "warm_up": m}`` → for each command the list of its runs."""
    order = json.load(sys.stdin)
    commands = order["commands"]
    results: list[list[tuple[float, float]]] = [[] for _ in commands]
    out = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what the commands print is not wanted
    for index in range(order["rounds"] + order["warm_up"]):
        for command, runs in zip(commands, results, strict=True):
            measured = run(command)
            if index >= order["warm_up"]:
                runs.append(measured)
    os.write(out, json.dumps(results).encode())


if __name__ == "__main__":
    main()
