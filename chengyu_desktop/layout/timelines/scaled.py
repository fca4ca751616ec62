"""scaled: true to time. An axis across with its years (or months, days) as a band, and events above and below it as flags at
their own time; in several systems where one hasn't the room. Gaps that are left out show a break mark."""

from __future__ import annotations

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.items import Frame, Item
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_rows import row_tops, rows_height
from chengyu_desktop.layout.registry import TimelineLayout
from chengyu_desktop.layout.time_drawing import draw_axis, draw_lane
from chengyu_desktop.layout.time_scale import TimeScale
from chengyu_desktop.layout.time_systems import System, make_systems, plan_for, scale_for, side_depth


def measure(timeline: Timeline, context: Context, width: float) -> float:
    if not timeline.events:
        return 0.0
    _, systems = _systems(timeline, context, width)
    return rows_height([_height(system, context) for system in systems], context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    if not timeline.events:
        return Frame(width, max(0.0, slack))
    scale, systems = _systems(timeline, context, width)
    heights = [_height(system, context) for system in systems]
    band = context.theme.timeline.band
    inset = _inset(context)
    items: list[Item] = []
    for system, y in zip(systems, row_tops(heights, context, slack), strict=True):
        top = y + side_depth(system.lanes[0], 0, context)
        items += draw_axis(system, scale, context, inset, top, width)
        ys = (top, top + band)
        items += draw_lane(system.lanes[0], system, scale, context, inset, ys, (False, True))
    return Frame(width, rows_height(heights, context) + max(0.0, slack), tuple(items))


def _systems(timeline: Timeline, context: Context, width: float) -> tuple[TimeScale, list[System]]:
    lanes = [tuple(range(len(timeline.events)))]
    plan = plan_for(timeline, context, width - _inset(context), lanes, 2, _axis_height(context))
    scale = scale_for(timeline, plan)
    return scale, make_systems(timeline, context, scale, plan, lanes, 2)


def _inset(context: Context) -> float:
    """Half a mark, which may stand at the axis' very beginning."""
    style = context.theme.timeline
    return style.mark_radius * max(style.key_scale, 1.0)


def _axis_height(context: Context) -> float:
    style = context.theme.timeline
    return style.band + style.row_gap + 4 * style.mark_radius


def _height(system: System, context: Context) -> float:
    lane = system.lanes[0]
    return side_depth(lane, 0, context) + context.theme.timeline.band + side_depth(lane, 1, context)


LAYOUT = TimelineLayout("scaled", measure, layout, "across", by_date=True)
