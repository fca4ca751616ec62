"""Two pictures of a page laid over each other, as proofs are compared over a light table: what both have is dark, what only
the old one has is blue, what only the new one has is red."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from chengyu_desktop.editor.files.page_pictures import Picture

_BLUE, _RED = QColor(0, 150, 255), QColor(255, 0, 0)
_OLD = "old:"


def overlay_key(key: str) -> str:
    """Under which an overlay's boxes hold a part that only the old picture has."""
    return _OLD + key


def overlaid(old: Picture, new: Picture) -> Picture:
    """Both at one scale from the top left corner, on paper as large as the larger of them. Its boxes are the new picture's, and
    the old one's under ``overlay_key``."""
    dots = new.image.width() / new.width  # px a mm
    old_height = old.image.height() * old.width / old.image.width()
    size = max(new.image.width(), round(old.width * dots)), max(new.image.height(), round(old_height * dots))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for picture, color in ((old, _BLUE), (new, _RED)):
        height = picture.image.height() * picture.width / picture.image.width()
        painter.drawImage(
            QRectF(0, 0, picture.width * dots, height * dots), _in_one_ink(picture.image, color)
        )
    painter.end()
    boxes = {**new.boxes, **{overlay_key(key): box for key, box in old.boxes.items()}}
    return Picture(image, boxes, size[0] / dots)


def _in_one_ink(image: QImage, color: QColor) -> QImage:
    """What is black becomes the colour, what is white stays."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(grey)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
    painter.fillRect(grey.rect(), color)
    painter.end()
    return grey
