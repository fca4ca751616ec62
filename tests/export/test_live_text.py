"""SVG with live text, as the programs that colleagues open it with draw it: a browser and Inkscape, beside the PNG."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from chengyu_desktop.export.png import export_png
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.frame.page import Page
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary

PROJECTS = Path(__file__).parents[2] / "projects"
_BLUR = 1.5  # pixels: browsers put baselines on whole ones
SLOW = pytest.mark.soak
DPI = 192  # two pixels a CSS pixel
MEAN = 1.5  # of 255, for a channel, after the blur: their hinting and anti-aliasing are others


@cache
def page_of(name: str) -> Page:
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    return layout_page(project, make_context(project, PROJECTS, FontLibrary.system()))


def ours(page: Page) -> Image.Image:
    png = BytesIO()
    export_png(page, FontLibrary.system(), png, dpi=DPI)
    return Image.open(png).convert("RGB")


def written(page: Page, folder: Path, embed_fonts: bool = False) -> Path:
    file = folder / "page.svg"
    with file.open("wb") as out:
        export_svg(page, FontLibrary.system(), out, text="live", embed_fonts=embed_fonts)
    return file


def program(*names: str) -> str:
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


def run(*command: str | Path) -> None:
    done = subprocess.run(list(map(str, command)), capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]


def difference(theirs: Path, png: Image.Image) -> float:
    with Image.open(theirs) as opened:
        drawn = Image.new("RGB", opened.size, "white")
        shown = opened.convert("RGBA")
        drawn.paste(shown, mask=shown.getchannel("A"))
    assert max(abs(a - b) for a, b in zip(drawn.size, png.size, strict=True)) <= 2
    moved = ImageChops.offset(png, round(DPI / 25.4), 0)  # by a millimetre: the test can fail
    assert _apart(png, moved) > 4 * MEAN
    return _apart(drawn, png)


def _apart(a: Image.Image, b: Image.Image) -> float:
    size = min(a.width, b.width), min(a.height, b.height)
    a, b = (picture.crop((0, 0, *size)).filter(ImageFilter.GaussianBlur(_BLUR)) for picture in (a, b))
    return sum(ImageStat.Stat(ImageChops.difference(a, b)).mean) / 3


@pytest.mark.parametrize(
    ("name", "embed_fonts"),
    [
        ("shuanghe", False),
        ("rail", True),
        pytest.param("shuanghe", True, marks=SLOW),
        pytest.param("rail", False, marks=SLOW),
        pytest.param("moon", True, marks=SLOW),
        pytest.param("moon", False, marks=SLOW),
    ],
)
def test_a_browser_draws_live_text_where_it_stands(name: str, embed_fonts: bool, tmp_path: Path) -> None:
    browser = program("chromium", "chromium-browser", "google-chrome")
    page, target = page_of(name), tmp_path / "drawn.png"
    png = ours(page)
    run(
        browser,
        "--headless",
        "--no-sandbox",  # whoever tests as root has none
        "--disable-gpu",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--force-device-scale-factor=2",
        f"--user-data-dir={tmp_path / 'profile'}",
        f"--window-size={-(-png.width // 2)},{-(-png.height // 2)}",
        f"--screenshot={target}",
        written(page, tmp_path, embed_fonts).as_uri(),
    )
    assert difference(target, png) < MEAN


@pytest.mark.parametrize(
    "name", ["shuanghe", pytest.param("moon", marks=SLOW), pytest.param("rail", marks=SLOW)]
)
def test_inkscape_draws_live_text_where_it_stands(name: str, tmp_path: Path) -> None:
    inkscape = program("inkscape")
    page, target = page_of(name), tmp_path / "drawn.png"
    run(
        inkscape,
        written(page, tmp_path),
        "--export-type=png",
        f"--export-dpi={DPI}",
        "--export-background=white",
        f"--export-filename={target}",
    )
    assert difference(target, ours(page)) < MEAN
