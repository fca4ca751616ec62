"""Pictures among what is dragged or on the clipboard: files, or pixels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from chengyu_desktop.editor.files.picture_files import is_picture


def picture_files(data: QMimeData) -> tuple[Path, ...]:
    """Local files whose names say that they are pictures, in their order."""
    if not data.hasUrls():
        return ()
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(file for file in files if is_picture(file))


def picture_png(data: QMimeData) -> bytes:
    """The pixels on a clipboard as a PNG file; nothing when there are none."""
    if not data.hasImage():
        return b""
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return b""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(packed.data())
