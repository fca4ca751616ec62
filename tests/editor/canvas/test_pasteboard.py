from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import set_frame
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.pasteboard import Pasteboard
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Group, Rect
from chengyu_desktop.frame.page import Page
from tests.helpers.page_desk import PageDesk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

RED = from_rgb(0xFF0000)
PANEL = "panels/1"


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def canvas(qtbot: QtBot, fonts: SystemFonts) -> Canvas:
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.resize(800, 400)
    canvas.show()
    return canvas


@pytest.fixture
def desk(qtbot: QtBot, fonts: SystemFonts) -> PageDesk:
    desk = PageDesk(qtbot, fonts)
    desk.canvas.resize(1400, 900)
    desk.session.edit(lambda p: set_frame(p, PANEL, (60.0, 200.0, 80.0, 60.0)), "place")
    return desk


def page(*boxes: tuple[float, float, float, float], bleed: float = 3.0) -> Page:
    return Page(Frame(100, 100, tuple(Rect("r", *box, fill=RED) for box in boxes)), bleed=bleed)


def seen(canvas: Canvas, x: float, y: float) -> QColor:
    at = canvas.view_box((x, y, x, y)).topLeft().toPoint()
    return canvas.viewport().grab().toImage().pixelColor(at)


def is_reddish(color: QColor) -> bool:
    return color.red() > color.green() + 40


def is_like(one: QColor, other: QColor) -> bool:
    """But for rounding."""
    channels = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= 1 for a, b in channels)


def values(canvas: Canvas) -> tuple[tuple[int, int], tuple[int, int]]:
    across, down = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
    return (across.minimum(), across.maximum()), (down.minimum(), down.maximum())


def test_what_lies_off_the_page_is_seen_on_the_pasteboard_dimmed(canvas: Canvas) -> None:
    canvas.set_page(page((40, 40, 20, 20)))
    plain = seen(canvas, -25, 50)
    assert not is_reddish(plain)
    canvas.set_page(page((40, 40, 20, 20), (-30, 40, 20, 20), (90, 40, 30, 20)))
    for x in (-25, 110):  # wholly off the page, and partly
        assert is_reddish(seen(canvas, x, 50))
        assert seen(canvas, x, 50) != QColor(255, 0, 0)
    for x in (50, 102):  # on the page, and in its bleed
        assert seen(canvas, x, 50) == QColor(255, 0, 0)
    assert is_like(seen(canvas, -25, 10), plain)
    assert seen(canvas, 50, 10) == QColor(255, 255, 255)


def test_the_sheet_looks_the_same_with_and_without_things_beside_it(canvas: Canvas) -> None:
    canvas.set_page(page((40, 40, 20, 20)))
    plain = canvas.viewport().grab().toImage()
    canvas.set_page(page((40, 40, 20, 20), (-40, 40, 5, 5)))
    image = canvas.viewport().grab().toImage()
    box = canvas.view_box((-40, 40, -35, 45)).toAlignedRect().adjusted(-1, -1, 1, 1)
    for x in range(0, image.width(), 3):
        for y in range(image.height()):
            if not box.contains(x, y):
                assert is_like(image.pixelColor(x, y), plain.pixelColor(x, y)), (x, y)


def test_a_bleed_that_isnt_shown_isnt_seen_on_the_pasteboard(canvas: Canvas) -> None:
    canvas.set_page(page((-3, -3, 106, 106), (-30, 40, 60, 20)))
    assert seen(canvas, -2, 50) == QColor(255, 0, 0)
    canvas.show_bleed(False)
    assert not is_reddish(seen(canvas, -2, 50))
    assert not is_reddish(seen(canvas, 102, 50))
    assert is_reddish(seen(canvas, -10, 50))


def test_presenting_shows_nothing_beside_the_page(canvas: Canvas) -> None:
    canvas.set_page(page((-40, 40, 20, 20)))
    canvas.set_presenting(True)
    assert seen(canvas, -30, 50) == QColor(0, 0, 0)


def test_what_a_clip_hides_doesnt_count(canvas: Canvas) -> None:
    wide = Frame(20, 20, (Rect("r", -900, 0, 1800, 20, fill=RED),))
    canvas.set_page(Page(Frame(100, 100, (Group("g", wide, 40, 40, clip=True),))))
    assert values(canvas) == ((0, 0), (0, 0))
    canvas.set_page(Page(Frame(100, 100, (Group("g", wide, 40, 40),))))
    assert values(canvas)[0] != (0, 0)


def test_bleed_and_ink_that_merely_may_reach_out_leave_the_view_as_it_is(desk: PageDesk) -> None:
    assert values(desk.canvas) == ((0, 0), (0, 0))


