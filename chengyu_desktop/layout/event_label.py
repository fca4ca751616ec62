"""What is written beside an event's mark: its date above its text, and the year above both where years are headings."""

from __future__ import annotations

from collections.abc import Sequence

from chengyu_desktop.document.dates import format_date, format_year
from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group, Item
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.text import layout_text, type_size
from chengyu_desktop.typography.style import Align

_JUSTIFIED_FROM = (
    13  # characters of a line; shorter ones are left ragged, for stretching would tear them apart
)


def date_words(event: Event, context: Context, within: int | None = None) -> str:
    """The date as it is printed; ``within`` is the year that a heading says."""
    return event.wording or format_date(event.date, context.language, within)


def date_role(event: Event) -> str:
    return "event_date_key" if event.key else "event_date"


def event_label(
    event: Event, context: Context, width: float, *, within: int | None = None, align: Align | None = None
) -> Frame:
    """Date and text in ``width`` mm."""
    key = ("event label", event, width, within, align, context.fit, context.measuring)
    return context.memo.get(key, lambda: _label(event, context, width, within, align))


def year_label(year: int, context: Context, width: float) -> Frame:
    return layout_text(context, "timeline_year", format_year(year, context.language), width)


def year_headings(timeline: Timeline, row: int = 0) -> list[int | None]:
    """For each event the year to be said over it, if the timeline has headings: where it isn't the last one's, and with the
    first of every ``row`` events."""
    if not timeline.years:
        return [None] * len(timeline.events)
    years = [event.date.year for event in timeline.events]
    return [
        year if index == 0 or years[index - 1] != year or (row and index % row == 0) else None
        for index, year in enumerate(years)
    ]


def said_years(timeline: Timeline) -> list[int | None]:
    """For each event the year that a heading has said."""
    return [event.date.year if timeline.years else None for event in timeline.events]


def text_em(context: Context) -> float:
    """An em of events' texts at the theme's own size, in mm: what decides on columns, for their number mustn't change while
    fitting."""
    return context.role("event_text").size * MM_PER_PT


def date_middle(context: Context) -> float:
    """From the top of a date to the middle of its em box, in mm: where a mark beside it is centred."""
    return type_size(context, context.role("event_date")) * MM_PER_PT / 2


def average_length(events: Sequence[Event]) -> float:
    """Characters of text an event has."""
    return sum(len(event.text) for event in events) / max(1, len(events))


def _label(event: Event, context: Context, width: float, within: int | None, align: Align | None) -> Frame:
    if align is None and width < text_em(context) * _JUSTIFIED_FROM:
        align = "start"
    date = layout_text(context, date_role(event), date_words(event, context, within), width, align=align)
    text = layout_text(context, "event_text", event.text, width, align=align)
    items: list[Item] = [Group("date", date, tag="label" if text.height else "body")]
    height = date.height
    if text.height:
        height += context.theme.timeline.date_gap * context.fit.gap
        items.append(Group("text", text, 0, height, tag="body"))
        height += text.height
    return Frame(width, height, tuple(items))
