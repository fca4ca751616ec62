"""Logos as drawing programs export them, with clip paths and masks: what is drawn is what another renderer draws of the file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Path as Outline
from chengyu_desktop.layout.vector.drawing import Drawing
from chengyu_desktop.layout.vector.reader import read_drawing

LOGOS = sorted((Path(__file__).parents[2] / "data/logos").glob("*.svg"))


def as_svg(drawing: Drawing) -> str:
    """A drawing's paths alone, without anything that clips or masks."""
    size = f'viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}"'
    paths = "".join(map(path_element, drawing.paths))
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paths}</svg>'


def path_element(path: Outline) -> str:
    numbers = iter(path.points)
    counts = {"M": 2, "L": 2, "C": 6, "Z": 0}
    data = "".join(
        command + " ".join(f"{next(numbers):.6f}" for _ in range(counts[command]))
        for command in path.commands
    )
    rule = "evenodd" if path.even_odd else "nonzero"
    paints = paint("fill", path.fill) + paint("stroke", path.stroke and path.stroke.color)
    width = path.stroke.width if path.stroke else 0
    return f'<path d="{data}" fill-rule="{rule}" stroke-width="{width}"{paints}/>'


def paint(name: str, color: Color | None) -> str:
    return f' {name}="none"' if color is None else f' {name}="{color.hex}" {name}-opacity="{color.alpha}"'


def render(svg: str) -> Image.Image:
    png = resvg_py.svg_to_bytes(
        svg_string=svg, width=600, dpi=96.0, background="#ffffff", skip_system_fonts=True
    )
    return Image.open(BytesIO(bytes(png))).convert("RGB")


@pytest.mark.parametrize("file", LOGOS, ids=[file.stem for file in LOGOS])
def test_a_logo_is_drawn_as_it_is_meant(file: Path) -> None:
    drawing = read_drawing(file.read_bytes(), file.name)
    assert drawing.problems == ()
    meant, drawn = render(file.read_text(encoding="utf-8")), render(as_svg(drawing))
    off = ImageChops.difference(meant, drawn).convert("L").histogram()
    assert sum(off[64:]) <= 20  # pixels, on edges
    blank = Image.new("RGB", meant.size, "#ffffff")
    assert sum(ImageChops.difference(meant, blank).convert("L").histogram()[64:]) > 10_000
