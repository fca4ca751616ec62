"""import: newspaper copy or a table to a project, with what was unsure of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chengyu_desktop.cli import DONE, PROBLEMS, Refusal
from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.merging import merge_into
from chengyu_desktop.intake.structure import Structure
from chengyu_desktop.intake.tables.suffixes import TABLES, TIMELINES

if TYPE_CHECKING:
    from chengyu_desktop.storage.load import Loaded

_ACCEPT = ("style", "all", "none")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from chengyu_desktop.intake.copy_source import TEXT_SUFFIXES

    kinds = " ".join([*sorted({*TEXT_SUFFIXES, ".docx"}), *TABLES, *TIMELINES])
    parser.add_argument("copy", type=Path, metavar="COPY", help=f"the text or table to read ({kinds})")
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="PROJECT", help="default: COPY's name with .yaml"
    )
    parser.add_argument(
        "--into", type=Path, metavar="PROJECT",
        help="add to this project: events where their dates belong, panels at the end; -o writes the result elsewhere",
    )  # fmt: skip
    parser.add_argument("--force", action="store_true", help="replace PROJECT if it is there")
    parser.add_argument(
        "--date", type=_day, metavar="YYYY-MM-DD", help="the day that 今年 and 6月24日 are read against"
    )
    parser.add_argument(
        "--accept", choices=_ACCEPT, default="style",
        help="corrections to make: of house style (default), likely misreadings too, or none",
    )  # fmt: skip
    parser.add_argument(
        "--sheet", metavar="NAME", help="of a workbook, the sheet to read (the first one by default)"
    )
    parser.add_argument(
        "--as", dest="kind", choices=("events", "panels", "chart"),
        help="what a table is to become; guessed by default",
    )  # fmt: skip
    parser.add_argument(
        "--chart",
        metavar="KIND",
        help="the block kind that draws a table's figures (see kinds); guessed by default",
    )
    parser.add_argument("--json", action="store_true", help="what was unsure, one JSON object a line")
    parser.add_argument("--strict", action="store_true", help="exit 1 when anything was unsure")


def run(options: argparse.Namespace) -> int:
    from chengyu_desktop.intake.tables.files import holds_table

    target = options.output or options.into or options.copy.with_suffix(".yaml")
    if target.resolve() == options.copy.resolve():
        raise Refusal(
            f"{target}: the project would take the place of its own copy; name another file with -o"
        )
    opened = None
    if options.into:
        from chengyu_desktop.cli.two_projects import read_project

        opened = read_project(options.into)
    if target.exists() and not options.force and target != options.into:
        raise Refusal(
            f"{target}: this file is there already; choose another name with -o, or replace it with --force"
        )
    project, doubts = _read_exported(options) or (
        _read_table(options) if holds_table(options.copy) else _read(options)
    )
    summary = _summary(project)
    if opened is not None:
        merged = merge_into(opened.project, project)
        project, doubts = merged.project, [*doubts, *_unused(options.copy, merged.unused)]
    _write(project, target, opened)
    if options.json:
        import msgspec

        for doubt in doubts:
            print(msgspec.json.encode(doubt).decode())
    else:
        print(f"{target}  {summary}{' added' if opened else ''}")
        for doubt in doubts:
            print(f"{doubt['file']}:{doubt['line']}:{doubt['column']}: {doubt['kind']}: {doubt['message']}")
    unsure = any(doubt["kind"] in ("unsure", "misreading") for doubt in doubts)
    return PROBLEMS if options.strict and unsure else DONE


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day: write it like 2022-06-25") from None


def _read_exported(options: argparse.Namespace) -> tuple[Project, list[dict[str, Any]]] | None:
    """A project that was exported as data comes back as it was, unless it is said to be something else."""
    from chengyu_desktop.cli.import_table import told
    from chengyu_desktop.intake.exported.read import read_exported
    from chengyu_desktop.storage.errors import ProjectFileError

    if options.sheet or options.kind or options.chart:
        return None
    try:
        returned = read_exported(options.copy)
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    if returned is None:
        return None
    return returned.project, list(told(options.copy, returned.doubts, returned.left_over))


def _read_table(options: argparse.Namespace) -> tuple[Project, list[dict[str, Any]]]:
    from chengyu_desktop.cli.import_table import read_table_project

    return read_table_project(options)


def _read(options: argparse.Namespace) -> tuple[Project, list[dict[str, Any]]]:
    from chengyu_desktop.intake.compose import compose_project, everything, house_style, nothing
    from chengyu_desktop.intake.copy_source import read_copy
    from chengyu_desktop.intake.first_layout import first_layout
    from chengyu_desktop.intake.read import read_structure
    from chengyu_desktop.storage.errors import ProjectFileError

    if options.sheet or options.kind or options.chart:
        raise Refusal(f"{options.copy}: this is a text, not a table; leave out --sheet, --as and --chart")
    try:
        copy = read_copy(options.copy)
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    structure = read_structure(copy, options.date)
    if not structure.pieces:
        raise Refusal(
            f"{options.copy}: no part of a graphic was found in this text; check that it is the right file"
        )
    accept = {"style": house_style, "all": everything, "none": nothing}[options.accept]
    project = first_layout(compose_project(structure, accept))
    return project, list(_doubts(options.copy, structure, options.accept))


def _unused(file: Path, names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Of the copy's heading and credits, what finds its place in the project taken."""
    for name in names:
        message = f"its {name} is not in the project, which has its own"
        yield {"file": str(file), "line": 1, "column": 1, "kind": "left-over", "message": message}


