"""Colours on a press with black ink alone: as dark as they look."""

from __future__ import annotations

from chengyu_desktop.frame.color import BLACK, Color


def in_black(color: Color) -> Color:
    """The tint of black that has the colour's lightness (CIE 1976 L*), from bare paper to solid black. What is black ink
    already stays as it is."""
    if not (color.c or color.m or color.y or color.spot):
        return Color(k=color.k, alpha=color.alpha)
    darkest = _lightness(BLACK)
    share = (100 - _lightness(color)) / (100 - darkest)
    return Color(k=round(min(max(share, 0.0), 1.0) * 100, 1), alpha=color.alpha)


def as_grey(color: Color) -> Color:
    """The same tint as a screen value from 255 (paper) to 0 (solid), for pictures that hold dots of ink and not sRGB."""
    black = in_black(color)
    value = 255 - round(black.k * 2.55)
    return Color(rgb=value << 16 | value << 8 | value, alpha=color.alpha)


def _lightness(color: Color) -> float:
    """L* of its sRGB (IEC 61966-2-1)."""
    linear = [
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (c / 255 for c in color.rgb_tuple)
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * luminance ** (1 / 3) - 16 if luminance > 216 / 24389 else luminance * 24389 / 27
