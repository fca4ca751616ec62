"""From a broken paragraph to lines of placed glyphs: squeezes and stretches in their order, then
alignment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import add

from chengyu_desktop.frame.items import MM_PER_PT, Run, TextLine, pack_glyphs, pack_offsets
from chengyu_desktop.typography.gathering import HAN_LATIN, SPACE
from chengyu_desktop.typography.prepared import Breaks, Prepared
from chengyu_desktop.typography.shaping import Segment
from chengyu_desktop.typography.style import ParagraphStyle

BASELINE = 0.38
"""The baseline below the middle of the line, in em: the ideographic em box stands 0.88 above and 0.12 below
it."""
ASCENT, DESCENT = 0.88, 0.12

LOOSEST_HAN = 0.25
"""Beyond this (em a gap) a Chinese line is left ragged: wider gaps read as missing characters."""

LOOSEST_WORDS = 1.0
"""The same for word spaces, on top of their own width."""


def resolve_line(
    prepared: Prepared,
    breaks: Breaks,
    first: int,
    last: int,
    number: int,
    style: ParagraphStyle,
    measure: float,
) -> TextLine:
    """Line ``number``, from break ``first`` to break ``last``; ``measure`` in em without the indent."""
    a, b = breaks.begin[first], breaks.end[last]
    width, extra = adjust(prepared, breaks, first, last, loosest(prepared, style), measure)
    indent = style.hanging if number else style.indent
    free = measure - width
    if style.align == "center":
        indent += free / 2
    elif style.align == "end":
        indent += free
    em = style.size * MM_PER_PT
    scale = (
        max([s.scale for s in prepared.segments])
        if len(prepared.segments) > 1
        else prepared.segments[0].scale
    )
    hung = prepared.pen[b] - prepared.tail[b - 1] - breaks.right[last]  # a mark that stands outside
    return TextLine(
        "",
        indent * em,
        (number * style.leading + style.leading / 2 + BASELINE * style.size) * MM_PER_PT,
        (width + max(hung, 0.0)) * em,
        ASCENT * scale * em,
        DESCENT * scale * em,
        _runs(prepared, a, b, breaks.left[first], extra, style.size, (width + max(hung, 0.0))),
        prepared.text[a:b],
        source_index(prepared, a),
    )


def loosest(prepared: Prepared, style: ParagraphStyle) -> float:
    """How far (em a gap) a line may be spread; nought when it must not be. Balanced lines are ragged by nature."""
    if style.align != "justify" or style.balance:
        return 0.0
    if not prepared.chinese:
        return LOOSEST_WORDS
    return LOOSEST_HAN if style.loosest is None else style.loosest


def adjust(
    prepared: Prepared, breaks: Breaks, first: int, last: int, limit: float, measure: float
) -> tuple[float, list[float] | None]:
    """The length (em) of a line once squeezed or stretched, and what is added at each of its boundaries.

    ``limit`` is what a gap may grow by (see ``loosest``).
    """
    a, b = breaks.begin[first], breaks.end[last]
    length = breaks.right[last] - breaks.left[first]
    slack = measure - length
    extra: list[float] | None = None
    if slack < -1e-9:
        extra = _squeeze(prepared, a, b, -slack)
    elif limit and last < len(breaks.begin) - 1 and slack > 1e-9:
        extra = _stretch(prepared, a, b, slack, limit)
    return (length + sum(extra), extra) if extra else (length, None)


def source_index(prepared: Prepared, index: int) -> int:
    """The place in the source field of a character of the visible text."""
    base = 0
    for span in prepared.spans:
        end = base + len(span.text)
        if index < end:
            return span.start + index - base
        base = end
    return index


def _squeeze(prepared: Prepared, a: int, b: int, need: float) -> list[float]:
    """Extra width at every boundary of the line (negative), order by order, evenly by what each can give
    (rule 16)."""
    inside = _flexible(prepared, a, b)
    extra = [0.0] * (b - a)
    for order in sorted({entry[1] for entry in inside}):
        level = [(c, squeeze) for c, o, squeeze, _ in inside if o == order and squeeze]
        total = sum(squeeze for _, squeeze in level)
        if not total:
            continue
        part = min(1.0, need / total)
        for c, squeeze in level:
            extra[c - a] -= squeeze * part
        need -= total * part
        if need <= 1e-9:
            break
    return extra


def _stretch(prepared: Prepared, a: int, b: int, slack: float, limit: float) -> list[float] | None:
    """Word spaces, then Han–Latin gaps, then all Han gaps equally (rule 17); without any of these, word
    spaces.

    None when the line has nothing to stretch, or so little that the gaps would gape.
    """
    inside = _flexible(prepared, a, b)
    extra = [0.0] * (b - a)
    rest = slack
    for order in (SPACE, HAN_LATIN):
        level = [(c, stretch) for c, o, _, stretch in inside if o == order and stretch]
        total = sum(stretch for _, stretch in level)
        if total:
            part = min(1.0, rest / total)
            for c, stretch in level:
                extra[c - a] += stretch * part
            rest -= total * part
            if rest <= 1e-9:
                return extra
    gaps = b"\0" + prepared.han[a + 1 : b]
    count = gaps.count(1)
    if not count:
        spaces = {c - a for c, order, _, _ in inside if order == SPACE}
        gaps = bytes([c in spaces for c in range(b - a)])
        count = len(spaces)
    if not count or rest / count > limit + 1e-9:
        return None
    each = rest / count
    return [width + each * gap for width, gap in zip(extra, gaps, strict=True)]


def _flexible(prepared: Prepared, a: int, b: int) -> list[tuple[int, int, float, float]]:
    flexible = prepared.flexible
    return flexible[bisect_right(flexible, (a, 99)) : bisect_left(flexible, (b,))]


def _runs(
    prepared: Prepared, a: int, b: int, start: float, extra: list[float] | None, size: float, width: float
) -> tuple[Run, ...]:
    """The line's glyphs, one run for every face and span; positions count from each run's own origin."""
    places = prepared.pen[a:b]
    if extra:
        places = list(map(add, places, accumulate(extra)))
    segments = prepared.segments
    if len(segments) == 1:
        return (_run(prepared, segments[0], a, b, places, start, start + width, 0.0, size),)
    segments = [s for s in segments if s.start < b and s.end > a]
    edges = [max(s.start, a) for s in segments]
    runs = []
    for at, segment in enumerate(segments):
        low, high = edges[at], min(segment.end, b)
        origin = places[low - a] if at else start
        end = places[edges[at + 1] - a] if at + 1 < len(segments) else start + width
        runs.append(
            _run(prepared, segment, low, high, places[low - a : high - a], origin, end, origin - start, size)
        )
    return tuple(runs)


def _run(
    prepared: Prepared,
    segment: Segment,
    low: int,
    high: int,
    places: list[float],
    origin: float,
    end: float,
    x: float,
    size: float,
) -> Run:
    k = 1000 / segment.scale
    clusters, nudges, rises = segment.clusters, segment.nudges, segment.rises
    for c, shift in prepared.shift.items():
        if low <= c < high:
            places[c - low] += shift
    if clusters is None:
        first, last = low - segment.start, high - segment.start
        starts = b""
        exact = [(p - origin) * k for p in places]
    else:
        first, last = bisect_left(clusters, low), bisect_left(clusters, high)
        inner = [c - low for c in clusters[first:last]]
        starts = pack_offsets(inner)
        exact = [(places[c] - origin) * k for c in inner]
    if nudges:
        exact = list(map(add, exact, nudges[first:last]))
    lifted = rises[first:last] if rises and any(rises[first:last]) else None
    return Run(
        segment.face.ref,
        size * segment.scale,
        segment.color,
        x * size * MM_PER_PT,
        prepared.text[low:high],
        pack_glyphs(segment.glyphs[first:last]),
        pack_offsets(list(map(round, exact))),
        pack_offsets(lifted) if lifted else b"",
        starts,
        round((end - origin) * k),
    )
