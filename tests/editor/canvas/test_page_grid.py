"""The lines of the page itself, as shown and snapped to."""

from __future__ import annotations

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, PageSetup, Panel, Project, Timeline
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from tests.helpers.lists import new_session


def test_the_columns_in_which_panels_stand_are_lines(qapp: object) -> None:
    panels = (Panel(title="甲"), Panel(title="乙"), Panel(title="丙", frame=(0.0, 0.0, 40.0, 40.0)))
    timeline = Timeline(events=(Event(date=DateSpan.parse("2020"), text="事"),))
    project = Project(timeline=timeline, panels=panels, page=PageSetup(columns=2))
    grid = PageGrid(new_session(project))
    events, first, second = grid.columns()
    left, _, right, foot = grid.margins()
    assert (events[0], second[2]) == (left, right)
    assert events[2] < first[0] < first[2] < second[0]
    assert first[1::2] == second[1::2]
    assert {line.at for line in grid.lines(())} >= {first[0], first[2], second[0], second[2]}
    assert foot > first[3] - 1
