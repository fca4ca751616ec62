"""Time drawn to scale across the page, in as many systems (as a score has systems of staves) as its labels need: every system
shows a stretch of time at the same mm a day, with one or more lanes of events.

A lane's events fly as flags from their marks. Ranges are bars to scale; what happens while another range lasts is drawn farther
out, so that no stem runs through a bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import msgspec

from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan, format_date
from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import MM_PER_PT, Frame
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_label import date_words, event_label, text_em
from chengyu_desktop.layout.event_mark import mark_radius, widest_radius
from chengyu_desktop.layout.event_rows import mark_gap
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.flags import Flag, cost, place_flags, reaches
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.time_scale import TimeScale, known_ends, make_scale, middle_day

_LABEL_MEASURES = (13, 17)  # characters of the text a label may have in a line, if not just a date
_USUAL_DATE = DateSpan.parse("2020-10-20")
_WITH_DASH = 1.13  # of its width: with the dash of a range, after which it breaks
_SYSTEMS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36)
_WIDEST_LABEL = 0.5  # of the measure
_SAVES = 0.93  # of the height, for another plan to be better than one with fewer systems
_USUAL_GAP = 3.0  # mm between labels, for guesses
_WORSE = 3  # plans in a row that are higher than the best end the search
BREAK = 7.0  # mm of the axis, in which the break mark stands


class Plan(msgspec.Struct, frozen=True):
    """``row`` is the axis in each system in mm, ``label`` the width of a label."""

    systems: int
    row: float
    label: float


class Placed(msgspec.Struct, frozen=True):
    """An event in a system: its stem at ``x`` mm, its range from ``x0`` to ``x1``, on ``track`` off the line (0 is the first),
    and its label. ``side`` is 0 above, 1 below; ``off`` is counted from where the lane's labels begin, and there the stem is at
    ``stem_x``; the label is at ``left``, but for the gap to its text."""

    index: int
    event: Event
    x: float
    x0: float
    x1: float
    track: int
    side: int
    off: float
    stem_x: float
    left: float
    label: Frame


class Part(msgspec.Struct, frozen=True):
    """What goes on of a range in a later system than the one it begins in."""

    index: int
    event: Event
    x0: float
    x1: float
    track: int
    side: int


class Lane(msgspec.Struct, frozen=True):
    """For each side: how many ``tracks``, the height in which stems are bent beyond them, and how far labels reach beyond the
    tracks, both in mm."""

    placed: tuple[Placed, ...]
    parts: tuple[Part, ...]
    tracks: tuple[int, ...]
    bends: tuple[float, ...]
    reach: tuple[float, ...]


class System(msgspec.Struct, frozen=True):
    """A stretch of the scale from ``low`` to ``high`` mm with its lanes."""

    number: int
    low: float
    high: float
    lanes: tuple[Lane, ...]


def plan_for(
    timeline: Timeline,
    context: Context,
    width: float,
    lanes: Sequence[Sequence[int]],
    sides: int,
    axis: float,
) -> Plan:
    """How many systems, with labels how wide, take the least height; ``lanes`` are the events' indices, ``axis`` what a system
    takes besides them in mm. Judged at the theme's own sizes by the number of characters, so that it stays while fitting."""
    key = ("plan", timeline, width, sides, axis, context.theme.timeline, len(lanes), context.spread)
    return context.memo.get(key, lambda: _plan(timeline, context, width, lanes, sides, axis))


