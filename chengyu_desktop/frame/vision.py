"""How colours are seen: contrast, difference, colour-vision deficiencies and a black-and-white page.

The matrices are those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
Deficiency” (IEEE TVCG 15/6, 2009), severity 1.0, for linear sRGB; differences are CIEDE2000 (Sharma, Wu, Dalal 2005).
"""

from __future__ import annotations

from functools import cache
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import Literal

Vision = Literal["normal", "protan", "deutan", "tritan", "grey"]
"""Without red, green or blue cones; ``grey`` is the page printed in black alone."""

Rgb = tuple[int, int, int]
"""sRGB, 0–255."""

Matrix3 = tuple[tuple[float, float, float], ...]

VISIONS: tuple[Vision, ...] = ("normal", "protan", "deutan", "tritan", "grey")

LUMINANCE = (0.2126, 0.7152, 0.0722)
"""Of linear sRGB (IEC 61966-2-1)."""

MATRICES: dict[Vision, Matrix3] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": (LUMINANCE, LUMINANCE, LUMINANCE),
}
"""Rows for the red, green and blue that are seen, each from linear red, green and blue."""


@cache
def linear_values() -> tuple[float, ...]:
    """sRGB's 256 values as light (WCAG 2.2, relative luminance, with the corrected threshold)."""
    levels = (v / 255 for v in range(256))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in levels)


def encoded(light: float) -> int:
    """Linear light, 0–1, as an sRGB value; what lies outside is the nearest there is."""
    light = min(max(light, 0.0), 1.0)
    return round(255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))


def seen(rgb: Rgb, vision: Vision) -> Rgb:
    """The colour with which a reader of normal vision sees what this one sees."""
    if vision == "normal":
        return rgb
    light = [linear_values()[v] for v in rgb]
    r, g, b = (encoded(sum(f * v for f, v in zip(row, light, strict=True))) for row in MATRICES[vision])
    return r, g, b


def luminance(rgb: Rgb) -> float:
    """Relative luminance, 0–1 (WCAG 2.2)."""
    return sum(f * linear_values()[v] for f, v in zip(LUMINANCE, rgb, strict=True))


def contrast(a: Rgb, b: Rgb) -> float:
    """Contrast ratio, 1–21 (WCAG 2.2)."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lab(rgb: Rgb) -> tuple[float, float, float]:
    """CIELAB for D65."""
    r, g, b = (linear_values()[v] for v in rgb)
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(a: Rgb, b: Rgb) -> float:
    """CIEDE2000 between two colours: 1 is hardly seen side by side, 10 is told apart at a glance."""
    return delta_e(lab(a), lab(b))


def delta_e(first: tuple[float, float, float], second: tuple[float, float, float]) -> float:
    """CIEDE2000 between two colours in CIELAB; names as in Sharma et al."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean_c = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = _hue(a1, b1), _hue(a2, b2)
    turn = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    if turn == -180:
        turn = 180.0
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = h1 + h2
    if c1 * c2:
        if abs(h1 - h2) > 180:
            mean_h += 360 if mean_h < 360 else -360
        mean_h /= 2
    t = (
        1
        - 0.17 * cos(radians(mean_h - 30))
        + 0.24 * cos(radians(2 * mean_h))
        + 0.32 * cos(radians(3 * mean_h + 6))
        - 0.20 * cos(radians(4 * mean_h - 63))
    )
    sl = 1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2)
    sc, sh = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    rotation = -2 * sqrt(mean_c**7 / (mean_c**7 + 25**7))
    rotation *= sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rotation * (dc / sc) * (dh / sh))


def _hue(a: float, b: float) -> float:
    return degrees(atan2(b, a)) % 360 if a or b else 0.0
