"""serpentine: one line that turns at the margins, so that every second row runs from right to left; each event with its date
and text below its mark."""

from __future__ import annotations

from collections.abc import Sequence

from chengyu_desktop.document.project import Timeline
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Path, Stroke
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

_THICKNESS = 2.6  # of the line that joins marks elsewhere: this one leads the eye around corners
_HEAD = 1.5  # of the thickness: half the width of the points that show the way
_CURVE = 0.5523  # of the radius: a quarter of a circle as a cubic


def measure(timeline: Timeline, context: Context, width: float) -> float:
    rows = _rows(timeline, context, width)
    return rows_height([_height(row, timeline, context) for row in rows], context)


def layout(timeline: Timeline, context: Context, width: float, slack: float = 0.0) -> Frame:
    rows = _rows(timeline, context, width)
    if not rows:
        return Frame(width, max(0.0, slack))
    heights = [_height(row, timeline, context) for row in rows]
    pitch, columns = _pitch(timeline, context, width)
    inset = _inset(context)
    events: list[Item] = []
    stops: list[tuple[float, float]] = []  # x of the row's last mark, y of its line
    for number, (row, y) in enumerate(zip(rows, row_tops(heights, context, slack), strict=True)):
        x = 0.0
        for place, cell in enumerate(row):
            column = place if number % 2 == 0 else columns - 1 - place
            x = inset + column * pitch
            r = mark_radius(cell.event, context)
            events.append(Group(f"events/{cell.index}", _event(cell, timeline, context), x, y))
            x += r
        stops.append((x, y + _line_y(timeline, context)))
    start = inset + mark_radius(rows[0][0].event, context)
    items = [*_line(start, stops, context, width), *events]
    return Frame(width, rows_height(heights, context) + max(0.0, slack), tuple(items))


def _rows(timeline: Timeline, context: Context, width: float) -> list[Sequence[Cell]]:
    pitch, columns = _pitch(timeline, context, width)
    room = min(pitch - context.theme.timeline.column_gap, longest_measure(context))
    return in_rows(make_cells(timeline, context, round(room, 3), columns), columns)


def _inset(context: Context) -> float:
    """Width in mm of the margins in which the line turns."""
    return context.theme.timeline.row_gap


def _pitch(timeline: Timeline, context: Context, width: float) -> tuple[float, int]:
    gap = context.theme.timeline.column_gap
    inner = width - 2 * _inset(context)
    wanted = wanted_measure(timeline) * text_em(context) + gap
    columns = columns_of(timeline, context, int((inner + gap) // wanted))
    return round((inner + gap) / columns, 3), columns


def _line_y(timeline: Timeline, context: Context) -> float:
    return year_strip(timeline, context) + widest_radius(context)


def _height(row: Sequence[Cell], timeline: Timeline, context: Context) -> float:
    return _line_y(timeline, context) + line_reach(context) + max(cell.label.height for cell in row)


def _event(cell: Cell, timeline: Timeline, context: Context) -> Frame:
    line_y = _line_y(timeline, context)
    items: list[Item] = []
    if cell.year is not None:
        items.append(Group("year", cell.year))
    items += event_mark(cell.event, context, mark_radius(cell.event, context), line_y)
    foot = line_y + line_reach(context)
    items.append(Group("", cell.label, 0, foot))
    return Frame(cell.label.width, foot + cell.label.height, tuple(items))


def _line(start: float, stops: list[tuple[float, float]], context: Context, width: float) -> list[Item]:
    """One path from the first mark to the last, with a point in each turn that shows the way."""
    thickness = context.theme.timeline.line_width * _THICKNESS
    color = context.color(context.theme.timeline.line_color)
    points = [start, stops[0][1]]
    commands = "M"
    heads: list[Item] = []
    for number, (stop, y) in enumerate(stops):
        if number + 1 == len(stops):
            commands += "L"
            points += [stop, y]
            break
        below = stops[number + 1][1]
        r = min(_inset(context), (below - y) / 2)
        way = 1 if number % 2 == 0 else -1
        edge = width - thickness * _HEAD if way > 0 else thickness * _HEAD
        c = r * (1 - _CURVE)
        commands += "LCLC"
        points += [edge - way * r, y]
        points += [edge - way * c, y, edge, y + c, edge, y + r]
        points += [edge, below - r]
        points += [edge, below - c, edge - way * c, below, edge - way * r, below]
        heads.append(_head(number, edge, (y + below) / 2, thickness * _HEAD, color))
    stroke = Stroke(color, thickness, join="round")
    return [Path("line", commands, tuple(round(p, 4) for p in points), None, stroke), *heads]


def _head(number: int, x: float, y: float, half: float, color: Color) -> Path:
    """A point downwards on a turn, ``half`` mm to either side of the line's middle."""
    return Path(f"turn/{number}", "MLLZ", (x - half, y, x + half, y, x, y + half * 1.3), color)


LAYOUT = TimelineLayout("serpentine", measure, layout, "across")
