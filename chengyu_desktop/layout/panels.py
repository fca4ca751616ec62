"""The panels' column: panels under one another, numbered from 1."""

from __future__ import annotations

from chengyu_desktop.document.project import Panel
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.panel import layout_panel

Panels = tuple[Panel, ...]


def _gap(context: Context) -> float:
    return context.theme.panel.panel_gap * context.fit.gap


def measure_panels(panels: Panels, context: Context, width: float, fit: Fit) -> float:
    fitted = context.measured(fit)
    heights = [frame.height for _, frame in _frames(panels, fitted, width)]
    return sum(heights) + _gap(fitted) * max(0, len(heights) - 1)


def layout_panels(panels: Panels, context: Context, width: float, slack: float = 0.0) -> Frame:
    """``slack`` mm are shared out between the panels, so that the last one ends at the foot."""
    frames = _frames(panels, context, width)
    gap = _gap(context) + (max(0.0, slack) / (len(frames) - 1) if len(frames) > 1 else 0.0)
    y, items = 0.0, []
    for index, frame in frames:
        items.append(Group(str(index), frame, 0, y, label=panels[index].title))
        y += frame.height + gap
    return Frame(width, max(0.0, y - gap), tuple(items))


def _number(panels: Panels, index: int) -> int:
    """A chart alone under a headline isn't numbered: there is nothing to tell it from."""
    is_alone = len(panels) == 1 and not panels[0].title and bool(panels[0].body)
    return 0 if is_alone else index + 1


def _frames(panels: Panels, context: Context, width: float) -> list[tuple[int, Frame]]:
    """The panels that stand in the automatic arrangement; those with a place of their own still count."""
    return [
        (index, layout_panel(panel, _number(panels, index), context, width))
        for index, panel in enumerate(panels)
        if panel.frame is None
    ]
