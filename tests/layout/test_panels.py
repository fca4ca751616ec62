"""Panels in columns: in order, evenly filled, ending together, and never in the way of one another."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.page import make_context
from chengyu_desktop.layout.panel import layout_panel
from chengyu_desktop.layout.panels import layout_panels, measure_panels
from chengyu_desktop.typography.library import FontLibrary

_WIDTH = 240.0  # mm: room for six


@pytest.fixture(scope="module")
def context(fonts: FontLibrary) -> Context:
    """One for all examples."""
    return make_context(Project(), Path(), fonts)


def panel(lines: int) -> Panel:
    return Panel(title="题", body=(Statement(text="高新区牵头成立产业联盟" * lines),) if lines else ())


def groups(frame: Frame) -> list[Group]:
    return [item for item in frame.items if isinstance(item, Group)]


def columns(frame: Frame) -> list[list[Group]]:
    """From the left, each from the top."""
    lefts = sorted({group.x for group in groups(frame)})
    return [[group for group in groups(frame) if group.x == left] for left in lefts]


@given(
    st.lists(st.integers(0, 12), max_size=12), st.integers(1, 6), st.sampled_from([20.0, 61.0, _WIDTH]), st.floats(0, 90)
)  # fmt: skip
def test_columns_hold_all_panels_in_order_side_by_side(
    context: Context, lines: list[int], count: int, width: float, slack: float
) -> None:
    frame = layout_panels(tuple(map(panel, lines)), context, width, slack, count)
    assert [group.key for group in groups(frame)] == [str(index) for index in range(len(lines))]
    made = columns(frame)
    assert len(made) <= min(count, len(lines))
    assert len(made) == min(count, len(lines)) or width < _WIDTH
    for left, right in pairwise(made):
        assert left[0].x + left[0].frame.width < right[0].x
    for column in made:
        assert column[0].y == 0
        for upper, lower in pairwise(column):
            assert upper.y + upper.frame.height < lower.y
    assert all(group.x + group.frame.width <= width + 0.01 for group in groups(frame))


@given(st.lists(st.integers(0, 12), min_size=1, max_size=9), st.integers(1, 4))
def test_no_other_breaks_make_the_highest_column_lower(
    context: Context, lines: list[int], count: int
) -> None:
    panels = tuple(map(panel, lines))
    made = columns(layout_panels(panels, context, _WIDTH, 0.0, count))
    gap = context.theme.panel.panel_gap
    heights = [group.frame.height for column in made for group in column]

    def lowest(start: int, left: int) -> float:
        if left == 1:
            return sum(heights[start:]) + gap * (len(heights) - start - 1)
        ends = range(start + 1, len(heights) - left + 2)
        return min(
            max(sum(heights[start:end]) + gap * (end - start - 1), lowest(end, left - 1)) for end in ends
        )

    assert abs(measure_panels(panels, context, _WIDTH, Fit(), count) - lowest(0, len(made))) < 0.001


def test_columns_of_several_panels_end_together_at_the_foot(context: Context) -> None:
    frame = layout_panels(tuple(map(panel, (3, 9, 2, 4, 6))), context, _WIDTH, 25.0, 2)
    feet = {round(column[-1].y + column[-1].frame.height, 3) for column in columns(frame)}
    assert feet == {round(frame.height, 3)}


def test_a_panel_placed_by_hand_is_in_no_column(context: Context) -> None:
    panels = (panel(2), Panel(title="放", frame=(0.0, 0.0, 50.0, 50.0)), panel(2))
    frame = layout_panels(panels, context, _WIDTH, 0.0, 3)
    assert [group.key for group in groups(frame)] == ["0", "2"]
    assert len(columns(frame)) == 2


def test_a_panel_without_a_title_begins_beside_its_badge(context: Context) -> None:
    body = (Statement(text="高新区牵头成立产业联盟"),)
    titled, bare = (layout_panel(Panel(title=title, body=body), 1, context, 120.0) for title in ("题", ""))
    tops = [next(item.y for item in groups(frame) if item.key == "") for frame in (titled, bare)]
    assert tops[1] < context.theme.panel.badge / 2 < tops[0]
    assert bare.height >= context.theme.panel.badge
