"""A month as a calendar shows it: its days in weeks from Monday (ISO 8601), with the days that something happened on marked."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence

from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan
from chengyu_desktop.document.days import ordinal_of
from chengyu_desktop.document.project import Event
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Rect, Stroke
from chengyu_desktop.layout.chart_labels import em
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.text import layout_text

_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = ("M", "T", "W", "T", "F", "S", "S")
_WEEK = 1.75  # em from one week to the next
_DISC = 0.76  # em: radius of the disc under a day
_DASH, _DOT = (0.8, 0.6), (0.3, 0.45)  # mm on, off, in the outline of an approximate and of an uncertain date


def month_grid(year: int, month: int, events: Sequence[Event], context: Context, width: float) -> Frame:
    """The weeks of a month in ``width`` mm; of ``events`` those are marked that are known to the day."""
    first, days = monthrange(year, month)
    start = ordinal_of(year, month)
    spans = [(event.date, event.key) for event in events if is_marked(event.date, start, start + days - 1)]
    marks = tuple(_clipped(span, key, start, days) for span, key in spans)
    key = ("month", first, days, marks, width, context.fit, context.measuring, context.language)
    return context.memo.get(key, lambda: _grid(first, days, marks, context, width))


def is_marked(span: DateSpan, first: int, last: int) -> bool:
    """Whether a date has its days marked in the month from ``first`` to ``last`` (ordinals)."""
    return span.precision == "day" and span.start_key <= last and span.end_key >= first


Mark = tuple[int, int, bool, bool, str]
"""From day, to day, whether key, whether a range, and what isn't known: ``~``, ``?`` or nothing."""


def _clipped(span: DateSpan, key: bool, start: int, days: int) -> Mark:
    """An open end is marked for the one day that is known."""
    first = span.end_key if span.start_key == OPEN_START else span.start_key
    last = span.start_key if span.end_key == OPEN_END else span.end_key
    vague = "?" if span.uncertain else "~" if span.approximate else ""
    return max(first - start, 0) + 1, min(last - start, days - 1) + 1, key, last > first, vague


def _grid(first: int, days: int, marks: Sequence[Mark], context: Context, width: float) -> Frame:
    column = width / 7
    week = em(context, "timeline_day") * _WEEK
    weeks = -(-(first + days) // 7)
    height = (weeks + 1) * week
    if context.measuring:
        return Frame(width, height)
    items: list[Item] = []
    names = _WEEKDAYS_ZH if context.language.startswith("zh") else _WEEKDAYS_EN
    for index, name in enumerate(names):
        items.append(_centred(f"weekday/{index}", name, index * column, 0.0, column, week, "quiet", context))
    inks: dict[int, str] = {}
    # Ranges first, and what is key last: a day stands on the range that it falls in.
    for number, mark in sorted(enumerate(marks), key=lambda each: (not each[1][3], each[1][2])):
        items += _mark(f"marked/{number}", mark, first, column, week, context)
        ink = "paper" if mark[2] and not mark[4] else "ink"
        inks |= dict.fromkeys(range(mark[0], mark[1] + 1), ink)
    for day in range(1, days + 1):
        row, place = divmod(first + day - 1, 7)
        ink = inks.get(day, "ink")
        items.append(
            _centred(f"day/{day}", str(day), place * column, (row + 1) * week, column, week, ink, context)
        )
    return Frame(width, height, tuple(items))


def _centred(
    key: str, text: str, x: float, y: float, width: float, height: float, ink: str, context: Context
) -> Group:
    frame = layout_text(context, "timeline_day", text, width, align="center", color=ink)
    return Group(key, frame, x, y + (height - frame.height) / 2)


def _mark(key: str, mark: Mark, first: int, column: float, week: float, context: Context) -> list[Item]:
    """Discs for days, bars from week to week for ranges."""
    style = context.theme.timeline
    start, end, is_key, is_range, vague = mark
    color = context.color(style.key_color if is_key else style.halo_color)
    stroke = None if is_range else Stroke(context.color("paper"), style.stem)
    fill = color
    if vague:
        color = context.color(style.key_color if is_key else style.mark_color)
        stroke = Stroke(color, style.stem * 1.6, _DOT if vague == "?" else _DASH)
        fill = context.color("paper")
    r = min(em(context, "timeline_day") * _DISC, column / 2)
    if not is_range:
        row, place = divmod(first + start - 1, 7)
        return [Ellipse(key, (place + 0.5) * column, (row + 1.5) * week, r, r, fill, stroke)]
    items: list[Item] = []
    for row in range((first + start - 1) // 7, (first + end - 1) // 7 + 1):
        left = max(first + start - 1 - row * 7, 0)
        right = min(first + end - 1 - row * 7, 6)
        x0, x1 = (left + 0.5) * column - r, (right + 0.5) * column + r
        items.append(Rect(f"{key}/{row}", x0, (row + 1.5) * week - r, x1 - x0, 2 * r, fill, stroke, r))
    return items
