from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.document.project import Block, Panel, Project, UnknownBlock
from chengyu_desktop.editor.appearance import make_palette
from chengyu_desktop.editor.charts.data_view import DataView
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.blocks.area import Area
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.columns import Columns
from chengyu_desktop.layout.chart_parts import SeriesRow
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from tests.helpers.chart_hands import ChartHands
from tests.helpers.lists import (
    ALT,
    CTRL,
    SHIFT,
    click,
    close_editor,
    new_session,
    open_editor,
    overtype,
    show_with_focus,
    unnamed,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KINDS = ("bars", "columns", "line", "pie", "number", "table", "compare")
PROJECT = Project(
    panels=(Panel(body=(*(block_kind(kind).sample() for kind in KINDS), UnknownBlock(kind_name="hologram"))),)
)


def key_of(kind: str) -> str:
    return f"panels/0/body/{KINDS.index(kind)}"


@pytest.fixture
def session() -> Session:
    return new_session(PROJECT)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> DataView:
    made = DataView(session)
    show_with_focus(qtbot, made, 1000, 260)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


@pytest.fixture
def hands(qtbot: QtBot, view: DataView) -> ChartHands:
    return ChartHands(qtbot, view.chart)


def value(session: Session, key: str) -> Decimal:
    return get(session.project, key)


def labels(session: Session, kind: str) -> str:
    return " ".join(item.label for item in get(session.project, key_of(kind)).items)


def end_of(view: DataView, row: int, series: int = 0) -> QPointF:
    """The end of a bar, or a point."""
    plot = view.chart.data_plot()
    number, base = view.chart.number((row, series)), view.chart.base((row, series))
    assert number is not None
    if plot.form == "lines":
        return QPointF(*plot.point(row, base + float(number)))
    box = plot.bar(row, series, float(number), base)
    if plot.is_upright:
        return QPointF(box.x + box.width / 2, box.y if number >= 0 else box.y + box.height)
    return QPointF(box.x + (box.width if number >= 0 else 0), box.y + box.height / 2)


def place_of(view: DataView, row: int, number: float) -> float:
    return view.chart.data_plot().place(row, number)


def cell(view: DataView, row: int, column: int) -> QModelIndex:
    return view.model.index(row, column)


# Dragging


def test_dragging_a_bars_end_changes_its_value(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("bars"),))
    before = value(session, f"{key_of('bars')}/items/1/value")
    start = end_of(view, 1)
    pages = []
    session.changed.connect(lambda _: pages.append(session.page))
    hands.drag(start, place_of(view, 1, 120) - start.x())
    after = value(session, f"{key_of('bars')}/items/1/value")
    assert abs(after - 120) <= 2
    assert after.as_tuple().exponent == 0
    assert len(pages) > 2  # the page has followed the hand
    assert session.selection == (f"{key_of('bars')}/items/1",)
    assert session.history.labels()[1:] == ("Change “Value”",)
    assert view.model.data(cell(view, 1, 1)) == str(after)
    session.undo()
    assert value(session, f"{key_of('bars')}/items/1/value") == before
    assert not session.is_modified
    session.redo()
    assert value(session, f"{key_of('bars')}/items/1/value") == after


def test_values_are_as_exact_as_they_were_written(
    view: DataView, session: Session, hands: ChartHands
) -> None:
    session.select((key_of("columns"),))
    key = f"{key_of('columns')}/items/0/values"
    start = end_of(view, 0)
    hands.drag(start, 0, place_of(view, 0, 2.0) - start.y())
    (number,) = get(session.project, key)
    assert number.as_tuple().exponent == -1
    assert abs(number - 2) <= Decimal("0.1")
    start = end_of(view, 0)
    hands.drag(start, 0, place_of(view, 0, 4.4) - start.y(), SHIFT)
    (number,) = get(session.project, key)
    assert str(number) == "4.0"  # by tens of its last digit


def test_dragging_a_point_of_one_series(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("line"),))
    before = get(session.project, f"{key_of('line')}/items/2/values")
    start = end_of(view, 2, 1)
    hands.drag(start, 0, place_of(view, 2, 20) - start.y())
    after = get(session.project, f"{key_of('line')}/items/2/values")
    assert after[0] == before[0]
    assert abs(after[1] - 20) <= 1


