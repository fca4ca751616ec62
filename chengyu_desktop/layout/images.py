"""Pictures named by a project: only those inside its folder, of a kind and size that are safe to read."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

import msgspec

from chengyu_desktop.layout.picture_check import PictureError, check_picture, read_header

if TYPE_CHECKING:  # loaded for pages with drawings
    from chengyu_desktop.layout.vector.drawing import Drawing

MAX_PIXELS = 80_000_000
MAX_BYTES = 200_000_000


class Picture(msgspec.Struct, frozen=True):
    path: str
    digest: str
    pixel_size: tuple[int, int]
    mode: str


def is_drawing(name: str) -> bool:
    """Whether a file's name says that it is SVG."""
    return name.lower().endswith(".svg")


class ImageStore:
    """Finds and checks pictures relative to ``folder`` (None: the project has no folder yet)."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._found: dict[tuple[str, int, int], Picture] = {}
        self._drawings: dict[tuple[str, int, int], Drawing] = {}

    def find(self, name: str) -> Picture:
        """Raises PictureError with one sentence saying what is wrong with the picture and what to do."""
        path = self._confined(name)
        try:
            stat = path.stat()
        except OSError:
            raise PictureError(
                "the picture “{name}” isn't there; put it into the project's folder", name=name
            ) from None
        if not S_ISREG(stat.st_mode):
            raise PictureError("“{name}” is no picture that can be read; use PNG or JPEG", name=name)
        key = (str(path), stat.st_mtime_ns, stat.st_size)
        if key not in self._found:
            self._found[key] = _inspect(path, name, stat.st_size)
        return self._found[key]

    def find_drawing(self, name: str) -> Drawing:
        """The same for an SVG file, whose shapes are read."""
        from chengyu_desktop.layout.vector.limits import MAX_BYTES as MOST
        from chengyu_desktop.layout.vector.reader import read_drawing

        path = self._confined(name)
        try:
            stat = path.stat()
            key = (str(path), stat.st_mtime_ns, stat.st_size)
            if key in self._drawings:
                return self._drawings[key]
            if not S_ISREG(stat.st_mode):
                raise IsADirectoryError
            with path.open("rb") as file:
                data = file.read(MOST + 1)
        except FileNotFoundError:
            raise PictureError(
                "the picture “{name}” isn't there; put it into the project's folder", name=name
            ) from None
        except OSError:
            raise PictureError(
                "“{name}” is no drawing that can be read; save it anew as plain SVG", name=name
            ) from None
        drawing = self._drawings[key] = read_drawing(data, path.name)
        return drawing

    def _confined(self, name: str) -> Path:
        if self.folder is None:
            raise PictureError(
                "the picture “{name}” can't be found before the project is saved; save it first", name=name
            )
        root = self.folder.resolve()
        try:
            path = (root / name).resolve()
        except (OSError, ValueError, RuntimeError):
            raise PictureError(
                "“{name}” is no file name; name a picture in the project's folder", name=name
            ) from None
        if not path.is_relative_to(root):
            raise PictureError(
                "the picture “{name}” lies outside the project's folder; move it inside", name=name
            )
        return path


def _inspect(path: Path, name: str, size: int) -> Picture:
    from hashlib import sha256  # loaded only when a page has pictures

    if size > MAX_BYTES:
        raise PictureError(
            "the picture “{name}” is larger than {most} MB; make it smaller",
            name=name,
            most=MAX_BYTES // 1_000_000,
        )
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError:
        raise PictureError("“{name}” is no picture that can be read; use PNG or JPEG", name=name) from None
    pixels, mode = read_header(data, name)
    if pixels[0] * pixels[1] > MAX_PIXELS:
        raise PictureError(
            "the picture “{name}” has more than {most} megapixels; make it smaller",
            name=name,
            most=MAX_PIXELS // 1_000_000,
        )
    digest = sha256(data).hexdigest()
    check_picture(data, name, digest, pixels[0] * pixels[1])
    return Picture(str(path), digest, pixels, mode)
