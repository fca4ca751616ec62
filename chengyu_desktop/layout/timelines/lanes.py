"""lanes: events in lanes by their group, under one axis that is true to time; in several systems where one hasn't the room.
Groups stand in the order in which they first come; events without a group have a lane without a name."""

from __future__ import annotations

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.chart_labels import text_on
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import text_em
from chengyu_desktop.layout.event_rows import row_tops, rows_height
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import TimelineLayout
from chengyu_desktop.layout.text import layout_text
from chengyu_desktop.layout.time_drawing import cells_of, draw_axis, draw_lane
from chengyu_desktop.layout.time_scale import AxisCell, TimeScale
from chengyu_desktop.layout.time_systems import (
    Lane,
    System,
    make_systems,
    plan_for,
    scale_for,
    side_depth,
    tracks_depth,
)

_NAME_SHARE = 0.16  # of the measure that names may take
_SHORTEST_NAME, _LONGEST_NAME = 2.0, 7.0  # em of the names' type
_SEAM = 0.4  # mm between the names' grounds
_PADDING = 1.6  # mm around a name, and between a lane's labels and its foot


def measure(timeline: Timeline, context: Context, width: float) -> float:
    if not timeline.events:
        return 0.0
    _, systems = _systems(timeline, context, width)
    return rows_height([_height(system, timeline, context, width) for system in systems], context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    if not timeline.events:
        return Frame(width, max(0.0, slack))
    scale, systems = _systems(timeline, context, width)
    heights = [_height(system, timeline, context, width) for system in systems]
    items: list[Item] = []
    for system, y in zip(systems, row_tops(heights, context, slack), strict=True):
        items += _system(system, scale, timeline, context, width, y)
    return Frame(width, rows_height(heights, context) + max(0.0, slack), tuple(items))


def _groups(timeline: Timeline) -> list[str]:
    return list(dict.fromkeys(event.group for event in timeline.events))


def _systems(timeline: Timeline, context: Context, width: float) -> tuple[TimeScale, list[System]]:
    groups = _groups(timeline)
    lanes = [tuple(i for i, event in enumerate(timeline.events) if event.group == group) for group in groups]
    style = context.theme.timeline
    axis = style.band + style.row_gap + len(groups) * (4 * style.mark_radius + _PADDING)
    plan = plan_for(timeline, context, width - _inset(timeline, context, width), lanes, 1, axis)
    scale = scale_for(timeline, plan)
    return scale, make_systems(timeline, context, scale, plan, lanes, 1)


def _name_width(timeline: Timeline, context: Context, width: float) -> float:
    """Of the names' column, at the theme's own size, so that it stays while fitting; 0 where no event has a group."""
    groups = _groups(timeline)
    if not any(groups):
        return 0.0
    em = text_em(context) * context.role("timeline_group").size / context.role("event_text").size
    plain = context.fitted(type(context.fit)())
    widest = max(line_width(plain, "timeline_group", group) for group in groups)
    return round(
        min(max(widest, _SHORTEST_NAME * em), _LONGEST_NAME * em, width * _NAME_SHARE) + 2 * _PADDING, 3
    )


def _inset(timeline: Timeline, context: Context, width: float) -> float:
    """Where the axis begins: past the names, and half a mark, which may stand at its very beginning."""
    style = context.theme.timeline
    return _name_width(timeline, context, width) + style.mark_radius * max(style.key_scale, 1.0) + 0.6


def _height(system: System, timeline: Timeline, context: Context, width: float) -> float:
    lanes = zip(system.lanes, _groups(timeline), strict=True)
    heights = sum(_lane_height(lane, group, timeline, context, width) for lane, group in lanes)
    return context.theme.timeline.band + heights


def _name(group: str, timeline: Timeline, context: Context, width: float, color: str) -> Frame:
    room = _name_width(timeline, context, width) - 2 * _PADDING
    return layout_text(context, "timeline_group", group, room, align="start", color=color)


def _lane_height(lane: Lane, group: str, timeline: Timeline, context: Context, width: float) -> float:
    """0 for a lane in which nothing happens meanwhile."""
    if not lane.placed and not lane.parts:
        return 0.0
    name = _name(group, timeline, context, width, "ink").height if group else 0.0
    return max(side_depth(lane, 0, context), name + _PADDING) + _PADDING


def _system(
    system: System, scale: TimeScale, timeline: Timeline, context: Context, width: float, y: float
) -> list[Item]:
    style = context.theme.timeline
    x = _inset(timeline, context, width)
    names = _name_width(timeline, context, width)
    items: list[Item] = draw_axis(system, scale, context, x, y, width)
    top = y + style.band
    cells = cells_of(system, scale, context)
    grid: list[Item] = []
    grounds: list[Item] = []
    events: list[Item] = []
    for number, (lane, group) in enumerate(zip(system.lanes, _groups(timeline), strict=True)):
        height = _lane_height(lane, group, timeline, context, width)
        if not height:
            continue
        key = f"lanes/{system.number}/{number}"
        color = context.color(
            context.theme.figure.series[0]
        )  # one for all: colours of their own would mean nothing
        if number % 2 == 0:
            grounds.append(Rect(f"{key}/ground", 0, top, width, height, context.color("paper")))
        if names and group:
            seam = _SEAM if grounds and number else 0.0
            grounds.append(Rect(f"{key}/tab", 0, top + seam, names, height - seam, color))
            name = _name(group, timeline, context, width, text_on(color))
            grounds.append(Group(f"{key}/name", name, _PADDING, top + _PADDING))
        grid += _grid(key, system, cells, x, top, tracks_depth(lane, 0, context), context)
        events += draw_lane(lane, system, scale, context, x, (top,), (True,))
        top += height
    return [*grounds, *grid, *items, *events]


def _grid(
    key: str, system: System, cells: list[AxisCell], x: float, top: float, height: float, context: Context
) -> list[Item]:
    """The cells' beginnings, down to where a lane's labels begin: no line runs through a text."""
    style = context.theme.timeline
    width, color = style.stem / 2, context.color(style.line_color)
    return [
        Rect(f"{key}/grid/{index}", x + cell.start - system.low - width / 2, top, width, height, color)
        for index, cell in enumerate(cells)
    ]


LAYOUT = TimelineLayout("lanes", measure, layout, "across", by_date=True)
