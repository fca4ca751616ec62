from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageChops, ImageStat
from PySide6.QtGui import QColorSpace

from chengyu_desktop.export.png import export_png, pixel_size
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.frame.color import BLACK, Color, from_rgb
from chengyu_desktop.frame.items import FaceRef, Frame, Group, Image, Rect
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.shaped import make_line, shape_run

RED = from_rgb(0xC8102E)


def png(page: Page, fonts: FontLibrary, **options: Any) -> bytes:
    out = io.BytesIO()
    export_png(page, fonts, out, **options)
    return out.getvalue()


def decode(data: bytes) -> Pillow.Image:
    return Pillow.open(io.BytesIO(data))


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found = []
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        found.append((kind, body))
        at += 12 + length
    return found


def test_pixels_are_where_millimetres_say(fonts: FontLibrary) -> None:
    # 254 dpi: ten pixels a millimetre; the mark crosses a band's edge at row 192.
    page = Page(Frame(30, 40, (Rect("a", 5, 18, 10, 4, fill=RED),)), title="双核")
    picture = decode(png(page, fonts, dpi=254))
    assert picture.size == (300, 400)
    assert picture.mode == "RGB"
    assert picture.getpixel((49, 190)) == (255, 255, 255)
    for y in (180, 191, 192, 219):
        assert picture.getpixel((50, y)) == (0xC8, 0x10, 0x2E)
        assert picture.getpixel((149, y)) == (0xC8, 0x10, 0x2E)
        assert picture.getpixel((150, y)) == (255, 255, 255)
    assert picture.getpixel((50, 179)) == picture.getpixel((50, 220)) == (255, 255, 255)


def test_chunks_say_size_resolution_colour_and_title(fonts: FontLibrary) -> None:
    data = png(Page(Frame(30, 40), title="双核"), fonts)
    found = dict(chunks(data))
    assert next(kind for kind, _ in chunks(data)) == b"IHDR"
    assert struct.unpack(">IIBBBBB", found[b"IHDR"]) == (354, 472, 8, 2, 0, 0, 0)
    assert struct.unpack(">IIB", found[b"pHYs"]) == (11811, 11811, 1)
    assert found[b"sRGB"] == b"\0"
    assert found[b"iTXt"].decode().split("\0")[0] == "Title"
    assert found[b"iTXt"].decode().endswith("双核")


def test_bleed_widens_the_page_and_shows_what_reaches_into_it(fonts: FontLibrary) -> None:
    page = Page(Frame(30, 40, (Rect("a", -3, -3, 3, 46, fill=RED),)), background=Color(k=100))
    trimmed, bled = decode(png(page, fonts, dpi=254)), decode(png(page, fonts, dpi=254, bleed=3))
    assert bled.size == (360, 460)
    assert bled.getpixel((0, 0)) == bled.getpixel((29, 459)) == (0xC8, 0x10, 0x2E)
    assert bled.getpixel((30, 0)) == trimmed.getpixel((0, 0)) == BLACK.rgb_tuple
    assert ImageChops.difference(bled.crop((30, 30, 330, 430)), trimmed).getbbox() is None


def test_alpha_leaves_the_background_out_and_is_straight(fonts: FontLibrary) -> None:
    half = Color(0, 0, 0, 0, 0xC80000, None, 0.5)
    page = Page(Frame(10, 10, (Rect("a", 0, 0, 5, 10, fill=half),)))
    picture = decode(png(page, fonts, dpi=254, alpha=True))
    assert picture.mode == "RGBA"
    assert picture.getpixel((99, 50)) == (0, 0, 0, 0)
    red, green, blue, alpha = picture.getpixel((20, 50))  # type: ignore[misc]
    assert alpha == 128
    assert abs(red - 0xC8) <= 1
    assert green == blue == 0


def test_bleed_and_alpha_of_an_odd_width(fonts: FontLibrary) -> None:
    page = Page(Frame(10.1, 10, (Rect("a", 0, 0, 10.1, 10, fill=RED),)))
    picture = decode(png(page, fonts, dpi=254, alpha=True))
    assert picture.size == (101, 100)
    assert picture.getextrema() == ((0xC8, 0xC8), (0x10, 0x10), (0x2E, 0x2E), (255, 255))


def test_same_page_same_bytes(fonts: FontLibrary, face: FaceRef) -> None:
    page = Page(
        Frame(60, 20, (make_line("t", 2, 10, shape_run(fonts, "成效显著,2022年", face, 12)),)), title="同"
    )
    assert png(page, fonts) == png(page, FontLibrary.system())


@pytest.mark.parametrize(("dpi", "finer", "most"), [(100, 8, 1.5), (150, 8, 1.5), (300, 4, 4.0)])
def test_text_stands_as_another_renderer_draws_our_svg(
    fonts: FontLibrary, face: FaceRef, dpi: int, finer: int, most: float
) -> None:
    """resvg's own antialiasing is coarse, so it draws ``finer`` times as large and is averaged down.

    ``most`` is the mean difference of 255; above 200 dpi Qt's cached glyphs stand on quarter pixels and are lighter.
    """
    text = "重庆高新区、成都高新区牵头国家级高新区建立协同创新战略联盟"
    lines = tuple(make_line("t", 4.03, 7 + 4.81 * i, shape_run(fonts, text, face, 8.5)) for i in range(11))
    # The size is whole in pixels at both resolutions.
    page = Page(Frame(25.4 * 4, 25.4 * 2.4, lines))
    ours = decode(png(page, fonts, dpi=dpi)).convert("L")
    svg = io.BytesIO()
    export_svg(page, fonts, svg)
    drawn = decode(bytes(resvg_py.svg_to_bytes(svg_string=svg.getvalue().decode(), dpi=dpi * finer)))
    reference = drawn.convert("L").reduce(finer)
    assert reference.size == ours.size
    ink = 255 - ImageStat.Stat(reference).mean[0]
    assert ink > 20  # a page full of text
    assert ImageStat.Stat(ImageChops.difference(ours, reference)).mean[0] < most


