"""A page as a small picture, with the bleed around it and the trim drawn in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.page import Page


def page_picture(page: Page, fonts: SystemFonts, room: QSize, ratio: float, bleed: float = 0.0) -> QImage:
    """As large as fits into ``room`` (logical px) at ``ratio`` device pixels each; ``bleed`` in mm."""
    frame = page.frame
    width, height = frame.width + 2 * bleed, frame.height + 2 * bleed
    if min(width, height) <= 0:
        return QImage()
    scale = min(room.width() / width, room.height() / height) * ratio
    image = QImage(max(round(width * scale), 1), max(round(height * scale), 1), QImage.Format.Format_RGB32)
    image.fill(qt_color(page.background))
    shift = round(bleed * scale)
    painter = FramePainter(fonts)
    painter.prepare(frame)
    device = QPainter(image)
    device.translate(shift, shift)
    area = (-bleed, -bleed, frame.width + bleed, frame.height + bleed)
    painter.paint(device, scale, area, exact=True)
    if bleed:
        device.setBrush(Qt.BrushStyle.NoBrush)
        device.setPen(QColor(0, 140, 200))
        device.drawRect(QRectF(0, 0, frame.width * scale - 1, frame.height * scale - 1))
    device.end()
    image.setDevicePixelRatio(ratio)
    return image
