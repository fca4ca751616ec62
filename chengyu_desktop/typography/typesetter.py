"""The typesetter: spans and a style in, a set paragraph out. It owns every cache, and each is bounded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from itertools import pairwise
from typing import TypeVar

import msgspec

from chengyu_desktop.frame.items import MM_PER_PT, FaceRef, Group, TextLine
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.typography.breaking import Mode, solve
from chengyu_desktop.typography.characters import HANGING, MarkBlanks
from chengyu_desktop.typography.prepare import prepare
from chengyu_desktop.typography.prepared import Breaks, Prepared
from chengyu_desktop.typography.resolve import resolve_line
from chengyu_desktop.typography.shaping import Fonts
from chengyu_desktop.typography.style import ParagraphStyle, Span

_PREPARED_KEPT = 512  # some 14 KB each
_PARAGRAPHS_KEPT = 1024
_SOLUTIONS_KEPT = 4

Value = TypeVar("Value")


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """Set lines from the paragraph's top left corner. ``width`` (the widest line) and ``height`` in mm.

    ``groups`` are pieces that lie on their side (vertical setting only), to be painted with the lines.
    Problems have the rules ``missing-glyph`` and ``unbreakable`` and no key.
    """

    lines: tuple[TextLine, ...]
    width: float
    height: float
    problems: tuple[Problem, ...] = ()
    groups: tuple[Group, ...] = ()


class Typesetter:
    """Sets paragraphs with the faces of one font library. Not for several threads at once."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._prepared: OrderedDict[Hashable, Prepared | None] = OrderedDict()
        self._paragraphs: OrderedDict[Hashable, Paragraph] = OrderedDict()
        self._blanks: dict[FaceRef, MarkBlanks] = {}

    def set_paragraph(self, spans: tuple[Span, ...], style: ParagraphStyle, measure: float) -> Paragraph:
        """One paragraph in lines of at most ``measure`` mm. Never raises on any text; what went wrong is a
        Problem."""
        key = (spans, style, measure)
        return _remember(self._paragraphs, key, _PARAGRAPHS_KEPT, lambda: self._set(spans, style, measure))

    def count_lines(self, spans: tuple[Span, ...], style: ParagraphStyle, measure: float) -> int:
        """How many lines ``set_paragraph`` gives, without placing a glyph."""
        prepared = self._prepare(spans, style)
        if prepared is None:
            return 0
        return len(_solve(prepared, style, measure)[1]) - 1

    def natural_width(self, spans: tuple[Span, ...], style: ParagraphStyle) -> float:
        """The width in mm on one line, neither squeezed nor stretched, the first line's indent included."""
        prepared = self._prepare(spans, style)
        if prepared is None:
            return 0.0
        return (prepared.one_line().widest + style.indent) * style.size * MM_PER_PT

    def set_vertical(self, spans: tuple[Span, ...], style: ParagraphStyle, height: float) -> Paragraph:
        """Columns of at most ``height`` mm from right to left, ``style.leading`` apart (clreq, vertical
        writing mode).

        ``width`` of the result is the columns', ``height`` that of the longest column.
        """
        key = (spans, style, height, "vertical")
        return _remember(
            self._paragraphs, key, _PARAGRAPHS_KEPT, lambda: self._set_columns(spans, style, height)
        )

    def _set_columns(self, spans: tuple[Span, ...], style: ParagraphStyle, height: float) -> Paragraph:
        # Few pages have any: loaded with the first.
        from chengyu_desktop.typography.vertical import prepare_vertical, resolve_columns

        prepared = prepare_vertical(spans, style, self._fonts, self._blanks_of)
        if prepared is None:
            return Paragraph((), 0.0, 0.0)
        breaks, chosen, torn = _solve(prepared.flow, style, height)
        columns, groups, longest = resolve_columns(prepared, breaks, chosen, style, height)
        width = len(columns) * style.leading * MM_PER_PT
        return Paragraph(columns, width, longest, _problems(prepared.flow, torn), groups)

    def _prepare(self, spans: tuple[Span, ...], style: ParagraphStyle) -> Prepared | None:
        return _remember(
            self._prepared,
            (spans, style.language, style.compact_marks, style.han_latin_gap),
            _PREPARED_KEPT,
            lambda: prepare(spans, style, self._fonts, self._blanks_of),
        )

    def _blanks_of(self, ref: FaceRef) -> MarkBlanks:
        found = self._blanks.get(ref)
        if found is None:
            found = self._blanks[ref] = MarkBlanks(self._fonts.open(ref))
        return found

    def _set(self, spans: tuple[Span, ...], style: ParagraphStyle, measure: float) -> Paragraph:
        prepared = self._prepare(spans, style)
        if prepared is None:
            return Paragraph((), 0.0, 0.0)
        breaks, chosen, torn = _solve(prepared, style, measure)
        em = measure / (style.size * MM_PER_PT)
        lines = tuple(
            [
                resolve_line(prepared, breaks, i, k, n, style, em - (style.hanging if n else style.indent))
                for n, (i, k) in enumerate(pairwise(chosen))
            ]
        )
        width = max([line.width for line in lines])
        return Paragraph(lines, width, len(lines) * style.leading * MM_PER_PT, _problems(prepared, torn))


def _solve(prepared: Prepared, style: ParagraphStyle, measure: float) -> tuple[Breaks, list[int], list[int]]:
    em = measure / (style.size * MM_PER_PT)
    first, rest = max(em - style.indent, 0.0), max(em - style.hanging, 0.0)
    mode: Mode = "balance" if style.balance else "justify" if style.align == "justify" else "ragged"
    hangs = style.hang_punctuation and mode == "justify"
    key = (first, rest, mode, hangs)
    found = prepared.solved.get(key)
    if found is None:
        if len(prepared.solved) >= _SOLUTIONS_KEPT:
            prepared.solved.clear()
        found = solve(prepared, first, rest, mode, HANGING if hangs else frozenset())
        prepared.solved[key] = found
    return found


def _problems(prepared: Prepared, torn: list[int]) -> tuple[Problem, ...]:
    problems = []
    if prepared.missing:
        problems.append(
            Problem(
                "warning",
                "missing-glyph",
                "no font of this role has the character {characters}",
                "choose another font for this role, or replace the character",
                values=said(characters="、".join(prepared.missing)),
            )
        )
    if torn:
        around = "、".join(
            f"“{prepared.text[max(0, c - 8) : c]}|{prepared.text[c : c + 8]}”" for c in torn[:3]
        )
        problems.append(
            Problem(
                "warning",
                "unbreakable",
                "a unit that should stay on one line is wider than the column and was broken: {around}",
                "widen the column, reduce the type size or shorten the text",
                values=said(around=around),
            )
        )
    return tuple(problems)


def _remember(
    cache: OrderedDict[Hashable, Value], key: Hashable, limit: int, make: Callable[[], Value]
) -> Value:
    """The cached value, or a new one in place of the one unused for longest."""
    if key in cache:
        cache.move_to_end(key)
        return cache[key]
    value = cache[key] = make()
    if len(cache) > limit:
        cache.popitem(last=False)
    return value
