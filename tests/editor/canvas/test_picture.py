from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_frame, set_value
from chengyu_desktop.editor.canvas.picture import Picture
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Rect
from chengyu_desktop.frame.page import Page

SAMPLE = Path(__file__).parents[3] / "projects" / "shuanghe.yaml"
VIEW = QRect(-20, -20, 1600, 2300)
# Where a patch begins decides to which quarter of a pixel a glyph falls that lies between two.
_QUARTER_PIXEL = 64  # levels


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


def pixels(image: QImage) -> Image.Image:
    return Image.frombytes("RGBX", (image.width(), image.height()), bytes(image.constBits())).convert("RGB")


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
    picture = Picture(FramePainter(fonts))
    before = picture.show(session.page, scale, VIEW).copy()
    for edit in (
        lambda p: set_frame(p, "panels/0/body/2", (150.3, 160.2, 30.0, 25.0)),
        lambda p: set_value(p, "timeline/events/4/text", "改"),
        lambda p: set_value(p, "panels/1/title", "另一个标题"),
        lambda p: set_frame(p, "panels/0/body/2", (60.0, 180.0, 30.0, 25.0)),
    ):
        session.edit(edit, "edit")
        repaired = picture.show(session.page, scale, VIEW)
    fresh = Picture(FramePainter(fonts)).show(session.page, scale, VIEW)
    assert difference(before, fresh) > 150
    assert difference(repaired, fresh) <= _QUARTER_PIXEL


@given(st.lists(st.tuples(st.integers(-300, 900), st.integers(-300, 900)), min_size=1, max_size=5))
@settings(deadline=None, max_examples=20)
def test_a_page_that_was_panned_looks_like_one_painted_there(
    fonts: SystemFonts, moves: list[tuple[int, int]]
) -> None:
    made = page(*((x * 17.0, x * 11.0) for x in range(40)))
    picture = Picture(FramePainter(fonts))
    picture.show(made, 2.0, QRect(0, 0, 400, 300))
    for x, y in moves:
        place = QRect(x, y, 400 + x % 7, 300)
        panned = picture.show(made, 2.0, place)
    fresh = Picture(FramePainter(fonts)).show(made, 2.0, place)
    assert difference(panned, fresh) == 0


def page(*squares: tuple[float, float]) -> Page:
    black = from_rgb(0)
    return Page(Frame(600, 200, tuple(Rect("r", x, y, 5, 5, black) for x, y in squares)))


def test_an_edit_elsewhere_paints_nothing(qtbot: QtBot, fonts: SystemFonts) -> None:
    picture = Picture(FramePainter(fonts))
    seen = QRect(0, 0, 200, 200)
    key = picture.show(page((10, 10), (300, 10)), 2.0, seen).cacheKey()
    assert picture.show(page((10, 10), (300, 100)), 2.0, seen).cacheKey() == key
    image = picture.show(page((10, 10), (300, 100)), 2.0, seen.translated(500, 100))
    assert image.pixelColor(2 * 300 + 4 - 500, 204 - 100).lightness() == 0


def test_another_scale_or_ground_paints_anew(qtbot: QtBot, fonts: SystemFonts) -> None:
    picture = Picture(FramePainter(fonts))
    made, seen = page((10, 10)), QRect(0, 0, 50, 50)
    key = picture.show(made, 2.0, seen).cacheKey()
    assert picture.show(made, 3.0, seen).cacheKey() != key
    yellow = Page(made.frame, background=from_rgb(0xFFFF00))
    assert picture.show(yellow, 3.0, seen).pixelColor(1, 1).blue() == 0


def test_a_sketch_stands_where_the_page_does(qtbot: QtBot, fonts: SystemFonts) -> None:
    picture = Picture(FramePainter(fonts))
    made = page((10, 10))
    device = QImage(400, 400, QImage.Format.Format_RGB32)
    device.fill(0xFF808080)
    painter = QPainter(device)
    assert not picture.sketch(painter, QPointF(0, 0), 2.0, made)
    picture.show(made, 2.0, QRect(10, 10, 100, 100))
    assert picture.sketch(painter, QPointF(50, 60), 4.0, made)
    painter.end()
    assert device.pixelColor(50 + 50, 60 + 50).lightness() == 0
    assert device.pixelColor(50 + 70, 60 + 70).lightness() == 255
    assert device.pixelColor(50 + 10, 60 + 10).lightness() == 128
