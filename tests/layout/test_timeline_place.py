"""Where timelines stand on a page with panels, and what happens when they are too long for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chengyu_desktop.document.project import PageSetup, Panel, Project, Timeline
from chengyu_desktop.frame.items import Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.blocks.bars import Bars
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import layout_page
from chengyu_desktop.layout.registry import block_kind, timeline_layout, timeline_layout_names
from tests.helpers.frames import boxes
from tests.helpers.timelines import assert_texts_apart, events

Maker = Callable[[Project], Context]
LAYOUTS = timeline_layout_names()


def page_of(layout: str, count: int, context_for: Maker, size: object = "A3"):
    bars = block_kind("bars").sample()
    assert isinstance(bars, Bars)
    body = (Statement(text="成渝两地全年新开工合作共建项目二百余个"), bars)
    panels = tuple(Panel(title=f"第{n}项", body=body) for n in range(4))
    made = Timeline(title="大事记", layout=layout, events=events(count))
    project = Project(title="题", page=PageSetup(size=size), panels=panels, timeline=made)  # type: ignore[arg-type]
    return layout_page(project, context_for(project))


def extents(page, prefix: str) -> tuple[float, float, float, float]:
    found = [box for key, item, box in boxes(page.frame) if key.startswith(prefix) and isinstance(item, Rect)]
    return (
        min(b[0] for b in found),
        min(b[1] for b in found),
        max(b[2] for b in found),
        max(b[3] for b in found),
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_beside_the_panels_or_across_the_page_and_down_to_the_foot(layout: str, context_for: Maker) -> None:
    page = page_of(layout, 12, context_for)
    timeline, panels = extents(page, "timeline/"), extents(page, "panels/")
    if timeline_layout(layout).place == "across":
        assert timeline[2] - timeline[0] == pytest.approx(297 - 24, abs=0.1)
        assert panels[3] < timeline[1]
    else:
        assert timeline[2] < panels[0]
    foot = 420 - 12
    assert timeline[3] == pytest.approx(foot, abs=0.1)
    assert [p.rule for p in collect_problems(page.frame) if p.severity == "error"] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_does_not_fit_is_named_and_never_overlaps(layout: str, context_for: Maker) -> None:
    page = page_of(layout, 200, context_for, "A4")
    assert "overset" in {problem.rule for problem in collect_problems(page.frame)}
    assert_texts_apart(page.frame)
    assert page.frame.height == 297


@pytest.mark.parametrize("layout", LAYOUTS)
def test_on_an_endless_page_and_a_phone(layout: str, context_for: Maker) -> None:
    for width in (90.0, 297.0):
        page = page_of(layout, 20, context_for, (width, None))
        assert [p.rule for p in collect_problems(page.frame) if p.severity == "error"] == []
        assert_texts_apart(page.frame)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_switching_the_layout_keeps_every_event(layout: str, context_for: Maker) -> None:
    """One context for all layouts, as in the editor: nothing of one is taken for another's."""
    project = Project(title="题", timeline=Timeline(layout=layout, events=events(20)))
    fresh = layout_page(project, context_for(project))
    context = context_for(project)
    for other in LAYOUTS:
        layout_page(Project(title="题", timeline=Timeline(layout=other, events=events(20))), context)
    assert layout_page(project, context) == fresh


def alone(layout: str, count: int, context_for: Maker, *, years: bool = False):
    made = Timeline(title="大事记", layout=layout, events=events(count, 30), years=years)
    project = Project(title="题", page=PageSetup(size=(210, 297)), timeline=made)
    return layout_page(project, context_for(project))


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name not in ("lanes", "calendar")])
def test_alone_on_a_high_page_it_goes_down_rather_than_across(layout: str, context_for: Maker) -> None:
    """Dozen events that would stand side by side leave no great blank on the page, and none within the ground."""
    page = alone(layout, 12, context_for)
    ground = extents(page, "timeline/ground")
    last = max(box[3] for key, _, box in boxes(page.frame) if key.startswith("timeline/events"))
    assert ground[3] - last < 30
    assert 297 - 12 - ground[3] < 60


def test_a_column_that_goes_on_within_a_year_says_it_again(context_for: Maker) -> None:
    page = alone("vertical", 40, context_for, years=True)
    tops: dict[float, tuple[float, str]] = {}
    for key, _, box in boxes(page.frame):
        if key.startswith("timeline/events/"):
            x = round(box[0] / 20)
            tops[x] = min(tops.get(x, (1e9, "")), (box[1], key))
    columns = [key for y, key in tops.values() if y == min(y for y, _ in tops.values())]
    assert len(columns) >= 2
    assert all("/year" in key for key in columns)
