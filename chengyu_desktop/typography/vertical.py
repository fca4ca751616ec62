"""Vertical setting (clreq, vertical writing mode): the same tokens, breaks and squeezes, run down a column.

Han and marks are shaped from top to bottom, so that the font gives its vertical forms of brackets, dashes and
ellipses. Western text is of three kinds: a single letter or an acronym stands upright, letter under letter;
two or three digits stand side by side in one square; anything longer lies on its side.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate, pairwise
from operator import add

import msgspec

from chengyu_desktop.frame.items import (
    MM_PER_PT,
    FaceRef,
    Frame,
    Group,
    Run,
    TextLine,
    pack_glyphs,
    pack_offsets,
)
from chengyu_desktop.typography import classes as cl
from chengyu_desktop.typography.characters import MarkBlanks
from chengyu_desktop.typography.classes import classify
from chengyu_desktop.typography.gathering import Gathering
from chengyu_desktop.typography.prepare import finish, joined_text
from chengyu_desktop.typography.prepared import Breaks, Prepared
from chengyu_desktop.typography.resolve import ASCENT, BASELINE, adjust, loosest, source_index
from chengyu_desktop.typography.shaping import Fonts, Segment, Shaped, shape
from chengyu_desktop.typography.style import ParagraphStyle, Span

_LONGEST_ACRONYM = 5
_WESTERN_RUN = re.compile(f"[{cl.WESTERN_CLASSES}{cl.ATTACHED}]+")
_CLOCKWISE = (0.0, 1.0, -1.0, 0.0, 0.0, 0.0)


class PreparedColumns(msgspec.Struct, eq=False):
    """``flow`` holds lengths down the column; ``across`` the same characters shaped from left to right.

    ``square`` are the digits that share one square, ``turned`` the text that lies on its side: ``(start,
    end)``, sorted.
    """

    flow: Prepared
    across: Shaped
    square: list[tuple[int, int]]
    turned: list[tuple[int, int]]


class _VerticalGathering(Gathering):
    upright: frozenset[int] = frozenset()

    def gap(self, c: int, stretches: bool) -> None:
        """Only what lies on its side wants a gap: an upright character fills its square."""
        if c - 1 not in self.upright and c not in self.upright:
            super().gap(c, stretches)


def prepare_vertical(
    spans: tuple[Span, ...], style: ParagraphStyle, fonts: Fonts, blanks: Callable[[FaceRef], MarkBlanks]
) -> PreparedColumns | None:
    """Shapes a text for columns; None when there is nothing to show."""
    text = joined_text(spans)
    if not text.strip():
        return None
    classes = classify(text)
    down = shape(text, classes, spans, fonts, "zh-Hans", frozenset(), vertical=True)
    if not down.segments:
        return None
    across = shape(text, classes, spans, fonts, "zh-Hans", frozenset())
    square, turned, upright = [], [], set()
    joined = list(down.joined)
    for match in _WESTERN_RUN.finditer(classes):
        start, end = match.span()
        piece = text[start:end]
        if 2 <= len(piece) <= 3 and piece.isdigit():
            square.append((start, end))
            joined.extend(range(start + 1, end))
            down.advances[start + 1 : end] = [0.0] * (end - start - 1)
            upright.update(range(start, end))
        elif len(piece) == 1 or (len(piece) <= _LONGEST_ACRONYM and piece.isalpha() and piece.isupper()):
            upright.update(range(start, end))
        else:
            turned.append((start, end))
            down.advances[start:end] = across.advances[start:end]
    work = _VerticalGathering(text, classes, down.segments, down.advances, frozenset(), blanks, style)
    work.upright = frozenset(upright)
    work.walk()
    return PreparedColumns(finish(work, spans, joined, down.missing, True), across, square, turned)


def resolve_columns(
    prepared: PreparedColumns, breaks: Breaks, chosen: list[int], style: ParagraphStyle, height: float
) -> tuple[tuple[TextLine, ...], tuple[Group, ...], float]:
    """The columns, the pieces lying on their side, and the longest column's length in mm.

    A column is a TextLine whose origin is its first square's baseline at the square's left; its extent
    reaches down as its descent.
    """
    em = style.size * MM_PER_PT
    flow = prepared.flow
    pitch = style.leading * MM_PER_PT
    columns: list[TextLine] = []
    groups: list[Group] = []
    longest = 0.0
    for number, (first, last) in enumerate(pairwise(chosen)):
        indent = style.hanging if number else style.indent
        measure = height / em - indent
        length, extra = adjust(flow, breaks, first, last, loosest(flow, style), measure)
        if style.align == "center":
            indent += (measure - length) / 2
        elif style.align == "end":
            indent += measure - length
        a, b = breaks.begin[first], breaks.end[last]
        places = [p - breaks.left[first] for p in flow.pen[a:b]]
        if extra:
            places = list(map(add, places, accumulate(extra)))
        for c, shift in flow.shift.items():
            if a <= c < b:
                places[c - a] += shift
        x = (len(chosen) - 1 - number - 0.5) * pitch - em / 2
        top = indent * em
        columns.append(
            TextLine(
                "",
                x,
                top + ASCENT * em,
                em,
                ASCENT * em,
                (length - ASCENT) * em,
                _upright_runs(prepared, a, b, places, style.size),
                flow.text[a:b],
                source_index(flow, a),
            )
        )
        groups += _turned_groups(prepared, a, b, places, style.size, x + em, top)
        longest = max(longest, (indent + length) * em)
    return tuple(columns), tuple(groups), longest


def _upright_runs(
    prepared: PreparedColumns, a: int, b: int, places: list[float], size: float
) -> tuple[Run, ...]:
    """Upright glyphs, span by span, and the digits that share a square."""
    runs = []
    apart = sorted(prepared.square + prepared.turned)
    for segment in prepared.flow.segments:
        at = max(segment.start, a)
        stop = min(segment.end, b)
        for start, end in [*[piece for piece in apart if piece[0] < stop and piece[1] > at], (stop, stop)]:
            if at < start:
                runs.append(_down(prepared.flow, segment, at, start, places[at - a : start - a], size))
            at = max(at, end)
    for start, end in prepared.square:
        if a <= start < b:
            runs.append(_side_by_side(prepared, start, end, places[start - a], size))
    return tuple(runs)


def _glyph_range(segment: Segment, low: int, high: int) -> list[tuple[int, int]]:
    """``(glyph number, character)`` of the glyphs of characters ``[low, high)``."""
    clusters = segment.clusters or range(segment.start, segment.end)
    return [(i, c) for i, c in enumerate(clusters) if low <= c < high]


def _down(flow: Prepared, segment: Segment, low: int, high: int, places: list[float], size: float) -> Run:
    k = 1000 / segment.scale
    found = _glyph_range(segment, low, high)
    nudges, rises = segment.nudges, segment.rises
    return Run(
        segment.face.ref,
        size * segment.scale,
        segment.color,
        0.0,
        flow.text[low:high],
        pack_glyphs([segment.glyphs[i] for i, _ in found]),
        pack_offsets([round(0.5 * k + (nudges[i] if nudges else 0.0)) for i, _ in found]),
        pack_offsets([round((ASCENT - places[c - low]) * k + (rises[i] if rises else 0)) for i, c in found]),
        pack_offsets([c - low for _, c in found]) if segment.clusters is not None else b"",
        round(k),
    )


def _side_by_side(prepared: PreparedColumns, start: int, end: int, place: float, size: float) -> Run:
    """Two or three digits in one square, made smaller where they are wider than it, centred on the column."""
    run, width = _across(prepared, start, end, size)
    fit = min(1.0, 1.0 / width)
    rise = round((BASELINE * (1 - fit) - place) * 1000 / (fit * run.size / size))
    return Run(
        run.face,
        run.size * fit,
        run.color,
        (1.0 - width * fit) / 2 * size * MM_PER_PT,
        run.text,
        run.glyphs,
        run.xs,
        pack_offsets([rise] * len(run.glyph_ids)),
        run.clusters,
        run.advance,
    )


def _across(prepared: PreparedColumns, low: int, high: int, size: float) -> tuple[Run, float]:
    """Characters of one segment from left to right, and their width in em of the base size."""
    across = prepared.across
    segment = next(s for s in across.segments if s.start <= low < s.end)
    places = [0.0, *accumulate(across.advances[low:high])]
    k = 1000 / segment.scale
    found = _glyph_range(segment, low, high)
    run = Run(
        segment.face.ref,
        size * segment.scale,
        segment.color,
        0.0,
        prepared.flow.text[low:high],
        pack_glyphs([segment.glyphs[i] for i, _ in found]),
        pack_offsets([round(places[c - low] * k) for _, c in found]),
        b"",
        pack_offsets([c - low for _, c in found]) if segment.clusters is not None else b"",
        round(places[-1] * k),
    )
    return run, places[-1]


def _turned_groups(
    prepared: PreparedColumns, a: int, b: int, places: list[float], size: float, right: float, top: float
) -> list[Group]:
    em = size * MM_PER_PT
    groups = []
    for start, end in prepared.turned:
        for segment in prepared.across.segments:
            low, high = max(start, a, segment.start), min(end, b, segment.end)
            if low >= high:
                continue
            run, width = _across(prepared, low, high, size)
            line = TextLine(
                "", 0.0, ASCENT * em, width * em, ASCENT * em, (1 - ASCENT) * em, (run,), run.text,
                source_index(prepared.flow, low),
            )  # fmt: skip
            frame = Frame(width * em, em, (line,))
            groups.append(Group("", frame, right, top + places[low - a] * em, _CLOCKWISE))
    return groups
