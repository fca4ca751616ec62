"""Whether a picture can be decoded, found out where it can do no harm.

The pixels that a header names are compared with a limit before anything is decoded, so the danger left is in time and
memory per pixel: a progressive JPEG may hold thousands of scans, each as long as the whole picture. Small pictures
with few scans are therefore decoded at once, for their cost is known; any other is decoded first in a process with
limits, once: its hash is kept, here and in the user's cache folder, and later starts pay nothing. SVG pictures
aren't read at all.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter

from chengyu_desktop.frame.problem import fill_in, said
from chengyu_desktop.typography.index import default_cache_folder

FORMATS = ("PNG", "JPEG")
MEMORY = 1_200_000_000
"""Bytes of address space of the process: 80 megapixels take up to 500 MB as the coefficients of a progressive JPEG."""
SECONDS = 6  # of processor time; 80 megapixels take 1 to 2
_CLOCK = (
    15.0 if sys.platform == "win32" else 60.0
)  # s; where the processor's time is limited, only for what waits
_SMALL = 4_000_000  # pixels that are decoded at once: 30 ms
_FEW_SCANS = 16  # what any encoder writes for a progressive JPEG is 10
_SCAN = b"\xff\xda"
_CACHE_NAME = "pictures-1.txt"
_LARGEST_CACHE = 1_000_000  # bytes: 15,000 pictures; then it begins anew
_WORKER = Path(__file__).with_name("picture_worker.py")
_TOO_MUCH = 4
_DAMAGE = (OSError, ValueError, SyntaxError, MemoryError, EOFError, IndexError, OverflowError)


class PictureError(ValueError):
    """A picture that can't be used: one sentence that says why and what to do, made like a Problem's."""

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = said(**values)
        super().__init__(fill_in(template, self.values))


def read_header(data: bytes, name: str) -> tuple[tuple[int, int], str]:
    """Width and height, and Pillow's mode, as the header says. Raises PictureError for what is no picture, or a monstrous one."""
    from PIL import Image

    try:
        with catch_warnings():
            simplefilter("ignore", Image.DecompressionBombWarning)  # the caller's limit is lower
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                return image.size, image.mode
    except Image.DecompressionBombError:
        raise PictureError("the picture “{name}” has too many pixels; make it smaller", name=name) from None
    except _DAMAGE:
        raise PictureError("“{name}” is no picture that can be read; use PNG or JPEG", name=name) from None


def check_picture(data: bytes, name: str, digest: str, pixels: int) -> None:
    """Raises PictureError for a picture that can't be decoded within the limits.

    ``digest`` is its SHA-256 (hex); ``pixels`` are as the header says, and few enough.
    """
    if pixels <= _SMALL and data.count(_SCAN) <= _FEW_SCANS:
        _decode(data, name)
        return
    folder = default_cache_folder()
    if digest in _known(folder):
        return
    _decode_elsewhere(data, name)
    _remember(folder, digest)


def _decode(data: bytes, name: str) -> None:
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            image.load()
    except _DAMAGE:
        raise PictureError("“{name}” is no picture that can be read; use PNG or JPEG", name=name) from None


def _decode_elsewhere(data: bytes, name: str) -> None:
    import subprocess  # with what it brings 8 ms, which a page without large pictures mustn't pay

    command = [sys.executable, "-P", str(_WORKER), str(MEMORY), str(SECONDS), *FORMATS]
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(command, input=data, stdout=quiet, stderr=quiet, timeout=_CLOCK, check=False)
        code = done.returncode
    except subprocess.TimeoutExpired:
        code = _TOO_MUCH
    except OSError:  # no process can be started here: the pixels and bytes have their limits all the same
        _decode(data, name)
        return
    if code < 0 or code == _TOO_MUCH:
        raise PictureError(
            "the picture “{name}” takes too much time or memory to read; save it anew, as PNG or as a plain JPEG",
            name=name,
        )
    if code:
        raise PictureError("“{name}” is no picture that can be read; use PNG or JPEG", name=name)


def _known(folder: Path) -> set[str]:
    try:
        return set((folder / _CACHE_NAME).read_text(encoding="ascii").split())
    except (OSError, UnicodeError):
        return set()


def _remember(folder: Path, digest: str) -> None:
    """Best effort: without a cache the picture is looked at again."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / _CACHE_NAME
        anew = file.exists() and file.stat().st_size > _LARGEST_CACHE
        with file.open("w" if anew else "a", encoding="ascii") as stream:
            stream.write(f"{digest}\n")
