from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_frame, set_value
from chengyu_desktop.editor.canvas.tiles import SIDE, Tiles
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Rect
from chengyu_desktop.frame.page import Page

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"
PLACES = [(column, row) for column in range(3) for row in range(4)]
# Where a patch begins decides to which quarter of a pixel a glyph falls that lies between two.
_QUARTER_PIXEL = 64  # levels


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


def pixels(image: QImage) -> Image.Image:
    return Image.frombytes("RGBX", (SIDE, SIDE), bytes(image.constBits())).convert("RGB")


def difference(one: QImage, other: QImage) -> int:
    """The largest of any channel of any pixel."""
    extrema = ImageChops.difference(pixels(one), pixels(other)).getextrema()
    return max(high for _, high in extrema)  # type: ignore[misc]


@pytest.mark.parametrize("scale", [3.1, 5.3])
def test_a_repaired_page_looks_like_one_painted_afresh(
    qtbot: QtBot, fonts: SystemFonts, scale: float
) -> None:
    session = Session(Pipeline(fonts))
    assert session.open(SAMPLE)
    tiles = Tiles(FramePainter(fonts))
    tiles.show(session.page, scale)
    before = {place: tiles.tile(*place).copy() for place in PLACES}
    for edit in (
        lambda p: set_frame(p, "panels/0/body/2", (150.3, 160.2, 30.0, 25.0)),
        lambda p: set_value(p, "timeline/events/4/text", "改"),
        lambda p: set_value(p, "panels/1/title", "另一个标题"),
        lambda p: set_frame(p, "panels/0/body/2", (60.0, 180.0, 30.0, 25.0)),
    ):
        session.edit(edit, "edit")
        tiles.show(session.page, scale)
    fresh = Tiles(FramePainter(fonts))
    fresh.show(session.page, scale)
    assert any(difference(before[place], fresh.tile(*place)) > 150 for place in PLACES)
    assert max(difference(tiles.tile(*place), fresh.tile(*place)) for place in PLACES) <= _QUARTER_PIXEL


def page(*squares: tuple[float, float]) -> Page:
    black = from_rgb(0)
    return Page(Frame(600, 200, tuple(Rect("r", x, y, 5, 5, black) for x, y in squares)))


def test_tiles_without_a_change_are_kept(qtbot: QtBot, fonts: SystemFonts) -> None:
    tiles = Tiles(FramePainter(fonts))
    tiles.show(page((10, 10), (300, 10)), 2.0)
    tiles.tile(1, 0)
    key = tiles.tile(0, 0).cacheKey()
    tiles.show(page((10, 10), (300, 100)), 2.0)
    assert tiles.tile(0, 0).cacheKey() == key
    assert tiles.tile(1, 0).pixelColor(2 * 300 + 4 - SIDE, 24).lightness() == 255
    assert tiles.tile(1, 0).pixelColor(2 * 300 + 4 - SIDE, 204).lightness() == 0


def test_another_scale_or_ground_paints_anew(qtbot: QtBot, fonts: SystemFonts) -> None:
    tiles = Tiles(FramePainter(fonts))
    made = page((10, 10))
    tiles.show(made, 2.0)
    key = tiles.tile(0, 0).cacheKey()
    tiles.show(made, 3.0)
    assert tiles.tile(0, 0).cacheKey() != key
    tiles.show(Page(made.frame, background=from_rgb(0xFFFF00)), 3.0)
    assert tiles.tile(0, 0).pixelColor(1, 1).blue() == 0
