"""Marks of events on a timeline's line, each as its date is known.

A day is a ring; a key event's is larger and filled, so that it stands out in grey as well. A month or a year alone lies on a
halo along the line, for it may be any day of that time. A range is a bar; an open end trails off. What is approximate has a
dashed outline, what is uncertain a dotted one.
"""

from __future__ import annotations

from math import pi
from typing import Literal

from chengyu_desktop.document.dates import OPEN_END, OPEN_START
from chengyu_desktop.document.project import Event
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Ellipse, Item, Rect, Stroke
from chengyu_desktop.layout.context import Context

Direction = Literal["right", "left", "down"]
"""The way the line runs from a mark."""

_HALO_REACH, _HALO_HALF = (
    2.3,
    0.62,
)  # of the radius: how far a halo reaches along the line, and half its thickness
_SHORTEST_RANGE = 3.0  # of the radius: a shorter bar would look like a day's mark
_TAIL = (0.55, 0.35, 0.2)  # of a bar's thickness: lengths of the pieces in which an open end trails off
_TAIL_GAP = 0.32
_TAPER = (0.8, 0.58, 0.38)  # of the bar's thickness: that of those pieces
_DASH, _DOT = (2.3, 0.58), (1.5, 0.42)  # of the stroke's width: from dash to dash; of that: the dash


def widest_radius(context: Context) -> float:
    """The radius of a key event's mark in mm: a line runs so far from the edge."""
    style = context.theme.timeline
    return style.mark_radius * max(style.key_scale, 1.0)


def mark_radius(event: Event, context: Context) -> float:
    """In mm, along the line as across it."""
    style = context.theme.timeline
    return style.mark_radius * (style.key_scale if event.key else 1.0)


def mark_color(event: Event, context: Context) -> Color:
    style = context.theme.timeline
    return context.color(style.key_color if event.key else style.mark_color)


def mark_length(event: Event, context: Context) -> float:
    """From the mark's beginning to its end along a line that isn't true to time, in mm."""
    r = mark_radius(event, context)
    return context.theme.timeline.range_length + 2 * r if event.date.is_range else 2 * r


def least_height(event: Event, context: Context, middle: float) -> float:
    """What a mark ``middle`` mm below the top needs on a line that runs down; a day's is as high as its date."""
    r = mark_radius(event, context)
    if event.date.is_range:
        return middle + (_SHORTEST_RANGE - 1) * r
    return middle + _HALO_REACH * r if event.date.precision != "day" else 0.0


def event_mark(
    event: Event,
    context: Context,
    x: float,
    y: float,
    direction: Direction = "right",
    room: float = 1e9,
) -> list[Item]:
    """The mark with its centre (a range's: the centre of its first end) at ``x, y``; a range's is no longer than ``room`` mm."""
    r = mark_radius(event, context)
    if event.date.is_range:
        length = max(min(mark_length(event, context), room), _SHORTEST_RANGE * r)
        return _bar(event, context, (-r, length - r), (x, y), r, direction, event.key)
    reach = r * _HALO_REACH
    before = min(reach, y if direction == "down" else x)  # within the frame that begins at 0
    return [*halo_of(event, context, x, y, (before, reach), direction), _ring(event, context, x, y, r)]


def halo_of(
    event: Event,
    context: Context,
    x: float,
    y: float,
    reach: tuple[float, float],
    direction: Direction = "right",
) -> list[Item]:
    """What lies behind the mark of a date that is no exact day, reaching so many mm before it and after it."""
    if event.date.is_range or event.date.precision == "day":
        return []
    half = mark_radius(event, context) * _HALO_HALF
    color = context.color(context.theme.timeline.halo_color)
    return [_along("halo", (-reach[0], reach[1]), (x, y), half, direction, color, None, half)]


def day_mark(event: Event, context: Context, x: float, y: float) -> Item:
    """The ring of a single date, on a line that is true to time."""
    return _ring(event, context, x, y, mark_radius(event, context))


def bar_thickness(event: Event, context: Context) -> float:
    """Of a range's bar on a line that is true to time, in mm."""
    style = context.theme.timeline
    return style.bar * (style.key_scale if event.key else 1.0)


