"""How values are written in SVG: numbers, escaped text, ids, paints."""

from __future__ import annotations

import re

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Stroke

_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_ID = "[^A-Za-z0-9\u4e00-\u9fa5]+"
"""All but letters that are in a Name of XML 1.0 in every edition. So large a set takes milliseconds to compile:
``re`` does it, and keeps it, when the first key that isn't plain comes."""


def number(value: float) -> str:
    """Millimetres to a thousandth, without trailing zeros."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def scale_number(value: float) -> str:
    """A factor with nine decimals: a line of a hundred ems then ends within a thousandth of a millimetre."""
    return f"{value:.9f}".rstrip("0").rstrip(".")


def xml_text(text: str) -> str:
    """Escaped, with one U+FFFD for each character that XML can't hold, so that positions stay aligned."""
    if not _SPECIAL.search(text):
        return text
    return (
        xml_clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    )


def xml_clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def xml_attribute(text: str) -> str:
    return xml_text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def id_of(key: str) -> str:
    """The id made from a key, where no other part has taken it: ``panels/2/body/0`` becomes ``panels-2-body-0``."""
    base = key.replace("/", "-").replace("_", "-")
    if not (base.isascii() and base.replace("-", "").isalnum()) or "--" in base:
        base = re.sub(_NOT_ID, "-", key)
    base = base.strip("-") or "item"
    return f"n{base}" if base[0].isdigit() else base


class Ids:
    """Unique ids made from keys."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def make(self, key: str) -> str:
        base = id_of(key)
        count = self._used.get(base, 0) + 1
        self._used[base] = count
        if count == 1:
            return base
        # “a” a second time is “a-2”, which may be another key's own id: ask again.
        return self.make(f"{base}-{count}")


class Paints:
    """Fill and stroke attributes, each made once."""

    def __init__(self) -> None:
        self._fills: dict[Color, str] = {}
        self._strokes: dict[Stroke, str] = {}

    @property
    def colors(self) -> tuple[Color, ...]:
        """What has been painted with so far, by first use."""
        return tuple(dict.fromkeys([*self._fills, *(stroke.color for stroke in self._strokes)]))

    def fill(self, color: Color | None) -> str:
        if color is None:
            return ' fill="none"'
        found = self._fills.get(color)
        if found is None:
            found = self._fills[color] = f' fill="{color.hex}"{_opacity("fill", color)}'
        return found

    def stroke(self, stroke: Stroke | None) -> str:
        if stroke is None:
            return ""
        found = self._strokes.get(stroke)
        if found is None:
            found = self._strokes[stroke] = _stroke_attributes(stroke)
        return found


def _stroke_attributes(stroke: Stroke) -> str:
    parts = [f' stroke="{stroke.color.hex}"{_opacity("stroke", stroke.color)}']
    parts.append(f' stroke-width="{number(max(stroke.width, 0))}"')
    if stroke.dash:
        lengths = ",".join(number(max(d, 0)) for d in stroke.dash)
        parts.append(f' stroke-dasharray="{lengths}"')
    if stroke.cap != "butt":
        parts.append(f' stroke-linecap="{xml_attribute(stroke.cap)}"')
    if stroke.join != "miter":
        parts.append(f' stroke-linejoin="{xml_attribute(stroke.join)}"')
    return "".join(parts)


def _opacity(kind: str, color: Color) -> str:
    return f' {kind}-opacity="{number(min(max(color.alpha, 0), 1))}"' if color.alpha < 1 else ""
