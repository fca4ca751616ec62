"""Which part of the imported project a piece of copy has become, and the other way. Pure."""

from __future__ import annotations

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.edits import EVENTS, PANELS
from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.structure import Piece, Structure

_CREDITS = ("source", "compiled", "drawn")


class Places:
    """``key_of[i]`` is the key of what ``structure.pieces[i]`` has become, or empty."""

    def __init__(self, structure: Structure, project: Project) -> None:
        self._panels = _order(structure, "panel_title", "statement")
        self._events = _order(structure, "event_date", "event_text")
        self._statements: dict[int, int] = {}
        self._project = project
        self.key_of = tuple(self._key(piece) for piece in structure.pieces)
        self._piece_at: dict[str, int] = {}
        for index, key in enumerate(self.key_of):
            self._piece_at.setdefault(key, index)

    def piece_at(self, key: str) -> int:
        """The piece that a drawn item's key belongs to; -1 for what no piece has become, such as a suggested chart."""
        steps = key.split("/")
        while steps:
            found = self._piece_at.get("/".join(steps))
            if found is not None:
                return found
            steps.pop()
        return -1

    def _key(self, piece: Piece) -> str:
        match piece.role:
            case "left_over":
                return ""
            case "timeline_title":
                return "timeline/title"
            case "event_date":
                return join(EVENTS, self._events[piece.group], "date")
            case "event_text":
                return join(EVENTS, self._events[piece.group], "text")
            case "panel_title":
                return join(PANELS, self._panels[piece.group], "title")
            case "statement":
                return self._statement(piece.group)
            case role:
                return join("credits", role) if role in _CREDITS else role

    def _statement(self, group: int) -> str:
        """The panel's next statement: what the first layout has drawn may stand before and between."""
        panel = self._panels[group]
        count = self._statements.get(panel, 0)
        self._statements[panel] = count + 1
        body = self._project.panels[panel].body
        places = [index for index, block in enumerate(body) if block.kind == "statement"]
        return join(PANELS, panel, "body", places[count]) if count < len(places) else join(PANELS, panel)


def _order(structure: Structure, *roles: str) -> dict[int, int]:
    """Groups in the order in which they become panels or events."""
    found: dict[int, int] = {}
    for piece in structure.pieces:
        if piece.role in roles:
            found.setdefault(piece.group, len(found))
    return found
