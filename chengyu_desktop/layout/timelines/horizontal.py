"""horizontal: a line across with events at even distances, each with its date and text below its mark; the line goes on in a
second row where one hasn't the room."""

from __future__ import annotations

from collections.abc import Sequence

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.items import Frame, Group, Item, Path, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import text_em
from chengyu_desktop.layout.event_mark import event_mark, mark_radius, widest_radius
from chengyu_desktop.layout.event_rows import (
    Cell,
    columns_of,
    in_rows,
    line_reach,
    longest_measure,
    make_cells,
    row_tops,
    rows_height,
    wanted_measure,
    year_strip,
)
from chengyu_desktop.layout.registry import TimelineLayout


def measure(timeline: Timeline, context: Context, width: float) -> float:
    rows = _rows(timeline, context, width)
    return rows_height([_height(row, timeline, context) for row in rows], context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    rows = _rows(timeline, context, width)
    heights = [_height(row, timeline, context) for row in rows]
    items: list[Item] = []
    for number, (row, y) in enumerate(zip(rows, row_tops(heights, context, slack), strict=True)):
        line_y = y + _line_y(timeline, context)
        items += _line(row, line_y, number, number + 1 < len(rows), timeline, context, width)
        pitch, _ = _pitch(timeline, context, width)
        for place, cell in enumerate(row):
            items.append(Group(f"events/{cell.index}", _event(cell, timeline, context), place * pitch, y))
    return Frame(width, rows_height(heights, context) + max(0.0, slack), tuple(items))


def _rows(timeline: Timeline, context: Context, width: float) -> list[Sequence[Cell]]:
    pitch, columns = _pitch(timeline, context, width)
    room = min(pitch - context.theme.timeline.column_gap, longest_measure(context))
    return in_rows(make_cells(timeline, context, round(room, 3), columns), columns)


def _pitch(timeline: Timeline, context: Context, width: float) -> tuple[float, int]:
    """From mark to mark in mm, and how many stand in a row."""
    gap = context.theme.timeline.column_gap
    wanted = wanted_measure(timeline) * text_em(context) + gap
    columns = columns_of(timeline, context, int((width + gap) // wanted))
    return round((width + gap) / columns, 3), columns


def _line_y(timeline: Timeline, context: Context) -> float:
    return year_strip(timeline, context) + widest_radius(context)


def _height(row: Sequence[Cell], timeline: Timeline, context: Context) -> float:
    return _line_y(timeline, context) + line_reach(context) + max(cell.label.height for cell in row)


def _event(cell: Cell, timeline: Timeline, context: Context) -> Frame:
    """Year, mark, date and text under one another, from the row's top left corner of the cell."""
    line_y = _line_y(timeline, context)
    items: list[Item] = []
    if cell.year is not None:
        items.append(Group("year", cell.year))
    items += event_mark(cell.event, context, mark_radius(cell.event, context), line_y)
    foot = line_y + line_reach(context)
    items.append(Group("", cell.label, 0, foot))
    return Frame(cell.label.width, foot + cell.label.height, tuple(items))


def _line(
    row: Sequence[Cell],
    y: float,
    number: int,
    goes_on: bool,
    timeline: Timeline,
    context: Context,
    width: float,
) -> list[Item]:
    """From the first mark to the end of the last label, and to the margin with a point where the line goes on."""
    style = context.theme.timeline
    pitch, _ = _pitch(timeline, context, width)
    color = context.color(style.line_color)
    left = 0.0 if number else mark_radius(row[0].event, context)
    head = widest_radius(context)
    right = width - head if goes_on else (len(row) - 1) * pitch + row[-1].label.width
    line = Rect(f"line/{number}", left, y - style.line_width / 2, right - left, style.line_width, color)
    if not goes_on:
        return [line]
    points = (right, y - head * 0.6, width, y, right, y + head * 0.6)
    return [line, Path(f"line/{number}/point", "MLLZ", points, color)]


LAYOUT = TimelineLayout("horizontal", measure, layout, "across")
