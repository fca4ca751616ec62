"""What the typesetter is told: spans of text with a stack of faces, and how to make a paragraph of them."""

from __future__ import annotations

from typing import Literal

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import FaceRef

Align = Literal["justify", "start", "center", "end"]


class Span(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """Text of one look. ``faces`` is the stack: the first face with a glyph for the character is used.

    ``scale`` is relative to the paragraph's size; ``tracking`` is added after every character, in em of the span.
    ``start`` is the index of the span's first character in the field it comes from (markup characters count), for carets.
    """

    text: str
    faces: tuple[FaceRef, ...]
    color: Color
    scale: float = 1.0
    tracking: float = 0.0
    start: int = 0


class ParagraphStyle(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """``size`` in points, ``leading`` in points from baseline to baseline.

    ``indent`` is the first line's, ``hanging`` all others', both in em of ``size``. ``balance`` evens out the lines of
    a headline and avoids breaking inside a word. ``hang_punctuation`` lets one closing mark stand outside the measure.

    ``compact_marks`` sets every full-width mark half wide, wherever it stands (clreq ``punctuation_width_adjustment``,
    half-width style 全身标点半角化): headlines show no holes. ``han_latin_gap`` is the gap between Han and Western, in em
    (clreq ``mixed_text_composition`` allows up to a quarter; bold labels want less); it shrinks to half and stretches
    to four thirds of itself. A justified line that would need more than ``loosest`` em between its Han characters is
    left ragged (clreq ``line_adjustment`` sets no limit; newspapers do); None is 0.25 in Chinese text.
    """

    size: float
    leading: float
    align: Align = "justify"
    indent: float = 0.0
    hanging: float = 0.0
    balance: bool = False
    hang_punctuation: bool = False
    compact_marks: bool = False
    han_latin_gap: float = 0.25
    loosest: float | None = None
    language: str = "zh-Hans"
