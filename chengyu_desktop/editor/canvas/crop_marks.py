"""How cropping looks: the picture in its window, the rest of it dimmed, handles, thirds, resolution."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.crop_geometry import CropView
from chengyu_desktop.editor.canvas.overlays import paint_handles, paint_label, paint_outline
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.color import Color

_DIM = QColor(20, 20, 24, 150)
_EDGE = QColor(255, 255, 255, 150)
_THIRDS = QColor(255, 255, 255, 130)
_MM_PER_INCH = 25.4
_LABEL_BELOW = 16  # px


def paint_cropping(
    painter: QPainter,
    canvas: Canvas,
    view: CropView,
    image: QImage,
    ground: Color,
    pixels: float | None,
    is_moving: bool,
) -> None:
    """``pixels`` is the width of the whole picture, None for a drawing, which has no resolution."""
    window, whole = canvas.view_box(view.window), canvas.view_box(view.whole)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(whole, qt_color(ground))
    painter.drawImage(whole, image)
    outside = QPainterPath()
    outside.addRect(whole)
    shown = QPainterPath()
    shown.addRect(window)
    painter.fillPath(outside.subtracted(shown), _DIM)
    painter.restore()
    paint_outline(painter, whole, _EDGE)
    if is_moving:
        _paint_thirds(painter, window)
    paint_outline(painter, window, width=2)
    paint_handles(painter, window)
    if pixels is not None:
        dpi = pixels / ((view.whole[2] - view.whole[0]) / _MM_PER_INCH)
        middle = QPoint(round(window.center().x()), round(window.bottom()) + _LABEL_BELOW)
        paint_label(painter, middle, f"{dpi:.0f} dpi")


def _paint_thirds(painter: QPainter, window: QRectF) -> None:
    pen = QPen(_THIRDS, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for i in (1, 2):
        x = round(window.left() + window.width() * i / 3)
        y = round(window.top() + window.height() * i / 3)
        painter.drawLine(x, round(window.top()), x, round(window.bottom()))
        painter.drawLine(round(window.left()), y, round(window.right()), y)