def test_the_view_can_be_scrolled_to_a_part_and_back(canvas: Canvas) -> None:
    canvas.set_page(page((40, 40, 20, 20)))
    before = canvas.view_box((0, 0, 100, 100))
    canvas.set_page(page((-900, 300, 20, 20)))
    assert canvas.view_box((0, 0, 100, 100)).width() == before.width()  # the page keeps its size
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().minimum())
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    assert canvas.viewport().rect().contains(canvas.view_box((-900, 300, -880, 320)).toRect())
    assert is_reddish(seen(canvas, -890, 310))
    canvas.fit_page()
    assert canvas.viewport().rect().contains(canvas.view_box((0, 0, 100, 100)).toRect())


def test_a_part_miles_away_can_be_borne(canvas: Canvas) -> None:
    canvas.set_page(page((1e12, -1e12, 20, 20)))
    canvas.set_zoom(32.0)
    assert canvas.horizontalScrollBar().maximum() > 0
    assert canvas.verticalScrollBar().minimum() < 0


def test_a_part_is_dragged_off_the_page_and_back(desk: PageDesk) -> None:
    desk.click((85, 204))
    assert desk.session.selection == (PANEL,)
    desk.drag((85, 204), (-75, 304))
    box = bounds_of(desk.session, PANEL)
    assert box is not None
    assert box[2] < 0
    image = desk.canvas.viewport().grab().toImage()
    shown = desk.canvas.view_box(box).toAlignedRect()
    pixels = {image.pixel(x, y) for x in range(shown.left(), shown.right()) for y in range(shown.top() + 6, shown.bottom() - 6, 3)}  # fmt: skip
    assert len(pixels) > 20  # type in all its shades
    desk.session.select(())
    at = (box[0] + 25, box[1] + 4)
    desk.click(at)
    assert desk.session.selection == (PANEL,)
    desk.drag(at, (85, 204))
    frame = get(desk.session.project, f"{PANEL}/frame")
    assert frame == pytest.approx((60, 200, 80, 60), abs=4)  # it snaps


def test_dragging_back_doesnt_pull_the_view_along(desk: PageDesk) -> None:
    desk.session.edit(lambda p: set_frame(p, PANEL, (-500.0, 200.0, 80.0, 60.0)), "far")
    desk.session.select((PANEL,), origin="outline")  # scrolls to it
    at = (-475.0, 204.0)
    before = desk.view(at)
    assert desk.canvas.viewport().rect().contains(before)
    desk.press(at)
    desk.move([(-455, 204), (-435, 204)])
    moved = bounds_of(desk.session, PANEL)
    assert moved is not None
    assert moved[0] == pytest.approx(-460, abs=3)
    assert desk.view(at) == before
    desk.release((-435, 204))
    desk.canvas.fit_page()
    middle = desk.canvas.viewport().rect().center().x()
    assert desk.view((148.5, 0)).x() == pytest.approx(middle, abs=1)


def test_the_outline_leads_to_a_part_off_the_page(desk: PageDesk) -> None:
    desk.session.edit(lambda p: set_frame(p, PANEL, (500.0, 600.0, 80.0, 60.0)), "far")
    desk.session.select((PANEL,), origin="outline")
    box = bounds_of(desk.session, PANEL)
    assert box is not None
    assert desk.canvas.viewport().rect().contains(desk.canvas.view_box(box).toRect())


def test_edits_beside_the_page_look_as_if_painted_afresh(canvas: Canvas) -> None:
    canvas.set_page(page((-30, 40, 20, 20), (110, 0, 10, 90)))
    canvas.viewport().grab()
    for x in (-35, -10, 20, 108):
        last = page((x, 40, 20, 20), (110, 0, 10, 90))
        canvas.set_page(last)
        repaired = canvas.viewport().grab().toImage()
    canvas.set_page(replace(last, background=RED))
    canvas.viewport().grab()
    canvas.set_page(last)
    assert canvas.viewport().grab().toImage() == repaired


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_pasteboard_leaves_no_hole_around_the_sheet(qapp: object, ratio: float) -> None:
    sheet = QRect(20, 20, 60, 60)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(255, 0, 0))
    painter = QPainter(image)
    board = Pasteboard(sheet, sheet, QColor(190, 190, 190), ratio)
    board.paint(painter, image.rect())
    painter.end()
    for x in range(100):
        for y in range(100):
            color = image.pixelColor(x, y)
            if not sheet.contains(QPoint(x, y)):
                assert color.red() == color.green(), (x, y)
    assert image.pixelColor(50, 85).red() < 190 == image.pixelColor(50, 5).red()
