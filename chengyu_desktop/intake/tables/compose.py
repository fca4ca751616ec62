"""From a table's part to a project of its own, with the first layout that copy gets."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.document.project import Block, Credits, Panel, Project, Timeline
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.characters import language_of
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.tables.mapping import TablePart
from chengyu_desktop.intake.tables.sheet import Sheet

_LOOKED_AT = 200  # rows


def sheet_language(sheet: Sheet) -> str:
    """The language in which most of its words are."""
    return language_of(" ".join(cell for row in sheet.rows[:_LOOKED_AT] for cell in row))


def part_language(part: TablePart) -> str:
    """The same of events that came without a sheet."""
    return language_of(" ".join(event.text for event in part.events[:_LOOKED_AT]))


def is_empty_part(part: TablePart) -> bool:
    """Whether nothing of the table has found a place."""
    has_items = part.block is not None and bool(getattr(part.block, "items", ()))
    return not (part.events or any(panel.body or panel.title for panel in part.panels) or has_items)


def _panel_of(chart: Block) -> Panel:
    """A chart alone, whose title is its panel's."""
    title = getattr(chart, "title", "")
    return Panel(title=title, body=(replace(chart, title="") if title else chart,))


def _credits(part: TablePart) -> Credits:
    named = {role: escape_rich(name) for role, name in part.credits}
    return Credits(
        source=named.get("source", ""), compiled=named.get("compiled", ""), drawn=named.get("drawn", "")
    )


def table_project(part: TablePart, title: str, language: str) -> Project:
    """``title`` becomes the headline, without markup of its own."""
    panels = part.panels if part.block is None else (*part.panels, _panel_of(part.block))
    timeline = Timeline(events=part.events) if part.events else None
    return first_layout(
        Project(
            title=escape_rich(title),
            language=language,
            timeline=timeline,
            panels=panels,
            credits=_credits(part),
        )
    )
