"""Printing inks that an SVG gives: as CSS's device-cmyk(), or in the table that this program writes into its own."""

from __future__ import annotations

import re

from chengyu_desktop.frame.color import Color
from chengyu_desktop.layout.vector.elements import Element

_TABLE = "urn:chengyu-desktop:inks:1 ink"
"""The tag of a row, as ``export/svg_inks.py`` writes it."""
_INKS = ("cyan", "magenta", "yellow", "black")
_SHARE = re.compile(r"(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})%?")
_DEVICE = re.compile(r"device-cmyk\(([^()]*)\)", re.IGNORECASE)


def read_inks(text: str) -> Color | None:
    """The inks of a paint that has ``device-cmyk(…)``, alone (CSS Color 5) or behind its sRGB (SVG Color 1.2); None without.

    Shares are of 1 or in percent; a share of opacity may follow. What comes after is for programs that know no inks.
    """
    found = _DEVICE.search(text)
    if found is None:
        return None
    words = re.split(r"[\s,/]+", found[1].strip())[:5]
    shares = _shares(words)
    if shares is None or len(shares) < 4:
        return None
    return _mixture(shares, round(shares[4], 4) if len(shares) > 4 else 1.0)


def ink_table(root: Element) -> dict[int, Color]:
    """By the sRGB in which a mixture is painted. A colour with two mixtures is left out."""
    table: dict[int, Color] = {}
    twice: set[int] = set()
    for element in root.walk():
        if element.tag != _TABLE:
            continue
        shares = _shares([element.attributes.get(ink, "") + "%" for ink in _INKS])
        srgb = re.fullmatch("#([0-9a-f]{6})", element.attributes.get("srgb", ""))
        if srgb is None or shares is None:
            continue
        value = int(srgb[1], 16)
        color = _mixture(shares)
        if table.setdefault(value, color) != color:
            twice.add(value)
    return {value: color for value, color in table.items() if value not in twice}


def _mixture(shares: list[float], alpha: float = 1.0) -> Color:
    c, m, y, k = (round(share * 100, 2) for share in shares[:4])
    return Color(c, m, y, k, alpha=alpha)


def _shares(words: list[str]) -> list[float] | None:
    """Of 1; None when one of them is none."""
    if not all(_SHARE.fullmatch(word) for word in words):
        return None
    return [min(float(w[:-1]) / 100 if w.endswith("%") else float(w), 1.0) for w in words]
