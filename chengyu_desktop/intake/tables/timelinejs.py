"""Timelines of TimelineJS (Knight Lab): its spreadsheet, also as CSV, and its JSON.

The spreadsheet's columns are Year, Month, Day, Time, End Year, End Month, End Day, End Time, Display Date, Headline, Text, Media,
Media Credit, Media Caption, Media Thumbnail, Type, Group, Background.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.days import iso_year
from chengyu_desktop.document.project import Event
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.tables.mapping import UNDATED, UNKNOWN_YEAR, Doubt, TablePart
from chengyu_desktop.intake.tables.sheet import Sheet

_NEEDED = frozenset({"year", "headline"})
_USED = frozenset(
    {
        "year",
        "month",
        "day",
        "end year",
        "end month",
        "end day",
        "display date",
        "headline",
        "text",
        "group",
        "type",
    }
)


def is_timelinejs(sheet: Sheet) -> bool:
    return bool(sheet.rows) and {cell.casefold() for cell in sheet.rows[0]} >= _NEEDED


def timelinejs_rows(sheet: Sheet) -> TablePart:
    """A row of the type ``title`` is the page's, not an event."""
    heads = [cell.casefold() for cell in sheet.rows[0]]
    events: list[Event] = []
    doubts: list[Doubt] = []
    left_over: list[tuple[int, str]] = []
    title = ""
    for number, cells in zip(sheet.numbers[1:], sheet.rows[1:], strict=True):
        row = dict(zip(heads, cells, strict=True))
        left_over += [(number, cell) for head, cell in row.items() if cell and head not in _USED]
        words = (row.get("headline", ""), row.get("text", ""))
        if row.get("type", "").casefold() in ("title", "era"):
            is_title = row.get("type", "").casefold() == "title" and not title
            title = _plain(words[0]) if is_title else title
            left_over += [(number, cell) for cell in words[is_title:] if cell]
            continue
        span = _span(
            (row.get("year", ""), row.get("month", ""), row.get("day", "")),
            (row.get("end year", ""), row.get("end month", ""), row.get("end day", "")),
        )
        if span is None:
            doubts.append(Doubt(number, UNKNOWN_YEAR, (row.get("year", ""),)))
            left_over += [(number, cell) for cell in words if cell]
            continue
        events.append(_event(span, *words, row.get("display date", ""), row.get("group", "")))
    return TablePart(events=tuple(events), doubts=tuple(doubts), left_over=tuple(left_over), title=title)


def read_timelinejs_json(data: bytes) -> TablePart:
    """Raises ValueError with a sentence for what is no such file."""
    try:
        timeline = json.loads(data)
    except (ValueError, RecursionError):
        raise ValueError("this is no JSON that can be read; export it again") from None
    if isinstance(timeline, dict) and isinstance(timeline.get("timeline"), dict):
        timeline = timeline["timeline"]
    entries = timeline.get("events") if isinstance(timeline, dict) else None
    if not isinstance(entries, list):
        raise ValueError(
            "this JSON holds no timeline; it should have a list of “events”, as TimelineJS writes it"
        )
    events: list[Event] = []
    doubts: list[Doubt] = []
    left_over: list[tuple[int, str]] = []
    for number, entry in enumerate(entries, 1):
        entry = entry if isinstance(entry, dict) else {}
        text = _mapping(entry.get("text"))
        words = str(text.get("headline") or ""), str(text.get("text") or "")
        start, end = _mapping(entry.get("start_date")), _mapping(entry.get("end_date"))
        span = _span(_parts(start), _parts(end))
        if span is None:
            doubts.append(Doubt(number, UNDATED))
            left_over += [(number, word) for word in words if word]
            continue
        shown = str(entry.get("display_date") or start.get("display_date") or "")
        events.append(_event(span, *words, shown, str(entry.get("group") or "")))
    head = _mapping(_mapping(timeline.get("title")).get("text"))
    title, below = (_plain(str(head.get(name) or "")) for name in ("headline", "text"))
    left_over += [(1, words) for words in (below,) if words]
    return TablePart(events=tuple(events), doubts=tuple(doubts), left_over=tuple(left_over), title=title)


def _event(span: DateSpan, headline: str, text: str, shown: str, group: str) -> Event:
    headline, text = _plain(headline), _plain(text)
    joined = (
        f"{headline}　{text}" if headline and text and not text.startswith(headline) else text or headline
    )
    return Event(
        date=span,
        text=escape_rich(joined),
        wording=escape_rich(_plain(shown)),
        group=escape_rich(_plain(group)),
    )


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _parts(point: dict[str, Any]) -> tuple[str, str, str]:
    year, month, day = (str(point.get(name) or "").strip() for name in ("year", "month", "day"))
    return year, month, day


def _span(start: tuple[str, str, str], end: tuple[str, str, str]) -> DateSpan | None:
    first = _edtf(start)
    last = _edtf(end)
    if not first:
        return None
    for text in (f"{first}/{last}", first) if last and last != first else (first,):
        try:
            return DateSpan.parse(text)
        except ValueError:
            continue
    return None


def _edtf(parts: tuple[str, str, str]) -> str:
    year, month, day = parts
    if not year.removeprefix("-").isdecimal():
        return ""
    out = iso_year(1 + int(year) if year.startswith("-") else int(year))  # TimelineJS counts −221 as 221 BC
    for part in (month, day):
        if not part.isdecimal():
            break
        out += f"-{int(part):02d}"
    return out


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _plain(html: str) -> str:
    """TimelineJS's texts may hold HTML; only their words are taken."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())
