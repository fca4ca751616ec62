"""Where the events of a date axis are drawn: marks, ranges and their words, in px, before anything is scrolled.

Every day of a date is wide enough to be seen: a month is a bar as long as the month, since that is as much as is known.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from math import inf
from typing import NamedTuple

from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan, format_date
from chengyu_desktop.document.project import Event
from chengyu_desktop.document.rich_text import parse_rich
from chengyu_desktop.editor.charts.lanes import Extent, Lanes, pack_lanes

Measure = Callable[[str], float]
"""The width of a text in px."""

POINT = 6.0
"""Radius of the mark of a single day."""
BAR = 18.0
"""Height of a range."""
LANE = 24.0
GAP = 10.0
"""Between what stands in one lane."""
WORDS_GAP = 6.0
LEAST_BAR = 8.0

_ROOMS = (260.0, 180.0, 120.0, 84.0, 52.0, 0.0)
"""Widths of words that are tried, until all lanes can be seen."""
_DATED = 180.0
"""Room from which there is a date before the words; with less the axis says it, and the words are worth more."""
_MOST_KEPT = 20_000  # marks
_LEAST_ROOM, _MOST_ROOM = 44.0, 420.0
_LONGEST = 60  # characters that are measured
_SHORTEST = 2  # characters of an event's text that are worth their place


class Mark(NamedTuple):
    """``left`` to ``right`` is the mark without its words, in px from day 0; an open end is infinite.

    ``words`` are the date and the first of what happened, as long as there is room; ``words_left`` is where they begin, None
    for inside the mark.
    """

    left: float
    right: float
    is_point: bool
    is_range: bool
    date: str
    words: str
    words_width: float
    words_left: float | None

    @property
    def extent(self) -> tuple[float, float]:
        if self.words_left is None:
            return self.left, self.right
        return self.left, self.words_left + self.words_width


class Arrangement(NamedTuple):
    """``room`` is the width that there was for words, in px."""

    marks: tuple[Mark, ...]
    lanes: Lanes
    room: float


class Held(NamedTuple):
    """Lanes that stay while a hand is at work: those of events by identity, and those of the moved ones by index."""

    lanes: Lanes
    room: float
    by_event: dict[int, int]
    by_index: dict[int, int]


class Maker:
    """Makes marks at one scale, in one type and language; those of events that stay the same objects are made once."""

    def __init__(self, px_per_day: float, measure: Measure, language: str) -> None:
        self.px_per_day = px_per_day
        self.language = language
        self._measure = measure
        self._made: dict[
            tuple[int, float], tuple[Event, Mark]
        ] = {}  # the event is kept, so that it stays its own

    def mark(self, event: Event, room: float) -> Mark:
        made = self._made.get((id(event), room))
        if made is None:
            if len(self._made) > _MOST_KEPT:
                self._made.clear()
            made = event, make_mark(event, self.px_per_day, room, self._measure, self.language)
            self._made[id(event), room] = made
        return made[1]


def arrange_events(events: Sequence[Event], lanes_seen: int, maker: Maker) -> Arrangement:
    """Marks with as many words as let all lanes be seen at once."""
    made = Arrangement((), pack_lanes((), GAP), 0.0)
    for room in _ROOMS:
        marks = tuple(maker.mark(event, room) for event in events)
        extents = [Extent(*mark.extent, event.group) for mark, event in zip(marks, events, strict=True)]
        made = Arrangement(marks, pack_lanes(extents, GAP), room)
        if made.lanes.total <= lanes_seen:
            break
    return _filled(made, events, maker, ())


def arrange_held(events: Sequence[Event], held: Held, maker: Maker) -> Arrangement:
    """The same in the lanes that there were."""
    marks = tuple(maker.mark(event, held.room) for event in events)
    of = tuple(held.by_index.get(n, held.by_event.get(id(event), 0)) for n, event in enumerate(events))
    made = Arrangement(marks, held.lanes._replace(of=of), held.room)
    return _filled(made, events, maker, held.by_index)


def _filled(made: Arrangement, events: Sequence[Event], maker: Maker, moving: Container[int]) -> Arrangement:
    """With as many words as there is room before the next mark of the lane; those of ``moving`` events take none away."""
    lanes: dict[int, list[int]] = {}
    for index in range(len(events)):
        if index not in moving:
            lanes.setdefault(made.lanes.of[index], []).append(index)
    marks = list(made.marks)
    for members in lanes.values():
        members.sort(key=lambda n: marks[n].left)
        nexts = [marks[n].left - GAP for n in members[1:]] + [inf]
        for index, end in zip(members, nexts, strict=True):
            mark = marks[index]
            if mark.words_left is None and (mark.words or mark.date):
                continue  # they stand inside the mark
            inside = mark.right - mark.left - 2 * WORDS_GAP - 1 if mark.left != -inf else 0.0
            beside = end - mark.right - WORDS_GAP
            room = min(max(inside, beside), _MOST_ROOM)
            if room > max(made.room, _LEAST_ROOM):
                marks[index] = maker.mark(events[index], room)
    return made._replace(marks=tuple(marks))


def make_mark(event: Event, px_per_day: float, room: float, measure: Measure, language: str) -> Mark:
    span = event.date
    left = -inf if span.start_key == OPEN_START else span.start_key * px_per_day
    right = inf if span.end_key == OPEN_END else (span.end_key + 1) * px_per_day
    is_point = span.start_key == span.end_key and right - left < 2 * POINT + 8
    if is_point:
        middle = (left + right) / 2
        left, right = middle - POINT, middle + POINT
    elif right - left < LEAST_BAR:
        right = left + LEAST_BAR
    date = event.wording or format_date(span, language)
    plain = plain_text(event.text)
    if room < _DATED and (plain or not room):
        date = ""
    words = shortened(plain, room - (measure(date + " ") if date else 0.0), measure) if room else ""
    text = f"{date} {words}".strip()
    width = min(measure(text), max(room, 0.0)) if text else 0.0
    fits = left != -inf and right - left >= width + 2 * WORDS_GAP
    is_inside = not text or fits or right == inf
    return Mark(
        left, right, is_point, "/" in span.text, date, words, width, None if is_inside else right + WORDS_GAP
    )


def shortened(text: str, room: float, measure: Measure) -> str:
    """As much of a text as a room of px holds, with an ellipsis where there is more; nothing for less than a word."""
    text = text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
    if measure(text) <= room:
        return text
    low, high = 0, len(text)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if measure(text[:middle].rstrip() + "…") <= room else (low, middle)
    return text[:low].rstrip() + "…" if low >= _SHORTEST else ""


def plain_text(text: str) -> str:
    """Without the marks of emphasis, on one line."""
    return " ".join("".join(piece.text for piece in parse_rich(text)).split())


def is_vague(span: DateSpan) -> bool:
    return any(sign in span.text for sign in "~?%")
