"""Finding what is not plain Han in a text: units that never break, words, marks and blanks.

One small regular expression walks the text's class string and skips Han characters in C, so that only what
needs a rule costs Python; the words after a number are looked up by longest match. Units that stay whole
follow GB/T 15834 §5.1.2 and §5.1.4–5 (stacked marks, dashes, ellipses) and GB/T 15835 with newspaper usage (a
number and its magnitude, unit, sign or currency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from chengyu_desktop.document.units import CHINESE_UNITS, CURRENCY_PREFIXES, LATIN_UNITS, alternatives
from chengyu_desktop.typography import classes as cl

CONTROL = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]")
"""Characters that are set as a plain space, tabs and line ends among them."""

_DIGIT = f"[0-9{cl.WIDE_DIGIT}]"
_MAGNITUDES = f"{cl.MAGNITUDE}{{1,2}}"
_NUMBER = rf"{_DIGIT}+(?:[.,{cl.WIDE_POINT}:/×·\-]{_DIGIT}+)*"
_THOUSANDS = (
    rf"(?:(?<=[{cl.HAN_CLASSES}]){_DIGIT}{{1,3}}(?: {_DIGIT}{{3}})+|{_DIGIT}{{1,3}}(?:{cl.BLANK}{_DIGIT}{{3}})+)"
    rf"(?!{_DIGIT})(?:[.{cl.WIDE_POINT}]{_DIGIT}+)?"
)
"""Kept apart by thin blanks, or by what is left of them in a row of Chinese: 吞吐量7 218万标箱."""
_LETTER = f"[A-Za-z0-9_²³µ{cl.LETTER}]"
_JOINT = rf"[.,'{cl.APOSTROPHE}&+\-@_/:#=?%~·$!*]"
_WORD = f"{_LETTER}+(?:{_JOINT}+{_LETTER}+)*[+#%{cl.SIGN}]?"
_LATIN_UNITS = alternatives(LATIN_UNITS).replace("μ", "µ")
_DASHES = cl.EM_DASH + cl.BAR_DASH + cl.CONNECTOR + "~" + cl.WIDE_MINUS
_PREFIX = (
    rf"(?:[{cl.ORDINAL}+\-<>{cl.RELATION}{cl.WIDE_PLUS}{cl.WIDE_MINUS}])?"
    rf"(?:(?:{'|'.join(CURRENCY_PREFIXES)})?[${cl.CURRENCY}{cl.WIDE_CURRENCY}])?"
)
_DAY = f"{_DIGIT}{{1,2}} ?{cl.MONTH}{_DIGIT}{{1,2}} ?{cl.DAY}"
_DATE = f"(?:{_DIGIT}{{2,4}} ?{cl.YEAR}(?:{_DAY}|{_DIGIT}{{1,2}} ?{cl.MONTH})|{_DAY})"

_CORE = (
    f"{_PREFIX}(?:(?P<date>{_DATE})|(?:{_THOUSANDS}|{_NUMBER})(?:{_MAGNITUDES}{_NUMBER})*"
    f"(?P<latin> ?(?:{_LATIN_UNITS})(?!{_LETTER}))?)"
)
"""A date, or a number with a unit in letters; the words after other numbers are looked up."""

_NEXT = re.compile(f"[{_DASHES}]{_CORE}")
"""The other end of a range."""

_MAGNITUDE = re.compile(f" ?{cl.APPROXIMATION}?(?:{cl.MAGNITUDE}+{cl.APPROXIMATION}?)?")
_TAIL = re.compile(_WORD)
_LETTERS = re.compile(f"{_LETTER}+")
_SIGNS = "%" + cl.SIGN + cl.WIDE_SIGN
_UNITS = frozenset(CHINESE_UNITS)
_LENGTHS = {
    first: tuple(sorted({len(unit) for unit in group}, reverse=True))
    for first, group in groupby(sorted(CHINESE_UNITS), key=itemgetter(0))
}
"""How long the units are that begin with a character, the longest first."""

_DIGITS = frozenset("0123456789" + cl.WIDE_DIGIT)
_FOLLOWS_NUMBER = frozenset(" " + cl.HAN_CLASSES + _SIGNS)

_TOKEN = re.compile(
    f"(?![{cl.HAN}{cl.YEAR}{cl.MONTH}{cl.DAY}{cl.MAGNITUDE}{cl.APPROXIMATION}{cl.WIDE}])(?:"  # left at once
    rf"(?P<figure>{_CORE})"
    rf"|(?P<word>{_WORD})"
    rf"|(?P<stack>{cl.EXCLAMATION}{{2,3}})"
    rf"|(?P<mark>[{cl.MARK}{cl.EXCLAMATION}{cl.QUOTE}{cl.APOSTROPHE}{cl.WIDE_POINT}·])"
    rf"|(?P<space>[ {cl.BLANK}]+)"
    rf"|(?P<dash>{cl.EM_DASH}{{2,}}|{cl.BAR_DASH}{{2,}}|{cl.LONG_DASH}+)"
    rf"|(?P<ellipsis>{cl.ELLIPSIS}+)"
    rf"|(?P<attached>{cl.ATTACHED}+)"
    rf"|(?P<iteration>{cl.ITERATION})"
    rf"|(?P<joiner>[{cl.EM_DASH}{cl.BAR_DASH}{cl.CONNECTOR}{cl.WIDE_MINUS}{cl.SOLIDUS}])"
    rf"|(?P<narrow>[!-~×{cl.NARROW}{cl.SIGN}{cl.WIDE_SIGN}{cl.CURRENCY}{cl.WIDE_CURRENCY}{cl.RELATION}{cl.WIDE_PLUS}]))"
)
"""Everything but plain ideographs; ``lastgroup`` names the kind. Of a figure only its core."""

Token = tuple[str, int, int]
"""Kind, start and end."""


def tokens(text: str, classes: str) -> Iterator[Token]:
    """The tokens of a text in order, from its class string."""
    at = 0
    search = _TOKEN.search
    while found := search(classes, at):
        kind, start = found.lastgroup or "", found.start()
        if kind == "figure":
            at = _figure_end(text, classes, found)
            if start and text[start - 1] in "前元":
                start = _era_start(text, start)
        else:
            at = found.end()
        yield kind, start, at


def _era_start(text: str, start: int) -> int:
    """公元前221年 is one unit, and so is 公元8年."""
    return next((start - len(era) for era in ("公元前", "公元") if text.endswith(era, 0, start)), start)


def _figure_end(text: str, classes: str, core: re.Match[str]) -> int:
    """Where a figure, or a whole range of figures, ends."""
    while True:
        end = core.end()
        if core["latin"] is None and core["date"] is None:
            if classes[end : end + 1] in _FOLLOWS_NUMBER:
                end = _unit_end(text, classes, end)
            if classes[end - 1] in _DIGITS and (tail := _TAIL.match(classes, end)):
                end = tail.end()
        following = _NEXT.match(classes, end)
        if not following:
            return end
        core = following


def _unit_end(text: str, classes: str, at: int) -> int:
    """Where the magnitude, approximation and unit after a number end; a space is kept only before one."""
    found = _MAGNITUDE.match(classes, at)
    end = found.end() if found else at
    unit = _one_unit(text, classes, end)
    if end > at and classes[end - 1] == cl.MAGNITUDE:
        unit = max(unit, _one_unit(text, classes, end - 1))  # 百 is a magnitude, and begins 百分点
    if not unit:
        spaced = classes[at : at + 1] == " " and classes[at + 1 : at + 2] != cl.MAGNITUDE
        return at if spaced else end
    if text[unit : unit + 1] in ("/", "／"):
        over = _one_unit(text, classes, unit + 1)
        if not over and (letters := _LETTERS.match(classes, unit + 1)):
            over = letters.end()
        return over or unit
    return unit


def _one_unit(text: str, classes: str, at: int) -> int:
    """The end of the sign or the longest unit at a place, or nought."""
    for length in _LENGTHS.get(text[at : at + 1], ()):
        if text[at : at + length] in _UNITS:
            return min(at + length, len(text))
    here = classes[at : at + 1]
    if here and here in _SIGNS:
        return at + 2 if classes[at + 1 : at + 2] in ("C", "F") else at + 1
    return 0


_LETTERED = f"[A-Za-z{cl.LETTER}]"
SOFT_POINT = re.compile(f"(?<=[{cl.YEAR}{cl.MONTH}])(?={_DIGIT})|(?<=[{_DASHES}])(?=.)")
"""Where a figure may break as a last resort: after 年 or 月 inside a date, after a range's dash."""

