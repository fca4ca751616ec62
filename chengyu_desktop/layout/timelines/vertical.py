"""vertical: events under one another on a line, each with its date above its text; in several columns where the width would
make lines too long to read."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, pairwise

from chengyu_desktop.document.dates import format_date
from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Rect, Stroke
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import TimelineLayout
from chengyu_desktop.layout.text import layout_text, type_size

# Characters of the text size: below the first a line has too few for Chinese to be justified well, beyond the second an
# eye loses the line.
_SHORTEST_MEASURE, _LONGEST_MEASURE = 13, 34


def measure(timeline: Timeline, context: Context, width: float) -> float:
    columns = _columns(timeline, context, width)
    each = _column_width(columns, context, width)
    heights = [layout_event(event, context, each).height for event in timeline.events]
    return max((_height(part, context) for part in _share_out(heights, columns, context)), default=0.0)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    """``slack`` mm are shared out between the events of the fullest column."""
    columns = _columns(timeline, context, width)
    each = _column_width(columns, context, width)
    frames = [layout_event(event, context, each) for event in timeline.events]
    parts = _share_out([frame.height for frame in frames], columns, context)
    target = max((_height(part, context) for part in parts), default=0.0) + max(0.0, slack)
    items: list[Item] = []
    start = 0
    for column, part in enumerate(parts):
        x = column * (each + context.theme.page.gutter)
        items += _column(frames[start : start + len(part)], start, x, target, context)
        start += len(part)
    return Frame(width, target, tuple(items))


def _column(frames: list[Frame], first: int, x: float, height: float, context: Context) -> list[Item]:
    """Marks and texts of one column's events from ``x``, on a line that joins the first mark with the last."""
    style = context.theme.timeline
    used = sum(frame.height for frame in frames)
    gap = (height - used) / (len(frames) - 1) if len(frames) > 1 else 0.0
    usual = style.event_gap * context.fit.gap
    if gap > usual * 2:  # a column with little in it isn't torn apart
        gap = usual
    mark_y = _mark_y(context)
    line_x = x + style.mark_radius - style.line_width / 2
    color = context.color(style.line_color)
    items: list[Item] = []
    y = 0.0
    for index, frame in enumerate(frames):
        if index + 1 < len(frames):
            length = frame.height + gap
            items.append(Rect("line", line_x, y + mark_y, style.line_width, length, color))
        items.append(Group(f"events/{first + index}", frame, x, y))
        y += frame.height + gap
    return items


def layout_event(event: Event, context: Context, width: float) -> Frame:
    return context.memo.get(
        (event, width, context.fit, context.measuring), lambda: _event(event, context, width)
    )


def _event(event: Event, context: Context, width: float) -> Frame:
    style = context.theme.timeline
    inner = width - style.text_offset
    mark = context.memo.get(("mark", event.key, context.fit), lambda: _mark(event.key, context))
    date = layout_text(context, _date_role(event), date_label(event, context), inner)
    text = layout_text(context, "event_text", event.text, inner)
    y = date.height + style.date_gap * context.fit.gap if text.height else date.height
    items: list[Item] = [mark, Group("date", date, style.text_offset)]
    if text.height:
        items.append(Group("text", text, style.text_offset, y))
    return Frame(width, y + text.height, tuple(items))


def date_label(event: Event, context: Context) -> str:
    return event.wording or format_date(event.date, context.language)


def _date_role(event: Event) -> str:
    return "event_date_key" if event.key else "event_date"


def _mark_y(context: Context) -> float:
    """Centre of the mark: the middle of the date's em box."""
    return type_size(context, context.role("event_date")) * 25.4 / 72 / 2


def _mark(key: bool, context: Context) -> Ellipse:
    style = context.theme.timeline
    r = style.mark_radius
    if key:
        return Ellipse("mark", r, _mark_y(context), r, r, context.color(style.key_color))
    inner = r - style.mark_stroke / 2
    stroke = Stroke(context.color(style.mark_color), style.mark_stroke)
    return Ellipse("mark", r, _mark_y(context), inner, inner, context.color("paper"), stroke)


def _columns(timeline: Timeline, context: Context, width: float) -> int:
    """As many as let an event of average length take two lines, within what can be read."""
    count = len(timeline.events)
    average = sum(len(event.text) for event in timeline.events) / max(1, count)
    measure = min(max(average / 2, _SHORTEST_MEASURE), _LONGEST_MEASURE)
    em = context.role("event_text").size * 25.4 / 72  # not the Fit's: the count mustn't change while fitting
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
