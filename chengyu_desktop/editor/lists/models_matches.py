"""What a search has found, as a table: where it stands, and the words around it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, Qt

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits_text import Match
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.lists.models import AnyIndex, ItemModel
from chengyu_desktop.editor.lists.place_names import place_name

PLACE, TEXT = range(2)
MATCH_ROLE = Qt.ItemDataRole.UserRole
"""Where in a cell's text the match stands: its first character and its length."""

_BEFORE, _AFTER = 12, 40  # characters around a match
_Role = Qt.ItemDataRole


class MatchRow(msgspec.Struct, frozen=True):
    match: Match
    place: str
    before: str
    after: str


class MatchesModel(ItemModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(2, parent)
        self._known: dict[MatchRow, MatchRow] = {}
        self._titles = (self.tr("Place"), self.tr("Text"))

    def show_matches(self, project: Project, matches: Sequence[Match]) -> None:
        """Matches in a project; a row that is as it was stays the same."""
        rows = (_row(project, match) for match in matches)
        self._known = {row: self._known.get(row, row) for row in rows}
        self.show(tuple(self._known.values()))

    def children_of(self, item: object) -> Sequence[object]:
        return item if isinstance(item, tuple) else ()

    def matches(self) -> tuple[Match, ...]:
        return tuple(row.match for row in self._known.values())

    def match_at(self, index: AnyIndex) -> Match:
        return self._row(index).match

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._row(index)
        if role == _Role.DisplayRole:
            return row.place if index.column() == PLACE else row.before + row.match.text + row.after
        if role == MATCH_ROLE and index.column() == TEXT:
            return len(row.before), len(row.match.text)
        if role == _Role.ToolTipRole:
            return row.place
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        is_title = role == _Role.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._titles[section] if is_title else None

    def _row(self, index: AnyIndex) -> MatchRow:
        item = self.node(index).item
        assert isinstance(item, MatchRow)
        return item


def _row(project: Project, match: Match) -> MatchRow:
    text = get(project, match.key)
    start = max(match.start - _BEFORE, 0)
    before = ("…" if start else "") + text[start : match.start]
    after = text[match.end : match.end + _AFTER]
    return MatchRow(match, place_name(project, match.key), before, after)
