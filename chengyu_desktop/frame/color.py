"""Colour: CMYK is the master, sRGB is derived for screens, SVG and PNG."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from chengyu_desktop.document.color_text import read_color, spot_name


class Color(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """An ink mixture: ``c m y k`` in percent (0–100).

    ``rgb`` is set only for a colour that came as hex and must come back as the same hex; then the CMYK
    values are the naive separation of it. ``spot`` names a special ink whose alternate is the CMYK mixture;
    ``spot_tint`` (0–1) is how much of the ink's solid that is.
    """

    c: float = 0
    m: float = 0
    y: float = 0
    k: float = 0
    rgb: int | None = None
    spot: str | None = None
    alpha: float = 1.0
    spot_tint: float = 1.0

    @property
    def hex(self) -> str:
        """sRGB as ``#rrggbb``."""
        return "#%06x" % (_srgb(self.c, self.m, self.y, self.k) if self.rgb is None else self.rgb)

    @property
    def rgb_tuple(self) -> tuple[int, int, int]:
        value = _srgb(self.c, self.m, self.y, self.k) if self.rgb is None else self.rgb
        return value >> 16, value >> 8 & 255, value & 255

    @property
    def total_ink(self) -> float:
        """Total area coverage in percent."""
        return self.c + self.m + self.y + self.k

    def tint(self, percent: float) -> Color:
        """The same ink at a lighter screen value."""
        f = percent / 100
        if self.rgb is not None:
            r, g, b = (round(255 - (255 - v) * f) for v in self.rgb_tuple)
            return from_rgb(r << 16 | g << 8 | b)
        share = self.spot_tint * f if self.spot else 1.0
        return Color(self.c * f, self.m * f, self.y * f, self.k * f, None, self.spot, self.alpha, share)


def mix(a: Color, b: Color, part: float) -> Color:
    """``part`` (0–1) of the way from one colour to the other, ink by ink; by hex where one of them is to stay hex. Between special
    inks lie mixtures of the four."""
    if part in (0, 1):
        return b if part else a
    if a.rgb is not None or b.rgb is not None:
        r, g, c = (round(v + (w - v) * part) for v, w in zip(a.rgb_tuple, b.rgb_tuple, strict=True))
        return from_rgb(r << 16 | g << 8 | c)
    inks = zip((a.c, a.m, a.y, a.k), (b.c, b.m, b.y, b.k), strict=True)
    c, m, y, k = (round(v + (w - v) * part, 2) for v, w in inks)
    return Color(c, m, y, k)


BLACK = Color(k=100)
WHITE = Color()


def from_rgb(value: int) -> Color:
    """A colour from ``0xrrggbb`` with the naive separation (full under-colour removal)."""
    r, g, b = (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255
    k = 1 - max(r, g, b)
    if k >= 1:
        return Color(0, 0, 0, 100, value)
    c, m, y = ((1 - k - v) / (1 - k) * 100 for v in (r, g, b))
    return Color(round(c, 1), round(m, 1), round(y, 1), round(k * 100, 1), value)


def parse_color(text: str) -> Color:
    """``#rrggbb``, ``#rgb`` or four CMYK percentages ``0 100 95 10``, as they are or with ``spot`` and the name of a special
    ink. Raises ValueError with a sentence."""
    value = read_color(text)
    return from_rgb(value) if isinstance(value, int) else Color(*value, spot=spot_name(text) or None)


# sRGB of the sixteen Neugebauer primaries (solid overprints of C, M, Y, K) on white stock, as the usual coated
# offset condition shows them. A press profile, where the user names one, is the truth; this is for the screen.
_PRIMARIES = {
    0b0000: (255, 255, 255), 0b1000: (0, 159, 227), 0b0100: (230, 0, 126), 0b0010: (255, 237, 0),
    0b1100: (49, 39, 131), 0b1010: (0, 150, 64), 0b0110: (227, 6, 19), 0b1110: (58, 53, 52),
    0b0001: (29, 29, 27), 0b1001: (0, 19, 29), 0b0101: (28, 2, 9), 0b0011: (28, 25, 0),
    0b1101: (8, 4, 14), 0b1011: (2, 14, 8), 0b0111: (24, 2, 2), 0b1111: (4, 3, 3),
}  # fmt: skip


@lru_cache(maxsize=4096)
def _srgb(c: float, m: float, y: float, k: float) -> int:
    """Neugebauer mixing of the primaries, done in gamma-encoded values (which stands for the dot gain)."""
    c, m, y, k = c / 100, m / 100, y / 100, k / 100
    out = [0.0, 0.0, 0.0]
    for bits, primary in _PRIMARIES.items():
        weight = (
            (c if bits & 8 else 1 - c) * (m if bits & 4 else 1 - m)
            * (y if bits & 2 else 1 - y) * (k if bits & 1 else 1 - k)
        )  # fmt: skip
        if weight:
            for i in range(3):
                out[i] += weight * primary[i]
    r, g, b = (min(255, max(0, round(v))) for v in out)
    return r << 16 | g << 8 | b
