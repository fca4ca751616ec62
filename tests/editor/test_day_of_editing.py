"""A day of editing: whatever is done, undoing all of it gives the start and redoing all the end, and memory stays in bounds."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.tidying import tidy_young
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.page import Page
from tests.helpers.day import Day

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"
_EDITS = 10_000
_WARM_UP = 1_000  # edits until the caches are as full as they get
_MOST_GROWTH = 100  # MB


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


def opened(fonts: SystemFonts) -> Session:
    session = Session(Pipeline(fonts))
    assert session.open(SAMPLE)
    return session


def check_history(session: Session, start: Page) -> None:
    end_project, end = session.project, session.page
    last = session.history.index
    while session.history.can_undo:
        session.undo()
    assert session.project == opened_project(session)
    assert session.page == start
    for _ in range(last):
        session.redo()
    assert session.project is end_project
    assert session.page == end


def opened_project(session: Session):
    assert session.path is not None
    return session._pipeline.load(session.path)


@given(st.randoms(use_true_random=False), st.integers(1, 40))
@settings(max_examples=15)
def test_undo_all_is_the_start_and_redo_all_the_end(fonts: SystemFonts, hand: Random, steps: int) -> None:
    session = opened(fonts)
    start = session.page
    day = Day(session, hand)
    for _ in range(steps):
        day.step()
    check_history(session, start)


@pytest.mark.soak
@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("seed", [int(os.environ.get("DAY", "1"))])
def test_ten_thousand_edits(qtbot: QtBot, fonts: SystemFonts, seed: int) -> None:
    """With a canvas that shows every state; ``DAY=2`` in the environment is another day."""
    session = opened(fonts)
    start = session.page
    canvas = Canvas(FramePainter(fonts))
    qtbot.addWidget(canvas)
    canvas.resize(1000, 800)
    canvas.set_page(session.page)
    session.changed.connect(lambda _: canvas.set_page(session.page))
    editor = PageEditor(canvas, session)
    with qtbot.waitExposed(canvas):
        canvas.show()
    day = Day(session, Random(seed))
    before = 0.0
    while day.edits < _EDITS:
        day.step()
        canvas.viewport().repaint()
        tidy_young()  # as the program does, twice a second
        if not before and day.edits >= _WARM_UP:
            before = memory()
    growth = memory() - before
    print(
        f"\n{day.edits} edits, {session.history.index} steps; memory grew by {growth:.0f} MB from {before:.0f} MB"
    )
    assert editor.text_tool.editing is None
    assert growth < _MOST_GROWTH
    check_history(session, start)


def memory() -> float:
    """Resident MB of this process, after a collection; nought where Linux can't be asked."""
    gc.collect()
    if not sys.platform.startswith("linux"):
        return 0.0
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
