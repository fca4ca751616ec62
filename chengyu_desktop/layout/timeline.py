"""The timeline section: its ground, its title and its events in the layout the project names."""

from __future__ import annotations

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.registry import TimelineLayout, timeline_layout, timeline_layout_names
from chengyu_desktop.layout.text import layout_text

FALLBACK = "vertical"


def measure_timeline(timeline: Timeline, context: Context, width: float, fit: Fit) -> float:
    fitted = context.measured(fit)
    layout, _ = _layout_of(timeline)
    return (
        _head(timeline, fitted, width)[1]
        + layout.measure(timeline, fitted, _inner(fitted, width))
        + _foot(fitted)
    )


def layout_timeline(timeline: Timeline, context: Context, width: float, height: float | None) -> Frame:
    """``height`` in mm is filled to the foot; None takes what the events need."""
    style = context.theme.timeline
    layout, problems = _layout_of(timeline)
    title, head = _head(timeline, context, width)
    inner = _inner(context, width)
    slack = 0.0
    if height is not None:
        slack = max(0.0, height - head - layout.measure(timeline, context, inner) - _foot(context))
    events = layout.layout(timeline, context, inner, slack)
    total = head + events.height + _foot(context) if height is None else height
    items: list[Item] = [Rect("ground", 0, 0, width, total, context.color(style.background))]
    if title.items:
        items.append(Group("title", title, style.padding, style.padding))
    items.append(Group("", events, style.padding, head))
    return Frame(width, total, tuple(items), problems)


def layout_of(timeline: Timeline) -> TimelineLayout:
    """The layout that is used, whatever is asked for."""
    return _layout_of(timeline)[0]


def _layout_of(timeline: Timeline) -> tuple[TimelineLayout, tuple[Problem, ...]]:
    try:
        return timeline_layout(timeline.layout), ()
    except KeyError:
        names = ", ".join(timeline_layout_names())
        problem = Problem(
            "warning",
            "unknown-layout",
            "there is no timeline layout “{name}”; {used} is shown instead",
            "choose one of: {names}",
            values=said(name=timeline.layout, used=FALLBACK, names=names),
        )
        return timeline_layout(FALLBACK), (problem,)


def _inner(context: Context, width: float) -> float:
    return round(width - 2 * context.theme.timeline.padding, 3)


def _head(timeline: Timeline, context: Context, width: float) -> tuple[Frame, float]:
    """The title, and where the events begin."""
    style = context.theme.timeline
    title = layout_text(context, "timeline_title", timeline.title, _inner(context, width))
    if not title.height:
        return title, style.padding
    return title, style.padding + title.height + style.title_gap * context.fit.gap


def _foot(context: Context) -> float:
    return context.theme.timeline.padding
