"""merge: two people's changes of one project, by meaning; also as a merge driver of git's."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from chengyu_desktop.cli import DONE, PROBLEMS, Refusal
from chengyu_desktop.cli.two_projects import is_missing, read_project, read_version, to_json
from chengyu_desktop.document.change_text import describe_conflict
from chengyu_desktop.document.merge import Conflict, merge, resolve
from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import Loaded, key_position
from chengyu_desktop.storage.merge_notes import with_conflict_notes
from chengyu_desktop.storage.save import save_project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", type=Path, metavar="BASE", help="the version that both began with (git: %%O)")
    parser.add_argument("ours", type=Path, metavar="OURS", help="its comments and layout are kept (git: %%A)")
    parser.add_argument("theirs", type=Path, metavar="THEIRS", help="the other version (git: %%B)")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="may be OURS")
    parser.add_argument("--prefer", choices=("ours", "theirs"), help="decide every conflict for one side")
    for side, placeholder in (("ours", "X"), ("theirs", "Y")):
        words = f"who that is, for the notes (git since 2.44: %%{placeholder})"
        parser.add_argument(f"--{side}-name", default="", metavar="NAME", help=words)
    parser.add_argument("--json", action="store_true", help="conflicts on stdout, one JSON object a line")
    parser.epilog = (
        "Exits with 1 when there are conflicts. OUT is a valid project all the same: it holds ours there, and a note at "
        "every place, which check reports until it is deleted."
    )


def run(options: argparse.Namespace) -> int:
    base = read_version(options.base)
    opened = None if is_missing(options.ours) else read_project(options.ours)
    ours = opened.project if opened else Project()
    merged = merge(base, ours, read_version(options.theirs))
    while options.prefer and merged.conflicts:
        merged = resolve(merged, merged.conflicts[0], options.prefer)
    project = with_conflict_notes(merged.project, merged.conflicts, options.ours_name, options.theirs_name)
    try:
        saved = save_project(project, options.output, BlockTypes(), opened=opened)
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    _tell(merged.conflicts, saved.loaded, options)
    for notice in saved.notices:
        print(f"{options.output}: {notice.severity}: {notice.message}; {notice.hint}", file=sys.stderr)
    return PROBLEMS if merged.conflicts else DONE


def _tell(conflicts: tuple[Conflict, ...], written: Loaded, options: argparse.Namespace) -> None:
    if not conflicts:
        return
    positions = written.positions()
    for conflict in conflicts:
        line, column = key_position(positions, conflict.key)
        if options.json:
            fields = {
                "line": line,
                "column": column,
                "key": conflict.key,
                "kind": conflict.kind,
                "base": to_json(conflict.base),
                "ours": to_json(conflict.ours),
                "theirs": to_json(conflict.theirs),
            }
            print(json.dumps(fields, ensure_ascii=False))
        words = describe_conflict(conflict, written.project)
        print(f"{options.output}:{line}:{column}: conflict: {words}", file=sys.stderr)
