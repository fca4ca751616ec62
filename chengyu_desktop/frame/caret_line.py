"""Where carets stand in one set line, from its glyphs."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right

import msgspec

from chengyu_desktop.frame.items import MM_PER_PT, Run, TextLine

_OPENING = "（〔［｛《〈「『【〖“‘"
_CLOSING = "）〕］｝》〉」』】〗”’，。、；：？！"


class CaretLine(msgspec.Struct, frozen=True):
    """A line of a field: its extent in mm on the page, and its boundaries (of the field's visible text) with their ``xs``.

    Both lists rise; boundaries inside what a reader takes for one character are left out.
    """

    left: float
    right: float
    top: float
    bottom: float
    boundaries: list[int]
    xs: list[float]

    @property
    def first(self) -> int:
        return self.boundaries[0]

    @property
    def last(self) -> int:
        return self.boundaries[-1]

    def x(self, boundary: int) -> float:
        """Where a boundary is; one beyond the line is at its nearest end."""
        at = bisect_right(self.boundaries, boundary) - 1
        return self.xs[max(at, 0)]

    def nearest(self, x: float) -> int:
        """The boundary nearest to a place."""
        at = bisect_left(self.xs, x)
        if at == 0:
            return self.first
        if at == len(self.xs):
            return self.last
        return self.boundaries[at if self.xs[at] - x <= x - self.xs[at - 1] else at - 1]


def boundary_xs(line: TextLine) -> list[float]:
    """mm from the line's origin of the boundaries before every character of its text, and of its end; never falling."""
    xs: list[float | None] = [None] * len(line.text)
    base = 0
    end = 0.0
    for run in line.runs:
        _place(run, base, xs, line.text)
        base += len(run.text)
        end = run.x + run.advance * _em(run) / 1000
    return _filled(xs, end)


def _em(run: Run) -> float:
    return run.size * MM_PER_PT


def _place(run: Run, base: int, xs: list[float | None], text: str) -> None:
    em = _em(run)
    for start, offset in zip(run.cluster_starts, run.x_offsets, strict=True):
        at = base + start
        x = run.x + offset * em / 1000
        if text[at] in _OPENING:
            x = _pen_before_opening(xs, at, text, x, em)
        if xs[at] is None:
            xs[at] = x


def _pen_before_opening(xs: list[float | None], at: int, text: str, x: float, em: float) -> float:
    """An opening mark whose blank was taken is drawn up to half an em left of the pen: its boundary is where the
    character before it ends."""
    before = xs[at - 1] if at else 0.0
    if before is None:
        return x
    if at and unicodedata.east_asian_width(text[at - 1]) in "WF":
        before += em / 2 if text[at - 1] in _CLOSING + _OPENING else em
    return min(max(x, before), x + em / 2)


def _filled(xs: list[float | None], end: float) -> list[float]:
    """Characters without a glyph of their own share what the glyph before them takes."""
    known = [(index, x) for index, x in enumerate(xs) if x is not None]
    known.append((len(xs), end))
    out: list[float] = []
    at, x = 0, 0.0
    for index, place in known:
        place = min(max(place, x), max(end, x))
        gap = index - at
        out += [x + (place - x) * step / gap for step in range(gap)]
        at, x = index, place
    out.append(x)
    return out
