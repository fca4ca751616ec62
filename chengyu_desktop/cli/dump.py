"""dump: every drawn text line and shape as JSON lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from chengyu_desktop.cli.open import exit_code, open_project
from chengyu_desktop.frame.dump import dump_lines
from chengyu_desktop.typography.library import FontLibrary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", type=Path, metavar="PROJECT")


def run(options: argparse.Namespace) -> int:
    opened = open_project(options.project, FontLibrary.system())
    sys.stdout.writelines(line + "\n" for line in dump_lines(opened.page.frame))
    return exit_code(opened.problems, strict=False)
