"""A project as data for other programs, and back again where there is a way back."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.export.tables import export_csv, export_json, export_markdown
from chengyu_desktop.intake.tables.markup import read_markdown
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.storage.load import load_project, parse_project

PROJECTS = Path(__file__).parents[2] / "projects"
NAMES = ["shuanghe", "moon", "rail", "solar_terms"]


def sample(name: str) -> Project:
    return load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project


def small() -> Project:
    bars = block_kind("bars").struct
    item = block_kind("bars").sample().items[0]  # type: ignore[attr-defined]
    statement = block_kind("statement").struct
    return Project(
        title="五*年*之变",
        lede="第一段\n第二**段**",
        timeline=Timeline(
            title="大事记",
            events=(
                Event(date=DateSpan.parse("2021-12-17/2021-12-18"), text="来访，“考察”\t签订", key=True),
            ),
        ),
        panels=(
            Panel(
                title="投资",
                body=(
                    statement(text="=1+1是公式"),  # type: ignore[call-arg]
                    bars(title="对比", unit="亿元", items=(type(item)(label="甲", value=Decimal("-1.50")),)),  # type: ignore[call-arg]
                ),
            ),
        ),
        credits=Credits(source="市发展改革委"),
    )


def test_csv_has_a_row_for_everything() -> None:
    text = export_csv(small())
    assert text.startswith("\ufeff栏目,日期")
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[1][:5] == ["", "2021-12-17/2021-12-18", "", "来访，“考察”\t签订", "✓"]
    assert rows[2][:4] == ["投资", "", "", "'=1+1是公式"]  # no formula for a spreadsheet
    assert rows[3][0] == "投资"
    assert rows[5] == [
        *("投资", "", "", "", "", "", "甲", "-1.50", "亿元", "bars", "panels/0/body/1/items/0/value")
    ]


def test_markdown_reads_in_order() -> None:
    text = export_markdown(small())
    assert text.split("\n\n")[1:6] == [
        "# 五\\*年\\*之变",
        "第一段",
        "第二**段**",
        '## 大事记 <!-- {"timeline": {}} -->',
        '- **2021年12月17日—18日** 来访，“考察” 签订 <!-- {"date": "2021-12-17/2021-12-18", "key": "true"} -->',
    ]
    table = read_markdown(text)
    assert table is not None
    assert table.rows == (("", "亿元"), ("甲", "-1.50"))
    assert "市发展改革委 <!--" in text


@pytest.mark.parametrize("name", NAMES)
def test_markdown_holds_every_statement(name: str) -> None:
    project = sample(name)
    text = export_markdown(project).replace("\\", "").replace("**", "")
    from chengyu_desktop.document.rich_text import plain_text

    for panel in project.panels:
        for block in panel.body:
            if words := getattr(block, "text", ""):
                assert " ".join(plain_text(words).split()) in " ".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_json_is_the_project(name: str) -> None:
    """JSON is YAML too: read as a project file it gives the same."""
    project = sample(name)
    text = export_json(project)
    assert json.loads(text)["title"] == project.title
    assert parse_project(text, BlockTypes())[0] == project
