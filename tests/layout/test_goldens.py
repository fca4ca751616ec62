"""The sample pages as text: every line and shape with its place. A change here is a change on somebody's page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.dump import dump_lines
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import layout_page
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project

PROJECTS = Path(__file__).parents[2] / "projects"


def line(row: dict[str, object]) -> str:
    """One row, short enough to read in a diff: place and size to 0.1 mm, then what it is."""
    place = " ".join(f"{row[name]:7.1f}" for name in ("x", "y", "w", "h"))
    words = f"  {row['size']:.1f} {row['font']}  {row['text']}" if row["kind"] == "text" else ""
    return f"{place}  {row['key']} {row['kind']}{words}".rstrip()


TIMELINES = [
    f"timelines_{n}"
    for n in ("alternating", "calendar", "flags", "horizontal", "lanes", "scaled", "serpentine")
]


@pytest.mark.parametrize("name", ["shuanghe", "moon", *TIMELINES])
def test_sample_page(name: str, context_for: Callable[[Project], Context], golden) -> None:
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    page = layout_page(project, context_for(project))
    rows = [line(json.loads(row)) for row in dump_lines(page.frame)]
    golden.check(f"{name}.txt", "\n".join(rows) + "\n")
