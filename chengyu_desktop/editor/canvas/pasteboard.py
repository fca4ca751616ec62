"""The pasteboard around a sheet of paper, on which the sheet casts its shadow and parts may lie that aren't on the page."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QRegion

_SHADOW = 6  # logical px
_SHADE = 9 / 255  # of the light that each of them takes
_VEIL = 0.3  # how much of what lies on it the pasteboard hides: it won't be printed


class Pasteboard(NamedTuple):
    """All around ``sheet``. What lies beyond ``cut``, the page with its bleed, is seen on it; what lies between the two, in
    a bleed that isn't shown, is not. Boxes are in a painter's px, of which a logical one has ``ratio``."""

    sheet: QRect
    cut: QRect
    color: QColor
    ratio: float = 1.0

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Every pixel of an area once, but for the sheet's."""
        inside = self.sheet.adjusted(1, 1, -1, -1)  # the sheet's edge may be half a pixel
        edge = self.sheet.translated(0, round(2 * self.ratio))
        reaches = (round(depth * self.ratio) for depth in range(1, _SHADOW + 1))
        edges = [edge.adjusted(-reach, -reach, reach, reach) for reach in reaches]
        boxes = [inside & edges[0] & area, *(box & area for box in edges), area]
        for step, (inner, outer) in enumerate(pairwise(boxes)):
            light = (1.0 - _SHADE) ** (_SHADOW - step)
            red, green, blue = self.color.redF(), self.color.greenF(), self.color.blueF()
            for strip in outside(inner, outer):
                painter.fillRect(strip, QColor.fromRgbF(red * light, green * light, blue * light))

    def cover(self, painter: QPainter, area: QRect) -> None:
        """Over what is painted in an area: dims what lies on the pasteboard."""
        around = QRegion(area) - QRegion(self.sheet)
        hidden = around & QRegion(self.cut)
        painter.save()
        painter.setClipRegion(hidden)
        self.paint(painter, area)
        painter.setClipRegion(around - hidden)
        painter.setOpacity(_VEIL)
        self.paint(painter, area)
        painter.restore()


def outside(kept: QRect, place: QRect) -> list[QRect]:
    """What remains of a box without one that lies in it."""
    if kept.isEmpty():
        return [place]
    left, right, width = place.left(), place.right(), place.width()
    strips = (
        QRect(left, place.top(), width, kept.top() - place.top()),
        QRect(left, kept.bottom() + 1, width, place.bottom() - kept.bottom()),
        QRect(left, kept.top(), kept.left() - left, kept.height()),
        QRect(kept.right() + 1, kept.top(), right - kept.right(), kept.height()),
    )
    return [strip for strip in strips if not strip.isEmpty()]
