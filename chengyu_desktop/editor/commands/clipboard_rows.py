"""Events as rows of a spreadsheet: cells between tabs, as Excel, WPS and LibreOffice put them on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event

_KEY = "✓"
_YES = frozenset({_KEY, "√", "是", "重点", "y", "yes", "true", "x", "1"})
# A cell in quotes ends where a tab or a line ends; what merely begins with a quotation mark is as it stands.
_CELL = re.compile(r'(?:"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)|([^\t\r\n]*))(\t|\r\n|\r|\n|\Z)')
_SHEET_DATE = re.compile(
    r"(\d{4})(?:[-/.]|年)(?:(\d{1,2})(?:(?:[-/.]|月)(?:(\d{1,2})日?)?)?)?(?: 0?0:00(?::00)?)?", re.ASCII
)


def events_to_rows(events: Sequence[Event]) -> str:
    """One line an event: date, text, a tick for a key event, wording, and the group where any has one."""
    cells = [(e.date.text, e.text, _KEY if e.key else "", e.wording, e.group) for e in events]
    if not any(event.group for event in events):
        cells = [row[:-1] for row in cells]
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in cells)


def events_from_rows(text: str) -> tuple[Event, ...]:
    """Events of rows that hold a date, a text and perhaps a mark for key events, a wording and a group, in this order.

    No events for a text without tabs, and for one in which no row begins with a date. A first row without a date is the
    heading. Raises ValueError with one sentence for any other row without one.
    """
    if "\t" not in text:
        return ()
    rows = [(number, row) for number, row in enumerate(read_rows(text), 1) if any(row)]
    dates = [_date(row[0]) for _, row in rows]
    if not any(isinstance(date, DateSpan) for date in dates):
        return ()
    events: list[Event] = []
    for (number, row), date in zip(rows, dates, strict=True):
        if isinstance(date, DateSpan):
            events.append(_event(date, row))
        elif number != rows[0][0]:
            raise ValueError(f"row {number} can't be pasted: {date}")
    return tuple(events)


def sheet_date(text: str) -> DateSpan:
    """A date as the project writes it, or as a spreadsheet shows it: 2022/3/7, 2022.3, 2022年3月7日.

    Raises ValueError with one sentence.
    """
    try:
        return DateSpan.parse(text)
    except ValueError:
        found = _SHEET_DATE.fullmatch(text.strip())
        if found is None:
            raise
        return DateSpan.parse("-".join(part.zfill(2) for part in found.groups() if part))


def _date(cell: str) -> DateSpan | ValueError:
    try:
        return sheet_date(cell)
    except ValueError as error:
        return error


def _event(date: DateSpan, row: Sequence[str]) -> Event:
    text, key, wording, group = (*row[1:5], "", "", "", "")[:4]
    return Event(date=date, text=text, key=key.casefold() in _YES, wording=wording, group=group)


def read_rows(text: str) -> Iterator[list[str]]:
    """The cells of each row of a spreadsheet, as it puts them on the clipboard."""
    row: list[str] = []
    for found in _CELL.finditer(text):
        quoted, plain, end = found.groups()
        words = plain if quoted is None else quoted.replace('""', '"')
        row.append(" ".join(words.split("\n")).strip() if quoted else words.strip())
        if end != "\t":
            yield row
            row = []


def _quoted(cell: str) -> str:
    if cell.startswith('"') or any(character in cell for character in "\t\r\n"):
        return '"' + cell.replace('"', '""') + '"'
    return cell
