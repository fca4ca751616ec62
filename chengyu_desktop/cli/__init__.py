"""The command line: every job without a window. One module a command, imported when it is called."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from chengyu_desktop import __version__

DONE, PROBLEMS, WRONG, CRASHED = 0, 1, 2, 70
"""Exit codes: done; done, but with problems; the input or the usage is wrong and nothing was written; a fault of the
program's own (EX_SOFTWARE)."""

_COMMANDS = ("export", "check", "dump", "schema", "fonts", "kinds")


class Refusal(Exception):
    """Input that can't be used. ``str()`` is the whole message, located where there is a place."""


def main(arguments: Sequence[str]) -> int:
    """Runs one command; the exit code."""
    try:
        if not arguments or (arguments[0] not in _COMMANDS and not arguments[0].startswith("-")):
            return _open_editor([Path(a) for a in arguments])
        options = _parser().parse_args(arguments)
        run: Callable[[argparse.Namespace], int] = import_module(f"chengyu_desktop.cli.{options.command}").run
        return run(options)
    except SystemExit as stop:  # argparse has already said why
        return int(stop.code or 0)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return PROBLEMS
    except Exception:
        from chengyu_desktop.cli.crash import report_crash

        print(report_crash(), file=sys.stderr)
        return CRASHED


def _open_editor(paths: list[Path]) -> int:
    from chengyu_desktop.editor.app import run_editor

    return run_editor(paths)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="chengyu-desktop",
        description="Newspaper infographics and timelines. Without a command: open the editor on PROJECT.",
    )
    parser.add_argument("--version", action="version", version=f"chengyu-desktop {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    export = commands.add_parser("export", help="write SVG and PNG files")
    export.add_argument("projects", nargs="+", type=Path, metavar="PROJECT")
    target = export.add_mutually_exclusive_group()
    target.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="the file to write (one project)"
    )
    target.add_argument("-d", dest="folder", type=Path, metavar="DIR", help="the folder to write to")
    export.add_argument("-f", dest="formats", action="append", choices=("svg", "png"), help="may be repeated")
    export.add_argument("--dpi", type=_dpi, default=300.0, help="resolution of PNG (default 300)")
    export.add_argument("--text", choices=("outlines", "live"), default="outlines", help="text in SVG")
    export.add_argument("--bleed", type=_bleed, default=0.0, metavar="MM", help="include this much bleed")
    export.add_argument("--only", metavar="KEY", help="only this part, e.g. panels/2 (see dump)")
    export.add_argument("--strict", action="store_true", help="exit 1 for any problem, not only for errors")
    check = commands.add_parser("check", help="list the problems of projects")
    check.add_argument("projects", nargs="+", type=Path, metavar="PROJECT")
    check.add_argument("--json", action="store_true", help="one JSON object a line")
    check.add_argument("--strict", action="store_true", help="exit 1 for any problem, not only for errors")
    dump = commands.add_parser("dump", help="print every drawn line and shape as JSON lines")
    dump.add_argument("project", type=Path, metavar="PROJECT")
    commands.add_parser("schema", help="print the JSON Schema of project files")
    commands.add_parser("fonts", help="list the font families found")
    commands.add_parser("kinds", help="list block kinds, timeline layouts and themes")
    return parser


def _dpi(text: str) -> float:
    value = _number(text)
    if not 10 <= value <= 4800:
        raise argparse.ArgumentTypeError(f"{text} dpi can't be made; choose 10 to 4800")
    return value


def _bleed(text: str) -> float:
    value = _number(text)
    if not 0 <= value <= 50:
        raise argparse.ArgumentTypeError(f"{text} mm is no bleed; choose 0 to 50")
    return value


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no number") from None
