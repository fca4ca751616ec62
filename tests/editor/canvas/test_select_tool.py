from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import delete
from chengyu_desktop.editor.canvas.guides import Guide
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.pipeline import SystemFonts
from tests.helpers.page_desk import PageDesk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NUMBER, STATEMENT, EVENT = "panels/0/body/2", "panels/0/body/0", "timeline/events/3"


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def desk(qtbot: QtBot, fonts: SystemFonts) -> PageDesk:
    return PageDesk(qtbot, fonts)


def frame(desk: PageDesk, key: str):
    return get(desk.session.project, key).frame


@pytest.mark.parametrize("key", [NUMBER, STATEMENT, EVENT, "title", "lede", "credits", "panels/1/body/0"])
def test_a_click_selects_the_part(desk: PageDesk, key: str) -> None:
    desk.click(desk.middle(key))
    assert desk.session.selection == (key,)


def test_clicking_again_goes_in_and_escape_out(desk: PageDesk) -> None:
    at = desk.middle(f"{NUMBER}/value")
    seen = []
    for _ in range(3):
        desk.click(at)
        seen.append(desk.session.selection)
    assert seen == [(NUMBER,), (f"{NUMBER}/value",), (f"{NUMBER}/value",)]
    for outer in ((NUMBER,), ("panels/0",), ()):
        desk.key(Qt.Key.Key_Escape)
        assert desk.session.selection == outer


def test_control_click_selects_the_innermost(desk: PageDesk) -> None:
    desk.click(desk.middle(f"{NUMBER}/value"), CONTROL)
    assert desk.session.selection == (f"{NUMBER}/value",)


def test_shift_click_adds_and_takes_away(desk: PageDesk) -> None:
    desk.click(desk.middle(NUMBER))
    desk.click(desk.middle(EVENT), SHIFT)
    assert desk.session.selection == (NUMBER, EVENT)
    desk.click(desk.middle(NUMBER), SHIFT)
    assert desk.session.selection == (EVENT,)


def test_a_click_beside_the_page_selects_nothing(desk: PageDesk) -> None:
    desk.click(desk.middle(NUMBER))
    desk.click((3, 3))
    assert desk.session.selection == ()


def test_a_band_selects_what_it_touches(desk: PageDesk) -> None:
    boxes = [bounds_of(desk.session, f"timeline/events/{index}") for index in (1, 3)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    desk.drag((5, boxes[0][1] + 1), (40, boxes[1][1] + 2))
    assert desk.session.selection == tuple(f"timeline/events/{index}" for index in (1, 2, 3))
    desk.drag((200, 3), (210, 45), SHIFT)
    assert set(desk.session.selection) >= {"title", "timeline/events/1"}


def test_a_band_around_a_whole_panel_selects_the_panel(desk: PageDesk) -> None:
    box = bounds_of(desk.session, "panels/1")
    assert box is not None
    desk.drag((box[0] - 3, box[1] - 2), (box[2] + 3, box[3] + 1), CONTROL)
    assert "panels/1" in desk.session.selection
    assert not any(key.startswith("panels/1/") for key in desk.session.selection)


def test_dragging_a_block_moves_it_live_and_is_one_step(desk: PageDesk) -> None:
    before = bounds_of(desk.session, NUMBER)
    assert before is not None
    page = desk.session.page
    start = desk.middle(NUMBER)
    desk.press(start)
    desk.move([(start[0] + 7, start[1] + 40)])
    assert frame(desk, NUMBER) is not None
    assert desk.session.page is not page
    desk.move([(start[0] + 11.3, start[1] + 51.7)])
    desk.release((start[0] + 11.3, start[1] + 51.7))
    x, y, w, _ = frame(desk, NUMBER)
    reach = 6.5 / desk.canvas.scale()  # it may have snapped
    assert (x, y) == pytest.approx((before[0] + 11.3, before[1] + 51.7), abs=reach + 0.5)
    assert w == pytest.approx(before[2] - before[0], abs=0.01)
    assert len(desk.session.history.labels()) == 2
    desk.session.undo()
    assert frame(desk, NUMBER) is None
    assert desk.session.page == page


def test_escape_cancels_a_drag(desk: PageDesk) -> None:
    project = desk.session.project
    start = desk.middle(NUMBER)
    desk.press(start)
    desk.move([(start[0] + 7, start[1] + 40)])
    desk.key(Qt.Key.Key_Escape)
    assert desk.session.project is project
    desk.move([(start[0] + 17, start[1] + 40)])
    desk.release((start[0] + 17, start[1] + 40))
    assert desk.session.project is project
    assert desk.session.selection == (NUMBER,)


def test_a_block_that_leaves_gets_the_height_it_needs(desk: PageDesk) -> None:
    start = desk.middle(STATEMENT)
    desk.drag(start, (start[0] - 20, start[1] + 30))
    desk.session.check_now()
    assert frame(desk, STATEMENT) is not None
    assert not [p for p in desk.session.problems if p.rule == "overset" and p.key == STATEMENT]


def test_alt_drag_leaves_the_block_and_moves_a_copy(desk: PageDesk) -> None:
    count = len(desk.session.project.panels[0].body)
    start = desk.middle(NUMBER)
    desk.drag(start, (start[0], start[1] + 60), ALT)
    assert len(desk.session.project.panels[0].body) == count + 1
    assert frame(desk, NUMBER) is None
    assert desk.session.selection == ("panels/0/body/3",)
    assert frame(desk, "panels/0/body/3") is not None
    desk.session.undo()
    assert len(desk.session.project.panels[0].body) == count


def test_a_dragged_edge_falls_on_a_guide(desk: PageDesk) -> None:
    box = bounds_of(desk.session, NUMBER)
    assert box is not None
    desk.canvas.guides.add(Guide("x", 40.0))
    start = desk.middle(NUMBER)
    desk.drag(start, (start[0] + 40.0 - box[0] + 0.6, start[1] + 90))
    assert frame(desk, NUMBER)[0] == pytest.approx(40.0, abs=0.011)


def test_a_handle_resizes(desk: PageDesk) -> None:
    desk.click(desk.middle(NUMBER))
    box = bounds_of(desk.session, NUMBER)
    assert box is not None
    desk.drag((box[2], box[3]), (box[2] - 4.2, box[3] + 16.1))
    x, y, w, h = frame(desk, NUMBER)
    reach = 6.5 / desk.canvas.scale()
    assert (x, y) == pytest.approx(box[:2], abs=0.01)
    assert (w, h) == pytest.approx((box[2] - box[0] - 4.2, box[3] - box[1] + 16.1), abs=reach + 0.5)
    assert len(desk.session.history.labels()) == 2


def test_arrows_nudge_and_are_undone_together(desk: PageDesk) -> None:
    desk.click(desk.middle(NUMBER))
    box = bounds_of(desk.session, NUMBER)
    assert box is not None
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Right, SHIFT)
    desk.key(Qt.Key.Key_Down, CONTROL)
    assert frame(desk, NUMBER)[:2] == pytest.approx((box[0] + 5.5, box[1] + 0.1), abs=0.011)
    desk.key(Qt.Key.Key_Right, ALT)
    assert frame(desk, NUMBER)[2] == pytest.approx(box[2] - box[0] + 0.5, abs=0.011)
    desk.session.undo()
    desk.session.undo()
    assert frame(desk, NUMBER) is None


