"""Walking over digits and Chinese numerals, character by character.

A page reads some fifty sentences. Compiling patterns with Han character sets costs more than that reading, so the
grammar that every page needs is plain code.
"""

from __future__ import annotations

from chengyu_desktop.document.figures.numerals import HAN_NUMERALS

DIGITS = frozenset("0123456789０１２３４５６７８９")
NUMERALS = frozenset(HAN_NUMERALS)
NUMBER_SIGNS = frozenset("+-−＋－")
JOINS = frozenset("—–―─-～~－至到")
"""What stands between the ends of a range."""


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
    if end < size and text[end] in ".．":
        decimals = run_end(text, end + 1, DIGITS)
        if decimals > end + 1:
            return decimals
    return end


def number_end(text: str, at: int) -> int:
    """Where a number in digits or in Chinese numerals ends; ``at`` when there is none."""
    end = digits_end(text, at)
    return end if end > at else run_end(text, at, NUMERALS)
