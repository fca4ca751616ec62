"""Which item of a list became which: what stayed, what changed, what moved, what is new."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from typing import Any, Literal, NamedTuple

_LARGEST_TABLE = 250_000  # cells compared when changed items are paired by likeness; beyond, by their order


class Origin(NamedTuple):
    """Where an item of the new list comes from; ``at`` is that item's index in the old one, -1 for a new one.

    Items ``kept`` and ``changed`` stand in the same order as before; a ``moved`` one equals its old self.
    """

    how: Literal["kept", "changed", "moved", "new"]
    at: int = -1


def align(old: list[Any], new: list[Any]) -> list[Origin]:
    """One Origin per item of ``new``. Old items that are neither kept nor changed leave their place.

    Equal items are matched first; of these the longest rising run is kept, and the others are moved. Between
    kept items the unmatched are paired by likeness, in order.
    """
    match = _equal_items(old, new)
    kept = set(_longest_rise([(i, j) for j, i in sorted(match.items())]))
    origins = [Origin("moved", match[j]) if j in match else Origin("new") for j in range(len(new))]
    taken = set(match.values())
    first_i = first_j = 0
    for i, j in [*sorted(kept), (len(old), len(new))]:
        unmatched_old = [k for k in range(first_i, i) if k not in taken]
        unmatched_new = [k for k in range(first_j, j) if k not in match]
        for a, b in _pair_by_likeness(old, new, unmatched_old, unmatched_new):
            origins[b] = Origin("changed", a)
        if j < len(new):
            origins[j] = Origin("kept", i)
        first_i, first_j = i + 1, j + 1
    return origins


def _equal_items(old: list[Any], new: list[Any]) -> dict[int, int]:
    """New index → old index of equal items, the first with the first."""
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for i, item in enumerate(old):
        places[repr(item)].append(i)
    match: dict[int, int] = {}
    for j, item in enumerate(new):
        if found := places.get(repr(item)):
            match[j] = found.popleft()
    return match


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose first numbers rise."""
    tails: list[int] = []
    tail_at: list[int] = []
    before: list[int] = []
    for at, (i, _) in enumerate(pairs):
        length = bisect_left(tails, i)
        before.append(tail_at[length - 1] if length else -1)
        if length == len(tails):
            tails.append(i)
            tail_at.append(at)
        else:
            tails[length] = i
            tail_at[length] = at
    rise: list[tuple[int, int]] = []
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        rise.append(pairs[at])
        at = before[at]
    return rise[::-1]


def _pair_by_likeness(old: list[Any], new: list[Any], a: list[int], b: list[int]) -> list[tuple[int, int]]:
    """Pairs in rising order with the greatest sum of likeness."""
    if not a or not b:
        return []
    if len(a) * len(b) > _LARGEST_TABLE:
        return [(i, j) for i, j in zip(a, b, strict=False) if _likeness(old[i], new[j])]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for x in range(len(a) - 1, -1, -1):
        for y in range(len(b) - 1, -1, -1):
            paired = _likeness(old[a[x]], new[b[y]])
            together = paired + best[x + 1][y + 1] if paired else 0
            best[x][y] = max(together, best[x + 1][y], best[x][y + 1])
    pairs: list[tuple[int, int]] = []
    x = y = 0
    while x < len(a) and y < len(b):
        paired = _likeness(old[a[x]], new[b[y]])
        if paired and best[x][y] == paired + best[x + 1][y + 1]:
            pairs.append((a[x], b[y]))
            x, y = x + 1, y + 1
        elif best[x][y] == best[x + 1][y]:
            x += 1
        else:
            y += 1
    return pairs


def _likeness(old: Any, new: Any) -> int:
    """0 when one can't have become the other: blocks of different kinds, a text and a mapping."""
    if isinstance(old, dict) and isinstance(new, dict):
        if old.get("kind") != new.get("kind"):
            return 0
        return 1 + sum(2 for name, value in old.items() if name in new and new[name] == value)
    return int(type(old) is type(new))
