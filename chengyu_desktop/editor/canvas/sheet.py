"""The sheet of paper on the pasteboard: its shadow, the picture that shows the page, and its edge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from chengyu_desktop.editor.canvas.picture import Picture, outside
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.page import Page

_SHADOW = 6  # logical px
_SHADE = 9 / 255  # of the light that each of them takes


class Sheet:
    """Paints a page at any scale, of which it keeps what is seen."""

    def __init__(self, painter: FramePainter) -> None:
        self._picture = Picture(painter)
        self.set_vision = self._picture.set_vision

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
        device px per logical one, ``bleed`` how much beyond the trim is shown (mm). ``board`` is the pasteboard on which the
        sheet casts its shadow; without one it casts none. ``quick`` makes do with the pictures there are, at whatever scale: a
        step of zooming must not wait for sharp ones."""
        trim = QRectF(origin.x(), origin.y(), page.frame.width * scale, page.frame.height * scale)
        more = bleed * scale
        sheet = trim.adjusted(-more, -more, more, more)
        if board is not None:
            _paint_shadow(painter, sheet, view, board)
        seen = QRectF(view).intersected(sheet)
        painter.save()
        painter.setClipRect(seen)
        if quick:
            painter.fillRect(seen, qt_color(page.background))
            if self._picture.sketch(painter, origin, scale, page):
                painter.restore()
                return
        place = _device_pixels(seen.translated(-origin), ratio)
        image = self._picture.show(page, scale * ratio, place)
        image.setDevicePixelRatio(ratio)
        painter.drawImage(origin + QPointF(place.topLeft()) / ratio, image)
        painter.restore()


def _paint_shadow(painter: QPainter, sheet: QRectF, view: QRect, board: QColor) -> None:
    """Around the sheet only, and opaque: to blend a narrow strip takes half a microsecond a row and layer."""
    inside = sheet.toRect().adjusted(1, 1, -1, -1)  # the sheet's edge may be half a pixel
    shade = 1.0
    for depth in range(_SHADOW, 0, -1):
        shade *= 1.0 - _SHADE
        color = QColor.fromRgbF(board.redF() * shade, board.greenF() * shade, board.blueF() * shade)
        edge = sheet.translated(0, 2).adjusted(-depth, -depth, depth, depth).toRect().intersected(view)
        for strip in outside(inside.intersected(edge), edge):
            painter.fillRect(strip, color)


def _device_pixels(seen: QRectF, ratio: float) -> QRect:
    box = QRectF(seen.topLeft() * ratio, seen.size() * ratio)
    return box.toAlignedRect()
