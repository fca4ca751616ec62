"""How systems of time are drawn: the axis as a band of years (or months, days) with its break marks, and the events of a lane."""

from __future__ import annotations

from chengyu_desktop.document.project import Event
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Path, Rect, Stroke
from chengyu_desktop.layout.chart_labels import em, tight_label
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_mark import bar_thickness, day_mark, halo_of, mark_color, range_mark
from chengyu_desktop.layout.time_scale import AxisCell, TimeScale, axis_cells, known_ends, middle_day
from chengyu_desktop.layout.time_systems import (
    BREAK,
    Lane,
    Placed,
    System,
    first_track,
    text_x,
    track_pitch,
    tracks_depth,
)

_NARROWEST_CELL = 4.6  # em of the axis' type: what the longest usual name, 2021年, needs
_SLANT = 1.1  # mm by which a break mark leans to either side


def cells_of(system: System, scale: TimeScale, context: Context) -> list[AxisCell]:
    """The axis' cells, in mm from the scale's beginning."""
    narrowest = em(context, "timeline_axis") * _NARROWEST_CELL
    return axis_cells(scale, system.low, system.high, narrowest, context.language)


def draw_axis(
    system: System, scale: TimeScale, context: Context, x: float, y: float, right: float
) -> list[Item]:
    """The band from ``x, y``, with a hairline on to ``right`` where the last labels stand."""
    style = context.theme.timeline
    row = system.high - system.low
    height = style.band
    key = f"axis/{system.number}"
    items: list[Item] = []
    if right > x + row:
        middle = y + height / 2 - style.stem / 2
        items.append(
            Rect(f"{key}/on", x + row, middle, right - x - row, style.stem, context.color(style.stem_color))
        )
    drawn_to = -1.0
    for index, cell in enumerate(cells_of(system, scale, context)):
        start, end = x + cell.start - system.low, x + cell.end - system.low
        color = context.color(style.band_color if cell.odd else style.band_quiet)
        items.append(Rect(f"{key}/{index}", start, y, end - start, height, color))
        if not cell.label:
            continue
        inset = em(context, "timeline_axis") * 0.3
        label = tight_label(context, "timeline_axis", cell.label, 1000.0)
        if start + inset < drawn_to or label.width + inset * 1.6 > end - start:
            continue
        items.append(Group(f"{key}/{index}/name", label, start + inset, y + (height - label.height) / 2))
        drawn_to = start + inset + label.width
    for index, (a, b) in enumerate(scale.breaks):
        middle = (a + b) / 2 - system.low
        if 0 <= middle <= row:
            items += _break(f"{key}/break/{index}", x + middle, y, context)
    return items


def _break(key: str, x: float, y: float, context: Context) -> list[Item]:
    """Two slanted strokes where time is left out, with dots between the ends of the band."""
    style = context.theme.timeline
    color = context.color(style.stem_color)
    top, foot = y, y + style.band
    thick = style.stem * 1.6
    strokes: list[Item] = []
    for index, at in enumerate((x - 0.9, x + 0.9)):
        points = (at + _SLANT, top, at + _SLANT + thick, top, at - _SLANT + thick, foot, at - _SLANT, foot)
        strokes.append(Path(f"{key}/{index}", "MLLLZ", points, color))
    dots: list[Item] = [
        Ellipse(f"{key}/dot/{index}", x + dx, y + style.band / 2, 0.25, 0.25, color)
        for index, dx in enumerate((-BREAK / 2 + 1.0, BREAK / 2 - 1.0))
    ]
    return [*strokes, *dots]


def draw_lane(
    lane: Lane,
    system: System,
    scale: TimeScale,
    context: Context,
    x: float,
    ys: tuple[float, ...],
    downs: tuple[bool, ...],
) -> list[Item]:
    """A lane's events from ``x``. For each side: ``ys`` the line that it stands on, ``downs`` whether it reaches downwards."""
    items: list[Item] = []
    for part in lane.parts:
        y = ys[part.side] + (1 if downs[part.side] else -1) * _track_y(lane, part.side, part.track, context)
        bar = range_mark(part.event, context, x + part.x0, x + part.x1, y)
        items.append(_group(f"events/{part.index}/part/{system.number}", bar, _bounds_of(bar)))
    for place in lane.placed:
        items.append(_event(place, lane, system, scale, context, x, ys[place.side], downs[place.side]))
    return items


