"""Events side by side in rows, for lines that run across: how many stand in a row, and how rows share height."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import MM_PER_PT, Frame
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import (
    average_length,
    event_label,
    said_years,
    text_em,
    year_headings,
    year_label,
)
from chengyu_desktop.layout.event_mark import widest_radius
from chengyu_desktop.layout.text import type_size

# Characters of the text size. A text of usual length then has some four lines, as a caption has.
_FEWEST, _MOST = 8, 17
_LONGEST_MEASURE = 26
_LINES = 4
_WIDEST_GAP = 2.0  # of the usual gap between rows, to which slack may widen it


class Cell(msgspec.Struct, frozen=True):
    """An event with what is written at it: ``year`` is a heading (None without one)."""

    index: int
    event: Event
    label: Frame
    year: Frame | None


def wanted_measure(timeline: Timeline) -> float:
    """Width a label should have, in characters of its text."""
    return min(max(average_length(timeline.events) / _LINES, _FEWEST), _MOST)


def longest_measure(context: Context) -> float:
    """The widest a label may be for its lines to be read, in mm."""
    return _LONGEST_MEASURE * text_em(context)


def columns_of(timeline: Timeline, context: Context, room: int) -> int:
    """How many events stand in a row that has room for ``room``."""
    most = max(room - context.spread, min(room, 2)) if context.spread else room
    return balanced(len(timeline.events), most)


def balanced(count: int, most: int) -> int:
    """How many of ``count`` stand in a row that has room for ``most``, so that the last row isn't nearly empty."""
    most = max(1, min(most, count))
    rows = -(-count // most)
    return -(-count // rows) if rows else 1


def make_cells(timeline: Timeline, context: Context, width: float, columns: int) -> list[Cell]:
    """A cell an event, with labels ``width`` mm wide, to stand in rows of ``columns``."""
    parts = zip(timeline.events, year_headings(timeline, columns), said_years(timeline), strict=True)
    return [
        Cell(
            index,
            event,
            event_label(event, context, width, within=within),
            None if year is None else year_label(year, context, width),
        )
        for index, (event, year, within) in enumerate(parts)
    ]


def in_rows(cells: Sequence[Cell], columns: int) -> list[Sequence[Cell]]:
    return [cells[start : start + columns] for start in range(0, len(cells), columns)]


def year_strip(timeline: Timeline, context: Context) -> float:
    """Height in mm that year headings take off the line, the gap to its marks included."""
    if not timeline.years:
        return 0.0
    return type_size(context, context.role("timeline_year")) * MM_PER_PT + mark_gap(context)


def mark_gap(context: Context) -> float:
    """Between a mark and what is written above or below it, in mm."""
    return context.theme.timeline.date_gap * context.fit.gap


def line_reach(context: Context) -> float:
    """From the middle of the line to what is written along it, in mm."""
    return widest_radius(context) + mark_gap(context)


def row_gap(context: Context) -> float:
    return context.theme.timeline.row_gap * context.fit.gap


def rows_height(heights: Sequence[float], context: Context) -> float:
    return sum(heights) + row_gap(context) * max(0, len(heights) - 1)


def row_tops(heights: Sequence[float], context: Context, slack: float) -> list[float]:
    """Where rows begin: slack goes between them as long as they belong together, and what is left evenly above and below."""
    usual = row_gap(context)
    gaps = len(heights) - 1
    extra = min(max(0.0, slack) / gaps, usual * (_WIDEST_GAP - 1)) if gaps > 0 else 0.0
    y = max(0.0, slack - extra * max(gaps, 0)) / 2
    tops: list[float] = []
    for height in heights:
        tops.append(y)
        y += height + usual + extra
    return tops
