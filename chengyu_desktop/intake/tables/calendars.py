"""iCalendar (RFC 5545): its events as the timeline's."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.tables.mapping import REPEATED, UNDATED, Doubt, TablePart


def read_calendar(data: bytes) -> TablePart:
    """In the order of their dates; a rule of repetition is said, and its first date taken;
    what was called off is left over. Raises ValueError with a sentence."""
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(data, multiple=True)
    except (ValueError, IndexError, KeyError, UnicodeError):
        raise ValueError("this is no calendar that can be read; export it again as .ics") from None
    found: list[tuple[DateSpan, Event]] = []
    doubts: list[Doubt] = []
    left_over: list[tuple[int, str]] = []
    entries = [(entry, _zone(calendar)) for calendar in calendars for entry in calendar.walk("VEVENT")]
    for number, (entry, zone) in enumerate(entries, 1):
        words = [str(entry.get(name) or "").strip() for name in ("SUMMARY", "DESCRIPTION")]
        left_over += [(number, str(entry[name])) for name in ("LOCATION", "URL") if entry.get(name)]
        if str(entry.get("STATUS") or "").upper() == "CANCELLED":
            left_over += [(number, word) for word in words if word]
            continue
        span = _span(entry, zone)
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


def _zone(calendar: Any) -> tzinfo | None:
    """The time zone of the desk that keeps the calendar: hours that are given in UTC may be of another day there."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(str(calendar.get("X-WR-TIMEZONE") or ""))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _span(entry: Any, zone: tzinfo | None) -> DateSpan | None:
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
    start, end = _local(start, zone), end and _local(end, zone)
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


def _local(moment: date, zone: tzinfo | None) -> date:
    if zone is None or not isinstance(moment, datetime) or moment.utcoffset() != timedelta():
        return moment
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
