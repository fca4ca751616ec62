"""The page in square pictures at one scale, so that panning paints nothing anew."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage, QPainter

from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.page import Page

SIDE = 512
"""Device pixels."""

_MOST_TILES = 96  # 100 MB; two screens of 4K


class Tiles:
    """Tile ``(column, row)`` shows the page from ``(column, row) * SIDE`` device pixels right of and below its corner."""

    def __init__(self, painter: FramePainter) -> None:
        self._painter = painter
        self._page: Page | None = None
        self._scale = 0.0
        self._made: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def show(self, page: Page, scale: float) -> None:
        """Sets the page and the device pixels per mm; both unchanged keeps what was painted."""
        if page is not self._page:
            self._painter.prepare(page.frame)
            self._page = page
            self._made.clear()
        if scale != self._scale:
            self._scale = scale
            self._made.clear()

    def tile(self, column: int, row: int) -> QImage:
        place = column, row
        image = self._made.get(place)
        if image is None:
            image = self._made[place] = self._paint(column, row)
            if len(self._made) > _MOST_TILES:
                self._made.popitem(last=False)
        self._made.move_to_end(place)
        return image

    def _paint(self, column: int, row: int) -> QImage:
        assert self._page is not None
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(qt_color(self._page.background))
        left, top = column * SIDE, row * SIDE
        scale = self._scale
        area = left / scale, top / scale, (left + SIDE) / scale, (top + SIDE) / scale
        painter = QPainter(image)
        painter.translate(-left, -top)
        self._painter.paint(painter, scale, area)
        painter.end()
        return image
