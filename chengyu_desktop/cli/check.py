"""check: the problems of projects, one a line."""

from __future__ import annotations

import argparse

from chengyu_desktop.cli.open import exit_code, open_project
from chengyu_desktop.typography.library import FontLibrary


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
                    **msgspec.structs.asdict(problem),
                }
                print(msgspec.json.encode(fields).decode())
            else:
                print(one.located(problem))
    return exit_code(opened, options.strict)
