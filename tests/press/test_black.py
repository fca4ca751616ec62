from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow

from chengyu_desktop.cli.open import open_project
from chengyu_desktop.export.pdf import export_pdf
from chengyu_desktop.export.pdf_survey import Survey
from chengyu_desktop.export.png import export_png
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.frame.color import WHITE, Color
from chengyu_desktop.frame.items import Frame, Image
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.walk import frame_text
from chengyu_desktop.press.black import page_in_black
from chengyu_desktop.typography.library import FontLibrary

SAMPLE = Path(__file__).parents[2] / "projects" / "gallery_comparison.yaml"


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    return FontLibrary.system()


@pytest.fixture(scope="module")
def page(fonts: FontLibrary) -> Page:
    return open_project(SAMPLE, fonts).page


def test_nothing_but_black_is_left_and_the_words_stay(page: Page) -> None:
    black = page_in_black(page)
    survey = Survey()
    survey.add(black.frame)
    assert all((c.c, c.m, c.y, c.spot, c.rgb) == (0, 0, 0, None, None) for c in survey.colors)
    assert Color(k=100) in survey.colors
    assert WHITE in survey.colors
    assert frame_text(black.frame) == frame_text(page.frame)


def test_dark_type_is_solid_and_shapes_are_tints(page: Page) -> None:
    black = page_in_black(page)
    texts = {run.color.k for item in walk_lines(black.frame) for run in item.runs}
    assert not {k for k in texts if 50 < k < 100}
    survey = Survey()
    survey.add(black.frame)
    assert [c for c in survey.colors if 50 < c.k < 100]


def walk_lines(frame: Frame):
    from chengyu_desktop.frame.items import TextLine
    from chengyu_desktop.frame.walk import walk

    return [placed.item for placed in walk(frame) if isinstance(placed.item, TextLine)]


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript isn't installed")
def test_the_pdf_has_one_plate(page: Page, fonts: FontLibrary, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    with file.open("wb") as out:
        export_pdf(page_in_black(page), fonts, out)
    command = ["gs", "-q", "-dSAFER", "-sDEVICE=inkcov", "-r50", "-o", "-", str(file)]
    inks = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[:4]
    assert [float(ink) for ink in inks[:3]] == [0, 0, 0]
    assert float(inks[3]) > 0.05


def test_the_png_is_grey_and_black_is_nought(page: Page, fonts: FontLibrary) -> None:
    out = BytesIO()
    export_png(page_in_black(page), fonts, out, dpi=60, mode="grey")
    with Pillow.open(out) as picture:
        assert picture.mode == "L"
        assert picture.getextrema() == (0, 255)


def colored_picture(folder: Path, mode: str) -> Image:
    path = folder / f"{mode}.png"
    pixels = Pillow.new("RGB", (20, 10), (200, 30, 40))
    (pixels.quantize(2) if mode == "P" else pixels.convert(mode)).save(path)
    return Image("a", 0, 0, 40, 20, str(path), "d", (20, 10), (0, 0, 20, 10), mode=mode)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_pictures_lose_their_colours_in_every_format(fonts: FontLibrary, tmp_path: Path, mode: str) -> None:
    black = page_in_black(Page(Frame(40, 20, (colored_picture(tmp_path, mode),))))
    png, svg, pdf = BytesIO(), BytesIO(), BytesIO()
    export_png(black, fonts, png, dpi=50)
    with Pillow.open(png) as picture:
        r, g, b = picture.convert("RGB").getpixel((40, 20))
        assert r == g == b
        assert abs(r - 102) <= 4  # the grey of that red's L*
    export_svg(black, fonts, svg)
    data = svg.getvalue().decode().partition("base64,")[2].partition('"')[0]
    from base64 import b64decode

    with Pillow.open(BytesIO(b64decode(data))) as picture:
        assert picture.mode in ("L", "LA")
        assert abs(picture.getchannel("L").getpixel((5, 5)) - r) <= 3
    export_pdf(black, fonts, pdf)
    assert b"/DeviceGray" in pdf.getvalue()
    assert b"/ColorSpace/DeviceCMYK/BitsPerComponent" not in pdf.getvalue()
