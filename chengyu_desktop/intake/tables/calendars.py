"""iCalendar (RFC 5545): its events as the timeline's."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.tables.mapping import REPEATED, UNDATED, Doubt, TablePart


def read_calendar(data: bytes) -> TablePart:
    """In the order of their dates; a rule of repetition is said, and its first date taken. Raises ValueError with a sentence."""
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(data, multiple=True)
    except (ValueError, IndexError, KeyError, UnicodeError):
        raise ValueError("this is no calendar that can be read; export it again as .ics") from None
    found: list[tuple[DateSpan, Event]] = []
    doubts: list[Doubt] = []
    left_over: list[tuple[int, str]] = []
    entries = [entry for calendar in calendars for entry in calendar.walk("VEVENT")]
    for number, entry in enumerate(entries, 1):
        words = [str(entry.get(name) or "").strip() for name in ("SUMMARY", "DESCRIPTION")]
        left_over += [(number, str(entry[name])) for name in ("LOCATION", "URL") if entry.get(name)]
        span = _span(entry)
        if span is None:
            doubts.append(Doubt(number, UNDATED))
            left_over += [(number, word) for word in words if word]
            continue
        if entry.get("RRULE"):
            doubts.append(Doubt(number, REPEATED, (words[0],)))
        text = "　".join(dict.fromkeys(filter(None, (" ".join(word.split()) for word in words))))
        found.append((span, Event(date=span, text=escape_rich(text))))
    found.sort(key=lambda pair: pair[0].start_key)
    names = [
        str(calendar.get("X-WR-CALNAME") or calendar.get("NAME") or "").strip() for calendar in calendars
    ]
    return TablePart(
        events=tuple(event for _, event in found),
        doubts=tuple(doubts),
        left_over=tuple(left_over),
        title=next(filter(None, names), ""),
    )


def _span(entry: Any) -> DateSpan | None:
    """Days alone: hours are too fine for a newspaper's timeline. The end of a whole-day entry is the day after it (3.6.1)."""
    start = _moment(entry, "DTSTART")
    if start is None:
        return None
    end = _moment(entry, "DTEND")
    if end is None and entry.get("DURATION") is not None:
        try:
            end = start + entry.decoded("DURATION")
        except (TypeError, ValueError, OverflowError):
            end = None
    first = _day(start)
    last = first if end is None else _day(end)
    if (
        end is not None
        and last > first
        and (not isinstance(end, datetime) or end.time() == datetime.min.time())
    ):
        last -= timedelta(days=1)
    text = first.isoformat() if last <= first else f"{first.isoformat()}/{last.isoformat()}"
    try:
        return DateSpan.parse(text)
    except ValueError:
        return None


def _moment(entry: Any, name: str) -> date | None:
    try:
        value = entry.decoded(name)
    except (KeyError, ValueError):
        return None
    return value if isinstance(value, date) else None


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