HYPHEN_POINT = re.compile(f"(?<={_LETTERED}{{2}}-)(?={_LETTERED}{{2}})")
"""After a hyphen between letters."""

WESTERN = frozenset(re.findall(f"[{cl.WESTERN_CLASSES}]", "".join(map(chr, range(256)))))
"""Classes (at a token's edge) of proportional width, so that Han beside them wants a gap."""

INNER_GAP = re.compile(
    f"(?<=[{cl.WESTERN_CLASSES}])(?=[{cl.HAN_CLASSES}])|(?<=[{cl.HAN_CLASSES}])(?=[{cl.WESTERN_CLASSES}])"
)
"""Where Han and Western meet inside a figure."""

_CURLY = re.compile(f"[{cl.QUOTE}{cl.APOSTROPHE}]")
_SKIPPED = "“”‘’ \u00a0"
_LATIN = re.compile(f"[!-~{cl.LETTER}]")
_IDEOGRAPHIC = re.compile(f"[{cl.HAN_CLASSES}{cl.WIDE}{cl.WIDE_DIGIT}]")


def has_ideographs(classes: str) -> bool:
    return bool(_IDEOGRAPHIC.search(classes))


def proportional_quotes(text: str, classes: str, language: str) -> frozenset[int]:
    """Indices of the curly quotes to set proportionally: those between Latin words (clreq; rule 20).

    A pair is judged as one, by what stands outside and inside both its ends; an apostrophe by its neighbours.
    Western text (``language`` not Chinese) has only proportional quotes.
    """
    found = [m.start() for m in _CURLY.finditer(classes)]
    if not found:
        return frozenset()
    if not language.startswith("zh"):
        return frozenset(found)
    western: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for i in found:
        latin = _between_latin(text, classes, i)
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


def _between_latin(text: str, classes: str, i: int) -> bool:
    before, after = len(text[:i].rstrip(_SKIPPED)) - 1, len(text) - len(text[i + 1 :].lstrip(_SKIPPED))
    left = before >= 0 and bool(_LATIN.match(classes, before))
    right = after < len(text) and bool(_LATIN.match(classes, after))
    if before >= 0 and after < len(text):
        return left and right
    # At an end of the text the quote belongs to the side it has, but only in a text with no Chinese at all.
    return (left or right) and not has_ideographs(classes)
