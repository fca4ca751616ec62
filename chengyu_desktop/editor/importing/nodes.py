"""A structure as a tree to be shown: heading, timeline, panels, and what is left over. Pure."""

from __future__ import annotations

from typing import Literal, NamedTuple

from chengyu_desktop.intake.structure import Structure

Kind = Literal["piece", "timeline", "panel", "left", "left_over"]

_EVENTS = ("event_date", "event_text", "timeline_title")
_PANELS = ("panel_title", "statement")


class Node(NamedTuple):
    """``at`` is the index of the piece, or of what is left over (of the kind ``left``); -1 for a heading of the tree's own."""

    kind: Kind
    at: int = -1
    children: tuple[Node, ...] = ()


def nodes_of(structure: Structure) -> tuple[Node, ...]:
    """In the order of the copy. A panel's title stands for the panel; signs, labels and bullets aren't listed."""
    order: list[tuple[str, int]] = []
    parts: dict[tuple[str, int], list[int]] = {}
    for index, piece in enumerate(structure.pieces):
        if piece.role in _EVENTS:
            place = "timeline", 0
        elif piece.role in _PANELS:
            place = "panel", piece.group
        else:
            place = "piece", index
        if place not in parts:
            order.append(place)
        parts.setdefault(place, []).append(index)
    nodes = [_node(structure, place, parts[place]) for place in order]
    left = tuple(Node("left", i) for i, one in enumerate(structure.left_over) if not one.is_silent)
    return (*nodes, Node("left_over", -1, left)) if left else tuple(nodes)


def _node(structure: Structure, place: tuple[str, int], pieces: list[int]) -> Node:
    if place[0] == "piece":
        return Node("piece", place[1])
    if place[0] == "timeline":
        return Node("timeline", -1, tuple(Node("piece", i) for i in pieces))
    titles = [i for i in pieces if structure.pieces[i].role == "panel_title"]
    title = titles[0] if titles else -1
    return Node("panel", title, tuple(Node("piece", i) for i in pieces if i != title))
