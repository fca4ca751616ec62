"""Lines of text as PDF operators: live, with every glyph where the Frame has it and the text readable.

Flat lists, and strings that are mended at the end: a page of ten thousand events has half a million glyphs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import sub
from typing import NamedTuple

from chengyu_desktop.export.pdf_fonts import EmbeddedFont
from chengyu_desktop.export.pdf_objects import number, utf16
from chengyu_desktop.export.pdf_survey import cluster_texts
from chengyu_desktop.frame.items import MM_PER_PT, FaceRef, Run, TextLine

_READS_AS_SPACE = 90
"""Thousandths of an em. Readers see a space in a gap, or a new line in an overlap, of about a tenth of an em;
the blank between Han and Latin and squeezed punctuation are neither, so their neighbours get an ActualText."""

Span = tuple[int, int]
"""First glyph of the line and the one after the last, to be read as one piece."""


class _Glyphs(NamedTuple):
    """A run made ready. ``kerns[i]`` is what TJ takes off after glyph i, in thousandths of an em; the last is 0.
    ``end`` is where the last advance ends, from the run's origin."""

    run: Run
    font: EmbeddedFont
    codes: list[str]
    kerns: list[int]
    end: int


def live_line(
    line: TextLine,
    fonts: dict[FaceRef, EmbeddedFont],
    paint: Callable[[Run], str],
    x: float,
    y: float,
    scale: float,
    point: float,
) -> str:
    """The operators from BT to ET, or nothing without glyphs. ``x, y`` is the line's origin in PDF units, ``scale``
    units per mm, ``point`` units per point; ``paint`` gives the operators for a run's colour, if it has changed."""
    runs = [_prepare(run, fonts[run.face]) for run in line.runs if run.glyphs]
    if not runs:
        return ""
    spans = _spans(runs)
    begins: dict[int, str] = {}
    ends: list[int] = []
    if spans:
        letters = _letters(runs)
        for start, end in _off_blanks(spans, letters):
            begins[start] = f"/Span<</ActualText<feff{utf16(''.join(letters[start:end]))}>>>BDC"
            ends.append(end - 1)
    pieces = ["BT"]
    base = 0
    for glyphs in runs:
        run = glyphs.run
        size = run.size * point
        start = x + run.x * scale + run.x_offsets[0] * size / 1000
        change = paint(run)
        if change:
            pieces.append(change)
        pieces.append(f"/{glyphs.font.resource} {number(size, 6)} Tf 1 0 0 1 {start:.4f} {y:.4f} Tm")
        pieces.append(_show(glyphs, base, begins, ends, size))
        base += len(glyphs.codes)
    pieces.append("ET")
    return "\n".join(pieces)


def _prepare(run: Run, font: EmbeddedFont) -> _Glyphs:
    glyphs, xs = run.glyph_ids, run.x_offsets
    widths = list(map(font.widths.__getitem__, glyphs))
    kerns = list(map(sub, widths, map(sub, xs[1:], xs)))
    kerns.append(0)
    return _Glyphs(run, font, list(map(font.codes.__getitem__, glyphs)), kerns, xs[-1] + widths[-1])


def _spans(runs: list[_Glyphs]) -> list[Span]:
    """Stretches of glyphs that a reader would not take for the text they are, in order and apart."""
    found: list[Span] = []
    base = 0
    previous: _Glyphs | None = None
    for glyphs in runs:
        run = glyphs.run
        if previous is not None and _is_torn(previous, glyphs):
            found.append((base - 1, base + 1))
        found += _torn(glyphs.kerns, base)
        if run.ys:
            rises = memoryview(run.ys).cast("i")
            found += _torn(list(map(sub, rises[1:], rises)), base)
        if run.clusters or not glyphs.font.ambiguous.isdisjoint(run.glyph_ids):
            found += [(base + i, base + j) for i, j in _unlike_text(run, glyphs.font)]
        base += len(glyphs.codes)
        previous = glyphs
    return _merge(found)


