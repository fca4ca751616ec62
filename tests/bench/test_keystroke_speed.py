"""From a key to the repainted canvas, with the window's own canvas at 1600×1000, drawn by software."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Project, Timeline
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.tidying import set_aside
from chengyu_desktop.export.paint import FramePainter
from tests.bench.report import Row

pytestmark = [pytest.mark.bench, pytest.mark.qt_log_ignore("propagateSizeHints")]

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"
COPY = "在重庆市永川区召开会议听取加强联动引领带动成渝地区双城经济圈建设行动方案有关情况的说明"
STATEMENT = "panels/2/body/0/text"


def with_events(project: Project, count: int) -> Project:
    """The sample on an endless page with so many events, each a text of its own."""
    events = tuple(
        Event(date=DateSpan.parse(f"{1824 + i}"), text="".join(islice(cycle(COPY), i % 40, i % 40 + 60)))
        for i in range(count)
    )
    page = replace(project.page, size=(297.0, None))
    return replace(project, page=page, timeline=Timeline(title="大事记", events=events))


@pytest.mark.parametrize(("name", "events"), [("the sample", 0), ("200 events", 200)])
def test_keystrokes(qtbot: QtBot, rows: list[Row], name: str, events: int) -> None:
    fonts = SystemFonts()
    session = Session(Pipeline(fonts))
    assert session.open(SAMPLE)
    if events:
        session.new(with_events(session.project, events))
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.resize(1600, 1000)
    canvas.set_page(session.page)
    session.changed.connect(lambda _: canvas.set_page(session.page))
    editor = PageEditor(canvas, session)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.fit_width()
    assert editor.text_tool.edit(STATEMENT)
    editing = editor.text_tool.editing
    assert editing is not None
    canvas.viewport().repaint()
    set_aside()  # as the program does when a project has been opened
    times = []
    for character in islice(cycle(COPY), 210):
        before = perf_counter()
        editing.type(character)
        canvas.viewport().repaint()
        times.append((perf_counter() - before) * 1000)
    measured = times[10:]  # after the caches have filled
    rows.append(Row(f"key to repainted canvas, {name}: median", "in process", median(measured), 16, "ms"))
    rows.append(Row(f"key to repainted canvas, {name}: worst of 200", "in process", max(measured), 33, "ms"))
