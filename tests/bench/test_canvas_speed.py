"""Frames of the canvas at 1600×1000, drawn by software: panning and zooming long pages, and all of a very long one in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.tidying import set_aside
from chengyu_desktop.export.paint import FramePainter
from tests.bench.generated import write_generated
from tests.bench.report import Row

pytestmark = [pytest.mark.bench, pytest.mark.qt_log_ignore("propagateSizeHints")]

FRAME = 1000 / 60  # ms


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Callable[[int], Canvas]:
    keep: list[PageEditor] = []

    def open_events(events: int) -> Canvas:
        fonts = SystemFonts()
        session = Session(Pipeline(fonts))
        assert session.open(write_generated(events, tmp_path / "page.yaml"))
        canvas = Canvas(FramePainter(fonts))
        qtbot.addWidget(canvas)
        canvas.resize(1600, 1000)
        canvas.set_page(session.page)
        session.setParent(canvas)
        keep.append(PageEditor(canvas, session))
        with qtbot.waitExposed(canvas):
            canvas.show()
        set_aside()  # as the program does when a project has been opened
        return canvas

    return open_events


def wheel(canvas: Canvas, step: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = QPointF(800, 500)
    event = QWheelEvent(
        at, canvas.viewport().mapToGlobal(at), QPoint(), QPoint(0, step), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def frames(canvas: Canvas, steps: Iterator[None]) -> list[float]:
    """Milliseconds of each step with the repaint after it."""
    times = []
    canvas.viewport().repaint()
    while True:
        before = perf_counter()
        try:
            next(steps)
        except StopIteration:
            return times
        canvas.viewport().repaint()
        times.append((perf_counter() - before) * 1000)


def panning(canvas: Canvas) -> Iterator[None]:
    for turn in (-120, 120):
        for _ in range(100):
            yield wheel(canvas, turn)


def zooming(canvas: Canvas, sharp: bool) -> Iterator[None]:
    for turn in (60, -60, -60, 60):
        for _ in range(25):
            wheel(canvas, turn, Qt.KeyboardModifier.ControlModifier)
            if sharp:
                canvas._zooming.stop()  # as when the wheel has come to rest
            yield


def test_panning_and_zooming(open_page: Callable[[int], Canvas], rows: list[Row]) -> None:
    canvas = open_page(1_000)
    canvas.fit_width()
    canvas.verticalScrollBar().setValue(3000)
    for what, steps in (("panning", panning(canvas)), ("zooming", zooming(canvas, sharp=False))):
        times = frames(canvas, steps)
        rows.append(
            Row(
                f"1,000 events, {what}: median frame",
                f"worst {max(times):.1f} ms",
                median(times),
                FRAME,
                "ms",
            )
        )


def test_all_in_view(open_page: Callable[[int], Canvas], rows: list[Row]) -> None:
    canvas = open_page(10_000)
    canvas.fit_page()
    view = canvas.view_box((0, 0, canvas.page.frame.width, canvas.page.frame.height)) if canvas.page else None
    assert view is not None
    assert view.height() <= 1000
    for what, steps in (
        ("zooming", zooming(canvas, sharp=False)),
        ("painted anew", zooming(canvas, sharp=True)),
    ):
        canvas.fit_page()
        times = frames(canvas, steps)
        rows.append(
            Row(
                f"10,000 events in view, {what}: median frame",
                f"worst {max(times):.1f} ms",
                median(times),
                10,
                "ms",
            )
        )
