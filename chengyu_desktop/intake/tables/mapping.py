"""A sheet and what its columns mean, made into events, panels or a chart's data. Every cell ends up in one of them or is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Block, Event, Panel
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.markers import marker_end
from chengyu_desktop.intake.tables.cells import is_empty, is_ticked, new_context, read_cell_date, read_number
from chengyu_desktop.intake.tables.charts import chart_block, suggested_kind
from chengyu_desktop.intake.tables.head_words import is_place
from chengyu_desktop.intake.tables.joining import joined, listed
from chengyu_desktop.intake.tables.roles import Column, Guess, Kind, Role, guess_columns
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.unit_words import unit_of_line

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?=年|\b)")


class Mapping(msgspec.Struct, frozen=True):
    """How to read a sheet. ``chart`` is the block kind for a chart's data, ``mode`` how it sets several series (empty for what most
    speaks for); ``title`` of a chart or of the only panel."""

    kind: Kind
    columns: tuple[Column, ...]
    has_head: bool = True
    chart: str = "bars"
    mode: str = ""
    title: str = ""
    language: str = "zh-Hans"
    reference: date | None = None


NO_DATE = "there is no date; the row was left out"
UNKNOWN_DATE = "“{0}” is no date that is known; the row was left out"
UNKNOWN_YEAR = "“{0}” is no year that is known; the row was left out"
UNKNOWN_END = "“{0}” can't be the end of {1}; it was left out"
NO_NUMBER = "there is no number; the row was left out"
LEFT_NUMBER = "“{0}” is no number; it was left out"
KEPT_NUMBER = "“{0}” is no number; it was kept as words"
UNDATED = "the entry has no date that is known; it was left out"
TOTAL = "“{0}” sums up the others; it was left out of the chart"
REPEATED = "“{0}” comes again and again; only the first time was taken"
DOUBTS = (
    NO_DATE, UNKNOWN_DATE, UNKNOWN_YEAR, UNKNOWN_END, NO_NUMBER, LEFT_NUMBER, KEPT_NUMBER, UNDATED, REPEATED, TOTAL,
)  # fmt: skip
"""All that there can be to say of a row."""


class Doubt(msgspec.Struct, frozen=True):
    """Something in row ``row`` (as the source counts) that a person should look at. ``sentence`` is one of DOUBTS, with places for
    ``words``."""

    row: int
    sentence: str
    words: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        return self.sentence.format(*self.words)


class TablePart(msgspec.Struct, frozen=True):
    """What a sheet became. ``left_over`` are cells that found no place, with their rows. ``title`` and
    ``credits`` (role and name) stood around the table, or are the file's own."""

    events: tuple[Event, ...] = ()
    panels: tuple[Panel, ...] = ()
    block: Block | None = None
    doubts: tuple[Doubt, ...] = ()
    left_over: tuple[tuple[int, str], ...] = ()
    title: str = ""
    credits: tuple[tuple[str, str], ...] = ()


def guess_mapping(
    sheet: Sheet,
    language: str = "zh-Hans",
    reference: date | None = None,
    kind: Kind | None = None,
    has_head: bool | None = None,
) -> tuple[Mapping, Guess]:
    """The reading that most speaks for, to be shown and changed; ``kind`` and ``has_head`` where somebody has chosen them."""
    guess = guess_columns(sheet, kind, has_head)
    mapping = Mapping(
        guess.kind,
        guess.columns,
        guess.has_head,
        suggested_kind(sheet, guess.columns, guess.has_head),
        title=sheet.name,
        language=language,
        reference=reference,
    )
    return mapping, guess


def apply_mapping(sheet: Sheet, mapping: Mapping) -> TablePart:
    reader = _Reader(sheet, mapping)
    if mapping.kind == "events":
        return reader.events()
    if mapping.kind == "panels":
        return reader.panels()
    return reader.chart()


