"""Pictures with QPainter: decoded at the size they are shown in, and kept at that size."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from chengyu_desktop.frame.items import Image

_FORMATS = frozenset({b"png", b"jpeg", b"jpg"})
"""Never SVG, which Qt lets read other files and expand without end."""

_MOST_KEPT = 32
_MISSING = QColor(200, 200, 200)


class ImagePainter:
    """``failed`` gathers the paths of pictures that could not be read; a grey area stands in for them."""

    def __init__(self) -> None:
        self.failed: set[str] = set()
        self._decoded: dict[tuple[str, str, tuple[int, int, int, int], bool, int, int], QImage] = {}

    def forget(self) -> None:
        """For a changed page or scale: pictures that could not be read are tried again, and few are kept."""
        self.failed.clear()
        self._decoded = {key: found for key, found in self._decoded.items() if not found.isNull()}
        if len(self._decoded) > _MOST_KEPT:
            self._decoded.clear()

    def paint(self, painter: QPainter, image: Image, pixels_per_mm: float) -> None:
        """Paints in mm; ``pixels_per_mm`` is how large a mm comes out on the device."""
        target = QRectF(image.x, image.y, image.w, image.h)
        size = QSize(max(ceil(image.w * pixels_per_mm), 1), max(ceil(image.h * pixels_per_mm), 1))
        key = image.path, image.digest, image.crop, image.grey, size.width(), size.height()
        if key not in self._decoded:
            self._decoded[key] = _decode(image, size)
        picture = self._decoded[key]
        if picture.isNull():
            self.failed.add(image.path)
            painter.fillRect(target, _MISSING)
        else:
            painter.drawImage(target, picture)


def _decode(image: Image, size: QSize) -> QImage:
    """The cropped picture, not larger than shown nor than it is; null when it can't be read."""
    reader = QImageReader(image.path)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _FORMATS:
        return QImage()
    crop = QRect(*image.crop)
    reader.setClipRect(crop)
    smaller = QSize(min(size.width(), crop.width()), min(size.height(), crop.height()))
    if smaller != crop.size():
        reader.setScaledSize(smaller)
    picture = reader.read()
    if not image.grey or picture.isNull():
        return picture
    if not picture.hasAlphaChannel():
        return picture.convertToFormat(QImage.Format.Format_Grayscale8)
    mask = picture.convertToFormat(QImage.Format.Format_Alpha8)
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(
        QImage.Format.Format_ARGB32
    )
    picture.setAlphaChannel(mask)
    return picture
