"""Numbers as they are printed."""

from __future__ import annotations

from decimal import Decimal


def format_number(value: Decimal) -> str:
    """The digits as written in the file, never in scientific notation, with a true minus sign."""
    return f"{value:f}".replace("-", "\u2212")
