"""vertical: events under one another on a line, each with its date above its text; in several columns where the width would
make lines too long to read."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

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
from chengyu_desktop.layout.event_rows import balanced
from chengyu_desktop.layout.registry import TimelineLayout

# Characters of the text size: below the first a line has too few for Chinese to be justified well, beyond the second an
# eye loses the line.
_SHORTEST_MEASURE, _LONGEST_MEASURE = 13, 34
_WIDEST_GAP = 2.5  # of the usual gap between events, to which slack may widen it
_TORN = 1.6  # times the other columns' gap: a column with little in it isn't torn apart farther


def measure(timeline: Timeline, context: Context, width: float) -> float:
    return _highest(_parts(timeline, context, width)[0], context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    """``slack`` mm are shared out between the events of the fullest column."""
    parts, tops, each = _parts(timeline, context, width)
    heights = [sum(frame.height for frame in part) for part in parts]
    target = _highest(parts, context) + max(0.0, slack)
    gaps = _gaps(heights, [len(part) for part in parts], target, context)
    items: list[Item] = []
    start = 0
    for column, part in enumerate(parts):
        x = column * (each + context.theme.page.gutter)
        items += _column(part, tops[start : start + len(part)], start, x, gaps[column], context)
        start += len(part)
    return Frame(width, target, tuple(items))


def _parts(
    timeline: Timeline, context: Context, width: float
) -> tuple[list[list[Frame]], list[float], float]:
    """The events' frames by columns, the heights of the headings in them over the marks, and a column's width in mm. Where years
    are headings, a column that goes on within a year says it again at its top."""
    columns = _columns(timeline, context, width)
    each = _column_width(columns, context, width)
    headings, said = year_headings(timeline), said_years(timeline)
    inner = each - context.theme.timeline.text_offset
    frames = [
        layout_event(event, context, each, year, within)
        for event, year, within in zip(timeline.events, headings, said, strict=True)
    ]
    again = [
        _heading_height(within, context, inner) if year is None and index else 0.0
        for index, (year, within) in enumerate(zip(headings, said, strict=True))
    ]
    starts = _starts([frame.height for frame in frames], again, columns, context)
    for start in starts[1:]:
        if again[start]:
            headings[start] = said[start]
            frames[start] = layout_event(timeline.events[start], context, each, said[start], said[start])
    tops = [_heading_height(year, context, inner) for year in headings]
    ends = [*starts[1:], len(frames)]
    return [frames[a:b] for a, b in zip(starts, ends, strict=True)], tops, each


def _gaps(heights: list[float], counts: list[int], target: float, context: Context) -> list[float]:
    """Between the events of each column, so that columns end together, but for one with too little in it."""
    usual = context.theme.timeline.event_gap * context.fit.gap
    needed = [
        (target - height) / (count - 1) if count > 1 else usual
        for height, count in zip(heights, counts, strict=True)
    ]
    fullest = min((gap for gap, count in zip(needed, counts, strict=True) if count > 1), default=usual)
    narrowest = min(max(fullest, usual), usual * _WIDEST_GAP)
    return [gap if gap <= narrowest * _TORN else narrowest for gap in needed]


def _column(
    frames: list[Frame], tops: list[float], first: int, x: float, gap: float, context: Context
) -> list[Item]:
    """Marks and texts of one column's events from ``x``, ``gap`` mm apart, on a line that joins the first mark with the last;
    ``tops`` are the heights of the headings over the marks."""
    style = context.theme.timeline
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
    room = int((width + context.theme.page.gutter) // (each + context.theme.page.gutter)) - context.spread
    # As few as are no higher: nine events stand in three columns of three, not in four.
    return balanced(count, max(1, fewest, room))


def _column_width(columns: int, context: Context, width: float) -> float:
    return round((width - (columns - 1) * context.theme.page.gutter) / columns, 3)


def _highest(parts: list[list[Frame]], context: Context) -> float:
    """The height of the fullest column."""
    return max((_height([frame.height for frame in part], context) for part in parts), default=0.0)


def _height(heights: list[float], context: Context) -> float:
    return sum(heights) + context.theme.timeline.event_gap * context.fit.gap * max(0, len(heights) - 1)


def _starts(heights: list[float], again: list[float], columns: int, context: Context) -> list[int]:
    """Where columns begin: consecutive runs of events, so that the fullest is as low as can be (by bisection on its height).
    ``again`` mm more are taken by an event at a column's top."""
    if columns == 1 or not heights:
        return [0]
    gap = context.theme.timeline.event_gap * context.fit.gap
    ends = list(accumulate([height + gap for height in heights], initial=0.0))
    low, high = max(heights), _height(heights, context)
    for _ in range(30):
        middle = (low + high) / 2
        if len(_fill(ends, again, middle + gap)) <= columns:
            high = middle
        else:
            low = middle
    return _fill(ends, again, high + gap)


def _fill(ends: list[float], again: list[float], limit: float) -> list[int]:
    """Where each column begins when all are filled up to ``limit``; ``ends`` are the events' running heights from 0,
    gaps below them included."""
    starts = [0]
    while True:
        start = starts[-1]
        end = max(bisect_right(ends, ends[start] + limit - again[start] + 1e-9) - 1, start + 1)
        if end >= len(ends) - 1:
            return starts
        starts.append(end)


LAYOUT = TimelineLayout("vertical", measure, layout)
