"""alternating: a line across with events at even distances, in turn above and below it, each on a stem as a flag on its pole;
so every label is twice as wide as its share of the line. The line goes on in further rows."""

from __future__ import annotations

from collections.abc import Sequence

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import text_em
from chengyu_desktop.layout.event_mark import event_mark, mark_color, widest_radius
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
)
from chengyu_desktop.layout.registry import TimelineLayout


def measure(timeline: Timeline, context: Context, width: float) -> float:
    rows = _rows(timeline, context, width)
    return rows_height([sum(_reach(row, context)) for row in rows], context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    rows = _rows(timeline, context, width)
    heights = [sum(_reach(row, context)) for row in rows]
    pitch, _ = _pitch(timeline, context, width)
    style = context.theme.timeline
    r = widest_radius(context)
    items: list[Item] = []
    for number, (row, y) in enumerate(zip(rows, row_tops(heights, context, slack), strict=True)):
        above, below = _reach(row, context)
        left, right = (0.0 if number else r), (len(row) - 1) * pitch + r
        if number + 1 < len(rows) or len(rows) == 1:
            right = width
        color = context.color(style.line_color)
        line_y = y + above - style.line_width / 2
        items.append(Rect(f"line/{number}", left, line_y, right - left, style.line_width, color))
        for place, cell in enumerate(row):
            frame = _event(cell, place % 2 == 0, above, above + below, context)
            items.append(Group(f"events/{cell.index}", frame, place * pitch, y))
    return Frame(width, rows_height(heights, context) + max(0.0, slack), tuple(items))


def _rows(timeline: Timeline, context: Context, width: float) -> list[Sequence[Cell]]:
    pitch, columns = _pitch(timeline, context, width)
    room = 2 * pitch - context.theme.timeline.column_gap - _text_x(context)
    return in_rows(
        make_cells(timeline, context, round(min(room, longest_measure(context)), 3), columns), columns
    )


def _pitch(timeline: Timeline, context: Context, width: float) -> tuple[float, int]:
    """From mark to mark in mm, and how many stand in a row: the last one's label reaches the margin."""
    gap = context.theme.timeline.column_gap
    wanted = (wanted_measure(timeline) * text_em(context) + gap + _text_x(context)) / 2
    columns = columns_of(timeline, context, int((width + gap) // wanted) - 1)
    return round((width + gap) / (columns + 1), 3), columns


def _text_x(context: Context) -> float:
    """From the cell's left edge to its text: past the stem, which stands at the middle of the mark."""
    return widest_radius(context) + context.theme.timeline.date_gap


def _reach(row: Sequence[Cell], context: Context) -> tuple[float, float]:
    """How far a row reaches above and below the middle of its line."""
    above = max((_label_height(cell, context) for cell in row[::2]), default=0.0)
    below = max((_label_height(cell, context) for cell in row[1::2]), default=0.0)
    return above + line_reach(context), below + line_reach(context) if below else widest_radius(context)


def _label_height(cell: Cell, context: Context) -> float:
    return _year_height(cell, context) + cell.label.height


def _year_height(cell: Cell, context: Context) -> float:
    """Of the heading on top of a label, with the gap below it."""
    return 0.0 if cell.year is None else cell.year.height + context.theme.timeline.year_gap * context.fit.gap


def _event(cell: Cell, is_above: bool, line_y: float, height: float, context: Context) -> Frame:
    """From the row's top left corner of the cell. Above the line all labels begin at the top; below, under the line."""
    style = context.theme.timeline
    x, text_x = widest_radius(context), _text_x(context)
    top = 0.0 if is_above else line_y + line_reach(context)
    foot = top + _label_height(cell, context)
    low, high = (top, line_y) if is_above else (line_y, foot)
    color = mark_color(cell.event, context)
    items: list[Item] = [Rect("stem", x - style.stem / 2, low, style.stem, high - low, color)]
    items += event_mark(cell.event, context, x, line_y)
    if cell.year is not None:
        items.append(Group("year", cell.year, text_x, top))
    items.append(Group("", cell.label, text_x, top + _year_height(cell, context)))
    return Frame(text_x + cell.label.width, height, tuple(items))


LAYOUT = TimelineLayout("alternating", measure, layout, "across")
