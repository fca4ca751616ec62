"""Whether a text is a table that was saved or pasted as one: lines cut alike by tabs, commas and the like."""

from __future__ import annotations

import csv
from collections import Counter
from io import StringIO

from chengyu_desktop.intake.tables.column_content import read_content
from chengyu_desktop.intake.tables.sheet import Sheet, make_sheet, used_columns

_DELIMITERS = "\t;|,"  # full-width commas cut sentences
_FEWEST = 3  # rows; sentences have the same number of commas by chance
_MOST_AROUND = 4  # lines above and below the rows: a title, a unit, a source, a note
_MEASURED = 0.6  # of a column's cells that are numbers or dates


def sheet_in_text(text: str, name: str = "") -> Sheet | None:
    """None for prose. Raises ValueError for a table that is far too large."""
    lines = [line for line in text.splitlines() if line.strip()]
    for delimiter in _DELIMITERS:
        if sum(delimiter in line for line in lines) * 2 <= len(lines):
            continue
        try:
            rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error:
            continue
        rows = [row for row in rows if any(cell.strip() for cell in row)]
        if _are_rows(rows, delimiter):
            return make_sheet(name, rows)
    return None


def _are_rows(rows: list[list[str]], delimiter: str) -> bool:
    """Rows equally long without a break, but for a few lines around them; in one column at least numbers or dates, unless tabs, which
    nobody types into sentences, stand between the cells."""
    if not rows:
        return False
    width = max(Counter(map(len, rows)).items(), key=lambda one: (one[1], one[0]))[0]
    places = [index for index, row in enumerate(rows) if len(row) == width]
    first, last = places[0], places[-1]
    body = rows[first : last + 1]
    if width < 2 or len(body) < _FEWEST or len(body) != len(places) or len(rows) - len(body) > _MOST_AROUND:
        return False
    if delimiter == "," and sum(row[1].startswith(" ") for row in body) * 2 > len(body):
        return False  # a sentence's comma has a blank behind it
    columns = list(zip(*used_columns([[cell.strip() for cell in row] for row in body]), strict=True))
    if len(columns) < 2:
        return False  # paragraphs that begin with a tab
    if delimiter == "\t":
        return True
    contents = [read_content(list(column[1:])) for column in columns]
    return any(max(content.numbers, content.dates) > _MEASURED for content in contents)
