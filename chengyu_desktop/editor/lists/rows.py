"""How one list of parts became another: rows that went, came, changed or were put in another order.

Parts that an edit leaves alone stay the same objects, so identity tells which row is which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple


class Removed(NamedTuple):
    """Rows ``first`` to ``last``, both included, as in Qt."""

    first: int
    last: int


class Inserted(NamedTuple):
    first: int
    items: tuple[object, ...]


class Updated(NamedTuple):
    row: int
    item: object


class Reordered(NamedTuple):
    """``order[i]`` is the row from which the item at ``i`` comes."""

    order: tuple[int, ...]


RowStep = Removed | Inserted | Updated | Reordered


def row_steps(old: Sequence[object], new: Sequence[object]) -> Iterator[RowStep]:
    """Steps that make ``new`` of ``old``, each true of the list that those before it left."""
    start, end = _common_ends(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    gone, came = _tokens(before), _tokens(after)
    if len(before) == len(after) and set(gone) != set(came):
        for row, (was, item) in enumerate(zip(before, after, strict=True), start):
            if was is not item:
                yield Updated(row, item)
        return
    there, here = set(came), set(gone)
    yield from _removals(start, [token not in there for token in gone])
    kept = [token for token in gone if token in there]
    wanted = [token for token in came if token in here]
    if kept != wanted:
        places = {token: row for row, token in enumerate(kept, start)}
        tail = range(start + len(kept), start + len(kept) + end)
        yield Reordered((*range(start), *(places[token] for token in wanted), *tail))
    yield from _insertions(start, after, [token not in here for token in came])


def _common_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items at the beginning, and how many of the others at the end, are the same."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] is not new[i]), shorter)
    left = shorter - start
    end = next((i for i in range(left) if old[-1 - i] is not new[-1 - i]), left)
    return start, end


def _tokens(items: Sequence[object]) -> list[tuple[int, int]]:
    """An item's identity and which of its occurrences it is: a duplicated part is the same object twice."""
    seen: dict[int, count[int]] = {}
    return [(id(item), next(seen.setdefault(id(item), count()))) for item in items]


def _removals(start: int, gone: Sequence[bool]) -> Iterator[Removed]:
    """From the end, so that rows before keep their places."""
    row = len(gone) - 1
    while row >= 0:
        last = row
        while row >= 0 and gone[row]:
            row -= 1
        if row < last:
            yield Removed(start + row + 1, start + last)
        else:
            row -= 1


def _insertions(start: int, items: Sequence[object], came: Sequence[bool]) -> Iterator[Inserted]:
    row = 0
    while row < len(came):
        first = row
        while row < len(came) and came[row]:
            row += 1
        if row > first:
            yield Inserted(start + first, tuple(items[first:row]))
        else:
            row += 1
