"""Lanes: which of the rows below one another each event of a date axis stands in, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Extent(NamedTuple):
    """What an event covers along the axis, in px; events of one ``group`` have lanes of their own."""

    left: float
    right: float
    group: str = ""


class Band(NamedTuple):
    """The lanes of a group: ``size`` of them from ``first`` on."""

    group: str
    first: int
    size: int


class Lanes(NamedTuple):
    of: tuple[int, ...]
    bands: tuple[Band, ...]

    @property
    def total(self) -> int:
        return sum(band.size for band in self.bands)

    def group_of(self, lane: int) -> str:
        return next((band.group for band in self.bands if band.first <= lane < band.first + band.size), "")


def pack_lanes(extents: Sequence[Extent], gap: float) -> Lanes:
    """Each in the first lane of its group that is free there, from left to right; groups in the order of their first event."""
    groups: dict[str, list[int]] = {}
    for index, extent in enumerate(extents):
        groups.setdefault(extent.group, []).append(index)
    of = [0] * len(extents)
    bands: list[Band] = []
    first = 0
    for group, members in groups.items():
        ends: list[float] = []
        for index in sorted(members, key=lambda i: (extents[i].left, extents[i].right)):
            extent = extents[index]
            lane = next((n for n, end in enumerate(ends) if end + gap <= extent.left), len(ends))
            ends[lane : lane + 1] = [extent.right]
            of[index] = first + lane
        bands.append(Band(group, first, len(ends)))
        first += len(ends)
    return Lanes(tuple(of), tuple(bands))
