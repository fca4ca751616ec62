"""Pictures in a PDF: turned into inks in bands, deflated, with their transparency as a soft mask."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

from chengyu_desktop.export.icc import PressProfile
from chengyu_desktop.export.pdf_objects import LEVEL, ObjectWriter
from chengyu_desktop.export.picture_inks import read_pixels, to_inks
from chengyu_desktop.frame.items import Image
from chengyu_desktop.frame.problem import Problem, said

_BAND = 128  # rows: the working copies of a band stay far below the picture itself


def add_image(
    writer: ObjectWriter, image: Image, key: str, profile: PressProfile | None
) -> tuple[int, bool, tuple[Problem, ...]]:
    """The number of the image's object, whether it has transparency, and what there is to say.

    Only the part shown (``image.crop``) is embedded. A grey picture stays grey, which is the black plate;
    CMYK stays as it is; RGB goes through the profile, else through the formula of ``naive_inks``.
    Raises OSError when the file has gone, ValueError when it can't be read as PNG or JPEG.
    """
    pixels, source = read_pixels(image)
    entries = ""
    transparent = pixels.mode in ("LA", "RGBA")
    if transparent:
        mask = writer.add_deflated(_deflated(pixels.getchannel("A")), _entries(pixels.size, "DeviceGray"))
        entries = f"/SMask {mask} 0 R"
        pixels = pixels.convert(pixels.mode[:-1])
    if pixels.mode == "L":
        data, space = _deflated(pixels), "DeviceGray"
    else:
        data, space = _deflated(pixels, profile, source), "DeviceCMYK"
    problems: tuple[Problem, ...] = ()
    if pixels.mode == "RGB" and profile is None:
        problems = (
            Problem(
                "warning",
                "rgb-image",
                "the picture “{name}” was turned into printing inks by a simple formula, not for a press",
                "name the press's ICC profile, or use a picture already in CMYK",
                key,
                said(name=Path(image.path).name),
            ),
        )
    return writer.add_deflated(data, _entries(pixels.size, space) + entries), transparent, problems


def _entries(size: tuple[int, int], space: str) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {size[0]}/Height {size[1]}/ColorSpace/{space}/BitsPerComponent 8"
    )


def _deflated(pixels: Any, profile: PressProfile | None = None, source: bytes | None = None) -> bytes:
    packer = zlib.compressobj(LEVEL)
    width, height = pixels.size
    parts: list[bytes] = []
    for top in range(0, height, _BAND):
        band = pixels.crop((0, top, width, min(top + _BAND, height)))
        if band.mode == "RGB":
            band = to_inks(band, profile, source)
        parts.append(packer.compress(band.tobytes()))
    parts.append(packer.flush())
    return b"".join(parts)