class _Reader:
    def __init__(self, sheet: Sheet, mapping: Mapping) -> None:
        self._sheet = sheet
        self._mapping = mapping
        self._start = int(mapping.has_head)
        self._doubts: list[Doubt] = []
        self._places: dict[tuple[Role, ...], tuple[int, ...]] = {}
        has_unit = mapping.kind == "chart" and any(
            column.role == "value" and column.unit and column.unit in sheet.unit for column in mapping.columns
        )
        self._left_over = [note for note in sheet.notes if not (has_unit and unit_of_line(note[1]))]
        for column, cell in zip(
            mapping.columns, sheet.rows[0] if mapping.has_head and sheet.rows else (), strict=False
        ):
            if column.role == "ignore" and cell:
                self._left_over.append((sheet.numbers[0], cell))
        self._counting = frozenset(i for i in range(sheet.width) if _is_count(sheet.column(i, self._start)))

    def events(self) -> TablePart:
        context = new_context(self._mapping.reference)
        years = set(_YEAR.findall(self._sheet.title))
        if len(years) == 1:
            context.year = int(years.pop())  # 2024年大事记 says whose months they are
        found: list[Event] = []
        words = [
            i for i, column in enumerate(self._mapping.columns) if column.role in ("title", "text", "label")
        ]
        told = sorted(words, key=lambda i: is_place(self._mapping.columns[i].head))
        first = group = ""  # which may stand in their first rows alone
        for number, cells in self._rows():
            first, group = self._one(cells, "date") or first, self._one(cells, "group") or group
            read = read_cell_date(first, self._mapping.language, context)
            if read is None:
                doubt = Doubt(number, UNKNOWN_DATE, (first,)) if first else Doubt(number, NO_DATE)
                self._put_aside(doubt, cells)
                continue
            span, wording = read
            last = self._one(cells, "end")
            if last:
                span = self._ranged(number, span, last)
            wording = self._one(cells, "wording") or wording
            text = joined(*(cells[i] for i in told))
            self._say_values(number, cells, ("value", "unit", "panel"))
            found.append(
                Event(
                    date=span,
                    text=escape_rich(text),
                    wording=escape_rich(wording),
                    key=is_ticked(self._one(cells, "key")),
                    group=group,
                )
            )
        return self._part(events=tuple(found))

    def panels(self) -> TablePart:
        """A panel for each word in the panel column, in the order in which they come; a statement or a number for each row."""
        bodies: dict[str, list[Block]] = {}
        roles: tuple[Role, ...] = ("date", "title", "text", "label")
        named: tuple[Role, ...] = ("panel", "group")
        above = dict.fromkeys(named, "")  # a name may stand in its first row alone
        for number, cells in self._rows():
            own = {role: self._one(cells, role) for role in named}
            if own["panel"] and own["panel"] != above["panel"]:
                above["group"] = ""
            above = {role: own[role] or above[role] for role in named}
            title = above["panel"] or above["group"] or self._mapping.title
            words = joined(*self._all(cells, *roles, *(("group",) if above["panel"] else ())))
            values = self._all(cells, "value")
            unit = self._one(cells, "unit")
            body = bodies.setdefault(title, [])
            if values:
                body += (self._number(number, value, words, unit) for value in values)
            elif words:
                entries = (entry[marker_end(entry) :] for entry in listed(words))
                body += (_block("statement", text=escape_rich(entry)) for entry in entries)
            self._say_values(number, cells, ("end", "wording", "key"))
            if unit and not any(
                getattr(block, "unit", "") == unit for block in body[-len(values) :] if values
            ):
                self._left_over.append((number, unit))
        panels = tuple(
            Panel(title=escape_rich(title[marker_end(title) :]), body=tuple(body))
            for title, body in bodies.items()
        )
        return self._part(panels=panels)

    def chart(self) -> TablePart:
        rows = list(self._rows())
        cells = [cells for _, cells in rows]
        block, used, skipped, totals = chart_block(
            self._mapping.chart, self._mapping.title, self._mapping.columns, cells, self._mapping.mode
        )
        items: tuple[Any, ...] = getattr(block, "items", ())
        shown = {getattr(one, "unit", "") for one in (block, *items)}
        for index, (number, row) in enumerate(rows):
            if index in totals:
                self._put_aside(Doubt(number, TOTAL, (self._one(row, "label"),)), row)
            elif index in skipped and any(row):
                self._put_aside(Doubt(number, NO_NUMBER), row)
            else:
                self._say_unread(number, row, used, shown)
        return self._part(block=block)

    def _say_unread(self, number: int, row: tuple[str, ...], used: frozenset[int], units: set[str]) -> None:
        """``units`` are those that the block shows: a number's own goes before that of its row's cell."""
        for index, (column, cell) in enumerate(zip(self._mapping.columns, row, strict=True)):
            if index not in used:
                if cell and column.role != "ignore":
                    self._left_over.append((number, cell))
            elif column.role == "unit" and self._mapping.chart != "table":
                if cell and cell not in units:
                    self._left_over.append((number, cell))
            elif column.role == "value" and self._mapping.chart != "table" and _is_word(cell):
                self._doubts.append(Doubt(number, LEFT_NUMBER, (cell,)))
                self._left_over.append((number, cell))

    def _rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        for number, cells in list(zip(self._sheet.numbers, self._sheet.rows, strict=True))[self._start :]:
            for index, (column, cell) in enumerate(zip(self._mapping.columns, cells, strict=True)):
                if column.role == "ignore" and cell and index not in self._counting:
                    self._left_over.append((number, cell))
            yield number, cells

    def _all(self, cells: tuple[str, ...], *roles: Role) -> list[str]:
        """The filled cells of columns in one of these roles, from left to right."""
        if roles not in self._places:
            columns = enumerate(self._mapping.columns)
            self._places[roles] = tuple(i for i, column in columns if column.role in roles)
        return [cell for i in self._places[roles] if (cell := cells[i])]

    def _one(self, cells: tuple[str, ...], role: Role) -> str:
        return joined(*self._all(cells, role))

    def _ranged(self, number: int, span: DateSpan, last: str) -> DateSpan:
        read = read_cell_date(last, self._mapping.language, new_context(self._mapping.reference))
        if read is not None and "/" not in span.text and "/" not in read[0].text:
            if read[0].text == span.text:
                return span
            try:
                return DateSpan.parse(f"{span.text}/{read[0].text}")
            except ValueError:
                pass
        self._doubts.append(Doubt(number, UNKNOWN_END, (last, span.text)))
        self._left_over.append((number, last))
        return span

    def _number(self, number: int, cell: str, label: str, unit: str) -> Block:
        read = read_number(cell)
        if read is None:
            self._doubts.append(Doubt(number, KEPT_NUMBER, (cell,)))
            return _block("statement", text=escape_rich(joined(label, cell)))
        return _block(
            "number",
            value=read.value,
            unit=read.unit or unit,
            approximate=read.about,
            label=escape_rich(label),
        )

    def _put_aside(self, doubt: Doubt, cells: tuple[str, ...]) -> None:
        self._doubts.append(doubt)
        ignored = {i for i, column in enumerate(self._mapping.columns) if column.role == "ignore"}
        self._left_over += [(doubt.row, cell) for i, cell in enumerate(cells) if cell and i not in ignored]

    def _say_values(self, number: int, cells: tuple[str, ...], roles: tuple[Role, ...]) -> None:
        """Cells of roles that this kind of part has no place for."""
        for role in roles:
            self._left_over += [(number, cell) for cell in self._all(cells, role)]

    def _part(self, **parts: Any) -> TablePart:
        return TablePart(
            **parts,
            title=self._sheet.title,
            credits=self._sheet.credits,
            doubts=tuple(sorted(self._doubts, key=lambda doubt: doubt.row)),
            left_over=tuple(self._left_over),
        )


def _is_count(cells: list[str]) -> bool:
    """1, 2, 3 and so on, which say nothing that their heading doesn't: of a column left out it alone is told."""
    return len(cells) > 1 and cells == [str(number) for number in range(1, len(cells) + 1)]


def _is_word(cell: str) -> bool:
    return not is_empty(cell) and read_number(cell) is None


def _block(kind: str, **fields: Decimal | str) -> Block:
    from chengyu_desktop.layout.registry import block_kind

    return block_kind(kind).struct(**fields)  # type: ignore[arg-type]
