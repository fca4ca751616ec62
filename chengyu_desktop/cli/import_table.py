"""What ``import`` makes of a table or a timeline's file, with what was unsure of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from chengyu_desktop.cli import Refusal
from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.tables.charts import chart_kinds
from chengyu_desktop.intake.tables.choosing import main_sheet
from chengyu_desktop.intake.tables.files import read_sheets, read_timeline
from chengyu_desktop.intake.tables.mapping import Doubt, Mapping, TablePart, apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.suffixes import TIMELINES
from chengyu_desktop.intake.tables.titles import given_titles, made_title, placeholder, words_of_file
from chengyu_desktop.storage.errors import ProjectFileError

_SURE = 0.75  # of the guess from which the kind is not told as a doubt


class _Read(NamedTuple):
    """``given`` is the headline that somebody has given, ``made`` one of what the table holds."""

    part: TablePart
    given: str
    made: str
    language: str
    doubts: list[dict[str, Any]]


def read_table_project(options: argparse.Namespace) -> tuple[Project, list[dict[str, Any]]]:
    """The project, and everything a person should look at, in the order of the rows. Raises Refusal."""
    from chengyu_desktop.intake.tables.compose import is_empty_part, table_project

    path: Path = options.copy
    try:
        read = _timeline(options) if path.suffix.lower() in TIMELINES else _table(options)
    except ProjectFileError as error:
        raise Refusal(str(error)) from None
    part, language = read.part, read.language
    if is_empty_part(part):
        why = part.doubts[0].message if part.doubts else "its columns say nothing that is known"
        raise Refusal(
            f"{path}: nothing of this table could be used ({why}); "
            "say what it is with --as events, panels or chart"
        )
    title = read.given or read.made or placeholder(language)
    doubts = [*read.doubts, *told(path, part.doubts, part.left_over)]
    if options.into:  # the headline is that project's
        return table_project(part, "", language), doubts
    if not read.given:
        message = f"the table has no title; “{title}” stands for it: write your own"
        doubts.insert(0, _doubt(path, 0, "unsure", message))
    return table_project(part, title, language), doubts


def _timeline(options: argparse.Namespace) -> _Read:
    from chengyu_desktop.intake.tables.compose import part_language

    if options.kind not in (None, "events") or options.sheet or options.chart:
        raise Refusal(f"{options.copy}: this file holds events alone; leave out --sheet, --as and --chart")
    part = read_timeline(options.copy)
    language = part_language(part)
    given = part.title or words_of_file(options.copy.stem)
    return _Read(part, given, made_title(part, language), language, [])


def _table(options: argparse.Namespace) -> _Read:
    from chengyu_desktop.intake.tables.compose import sheet_language
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
    kind = "chart" if options.chart else options.kind
    if is_timelinejs(sheet) and kind in (None, "events"):
        part = timelinejs_rows(sheet)
        given = part.title or words_of_file(path.stem)
        return _Read(part, given, made_title(part, language), language, doubts)
    mapping, guess = guess_mapping(sheet, language, options.date, kind)
    if options.chart:
        mapping = replace(mapping, chart=_drawable(path, mapping, options.chart))
    if guess.confidence < _SURE:
        others = " or ".join(kind for kind in ("events", "panels", "chart") if kind != mapping.kind)
        message = f"the table was taken for {_KINDS[mapping.kind]}; --as says what else it may be ({others})"
        doubts.append(_doubt(path, sheet.numbers[0], "unsure", message))
    given = given_titles(sheet, path.stem, is_alone=len(sheets) == 1)
    made = made_title(TablePart(), language, mapping, sheet) if mapping.kind == "chart" else ""
    title = (given.headline or made) if options.into else given.panel
    part = apply_mapping(sheet, replace(mapping, title=title))
    return _Read(part, given.headline, made or made_title(part, language), language, doubts)


def _drawable(path: Path, mapping: Mapping, kind: str) -> str:
    """A block kind that can draw the table's columns of numbers."""
    kinds = chart_kinds(sum(column.role == "value" for column in mapping.columns))
    if kind not in kinds:
        raise Refusal(f"{path}: “{kind}” can't draw this table; choose one of {', '.join(kinds)}")
    return kind


def _chosen(path: Path, sheets: tuple[Sheet, ...], name: str | None) -> Sheet:
    if name is None:
        return main_sheet(sheets)
    found = next((sheet for sheet in sheets if sheet.name == name), None)
    if found is None:
        there = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        raise Refusal(f"{path}: there is no sheet “{name}” with anything in it; choose one of {there}")
    return found


def told(
    path: Path, doubts: Sequence[Doubt], left_over: Sequence[tuple[int, str]]
) -> Iterator[dict[str, Any]]:
    """Doubts and cells without a place, by row; the cells of a row in one line."""
    left: dict[int, list[str]] = {}
    for row, cell in left_over:
        left.setdefault(row, []).append(cell)
    found = [_doubt(path, doubt.row, "unsure", doubt.message) for doubt in doubts]
    for row, cells in left.items():
        words = ", ".join(f"“{cell if len(cell) <= 24 else cell[:23] + '…'}”" for cell in cells)
        verb = "is" if len(cells) == 1 else "are"
        found.append({**_doubt(path, row, "left-over", f"{words} {verb} not in the project"), "cells": cells})
    yield from sorted(found, key=lambda one: one["line"])


def _doubt(path: Path, row: int, kind: str, message: str) -> dict[str, Any]:
    """``line`` is the row, as a spreadsheet counts; the column isn't known."""
    return {"file": str(path), "line": max(row, 1), "column": 1, "kind": kind, "message": message}


_KINDS = {"events": "events", "panels": "panels", "chart": "a chart's data"}
