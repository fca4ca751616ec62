"""A page as a picture, whole or with one of its parts up close."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from chengyu_desktop.editor.files.page_pictures import Picture

ROOM = QSize(1400, 1900)
"""Pixels: enough to read the type of a part shown up close."""
_AROUND = 0.35  # of a part's size is shown around it
_MARK = QColor(214, 92, 0)


class PageImage(QWidget):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._key = ""
        self._message = ""
        self.setAccessibleName(name)
        self.setMinimumSize(200, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_message(self, message: str) -> None:
        """A sentence instead of a picture."""
        self._picture, self._message = None, message
        self.update()

    def show_picture(self, picture: Picture) -> None:
        self._picture, self._message = picture, ""
        self.update()

    def show_part(self, key: str) -> None:
        """This part up close; the whole page for an empty key, and for one that isn't on it."""
        self._key = key
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None or self._picture.image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), int(flags), self._message)
            return
        image = self._picture.image
        dots = image.width() / self._picture.width  # device px a mm
        box = self._picture.boxes.get(self._key)
        part = (
            QRectF(box[0] * dots, box[1] * dots, (box[2] - box[0]) * dots, (box[3] - box[1]) * dots)
            if box
            else None
        )
        shown = self._shown(part, QRectF(0, 0, image.width(), image.height()))
        scale = min(self.width() / shown.width(), self.height() / shown.height())
        target = QRectF(0, 0, shown.width() * scale, shown.height() * scale)
        target.moveCenter(QRectF(self.rect()).center())
        # Scaled by area: QPainter would take one pixel in four, and the type would be rags.
        ratio = self.devicePixelRatioF()
        size = (target.size() * ratio).toSize().expandedTo(QSize(1, 1))
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.IgnoreAspectRatio
        cut = image.copy(shown.toRect()).scaled(size, keep, smooth)
        cut.setDevicePixelRatio(ratio)
        painter.drawImage(target.topLeft(), cut)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(target.adjusted(0, 0, -1, -1))
        if part is not None:
            painter.setClipRect(target)
            painter.setPen(QPen(_MARK, 2))
            corner = target.topLeft() + (part.topLeft() - shown.topLeft()) * scale
            painter.drawRect(QRectF(corner, part.size() * scale).adjusted(-3, -3, 3, 3))

    def _shown(self, part: QRectF | None, whole: QRectF) -> QRectF:
        """A window of the widget's proportions around the part, within the page and not closer than its pixels allow."""
        if part is None:
            return whole
        width = max(
            part.width() * (1 + _AROUND), part.height() * (1 + _AROUND) * self.width() / max(self.height(), 1)
        )
        width = max(width, self.width() / 1.5)
        height = width * self.height() / max(self.width(), 1)
        shown = QRectF(0, 0, min(width, whole.width()), min(height, whole.height()))
        shown.moveCenter(part.center())
        shown.moveLeft(max(0.0, min(shown.left(), whole.width() - shown.width())))
        shown.moveTop(max(0.0, min(shown.top(), whole.height() - shown.height())))
        return shown
