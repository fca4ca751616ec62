"""check: the problems of projects, one a line."""

from __future__ import annotations

import argparse
from pathlib import Path

from chengyu_desktop.cli.open import exit_code, open_project
from chengyu_desktop.typography.library import FontLibrary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("projects", nargs="+", type=Path, metavar="PROJECT")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--strict", action="store_true", help="exit 1 for any problem, not only for errors")


def run(options: argparse.Namespace) -> int:
    import msgspec

    fonts = FontLibrary.system()
    opened = [open_project(path, fonts) for path in options.projects]
    for one in opened:
        for problem in one.problems:
            if options.json:
                line, column = one.locator.line_column(problem.key)
                fields = {
                    "file": str(one.path),
                    "line": line,
                    "column": column,
                    "severity": problem.severity,
                    "rule": problem.rule,
                    "message": problem.message,
                    "hint": problem.hint,
                    "key": problem.key,
                }
                print(msgspec.json.encode(fields).decode())
            else:
                print(one.located(problem))
    return exit_code((problem for one in opened for problem in one.problems), options.strict)
