"""calendar: the months in which something happened, each as a leaf with its days and, below, its events. A date that is known to
the year alone stands on a leaf without days. Months in which nothing happened are left out, and the next leaf says so."""

from __future__ import annotations

import msgspec

from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan, format_month, format_year
from chengyu_desktop.document.days import day_of
from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.chart_labels import em, tight_label
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import date_middle, event_label, text_em
from chengyu_desktop.layout.event_mark import event_mark, least_height, mark_radius, widest_radius
from chengyu_desktop.layout.event_rows import balanced, row_tops, rows_height
from chengyu_desktop.layout.month_grid import month_grid
from chengyu_desktop.layout.registry import TimelineLayout
from chengyu_desktop.layout.stack import Stack

_LEAF = 14  # characters of the text, that a leaf should be wide
_WIDEST_LEAF = 22
_LONGEST_RANGE = 45  # days: a longer range gets no leaves for the months between


class Leaf(msgspec.Struct, frozen=True):
    """``month`` is 0 for what is known to the year alone. ``events`` begin here (with their index), ``marked`` have days here.
    ``left_out`` are the first and the last month that are left out before it, of the same year; 0 for none."""

    year: int
    month: int
    events: tuple[tuple[int, Event], ...]
    marked: tuple[Event, ...]
    is_first: bool
    left_out: tuple[int, int] = (0, 0)


