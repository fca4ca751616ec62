"""A project's CSV: rows with addresses, put together again. Rows that somebody has added are events where they have a date."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.intake.exported.tree import Gathered, Returned, escaped_where_needed
from chengyu_desktop.intake.tables.cells import is_ticked, new_context, read_cell_date
from chengyu_desktop.intake.tables.delimited import decode_table, find_delimiter
from chengyu_desktop.storage.data_form import HEADS_EN, HEADS_ZH, Row, unguarded

_EVENTS = ("timeline", "events")


def read_csv_rows(data: bytes, file: str) -> Returned | None:
    """None for any other table. Raises ProjectFileError with the row of what is wrong."""
    if not any(
        head.encode(code) in data[:1000] for head in (HEADS_ZH.address, HEADS_EN.address) for code in _CODES
    ):
        return None
    try:
        rows = list(_rows(decode_table(data, file)))
    except (ValueError, csv.Error):
        return None  # which the reader of tables will say
    if not rows:
        return None
    gathered = Gathered(file)
    left_over: list[tuple[int, str]] = []
    for number, row, others in rows:
        left_over += [(number, cell) for cell in others if cell.strip()]
        steps = row.address.strip().split("/") if row.address.strip() else []
        if not steps and row.date.strip():
            steps = [*_EVENTS, str(gathered.next_of(_EVENTS))]
        if not steps:
            left_over += [(number, cell) for cell in row if cell.strip()]
        elif len(steps) == 3 and tuple(steps[:2]) == _EVENTS:
            _event(gathered, steps, row, number)
        else:
            left_over += [(number, cell) for cell in _part(gathered, steps, row, number)]
    _inherit_units(gathered, [row.address.split("/") for _, row, _ in rows])
    return Returned(gathered.project(), (), tuple(left_over))


_CODES = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")


def _rows(text: str) -> Iterator[tuple[int, Row, list[str]]]:
    """Rows by their number, with the cells of columns that aren't ours; nothing for any other table."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(StringIO(text, newline=""), delimiter=find_delimiter(text))
    heads = [cell.strip() for cell in next(reader, [])]
    for known in (HEADS_ZH, HEADS_EN):
        if set(known) <= set(heads):
            places = [heads.index(head) for head in known]
            break
    else:
        return
    for number, cells in enumerate(reader, 2):
        if any(cells):
            cells += [""] * (len(heads) - len(cells))
            others = [cell for i, cell in enumerate(cells) if i not in places]
            yield number, Row(*(unguarded(cells[i]) for i in places)), others


def _event(gathered: Gathered, steps: list[str], row: Row, number: int) -> None:
    gathered.mention(steps, number)
    for name, words in (("wording", row.wording), ("text", row.text), ("group", row.group)):
        if words:
            gathered.say([*steps, name], escaped_where_needed(words), number)
    if row.date.strip():
        gathered.say([*steps, "date"], _date(row.date.strip()), number)
    if is_ticked(row.key):
        gathered.say([*steps, "key"], "true", number)


def _date(words: str) -> str:
    """As it was written, or as a spreadsheet has written it anew: 2021/12/17."""
    try:
        return DateSpan.parse(words).text
    except ValueError:
        read = read_cell_date(words, "zh-Hans", new_context())
        return read[0].text if read else words


def _part(gathered: Gathered, steps: list[str], row: Row, number: int) -> Iterator[str]:
    """Cells for which there is no place come back."""
    words = row.value.strip() or escaped_where_needed(row.text)
    is_block = len(steps) > 3 and steps[0] == "panels" and steps[2] == "body"
    if steps[0] == "panels" and len(steps) > 1 and row.panel:
        gathered.say([*steps[:2], "title"], escaped_where_needed(row.panel), number)
    if row.value.strip() and row.text.strip():
        yield row.text
    if words:
        gathered.say(steps, words, number)
    elif steps[0] == "panels" or steps == ["timeline"]:
        gathered.mention(steps, number)
    elif len(steps) > 1:
        gathered.mention(steps[:-1], number)  # its text was nothing but marks of emphasis
    if not is_block:
        yield from (cell for cell in (row.item, row.unit, row.date, row.wording) if cell)
        return
    yield from (cell for cell in (row.date, row.wording) if cell)
    if row.kind:
        gathered.say([*steps[:4], "kind"], row.kind, number)
    owner = steps if not words else steps[:-2] if steps[-1].isdecimal() else steps[:-1]
    if row.item:
        gathered.say([*owner, "label"], escaped_where_needed(row.item), number)
    if row.unit:
        gathered.say([*owner, "unit"], row.unit, number)
    if is_ticked(row.key):
        gathered.say([*owner, "highlight"], "true", number)


def _inherit_units(gathered: Gathered, addresses: list[list[str]]) -> None:
    """The block's unit is told beside each of its figures, and isn't each item's own."""
    for steps in addresses:
        if len(steps) > 6 and steps[0] == "panels" and steps[4] == "items":
            unit = [*steps[:6], "unit"]
            if gathered.said(unit) and gathered.said(unit) == gathered.said([*steps[:4], "unit"]):
                gathered.unsay(unit, 0)
