"""Pictures named by a project: only those inside its folder, of a kind and size that are safe to read."""

from __future__ import annotations

from pathlib import Path

import msgspec

MAX_PIXELS = 80_000_000
MAX_BYTES = 200_000_000
_FORMATS = ("PNG", "JPEG")


class Picture(msgspec.Struct, frozen=True):
    path: str
    digest: str
    pixel_size: tuple[int, int]


class ImageStore:
    """Finds and checks pictures relative to ``folder`` (None: the project has no folder yet)."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._found: dict[tuple[str, int, int], Picture] = {}

    def find(self, name: str) -> Picture:
        """Raises ValueError with one sentence saying what is wrong with the picture and what to do."""
        path = self._confined(name)
        try:
            stat = path.stat()
        except OSError:
            raise ValueError(f"the picture “{name}” isn't there; put it into the project's folder") from None
        key = (str(path), stat.st_mtime_ns, stat.st_size)
        if key not in self._found:
            self._found[key] = _inspect(path, name, stat.st_size)
        return self._found[key]

    def _confined(self, name: str) -> Path:
        if self.folder is None:
            raise ValueError(
                f"the picture “{name}” can't be found before the project is saved; save it first"
            )
        root = self.folder.resolve()
        try:
            path = (root / name).resolve()
        except (OSError, ValueError, RuntimeError):
            raise ValueError(f"“{name}” is no file name; name a picture in the project's folder") from None
        if not path.is_relative_to(root):
            raise ValueError(f"the picture “{name}” lies outside the project's folder; move it inside")
        return path


def _inspect(path: Path, name: str, size: int) -> Picture:
    from hashlib import sha256  # these two are loaded only when a page has pictures

    from PIL import Image

    if size > MAX_BYTES:
        raise ValueError(f"the picture “{name}” is larger than {MAX_BYTES // 1_000_000} MB; make it smaller")
    try:
        data = path.read_bytes()
        with Image.open(path, formats=_FORMATS) as image:
            pixels = image.size
            if pixels[0] * pixels[1] <= MAX_PIXELS:
                image.load()  # a damaged file shows only now
    except Image.DecompressionBombError:
        raise ValueError(f"the picture “{name}” has too many pixels; make it smaller") from None
    except (OSError, ValueError, SyntaxError):
        raise ValueError(f"“{name}” is no picture that can be read; use PNG or JPEG") from None
    if pixels[0] * pixels[1] > MAX_PIXELS:
        raise ValueError(
            f"the picture “{name}” has more than {MAX_PIXELS // 1_000_000} megapixels; make it smaller"
        )
    return Picture(str(path), sha256(data).hexdigest(), pixels)
