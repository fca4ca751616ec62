"""Walking over digits and Chinese numerals, character by character.

A page reads some fifty sentences. Compiling patterns with Han character sets costs more than that reading, so the
grammar that every page needs is plain code.
"""

from __future__ import annotations

from chengyu_desktop.document.figures.numerals import HAN_NUMERALS

DIGITS = frozenset("0123456789０１２３４５６７８９")
NUMERALS = frozenset(HAN_NUMERALS)
NUMBER_SIGNS = frozenset("+-−＋－")
THIN_SPACES = frozenset("\u2009\u202f\u00a0")
"""Blanks that keep thousands apart (GB/T 15835 §5.1.3, ISO 80000-1) and stand between numbers for nothing else."""
_NAMED = frozenset("年月日号时第图表组队区楼栋座室线路")
"""Before these a number is a name, and what follows a blank is another one: 图3 120家."""
JOINS = frozenset("—–―─-～~－至到")
"""What stands between the ends of a range."""

_BLANKS = THIN_SPACES | {" "}


def words(listed: str) -> tuple[str, ...]:
    """The words of a list that blanks divide."""
    return tuple(listed.split())


def is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def run_end(text: str, at: int, characters: frozenset[str]) -> int:
    """Where the run of ``characters`` that begins at ``at`` ends; ``at`` when there is none."""
    end, size = at, len(text)
    while end < size and text[end] in characters:
        end += 1
    return end


def digits_end(text: str, at: int) -> int:
    """Where a number in digits ends: a sign, thousands in threes, decimals; ``at`` when there is none."""
    size = len(text)
    first = at + 1 if at < size and text[at] in NUMBER_SIGNS else at
    end = run_end(text, first, DIGITS)
    if end == first:
        return at
    while end < size and text[end] == ",":
        group = run_end(text, end + 1, DIGITS)
        if group - end != 4:
            break
        end = group
    if text[end : end + 1] in _BLANKS:
        end = _spaced_end(text, first, end)
    if end < size and text[end] in ".．":
        decimals = run_end(text, end + 1, DIGITS)
        if decimals > end + 1:
            return decimals
    return end


def _spaced_end(text: str, first: int, end: int) -> int:
    """Where digits whose thousands a blank keeps apart end: 7 218. A plain blank does so, as copy that has lost its thin ones has
    it, only in a row of Chinese, where nothing else would stand between two numbers."""
    blank = text[end]
    if end - first > 3 or text[first] in "0０":
        return end
    before = text[first - 1 : first]
    if blank == " " and (before in _NAMED or not (is_han(before) or before in JOINS)):
        return end
    at = end
    while text[at : at + 1] == blank:
        group = run_end(text, at + 1, DIGITS)
        if group - at != 4:
            return end  # 400 820 8820 is a telephone's
        at = group
    return at


def number_end(text: str, at: int) -> int:
    """Where a number in digits or in Chinese numerals ends; ``at`` when there is none."""
    end = digits_end(text, at)
    return end if end > at else run_end(text, at, NUMERALS)
