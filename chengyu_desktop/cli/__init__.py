"""The command line: every job without a window. One module a command, imported when it is called."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from chengyu_desktop import __version__

DONE, PROBLEMS, WRONG, CRASHED = 0, 1, 2, 70
"""Exit codes: done; done, but with problems; the input or the usage is wrong and nothing was written; a fault of the
program's own (EX_SOFTWARE)."""

_PROGRAM = "chengyu-desktop"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_COMMANDS = {
    "export": "write SVG, PNG and PDF files",
    "check": "list the problems of projects",
    "import": "make a project of newspaper copy",
    "diff": "tell what changed between two versions of a project",
    "merge": "merge two people's changes of a project",
    "dump": "print every drawn line and shape as JSON lines",
    "schema": "print the JSON Schema of project files",
    "fonts": "list the font families found",
    "kinds": "list block kinds, timeline layouts, themes and presets",
}
"""Name and help. Each is a module with ``run(options) -> int`` and, where it takes any, ``add_arguments(parser)``."""
_MODULES = {"import": "import_copy"}  # for names that Python keeps to itself


class Refusal(Exception):
    """Input that can't be used. ``str()`` is the whole message, located where there is a place."""


def main(arguments: Sequence[str]) -> int:
    """Runs one command; the exit code."""
    try:
        if not arguments or (arguments[0] not in _COMMANDS and not arguments[0].startswith("-")):
            return _open_editor([Path(a) for a in arguments])
        if arguments[0].startswith("-"):
            _overview().parse_args(arguments)
        return _call(arguments[0], arguments[1:])
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
    for path in paths:
        if not path.exists():
            raise Refusal(
                f"{path}: there is no such file, and no command of that name; see {_PROGRAM} --help"
            )
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise Refusal(f"there is no display to open the editor on; “{_PROGRAM} export” works without one")
    from chengyu_desktop.export.qt_imports import load_qt

    load_qt()
    from chengyu_desktop.editor.app import run_editor

    return run_editor(paths)


def _call(name: str, arguments: Sequence[str]) -> int:
    module = import_module(f"chengyu_desktop.cli.{_MODULES.get(name, name)}")
    parser = argparse.ArgumentParser(
        prog=f"{_PROGRAM} {name}", description=_COMMANDS[name], formatter_class=_formatter
    )
    if add_arguments := getattr(module, "add_arguments", None):
        add_arguments(parser)
    run: Callable[[argparse.Namespace], int] = module.run
    return run(parser.parse_args(arguments))


def _formatter(prog: str) -> argparse.HelpFormatter:
    """At a fixed width: asking for the terminal's takes shutil, zlib, bz2 and lzma, 3 ms of every command."""
    return argparse.HelpFormatter(prog, width=88)


def _overview() -> argparse.ArgumentParser:
    """For ``--help``, ``--version`` and what is neither: it always ends in SystemExit. The commands' own parsers
    aren't made here, for that would import every one of them."""
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        description="Newspaper infographics and timelines. Without a command: open the editor on PROJECT.",
    )
    parser.add_argument("--version", action="version", version=f"{_PROGRAM} {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, words in _COMMANDS.items():
        commands.add_parser(name, help=words)
    return parser
