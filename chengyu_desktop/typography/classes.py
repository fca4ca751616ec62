"""The typographic class of every character, one Latin-1 letter a character.

A text's class string is as long as the text, and every pattern of the tokeniser runs on it: sets of a few
Latin-1 codes compile at once and match fast, where sets of Unicode ranges take milliseconds each to compile.
Printable ASCII stands for itself, and so do a few signs of Latin-1; everything else is one of the codes below,
which no text holds once its control characters are spaces.
"""

from __future__ import annotations

from bisect import bisect_right

from chengyu_desktop.document.units import APPROXIMATIONS, MAGNITUDES
from chengyu_desktop.typography import characters as ch

HAN, WIDE, ORDINAL, YEAR, MONTH, DAY, MAGNITUDE, APPROXIMATION = "\x01\x02\x03\x04\x05\x06\x07\x08"
LETTER, WIDE_DIGIT, EXCLAMATION, MARK, APOSTROPHE, QUOTE, WIDE_POINT = "\x0b\x0c\x0e\x0f\x10\x11\x12"
BLANK, EM_DASH, BAR_DASH, LONG_DASH, CONNECTOR, WIDE_MINUS, SOLIDUS = "\x13\x14\x15\x16\x17\x18\x19"
ELLIPSIS, ATTACHED, ITERATION, SIGN, WIDE_SIGN, CURRENCY, WIDE_CURRENCY = "\x1a\x1b\x1c\x1d\x1e\x7f\x80"
RELATION, WIDE_PLUS, NARROW = "\x81\x82\x83"

SELF = "²³µ·×"
"""Signs of Latin-1 that stand for themselves: in units, numbers and words."""

HAN_CLASSES = HAN + ORDINAL + YEAR + MONTH + DAY + MAGNITUDE + APPROXIMATION + ITERATION
"""Han characters: beside Western text they want a gap."""

WESTERN_CLASSES = "!-~²³µ×" + LETTER + SIGN + CURRENCY + RELATION + NARROW
"""Characters of proportional width, as the inside of a regular expression's set."""

_SPECIAL: tuple[tuple[str, str], ...] = (
    (HAN, "〇"),
    (ORDINAL, "第"),
    (YEAR, "年"),
    (MONTH, "月"),
    (DAY, "日号"),
    (MAGNITUDE, MAGNITUDES),
    (APPROXIMATION, APPROXIMATIONS),
    (WIDE_DIGIT, "０１２３４５６７８９"),
    (MARK, ch.MARKS + ch.DOTS),
    (EXCLAMATION, "！？"),
    (WIDE_POINT, "．"),
    (QUOTE, "“”‘"),
    (APOSTROPHE, "’"),
    (BLANK, ch.BLANKS.replace(" ", "")),
    (EM_DASH, "—"),
    (BAR_DASH, "―"),
    (LONG_DASH, "⸺"),
    (CONNECTOR, "–～"),
    (WIDE_MINUS, "－"),
    (SOLIDUS, "／"),
    (ELLIPSIS, "…⋯"),
    (ITERATION, ch.ITERATION),
    (SIGN, "‰°′″"),
    (WIDE_SIGN, "％℃℉"),
    (CURRENCY, "¥€£₩₽₹"),
    (WIDE_CURRENCY, "￥＄￡￦"),
    (RELATION, "−±≈≤≥"),
    (WIDE_PLUS, "＋"),
    ("µ", "μµ"),
    *((sign, sign) for sign in "²³·×"),
)

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x20, 0x7E, ""),
    (0x300, 0x36F, ATTACHED),
    (0x200D, 0x200D, ATTACHED),
    (0x20D0, 0x20FF, ATTACHED),
    (0x2E80, 0x2FDF, WIDE),
    (0x3007, 0x3007, HAN),
    (0x3005, 0x3006, WIDE),
    (0x3021, 0x3029, WIDE),
    (0x3031, 0x3035, WIDE),
    (0x3041, 0x3098, WIDE),
    (0x3099, 0x309A, ATTACHED),
    (0x309B, 0x30FA, WIDE),
    (0x30FC, 0x30FF, WIDE),
    (0x3100, 0x33FF, WIDE),
    (0x3400, 0x4DBF, HAN),
    (0x4E00, 0x9FFF, HAN),
    (0xA000, 0xA4CF, WIDE),
    (0xAC00, 0xD7A3, WIDE),
    (0xF900, 0xFAFF, HAN),
    (0xFE00, 0xFE0F, ATTACHED),
    (0xFF10, 0xFF19, WIDE),
    (0xFF21, 0xFF3A, WIDE),
    (0xFF41, 0xFF5A, WIDE),
    (0xFF66, 0xFF9F, WIDE),
    (0x1F1E6, 0x1F3FA, WIDE),
    (0x1F3FB, 0x1F3FF, ATTACHED),
    (0x1F400, 0x1FFFF, WIDE),
    (0x20000, 0x323AF, HAN),
    (0xE0100, 0xE01EF, ATTACHED),
)
"""Han and other ideographic blocks (set in full squares with a break allowed on every side), combining marks,
selectors and joiners; ASCII stands for itself."""


class _Classes(dict[int, str]):
    """A translation table that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _class_of(code)
        return found


def _class_of(code: int) -> str:
    at = bisect_right(_STARTS, code) - 1
    if at >= 0 and code <= _SORTED[at][1]:
        return _SORTED[at][2] or chr(code)
    character = chr(code)
    return LETTER if character.isalnum() else NARROW


_SORTED = tuple(sorted(_RANGES))
_STARTS = tuple(start for start, _, _ in _SORTED)
_TABLE = _Classes({ord(c): code for code, characters in _SPECIAL for c in characters})


def classify(text: str) -> str:
    """The class string of a text, character for character."""
    return text.translate(_TABLE)
