"""Scores what tables became against what their authors meant (``tests/data/copy/sheets``)."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from chengyu_desktop.cli.import_table import read_table_project
from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.tables.compose import sheet_language, table_project
from chengyu_desktop.intake.tables.mapping import apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.markup import read_clipboard
from tests.helpers.copy_corpus import Score, compare, texts

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
    cells = [
        f"{label} {name} {value}"
        for label, row in zip(labels, values, strict=True)
        for name, value in zip(series, row, strict=True)
    ]
    return cells + ([f"unit {unit}"] if unit else [])


def _found(project: Project, has_title: bool) -> dict[str, list[str]]:
    """A table without a title gets one that was made, which its author couldn't foresee."""
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    if project.timeline is not None:
        found["events"] = [f"{event.date} {event.text}" for event in project.timeline.events]
    for panel in project.panels:
        if all(block.kind in ("statement", "number") for block in panel.body):
            found["panels"].append(panel.title)
            found["statements"] += [f"{panel.title} {_words(block)}" for block in panel.body]
        else:
            found["chart"] += [cell for block in panel.body for cell in _cells(block)]
    found["head"] = [f"title {project.title}"] if has_title else []
    for name in ("source", "compiled", "drawn"):
        found["head"] += [f"{name} {value}"] if (value := getattr(project.credits, name)) else []
    return found


def _words(block: Any) -> str:
    return block.text if block.kind == "statement" else f"{block.label} {block.value}{block.unit}"


def _cells(block: Any) -> list[str]:
    """Every number of a chart under the name of its row and of its column, whatever kind of chart it is."""
    unit = getattr(block, "unit", "") or next((getattr(item, "unit", "") for item in block.items), "")
    names = getattr(block, "series", ()) or (getattr(block, "first", ""), getattr(block, "second", ""))
    if block.kind == "table":
        names = [head.partition("（")[0] for head in block.heads[1:]]
        rows = [(item.label, item.cells) for item in block.items]
    elif block.kind == "compare":
        rows = [(item.label, (item.first, item.second)) for item in block.items]
    else:
        rows = [(item.label, item.values) for item in block.items]
    cells = [
        f"{label} {name} {value if value is not None else 'null'}"
        for label, values in rows
        for name, value in zip(names, values, strict=True)
    ]
    return cells + ([f"unit {unit}"] if unit else [])
