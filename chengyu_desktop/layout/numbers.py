"""Numbers as they are printed."""

from __future__ import annotations

import re
from decimal import Decimal

_THOUSAND = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


def plain_number(value: Decimal) -> str:
    """The digits as written in the file, never in scientific notation, with a true minus sign."""
    return f"{value:f}".replace("-", "\u2212")


def format_number(value: Decimal, language: str) -> str:
    """The same with the thousands apart as the language has them: 12,345.6 in English; Chinese papers print 12345.6 (GB/T 15835 asks for
    no separator) and count what is larger in 万."""
    digits = plain_number(value)
    if language.startswith("zh"):
        return digits
    whole, point, rest = digits.partition(".")
    return _THOUSAND.sub(",", whole) + point + rest
