"""Flows between few places (a Sankey diagram): which stand in which column, in which order, how high and how wide.

Columns by the longest way from a place that nothing flows to; order by the mean of what flows in (Sugiyama et al. 1981).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

_SWEEPS = 4  # over the columns, there and back; more changes nothing for few places


class FlowLink(msgspec.Struct, frozen=True):
    """``index`` is its place in the file."""

    index: int
    source: str
    target: str
    value: Decimal


class FlowGraph(msgspec.Struct, frozen=True):
    """``columns`` hold names from the top down; ``left_out`` are links back to where they came from, by their index."""

    columns: tuple[tuple[str, ...], ...]
    links: tuple[FlowLink, ...]
    left_out: tuple[int, ...]

    def size(self, name: str) -> Decimal:
        """What flows through a place: the more of what comes and what goes."""
        into = sum((link.value for link in self.links if link.target == name), Decimal(0))
        out = sum((link.value for link in self.links if link.source == name), Decimal(0))
        return max(into, out)


def make_graph(links: Sequence[FlowLink]) -> FlowGraph:
    """Links of nothing take part in nothing."""
    kept: list[FlowLink] = []
    left_out: list[int] = []
    after: dict[str, set[str]] = {}
    for link in links:
        if not link.value:
            continue
        if link.source == link.target or link.source in _reached(link.target, after):
            left_out.append(link.index)
            continue
        kept.append(link)
        after.setdefault(link.source, set()).add(link.target)
    columns = _ordered(_columns(kept), kept)
    return FlowGraph(columns, tuple(kept), tuple(left_out))


def _reached(start: str, after: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += after.get(name, ())
    return seen


def _columns(links: Sequence[FlowLink]) -> list[list[str]]:
    names = dict.fromkeys(name for link in links for name in (link.source, link.target))
    depth = dict.fromkeys(names, 0)
    changed = True
    while changed:  # links run one way, so this comes to rest
        changed = False
        for link in links:
            if depth[link.target] <= depth[link.source]:
                depth[link.target] = depth[link.source] + 1
                changed = True
    columns: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for name in names:
        columns[depth[name]].append(name)
    return columns


def _ordered(columns: list[list[str]], links: Sequence[FlowLink]) -> tuple[tuple[str, ...], ...]:
    """The first column stays as the file has it; every other is sorted by where its flows come from, and then the other
    columns by where theirs go."""
    place = {name: float(n) for column in columns for n, name in enumerate(column)}
    for sweep in range(_SWEEPS):
        forwards = sweep % 2 == 0
        for column in columns[1:] if forwards else columns[-2:0:-1]:
            wanted = {name: _mean(name, links, place, forwards) for name in column}
            column.sort(key=lambda name: (wanted[name], place[name]))
            place.update((name, float(n)) for n, name in enumerate(column))
    return tuple(tuple(column) for column in columns)


def _mean(name: str, links: Sequence[FlowLink], place: dict[str, float], forwards: bool) -> float:
    met = [
        (place[link.source if forwards else link.target], float(link.value))
        for link in links
        if (link.target if forwards else link.source) == name
    ]
    whole = sum(value for _, value in met)
    return sum(at * value for at, value in met) / whole if whole else place[name]
