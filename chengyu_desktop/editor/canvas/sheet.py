"""The sheet of paper on the pasteboard: its shadow, the tiles that show the page, and its edge."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from chengyu_desktop.editor.canvas.tiles import SIDE, Tiles
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.page import Page

_SHADOW = 6  # logical px


class Sheet:
    """Paints a page at any scale, from tiles that it keeps."""

    def __init__(self, painter: FramePainter) -> None:
        self._tiles = Tiles(painter)
        self.set_vision = self._tiles.set_vision

    def paint(
        self,
        painter: QPainter,
        page: Page,
        origin: QPointF,
        scale: float,
        ratio: float,
        bleed: float,
        exposed: QRect,
        flat: bool,
        quick: bool,
    ) -> None:
        """``origin`` is the trimmed page's corner in logical px, ``scale`` logical px per mm, ``ratio`` device px per logical
        one, ``bleed`` how much beyond the trim is shown (mm). ``flat`` leaves the shadow out. ``quick`` makes do with the
        pictures there are, at whatever scale: a step of zooming must not wait for sharp ones."""
        trim = QRectF(origin.x(), origin.y(), page.frame.width * scale, page.frame.height * scale)
        more = bleed * scale
        sheet = trim.adjusted(-more, -more, more, more)
        if not flat:
            for depth in range(_SHADOW, 0, -1):
                edge = sheet.translated(0, 2).adjusted(-depth, -depth, depth, depth)
                painter.fillRect(edge, QColor(0, 0, 0, 9))
        seen = QRectF(exposed).intersected(sheet)
        painter.save()
        painter.setClipRect(seen)
        if quick:
            painter.fillRect(seen, qt_color(page.background))
            if self._tiles.sketch(painter, origin, scale, page):
                painter.restore()
                return
        self._tiles.show(page, scale * ratio)
        seen.translate(-origin)
        for row in range(floor(seen.top() * ratio / SIDE), ceil(seen.bottom() * ratio / SIDE)):
            for column in range(floor(seen.left() * ratio / SIDE), ceil(seen.right() * ratio / SIDE)):
                image = self._tiles.tile(column, row)
                image.setDevicePixelRatio(ratio)
                painter.drawImage(origin + QPointF(column, row) * (SIDE / ratio), image)
        painter.restore()
