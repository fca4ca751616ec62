"""The sheet of paper on the pasteboard, with the picture that shows the page and what lies beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from chengyu_desktop.editor.canvas.pasteboard import Pasteboard
from chengyu_desktop.editor.canvas.picture import Picture
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.changes import changed_areas
from chengyu_desktop.frame.geometry import Bounds, holds
from chengyu_desktop.frame.page import Page

_SLACK = 0.1  # mm beyond the bleed that aren't worth a look at the pasteboard
_FARTHEST = 5000.0  # mm from the page: what doesn't fit may reach for miles


class Sheet:
    """Paints a page at any scale, of which it keeps what is seen."""

    def __init__(self, painter: FramePainter) -> None:
        self._painter = painter
        self._picture = Picture(painter)
        self._page: Page | None = None
        self._strays: Bounds | None = None
        self.set_vision = self._picture.set_vision

    def strays(self, page: Page) -> Bounds | None:
        """The box in mm around all that reaches beyond the page and its bleed; None where nothing does."""
        before, self._page = self._page, page
        if page is before:
            return self._strays
        more = page.bleed + _SLACK
        within = -more, -more, page.frame.width + more, page.frame.height + more
        if before is not None and extent(before) == extent(page):
            changed = changed_areas(before.frame, page.frame)
            if all(holds(within, area) for area in changed):  # much quicker than to take the page to paint
                return self._strays
        self._painter.prepare(page.frame)  # other canvases paint with it too
        found = self._painter.box_beyond(within)
        self._strays = None if found is None else _near(page, found)
        return self._strays

    def paint(
        self,
        painter: QPainter,
        page: Page,
        origin: QPointF,
        scale: float,
        ratio: float,
        bleed: float,
        view: QRect,
        board: QColor | None,
        quick: bool,
    ) -> None:
        """``view`` is the viewport, ``origin`` is the trimmed page's corner in logical px, ``scale`` logical px per mm, ``ratio``
        device px per logical one, ``bleed`` how much beyond the trim is shown (mm). ``board`` is the colour of the pasteboard
        around the sheet; without one nothing is painted there. ``quick`` makes do with the pictures there are, at whatever
        scale: a step of zooming must not wait for sharp ones."""
        sheet = _sheet(page, bleed, scale).translated(origin)
        has_strays = board is not None and self.strays(page) is not None
        if board is not None and (quick or not has_strays):
            Pasteboard(sheet.toRect(), sheet.toRect(), board).paint(painter, view)
        paper = QRectF(view).intersected(sheet)
        seen = QRectF(view) if has_strays else paper
        painter.save()
        painter.setClipRect(seen)
        if quick:
            painter.fillRect(paper, qt_color(page.background))
            if self._picture.sketch(painter, origin, scale, page):
                painter.restore()
                return
        around = None
        if board is not None and has_strays:
            pixels = scale * ratio
            cut = _sheet(page, page.bleed, pixels).toRect()
            around = Pasteboard(_sheet(page, bleed, pixels).toRect(), cut, board, ratio)
        place = _device_pixels(seen.translated(-origin), ratio)
        image = self._picture.show(page, scale * ratio, place, around)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(origin + QPointF(place.topLeft()) / ratio, image)
        painter.restore()


def _sheet(page: Page, bleed: float, scale: float) -> QRectF:
    """From the trimmed page's corner, at any px per mm."""
    more = bleed * scale
    box = QRectF(0.0, 0.0, page.frame.width * scale, page.frame.height * scale)
    return box.adjusted(-more, -more, more, more)


def extent(page: Page) -> tuple[float, float, float]:
    """Width, height and bleed, in mm."""
    return page.frame.width, page.frame.height, page.bleed


def _near(page: Page, box: Bounds) -> Bounds:
    left, top, right, bottom = box
    far_right, far_bottom = page.frame.width + _FARTHEST, page.frame.height + _FARTHEST
    return max(left, -_FARTHEST), max(top, -_FARTHEST), min(right, far_right), min(bottom, far_bottom)


def _device_pixels(seen: QRectF, ratio: float) -> QRect:
    box = QRectF(seen.topLeft() * ratio, seen.size() * ratio)
    return box.toAlignedRect()
