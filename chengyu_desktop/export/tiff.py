"""TIFF in CMYK, for desks that place pictures only: the page painted once for cyan, magenta and yellow and once for black.

The painter knows red, green and blue. Cyan paints like the absence of red, so one pass through it gives three plates, and
antialiasing and opacity mix inks as a press does. Black text is left out of the first pass: it overprints.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from msgspec.structs import replace

from chengyu_desktop.export.icc import PressProfile
from chengyu_desktop.export.paint_fonts import Fonts
from chengyu_desktop.export.pdf_color import ink_shares, is_black
from chengyu_desktop.export.picture_inks import read_pixels, to_inks
from chengyu_desktop.export.png import paint_bands, pixel_size
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Image
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.recolor import recolored


def export_tiff(
    page: Page,
    fonts: Fonts,
    out: BinaryIO,
    *,
    dpi: float = 300,
    bleed: float = 0,
    profile: Path | None = None,
) -> None:
    """Writes the page at ``dpi`` with ``bleed`` mm around the trim, eight bits an ink, LZW (TIFF 6.0, sections 13 and 16).

    ``profile`` is the press's ICC profile: embedded, and used for screen colours and RGB pictures. Spot inks are shown by
    the mixture that stands for them. Raises ValueError and OSError as ``export_png`` does; ``out`` is then incomplete.
    """
    from PIL import Image as Pillow
    from PIL import ImageChops

    press = PressProfile(profile) if profile is not None else None
    size = pixel_size(page, dpi, bleed)
    with TemporaryDirectory(prefix="chengyu-") as folder:
        separated = _SeparatedPictures(Path(folder), press)
        light = recolored(
            page,
            _plates(press, _as_cmy),
            picture=separated.light,
            keeps_run=lambda run: not is_black(run.color),
        )
        dark = recolored(page, _plates(press, _as_black), picture=separated.dark)
        cmy = ImageChops.invert(_painted(light, fonts, size, dpi, bleed, "RGB"))
        black = ImageChops.invert(_painted(dark, fonts, size, dpi, bleed, "L"))
    options: dict[str, Any] = {"icc_profile": press.data} if press is not None else {}
    Pillow.merge("CMYK", (*cmy.split(), black)).save(
        out, "TIFF", compression="tiff_lzw", dpi=(dpi, dpi), **options
    )


def _painted(page: Page, fonts: Fonts, size: tuple[int, int], dpi: float, bleed: float, mode: str) -> Any:
    from PIL import Image as Pillow

    rows = paint_bands(page, fonts, dpi=dpi, bleed=bleed)
    pixels = Pillow.frombytes("RGB", size, b"".join(rows))
    return pixels if mode == "RGB" else pixels.getchannel("R")


Shares = tuple[float, float, float, float]


def _plates(press: PressProfile | None, value: Callable[[Shares], int]) -> Callable[[Color], Color]:
    return lambda color: Color(rgb=value(ink_shares(color, press)), alpha=color.alpha)


def _as_cmy(shares: Shares) -> int:
    c, m, y = (255 - round(share * 255) for share in shares[:3])
    return c << 16 | m << 8 | y


def _as_black(shares: Shares) -> int:
    return (255 - round(shares[3] * 255)) * 0x010101


class _SeparatedPictures:
    """Pictures as two files each, for the two passes."""

    def __init__(self, folder: Path, press: PressProfile | None) -> None:
        self._folder = folder
        self._press = press
        self._files: dict[tuple[str, tuple[int, int, int, int]], tuple[Path, Path]] = {}

    def light(self, image: Image) -> Image:
        return self._placed(image, 0)

    def dark(self, image: Image) -> Image:
        return self._placed(image, 1)

    def _placed(self, image: Image, which: int) -> Image:
        place = image.path, image.crop
        files = self._files.get(place)
        if files is None:
            files = self._files[place] = self._separate(image, len(self._files))
        _, _, width, height = image.crop
        return replace(image, path=str(files[which]), pixel_size=(width, height), crop=(0, 0, width, height))

    def _separate(self, image: Image, number: int) -> tuple[Path, Path]:
        from PIL import Image as Pillow
        from PIL import ImageChops

        pixels, source = read_pixels(image)
        alpha = pixels.getchannel("A") if pixels.mode in ("LA", "RGBA") else None
        if alpha is not None:
            pixels = pixels.convert(pixels.mode[:-1])
        if pixels.mode == "L":  # grey is black ink alone
            white = Pillow.new("L", pixels.size, 255)
            parts = [white, white, white, pixels]
        else:
            inks = pixels if pixels.mode == "CMYK" else to_inks(pixels, self._press, source)
            parts = [ImageChops.invert(plate) for plate in inks.split()]
        files = self._folder / f"{number}-cmy.png", self._folder / f"{number}-k.png"
        for file, plates in zip(files, (parts[:3], parts[3:] * 3), strict=True):
            shown = Pillow.merge("RGB", plates)
            if alpha is not None:
                shown.putalpha(alpha)
            shown.save(file, compress_level=1)
        return files
