"""Colours of an SVG as printing colours: inks where the file gives them, greys as black ink, a gradient as the one colour that
comes nearest."""

from __future__ import annotations

import re

from msgspec.structs import replace
from PIL import ImageColor

from chengyu_desktop.frame.color import Color, from_rgb
from chengyu_desktop.layout.vector.elements import Element
from chengyu_desktop.layout.vector.inks import read_inks
from chengyu_desktop.layout.vector.limits import MAX_DEPTH
from chengyu_desktop.layout.vector.styles import INITIAL, StyleSheet, cascaded
from chengyu_desktop.layout.vector.transforms import read_length

_URL = re.compile(r"""url\(\s*["']?\s*#([^"')]+?)\s*["']?\s*\)\s*(.*)""", re.DOTALL)

Rgba = tuple[int, int, int, float]


class Paints:
    """``inks`` are those of the file's own table, by sRGB. ``flattened`` says whether a gradient was made one colour, ``unknown`` whether there was a paint that is none here."""

    def __init__(self, elements: dict[str, Element], sheet: StyleSheet, inks: dict[int, Color]) -> None:
        self._elements = elements
        self._sheet = sheet
        self._inks = inks
        self._colors: dict[Rgba, Color] = {}
        self._mixtures: dict[Color, Color] = {}
        self.flattened = False
        self.unknown = False

    def color(self, text: str, current: str, opacity: float) -> Color | None:
        """What fills or strokes; None for nothing. Equal colours are the same object."""
        text = current if text.lower() == "currentcolor" else text
        mixture = read_inks(text)
        if mixture is not None:
            return self._mixture(mixture, opacity)
        rgba = self._rgba(text, current)
        if rgba is None:
            return None
        rgba = (*rgba[:3], round(rgba[3] * opacity, 4))
        if rgba[3] <= 0:
            return None
        found = self._colors.get(rgba)
        if found is None:
            value = rgba[0] << 16 | rgba[1] << 8 | rgba[2]
            color = self._inks.get(value) or from_rgb(value)
            found = self._colors[rgba] = color if rgba[3] >= 1 else replace(color, alpha=rgba[3])
        return found

    def _mixture(self, color: Color, opacity: float) -> Color | None:
        alpha = round(color.alpha * opacity, 4)
        if alpha <= 0:
            return None
        color = replace(color, alpha=min(alpha, 1.0))
        return self._mixtures.setdefault(color, color)

    def _rgba(self, text: str, current: str) -> Rgba | None:
        if text in ("none", "transparent", ""):
            return None
        url = _URL.fullmatch(text)
        if url:
            mixed = self._gradient(url[1])
            if mixed is not None:
                self.flattened = True
                return mixed
            self.unknown = True
            return read_color(url[2], current) if url[2] else None
        color = read_color(text, current)
        if color is None:
            self.unknown = True
            return 0, 0, 0, 1.0
        return color

    def _gradient(self, name: str) -> Rgba | None:
        """The mean of a gradient along its way."""
        element = self._elements.get(name)
        for _ in range(MAX_DEPTH):
            if element is None or element.tag not in ("linearGradient", "radialGradient"):
                return None
            stops = [child for child in element.children if child.tag == "stop"]
            if stops:
                return _mean([self._stop(stop) for stop in stops])
            element = self._elements.get(element.href)
        return None

    def _stop(self, stop: Element) -> tuple[float, Rgba]:
        style = cascaded(stop, INITIAL, self._sheet)
        red, green, blue, alpha = read_color(style.get("stop-color", "black"), "black") or (0, 0, 0, 1.0)
        alpha *= read_share(style.get("stop-opacity", "1"))
        return read_share(stop.attributes.get("offset", "0")), (red, green, blue, alpha)


def read_share(text: str) -> float:
    """An opacity or an offset, from 0 to 1."""
    return min(max(read_length(text, 1.0, 1.0), 0.0), 1.0)


def read_color(text: str, current: str) -> Rgba | None:
    """A colour as CSS writes it (level 3); None for what is none."""
    text = text.partition("icc-color")[0].strip()
    if text.lower() == "currentcolor":
        text = current
    if text == "transparent":
        return 0, 0, 0, 0.0
    try:
        if text.lower().startswith("rgba("):
            words = text[5:].rstrip(") ").split(",")
            red, green, blue = ImageColor.getrgb(f"rgb({','.join(word.strip() for word in words[:3])})")[:3]
            return red, green, blue, read_share(words[3] if len(words) > 3 else "1")
        found = ImageColor.getrgb(" ".join(text.split()))
    except ValueError:
        return None
    red, green, blue = (min(max(value, 0), 255) for value in found[:3])
    return red, green, blue, found[3] / 255 if len(found) == 4 else 1.0


def _mean(stops: list[tuple[float, Rgba]]) -> Rgba:
    """Weighted by how much of the way each stop has."""
    ends = [0.0, *(offset for offset, _ in stops), 1.0]
    shares = [
        max(
            (ends[i + 2] - ends[i]) / 2
            + (i == 0) * (ends[1] / 2)
            + (i == len(stops) - 1) * ((1 - ends[-2]) / 2),
            0.0,
        )
        for i in range(len(stops))
    ]
    total = sum(shares)
    if total <= 0:
        return stops[-1][1]
    red, green, blue, alpha = (
        sum(share * stop[1][channel] for share, stop in zip(shares, stops, strict=True)) / total
        for channel in range(4)
    )
    return round(red), round(green), round(blue), alpha
