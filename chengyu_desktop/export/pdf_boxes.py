"""The boxes of a PDF page, and the way from the page's millimetres to PDF's units."""

from __future__ import annotations

from math import ceil

import msgspec

from chengyu_desktop.export.pdf_objects import number

_LARGEST_PAGE = 14400  # units; larger pages need UserUnit (ISO 32000-1, Annex C)
_POINTS_PER_MM = 72 / 25.4


class Boxes(msgspec.Struct, frozen=True):
    """``scale`` is PDF units per mm, ``point`` units per point (1 unless the page is huge).

    ``left, top`` is the trim's top left corner in PDF units, y upwards from the foot of the media.
    """

    scale: float
    point: float
    left: float
    top: float
    entries: str
    bleed_rectangle: str


def page_boxes(width: float, height: float, bleed: float, margin: float) -> Boxes:
    """Boxes for a trim of ``width`` × ``height`` mm; ``margin`` (mm) is the media beyond the bleed.

    TrimBox ⊆ BleedBox ⊆ MediaBox, as PDF/X-4 (ISO 15930-7, 6.2) demands.
    """
    around = bleed + margin
    longest = max(width, height) + 2 * around
    unit = max(1, ceil(longest * _POINTS_PER_MM / _LARGEST_PAGE))
    scale = _POINTS_PER_MM / unit
    media_width, media_height = width + 2 * around, height + 2 * around

    def box(inset: float) -> list[str]:
        corners = (inset, inset, media_width - inset, media_height - inset)
        return [number(v * scale, 5) for v in corners]

    entries = (
        f"/MediaBox[{' '.join(box(0))}]/BleedBox[{' '.join(box(margin))}]/TrimBox[{' '.join(box(around))}]"
        + (f"/UserUnit {unit}" if unit > 1 else "")
    )
    bled = [number(v * scale, 5) for v in (margin, margin, width + 2 * bleed, height + 2 * bleed)]
    return Boxes(scale, 1 / unit, around * scale, (height + around) * scale, entries, " ".join(bled) + " re")
