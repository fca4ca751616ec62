"""Every number of a project as a row to be edited: those of blocks, and those in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

import msgspec

from chengyu_desktop.document.addresses import field_names, get, join, parent
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.edits_figures import FigureRow, figures_of
from chengyu_desktop.document.figures import Figure, find_figures
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.document.rich_text import Piece, parse_rich
from chengyu_desktop.document.texts import texts_of
from chengyu_desktop.editor.inspector.fields import field_specs
from chengyu_desktop.editor.inspector.number_field import spell_number
from chengyu_desktop.editor.inspector.texts import translated
from chengyu_desktop.editor.lists.place_names import place_name

_DIGITS = re.compile(r"[+\-−]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
_AROUND = 12  # characters of the text on either side
_PROSE = frozenset({"text", "lede"})
"""Fields of running text; the numbers in titles and labels are mostly names."""


class NumberRow(msgspec.Struct, frozen=True):
    """``value`` is the number as it is written. In running text it stands at ``[start, end)`` of the text at ``key``; ``end``
    is 0 for a field of its own. ``unit_key``, ``label_key`` and ``change_key`` name the fields that say so, or are empty;
    ``change`` is as it is typed, and its unit stands beside it."""

    key: str
    value: str
    unit: str
    label: str
    place: str
    start: int = 0
    end: int = 0
    unit_key: str = ""
    label_key: str = ""
    change: str = ""
    change_unit: str = ""
    change_key: str = ""

    @property
    def is_editable(self) -> bool:
        """Whether the number is in digits; 前十 and 三分之一 are left to the text's own editor."""
        return not self.end or _DIGITS.fullmatch(self.value) is not None


class NumberRows:
    """``of`` a project after another gives the very same row where nothing changed, and reads no text twice."""

    def __init__(self) -> None:
        self._rows: dict[NumberRow, NumberRow] = {}
        self._prose: dict[str, tuple[NumberRow, ...]] = {}

    def of(self, project: Project) -> tuple[NumberRow, ...]:
        """In the document's order but for the texts, which come after the fields."""
        figures = figures_of(project)
        keys = {row.key for row in figures}
        fields = [_field_row(project, row) for row in figures if _value_beside(row.key) not in keys]
        known, self._prose = self._prose, {}
        prose: list[NumberRow] = []
        for key, text in texts_of(project):
            if key.rpartition("/")[2] in _PROSE:
                found = known.get(text)
                self._prose[text] = found = tuple(_numbers_in(text)) if found is None else found
                if found:
                    place = place_name(project, key)
                    prose += (msgspec.structs.replace(row, key=key, place=place) for row in found)
        old, self._rows = self._rows, {}
        for row in (*fields, *prose):
            self._rows.setdefault(row, old.get(row, row))
        return tuple(self._rows.values())


def set_number(project: Project, row: NumberRow, text: str) -> Project:
    """The project with another number, written as ``text``, in the row's place. Raises ValueError."""
    text = text.strip()
    if not row.end:
        return _with_number(project, row.key, _plain(text))
    if not _DIGITS.fullmatch(text):
        raise ValueError(f"“{text}” is no number: write it in digits, like 1054.5")
    source = get(project, row.key)
    if source[row.start : row.end] != row.value:
        raise ValueError("the text has changed since: choose the number again")
    return set_value(project, row.key, source[: row.start] + text + source[row.end :])


def set_change(project: Project, row: NumberRow, text: str) -> Project:
    """The project with another change of the row's number, or without one. Raises ValueError."""
    return set_value(project, row.change_key, _plain(text.strip()) or None)


def _value_beside(key: str) -> str:
    """The number of which a change is told in its row."""
    around, _, name = key.rpartition("/")
    return join(around, "value") if name == "change" else ""


def _with_number(project: Project, key: str, text: str) -> Project:
    around, _, last = key.rpartition("/")
    numbers = get(project, around)
    if not isinstance(numbers, tuple):
        return set_value(project, key, text)
    at = int(last)
    return set_value(project, around, (*numbers[:at], text, *numbers[at + 1 :]))


def _plain(text: str) -> str:
    """A number without the signs that group its thousands."""
    return re.sub(r"[,，]", "", text) if _DIGITS.fullmatch(text) else text


def _field_row(project: Project, row: FigureRow) -> NumberRow:
    around, _, name = row.key.rpartition("/")
    is_change = name == "change"
    part = get(project, around)
    has_change = name == "value" and "change" in field_names(part)
    change = part.change if has_change else None
    place = place_name(project, row.key)
    if name != "value" and not name.isdecimal():
        titles = (spec.title for spec in field_specs(type(part)) if spec.name == name)
        place += " · " + translated(next(titles, name))
    return NumberRow(
        row.key,
        str(row.value),
        row.unit,
        row.label,
        place,
        unit_key="" if is_change else _key_around(project, row.key, ("unit",)),
        label_key=_key_around(project, row.key, ("label", "title")),
        change="" if change is None else spell_number(change),
        change_unit="" if change is None else getattr(part, "change_unit", "%"),
        change_key=join(around, "change") if has_change else "",
    )


def _key_around(project: Project, key: str, names: tuple[str, ...]) -> str:
    """The field that says something of a number: the nearest one with words in it, else the nearest; no panel's."""
    found = ""
    while (key := parent(key)) and key.count("/") > 2:
        part = get(project, key)
        for name in names:
            if isinstance(part, Part) and isinstance(getattr(part, name, None), str):
                if getattr(part, name):
                    return join(key, name)
                found = found or join(key, name)
    return found


def _numbers_in(text: str) -> Iterator[NumberRow]:
    """Rows of a text without its key and its place."""
    for piece in parse_rich(text):
        for figure in find_figures(piece.text):
            yield _prose_row(piece, figure)


def _prose_row(piece: Piece, figure: Figure) -> NumberRow:
    start, end = _digits(piece.text, figure)
    before = piece.text[max(start - _AROUND, 0) : start]
    after = piece.text[end : end + _AROUND]
    return NumberRow(
        "",
        piece.text[start:end],
        figure.magnitude + figure.unit,
        f"{before}「{piece.text[start:end]}」{after}",
        "",
        piece.start + start,
        piece.start + end,
    )


def _digits(text: str, figure: Figure) -> tuple[int, int]:
    """Where the digits of a figure stand; all of it for one in words, or in more than one number."""
    found = list(_numbers(text, figure.start, figure.end))
    if len(found) == 1 and found[0][2] == abs(figure.value):
        return found[0][:2]
    return figure.start, figure.end


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int, Decimal]]:
    for match in _DIGITS.finditer(text, start, end):
        try:
            yield (
                match.start(),
                match.end(),
                abs(Decimal(_plain(match[0]).replace("．", ".").replace("−", "-"))),
            )
        except InvalidOperation:
            continue
