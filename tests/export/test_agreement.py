"""The SVG, drawn by a renderer that isn't ours, is the PNG: both come from the same Frames."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops, ImageStat

from chengyu_desktop.document.project import PageSetup, Panel, Project
from chengyu_desktop.export.png import export_png
from chengyu_desktop.export.svg import export_svg
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes, block_kind
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


def test_cropped_pictures_and_logos_look_the_same(tmp_path: Path) -> None:
    picture = Image.effect_noise((120, 80), 60).resize((600, 400)).convert("RGB")
    picture.save(tmp_path / "a.png")
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><circle cx="20" cy="20" r="15" fill="#e60012"/>'
        '<path d="M30 5l20 30h-40z" stroke="#333" stroke-width="3" fill="none"/></svg>'
    )
    blocks = [
        {"path": "a.png", "crop": (0.3, 0.2, 0.4, 0.5)},
        {"path": "a.png", "fit": "fill", "height": 30.0},
        {"path": "a.svg", "crop": (0.2, 0.0, 0.6, 0.6)},
    ]
    body = tuple(block_kind("image").struct(**block) for block in blocks)
    fonts = FontLibrary.system()
    project = Project(panels=(Panel(body=body),), page=PageSetup(size=(100.0, None)))
    page = layout_page(project, make_context(project, tmp_path, fonts))
    svg, png = BytesIO(), BytesIO()
    export_svg(page, fonts, svg)
    export_png(page, fonts, png, dpi=DPI)
    ours = Image.open(png).convert("RGB")
    drawn = resvg_py.svg_to_bytes(svg_string=svg.getvalue().decode(), dpi=DPI, background="#ffffff")
    theirs = Image.open(BytesIO(bytes(drawn))).convert("RGB")
    difference = ImageStat.Stat(ImageChops.difference(ours, theirs.crop((0, 0, *ours.size)))).mean
    assert sum(difference) / 3 < 2 * LIMIT, difference