def measure(timeline: Timeline, context: Context, width: float) -> float:
    frames = _frames(timeline, context, width)
    return rows_height(_heights(frames, timeline, context, width), context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    frames = _frames(timeline, context, width)
    heights = _heights(frames, timeline, context, width)
    columns, leaf_width = _columns(timeline, context, width)
    pitch = leaf_width + context.theme.timeline.column_gap
    tops = row_tops(heights, context, slack)
    items: list[Item] = [
        Group("", frame, index % columns * pitch, tops[index // columns])
        for index, frame in enumerate(frames)
    ]
    return Frame(width, rows_height(heights, context) + max(0.0, slack), tuple(items))


def _frames(timeline: Timeline, context: Context, width: float) -> list[Frame]:
    _, leaf_width = _columns(timeline, context, width)
    found: list[Frame] = []
    for leaf in _leaves(timeline, context):
        key = ("leaf", leaf, leaf_width, context.fit, context.measuring, context.language)
        found.append(context.memo.get(key, lambda leaf=leaf: _leaf(leaf, context, leaf_width)))
    return found


def _heights(frames: list[Frame], timeline: Timeline, context: Context, width: float) -> list[float]:
    columns, _ = _columns(timeline, context, width)
    starts = range(0, len(frames), columns)
    return [max(frame.height for frame in frames[start : start + columns]) for start in starts]


def _columns(timeline: Timeline, context: Context, width: float) -> tuple[int, float]:
    """How many leaves stand side by side, and their width in mm."""
    em, gap = text_em(context), context.theme.timeline.column_gap
    leaves = len(_leaves(timeline, context))
    columns = balanced(leaves, max(1, int((width + gap) // (_LEAF * em + gap)) - context.spread))
    return columns, round(min((width + gap) / columns - gap, _WIDEST_LEAF * em, width), 3)


def _leaves(timeline: Timeline, context: Context) -> tuple[Leaf, ...]:
    return context.memo.get(("leaves", timeline.events), lambda: _make_leaves(timeline.events))


def _make_leaves(events: tuple[Event, ...]) -> tuple[Leaf, ...]:
    found: dict[tuple[int, int], list[tuple[int, Event]]] = {}
    for index, event in enumerate(events):
        months = _months(event.date)
        found.setdefault(months[0], []).append((index, event))
        for month in months[1:]:
            found.setdefault(month, [])
    leaves: list[Leaf] = []
    marks: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        if event.date.precision == "day":
            for month in _months_touched(event.date) & found.keys():
                marks.setdefault(month, []).append(event)
    for month in sorted(found):
        here = sorted(found[month], key=lambda each: (each[1].date.start_key, each[0]))
        is_first = not leaves or leaves[-1].year != month[0]
        left_out = (0, 0) if is_first else _left_out(leaves[-1].month, month[1])
        leaves.append(Leaf(*month, tuple(here), tuple(marks.get(month, ())), is_first, left_out))
    return tuple(leaves)


def _left_out(before: int, month: int) -> tuple[int, int]:
    return (before + 1, month - 1) if before and month > before + 1 else (0, 0)


def _known(span: DateSpan) -> tuple[int, int]:
    """First and last day (ordinals); an open end is where the other one is."""
    start = span.end_key if span.start_key == OPEN_START else span.start_key
    return start, span.start_key if span.end_key == OPEN_END else span.end_key


def _months_touched(span: DateSpan) -> set[tuple[int, int]]:
    first, last = (day_of(day) for day in _known(span))
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return {(number // 12, number % 12 + 1) for number in numbers}


def _months(span: DateSpan) -> list[tuple[int, int]]:
    """The month in which a date begins, and those it goes on in; month 0 for what isn't known to the month."""
    start, end = _known(span)
    day = day_of(start)
    if span.precision not in ("day", "month"):
        return [(day.year, 0)]
    months = [(day.year, day.month)]
    if end - start <= _LONGEST_RANGE:
        last = day_of(end)
        while months[-1] < (last.year, last.month):
            year, month = months[-1]
            months.append((year + month // 12, month % 12 + 1))
    return months


def _leaf(leaf: Leaf, context: Context, width: float) -> Frame:
    style = context.theme.timeline
    stack = Stack(width)
    name = f"leaves/{leaf.year}-{leaf.month:02}"
    rule = style.line_width
    stack.items.append(Rect(f"{name}/rule", 0, 0, width, rule, context.color(style.mark_color)))
    stack.y = rule + style.date_gap * 0.6
    title = tight_label(context, "timeline_year", _name(leaf, context), width)
    if leaf.left_out[0]:
        note = tight_label(context, "timeline_axis", _note(leaf, context), width, color="quiet")
        if title.width + em(context, "timeline_axis") + note.width <= width:
            # On one foot: what is left out stands at the end of the month's line.
            drop = title.height * 0.9 - note.height
            stack.items.append(Group(f"{name}/left_out", note, width - note.width, stack.y + max(0.0, drop)))
    stack.add(f"{name}/name", title)
    if leaf.month:
        grid = month_grid(leaf.year, leaf.month, leaf.marked, context, width)
        stack.add(f"{name}/days", grid, gap=style.date_gap * 0.6 * context.fit.gap)
    for number, (index, event) in enumerate(leaf.events):
        gap = style.event_gap * (0.5 if number == 0 else 0.7) * context.fit.gap
        stack.add(f"events/{index}", _event(event, leaf.year, context, width), gap=gap)
    return stack.finish()


def _name(leaf: Leaf, context: Context) -> str:
    """The month; with its year on the first leaf of a year."""
    year = format_year(leaf.year, context.language)
    if not leaf.month:
        return year
    month = format_month(leaf.month, context.language)
    if not leaf.is_first:
        return month
    return year + month if context.language.startswith("zh") else f"{month} {year}"


def _note(leaf: Leaf, context: Context) -> str:
    """2月略, 7—9月略; in English, Feb left out."""
    first, last = leaf.left_out
    if context.language.startswith("zh"):
        months = format_month(last, "zh") if first == last else f"{first}—{format_month(last, 'zh')}"
    else:
        names = dict.fromkeys(format_month(month, context.language)[:3] for month in (first, last))
        months = "–".join(names)
    return context.labels.left_out.format(months=months)


def _event(event: Event, year: int, context: Context, width: float) -> Frame:
    key = ("calendar", event, year, width, context.fit, context.measuring)
    return context.memo.get(key, lambda: _make_event(event, year, context, width))


def _make_event(event: Event, year: int, context: Context, width: float) -> Frame:
    x = 2 * widest_radius(context) + context.theme.timeline.date_gap
    label = event_label(event, context, round(width - x, 3), within=year)
    middle = date_middle(context)
    room = label.height - middle + mark_radius(event, context)
    mark = event_mark(event, context, widest_radius(context), middle, "down", room)
    height = max(label.height, least_height(event, context, middle))
    return Frame(width, height, (*mark, Group("", label, x)))


LAYOUT = TimelineLayout("calendar", measure, layout, "across", by_date=True)
