"""The display list with QPainter, for the canvas, PNG and print: glyph for glyph what layout decided."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF, QTransform

from chengyu_desktop.export.paint_fonts import Fonts
from chengyu_desktop.export.paint_greeked import Greeked, is_illegible
from chengyu_desktop.export.paint_image import ImagePainter
from chengyu_desktop.export.paint_marks import Clip, Mark, Marks, standing_box
from chengyu_desktop.export.paint_shapes import paint_shape
from chengyu_desktop.export.paint_text import TextPainter
from chengyu_desktop.frame.geometry import Bounds, apply, holds
from chengyu_desktop.frame.items import Frame, Image, TextLine
from chengyu_desktop.frame.regions import union

_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
    # Without it Qt snaps every baseline to a whole pixel.
    | QPainter.RenderHint.VerticalSubpixelPositioning
)
_MARGIN = 2.0  # device px around an area: antialiasing may reach into it


class FramePainter:
    """Paints one Frame after another, keeping fonts and outlines from one to the next."""

    def __init__(self, fonts: Fonts) -> None:
        self._text = TextPainter(fonts)
        self._images = ImagePainter()
        self._frame = Frame(0, 0)
        self._marks = Marks(self._frame)
        self._expected: Marks | None = None
        self._greeked: Greeked | None = None

    @property
    def failed_images(self) -> frozenset[str]:
        """Paths of pictures painted so far that could not be read; grey areas stand in for them."""
        return frozenset(self._images.failed)

    def expect(self, marks: Marks | None) -> None:
        """The marks of a frame that is going to be painted, where they are made already."""
        self._expected = marks

    def prepare(self, frame: Frame) -> None:
        """Takes the frame to paint from now on; the one it has already costs nothing. Raises OSError when a font has gone."""
        if frame is self._frame:
            return
        marks, self._expected = self._expected, None
        if marks is None or marks.frame is not frame:
            marks = Marks(frame, self._marks)
        self._text.prepare(marks)
        self._images.forget()
        self._frame, self._marks = frame, marks

    def paint(
        self, painter: QPainter, scale: float, area: Bounds, *, exact: bool = False, greeked: bool = False
    ) -> None:
        """Paints what may show in ``area`` (frame mm) at ``scale`` device pixels per mm, the origin at 0, 0.

        The painter draws in device pixels and may be shifted by whole pixels only: text is placed for the device's
        own grid. ``exact`` paints small text as outlines too, which takes five to ten times as long a glyph; ``greeked``
        makes bars of text that can't be read at this scale.
        """
        painter.setRenderHints(_HINTS)
        margin = _MARGIN / scale
        reach = area[0] - margin, area[1] - margin, area[2] + margin, area[3] + margin
        clip: Clip | None = None
        for mark in self._seen(painter, scale, reach, greeked):
            if mark.clip is not clip:
                clip = mark.clip
                _set_clip(painter, clip, scale)
            if isinstance(mark.item, TextLine):
                self._text.paint(painter, mark, scale, exact)
            else:
                self._paint_other(painter, mark, scale)
        if clip is not None:
            painter.setClipping(False)

    def box_beyond(self, area: Bounds) -> Bounds | None:
        """The box around all items that reach out of an area, both in frame mm; None where none does. Ink that merely may is
        left aside."""
        boxes = (standing_box(mark) for mark in self._marks.beyond(area))
        return union([box for box in boxes if box is not None and not holds(area, box)])

    def _seen(self, painter: QPainter, scale: float, area: Bounds, greeked: bool) -> Iterator[Mark]:
        if not (greeked and is_illegible(self._marks, scale)):
            return self._marks.within(area)
        known = self._greeked
        if known is None or not known.suits(self._marks, scale):
            known = self._greeked = Greeked(self._marks, scale)
        return known.paint(painter, scale, area)

    def _paint_other(self, painter: QPainter, mark: Mark, scale: float) -> None:
        a, b, c, d, e, f = mark.matrix
        shift = painter.transform()
        matrix = QTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale)
        painter.setTransform(matrix, True)
        if isinstance(mark.item, Image):
            self._images.paint(painter, mark.item, hypot(a, b) * scale)
        elif not isinstance(mark.item, TextLine):
            paint_shape(painter, mark.item)
        painter.setTransform(shift)


def _set_clip(painter: QPainter, clip: Clip | None, scale: float) -> None:
    painter.setClipping(False)
    path: QPainterPath | None = None
    while clip is not None:
        one = QPainterPath()
        box = QRectF(0, 0, clip.width, clip.height)
        corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft())
        points = [apply(clip.matrix, corner.x(), corner.y()) for corner in corners]
        one.addPolygon(QPolygonF([QPointF(x * scale, y * scale) for x, y in points]))
        path = one if path is None else path.intersected(one)
        clip = clip.outer
    if path is not None:
        painter.setClipPath(path)
