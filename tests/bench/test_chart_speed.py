"""From a movement of the hand in a chart view to chart and page repainted, beside the window's canvas at 1600×1000."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Block, Panel, Project
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.charts.chart_area import ChartArea
from chengyu_desktop.editor.charts.data_view import DataView
from chengyu_desktop.editor.charts.event_chart_view import EventChartView
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.layout.registry import block_kind
from tests.bench.report import Row
from tests.bench.test_keystroke_speed import with_events
from tests.helpers.chart_hands import ChartHands

pytestmark = [pytest.mark.bench, pytest.mark.qt_log_ignore("propagateSizeHints")]

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"
MOVES = 100


def open_page(qtbot: QtBot, change) -> tuple[Session, Canvas, PageEditor]:
    fonts = SystemFonts()
    session = Session(Pipeline(fonts))
    assert session.open(SAMPLE)
    session.new(change(session.project))
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.resize(1600, 1000)
    canvas.set_page(session.page)
    session.changed.connect(lambda _: canvas.set_page(session.page))
    editor = PageEditor(canvas, session)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.fit_width()
    return session, canvas, editor


def time_drag(
    qtbot: QtBot, chart: ChartArea, canvas: Canvas, start: QPointF, way: QPointF, rows: list[Row], name: str
) -> None:
    """To and fro, a little at a time, as a hand goes."""
    hands = ChartHands(qtbot, chart)
    hands.press(start)
    times = []
    for step in range(MOVES + 5):
        share = abs((step % 40) - 20) / 20
        before = perf_counter()
        hands.move(start + way * share)
        chart.viewport().repaint()
        canvas.viewport().repaint()
        times.append((perf_counter() - before) * 1000)
    hands.release(start)
    measured = times[5:]
    rows.append(Row(f"drag in a chart view, {name}: median", "in process", median(measured), 33, "ms"))


@pytest.mark.parametrize(("name", "events"), [("the sample's events", 0), ("200 events", 200)])
def test_dragging_an_event(qtbot: QtBot, rows: list[Row], name: str, events: int) -> None:
    session, canvas, _editor = open_page(qtbot, lambda p: with_events(p, events) if events else p)
    view = EventChartView(session)
    qtbot.addWidget(view)
    view.resize(1100, 300)
    with qtbot.waitExposed(view):
        view.show()
    index = len(view.chart.events) // 2
    view.chart.reveal(index)
    start = view.chart.rect_of(index).center()
    time_drag(qtbot, view.chart, canvas, start, QPointF(160, 0), rows, name)


def with_many(project: Project, kind: str, count: int) -> Project:
    """The sample with a panel that holds so many items of a kind, on a page that is high enough."""
    sample = block_kind(kind).sample()
    (first, *_) = sample.items  # type: ignore[attr-defined]
    values = (
        {"values": (Decimal(50),)} if hasattr(first, "values") and first.values else {"value": Decimal(50)}
    )
    if kind == "area":  # three that lie on one another
        sample = replace(sample, mode="stacked", series=("甲", "乙", "丙"))  # type: ignore[call-arg]
        values = {"values": (Decimal(50), Decimal(30), Decimal(20))}
    items = tuple(replace(first, label=f"第{n}名", **values) for n in range(count))
    block: Block = replace(sample, items=items)  # type: ignore[call-arg]
    page = replace(project.page, size=(297.0, None))
    return replace(project, page=page, panels=(*project.panels, Panel(title="很多", body=(block,))))


@pytest.mark.parametrize("kind", ["bars", "line", "area"])
@pytest.mark.parametrize("count", [3, 200])
def test_dragging_a_value(qtbot: QtBot, rows: list[Row], kind: str, count: int) -> None:
    session, canvas, _editor = open_page(qtbot, lambda p: with_many(p, kind, count))
    view = DataView(session)
    qtbot.addWidget(view)
    view.resize(1100, 300)
    with qtbot.waitExposed(view):
        view.show()
    session.select((f"panels/{len(session.project.panels) - 1}/body/0/items/1",))
    plot = view.chart.data_plot()
    if plot.is_upright:
        start, way = QPointF(*plot.point(1, 50.0)), QPointF(0, 40)
    else:
        box = plot.bar(1, 0, 50.0)
        start, way = QPointF(box.x + box.width, box.y + box.height / 2), QPointF(-160, 0)
    time_drag(qtbot, view.chart, canvas, start, way, rows, f"{kind} of {count}")