def test_tab_walks_all_parts_in_reading_order_and_leaves(desk: PageDesk) -> None:
    walked = []
    while not walked or desk.session.selection != (walked[-1],):
        if desk.session.selection:
            walked.append(desk.session.selection[0])
        desk.key(Qt.Key.Key_Tab)
    assert walked[:6] == ["kicker", "title", "lede_title", "lede", "timeline", "timeline/events/0"]
    assert walked[-1] == "credits"
    assert walked.index("panels/0") + 1 == walked.index("panels/0/body/0")
    desk.key(Qt.Key.Key_Backtab)
    assert desk.session.selection == (walked[-2],)


def test_return_edits_the_first_text_of_a_part(desk: PageDesk) -> None:
    asked: list[str] = []
    desk.editor.select_tool.on_text = lambda key, at: not asked.append(key)
    desk.session.select((STATEMENT,))
    desk.key(Qt.Key.Key_Return)
    assert asked == [f"{STATEMENT}/text"]


def test_a_double_click_asks_for_the_text_there(desk: PageDesk) -> None:
    asked: list[tuple[str, float]] = []
    desk.editor.select_tool.on_text = lambda key, at: not asked.append((key, at.x()))
    x, y = desk.middle("lede")
    desk.qtbot.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=desk.view((x - 60, y)))
    ((key, at),) = asked
    assert key == "lede"
    assert at == pytest.approx(x - 60, abs=1)


def test_a_guide_is_dragged_and_dropped_off_the_page(desk: PageDesk) -> None:
    desk.canvas.guides.add(Guide("y", 50.0))
    desk.drag((200, 50), (200, 80))
    (guide,) = desk.canvas.guides.all
    assert guide.at == pytest.approx(80, abs=0.5)
    desk.drag((200, guide.at), (200, -90))
    assert desk.canvas.guides.all == ()


def test_guides_around_the_selection(desk: PageDesk) -> None:
    desk.session.select((NUMBER,))
    desk.editor.select_tool.add_guides_around_selection()
    assert [guide.axis for guide in desk.canvas.guides.all] == ["x", "y", "x", "y"]


def test_undo_while_dragging_ends_the_drag(desk: PageDesk) -> None:
    start = desk.middle(NUMBER)
    desk.press(start)
    desk.move([(start[0] + 7, start[1] + 40)])
    desk.session.undo()
    desk.move([(start[0] + 20, start[1] + 40)])
    desk.release((start[0] + 20, start[1] + 40))
    assert frame(desk, NUMBER) is None


def test_what_is_selected_may_be_deleted(desk: PageDesk) -> None:
    desk.click(desk.middle(NUMBER))
    last = len(desk.session.project.panels[0].body) - 1
    desk.session.select((f"panels/0/body/{last}",))
    desk.session.edit(lambda p: delete(p, [f"panels/0/body/{last}"]), "delete", selection=())
    desk.canvas.viewport().grab()
    assert desk.session.selection == ()


def test_the_part_under_the_cursor_is_outlined(desk: PageDesk) -> None:
    plain = desk.canvas.viewport().grab().toImage()
    desk.move([desk.middle(STATEMENT)])
    assert desk.canvas.viewport().grab().toImage() != plain
    desk.move([(3, 3)])
    assert desk.canvas.viewport().grab().toImage() == plain


def test_the_cursor_tells_what_a_drag_would_do(desk: PageDesk) -> None:
    desk.click(desk.middle(NUMBER))
    box = bounds_of(desk.session, NUMBER)
    assert box is not None
    shapes = []
    for at in ((box[2], box[3]), desk.middle(NUMBER), (3.0, 3.0)):
        desk.move([at])
        shapes.append(desk.canvas.viewport().cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.SizeAllCursor,
        Qt.CursorShape.ArrowCursor,
    ]
