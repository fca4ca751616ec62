"""Lists and tables in the structure tree of a PDF: what a screen reader announces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Block, Event, Panel, Project, Timeline
from chengyu_desktop.layout.blocks.quote import Quote
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.blocks.steps import Step, Steps
from chengyu_desktop.layout.blocks.table import Table, TableRow
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import timeline_layout_names
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.pdf_files import parse, tool, write


def tree(project: Project, fonts: FontLibrary) -> list[Any]:
    """The document's element as nested lists: a type with its attributes, then its parts, then the text of outlines."""
    page = layout_page(project, make_context(project, None, fonts))
    pdf = parse(write(page, fonts, text="outlines"))
    return told(pdf.Root.StructTreeRoot.K)


def told(element: Any) -> list[Any]:
    name = str(element.S)[1:]
    attributes = element.get("/A", {})
    name += "".join(str(attributes[key]) for key in ("/Scope", "/ListNumbering") if key in attributes)
    kids = [told(kid) for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary)]
    return [name, *kids, *([str(element.ActualText)] if "/ActualText" in element else [])]


def panel_of(*body: Block) -> Project:
    return Project(panels=(Panel(title="题", body=body),))


def in_panel(project: Project, fonts: FontLibrary) -> list[Any]:
    """What follows the title of the only panel."""
    (panels,) = tree(project, fonts)[1:]
    (panel,) = panels[1:]
    assert panel[:2] == ["Sect", ["P", "1"]]
    assert panel[2][1:] == ["题"]
    return panel[3:]


def item(mark: str, body: str) -> list[Any]:
    return ["LI", ["Lbl", mark], ["LBody", body]]


def test_statements_that_follow_one_another_are_a_list(fonts: FontLibrary) -> None:
    found = in_panel(
        panel_of(Statement(text="甲事"), Statement(text="乙事"), Quote(text="话"), Statement(text="丙事")),
        fonts,
    )
    assert found[0] == ["L/Disc", item("•", "甲事"), item("•", "乙事")]
    assert {part[0] for part in found[1:-1]} == {"P"}
    assert found[-1] == ["L/Disc", item("•", "丙事")]


def test_lists_of_two_sorts_are_two(fonts: FontLibrary) -> None:
    steps = Steps(items=(Step(label="登录", text="用账号"), Step(label="填表")))
    assert in_panel(panel_of(Statement(text="甲事"), steps), fonts) == [
        ["L/Disc", item("•", "甲事")],
        [
            "L/Decimal",
            ["LI", ["Lbl", "1"], ["LBody", ["P", "登录"], ["P", "用账号"]]],
            ["LI", ["Lbl", "2"], ["LBody", ["P", "填表"]]],
        ],
    ]  # fmt: skip


@pytest.mark.parametrize("layout", timeline_layout_names())
def test_events_are_a_list_with_their_dates_as_labels(layout: str, fonts: FontLibrary) -> None:
    dates = ("2021-01-05", "2021-03-08/2021-04-02", "2022-02-06", "2023-05")
    events = tuple(Event(date=DateSpan.parse(date), text=f"事{n}") for n, date in enumerate(dates))
    timeline = Timeline(title="大事记", layout=layout, events=events)
    (section,) = tree(Project(timeline=timeline), fonts)[1:]
    lists = [part for part in section[1:] if part[0] == "L"]
    items = [one for part in lists for one in part[1:]]
    assert [one[2] for one in items] == [["LBody", f"事{n}"] for n in range(4)]
    assert all(one[1][0] == "Lbl" and one[1][1] for one in items)


def test_years_that_stand_over_events_part_the_list(fonts: FontLibrary) -> None:
    events = tuple(Event(date=DateSpan.parse(f"{year}-01-05"), text="事") for year in (2021, 2021, 2022))
    (section,) = tree(Project(timeline=Timeline(layout="horizontal", years=True, events=events)), fonts)[1:]
    one = item("1月5日", "事")
    assert section[1:] == [["P", "2021年"], ["L", one, one], ["P", "2022年"], ["L", one]]


def test_an_event_of_a_date_alone_is_an_item(fonts: FontLibrary) -> None:
    events = (Event(date=DateSpan.parse("2021")), Event(date=DateSpan.parse("2022"), text="事"))
    (section,) = tree(Project(timeline=Timeline(events=events)), fonts)[1:]
    assert section[1:] == [["L", ["LI", ["LBody", "2021年"]], item("2022年", "事")]]


def test_tables_have_heads_and_all_their_cells(fonts: FontLibrary) -> None:
    """Also those that are empty, or missing at a row's end: the ones behind would be read as another column's."""
    rows = (
        TableRow(label="水星", cells=("4879", "0.39")),
        TableRow(label="", cells=("12104",)),
        TableRow(label="火星", cells=(" ", "1.52")),
    )
    table = Table(title="行星", heads=("", "直径"), items=rows)
    title, found = in_panel(panel_of(table), fonts)
    assert title[1:] == ["行星"]
    assert found == [
        "Table",
        ["TR", ["TD"], ["TH/Column", "直径"], ["TD"]],
        ["TR", ["TH/Row", "水星"], ["TD", "4879"], ["TD", "0.39"]],
        ["TR", ["TD"], ["TD", "12104"], ["TD"]],
        ["TR", ["TH/Row", "火星"], ["TD"], ["TD", "1.52"]],
    ]


def test_other_programs_read_lists_and_tables(fonts: FontLibrary, tmp_path: Path) -> None:
    body = Statement(text="甲事"), Table(items=(TableRow(label="水星", cells=("4879",)),))
    project = Project(panels=(Panel(title="A", body=body),))
    page = layout_page(project, make_context(project, None, fonts))
    file = tmp_path / "a.pdf"
    file.write_bytes(write(page, fonts))
    tool("qpdf", "--check", file)
    read = [line.strip() for line in tool("pdfinfo", "-struct-text", file).splitlines()]
    list_at = read.index("L (block):")
    assert read[list_at : list_at + 7] == [
        "L (block):", "/ListNumbering /Disc", "LI (block)", "Lbl (block)", '""', "LBody (block)", '"甲事"',
    ]  # fmt: skip
    table_at = read.index("Table (block)")
    assert read[table_at:] == ["Table (block)", "TR", "TH:", "/Scope /Row", '"水星"', "TD", '"4879"']
