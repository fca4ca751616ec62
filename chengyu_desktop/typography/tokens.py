"""Finding what is not plain Han in a text: units that never break, words, marks and blanks.

One regular expression walks the text and skips Han characters in C, so that only what needs a rule costs
Python. Units that stay whole follow GB/T 15834 §5.1.2 and §5.1.4–5 (stacked marks, dashes, ellipses) and GB/T
15835 with newspaper usage (a number and its magnitude, unit, sign or currency).
"""

from __future__ import annotations

import re

from chengyu_desktop.document.units import (
    APPROXIMATIONS,
    CHINESE_UNITS,
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    LATIN_UNITS,
    MAGNITUDES,
    SIGNS,
    alternatives,
)
from chengyu_desktop.typography import characters as ch

CONTROL = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]")
"""Characters that are set as a plain space, tabs and line ends among them."""

_DIGIT = "[0-9０-９]"
_NUMBER = rf"{_DIGIT}+(?:[.,．:/×·\-]{_DIGIT}+)*"
_LETTER = rf"[^\W{ch.IDEOGRAPHIC}]"
_JOINT = r"[.,'’&+\-@_/:#=?%~·$!*]"
_WORD = rf"{_LETTER}+(?:{_JOINT}+{_LETTER}+)*[+#%‰]?"
_UNIT = rf"(?:[{SIGNS}][CF]?|{alternatives(CHINESE_UNITS)})"
_PREFIX = rf"(?:第|[+\-−±＋－≈<>≤≥])?(?:(?:{'|'.join(CURRENCY_PREFIXES)})?[{CURRENCY_SIGNS}])?"
_MAGNITUDE = rf"[{APPROXIMATIONS}]?(?:[{MAGNITUDES}]+[{APPROXIMATIONS}]?)?"
_QUANTITY = (
    rf"{_NUMBER}(?:[{MAGNITUDES}]{{1,2}}{_NUMBER})*"
    rf"(?: ?(?:{alternatives(LATIN_UNITS)})(?!{_LETTER})"
    rf"| ?{_MAGNITUDE}{_UNIT}(?:[/／](?:{_UNIT}|{_LETTER}+))?"
    rf"| (?=[{MAGNITUDES}]){_MAGNITUDE}|{_MAGNITUDE})"
    rf"(?:(?<={_DIGIT}){_WORD})?"
)
_DAY = rf"{_DIGIT}{{1,2}} ?月{_DIGIT}{{1,2}} ?[日号]"
_DATE = rf"(?:{_DIGIT}{{2,4}} ?年(?:{_DAY}|{_DIGIT}{{1,2}} ?月)|{_DAY})"
_FIGURE = rf"{_PREFIX}(?:{_DATE}|{_QUANTITY})"

TOKEN = re.compile(
    "(?![\u3400-\u7b2b\u7b2d-\u9fff])"  # leaves plain Han at once; 第 may open a figure
    rf"(?:(?P<figure>{_FIGURE}(?:[—–～~―－]{_FIGURE})*)"
    rf"|(?P<word>{_WORD})"
    rf"|(?P<stack>[！？]{{2,3}})"
    rf"|(?P<mark>[{re.escape(ch.MARKS + ch.DOTS)}])"
    rf"|(?P<space>[{ch.SPACES}]+)"
    rf"|(?P<dash>—{{2,}}|―{{2,}}|⸺+)"
    rf"|(?P<ellipsis>…+|⋯+)"
    rf"|(?P<attached>[{ch.ATTACHED}]+)"
    rf"|(?P<iteration>[{ch.ITERATION}])"
    rf"|(?P<joiner>[—–～―－／])"
    rf"|(?P<narrow>[^{ch.IDEOGRAPHIC}]))"
)
"""Everything but plain ideographs; ``lastgroup`` names the kind."""

SOFT_POINT = re.compile(rf"(?<=[年月])(?={_DIGIT})|(?<=[—–～~―－])(?=.)")
"""Where a figure may break as a last resort: after 年 or 月 inside a date, after a range's dash."""

_WESTERN = "!-\u009f\u00a1-\u00b6\u00b8-\u2013\u2030-\u2102\u2104-\u2108\u210a-\u2e7f"
_HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
IS_WESTERN = re.compile(f"[{_WESTERN}]").match
"""Whether a character (at a token's edge) is of proportional width, so that Han beside it wants a gap."""
IS_HAN = re.compile(f"[{_HAN}]").match
INNER_GAP = re.compile(f"(?<=[{_WESTERN}])(?=[{_HAN}])|(?<=[{_HAN}])(?=[{_WESTERN}])")
"""Where Han and Western meet inside a figure."""

HYPHEN_POINT = re.compile(r"(?<=[^\W\d_]{2}[-–])(?=[^\W\d_]{2})")
"""After a hyphen between letters."""

_CURLY = re.compile(f"[{ch.QUOTES}]")
_CONTEXT_SKIP = ch.QUOTES + " \u00a0"
_LATIN = re.compile(rf"[!-~\u00a1-\u024f]|{_LETTER}")


def proportional_quotes(text: str, language: str) -> frozenset[int]:
    """Indices of the curly quotes to set proportionally: those between Latin words (clreq; rule 20).

    A pair is judged as one, by what stands outside and inside both its ends; an apostrophe by its neighbours.
    Western text (``language`` not Chinese) has only proportional quotes.
    """
    found = [m.start() for m in _CURLY.finditer(text)]
    if not found:
        return frozenset()
    if not language.startswith("zh"):
        return frozenset(found)
    western: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for i in found:
        latin = _between_latin(text, i)
        if text[i] in "“‘":
            opened.append((i, latin))
        elif latin and text[i] == "’" and not (opened and text[opened[-1][0]] == "‘"):
            western.add(i)  # an apostrophe
        elif opened:
            start, latin_too = opened.pop()
            if latin and latin_too:
                western.update((start, i))
        elif latin:
            western.add(i)
    western.update(i for i, latin in opened if latin)
    return frozenset(western)


def _between_latin(text: str, i: int) -> bool:
    left = text[:i].rstrip(_CONTEXT_SKIP)[-1:]
    right = text[i + 1 :].lstrip(_CONTEXT_SKIP)[:1]
    if not left and not right:
        return False
    if left and right:
        return bool(_LATIN.match(left) and _LATIN.match(right))
    # At an end of the text the quote belongs to the side it has, but only in a text with no Chinese at all.
    return bool(_LATIN.match(left or right)) and not re.search(f"[{ch.IDEOGRAPHIC}]", text)
