"""Line breaking: the whole paragraph's optimum, by dynamic programming over the legal breaks.

The graph is walked forwards, from the breaks a line can really end at, and bisection finds the ends a line
can reach, so that the work grows with the number of lines and not with the square of the characters. Costs
follow rules 14, 16 and 17: squeezing is cheaper than stretching, a lone last character dearer than anything
but breaking a unit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from chengyu_desktop.typography.headings import heading_penalties
from chengyu_desktop.typography.prepared import Breaks, Prepared, collect_breaks

Mode = Literal["justify", "ragged", "balance"]

EPSILON = 1e-6
WINDOW = 2.0
"""How far (em) short of the measure a line's end is looked for at first; nearly always the optimum lies
there."""

WIDE_WINDOW = 4.0
"""The same, with half the measure added, where the first look found nothing good."""

LINE_COST = {"justify": 20.0, "ragged": 40.0}
UNBREAKABLE = 1e8
ORPHAN = 1e6
NOT_FITTING = 1e10
SUSPICIOUS = 300.0
"""A mean cost of a line from which the narrow window is not trusted."""


def solve(
    prepared: Prepared, first: float, rest: float, mode: Mode, hanging: frozenset[str] = frozenset()
) -> tuple[Breaks, list[int], list[int]]:
    """The best breaks for measures (em) of the first and the other lines.

    Returns the breaks, the indices chosen among them (0 first, the last one last), and the boundaries at
    which a unit that must stay whole was broken all the same (rule 22), or where a single character is wider
    than the line. ``hanging`` are the marks that may stand outside.
    """
    if not hanging:
        whole = prepared.one_line()
        if whole.widest <= first + EPSILON:
            return whole, [0, 1], []
    breaks = prepared.breaks
    tail = prepared.tail
    if hanging:
        tail = _hanging_tail(prepared, hanging)
        breaks = collect_breaks(prepared, prepared.legal, prepared.soft, tail)
    torn: list[int] = []
    narrowest = min(first, rest)
    if breaks.widest > narrowest + EPSILON:
        legal, soft, torn = _open_units(prepared, breaks, first, rest)
        breaks = collect_breaks(prepared, legal, soft, tail)
    if breaks.right[-1] - breaks.left[0] <= first + EPSILON:
        return breaks, [0, len(breaks.begin) - 1], []
    orphan = prepared.orphan
    penalty = breaks.penalty
    if mode == "balance":
        penalty = heading_penalties(prepared.text, breaks)
        everywhere = float("inf")
        chosen, _ = _optimum(breaks, penalty, first, rest, mode, orphan, everywhere, rest)
        # So many lines it takes; now even them out about their mean.
        mean = (breaks.right[-1] - breaks.left[0]) / (len(chosen) - 1)
        chosen, _ = _optimum(breaks, penalty, first, rest, mode, orphan, everywhere, mean)
    else:
        chosen, cost = _optimum(breaks, penalty, first, rest, mode, orphan, WINDOW)
        if cost > SUSPICIOUS * len(chosen):
            chosen, _ = _optimum(breaks, penalty, first, rest, mode, orphan, WIDE_WINDOW + rest / 2)
    if torn or breaks.widest > narrowest + EPSILON:
        used = {breaks.begin[k] for k in chosen}
        torn = [c for c in torn if c in used]
        torn += [
            breaks.begin[i] for i, k in pairwise(chosen) if _overflows(breaks, i, k, rest if i else first)
        ]
    return breaks, chosen, torn


def _overflows(breaks: Breaks, i: int, k: int, measure: float) -> bool:
    return breaks.least_right[k] - breaks.least_left[i] > measure + EPSILON


def _optimum(
    breaks: Breaks,
    penalty: Sequence[float],
    first: float,
    rest: float,
    mode: Mode,
    orphan: int,
    window: float,
    even: float = 0.0,
) -> tuple[list[int], float]:
    left, right = breaks.left, breaks.right
    least_left, least_right = breaks.least_left, breaks.least_right
    easy_left, easy_right = breaks.easy_left, breaks.easy_right
    gaps_left, gaps_right = breaks.gaps_left, breaks.gaps_right
    last = len(left) - 1
    infinite = float("inf")
    cost = [infinite] * (last + 1)
    origin = [0] * (last + 1)
    cost[0] = 0.0
    line_cost = 4.0 * rest * rest + 2e3 if mode == "balance" else LINE_COST[mode]
    justify, balance = mode == "justify", mode == "balance"
    ragged_weight = 30.0 / max(rest, 1.0)
    available = first
    for i in range(last):
        so_far = cost[i]
        if so_far == infinite:
            continue
        x = left[i]
        above = bisect_right(least_right, available + least_left[i] + EPSILON, i + 1)
        below = max(i + 1, min(bisect_left(right, available + x - window, i + 1), above - 2))
        if above <= i + 1:  # not even one piece fits: it overflows, and is reported
            below, above = i + 1, i + 2
        so_far += line_cost
        for k in range(below, above):
            slack = available - right[k] + x
            if slack < 0:
                room = right[k] - x - least_right[k] + least_left[i]
                if slack + room < -EPSILON:
                    c = NOT_FITTING * (1.0 - slack)
                elif slack > -EPSILON:
                    c = 0.0
                else:
                    c = 30.0 * (slack / room) ** 2
            elif k == last:
                c = (right[k] - x - even) ** 2 if balance else 0.0
            elif justify:
                easy = easy_right[k] - easy_left[i]
                if slack <= easy:
                    c = 20.0 * (slack / easy) ** 2 if easy else 0.0
                else:
                    gaps = gaps_right[k] - gaps_left[i]
                    each = (slack - easy) / gaps if gaps else 1.0 + slack
                    c = 20.0 + 7000.0 * each * each if each > 0.003 else 0.0
            elif balance:
                c = (right[k] - x - even) ** 2
            else:
                c = ragged_weight * slack * slack
            if k == last:
                if i and breaks.begin[i] > orphan:
                    c += ORPHAN
            else:
                c += penalty[k]
            c += so_far
            if c < cost[k]:
                cost[k] = c
                origin[k] = i
        available = rest
    chosen = [last]
    while chosen[-1]:
        chosen.append(origin[chosen[-1]])
    chosen.reverse()
    return chosen, cost[last]


def _open_units(
    prepared: Prepared, breaks: Breaks, first: float, rest: float
) -> tuple[bytearray, dict[int, float], list[int]]:
    """Makes every character of a piece that is wider than its line a break of last resort (rule 22)."""
    legal, soft = bytearray(prepared.legal), dict(prepared.soft)
    torn: list[int] = []
    text = prepared.text
    for k in range(1, len(breaks.begin)):
        width = breaks.least_right[k] - breaks.least_left[k - 1]
        if width > (first if k == 1 else rest) + EPSILON:
            for c in range(breaks.begin[k - 1] + 1, breaks.end[k]):
                if not legal[c] and c not in prepared.joined:
                    legal[c] = 1
                    soft[c] = UNBREAKABLE * _badness(text[c - 1], text[c])
                    torn.append(c)
    return legal, soft, torn


def _badness(before: str, after: str) -> float:
    """How bad a forced break between two characters is, from 1: best after a joint of an address or a
    word."""
    if after == " " or before == " ":
        return 4.0
    if not after.isalnum():
        return 5.0
    if not before.isalnum():
        return 1.0 if before in "/-_?&=.+@·—年月" else 4.0
    if before.isdigit() and after.isdigit():
        return 3.0
    if before.isdigit() != after.isdigit():
        return 1.5
    return 2.0


def _hanging_tail(prepared: Prepared, hanging: frozenset[str]) -> list[float]:
    """Tails with which a mark at a line's end takes no width at all; never the second of two marks (clreq
    hanging)."""
    tail, pen, text = prepared.tail[:], prepared.pen, prepared.text
    for i, character in enumerate(text):
        if character in hanging and i and (text[i - 1].isalnum() or text[i - 1] in "%‰℃"):
            tail[i] = pen[i + 1] - pen[i]
    return tail
