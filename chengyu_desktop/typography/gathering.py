"""One walk over a text's tokens, gathering what the rules say of each: breaks, blanks, gaps and what may give
way."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import msgspec

from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography import characters as ch
from chengyu_desktop.typography import classes as cl
from chengyu_desktop.typography.characters import MarkBlanks
from chengyu_desktop.typography.shaping import Segment
from chengyu_desktop.typography.style import ParagraphStyle
from chengyu_desktop.typography.tokens import HYPHEN_POINT, INNER_GAP, SOFT_POINT, WESTERN, tokens

# The order of squeezing (clreq, line adjustment). The line end comes before all of them and is always taken;
# the middle dot is always half width (GB/T 15834 §5.1.6), so nothing is left of it to squeeze.
SPACE, BRACKET, PAUSE, HAN_LATIN, STOP = range(5)

GAP_SQUEEZE = 1 / 2
GAP_STRETCH = 1 / 3
"""Shares of the Han–Latin gap: a quarter em shrinks to an eighth and stretches to a third (clreq)."""

SPACE_LEAST = 0.25
SPACE_MOST = 0.5

SOFT = 400.0
SHORT = 6  # characters: a figure no longer than this fits any column and never breaks
HYPHEN = 250.0
CONNECTED = 250.0


class _Mark(msgspec.Struct, eq=False, gc=False):
    """A full-width mark, the blank (em) still to take at its sides, and its turn when squeezing."""

    index: int
    left: float
    right: float
    scale: float
    order: int


def _order(mark: str) -> int:
    if mark in ch.STOPS:
        return STOP
    return PAUSE if mark in ch.PAUSES else BRACKET


class Gathering:
    """What is gathered in the one walk over a text's tokens."""

    def __init__(
        self,
        text: str,
        classes: str,
        segments: list[Segment],
        advances: list[float],
        western: frozenset[int],
        blanks: Callable[[FaceRef], MarkBlanks],
        style: ParagraphStyle,
    ) -> None:
        n = len(text)
        self.text = text
        self.classes = classes
        self.segments = segments
        self.advances = advances
        self.western = western
        self.blanks = blanks
        self.compact = style.compact_marks
        self.gap_width = style.han_latin_gap
        self.legal = bytearray(b"\1") * (n + 1)
        self.han = bytearray(b"\1") * (n + 1)
        self.soft: dict[int, float] = {}
        self.head: dict[int, float] = {}
        self.tail = [0.0] * n
        self.shift: dict[int, float] = {}
        self.marks: list[_Mark] = []
        self.flexible: list[tuple[int, int, float, float]] = []
        self.narrow_end = -1  # where the last narrow token ended
        self.quote_open = False
        self.segment = 0
        self.only = segments[0] if len(segments) == 1 else None  # nearly always: then nothing is looked up
        self.table = blanks(segments[0].face.ref) if segments else None

    def walk(self) -> None:
        for kind, start, end in tokens(self.text, self.classes):
            _HANDLERS[kind](self, start, end)
        self.join_marks()

    # -- kinds of tokens --

    def mark(self, i: int, end: int) -> None:
        character = self.text[i]
        if character in ch.NEVER_AT_START:
            self.legal[i] = 0
        if character in ch.NEVER_AT_END:
            self.legal[end] = 0
        if i in self.western:
            self._keep_narrow(i, end, character in "“‘", character in "”’")
            return
        left, right, scale = self._blank(i)
        if (left and right and character in ch.DOTS) or (self.compact and (left or right)):
            # A middle dot always, and in compact setting any mark: nothing is left to squeeze.
            self.advances[i] -= left + right
            self.shift[i] = -left
            self.narrow_end = -1
        elif left or right:
            self.marks.append(_Mark(i, left, right, scale, _order(character)))
        elif self.advances[i] < 0.9 * scale:
            self._keep_narrow(i, end, character in ch.OPENING, character not in ch.OPENING)

    def stack(self, start: int, end: int) -> None:
        self.legal[start] = 0
        self._whole(start, end)
        for i in range(start, end):
            left, right, scale = self._blank(i)
            # Two stacked marks are one em, three are two (GB/T 15834 §5.1.2): the pair loses both its blanks
            # here; of three, rule 7 takes the two between them.
            if end - start == 2 or self.compact:
                self.advances[i] -= left + right
                self.shift[i] = -left
                left = right = 0.0
            self.marks.append(_Mark(i, left, right, scale, STOP))

    def space(self, start: int, end: int) -> None:
        legal, han = self.legal, self.han
        for c in range(start, end):
            legal[c] = 0
            han[c] = 0
            if self.text[c] == " ":
                scale = self._scale(c)
                width = self.advances[c]
                squeeze, stretch = max(0.0, width - SPACE_LEAST * scale), max(0.0, SPACE_MOST * scale - width)
                if squeeze or stretch:
                    self.flexible.append((c + 1, SPACE, squeeze, stretch))
        han[end] = 0

    def dash(self, start: int, end: int) -> None:
        self.legal[start] = 0
        self._whole(start, end)

    def attached(self, start: int, end: int) -> None:
        self.legal[start] = 0
        self.han[start] = 0
        self._whole(start, end)
        if self.text[end - 1] == "\u200d":
            self.legal[end] = 0
        if self.narrow_end == start:
            self.narrow_end = end

    def iteration(self, start: int, end: int) -> None:
        self.legal[start] = 0

    def joiner(self, start: int, end: int) -> None:
        self.legal[start] = 0
        if self.text[start] == "／":
            self.legal[end] = 0
        else:
            self.soft[end] = CONNECTED
        if self.advances[start] < 0.9 * self._scale(start):
            self.han[start] = self.han[end] = 0

    def narrow(self, start: int, end: int) -> None:
        character = self.text[start]
        if character in "\"'":
            opening, closing = not self.quote_open, self.quote_open
            self.quote_open = not self.quote_open
            if self.narrow_end == start and self.text[end : end + 1].isalnum():
                opening = closing = True  # inside a word
        else:
            opening, closing = character in ch.NEVER_AT_END, character in ch.NEVER_AT_START
        if character in "\u200b\u00ad":
            self.legal[start] = 0
            self.narrow_end = -1
            return
        if character in "\u00a0\u2007\u202f\u2060\ufeff":
            opening = closing = True
        self._keep_narrow(start, end, opening, closing)
        if character == "-":
            self.narrow_end = -1  # a break after a hyphen is no crime

    def figure(self, start: int, end: int) -> None:
        text = self.text
        self._whole(start, end)
        if text[start] in ch.NEVER_AT_START:
            self.legal[start] = 0
        if end - start > SHORT:
            for point in SOFT_POINT.finditer(self.classes, start + 1, end):
                self.legal[point.start()] = 1
                self.soft[point.start()] = SOFT
        self._western_edges(start, end)
        for point in INNER_GAP.finditer(self.classes, start + 1, end):
            self.gap(point.start(), False)

    def word(self, start: int, end: int) -> None:
        self._whole(start, end)
        if end - start > 5:
            for point in HYPHEN_POINT.finditer(self.classes, start, end):
                self.legal[point.start()] = 1
                self.soft[point.start()] = HYPHEN
        self._western_edges(start, end)

    # -- what they share --

    def _whole(self, start: int, end: int) -> None:
        inside = end - start - 1
        if inside > 0:
            self.legal[start + 1 : end] = bytes(inside)
            self.han[start + 1 : end] = bytes(inside)

    def _keep_narrow(self, start: int, end: int, opening: bool, closing: bool) -> None:
        """Western material breaks at spaces only; beside Han, what opens stays with what follows, and so
        on."""
        self.han[start] = self.han[end] = 0
        if closing or self.narrow_end == start:
            self.legal[start] = 0
        if opening:
            self.legal[end] = 0
        self.narrow_end = end

    def _western_edges(self, start: int, end: int) -> None:
        classes = self.classes
        if classes[start] in WESTERN:
            self.han[start] = 0
            if self.narrow_end == start:
                self.legal[start] = 0
            if start and classes[start - 1] in cl.HAN_CLASSES:
                self.gap(start, True)
        if classes[end - 1] in WESTERN:
            self.han[end] = 0
            self.narrow_end = end
            if end < len(classes) and classes[end] in cl.HAN_CLASSES:
                self.gap(end, True)

    def gap(self, c: int, stretches: bool) -> None:
        """The gap between Han and Western at boundary ``c`` (clreq, mixed text composition)."""
        scale = self.only.scale if self.only else min(self._scale(c - 1), self._scale(c))
        self.han[c] = 0
        gap = self.gap_width * scale
        self.advances[c - 1] += gap
        self.tail[c - 1] += gap
        self.flexible.append((c, HAN_LATIN, gap * GAP_SQUEEZE, gap * GAP_STRETCH if stretches else 0.0))

    def _blank(self, i: int) -> tuple[float, float, float]:
        segment = self.only or self._segment(i)
        table = self.table if self.only and self.table else self.blanks(segment.face.ref)
        left, right = table[self.text[i]]
        scale = segment.scale
        return left * scale, right * scale, scale

    def _scale(self, i: int) -> float:
        return self.only.scale if self.only else self._segment(i).scale

    def _segment(self, i: int) -> Segment:
        segments = self.segments
        at = self.segment
        while at and segments[at].start > i:
            at -= 1
        while segments[at].end <= i and at + 1 < len(segments):
            at += 1
        self.segment = at
        return segments[at]

    # -- marks and sums --

    def join_marks(self) -> None:
        """Rule 7: of two marks side by side the blank between them shrinks by half an em; then rules 8, 9 and
        16."""
        for here, following in pairwise(self.marks):
            if following.index - here.index == 1:
                taken = min((here.scale + following.scale) / 4, here.right + following.left)
                from_right = min(here.right, taken)
                from_left = taken - from_right
                here.right -= from_right
                self.advances[here.index] -= from_right
                if from_left:
                    following.left -= from_left
                    self.advances[following.index] -= from_left
                    self.shift[following.index] = self.shift.get(following.index, 0.0) - from_left
        for mark in self.marks:
            i = mark.index
            if mark.left:
                self.head[i] = mark.left
                self.flexible.append((i, mark.order, mark.left, 0.0))
            if mark.right:
                self.tail[i] += mark.right
                self.flexible.append((i + 1, mark.order, mark.right, 0.0))

    def stretch_spaces(self) -> None:
        """Western text has no Han gaps: its word spaces take all that is left."""
        self.han = bytearray(len(self.han))
        for c, order, _, _ in self.flexible:
            if order == SPACE:
                self.han[c] = 1


_HANDLERS: dict[str, Callable[[Gathering, int, int], None]] = {
    "figure": Gathering.figure,
    "word": Gathering.word,
    "stack": Gathering.stack,
    "mark": Gathering.mark,
    "space": Gathering.space,
    "dash": Gathering.dash,
    "ellipsis": Gathering.dash,
    "attached": Gathering.attached,
    "iteration": Gathering.iteration,
    "joiner": Gathering.joiner,
    "narrow": Gathering.narrow,
}
"""What a token's kind does to the paragraph."""
