"""vertical: events under one another on a line, each with its date above its text; in several columns where the width would
make lines too long to read."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise

from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import (
    average_length,
    date_middle,
    event_label,
    said_years,
    text_em,
    year_headings,
    year_label,
)
from chengyu_desktop.layout.event_mark import event_mark, least_height, mark_radius, widest_radius
from chengyu_desktop.layout.registry import TimelineLayout

# Characters of the text size: below the first a line has too few for Chinese to be justified well, beyond the second an
# eye loses the line.
_SHORTEST_MEASURE, _LONGEST_MEASURE = 13, 34


def measure(timeline: Timeline, context: Context, width: float) -> float:
    columns = _columns(timeline, context, width)
    each = _column_width(columns, context, width)
    heights = [frame.height for frame in _frames(timeline, context, each)]
    return max((_height(part, context) for part in _share_out(heights, columns, context)), default=0.0)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    """``slack`` mm are shared out between the events of the fullest column."""
    columns = _columns(timeline, context, width)
    each = _column_width(columns, context, width)
    frames = _frames(timeline, context, each)
    headings = year_headings(timeline)
    tops = [_heading_height(year, context, each - context.theme.timeline.text_offset) for year in headings]
    parts = _share_out([frame.height for frame in frames], columns, context)
    target = max((_height(part, context) for part in parts), default=0.0) + max(0.0, slack)
    items: list[Item] = []
    start = 0
    for column, part in enumerate(parts):
        x = column * (each + context.theme.page.gutter)
        end = start + len(part)
        items += _column(frames[start:end], tops[start:end], start, x, target, context)
        start = end
    return Frame(width, target, tuple(items))


def _frames(timeline: Timeline, context: Context, width: float) -> list[Frame]:
    parts = zip(timeline.events, year_headings(timeline), said_years(timeline), strict=True)
    return [layout_event(event, context, width, year, within) for event, year, within in parts]


def _column(
    frames: list[Frame], tops: list[float], first: int, x: float, height: float, context: Context
) -> list[Item]:
    """Marks and texts of one column's events from ``x``, on a line that joins the first mark with the last; ``tops`` are the
    heights of the headings over the marks."""
    style = context.theme.timeline
    used = sum(frame.height for frame in frames)
    gap = (height - used) / (len(frames) - 1) if len(frames) > 1 else 0.0
    usual = style.event_gap * context.fit.gap
    if gap > usual * 2:  # a column with little in it isn't torn apart
        gap = usual
    mark_y = date_middle(context)
    line_x = x + widest_radius(context) - style.line_width / 2
    color = context.color(style.line_color)
    items: list[Item] = []
    y = 0.0
    for index, frame in enumerate(frames):
        if index + 1 < len(frames):
            length = frame.height + gap + tops[index + 1] - tops[index]
            line_y = y + tops[index] + mark_y
            items.append(Rect(f"line/{first + index}", line_x, line_y, style.line_width, length, color))
        items.append(Group(f"events/{first + index}", frame, x, y))
        y += frame.height + gap
    return items


def layout_event(event: Event, context: Context, width: float, year: int | None, within: int | None) -> Frame:
    """``year`` is a heading to stand over it, ``within`` the year that headings have said."""
    key = ("vertical", event, width, year, within, context.fit, context.measuring)
    return context.memo.get(key, lambda: _event(event, context, width, year, within))


def _event(event: Event, context: Context, width: float, year: int | None, within: int | None) -> Frame:
    style = context.theme.timeline
    inner = width - style.text_offset
    top = _heading_height(year, context, inner)
    label = event_label(event, context, inner, within=within, align=context.role("event_text").align)
    middle = date_middle(context)
    room = label.height - middle + mark_radius(event, context)
    items: list[Item] = []
    if year is not None:
        items.append(Group("year", year_label(year, context, inner), style.text_offset))
    items += event_mark(event, context, widest_radius(context), top + middle, "down", room)
    items.append(Group("", label, style.text_offset, top))
    return Frame(width, top + max(label.height, least_height(event, context, middle)), tuple(items))


def _heading_height(year: int | None, context: Context, width: float) -> float:
    if year is None:
        return 0.0
    return year_label(year, context, width).height + context.theme.timeline.year_gap * context.fit.gap


def _columns(timeline: Timeline, context: Context, width: float) -> int:
    """As many as let an event of average length take two lines, within what can be read."""
    count = len(timeline.events)
    measure = min(max(average_length(timeline.events) / 2, _SHORTEST_MEASURE), _LONGEST_MEASURE)
    em = text_em(context)
    each = measure * em + context.theme.timeline.text_offset
    fewest = -int(-width // (_LONGEST_MEASURE * em + context.theme.timeline.text_offset))
    return max(
        1,
        min(
            count, max(fewest, int((width + context.theme.page.gutter) // (each + context.theme.page.gutter)))
        ),
    )


def _column_width(columns: int, context: Context, width: float) -> float:
    return round((width - (columns - 1) * context.theme.page.gutter) / columns, 3)


def _height(heights: list[float], context: Context) -> float:
    return sum(heights) + context.theme.timeline.event_gap * context.fit.gap * max(0, len(heights) - 1)


def _share_out(heights: list[float], columns: int, context: Context) -> list[list[float]]:
    """Consecutive runs of events, one a column, so that the fullest is as low as can be (by bisection on its height)."""
    if columns == 1 or not heights:
        return [heights]
    gap = context.theme.timeline.event_gap * context.fit.gap
    ends = list(accumulate([height + gap for height in heights], initial=0.0))
    low, high = max(heights), _height(heights, context)
    for _ in range(30):
        middle = (low + high) / 2
        if len(_fill(ends, middle + gap)) <= columns:
            high = middle
        else:
            low = middle
    starts = _fill(ends, high + gap)
    return [heights[a:b] for a, b in pairwise((*starts, len(heights)))]


def _fill(ends: list[float], limit: float) -> list[int]:
    """Where each column begins when all are filled up to ``limit``; ``ends`` are the events' running heights from 0,
    gaps below them included."""
    starts = [0]
    while True:
        start = starts[-1]
        end = max(bisect_right(ends, ends[start] + limit + 1e-9) - 1, start + 1)
        if end >= len(ends) - 1:
            return starts
        starts.append(end)


LAYOUT = TimelineLayout("vertical", measure, layout)
