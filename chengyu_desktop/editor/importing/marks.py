"""Which part of the source is what: stretches in the order of the text, to be coloured and pointed at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from chengyu_desktop.intake.structure import Role, Structure


class Mark(NamedTuple):
    """``piece`` is the index of the structure's piece, or -1; ``left`` that of what is left over, or -1. ``is_first`` marks the
    first stretch of a piece."""

    start: int
    end: int
    role: Role
    confidence: float
    piece: int = -1
    left: int = -1
    is_first: bool = True


class Marks:
    def __init__(self, structure: Structure) -> None:
        found: list[Mark] = []
        for index, piece in enumerate(structure.pieces):
            for number, (start, end) in enumerate(piece.spans):
                found.append(Mark(start, end, piece.role, piece.confidence, index, -1, number == 0))
        for index, one in enumerate(structure.left_over):
            found.append(Mark(*one.span, "left_over", 1.0, -1, index))
        found.sort()
        self.all = tuple(found)
        self._starts = [mark.start for mark in found]

    def at(self, offset: int) -> Mark | None:
        """The one that an offset lies in or just behind."""
        place = bisect_right(self._starts, offset) - 1
        for mark in self.all[max(place - 1, 0) : place + 1][::-1]:
            if mark.start <= offset <= mark.end:
                return mark
        return None

    def between(self, start: int, end: int) -> Iterator[Mark]:
        place = max(bisect_right(self._starts, start) - 1, 0)
        for mark in self.all[place:]:
            if mark.start >= end:
                return
            if mark.end > start:
                yield mark