def _write(project: Project, target: Path, opened: Loaded | None) -> None:
    from chengyu_desktop.layout.registry import BlockTypes
    from chengyu_desktop.storage.errors import ProjectFileError
    from chengyu_desktop.storage.save import save_project

    try:
        save_project(project, target, BlockTypes(), opened=opened)
    except ProjectFileError as error:
        raise Refusal(str(error)) from None


def _summary(project: Project) -> str:
    events = len(project.timeline.events) if project.timeline else 0
    statements = sum(block.kind == "statement" for panel in project.panels for block in panel.body)
    figures = sum(block.kind != "statement" for panel in project.panels for block in panel.body)
    return f"{events} events, {len(project.panels)} panels, {statements} statements, {figures} figures drawn"


def _doubts(file: Path, structure: Structure, accept: str) -> Any:
    """Everything a person should look at, in the order of the copy."""
    place = _places(structure.source)
    found: list[tuple[int, str, str, dict[str, Any]]] = []
    for piece in structure.unsure():
        words = f"“{_short(piece.text.text)}” was taken for {_ROLES[piece.role]} ({piece.why})"
        others = " or ".join(_ROLES[role] for role in piece.alternatives)
        more = {"role": piece.role, "confidence": piece.confidence, "alternatives": list(piece.alternatives)}
        found.append((piece.text.start, "unsure", f"{words}; it may be {others}" if others else words, more))
    for one in structure.proposals:
        if one.kind == "misreading":
            done = "corrected" if accept == "all" else "left as it is"
            what = (
                f"“{one.text}” → “{one.replacement}”"
                if one.text
                else f"“{one.replacement}” may be missing here"
            )
            more = {
                "text": one.text,
                "replacement": one.replacement,
                "confidence": one.confidence,
                "applied": accept == "all",
            }
            found.append((one.span[0], "misreading", f"{what} ({one.why}), {done}", more))
    for left in structure.left_over:
        if not left.is_silent:
            found.append(
                (
                    left.span[0],
                    "left-over",
                    f"“{_short(left.text)}” is not in the project",
                    {"text": left.text, "reason": left.reason},
                )
            )
    for offset, kind, message, more in sorted(found, key=lambda one: one[:3]):
        line, column = place(offset)
        yield {"file": str(file), "line": line, "column": column, "kind": kind, "message": message, **more}


_ROLES = {
    "title": "the headline",
    "kicker": "the kicker",
    "lede_title": "the lede's title",
    "lede": "the lede",
    "timeline_title": "the timeline's title",
    "event_date": "an event's date",
    "event_text": "an event's text",
    "panel_title": "a panel's title",
    "statement": "a statement",
    "source": "the source",
    "compiled": "the compiler",
    "drawn": "the graphic artist",
    "left_over": "nothing",
}


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"


def _places(source: str) -> Callable[[int], tuple[int, int]]:
    """Line and column, from 1, of an offset."""
    from bisect import bisect_right

    starts = [0, *(at + 1 for at, ch in enumerate(source) if ch == "\n")]

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    return place