def _plan(
    timeline: Timeline,
    context: Context,
    width: float,
    lanes: Sequence[Sequence[int]],
    sides: int,
    axis: float,
) -> Plan:
    em = text_em(context)
    offset = text_x(context)
    best: tuple[float, Plan] | None = None
    plain = context.fitted(Fit())
    narrowest = line_width(plain, "event_date", format_date(_USUAL_DATE, context.language)) * _WITH_DASH
    widths = dict.fromkeys(
        min(measure, width * _WIDEST_LABEL - offset)
        for measure in (narrowest, *(m * em for m in _LABEL_MEASURES))
    )
    for label in widths:
        heights = [_guess(event, context, label) for event in timeline.events]
        row = round(width - label - offset, 3)
        worse, lowest = 0, float("inf")
        for systems in _SYSTEMS:
            if systems > max(1, len(timeline.events)):
                break
            if systems <= min(context.spread, len(timeline.events) - 1) and systems < _SYSTEMS[-1]:
                continue
            plan = Plan(systems, row, round(label, 3))
            scale = scale_for(timeline, plan)
            xs = [stem_of(event, scale, plan) for event in timeline.events]
            height = 0.0
            for number in sorted({system for system, _ in xs}):
                height += axis
                for lane in lanes:
                    here = [i for i in lane if xs[i][0] == number]
                    flags = [Flag(xs[i][1], label + offset, heights[i]) for i in here]
                    flight = place_flags(flags, [heights[i] for i in here], _USUAL_GAP, row, sides)
                    height += cost(flags, flight) + _USUAL_GAP
            if best is None or height < best[0] * (_SAVES if systems > best[1].systems else 1.0):
                best = (height, plan)
            worse = 0 if height < lowest else worse + 1
            lowest = min(lowest, height)
            if worse >= _WORSE:
                break
    assert best is not None
    return best[1]


def _guess(event: Event, context: Context, width: float) -> float:
    """A label's height in mm, from its number of characters at the theme's own sizes."""
    date, text = context.role("event_date"), context.role("event_text")
    lines = ceil(len(event.text) * text.size * MM_PER_PT / width)
    dates = ceil(len(date_words(event, context)) * 0.72 * date.size * MM_PER_PT / width)
    return (lines * text.size * text.leading + dates * date.size * date.leading) * MM_PER_PT


def scale_for(timeline: Timeline, plan: Plan) -> TimeScale:
    """One scale for all systems, laid end to end."""
    return make_scale([event.date for event in timeline.events], plan.systems * plan.row, BREAK)


def text_x(context: Context) -> float:
    """From a stem to its text in mm."""
    return context.theme.timeline.date_gap


def stem_of(event: Event, scale: TimeScale, plan: Plan) -> tuple[int, float]:
    """The system of an event, and where its stem stands in it: at a range's beginning, and in the middle of the time that a
    single date may mean."""
    first, _ = known_ends(event.date)
    if event.date.start_key == OPEN_START:
        first = scale.first
    at = scale.at(first if event.date.is_range else middle_day(event.date))
    system = min(int(at / plan.row + 1e-9), plan.systems - 1)
    return system, at - system * plan.row


def make_systems(
    timeline: Timeline,
    context: Context,
    scale: TimeScale,
    plan: Plan,
    lanes: Sequence[Sequence[int]],
    sides: int,
) -> list[System]:
    """Systems in which nothing begins are left out."""
    events = timeline.events
    stems = [stem_of(event, scale, plan) for event in events]
    systems: list[System] = []
    for number in sorted({system for system, _ in stems}):
        low = number * plan.row
        made = tuple(_lane(lane, events, stems, number, context, scale, plan, sides) for lane in lanes)
        systems.append(System(number, low, low + plan.row, made))
    return systems


