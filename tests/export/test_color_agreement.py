"""Colours and pictures of the PDF as a press with a profile prints them, beside the PNG: Ghostscript separates the plates, and
the profile says what they look like."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops, ImageCms, ImageFilter, ImageStat

from chengyu_desktop.export.png import export_png
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Image, Rect
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.export.pdf_pages import page_of, picture_at
from tests.export.test_press import page_of as sample_page
from tests.helpers.pdf_files import tool, write

PROFILE = Path("/usr/share/color/icc/ghostscript/default_cmyk.icc")
"""Ghostscript's own press, “Artifex CMYK SWOP Profile”: what separates the plates is then known to be there."""
DPI = 150
MEAN = 4.5  # of 255, for a channel over the page: our screen's inks are of another coated press than the profile's
MOST = 96  # for 99 of 100 spots; saturated inks differ most between presses


@pytest.fixture(autouse=True)
def _profile_is_there() -> None:
    if not PROFILE.is_file():
        pytest.skip("Ghostscript's profiles are not installed")


@cache
def to_screen() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        str(PROFILE),
        ImageCms.createProfile("sRGB"),
        "CMYK",
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def both(
    page: Page, fonts: FontLibrary, folder: Path, blur: float = 1.5
) -> tuple[Pillow.Image, Pillow.Image]:
    """The PDF's plates through the profile, and the PNG."""
    file, plates = folder / "page.pdf", folder / "plates.tif"
    file.write_bytes(write(page, fonts, profile=PROFILE))
    antialiased = "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"
    quiet = "-dBATCH", "-dNOPAUSE", "-q", "-dSAFER", f"-r{DPI}"
    tool("gs", *quiet, *antialiased, "-sDEVICE=tiff32nc", f"-sOutputFile={plates}", file)
    with Pillow.open(plates) as opened:
        printed = ImageCms.applyTransform(opened, to_screen())
    assert printed is not None
    out = io.BytesIO()
    export_png(page, fonts, out, dpi=DPI)
    shown = Pillow.open(out).convert("RGB")
    size = min(printed.width, shown.width), min(printed.height, shown.height)
    a, b = (p.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(blur)) for p in (printed, shown))
    return a, b


@pytest.mark.parametrize("name", ["shuanghe", "moon", "rail"])
def test_a_sample_is_printed_in_the_colours_of_its_png(name: str, fonts: FontLibrary, tmp_path: Path) -> None:
    printed, shown = both(sample_page(name), fonts, tmp_path)
    difference = ImageChops.difference(printed, shown)
    assert max(ImageStat.Stat(difference).mean) < MEAN
    counts = [0] * 256
    for channel in difference.split():
        counts = [a + b for a, b in zip(counts, channel.histogram(), strict=True)]
    assert sum(counts[MOST:]) < sum(counts) / 100


def test_screen_colours_come_back_through_the_profile(fonts: FontLibrary, tmp_path: Path) -> None:
    """Those that the press has; what it hasn't is the nearest that it has."""
    colors = [0xC83C3C, 0x3C6E8C, 0x5A8C5A, 0xD2B48C, 0x8C6496, 0x404A5A, 0xE6DCC8]
    squares = [Rect("", 4 + 15 * n, 10, 12, 12, fill=from_rgb(color)) for n, color in enumerate(colors)]
    printed, shown = both(page_of(*squares), fonts, tmp_path)
    for n, color in enumerate(colors):
        place = round((10 + 15 * n) * DPI / 25.4), round(16 * DPI / 25.4)
        assert shown.getpixel(place) == (color >> 16, color >> 8 & 255, color & 255)
        assert printed.getpixel(place) == pytest.approx(shown.getpixel(place), abs=6), f"{color:06x}"


@pytest.mark.parametrize("crop", [(0, 0, 240, 160), (60, 20, 120, 130), (0, 100, 240, 60), (239, 0, 1, 160)])
def test_a_crop_shows_the_same_part(
    crop: tuple[int, int, int, int], fonts: FontLibrary, tmp_path: Path
) -> None:
    """Of a picture no two parts of which are alike."""
    across = Pillow.linear_gradient("L").rotate(90).resize((240, 160))
    down = Pillow.linear_gradient("L").resize((240, 160))
    plain = Pillow.new("L", (240, 160), 120)
    noise = Pillow.effect_noise((24, 16), 90).resize((240, 160), Pillow.Resampling.BICUBIC)
    mixed = Pillow.merge("RGB", (across, down, Pillow.blend(plain, noise, 0.5)))
    soft = mixed.point(lambda value: 90 + value * 0.45)  # within what the press can print
    soft.save(tmp_path / "a.png")
    width, height = crop[2] / 3, crop[3] / 3
    picture: Image = picture_at(tmp_path / "a.png", 20, 10, max(width, 20), height, crop=crop)
    printed, shown = both(page_of(picture), fonts, tmp_path)
    box = tuple(round(v * DPI / 25.4) for v in (20, 10, 20 + max(width, 20), 10 + height))
    inside = ImageChops.difference(printed, shown).crop(box)  # type: ignore[arg-type]
    assert max(ImageStat.Stat(inside).mean) < 6
    elsewhere = ImageChops.difference(printed.crop(box), soft.resize((box[2] - box[0], box[3] - box[1])))  # type: ignore[arg-type]
    if crop != (0, 0, 240, 160):  # the test can fail: the whole picture is another
        assert max(ImageStat.Stat(elsewhere).mean) > 10
