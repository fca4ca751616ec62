"""Faces for Qt: subsets of just the glyphs that are painted, made by HarfBuzz from the very face of the layout.

Qt opens face 0 of a collection whatever it is told, and finds others by name only, which proves nothing. A
subset made from the laid-out face holds the same outlines by construction, and a .ttc need not be read whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import uharfbuzz as hb
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QPainterPath, QRawFont

from chengyu_desktop.export.font_subset import plan_subset
from chengyu_desktop.export.paint_shapes import painter_path
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.faces import Face

OUTLINE_SIZE = 1000.0
"""Pixels per em of the outlines."""

_MOST_PARTS = 6  # more subsets than this of one face are made into one
_UNNEEDED = ("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vmtx", "vhea", "name", "cmap", "post", "OS/2")


class Fonts(Protocol):
    """What opens a face; FontLibrary does."""

    def open(self, ref: FaceRef) -> Face: ...


class PaintFace:
    """The glyphs of one face that were asked for, in as few Qt fonts as editing allows."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._parts: list[QRawFont] = []
        self._places: dict[int, tuple[int, int]] = {}
        self._sized: dict[tuple[int, float], QRawFont] = {}
        self._paths: dict[int, QPainterPath] = {}

    def require(self, glyphs: Iterable[int], characters: Iterable[str] = "") -> bool:
        """Makes glyphs paintable; those that are already cost nothing. ``characters`` are those that they may stand for: it is
        quicker with them. True when the places of others have changed."""
        missing = set(glyphs).difference(self._places)
        if not missing:
            return False
        is_remade = len(self._parts) >= _MOST_PARTS
        if is_remade:
            missing.update(self._places)
            self._parts.clear()
            self._places.clear()
            self._sized.clear()
        made = _subset(self._face, missing, characters)
        if made is not None:
            font, numbers = made
            self._places.update((gid, (len(self._parts), numbers[gid])) for gid in missing if gid in numbers)
            self._parts.append(font)
        return is_remade

    def place(self, glyph: int) -> tuple[int, int] | None:
        """Which part holds the glyph and its id there; None when only its outline is to be had."""
        return self._places.get(glyph)

    def font(self, part: int, pixels: float) -> QRawFont:
        """A part at a size in pixels per em."""
        found = self._sized.get((part, pixels))
        if found is None:
            found = QRawFont(self._parts[part])
            found.setPixelSize(pixels)
            self._sized[part, pixels] = found
        return found

    def path(self, glyph: int) -> QPainterPath:
        """The outline in thousandths of an em, y down."""
        found = self._paths.get(glyph)
        if found is None:
            place = self._places.get(glyph)
            if place is None:
                found = _path_from_outline(*self._face.outline(glyph))
            else:
                found = self.font(place[0], OUTLINE_SIZE).pathForGlyph(place[1])
            self._paths[glyph] = found
        return found


def _subset(
    face: Face, glyphs: set[int], characters: Iterable[str]
) -> tuple[QRawFont, dict[int, int]] | None:
    """A Qt font of some glyphs and their ids in it, or None when HarfBuzz or Qt can't make one."""
    request = hb.SubsetInput()
    request.flags = (
        hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    request.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.encode("ascii").ljust(4), "big") for tag in _UNNEEDED
    )
    try:
        plan, numbers = plan_subset(face, request, glyphs, characters)
        data = plan.execute().blob.data
    except (RuntimeError, ValueError, MemoryError):
        return None
    font = QRawFont(QByteArray(data), OUTLINE_SIZE, QFont.HintingPreference.PreferNoHinting)
    return (font, numbers) if font.isValid() else None


def _path_from_outline(commands: str, points: tuple[float, ...]) -> QPainterPath:
    return painter_path(commands, tuple(-v if i % 2 else v for i, v in enumerate(points)))
