"""Scores what tables became against what their authors meant (``tests/data/copy/sheets``)."""

from __future__ import annotations

import re
from argparse import Namespace
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from chengyu_desktop.cli.import_table import read_table_project
from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.suggest import panel_texts, suggest_blocks
from chengyu_desktop.intake.tables.cells import is_empty, read_number
from chengyu_desktop.intake.tables.compose import sheet_language, table_project
from chengyu_desktop.intake.tables.mapping import apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.markup import read_clipboard
from tests.helpers.copy_corpus import Score, compare, texts

_UNIT_BEHIND = re.compile(r"(.*?)(?:（(.*)）| \((.*)\))?")
KINDS = ("events", "panels", "statements", "chart", "head")


def score_sheets() -> Score:
    total = Score(Counter(), Counter(), [])
    for path in texts("sheets"):
        wanted = yaml.load(path.with_suffix(".yaml").read_text("utf-8"), yaml.BaseLoader)
        found, meant = _found(read_sheet_project(path), "title" in wanted), _wanted(wanted)
        for kind in KINDS:
            right, of, faults = compare(meant[kind], found[kind], kind)
            total.right[kind] += right
            total.of[kind] += of
            total.faults.extend(f"{path.name}: {kind}: {fault}" for fault in faults)
    return total


def read_sheet_project(path: Path) -> Project:
    """As ``import`` reads a file, and as the window reads a clipboard that a browser filled."""
    if path.suffix != ".html":
        return read_table_project(
            Namespace(copy=path, date=date(2025, 10, 1), sheet=None, kind=None, chart=None, into=None)
        )[0]
    sheet = read_clipboard("", path.read_text("utf-8"))
    assert sheet is not None
    language = sheet_language(sheet)
    part = apply_mapping(sheet, guess_mapping(sheet, language)[0])
    return table_project(part, part.title, language)


def _wanted(wanted: dict[str, Any]) -> dict[str, list[str]]:
    panels = wanted.get("panels", [])
    head = [f"title {wanted['title']}"] if "title" in wanted else []
    return {
        "events": list(wanted.get("events", [])),
        "panels": [panel["title"] for panel in panels],
        "statements": [f"{panel['title']} {one}" for panel in panels for one in panel["statements"]],
        "chart": _chart(
            wanted.get("labels", []),
            wanted.get("series", []),
            wanted.get("values", []),
            wanted.get("unit", ""),
        ),
        "head": head + [f"{key} {value}" for key, value in wanted.get("credits", {}).items()],
    }


def _chart(labels: Any, series: Any, values: Any, unit: str) -> list[str]:
    rows = list(zip(labels, values, strict=True))
    return _named_cells(rows, series) + ([f"unit {unit}"] if unit else [])


def _named_cells(rows: Any, series: Any) -> list[str]:
    """``rows`` are labels with their cells. A chart of one series has no place for its name, and shows none."""
    names = [""] if len(series) <= 1 else series
    return [
        f"{label} {name} {_value(cell)}"
        for label, cells in rows
        for name, cell in zip(names, cells, strict=True)
    ]


def _value(cell: Any) -> str:
    """A number without commas and idle zeros, or without its unit when that is the chart's; ``null`` for what is missing."""
    if cell is None or is_empty(cell := str(cell)) or cell == "null":
        return "null"
    number = read_number(cell)
    return cell if number is None else f"{number.value.normalize():f}"


def _found(project: Project, has_title: bool) -> dict[str, list[str]]:
    """A table without a title gets one that was made, which its author couldn't foresee."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    if project.timeline is not None:
        found["events"] = [f"{event.date} {event.text}" for event in project.timeline.events]
    for panel in project.panels:
        drawn = [one.block for one in suggest_blocks(panel_texts(panel))]  # figures of what is said anyway
        body = [block for block in panel.body if block not in drawn]
        if all(block.kind in ("statement", "number") for block in body):
            found["panels"].append(panel.title)
            found["statements"] += [f"{panel.title} {_words(block)}" for block in body]
        else:
            found["chart"] += [cell for block in body for cell in chart_cells(block)]
    found["head"] = [f"title {project.title}"] if has_title else []
    for name in ("source", "compiled", "drawn"):
        found["head"] += [f"{name} {value}"] if (value := getattr(project.credits, name)) else []
    return found


def _words(block: Any) -> str:
    return block.text if block.kind == "statement" else f"{block.label} {block.value}{block.unit}"


def chart_cells(block: Any) -> list[str]:
    """Every number of a chart under the name of its row and of its column, whatever kind of chart it is."""
    units = {getattr(one, "unit", "") for one in (block, *block.items)} - {""}
    rows = [(item.label, _item_cells(item)) for item in block.items]
    names = list(getattr(block, "series", ())) or [getattr(block, "first", ""), getattr(block, "second", "")]
    if block.kind == "table":
        heads = [_UNIT_BEHIND.fullmatch(head) for head in block.heads[1:]]
        names = [head[1] if head else "" for head in heads]
        units = {
            unit
            for i, head in enumerate(heads)
            for unit in _units_of_cells(
                [cells[i] for _, cells in rows], (head[2] or head[3] or "") if head else ""
            )
        }
    names = names if rows and len(rows[0][1]) > 1 else [""]
    unit = units.pop() if len(units) == 1 else ""
    return _named_cells(rows, names) + ([f"unit {unit}"] if unit else [])


def _units_of_cells(cells: list[str], headed: str) -> set[str]:
    """In what a column of a table counts; nothing for words."""
    return {headed or number.unit for cell in cells if (number := read_number(cell))}


def _item_cells(item: Any) -> tuple[Any, ...]:
    if hasattr(item, "cells"):
        return item.cells
    if hasattr(item, "first"):
        return item.first, item.second
    return getattr(item, "values", ()) or (item.value,)
