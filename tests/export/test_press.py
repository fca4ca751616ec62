"""The sample pages as a prepress operator would look at them, with other people's programs."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops, ImageFilter, ImageStat

from chengyu_desktop.export.png import export_png
from chengyu_desktop.export.tiff import export_tiff
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.walk import frame_text
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.pdf_files import tool, write

PROJECTS = Path(__file__).parents[2] / "projects"
NAMES = ["shuanghe", "moon", "rail"]
DPI = 150
TOTAL_INK = 220.5  # percent: PRINT, newsprint; the half is rounding to 8 bits
PRE_PRESS = ("-dBATCH", "-dNOPAUSE", "-q", "-dSAFER", f"-r{DPI}")


@cache
def page_of(name: str) -> Page:
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    return layout_page(project, make_context(project, PROJECTS, FontLibrary.system()))


@pytest.fixture(params=NAMES)
def sample(request: pytest.FixtureRequest, tmp_path: Path, fonts: FontLibrary) -> tuple[Page, Path]:
    page = page_of(request.param)
    file = tmp_path / f"{request.param}.pdf"
    file.write_bytes(write(page, fonts))
    return page, file


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_text_is_the_pages_text_in_reading_order(sample: tuple[Page, Path]) -> None:
    page, file = sample
    read = squeezed(tool("pdftotext", "-raw", "-enc", "UTF-8", file, "-"))
    assert read == squeezed("".join(frame_text(page.frame)))
    assert not re.search("[\u2e80-\u2fdf]", read)  # radicals in the place of characters


def test_fonts_are_embedded_subsets_with_a_text_layer(sample: tuple[Page, Path]) -> None:
    _, file = sample
    rows = tool("pdffonts", file).splitlines()[2:]
    assert rows
    for row in rows:
        assert re.match(r"[A-Z]{6}\+", row), row
        embedded, subset, unicode = row.split()[-5:-2]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), row


def plates(file: Path, folder: Path) -> Pillow.Image:
    out = folder / "plates.tif"
    tool(
        "gs",
        *PRE_PRESS,
        "-sDEVICE=tiff32nc",
        "-dTextAlphaBits=4",
        "-dGraphicsAlphaBits=4",
        f"-sOutputFile={out}",
        file,
    )
    return Pillow.open(out)


def test_plates_agree_with_our_own_and_keep_the_ink_limit(
    sample: tuple[Page, Path], fonts: FontLibrary, tmp_path: Path
) -> None:
    """Ghostscript's separation of the PDF and our CMYK picture of the page: two ways to the same four plates."""
    page, file = sample
    theirs = plates(file, tmp_path)
    out = io.BytesIO()
    export_tiff(page, fonts, out, dpi=DPI)
    ours = Pillow.open(io.BytesIO(out.getvalue()))
    size = min(theirs.width, ours.width), min(theirs.height, ours.height)
    assert abs(theirs.width - ours.width) <= 1
    assert abs(theirs.height - ours.height) <= 1
    for name, a, b in zip("CMYK", theirs.split(), ours.split(), strict=True):
        # Their grid begins at the foot, ours at the head: half a pixel of blur for the edges.
        soft = [plate.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(1.5)) for plate in (a, b)]
        assert ImageStat.Stat(ImageChops.difference(*soft)).mean[0] < 2.0, name
    pixels = theirs.resize((theirs.width // 2, theirs.height // 2), Pillow.Resampling.NEAREST).tobytes()
    total = [sum(pixel) for pixel in set(zip(*[iter(pixels)] * 4, strict=True))]
    assert max(total) / 2.55 <= TOTAL_INK


def test_black_text_is_on_the_black_plate_alone(sample: tuple[Page, Path], tmp_path: Path) -> None:
    """Where the page has nothing but black text, the other plates are bare."""
    _, file = sample
    cyan, magenta, yellow, black = plates(file, tmp_path).split()
    colored = ImageChops.lighter(ImageChops.lighter(cyan, magenta), yellow)
    # Solid black and any other ink never meet in one pixel: overprinted grounds are tints of at most a tenth.
    solid = black.point(lambda v: 255 if v > 250 else 0)
    assert ImageStat.Stat(solid).sum[0] > 0
    meeting = ImageChops.darker(solid, colored)
    assert meeting.getextrema()[1] <= 26


def test_the_pdf_looks_like_the_png(sample: tuple[Page, Path], fonts: FontLibrary, tmp_path: Path) -> None:
    """In tone: Ghostscript shows inks by its own profile and we by ours, so that colours differ a little everywhere."""
    page, file = sample
    out = tmp_path / "page.png"
    tool(
        "gs",
        *PRE_PRESS,
        "-sDEVICE=png16m",
        "-dTextAlphaBits=4",
        "-dGraphicsAlphaBits=4",
        f"-sOutputFile={out}",
        file,
    )
    data = io.BytesIO()
    export_png(page, fonts, data, dpi=DPI)
    pictures = [Pillow.open(out).convert("L"), Pillow.open(io.BytesIO(data.getvalue())).convert("L")]
    size = min(p.width for p in pictures), min(p.height for p in pictures)
    a, b = (p.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(1.5)) for p in pictures)
    assert ImageStat.Stat(ImageChops.difference(a, b)).mean[0] < 3.0
