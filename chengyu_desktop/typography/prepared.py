"""A paragraph made ready once: widths, blanks, gaps and legal breaks, whatever the size and the measure.

All lengths are in em of the paragraph's base size. A *boundary* ``c`` is the place before character ``c``.
What a line ``[a, b)`` may squeeze or stretch lies at the boundaries strictly between ``a`` and ``b``, so that
blanks at its two ends, which always go (rules 8, 9 and 11 of TYPOGRAPHY.md), need no case of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, compress
from operator import itemgetter, sub

import msgspec

from chengyu_desktop.typography.characters import BLANKS
from chengyu_desktop.typography.shaping import Segment
from chengyu_desktop.typography.style import Span

_BLANKS = frozenset(BLANKS)


class Breaks(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The legal breaks in order; entry 0 is the paragraph's start, the last one its end. Sequences run in
    parallel.

    A line from break ``i`` to break ``k`` holds the characters ``[begin[i], end[k])`` and is ``right[k] -
    left[i]`` wide, ``least_right[k] - least_left[i]`` when squeezed as far as it goes. Limited stretch (word
    spaces, Han–Latin gaps) is ``easy_right[k] - easy_left[i]`` em, and ``gaps_right[k] - gaps_left[i]`` Han
    gaps share the rest. ``widest`` is the longest piece between two breaks, squeezed.
    """

    begin: Sequence[int]
    end: Sequence[int]
    left: Sequence[float]
    right: Sequence[float]
    least_left: Sequence[float]
    least_right: Sequence[float]
    easy_left: Sequence[float]
    easy_right: Sequence[float]
    gaps_left: Sequence[int]
    gaps_right: Sequence[int]
    penalty: Sequence[float]
    widest: float


class Prepared(msgspec.Struct, eq=False, gc=False):
    """A shaped paragraph. ``pen[c]`` is the pen's position at boundary ``c``; ``tail[i]`` what goes when
    character ``i`` ends a line and ``head[i]`` when it starts one; ``shift[i]`` moves a glyph whose left
    blank is taken.

    ``flexible`` are the boundaries with their squeezes and stretches ``(boundary, order, squeeze, stretch)``,
    sorted; ``han[c]`` says whether boundary ``c`` is a Han gap. Lines that begin after ``orphan`` hold fewer
    than two characters besides punctuation. ``chinese`` texts stretch between Han characters, others between words.
    """

    text: str
    spans: tuple[Span, ...]
    segments: list[Segment]
    pen: list[float]
    head: dict[int, float]
    tail: list[float]
    shift: dict[int, float]
    flexible: list[tuple[int, int, float, float]]
    han: bytearray
    legal: bytearray
    soft: dict[int, float]
    joined: frozenset[int]
    orphan: int
    missing: tuple[str, ...]
    chinese: bool
    collected: Breaks | None = None
    solved: dict[tuple[float, float, str, bool], tuple[Breaks, list[int], list[int]]] = {}

    @property
    def breaks(self) -> Breaks:
        """Collected when first asked for: a paragraph of one line never is."""
        if self.collected is None:
            self.collected = collect_breaks(self, self.legal, self.soft, self.tail)
        return self.collected

    def one_line(self) -> Breaks:
        """The whole paragraph as if it had no breaks: entry 0 its start, entry 1 its end."""
        text, n = self.text, len(self.text)
        first, last = n - len(text.lstrip(BLANKS)), len(text.rstrip(BLANKS))
        left = self.pen[first] + self.head.get(first, 0.0)
        right = self.pen[last] - self.tail[last - 1]
        none = (0, 0)
        places = (left, right)
        return Breaks(
            (first, n), (first, last), places, places, places, places, none, none, none, none, none, right - left
        )  # fmt: skip


def collect_breaks(
    prepared: Prepared, legal: bytes | bytearray, soft: dict[int, float], tail: list[float]
) -> Breaks:
    """The breaks at all boundaries that ``legal`` marks, with white space dropped at both their sides.

    What holds of the character before an end is looked up at the end itself, in a list that begins with a nought.
    """
    text, n, pen = prepared.text, len(prepared.text), prepared.pen
    first = n - len(text.lstrip(BLANKS))
    last = len(text.rstrip(BLANKS))
    begin = [first, *compress(range(first + 1, last), legal[first + 1 : last]), n]
    end = begin.copy()
    end[-1] = last
    if not _BLANKS.isdisjoint(text):
        for k in range(1, len(end) - 1):
            e = end[k]
            while text[e - 1] in BLANKS:
                e -= 1
            end[k] = e
    at_begin, at_end = itemgetter(*begin), itemgetter(*end)
    left = list(at_begin(pen))
    for c, blank in prepared.head.items():
        k = bisect_left(begin, c)
        if begin[k] == c:
            left[k] += blank
    right = list(map(sub, at_end(pen), at_end([0.0, *tail])))
    least_left, least_right = left, right
    easy_left = easy_right = [0.0] * len(begin)
    if prepared.flexible:
        squeeze, easy = [0.0] * (n + 1), [0.0] * (n + 1)
        for c, _, squeezes, stretches in prepared.flexible:
            squeeze[c] += squeezes
            easy[c] += stretches
        squeeze, easy = list(accumulate(squeeze)), list(accumulate(easy))
        least_left = list(map(sub, left, at_begin(squeeze)))
        least_right = list(map(sub, right, at_end([0.0, *squeeze])))
        easy_left, easy_right = at_begin(easy), at_end([0.0, *easy])
    gaps = list(accumulate(prepared.han))
    penalty = [0.0] * len(begin)
    for c, cost in soft.items():
        k = bisect_left(begin, c)
        if begin[k] == c:
            penalty[k] = cost
    return Breaks(
        begin, end if end != begin else begin, left, right, least_left, least_right,
        easy_left, easy_right, at_begin(gaps), at_end([0, *gaps]), penalty,
        max(map(sub, least_right[1:], least_left)),
    )  # fmt: skip
