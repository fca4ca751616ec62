"""Pictures inside an SVG: the file's own bytes as a data URI, written in pieces."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from chengyu_desktop.export.picture_inks import to_grey

_PIECE = 3 * 16384  # a multiple of three bytes needs no padding
_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def image_type(path: str) -> str:
    """The media type by the first bytes. Raises ValueError if neither PNG nor JPEG, OSError if lost."""
    with open(path, "rb") as file:
        head = file.read(8)
    for signature, media_type in _SIGNATURES.items():
        if head.startswith(signature):
            return media_type
    raise ValueError(f"“{Path(path).name}” is no PNG or JPEG picture; convert it to one of these")


def data_uri(path: str, grey: bool = False) -> Iterator[str]:
    """``grey`` takes the colours out, which makes a PNG of whatever the file is."""
    if grey:
        yield f"data:image/png;base64,{b64encode(_in_grey(path)).decode('ascii')}"
        return
    yield f"data:{image_type(path)};base64,"
    with open(path, "rb") as file:
        while piece := file.read(_PIECE):
            yield b64encode(piece).decode("ascii")


def _in_grey(path: str) -> bytes:
    """Raises ValueError if neither PNG nor JPEG, OSError if lost."""
    from io import BytesIO

    from PIL import Image  # loaded only when a page has pictures

    image_type(path)
    with Image.open(path, formats=("PNG", "JPEG")) as opened:
        has_alpha = opened.mode in ("LA", "RGBA", "PA") or "transparency" in opened.info
        pixels = to_grey(opened.convert("RGBA" if has_alpha else "RGB"))
    out = BytesIO()
    pixels.save(out, "PNG")
    return out.getvalue()
