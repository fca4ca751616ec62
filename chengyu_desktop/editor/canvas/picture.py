"""What is seen of the page as one picture, so that panning paints only what comes into view, and an edit only what it has changed.

One picture of the view, not tiles of the page: a line that crosses tiles would be painted once for each, and when copyfitting
moves a whole column, tiles would be painted far beyond what is seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from chengyu_desktop.editor.canvas.pasteboard import Pasteboard, outside
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.changes import changed_areas
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.vision import Vision

_SOFT_EDGE = 2  # device px that antialiasing may reach beyond a box
_MOST_PATCHES = (
    24  # changed boxes; with more, or when they cover most of it, the box around them all is painted at once
)
_MOSTLY = 0.5


class Picture:
    """Shows a part of one page at one scale at a time."""

    def __init__(self, painter: FramePainter) -> None:
        self._painter = painter
        self._page: Page | None = None
        self._scale = 0.0
        self._place = QRect()
        self._image = QImage()
        self._around: Pasteboard | None = None
        self._vision: Vision = "normal"

    def set_vision(self, vision: Vision) -> None:
        """As whom to show the page from now on."""
        if vision != self._vision:
            self._vision = vision
            self._page = None

    def show(self, page: Page, scale: float, place: QRect, around: Pasteboard | None = None) -> QImage:
        """The part of the page that is ``place``, in device pixels from the trimmed page's corner, at ``scale`` device pixels
        per mm; what has been painted before is kept. ``around`` shows also what lies beyond the sheet, in the same pixels."""
        before, self._page = self._page, page
        moved = place != self._place
        is_alike = scale == self._scale and around == self._around
        if before is None or before.background != page.background or not is_alike:
            self._scale, self._place, self._around = scale, place, around
            self._image = self._paint(place)
            return self._image
        kept = place.intersected(self._place)
        if moved:
            self._move_to(place)
        patches = outside(kept, place)
        if page is not before:
            boxes = (self._pixels(*area) for area in changed_areas(before.frame, page.frame))
            patches += _patches(part for box in boxes if not (part := box.intersected(kept)).isEmpty())
        if not patches:
            return self._image
        self._image.setDevicePixelRatio(1.0)  # the sheet has set the screen's
        painter = QPainter(self._image)
        for patch in patches:
            painter.drawImage(patch.topLeft() - place.topLeft(), self._paint(patch))
        painter.end()
        return self._image

    def sketch(self, painter: QPainter, origin: QPointF, scale: float, page: Page) -> bool:
        """Draws what there is of the page, enlarged or reduced to ``scale`` (logical px per mm), while zooming goes on; False
        when that is of another page."""
        if page is not self._page or self._image.isNull():
            return False
        factor = scale / self._scale
        target = QRectF(QPointF(self._place.topLeft()) * factor + origin, QRectF(self._place).size() * factor)
        painter.drawImage(target, self._image)
        return True

    def _move_to(self, place: QRect) -> None:
        """A picture for another part, with what both have in common."""
        self._image.setDevicePixelRatio(1.0)
        image = QImage(place.size(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(self._place.topLeft() - place.topLeft(), self._image)
        painter.end()
        self._image, self._place = image, place

    def _pixels(self, left: float, top: float, right: float, bottom: float) -> QRect:
        scale = self._scale
        box = QRectF(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale)
        return box.toAlignedRect().adjusted(-_SOFT_EDGE, -_SOFT_EDGE, _SOFT_EDGE, _SOFT_EDGE)

    def _paint(self, place: QRect) -> QImage:
        """A part of the page anew, given in device pixels from its corner."""
        assert self._page is not None
        image = QImage(place.size(), QImage.Format.Format_RGB32)
        paper = qt_color(self._page.background)
        image.fill(paper)
        scale = self._scale
        left, top = place.left() / scale, place.top() / scale
        area = left, top, left + place.width() / scale, top + place.height() / scale
        self._painter.prepare(self._page.frame)  # other canvases paint with it too
        painter = QPainter(image)
        painter.translate(-place.left(), -place.top())
        if self._around is not None:
            self._around.paint(painter, place)
            painter.fillRect(self._around.sheet, paper)
        self._painter.paint(painter, scale, area, greeked=True)
        if self._around is not None:
            self._around.cover(painter, place)
        painter.end()
        if self._vision != "normal":
            from chengyu_desktop.editor.canvas.seen_as import show_as  # numpy, which few sessions need

            show_as(image, self._vision)
        return image


def _patches(boxes: Iterable[QRect]) -> list[QRect]:
    """Boxes that touch made into one, so that nothing is painted twice."""
    merged: list[QRect] = []
    around = QRect()
    for box in boxes:
        around = around.united(box)
        if len(merged) > _MOST_PATCHES:
            continue
        while hit := next((other for other in merged if other.intersects(box)), None):
            merged.remove(hit)
            box = box.united(hit)
        merged.append(box)
    covered = sum(box.width() * box.height() for box in merged)
    if len(merged) > _MOST_PATCHES or covered > around.width() * around.height() * _MOSTLY:
        return [around]
    return merged
