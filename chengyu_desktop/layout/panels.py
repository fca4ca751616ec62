"""The panels' part of the page: panels under one another, numbered from 1, in one column or several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from chengyu_desktop.document.project import Panel
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.panel import layout_panel

Panels = tuple[Panel, ...]
_Column = list[tuple[int, Frame]]  # panels' indices and Frames

_NARROWEST = 30  # mm; as many columns as are asked for, but none narrower
_HALVINGS = 30  # of the difference between the lowest and the highest that columns can be


def measure_panels(panels: Panels, context: Context, width: float, fit: Fit, columns: int = 1) -> float:
    """The height of the highest column in mm. Which panel stands in which doesn't depend on ``fit``: so the height grows
    with each of its factors, and is a convex function of the gaps and leading."""
    fitted = context.measured(fit)
    gap = _gap(fitted)
    return max(_height(column, gap) for column in _columns(panels, fitted, width, columns))


def layout_panels(
    panels: Panels, context: Context, width: float, slack: float = 0.0, columns: int = 1
) -> Frame:
    """``slack`` mm, and what a column is lower than the highest, are shared out between its panels, so that the last one
    ends at the foot."""
    filled = _columns(panels, context, width, columns)
    highest = max(_height(column, _gap(context)) for column in filled)
    column_width, gutter = _column_width(context, width, len(filled)), context.theme.page.gutter
    items: list[Group] = []
    for at, column in enumerate(filled):
        spare = highest - _height(column, _gap(context)) + max(0.0, slack)
        gap = _gap(context) + (spare / (len(column) - 1) if len(column) > 1 else 0.0)
        y = 0.0
        for index, frame in column:
            items.append(Group(str(index), frame, at * (column_width + gutter), y, label=panels[index].title))
            y += frame.height + gap
    return Frame(width, max((item.y + item.frame.height for item in items), default=0.0), tuple(items))


def _gap(context: Context) -> float:
    return context.theme.panel.panel_gap * context.fit.gap


def _height(column: _Column, gap: float) -> float:
    return sum(frame.height for _, frame in column) + gap * max(0, len(column) - 1)


def _columns(panels: Panels, context: Context, width: float, wanted: int) -> list[_Column]:
    """The panels that stand in the automatic arrangement, by column; those with a place of their own still count."""
    indices = [index for index, panel in enumerate(panels) if panel.frame is None]
    most = int((width + context.theme.page.gutter) / (_NARROWEST + context.theme.page.gutter))
    count = max(1, min(wanted, len(indices), most))
    column_width = _column_width(context, width, count)
    frames = [
        (index, layout_panel(panels[index], _number(panels, index), context, column_width))
        for index in indices
    ]
    if count == 1:
        return [frames]
    usual = context.measured(Fit())
    heights = [
        layout_panel(panels[index], _number(panels, index), usual, column_width).height for index in indices
    ]
    starts = [0, *_breaks(heights, _gap(usual), count), len(frames)]
    return [frames[start:end] for start, end in pairwise(starts)]


def _number(panels: Panels, index: int) -> int:
    """A chart alone under a headline isn't numbered: there is nothing to tell it from."""
    is_alone = len(panels) == 1 and not panels[0].title and bool(panels[0].body)
    return 0 if is_alone else index + 1


def _column_width(context: Context, width: float, count: int) -> float:
    gutter = context.theme.page.gutter
    return round((width - gutter * (count - 1)) / count, 3)


def _breaks(heights: Sequence[float], gap: float, count: int) -> list[int]:
    """The first of each column but the first, so that the highest column is as low as can be; none is empty."""
    low, high = max(heights), sum(heights) + gap * len(heights)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if len(_filled(heights, gap, middle, count)) < count:
            high = middle
        else:
            low = middle
    return _filled(heights, gap, high, count)


def _filled(heights: Sequence[float], gap: float, limit: float, count: int) -> list[int]:
    """Breaks of columns filled up to ``limit`` one after the other: ``count`` or more when that is too low."""
    breaks: list[int] = []
    used = heights[0]
    for at in range(1, len(heights)):
        is_needed = len(heights) - at == count - 1 - len(breaks)  # one for each column that is left
        if is_needed or used + gap + heights[at] > limit:
            breaks.append(at)
            used = heights[at]
        else:
            used += gap + heights[at]
    return breaks
