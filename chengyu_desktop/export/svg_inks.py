"""The printing inks of an SVG's colours, as metadata: SVG 1.1 paints in sRGB, and the way back from there is lost."""

from __future__ import annotations

from collections.abc import Iterable

from chengyu_desktop.export.svg_values import number, xml_attribute
from chengyu_desktop.frame.color import Color

NAMESPACE = "urn:chengyu-desktop:inks:1"


def inks_element(colors: Iterable[Color]) -> str:
    """``<metadata>`` with a row for each ink mixture: the sRGB it is painted in, and its inks in percent. Colours that came as
    sRGB have none and are left out; a spot ink is named, with its solid's share of the four inks."""
    rows = dict.fromkeys(_row(color) for color in colors if color.rgb is None)
    if not rows:
        return ""
    return f'<metadata>\n<inks xmlns="{NAMESPACE}">\n{"".join(rows)}</inks>\n</metadata>\n'


def _row(color: Color) -> str:
    inks = zip(("cyan", "magenta", "yellow", "black"), (color.c, color.m, color.y, color.k), strict=True)
    shares = "".join([f' {ink}="{number(share)}"' for ink, share in inks])
    spot = f' spot="{xml_attribute(color.spot)}"' if color.spot else ""
    return f'<ink srgb="{color.hex}"{shares}{spot}/>\n'
