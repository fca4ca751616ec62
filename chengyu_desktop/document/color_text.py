"""Colours as a designer writes them: ``#rrggbb``, ``#rgb``, or four ink percentages ``C M Y K``."""

from __future__ import annotations

from string import hexdigits

from chengyu_desktop.document.plain_number import is_plain_number

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black in percent."""


def read_color(text: str) -> int | Inks:
    """``0xrrggbb`` or the four percentages. Raises ValueError with one sentence."""
    words = text.strip()
    digits = words[1:]
    if words.startswith("#") and len(digits) in (3, 6) and all(digit in hexdigits for digit in digits):
        return int(digits if len(digits) == 6 else "".join(digit * 2 for digit in digits), 16)
    parts = words.replace(",", " ").split()
    values = [float(part) for part in parts if is_plain_number(part)]
    if len(parts) != 4 or len(values) != 4 or max(values) > 100:
        raise ValueError(f"“{text}” is no colour: write #RRGGBB or four ink percentages “C M Y K”")
    c, m, y, k = values
    return c, m, y, k


def write_inks(inks: Inks) -> str:
    """Four percentages as they are written: ``0 100 90 10``."""
    return " ".join(f"{round(ink, 1):g}" for ink in inks)