def _lane(
    lane: Sequence[int],
    events: Sequence[Event],
    stems: Sequence[tuple[int, float]],
    number: int,
    context: Context,
    scale: TimeScale,
    plan: Plan,
    sides: int,
) -> Lane:
    here = sorted((i for i in lane if stems[i][0] == number), key=lambda i: (stems[i][1], i))
    labels = [event_label(events[i], context, plan.label) for i in here]
    offset = text_x(context)
    flags = [
        Flag(stems[i][1], offset + plan.label, label.height) for i, label in zip(here, labels, strict=True)
    ]
    gap = context.theme.timeline.event_gap * 0.7 * context.fit.gap
    guesses = [_guess(events[i], context, plan.label) for i in here]
    flight = place_flags(flags, guesses, gap, plan.row, sides)
    flown = flight.flown
    earlier = [i for i in lane if events[i].date.is_range and stems[i][0] < number]
    going_on = [i for i in earlier if _ends(events[i], scale, plan, number)[1] > 0]
    # Bars of what began in an earlier system come first, on the first side.
    bars = [(*_ends(events[i], scale, plan, number), True, 0) for i in going_on]
    for i, place in zip(here, flown, strict=True):
        r = mark_radius(events[i], context)
        ends = _ends(events[i], scale, plan, number) if events[i].date.is_range else _point(stems[i][1], r)
        bars.append((*ends, events[i].date.is_range, place.side))
    tracks = _tracks(bars)
    parts = tuple(Part(i, events[i], bars[k][0], bars[k][1], tracks[k], 0) for k, i in enumerate(going_on))
    rest = len(going_on)
    placed = tuple(
        Placed(
            i,
            events[i],
            stems[i][1],
            bars[rest + k][0],
            bars[rest + k][1],
            tracks[rest + k],
            flown[k].side,
            flown[k].off,
            flown[k].x,
            flown[k].left,
            labels[k],
        )
        for k, i in enumerate(here)
    )
    counts = tuple(
        max((track + 1 for track, bar in zip(tracks, bars, strict=True) if bar[3] == side), default=0)
        for side in range(sides)
    )
    return Lane(placed, parts, counts, flight.bends, tuple(reaches(flags, flight)))


def _point(x: float, r: float) -> tuple[float, float]:
    return x - r, x + r


def _ends(event: Event, scale: TimeScale, plan: Plan, number: int) -> tuple[float, float]:
    """A range's ends in a system's mm, cut where the system is."""
    first, last = known_ends(event.date)
    if event.date.start_key == OPEN_START:
        first = scale.first
    if event.date.end_key == OPEN_END:
        last = scale.last
    low = number * plan.row
    return max(scale.at(first) - low, 0.0), min(scale.at(last) - low, plan.row)


def _tracks(bars: Sequence[tuple[float, float, bool, int]]) -> list[int]:
    """Bars (start, end, whether a range, side) on tracks: each beyond all ranges that last when it begins; single dates may
    touch one another."""
    order = sorted(range(len(bars)), key=lambda k: (bars[k][0], not bars[k][2], k))
    found = [0] * len(bars)
    open_bars: list[int] = []
    for k in order:
        start, _, is_range, side = bars[k]
        open_bars = [j for j in open_bars if bars[j][1] > start - 0.3]
        beyond = [found[j] for j in open_bars if bars[j][3] == side and (bars[j][2] or is_range)]
        found[k] = max(beyond, default=-1) + 1
        open_bars.append(k)
    return found


def track_pitch(lane: Lane, side: int, context: Context) -> float:
    """From one track to the next in mm: rings need more than bars."""
    style = context.theme.timeline
    has_rings = any(
        place.track and place.side == side and not place.event.date.is_range for place in lane.placed
    )
    bar = style.bar * max(1.0, style.key_scale)
    return 2 * widest_radius(context) + 0.4 if has_rings else bar + 0.7


def first_track(context: Context) -> float:
    """From a lane's line to the middle of its first track in mm."""
    return widest_radius(context) + 0.5


def tracks_depth(lane: Lane, side: int, context: Context) -> float:
    """From a lane's line past its tracks in mm: there stems may be bent."""
    if not lane.tracks[side]:
        return 0.0
    depth = (lane.tracks[side] - 1) * track_pitch(lane, side, context)
    return depth + first_track(context) + widest_radius(context) + mark_gap(context)


def side_depth(lane: Lane, side: int, context: Context) -> float:
    """From a lane's line to the outer edge of its labels in mm."""
    return tracks_depth(lane, side, context) + lane.reach[side]