def range_mark(event: Event, context: Context, x0: float, x1: float, y: float) -> list[Item]:
    """A range's bar from ``x0`` to ``x1`` about ``y``, on a line that is true to time."""
    half = bar_thickness(event, context) / 2
    return _bar(event, context, (0.0, x1 - x0), (x0, y), half, "right", is_filled=True)


def _ring(event: Event, context: Context, x: float, y: float, r: float) -> Ellipse:
    color = mark_color(event, context)
    if event.key and not _is_vague(event):
        return Ellipse("mark", x, y, r, r, color)
    width = context.theme.timeline.mark_stroke
    inner = r - width / 2
    outline = _outline(event, color, width, 2 * pi * inner)
    return Ellipse("mark", x, y, inner, inner, context.color("paper"), outline)


def _is_vague(event: Event) -> bool:
    return event.date.approximate or event.date.uncertain


def _outline(event: Event, color: Color, width: float, length: float) -> Stroke:
    """``length`` mm of outline take a whole number of dashes."""
    if not _is_vague(event):
        return Stroke(color, width)
    pitch, share = _DOT if event.date.uncertain else _DASH
    pitch = length / max(4, round(length / (pitch * width)))
    return Stroke(color, width, (round(pitch * share, 4), round(pitch * (1 - share), 4)))


def _bar(
    event: Event,
    context: Context,
    ends: tuple[float, float],
    at: tuple[float, float],
    half: float,
    direction: Direction,
    is_filled: bool,
) -> list[Item]:
    """A bar ``half`` mm to either side of the line, between two distances along it, trailing off at an open end."""
    color = mark_color(event, context)
    start, end = ends
    tails: list[Item] = []
    thickness = 2 * half
    tail = min(sum(_TAIL) + len(_TAIL) * _TAIL_GAP, max(0.0, (end - start) / thickness) * 0.6) * thickness
    piece = tail / (sum(_TAIL) + len(_TAIL) * _TAIL_GAP)
    if event.date.end_key == OPEN_END:
        end -= tail
        tails += _tail(end, piece, at, half, direction, color, "after", 1)
    if event.date.start_key == OPEN_START:
        start += tail
        tails += _tail(start, piece, at, half, direction, color, "before", -1)
    radius = min(half, (end - start) / 2)
    if is_filled and not _is_vague(event):
        return [_along("mark", (start, end), at, half, direction, color, None, radius), *tails]
    width = min(context.theme.timeline.mark_stroke, half * 0.5)
    inset = width / 2
    inner = (start + inset, max(end - inset, start + inset))
    outline = _outline(
        event, color, width, _perimeter(inner[1] - inner[0], 2 * (half - inset), radius - inset)
    )
    body = _along(
        "mark", inner, at, half - inset, direction, context.color("paper"), outline, max(radius - inset, 0.0)
    )
    return [body, *tails]


def _perimeter(length: float, thickness: float, radius: float) -> float:
    """Of a rectangle with rounded corners."""
    return 2 * (length + thickness) - (8 - 2 * pi) * max(radius, 0.0)


def _tail(
    start: float,
    piece: float,
    at: tuple[float, float],
    half: float,
    direction: Direction,
    color: Color,
    key: str,
    way: int,
) -> list[Item]:
    items: list[Item] = []
    for index, (length, taper) in enumerate(zip(_TAIL, _TAPER, strict=True)):
        start += way * _TAIL_GAP * piece
        end = start + way * length * piece
        items.append(
            _along(
                f"{key}/{index}",
                (min(start, end), max(start, end)),
                at,
                half * taper,
                direction,
                color,
                None,
                0.0,
            )
        )
        start = end
    return items


def _along(
    key: str,
    ends: tuple[float, float],
    at: tuple[float, float],
    half: float,
    direction: Direction,
    fill: Color,
    stroke: Stroke | None,
    radius: float,
) -> Rect:
    x, y = at
    start, end = ends
    if direction == "down":
        return Rect(key, x - half, y + start, 2 * half, end - start, fill, stroke, radius)
    left = x + start if direction == "right" else x - end
    return Rect(key, left, y - half, end - start, 2 * half, fill, stroke, radius)