def _torn(steps: list[int], base: int) -> list[Span]:
    """The two glyphs on either side of every gap or overlap that is too wide."""
    if not steps or (max(steps) <= _READS_AS_SPACE and min(steps) >= -_READS_AS_SPACE):
        return []
    return [
        (i, i + 2) for i, step in enumerate(steps, base) if step > _READS_AS_SPACE or step < -_READS_AS_SPACE
    ]


def _is_torn(previous: _Glyphs, following: _Glyphs) -> bool:
    before, after = previous.run, following.run
    ends = before.x + previous.end * before.size * MM_PER_PT / 1000
    begins = after.x + after.x_offsets[0] * after.size * MM_PER_PT / 1000
    return abs(begins - ends) > _READS_AS_SPACE * min(before.size, after.size) * MM_PER_PT / 1000


def _unlike_text(run: Run, font: EmbeddedFont) -> list[Span]:
    """Clusters of several glyphs, and glyphs that the font's ToUnicode reads as something else."""
    texts = cluster_texts(run) if run.clusters else list(run.text)
    starts = run.cluster_starts
    odd: list[Span] = []
    i = 0
    while i < len(starts):
        j = i + 1
        while j < len(starts) and starts[j] == starts[i]:
            j += 1
        if j - i > 1 or font.texts[run.glyph_ids[i]] != texts[i]:
            odd.append((i, j))
        i = j
    return odd


def _merge(spans: list[Span]) -> list[Span]:
    """Sorted, with those that share a glyph made one."""
    if len(spans) < 2:
        return spans
    spans.sort()
    merged = [spans[0]]
    for start, end in spans:
        last = merged[-1]
        if start < last[1]:
            if end > last[1]:
                merged[-1] = (last[0], end)
        else:
            merged.append((start, end))
    return merged


def _letters(runs: list[_Glyphs]) -> Sequence[str]:
    """What each glyph of the line stands for; a cluster's first glyph speaks for all of it."""
    if not any(glyphs.run.clusters for glyphs in runs):
        return "".join([glyphs.run.text for glyphs in runs])
    letters: list[str] = []
    for glyphs in runs:
        run = glyphs.run
        starts = list(run.cluster_starts)
        ends = dict(zip(sorted(set(starts)), [*sorted(set(starts))[1:], len(run.text)], strict=True))
        previous = -1
        for start in starts:
            letters.append(run.text[start : ends[start]] if start != previous else "")
            previous = start
    return letters


def _off_blanks(spans: list[Span], letters: Sequence[str]) -> list[Span]:
    """Spans widened until they neither begin nor end with a blank: readers drop it there."""
    count = len(letters)
    widened: list[Span] = []
    for start, end in spans:
        while start > 0 and letters[start].isspace():
            start -= 1
        while end < count and letters[end - 1].isspace():
            end += 1
        widened.append((start, end))
    return _merge(widened)


def _show(glyphs: _Glyphs, base: int, begins: dict[int, str], ends: list[int], size: float) -> str:
    """The run's strings, cut where a span begins or ends or the baseline moves."""
    codes, kerns, run = glyphs.codes, glyphs.kerns, glyphs.run
    if any(kerns):
        codes = [f"{code}>{kern}<" if kern else code for code, kern in zip(codes, kerns, strict=True)]
    elif not begins and not run.ys:
        return f"<{''.join(codes)}>Tj"
    if begins:
        count = len(codes)
        for at, operator in begins.items():
            if base <= at < base + count:
                codes[at - base] = f">]TJ {operator}[<{codes[at - base]}"
        for at in ends:
            if base <= at < base + count:
                codes[at - base] += ">]TJ EMC[<"
    after = ""
    if run.ys:
        after = _raise(codes, memoryview(run.ys).cast("i"), size)
    shown = f"[<{''.join(codes)}>]TJ".replace("<>", "").replace("[]TJ", "")
    return shown + after


def _raise(codes: list[str], rises: Sequence[int], size: float) -> str:
    """Sets the rise where it changes; returns what takes it back."""
    previous = 0
    for i, rise in enumerate(rises):
        if rise != previous:
            codes[i] = f">]TJ {rise * size / 1000:.4f} Ts[<{codes[i]}"
            previous = rise
    return " 0 Ts" if previous else ""