def test_dragging_beyond_the_axis_lets_it_grow(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("bars"),))
    start = end_of(view, 0)
    at = QPointF(view.chart.plot_rect.width() + 30, start.y())
    hands.press(start)
    for _ in range(12):
        hands.move(at)
        hands.move(at + QPointF(1, 0))
    hands.release(at)
    assert value(session, f"{key_of('bars')}/items/0/value") > 450
    assert len(session.history.labels()) == 2
    assert end_of(view, 0).x() < view.chart.plot_rect.width()


def test_a_part_of_a_whole_stops_at_zero(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("pie"),))
    start = end_of(view, 0)
    hands.drag(start, -start.x() + 3)
    assert value(session, f"{key_of('pie')}/items/0/value") == 0
    assert view.sentence.text() == ""


def test_escape_gives_up_a_drag(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("bars"),))
    start = end_of(view, 0)
    hands.press(start)
    hands.move(start + QPointF(-80, 0))
    assert session.is_modified
    hands.key(Qt.Key.Key_Escape)
    hands.release(start + QPointF(-120, 0))
    assert session.project == PROJECT


def test_number_and_change_have_scales_of_their_own(
    view: DataView, session: Session, hands: ChartHands
) -> None:
    session.select((key_of("number"),))
    assert not view.chart.data_plot().has_one_scale
    start = end_of(view, 1)
    hands.drag(start, -60)
    assert value(session, f"{key_of('number')}/value") == PROJECT.panels[0].body[4].value  # type: ignore[attr-defined]
    assert value(session, f"{key_of('number')}/change") != PROJECT.panels[0].body[4].change  # type: ignore[attr-defined]


def test_figures_in_a_table_of_words(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("table"),))
    assert view.chart.number((0, 0)) == 4879
    view.table.setCurrentIndex(cell(view, 0, 2))
    assert view.chart.number((0, 0)) == Decimal("0.39")
    hands.drag(end_of(view, 0), 60)
    assert Decimal(get(session.project, f"{key_of('table')}/items/0/cells")[1]) > Decimal("0.39")


