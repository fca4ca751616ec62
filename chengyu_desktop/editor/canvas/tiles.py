"""The page in square pictures at one scale, so that panning paints nothing anew, and an edit only what it has changed."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.changes import changed_areas
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.vision import Vision

SIDE = 512
"""Device pixels."""

_MOST_TILES = 96  # 100 MB; two screens of 4K
_SOFT_EDGE = 2  # device px that antialiasing may reach beyond a box
_MOST_PATCHES = 64  # changed boxes in a tile; with more it is painted whole


class Tiles:
    """Tile ``(column, row)`` shows the page from ``(column, row) * SIDE`` device pixels right of and below its corner."""

    def __init__(self, painter: FramePainter) -> None:
        self._painter = painter
        self._page: Page | None = None
        self._scale = 0.0
        self._vision: Vision = "normal"
        self._made: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def set_vision(self, vision: Vision) -> None:
        """As whom to show the page from now on."""
        if vision != self._vision:
            self._vision = vision
            self._made.clear()

    def show(self, page: Page, scale: float) -> None:
        """Sets the page and the device pixels per mm; tiles on which nothing has changed stay as they are."""
        if page is not self._page:
            before, self._page = self._page, page
            if before is None or before.background != page.background or scale != self._scale:
                self._made.clear()
            else:
                self._repair(before, page)
        if scale != self._scale:
            self._scale = scale
            self._made.clear()

    def sketch(self, painter: QPainter, origin: QPointF, scale: float, page: Page) -> bool:
        """Draws what there is of the page, enlarged or reduced to ``scale`` (logical px per mm), while zooming goes on; False
        when that is of another page."""
        if page is not self._page or not self._made:
            return False
        side = SIDE / self._scale * scale
        for (column, row), image in self._made.items():
            painter.drawImage(QRectF(origin.x() + column * side, origin.y() + row * side, side, side), image)
        return True

    def tile(self, column: int, row: int) -> QImage:
        place = column, row
        image = self._made.get(place)
        if image is None:
            image = self._made[place] = self._paint(QRect(column * SIDE, row * SIDE, SIDE, SIDE))
            if len(self._made) > _MOST_TILES:
                self._made.popitem(last=False)
        self._made.move_to_end(place)
        return image

    def _repair(self, before: Page, page: Page) -> None:
        """Paints anew, in the tiles there are, what two pages differ in."""
        areas = [self._pixels(*area) for area in changed_areas(before.frame, page.frame)]
        for column, row in list(self._made):
            whole = QRect(column * SIDE, row * SIDE, SIDE, SIDE)
            touched = _merged([part for area in areas if not (part := area.intersected(whole)).isEmpty()])
            if (
                len(touched) > _MOST_PATCHES
                or sum(p.width() * p.height() for p in touched) > SIDE * SIDE * 0.7
            ):
                del self._made[column, row]  # painted when it is next seen
                continue
            image = self._made[column, row]
            image.setDevicePixelRatio(1.0)  # the canvas has set the screen's
            for part in touched:
                painter = QPainter(image)
                painter.drawImage(part.topLeft() - whole.topLeft(), self._paint(part))
                painter.end()

    def _pixels(self, left: float, top: float, right: float, bottom: float) -> QRect:
        scale = self._scale
        box = QRectF(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale)
        return box.toAlignedRect().adjusted(-_SOFT_EDGE, -_SOFT_EDGE, _SOFT_EDGE, _SOFT_EDGE)

    def _paint(self, place: QRect) -> QImage:
        """A part of the page, given in device pixels from its corner."""
        assert self._page is not None
        image = QImage(place.size(), QImage.Format.Format_RGB32)
        image.fill(qt_color(self._page.background))
        scale = self._scale
        left, top = place.left() / scale, place.top() / scale
        area = left, top, left + place.width() / scale, top + place.height() / scale
        self._painter.prepare(self._page.frame)  # other canvases paint with it too
        painter = QPainter(image)
        painter.translate(-place.left(), -place.top())
        self._painter.paint(painter, scale, area)
        painter.end()
        if self._vision != "normal":
            from chengyu_desktop.editor.canvas.seen_as import show_as  # numpy, which few sessions need

            show_as(image, self._vision)
        return image


def _merged(parts: list[QRect]) -> list[QRect]:
    """Boxes that touch made into one, so that nothing is painted twice."""
    merged: list[QRect] = []
    for part in parts:
        while hit := next((other for other in merged if other.intersects(part)), None):
            merged.remove(hit)
            part = part.united(hit)
        merged.append(part)
    return merged
