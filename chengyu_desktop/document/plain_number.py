"""Numbers as people type them, told apart without a regular expression: those take time to compile at every start."""

from __future__ import annotations

_MOST_DIGITS = 14


def is_plain_number(text: str) -> bool:
    """Whether a text is ASCII digits with at most one point: no sign, exponent, separator or NaN."""
    digits = text.replace(".", "", 1)
    return digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS
