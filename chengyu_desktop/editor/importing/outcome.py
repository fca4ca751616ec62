"""What an import would come to: the new parts, and the project as it would be. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from chengyu_desktop.document.project import Block, Panel, Project
from chengyu_desktop.intake.merging import Merged, merge_into
from chengyu_desktop.intake.tables.mapping import TablePart


class Imported(NamedTuple):
    """``part`` is what a table gave, with its doubts; ``title`` the one that was given or made for it."""

    project: Project
    part: TablePart | None = None
    title: str = ""


class Outcome(NamedTuple):
    """``shown`` is the project whose page is shown: the whole, or as much of it as a page could ever hold."""

    imported: Imported
    merged: Merged | None
    shown: Project

    @property
    def whole(self) -> Project:
        return self.merged.project if self.merged else self.imported.project

    @property
    def is_cut(self) -> bool:
        return self.shown is not self.whole


_EVENTS, _PANELS, _BLOCKS, _ITEMS = 300, 60, 100, 300
"""What is shown at most: a sheet of thousands of rows would be set for seconds, and end as overset."""


def shown_part(project: Project) -> Project:
    """The project itself, unless it holds far more than a page does; what is left keeps its place."""
    timeline, panels = project.timeline, project.panels
    if timeline is not None and len(timeline.events) > _EVENTS:
        timeline = replace(timeline, events=timeline.events[:_EVENTS])
    cut = tuple(_cut_panel(panel) for panel in panels[:_PANELS])
    if len(cut) == len(panels) and all(a is b for a, b in zip(cut, panels, strict=True)):
        cut = panels
    if timeline is project.timeline and cut is panels:
        return project
    return replace(project, timeline=timeline, panels=cut)


def _cut_panel(panel: Panel) -> Panel:
    body = tuple(_cut_block(block) for block in panel.body[:_BLOCKS])
    same = len(body) == len(panel.body) and all(a is b for a, b in zip(body, panel.body, strict=True))
    return panel if same else replace(panel, body=body)


def _cut_block(block: Block) -> Block:
    items = getattr(block, "items", ())
    return replace(block, items=items[:_ITEMS]) if len(items) > _ITEMS else block  # type: ignore[call-arg]


Make = Callable[[], Imported]
Job = Callable[[], Outcome]


def job_of(make: Make, into: Project | None, after_panel: int | None) -> Job:
    """``into`` is the open project that takes it, if one does."""

    def job() -> Outcome:
        imported = make()
        merged = None if into is None else merge_into(into, imported.project, after_panel)
        return Outcome(imported, merged, shown_part(merged.project if merged else imported.project))

    return job
