"""The order of a list that two people rearranged, from three orders of its items' identities."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import merge as merge_sorted
from typing import Any, Literal, NamedTuple

from chengyu_desktop.document.matching import longest_rise

Prefer = Literal["base", "ours", "theirs"]
Runs = dict[str | None, list[str]]
"""Items that stand behind an item that nobody moved, by that item; None stands for the beginning."""


class Rank(NamedTuple):
    """What decides which of two items comes first that both sides put into the same gap: never who put it there.

    ``dated`` is a point in time, or None.
    """

    dated: tuple[int, int] | None
    words: str


def merge_order(
    base: Sequence[str],
    ours: Sequence[str],
    theirs: Sequence[str],
    rank: Callable[[str], Rank],
    prefer: Prefer | None = None,
) -> tuple[list[str], bool]:
    """All identities once, each where it was put, and whether both sides moved one to different places.

    Such items stand as in ``prefer``, by default as in ours. Items that one side lacks keep their place, for the
    caller to leave out.
    """
    if ours == theirs or theirs == base:
        return _complete(ours, base), False
    if ours == base:
        return _complete(theirs, base), False
    index = {item: at for at, item in enumerate(base)}
    movers = [_moved(side, index) for side in (ours, theirs)]
    skeleton = [item for item in base if item not in movers[0] and item not in movers[1]]
    standing = set(skeleton)
    loose = [
        {item for item in side if item not in index} | moved
        for side, moved in zip((ours, theirs), movers, strict=True)
    ]
    runs = [_runs(side, standing, mine) for side, mine in zip((ours, theirs), loose, strict=True)]
    clash = _settle(runs, loose[0] & loose[1], base, index, standing, prefer)
    order: list[str] = []
    for anchor in [None, *skeleton]:
        if anchor is not None:
            order.append(anchor)
        order += _woven(runs[0].get(anchor, []), runs[1].get(anchor, []), rank)
    # What one side moved and the other took out is only in the first one's runs, and so on: nothing is lost.
    return order, clash


def _complete(side: Sequence[str], base: Sequence[str]) -> list[str]:
    """With what the side has taken out, behind its old neighbour."""
    present = set(side)
    if all(item in present for item in base):
        return list(side)
    behind: Runs = {}
    anchor: str | None = None
    for item in base:
        if item in present:
            anchor = item
        else:
            behind.setdefault(anchor, []).append(item)
    order = behind.get(None, [])
    for item in side:
        order += [item, *behind.get(item, ())]
    return order


def _moved(side: Sequence[str], index: dict[str, int]) -> set[str]:
    common = [index[item] for item in side if item in index]
    stay = longest_rise(common)
    return {item for item in side if item in index and index[item] not in stay}


def _runs(side: Sequence[str], standing: set[str], mine: set[str]) -> Runs:
    runs: Runs = {}
    anchor: str | None = None
    for item in side:
        if item in standing:
            anchor = item
        elif item in mine:
            runs.setdefault(anchor, []).append(item)
    return runs


def _settle(
    runs: list[Runs],
    shared: set[str],
    base: Sequence[str],
    index: dict[str, int],
    standing: set[str],
    prefer: Prefer | None,
) -> bool:
    """Puts what both sides moved or added into the same gap on both; whether they had put it into different ones."""
    if not shared:
        return False
    places = [
        {item: anchor for anchor, run in side.items() for item in run if item in shared} for side in runs
    ]
    sequences = [[item for run in side.values() for item in run if item in shared] for side in runs]
    apart = {item for item in shared if places[0][item] != places[1][item]}
    if not apart and sequences[0] == sequences[1]:
        return False
    clash = any(item in index for item in shared)
    keep = 1 if prefer == "theirs" else 0
    if not clash:  # both added the same: whichever stands nearer to the beginning
        order = [[index[a] if a is not None else -1 for a in places[side].values()] for side in (0, 1)]
        keep = int((order[1], sequences[1]) < (order[0], sequences[0]))
    _take_out(runs[1 - keep], shared)
    if prefer == "base":
        _take_out(runs[keep], shared & index.keys())
        anchor: str | None = None
        for item in base:
            if item in standing:
                anchor = item
            elif item in shared:
                runs[keep].setdefault(anchor, []).append(item)
    return clash and prefer is None


def _take_out(runs: Runs, items: set[str]) -> None:
    for anchor, run in runs.items():
        runs[anchor] = [item for item in run if item not in items]


def _woven(a: list[str], b: list[str], rank: Callable[[str], Rank]) -> list[str]:
    """Two runs as one, joined at what they share."""
    shared = set(a) & set(b)
    order: list[str] = []
    while shared:
        at, there = (next(i for i, item in enumerate(run) if item in shared) for run in (a, b))
        order += [*_combined(a[:at], b[:there], rank), a[at]]
        shared.discard(a[at])
        a, b = a[at + 1 :], b[there + 1 :]
    return order + _combined(a, b, rank)


def _combined(a: list[str], b: list[str], rank: Callable[[str], Rank]) -> list[str]:
    if not a or not b:
        return a or b
    ranks = {item: rank(item) for item in (*a, *b)}
    if all(found.dated is not None for found in ranks.values()) and _in_time(a, ranks) and _in_time(b, ranks):
        # Items of the same day stay beside those of their own side.
        return list(merge_sorted(*_lesser_first(a, b, ranks), key=lambda item: ranks[item].dated))  # type: ignore[arg-type]
    first, second = _lesser_first(a, b, ranks)
    return first + second


def _lesser_first(a: list[str], b: list[str], ranks: dict[str, Rank]) -> tuple[list[str], list[str]]:
    words: list[Any] = [[ranks[item].words for item in run] for run in (a, b)]
    return (a, b) if words[0] <= words[1] else (b, a)


def _in_time(run: list[str], ranks: dict[str, Rank]) -> bool:
    dates = [ranks[item].dated or (0, 0) for item in run]
    return dates == sorted(dates)