def _track_y(lane: Lane, side: int, track: int, context: Context) -> float:
    return first_track(context) + track * track_pitch(lane, side, context)


def _event(
    place: Placed,
    lane: Lane,
    system: System,
    scale: TimeScale,
    context: Context,
    x: float,
    y: float,
    down: bool,
) -> Group:
    style = context.theme.timeline
    way = 1 if down else -1
    mark_y = y + way * _track_y(lane, place.side, place.track, context)
    bent = y + way * tracks_depth(lane, place.side, context)
    straight = bent + way * lane.bends[place.side]
    near = straight + way * place.off
    top = near if down else near - place.label.height
    far = top + place.label.height if down else top
    color = mark_color(place.event, context)
    stem_x = x + place.stem_x
    items: list[Item] = []
    if abs(place.stem_x - place.x) > 0.01:
        items.append(_upright("bend/0", x + place.x, mark_y, bent, style.stem, color))
        points = (x + place.x, bent, stem_x, straight)
        items.append(Path("bend/1", "ML", points, None, Stroke(color, style.stem, cap="round")))
        items.append(_upright("stem", stem_x, straight, far, style.stem, color))
    else:
        items.append(_upright("stem", stem_x, mark_y, far, style.stem, color))
    items += _mark(place, system, scale, context, x, mark_y)
    items.append(Group("", place.label, x + place.left + text_x(context), top))
    return _group(f"events/{place.index}", items, _bounds_of(items))


def _upright(key: str, x: float, y0: float, y1: float, width: float, color: Color) -> Rect:
    return Rect(key, x - width / 2, min(y0, y1), width, abs(y1 - y0), color)


def _mark(
    place: Placed, system: System, scale: TimeScale, context: Context, x: float, y: float
) -> list[Item]:
    event: Event = place.event
    if event.date.is_range:
        x0, x1 = place.x0, max(place.x1, place.x0 + bar_thickness(event, context))  # never a sliver
        return range_mark(event, context, x + x0, x + x1, y)
    first, last = known_ends(event.date)
    reach = (scale.at(last) - scale.at(first)) / 2
    middle = scale.at(middle_day(event.date))
    reach = min(reach, middle - system.low, system.high - middle)
    halo = halo_of(event, context, x + place.x, y, (reach, reach)) if reach > 0 else []
    return [*halo, day_mark(event, context, x + place.x, y)]


def _bounds_of(items: list[Item]) -> Bounds:
    xs: list[float] = []
    ys: list[float] = []
    for item in items:
        if isinstance(item, Group):
            xs += [item.x, item.x + item.frame.width]
            ys += [item.y, item.y + item.frame.height]
        elif isinstance(item, Rect):
            xs += [item.x, item.x + item.w]
            ys += [item.y, item.y + item.h]
        elif isinstance(item, Ellipse):
            xs += [item.cx - item.rx, item.cx + item.rx]
            ys += [item.cy - item.ry, item.cy + item.ry]
        elif isinstance(item, Path):
            xs += item.points[::2]
            ys += item.points[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def _group(key: str, items: list[Item], bounds: Bounds) -> Group:
    """The items, placed absolutely, as a group of their own size."""
    x0, y0, x1, y1 = bounds
    moved = tuple(_moved(item, -x0, -y0) for item in items)
    return Group(key, Frame(x1 - x0, y1 - y0, moved), x0, y0)


def _moved(item: Item, dx: float, dy: float) -> Item:
    match item:
        case Group():
            return Group(item.key, item.frame, item.x + dx, item.y + dy)
        case Rect():
            return Rect(
                item.key, item.x + dx, item.y + dy, item.w, item.h, item.fill, item.stroke, item.radius
            )
        case Ellipse():
            return Ellipse(item.key, item.cx + dx, item.cy + dy, item.rx, item.ry, item.fill, item.stroke)
        case Path():
            points = tuple(v + (dy if i % 2 else dx) for i, v in enumerate(item.points))
            return Path(item.key, item.commands, points, item.fill, item.stroke, item.even_odd)
        case _:
            return item
