"""Pictures named by a project: only those inside its folder, of a kind and size that are safe to read."""

from __future__ import annotations

from pathlib import Path

import msgspec

from chengyu_desktop.frame.problem import fill_in, said

MAX_PIXELS = 80_000_000
MAX_BYTES = 200_000_000
_FORMATS = ("PNG", "JPEG")


class PictureError(ValueError):
    """A picture that can't be used: one sentence that says why and what to do, made like a Problem's."""

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = said(**values)
        super().__init__(fill_in(template, self.values))


class Picture(msgspec.Struct, frozen=True):
    path: str
    digest: str
    pixel_size: tuple[int, int]
    mode: str


class ImageStore:
    """Finds and checks pictures relative to ``folder`` (None: the project has no folder yet)."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._found: dict[tuple[str, int, int], Picture] = {}

    def find(self, name: str) -> Picture:
        """Raises PictureError with one sentence saying what is wrong with the picture and what to do."""
        path = self._confined(name)
        try:
            stat = path.stat()
        except OSError:
            raise PictureError(
                "the picture “{name}” isn't there; put it into the project's folder", name=name
            ) from None
        key = (str(path), stat.st_mtime_ns, stat.st_size)
        if key not in self._found:
            self._found[key] = _inspect(path, name, stat.st_size)
        return self._found[key]

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
    from hashlib import sha256  # these two are loaded only when a page has pictures

    from PIL import Image

    if size > MAX_BYTES:
        raise PictureError(
            "the picture “{name}” is larger than {most} MB; make it smaller",
            name=name,
            most=MAX_BYTES // 1_000_000,
        )
    try:
        data = path.read_bytes()
        with Image.open(path, formats=_FORMATS) as image:
            pixels, mode = image.size, image.mode
            if pixels[0] * pixels[1] <= MAX_PIXELS:
                image.load()  # a damaged file shows only now
    except Image.DecompressionBombError:
        raise PictureError("the picture “{name}” has too many pixels; make it smaller", name=name) from None
    except (OSError, ValueError, SyntaxError):
        raise PictureError("“{name}” is no picture that can be read; use PNG or JPEG", name=name) from None
    if pixels[0] * pixels[1] > MAX_PIXELS:
        raise PictureError(
            "the picture “{name}” has more than {most} megapixels; make it smaller",
            name=name,
            most=MAX_PIXELS // 1_000_000,
        )
    return Picture(str(path), sha256(data).hexdigest(), pixels, mode)
