"""A whole picture as pixels for the screen: large enough to be cropped by eye."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from chengyu_desktop.export.paint_shapes import paint_shape
from chengyu_desktop.layout.images import ImageStore, is_drawing

_MOST = 2400  # px of the longer side


def picture_image(folder: Path, name: str) -> tuple[QImage, tuple[float, float]]:
    """The picture, and its size in its own units. Raises PictureError; the image is null when it can't be decoded."""
    store = ImageStore(folder)
    if is_drawing(name):
        drawing = store.find_drawing(name)
        scale = _MOST / max(drawing.width, drawing.height)
        image = QImage(
            max(round(drawing.width * scale), 1),
            max(round(drawing.height * scale), 1),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        for path in drawing.paths:
            paint_shape(painter, path)
        painter.end()
        return image, (drawing.width, drawing.height)
    picture = store.find(name)  # checked: PNG or JPEG, and within limits
    reader = QImageReader(picture.path)
    reader.setDecideFormatFromContent(True)
    size = QSize(*picture.pixel_size)
    if max(size.width(), size.height()) > _MOST:
        reader.setScaledSize(size.scaled(_MOST, _MOST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read(), picture.pixel_size
