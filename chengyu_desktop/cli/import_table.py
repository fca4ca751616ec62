"""What ``import`` makes of a table or a timeline's file, with what was unsure of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from chengyu_desktop.cli import Refusal
from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.tables.choosing import main_sheet
from chengyu_desktop.intake.tables.files import read_sheets, read_timeline
from chengyu_desktop.intake.tables.mapping import TablePart, apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.suffixes import TIMELINES, WORKBOOKS
from chengyu_desktop.storage.errors import ProjectFileError

_SURE = 0.75  # of the guess from which the kind is not told as a doubt


def read_table_project(options: argparse.Namespace) -> tuple[Project, list[dict[str, Any]]]:
    """The project, and everything a person should look at, in the order of the rows. Raises Refusal."""
    from chengyu_desktop.intake.tables.compose import is_empty_part, table_project

    path: Path = options.copy
    try:
        part, language, doubts = _timeline(options) if path.suffix.lower() in TIMELINES else _table(options)
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    if is_empty_part(part):
        why = part.doubts[0].message if part.doubts else "its columns say nothing that is known"
        raise Refusal(
            f"{path}: nothing of this table could be used ({why}); "
            "say what it is with --as events, panels or chart"
        )
    doubts += _told(path, part)
    return table_project(part, part.title or path.stem, language), doubts


def _timeline(options: argparse.Namespace) -> tuple[TablePart, str, list[dict[str, Any]]]:
    from chengyu_desktop.intake.tables.compose import part_language

    if options.kind not in (None, "events") or options.sheet:
        raise Refusal(f"{options.copy}: this file holds events alone; leave out --sheet and --as")
    part = read_timeline(options.copy)
    return part, part_language(part), []


def _table(options: argparse.Namespace) -> tuple[TablePart, str, list[dict[str, Any]]]:
    from chengyu_desktop.intake.tables.compose import own_name, sheet_language
    from chengyu_desktop.intake.tables.timelinejs import is_timelinejs, timelinejs_rows

    path: Path = options.copy
    sheets = read_sheets(path)
    sheet = _chosen(path, sheets, options.sheet)
    language = sheet_language(sheet)
    doubts = [
        _doubt(path, 0, "left-over", f"the sheet “{other.name}” was not read; --sheet reads it")
        for other in sheets
        if other is not sheet
    ]
    if is_timelinejs(sheet) and options.kind in (None, "events"):
        return timelinejs_rows(sheet), language, doubts
    mapping, guess = guess_mapping(sheet, language, options.date, options.kind)
    if guess.confidence < _SURE:
        others = " or ".join(kind for kind in ("events", "panels", "chart") if kind != mapping.kind)
        message = f"the table was taken for {_KINDS[mapping.kind]}; --as says what else it may be ({others})"
        doubts.append(_doubt(path, sheet.numbers[0], "unsure", message))
    name = own_name(sheet) if path.suffix.lower() in WORKBOOKS else ""
    part = apply_mapping(sheet, replace(mapping, title=name if len(sheets) > 1 else ""))
    return replace(part, title=part.title or (name if len(sheets) == 1 else "")), language, doubts


def _chosen(path: Path, sheets: tuple[Sheet, ...], name: str | None) -> Sheet:
    if name is None:
        return main_sheet(sheets)
    found = next((sheet for sheet in sheets if sheet.name == name), None)
    if found is None:
        there = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        raise Refusal(f"{path}: there is no sheet “{name}” with anything in it; choose one of {there}")
    return found


def _told(path: Path, part: TablePart) -> Iterator[dict[str, Any]]:
    """Doubts and cells without a place, by row; the cells of a row in one line."""
    left: dict[int, list[str]] = {}
    for row, cell in part.left_over:
        left.setdefault(row, []).append(cell)
    found = [_doubt(path, doubt.row, "unsure", doubt.message) for doubt in part.doubts]
    for row, cells in left.items():
        words = ", ".join(f"“{cell if len(cell) <= 24 else cell[:23] + '…'}”" for cell in cells)
        verb = "is" if len(cells) == 1 else "are"
        found.append({**_doubt(path, row, "left-over", f"{words} {verb} not in the project"), "cells": cells})
    yield from sorted(found, key=lambda one: one["line"])


def _doubt(path: Path, row: int, kind: str, message: str) -> dict[str, Any]:
    """``line`` is the row, as a spreadsheet counts; the column isn't known."""
    return {"file": str(path), "line": max(row, 1), "column": 1, "kind": kind, "message": message}


_KINDS = {"events": "events", "panels": "panels", "chart": "a chart's data"}
