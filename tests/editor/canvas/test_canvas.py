from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_frame
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.rulers import Ruler, ruler_scale
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Rect
from chengyu_desktop.frame.page import Page
from tests.helpers.page_desk import PageDesk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def desk(qtbot: QtBot, fonts: SystemFonts) -> PageDesk:
    return PageDesk(qtbot, fonts)


def rulers(desk: PageDesk) -> tuple[Ruler, Ruler]:
    across, down = desk.canvas.findChildren(Ruler)
    return across, down


def test_two_canvases_share_a_painter(qtbot: QtBot, fonts: SystemFonts) -> None:
    painter = FramePainter(fonts)
    canvases = []
    for color in (0xFF0000, 0x00FF00):
        canvas = Canvas(painter)
        qtbot.addWidget(canvas)
        canvas.resize(300, 300)
        canvas.set_page(Page(Frame(100, 100, (Rect("a", 0, 0, 100, 100, from_rgb(color)),))))
        canvas.show()
        canvas.viewport().grab()
        canvases.append(canvas)
    first = canvases[0]
    first.set_zoom(first.zoom * 1.3)  # painted anew
    assert first.viewport().grab().toImage().pixelColor(100, 100) == QColor(255, 0, 0)


@pytest.mark.parametrize(("height", "is_narrow"), [(400, False), (1500, False), (50_000, True)])
def test_a_page_that_would_be_a_thread_is_first_shown_in_its_width(
    qtbot: QtBot, fonts: SystemFonts, height: float, is_narrow: bool
) -> None:
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.set_page(Page(Frame(300, height, (Rect("a", 0, 0, 300, height, from_rgb(0xFF0000)),))))
    canvas.resize(600, 400)
    canvas.show()
    left, top, right, bottom = canvas.view_box((0, 0, 300, height)).getCoords()
    assert top >= 0
    assert (bottom > 400) == is_narrow
    assert (left < 30 and right > 550) == is_narrow
    canvas.fit_page()
    assert canvas.view_point(QPointF(0, height)).y() < 400


def test_bleed_is_shown_and_can_be_hidden(qtbot: QtBot, fonts: SystemFonts) -> None:
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.show()
    canvas.set_page(Page(Frame(100, 100, (Rect("a", -3, -3, 106, 106, from_rgb(0xFF0000)),)), bleed=3))
    outside = canvas.view_box((-2, 50, -2, 50)).topLeft().toPoint()
    assert canvas.viewport().grab().toImage().pixelColor(outside) == QColor(255, 0, 0)
    canvas.show_bleed(False)
    outside = canvas.view_box((-2, 50, -2, 50)).topLeft().toPoint()
    assert canvas.viewport().grab().toImage().pixelColor(outside) != QColor(255, 0, 0)


def test_presenting_shows_the_page_alone(desk: PageDesk) -> None:
    desk.canvas.set_zoom(2.0)
    desk.session.select(("panels/0",))
    with desk.qtbot.waitSignal(desk.canvas.presenting_changed):
        desk.canvas.set_presenting(True)
    image = desk.canvas.viewport().grab().toImage()
    assert image.pixelColor(2, image.height() // 2) in (QColor("black"), QColor("white"))
    assert not any(ruler.isVisible() for ruler in rulers(desk))
    desk.click(desk.middle("title"))
    assert desk.session.selection == ("panels/0",)  # nothing is edited meanwhile
    desk.key(Qt.Key.Key_Escape)
    assert not desk.canvas.is_presenting
    assert desk.canvas.zoom == 2.0
    assert all(ruler.isVisible() for ruler in rulers(desk))


def test_a_guide_is_dragged_from_a_ruler(desk: PageDesk) -> None:
    across, down = rulers(desk)
    for ruler, axis in ((across, "y"), (down, "x")):
        target = desk.view((80, 120))
        end = ruler.mapFromParent(desk.canvas.viewport().mapToParent(target))
        desk.qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        desk.qtbot.mouseMove(ruler, end)
        desk.qtbot.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=end)
        guide = desk.canvas.guides.all[-1]
        assert guide.axis == axis
        assert guide.at == pytest.approx(80 if axis == "x" else 120, abs=0.6)


def test_a_guide_let_go_on_the_ruler_is_none(desk: PageDesk) -> None:
    across, _ = rulers(desk)
    end = across.mapFromParent(desk.canvas.viewport().mapToParent(desk.view((80, 120))))
    desk.qtbot.mousePress(across, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    desk.qtbot.mouseMove(across, end)
    assert len(desk.canvas.guides.all) == 1
    desk.qtbot.mouseMove(across, QPoint(5, 5))
    desk.qtbot.mouseRelease(across, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.canvas.guides.all == ()


def test_rulers_show_the_selections_extent(desk: PageDesk) -> None:
    desk.session.select(("title",))
    across, down = rulers(desk)
    assert across.extent == pytest.approx((12, 285), abs=0.1)
    assert down.extent is not None
    desk.session.select(())
    assert across.extent is None


@pytest.mark.parametrize(("pixels", "step"), [(0.005, 10_000), (0.3, 200), (1, 50), (3.8, 20), (50, 1)])
def test_numbers_on_rulers_dont_crowd(pixels: float, step: float) -> None:
    scale = ruler_scale(pixels)
    assert scale.step == step
    assert scale.part * pixels >= 4


def test_a_part_out_of_view_is_scrolled_to(desk: PageDesk) -> None:
    desk.canvas.set_zoom(4.0)
    desk.session.select(("credits",), origin="outline")
    x, y = desk.middle("credits")
    assert desk.canvas.viewport().rect().contains(
        desk.view((x, y))
    ) or desk.canvas.viewport().rect().contains(desk.view((13, y)))


def test_everything_has_an_accessible_name(desk: PageDesk) -> None:
    for widget in (desk.canvas, *rulers(desk)):
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name)


def test_margins_and_overset_marks_are_painted(desk: PageDesk) -> None:
    plain = desk.canvas.viewport().grab().toImage()
    desk.editor.overlay.show_margins(True)
    with_margins = desk.canvas.viewport().grab().toImage()
    assert with_margins != plain
    desk.editor.overlay.show_margins(False)
    desk.session.edit(lambda p: set_frame(p, "panels/0/body/2", (60.0, 180.0, 30.0, 4.0)), "small")
    before = desk.canvas.viewport().grab().toImage()
    desk.session.check_now()
    after = desk.canvas.viewport().grab().toImage()
    corner = desk.view((90, 184))
    assert before.pixelColor(corner + QPoint(0, -4)) != after.pixelColor(corner + QPoint(0, -4))


def test_zooming_with_the_wheel_ends_in_a_sharp_page(desk: PageDesk, fonts: SystemFonts) -> None:
    viewport = desk.canvas.viewport()
    viewport.grab()
    at = QPointF(300, 300)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    meanwhile = viewport.grab().toImage()
    sharp = []

    def is_sharp() -> bool:
        sharp[:] = [viewport.grab().toImage()]
        return sharp[0] != meanwhile

    desk.qtbot.waitUntil(is_sharp)
    desk.canvas.set_zoom(desk.canvas.zoom)
    assert viewport.grab().toImage() == sharp[0]


@pytest.mark.parametrize("bleed", [0.0, 3.0])
def test_a_fitted_page_needs_no_scroll_bars(qtbot: QtBot, fonts: SystemFonts, bleed: float) -> None:
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.set_page(Page(Frame(297, 420), bleed=bleed))
    canvas.show()
    for height in range(500, 620):
        canvas.resize(801, height)
        assert canvas.verticalScrollBar().maximum() == canvas.horizontalScrollBar().maximum() == 0, height
