from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_fonts import PaintFace
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Ellipse, FaceRef, Frame, Group, Path, Rect, Stroke
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.shaped import make_line, shape_run

RED = from_rgb(0xFF0000)
BLUE = from_rgb(0x0000FF)


def painted(fonts: FontLibrary, *items: object, exact: bool = False) -> QImage:
    """40 × 40 mm at 10 px a mm."""
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    frames = FramePainter(fonts)
    frames.prepare(Frame(40, 40, items))  # type: ignore[arg-type]
    painter = QPainter(image)
    frames.paint(painter, 10, (0, 0, 40, 40), exact=exact)
    painter.end()
    return image


def ink(image: QImage) -> int:
    return sum(255 - (p & 255) for p in memoryview(image.constBits()).cast("I"))


def at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x * 10), round(y * 10)).name()


def test_items_paint_over_each_other_in_order(qtbot: QtBot, fonts: FontLibrary) -> None:
    image = painted(fonts, Rect("a", 5, 5, 20, 20, fill=RED), Rect("b", 15, 15, 20, 20, fill=BLUE))
    assert [at(image, *p) for p in ((10, 10), (20, 20), (30, 30), (2, 2))] == [
        "#ff0000",
        "#0000ff",
        "#0000ff",
        "#ffffff",
    ]


def test_clip_cuts_at_its_frame_and_ends_with_it(qtbot: QtBot, fonts: FontLibrary) -> None:
    inner = Group("i", Frame(20, 20, (Rect("a", -10, -10, 60, 60, fill=RED),)), 5, 5, clip=True)
    outer = Group("o", Frame(30, 10, (inner,)), 0, 0, clip=True)
    image = painted(fonts, outer, Rect("b", 30, 30, 5, 5, fill=BLUE))
    assert [at(image, *p) for p in ((6, 6), (4, 6), (6, 11), (26, 6), (31, 31))] == [
        "#ff0000",
        "#ffffff",
        "#ffffff",
        "#ffffff",
        "#0000ff",
    ]


def test_transform_applies_before_the_placement(qtbot: QtBot, fonts: FontLibrary) -> None:
    bar = Frame(10, 2, (Rect("a", 0, 0, 10, 2, fill=RED),))
    image = painted(fonts, Group("g", bar, 20, 5, transform=(0, 1, -1, 0, 0, 0)))
    assert at(image, 19, 10) == "#ff0000"
    assert at(image, 25, 6) == "#ffffff"


def test_shapes_strokes_dashes_and_rules(qtbot: QtBot, fonts: FontLibrary) -> None:
    square = (5.0, 5.0, 15.0, 5.0, 15.0, 15.0, 5.0, 15.0, 8.0, 8.0, 12.0, 8.0, 12.0, 12.0, 8.0, 12.0)
    holed = Path("p", "MLLLZMLLLZ", square, fill=RED, even_odd=True)
    dashed = Path("d", "ML", (0.0, 30.0, 40.0, 30.0), stroke=Stroke(BLUE, 2, dash=(4, 6)))
    image = painted(fonts, holed, dashed, Ellipse("e", 30, 10, 6, 3, fill=BLUE))
    assert (at(image, 6, 6), at(image, 10, 10)) == ("#ff0000", "#ffffff")
    assert [at(image, x, 30) for x in (2, 7, 12, 17)] == ["#0000ff", "#ffffff", "#0000ff", "#ffffff"]
    assert [at(image, x, 10) for x in (24.5, 30, 35.5)] == ["#0000ff"] * 3
    assert at(image, 24.5, 7.5) == "#ffffff"


def test_cached_glyphs_and_outlines_are_the_same_letters(
    qtbot: QtBot, fonts: FontLibrary, face: FaceRef
) -> None:
    line = make_line("t", 3.04, 20.07, shape_run(fonts, "联动,成效。", face, 14))
    cached, exact = painted(fonts, line), painted(fonts, line, exact=True)
    other = painted(fonts, make_line("t", 3.04, 20.07, shape_run(fonts, "联功,成郊。", face, 14)), exact=True)

    def difference(a: QImage, b: QImage) -> int:
        pairs = zip(memoryview(a.constBits()).cast("I"), memoryview(b.constBits()).cast("I"), strict=True)
        return sum(abs((p & 255) - (q & 255)) for p, q in pairs)

    # Grey edges differ (placing to a quarter pixel, Qt's text gamma); two wrong strokes would weigh more.
    assert 0 < difference(cached, exact) < 0.25 * ink(exact)
    assert difference(other, exact) > difference(exact, exact) == 0


def test_baselines_are_not_snapped_to_pixels(qtbot: QtBot, fonts: FontLibrary, face: FaceRef) -> None:
    whole = painted(fonts, make_line("t", 3, 20.0, shape_run(fonts, "成效", face, 14)))
    half = painted(fonts, make_line("t", 3, 20.05, shape_run(fonts, "成效", face, 14)))
    assert whole != half


@pytest.mark.parametrize("size", [14, 60])
def test_turned_text_is_painted_too(qtbot: QtBot, fonts: FontLibrary, face: FaceRef, size: float) -> None:
    line = make_line("t", 0, 0, shape_run(fonts, "效", face, size))
    straight = painted(fonts, Group("g", Frame(1, 1, (line,)), 5, 35), exact=True)
    turned = painted(fonts, Group("g", Frame(1, 1, (line,)), 5, 5, transform=(0, 1, -1, 0, 0, 0)))
    moved = painted(fonts, Group("g", Frame(1, 1, (line,)), 12, 5, transform=(0, 1, -1, 0, 0, 0)))
    assert ink(straight) > 0
    assert abs(ink(moved) - ink(straight)) < 0.02 * ink(straight)
    assert turned != moved


def test_outlines_of_a_subset_are_those_of_the_face(qtbot: QtBot, fonts: FontLibrary, face: FaceRef) -> None:
    opened = fonts.open(face)
    subset, bare = PaintFace(opened), PaintFace(opened)
    # One at a time, so that subsets pile up and are made into one.
    glyphs = [opened.glyph(c) for c in "重庆成都双核联动。"]
    for glyph in glyphs:
        subset.require([glyph])
    for glyph in glyphs:
        assert subset.place(glyph) is not None
        assert bare.place(glyph) is None
        ours, truth = subset.path(glyph), bare.path(glyph)
        assert ours.boundingRect().toRect() == truth.boundingRect().toRect()
        assert abs(ours.length() - truth.length()) < 1
