"""CMYK TIFF: the four plates hold what a press would print."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow
from PIL import ImageStat

from chengyu_desktop.export.tiff import export_tiff
from chengyu_desktop.frame.color import BLACK, Color, from_rgb
from chengyu_desktop.frame.items import FaceRef, Frame, Group, Image, Item, Rect
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.shaped import make_line, shape_run

BLUE = Color(100, 60, 0, 10)


def tiff(fonts: FontLibrary, *items: Item, **options: Any) -> Pillow.Image:
    out = io.BytesIO()
    export_tiff(Page(Frame(40, 30, items)), fonts, out, **{"dpi": 254, **options})
    return Pillow.open(io.BytesIO(out.getvalue()))


def shares(picture: Pillow.Image, x: int, y: int) -> tuple[float, ...]:
    pixel = picture.getpixel((x, y))
    assert isinstance(pixel, tuple)
    return tuple(round(v / 2.55) for v in pixel)


def test_inks_and_resolution_are_exact(fonts: FontLibrary) -> None:
    spot = Color(0, 40, 80, 0, spot="Special")
    picture = tiff(
        fonts,
        Rect("", 5, 5, 10, 10, fill=BLUE),
        Group("", Frame(9, 9, (Rect("", 0, 0, 20, 5, fill=spot),)), 20, 5, clip=True),
    )
    assert picture.mode == "CMYK"
    assert picture.size == (400, 300)
    assert picture.info["dpi"] == (254, 254)
    assert shares(picture, 100, 100) == (100, 60, 0, 10)
    assert shares(picture, 220, 70) == (0, 40, 80, 0)
    assert shares(picture, 300, 70) == (0, 0, 0, 0)
    assert shares(picture, 2, 2) == (0, 0, 0, 0)


def test_bleed_and_opacity(fonts: FontLibrary) -> None:
    half = Color(0, 100, 0, 0, alpha=0.5)
    picture = tiff(
        fonts, Rect("", -3, -3, 46, 36, fill=Color(c=80)), Rect("", 5, 5, 9, 9, fill=half), bleed=3
    )
    assert picture.size == (460, 360)
    assert shares(picture, 1, 1) == (80, 0, 0, 0)
    assert shares(picture, 120, 120) == pytest.approx((40, 50, 0, 0), abs=1)


def test_black_text_is_on_one_plate_and_overprints(fonts: FontLibrary, face: FaceRef) -> None:
    ground = Rect("", 0, 0, 40, 30, fill=Color(c=30))
    plates = tiff(
        fonts, ground, make_line("t", 2, 20, shape_run(fonts, "重庆", face, size=40, color=BLACK))
    ).split()
    assert [plate.getextrema() for plate in plates[:3]] == [(76, 77), (0, 0), (0, 0)] or [
        plate.getextrema()[0] for plate in plates[:3]
    ] == [plate.getextrema()[1] for plate in plates[:3]]
    assert plates[3].getextrema() == (0, 255)
    colored = tiff(
        fonts, ground, make_line("t", 2, 20, shape_run(fonts, "重庆", face, size=40, color=BLUE))
    ).split()
    assert colored[3].getextrema()[1] == pytest.approx(25.5, abs=1)
    assert colored[0].getextrema() == (pytest.approx(76.5, abs=1), 255)


@pytest.mark.parametrize(
    ("mode", "pixel", "expected"),
    [
        ("RGB", (200, 30, 40), (0, 85, 80, 22)),
        ("L", 90, (0, 0, 0, 65)),
        ("RGBA", (200, 30, 40, 0), (0, 0, 0, 0)),
        ("CMYK", (0, 200, 100, 10), (0, 78, 39, 4)),
    ],
)
def test_pictures_become_inks(
    fonts: FontLibrary, tmp_path: Path, mode: str, pixel: Any, expected: tuple[int, ...]
) -> None:
    file = tmp_path / ("picture.jpg" if mode == "CMYK" else "picture.png")
    Pillow.new(mode, (40, 30), pixel).save(file)
    image = Image("p", 10, 5, 20, 20, str(file), "digest", (40, 30), (0, 0, 30, 30))
    picture = tiff(fonts, image)
    assert shares(picture, 200, 150) == pytest.approx(expected, abs=2)
    assert shares(picture, 50, 50) == (0, 0, 0, 0)


def test_screen_colours_follow_the_formula_and_greys_stay_black(fonts: FontLibrary) -> None:
    red, grey = from_rgb(0xC8102E), from_rgb(0x808080)
    picture = tiff(fonts, Rect("", 0, 0, 10, 10, fill=red), Rect("", 20, 0, 10, 10, fill=grey))
    assert shares(picture, 50, 50) == pytest.approx((red.c, red.m, red.y, red.k), abs=1)
    assert shares(picture, 250, 50) == pytest.approx((0, 0, 0, grey.k), abs=1)


def test_same_page_same_bytes(fonts: FontLibrary) -> None:
    seen = set()
    for _ in range(2):
        out = io.BytesIO()
        export_tiff(Page(Frame(9, 9, (Rect("", 1, 1, 5, 5, fill=BLUE),))), fonts, out, dpi=100)
        seen.add(out.getvalue())
    assert len(seen) == 1


def test_a_lost_picture_is_named(fonts: FontLibrary, tmp_path: Path) -> None:
    (tmp_path / "p.png").write_text("no picture")
    with pytest.raises(ValueError, match=r"p\.png"):
        tiff(fonts, Image("p", 1, 1, 5, 5, str(tmp_path / "p.png"), "d", (5, 5), (0, 0, 5, 5)))


def test_mean_ink_agrees_with_the_geometry(fonts: FontLibrary) -> None:
    """Antialiased edges hold the share of a pixel that is covered."""
    picture = tiff(fonts, Rect("", 5.03, 5.07, 10.05, 7.51, fill=Color(m=100)), dpi=100)
    mean = ImageStat.Stat(picture.getchannel("M")).mean[0] / 255
    pixels = picture.size[0] * picture.size[1] * (25.4 / 100) ** 2
    assert mean * pixels == pytest.approx(10.05 * 7.51, rel=0.005)