def test_large_page_is_refused_in_a_sentence(fonts: FontLibrary) -> None:
    with pytest.raises(ValueError, match="too large; give a lower resolution"):
        png(Page(Frame(1000, 1000)), fonts, dpi=1200)


@pytest.mark.parametrize("dpi", [0, -1, float("nan")])
def test_no_resolution_is_refused(fonts: FontLibrary, dpi: float) -> None:
    with pytest.raises(ValueError, match="dpi"):
        png(Page(Frame(10, 10)), fonts, dpi=dpi)


@given(st.floats(1, 400), st.floats(1, 400), st.floats(0, 20), st.floats(20, 600))
def test_size_is_the_nearest_whole_pixel(width: float, height: float, bleed: float, dpi: float) -> None:
    page = Page(Frame(width, height))
    if min(width, height) * dpi < 25.4:
        return
    pixels = pixel_size(page, dpi, bleed)
    for count, side in zip(pixels, (width, height), strict=True):
        assert abs(count - (side + 2 * bleed) * dpi / 25.4) <= 0.5 + 1e-9


def test_picture_is_cropped_and_fits_its_place(fonts: FontLibrary, tmp_path) -> None:
    file = tmp_path / "a.png"
    source = Pillow.new("RGB", (200, 100), (0, 0, 255))
    source.paste((0, 160, 0), (100, 0, 200, 100))
    source.save(file)
    image = Image("a", 2, 3, 5, 5, str(file), "d", (200, 100), (100, 0, 100, 100))
    page = Page(Frame(20, 20, (Group("g", Frame(20, 20, (image,)), 1, 1),)))
    picture = decode(png(page, fonts, dpi=254))
    green = Pillow.new("RGB", picture.size, "white")
    green.paste((0, 160, 0), (30, 40, 80, 90))
    assert ImageChops.difference(picture, green).getbbox() is None


def test_unreadable_picture_is_named(fonts: FontLibrary, tmp_path) -> None:
    file = tmp_path / "a.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    page = Page(Frame(20, 20, (Image("a", 2, 3, 5, 5, str(file), "d", (9, 9), (0, 0, 9, 9)),)))
    with pytest.raises(ValueError, match=r"a\.svg can't be read"):
        png(page, fonts)


def test_grey_is_the_share_of_black_ink(fonts: FontLibrary, face: FaceRef) -> None:
    words = make_line("t", 1, 8, shape_run(fonts, "重庆成都", face, size=14))
    tint = Rect("a", 5, 18, 10, 4, fill=Color(k=40))
    page = Page(Frame(31, 43, (tint, Rect("b", 5, 30, 10, 4, fill=RED), words)))
    grey = decode(png(page, fonts, dpi=254, mode="grey"))
    assert grey.mode == "L"
    assert grey.size == (310, 430)
    assert grey.getpixel((100, 200)) == 153
    assert grey.getextrema() == (0, 255)  # type is solid
    # L* of #c8102e is 42.4, of the black ink 11.1: 64.8 % of it.
    assert grey.getpixel((100, 320)) == pytest.approx(255 * (1 - 0.648), abs=2)


def test_bilevel_has_solid_type_and_screened_tints(fonts: FontLibrary) -> None:
    page = Page(
        Frame(33, 60, (Rect("a", 0, 0, 10, 60, fill=BLACK), Rect("b", 20, 0, 10, 60, fill=Color(k=30))))
    )
    data = png(page, fonts, dpi=300, mode="bilevel")
    assert data[24:26] == b"\x01\x00"  # one bit, greyscale
    picture = decode(data)
    assert picture.mode == "1"
    assert picture.size == (390, 709)
    dots = picture.convert("L")
    assert ImageStat.Stat(dots.crop((0, 0, 117, 708))).mean[0] == 0
    assert ImageStat.Stat(dots.crop((120, 0, 235, 708))).mean[0] == 255
    tint = dots.crop((240, 0, 352, 704))
    assert ImageStat.Stat(tint).mean[0] == pytest.approx(255 * 0.7, abs=3)
    # The dither's pattern repeats every 16 rows, also from one band (192 rows) to the next.
    assert tint.crop((0, 0, 112, 192)).tobytes() == tint.crop((0, 192, 112, 384)).tobytes()


def test_a_profile_is_embedded_and_used(fonts: FontLibrary, tmp_path: Path) -> None:
    wide = tmp_path / "wide.icc"
    wide.write_bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
    page = Page(Frame(10, 10, (Rect("a", 0, 0, 10, 10, fill=from_rgb(0xFF0000)),)))
    data = png(page, fonts, dpi=100, profile=wide)
    picture = decode(data)
    assert picture.info["icc_profile"][36:40] == b"acsp"
    assert picture.getpixel((20, 20)) == pytest.approx((234, 51, 35), abs=3)  # sRGB's red in Display P3
    assert b"sRGB" not in [kind for kind, _ in chunks(data)]
    assert data == png(page, fonts, dpi=100, profile=wide)
    (tmp_path / "none.icc").write_bytes(b"no profile")
    with pytest.raises(ValueError, match=r"none\.icc"):
        png(page, fonts, dpi=100, profile=tmp_path / "none.icc")