def test_keys_change_values(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((f"{key_of('columns')}/items/1",))
    key = f"{key_of('columns')}/items/1/values"
    hands.key(Qt.Key.Key_Up)
    hands.key(Qt.Key.Key_Up)
    assert str(get(session.project, key)[0]) == "4.2"
    hands.key(Qt.Key.Key_Down, SHIFT)
    assert str(get(session.project, key)[0]) == "3.2"
    session.undo()
    assert session.project == PROJECT
    hands.key(Qt.Key.Key_Right)
    assert session.selection == (f"{key_of('columns')}/items/2",)
    assert view.chart.accessibleDescription() == "2022年  4.2"


def test_double_click_puts_a_missing_value(view: DataView, session: Session, hands: ChartHands) -> None:
    row = f"{key_of('line')}/items/0"
    session.edit(lambda p: set_value(p, f"{row}/values", (Decimal(3), None)), "elsewhere")
    session.select((row,))
    plot = view.chart.data_plot()
    hands.double_click(QPointF(plot.start(0) + plot.row / 2, plot.place(0, 12)))
    assert abs(get(session.project, f"{row}/values")[1] - 12) <= 1


def test_double_click_writes_a_value(
    view: DataView, session: Session, hands: ChartHands, qtbot: QtBot
) -> None:
    session.select((key_of("bars"),))
    hands.double_click(end_of(view, 0) - QPointF(20, 0))
    close_editor(qtbot, overtype(qtbot, view.table, "222"))
    assert value(session, f"{key_of('bars')}/items/0/value") == 222


def test_wheel_zooms_and_scrolls(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((key_of("bars"),))
    at = end_of(view, 1)
    hands.wheel(at, 240, CTRL)
    assert end_of(view, 0).x() > at.x() * 1.2
    assert end_of(view, 1).x() == pytest.approx(at.x(), abs=2)
    view.chart.grab()
    hands.key(Qt.Key.Key_0)
    assert end_of(view, 1).x() == pytest.approx(at.x())


# Stacks

STACKS = {
    "bars": Bars(
        mode="stacked", series=("甲", "乙"), items=(Bar(label="一", values=(Decimal(40), Decimal(30))),)
    ),
    "columns": Columns(
        mode="share",
        series=("甲", "乙"),
        items=(SeriesRow(label="一", values=(Decimal(40), Decimal(30))),),
    ),
    "area": Area(
        mode="stacked",
        series=("甲", "乙"),
        items=(
            SeriesRow(label="一", values=(Decimal(40), Decimal(30))),
            SeriesRow(label="二", values=(Decimal(50), None)),
        ),
    ),
}


def stack_view(qtbot: QtBot, block: Block) -> tuple[Session, DataView, ChartHands]:
    session = new_session(Project(panels=(Panel(body=(block,)),)))
    view = DataView(session)
    show_with_focus(qtbot, view, 900, 240)
    session.select(("panels/0/body/0",))
    return session, view, ChartHands(qtbot, view.chart)


@pytest.mark.parametrize("kind", STACKS)
def test_a_piece_of_a_stack_is_dragged_by_its_end(kind: str, qtbot: QtBot) -> None:
    session, view, hands = stack_view(qtbot, STACKS[kind])
    key, plot = "panels/0/body/0/items/0/values", view.chart.data_plot()
    away = plot.place(0, 75) - plot.place(0, 70)
    upright = plot.is_upright
    assert end_of(view, 0, 1) == end_of(view, 0, 0) + (
        QPointF(0, 6 * away) if upright else QPointF(6 * away, 0)
    )
    view.grab()
    hands.drag(end_of(view, 0, 1), *((0, away) if upright else (away, 0)))
    first, second = get(session.project, key)
    assert first == 40
    assert abs(second - 35) <= 1
    hands.drag(end_of(view, 0, 0), *((0, -away) if upright else (-away, 0)))  # what lies on it moves with it
    assert abs(get(session.project, key)[0] - 35) <= 1
    assert get(session.project, key)[1] == second
    assert len(session.history.labels()) == 3


@pytest.mark.parametrize("kind", STACKS)
def test_a_piece_of_a_stack_stops_at_nothing(kind: str, qtbot: QtBot) -> None:
    session, view, hands = stack_view(qtbot, STACKS[kind])
    plot, end = view.chart.data_plot(), end_of(view, 0, 1)
    foot = plot.place(0, 10)
    hands.drag(end, *((0, foot - end.y()) if plot.is_upright else (foot - end.x(), 0)))
    assert [str(v) for v in get(session.project, "panels/0/body/0/items/0/values")] == ["40", "0"]


def test_a_missing_piece_is_put_on_the_others(qtbot: QtBot) -> None:
    session, view, hands = stack_view(qtbot, STACKS["area"])
    plot = view.chart.data_plot()
    hands.double_click(QPointF(plot.start(1) + plot.row / 2, plot.place(1, 70)))
    assert abs(get(session.project, "panels/0/body/0/items/1/values")[1] - 20) <= 1


# Missing values

SINGLE = (
    "bars",
    "columns",
    "line",
    "area",
    "pie",
    "donut",
    "waffle",
    "treemap",
    "progress",
    "ranking",
    "dots",
    "map-tiles",
)


@pytest.mark.parametrize("kind", SINGLE)
def test_a_value_is_cleared_and_put_again(kind: str, qtbot: QtBot) -> None:
    block = block_kind(kind).sample()
    if block.kind == "line":
        rows = tuple(replace(item, values=item.values[:1]) for item in block.items)  # type: ignore[attr-defined]
        block = replace(block, series=(), highlight="", items=rows)
    session, view, hands = stack_view(qtbot, block)
    table = view.model.table
    assert table is not None
    column, title = table.numbers[0], view.model.data(cell(view, 1, 0))
    before = view.chart.number((1, 0))
    assert before is not None
    click(qtbot, view.table, cell(view, 1, column), twice=True)
    close_editor(qtbot, overtype(qtbot, view.table, "-"))
    assert view.chart.number((1, 0)) is None
    assert view.model.data(cell(view, 1, column)) == "–"
    assert view.chart.accessibleDescription() == f"{title}  –"
    assert session.page is not None
    view.grab()
    # another one is dragged as before
    plot, end = view.chart.data_plot(), end_of(view, 0)
    hands.drag(end, *((0, 12) if plot.is_upright else (-12, 0)))
    assert view.chart.number((0, 0)) != number_of(block, 0)
    assert view.chart.number((1, 0)) is None
    # and the missing one is put where a hand says
    plot = view.chart.data_plot()
    scale = next(iter(plot.ranges.values()))
    middle = (scale.low + scale.high) / 2
    across = plot.middle(1, 0)
    place = plot.place(1, middle)
    hands.double_click(QPointF(across, place) if plot.is_upright else QPointF(place, across))
    put = view.chart.number((1, 0))
    assert put is not None
    assert float(put) == pytest.approx(middle, rel=0.05, abs=float(view.chart.step_at((1, 0))))
    for _ in range(3):
        session.undo()
    assert view.chart.number((1, 0)) == before
    assert not session.is_modified


def number_of(block: Block, row: int) -> Decimal:
    item = block.items[row]  # type: ignore[attr-defined]
    return item.values[0] if getattr(item, "values", ()) else item.value


# The table


def test_selection_goes_both_ways(view: DataView, session: Session, hands: ChartHands, qtbot: QtBot) -> None:
    session.select((f"{key_of('bars')}/items/2/label",))
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [2]
    assert view.chart.selected == {2}
    click(qtbot, view.table, cell(view, 1, 1))
    assert session.selection == (f"{key_of('bars')}/items/1",)
    assert view.chart.selected == {1}
    hands.click(end_of(view, 0) - QPointF(30, 0))
    assert session.selection == (f"{key_of('bars')}/items/0",)
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [0]
    view.table.clearSelection()
    assert session.selection == (key_of("bars"),)  # the block stays, and so does the table


def test_bad_input_is_told_while_it_is_typed(view: DataView, session: Session, qtbot: QtBot) -> None:
    session.select((key_of("pie"),))
    click(qtbot, view.table, cell(view, 0, 1), twice=True)
    editor = overtype(qtbot, view.table, "soon")
    assert editor.problem == "“soon” is no number: write plain digits, as in 1054.5"
    close_editor(qtbot, editor)
    assert open_editor(view.table) is editor
    overtype(qtbot, view.table, "-4")
    assert editor.problem == "a part of a whole can't be -4; give a number of 0 or more"
    assert not session.is_modified
    overtype(qtbot, view.table, "1,234.5")
    assert editor.problem == ""
    close_editor(qtbot, editor)
    assert str(value(session, f"{key_of('pie')}/items/0/value")) == "1234.5"


def test_rows_are_added_moved_and_deleted(view: DataView, session: Session, qtbot: QtBot) -> None:
    session.select((key_of("bars"),))
    before = labels(session, "bars")
    click(qtbot, view.table, cell(view, 0, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    close_editor(qtbot, overtype(qtbot, view.table, "new"))
    assert labels(session, "bars").split()[1] == "new"
    qtbot.keyClick(view.table, Qt.Key.Key_Down, ALT)
    assert labels(session, "bars").split()[2] == "new"
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert labels(session, "bars") == before
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert labels(session, "bars") == ""
    assert session.selection == (key_of("bars"),)
    view.grab()
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    close_editor(qtbot, overtype(qtbot, view.table, "first"))
    assert labels(session, "bars") == "first"


def test_fixed_figures_say_so(view: DataView, session: Session, qtbot: QtBot) -> None:
    session.select((f"{key_of('number')}/value",))
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert view.sentence.text().startswith("This kind of block has a fixed number of figures")
    assert session.project == PROJECT


def test_paste_from_a_spreadsheet(view: DataView, session: Session, qtbot: QtBot) -> None:
    session.select((key_of("bars"),))
    QGuiApplication.clipboard().setText("甲\t1,200\r\n乙\t3.5\r\n")
    click(qtbot, view.table, cell(view, 2, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_V, CTRL)
    assert labels(session, "bars").split()[2:] == ["甲", "乙"]
    assert session.history.labels()[1:] == ("Paste Cells",)
    QGuiApplication.clipboard().setText("甲\tsoon\n")
    qtbot.keyClick(view.table, Qt.Key.Key_V, CTRL)
    assert view.sentence.text().startswith("Row 1 can't be pasted: “soon” is no number")
    QGuiApplication.clipboard().setText("年\t北\t南\n2020\t1\t2\n2021\t3\t4\n")
    session.select((key_of("line"),))
    view.replace()
    assert labels(session, "line") == "2020 2021"
    assert get(session.project, f"{key_of('line')}/series") == ("北", "南")
    assert view.model.columnCount() == 4
    session.undo()
    assert view.model.rowCount() == 6


def test_copy_for_a_spreadsheet(view: DataView, session: Session, qtbot: QtBot) -> None:
    session.select((f"{key_of('bars')}/items/0",))
    qtbot.keyClick(view.table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "川渝通办\t311\t✓\n"


def test_columns_come_and_go(view: DataView, session: Session, qtbot: QtBot) -> None:
    session.select((key_of("line"),))
    view.add_series()
    assert view.model.columnCount() == 5
    assert view.chart.number((0, 2)) == 0
    view.grab()
    view.remove_series()
    assert view.model.columnCount() == 4
    session.undo()
    session.undo()
    assert session.project == PROJECT


# Following


def test_every_kind_is_drawn(qtbot: QtBot) -> None:
    blocks: tuple[Block, ...] = tuple(block_kind(kind).sample() for kind in BlockTypes())
    session = new_session(Project(panels=(Panel(body=blocks),)))
    view = DataView(session)
    show_with_focus(qtbot, view, 900, 240)
    hands = ChartHands(qtbot, view.chart)
    for number, block in enumerate(blocks):
        session.select((f"panels/0/body/{number}",))
        view.grab()
        if view.model.table is not None and view.chart.number((0, 0)) is not None:
            hands.key(Qt.Key.Key_Home)
            hands.key(Qt.Key.Key_Right)
            view.grab()
            assert view.chart.accessibleDescription(), block.kind


def test_what_has_no_data_is_told(view: DataView, session: Session, hands: ChartHands) -> None:
    for selection in ((), ("title",), ("panels/0",), (f"panels/0/body/{len(KINDS)}",)):
        session.select(selection)
        assert view.model.rowCount() == view.model.columnCount() == 0
        view.grab()
        hands.click(QPointF(100, 60))
        hands.key(Qt.Key.Key_Right)
        for button in view._buttons.values():
            button.click()
        assert session.project == PROJECT
    assert not view._buttons["add"].isEnabled()
    session.new(Project())
    view.grab()


def test_edits_from_elsewhere_are_shown(view: DataView, session: Session, hands: ChartHands) -> None:
    session.select((f"{key_of('bars')}/items/2",))
    session.edit(lambda p: delete(p, [f"{key_of('bars')}/items/0"]), "elsewhere", selection=(key_of("bars"),))
    assert view.model.rowCount() == 2
    session.edit(lambda p: delete(p, [key_of("bars")]), "elsewhere", selection=())
    assert view.model.rowCount() == 0
    session.undo()
    assert view.model.rowCount() == 2


def test_two_hundred_rows_scroll(qtbot: QtBot) -> None:
    kind = block_kind("bars")
    bar = type(kind.sample().items[0])  # type: ignore[attr-defined]
    many = kind.struct(items=tuple(bar(label=f"第{n}名", value=Decimal(n)) for n in range(200)))  # type: ignore[call-arg]
    session = new_session(Project(panels=(Panel(body=(many,)),)))
    view = DataView(session)
    show_with_focus(qtbot, view, 900, 240)
    session.select(("panels/0/body/0/items/199",))
    assert view.scroll_bar.value() == view.scroll_bar.maximum() > 0
    assert end_of(view, 199).y() < view.chart.plot_rect.height()
    ChartHands(qtbot, view.chart).drag(end_of(view, 199), -100)
    assert value(session, "panels/0/body/0/items/199/value") < 180


def test_colours_follow_the_window(view: DataView, session: Session) -> None:
    session.select((key_of("bars"),))
    view.setPalette(make_palette("dark"))
    dark = view.chart.grab().toImage()
    assert dark.pixelColor(dark.width() - 4, dark.height() - 4) == make_palette("dark").base().color()


def test_every_control_has_a_name(view: DataView, session: Session) -> None:
    session.select((key_of("line"),))
    assert unnamed(view) == []
