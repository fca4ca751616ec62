"""The SVG, drawn by a renderer that isn't ours, is the PNG: both come from the same Frames."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops, ImageStat

from chengyu_desktop.export.png import export_png
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary

PROJECTS = Path(__file__).parents[2] / "projects"
DPI = 100
LIMIT = 1.5  # mean absolute difference of a channel, of 255


@pytest.mark.parametrize("name", ["shuanghe", "moon", "rail", "solar_terms"])
def test_svg_and_png_of_a_sample_look_the_same(name: str) -> None:
    fonts = FontLibrary.system()
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    page = layout_page(project, make_context(project, PROJECTS, fonts))
    svg, png = BytesIO(), BytesIO()
    export_svg(page, fonts, svg)
    export_png(page, fonts, png, dpi=DPI)
    ours = Image.open(png).convert("RGB")
    drawn = resvg_py.svg_to_bytes(svg_string=svg.getvalue().decode(), dpi=DPI, background="#ffffff")
    theirs = Image.open(BytesIO(bytes(drawn))).convert("RGB")
    assert max(abs(a - b) for a, b in zip(theirs.size, ours.size, strict=True)) <= 1  # they round up
    difference = ImageStat.Stat(ImageChops.difference(ours, theirs.crop((0, 0, *ours.size)))).mean
    assert sum(difference) / 3 < LIMIT, difference
