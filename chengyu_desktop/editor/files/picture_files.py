"""Pictures come into the project's folder: looked at first, copied under a name that is free, never over another file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QCoreApplication

SUFFIXES = (".png", ".jpg", ".jpeg", ".svg")
_MOST_NAMES = 1000
_ORIENTATION = 0x0112  # of EXIF
_QUALITY = 95


def is_picture(path: Path) -> bool:
    """By its name."""
    return path.suffix.lower() in SUFFIXES


def picture_size(folder: Path, name: str) -> tuple[float, float]:
    """Width and height of a picture in a folder, in its own units. Raises PictureError."""
    from chengyu_desktop.layout.images import (
        ImageStore,
        is_drawing,
    )  # with the first picture, not with the window

    store = ImageStore(folder)
    if is_drawing(name):
        drawing = store.find_drawing(name)
        return drawing.width, drawing.height
    return store.find(name).pixel_size


def bring_in(source: Path, folder: Path) -> str:
    """The name by which a project in ``folder`` knows a picture, with ``/`` on every system; one that lies elsewhere is copied.

    Raises ValueError, with one sentence, for what is no picture, or when the copy can't be written.
    """
    source = source.resolve()
    picture_size(source.parent, source.name)
    root = folder.resolve()
    if source.is_relative_to(root):
        return source.relative_to(root).as_posix()
    try:
        data = source.read_bytes()
    except OSError as error:
        raise ValueError(
            QCoreApplication.translate("PictureFiles", "“{}” can't be read: {}.").format(
                source.name, error.strerror
            )
        ) from None
    return write_new(root, source.name, data if source.suffix.lower() == ".svg" else _upright(data))


def write_new(folder: Path, name: str, data: bytes) -> str:
    """Writes a file under a name of its own and gives the name; a file that holds the same already is taken as it is.

    Raises ValueError, with one sentence, when it can't be written; then nothing is left behind.
    """
    for candidate in _names(name):
        path = folder / candidate
        try:
            with path.open("xb") as file:
                try:
                    file.write(data)
                except OSError:
                    path.unlink(missing_ok=True)
                    raise
        except FileExistsError:
            if _holds(path, data):
                return candidate
        except OSError as error:
            message = QCoreApplication.translate(
                "PictureFiles", "“{}” can't be put into the project's folder {}: {}."
            )
            raise ValueError(message.format(name, folder, error.strerror)) from None
        else:
            return candidate
    raise ValueError(
        QCoreApplication.translate(
            "PictureFiles", "“{}” has too many namesakes in the project's folder: rename it."
        ).format(name)
    )


def _names(name: str) -> Iterator[str]:
    """The name, then with numbers: photo.jpg, photo-2.jpg, photo-3.jpg."""
    yield name
    stem, dot, suffix = name.rpartition(".")
    for number in range(2, _MOST_NAMES):
        yield f"{stem}-{number}{dot}{suffix}"


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _upright(data: bytes) -> bytes:
    """A photo that a camera has only marked as turned, turned: programs differ in whether they heed the mark."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
        if image.getexif().get(_ORIENTATION, 1) == 1:
            return data
        turned = ImageOps.exif_transpose(image)
        out = BytesIO()
        options = {name: image.info[name] for name in ("icc_profile", "dpi") if name in image.info}
        if image.format == "JPEG":
            options |= {"quality": _QUALITY, "subsampling": 0}
        turned.save(out, image.format, exif=turned.getexif(), **options)
        return out.getvalue()
