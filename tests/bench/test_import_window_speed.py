"""Typing in the import window's copy: from the key to the painted colours and rows; the page follows when the hands rest."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.importing.import_dialog import ImportDialog
from chengyu_desktop.editor.importing.source import Source
from chengyu_desktop.editor.importing.table_step import TableStep
from chengyu_desktop.editor.importing.text_step import TextStep
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.tables.markup import read_clipboard
from tests.bench.report import Row
from tests.helpers.copy_corpus import COPY
from tests.helpers.importing import copied, opened
from tests.helpers.windows import own_environment

pytestmark = [pytest.mark.bench, pytest.mark.qt_log_ignore("This plugin does not support")]

PAGE = (COPY / "open/shuanghe.txt").read_text("utf-8")
_KEYS = 40


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[int((len(times) - 1) * share)] * 1000


@pytest.mark.parametrize("pages", [1, 5])
def test_a_keystroke_in_the_copy(qtbot, rows, pages):
    dialog = ImportDialog(Source(copy=Copy("\n".join([PAGE] * pages))), SystemFonts(), None)
    step = dialog.step
    assert isinstance(step, TextStep)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.page.is_current, timeout=30_000)
    cursor = step.source.textCursor()
    cursor.setPosition(step.source.text.index("成效品著"))
    step.source.setTextCursor(cursor)
    times = []
    for number in range(_KEYS):
        before = step.source.text
        start = perf_counter()
        QTest.keyClick(step.source, Qt.Key.Key_A if number % 2 else Qt.Key.Key_Backspace)
        QApplication.processEvents()
        times.append(perf_counter() - start)
        assert step.source.text != before
    dialog.reject()
    words = f"a keystroke in the copy of {len(PAGE) * pages:,} characters"
    rows.append(Row(f"{words}, median", "in process", percentile(times, 0.5), 33, "ms"))
    rows.append(Row(f"{words}, 95 of 100", "in process", percentile(times, 0.95), 33, "ms"))


def rows_of(count: int) -> str:
    lines = [
        f"{1900 + i // 50}-{1 + i % 12:02d}-{1 + i % 28:02d}\t第{i}次会议审议方案\t{i}" for i in range(count)
    ]
    return "\n".join(["日期\t内容\t数量", *lines])


def test_a_column_of_five_thousand_rows_gets_another_role(qtbot, rows):
    """What the window stands still for; the rows are read and the page is set beside it."""
    sheet = read_clipboard(rows_of(5000))
    assert sheet is not None
    dialog = ImportDialog(Source(sheets=(sheet,)), SystemFonts(), None)
    step = dialog.step
    assert isinstance(step, TableStep)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: dialog.page.is_current, timeout=30_000)
    times = []
    for number in range(20):
        start = perf_counter()
        step.header.chosen.emit(2, "group" if number % 2 else "ignore")
        QApplication.processEvents()
        times.append(perf_counter() - start)
    qtbot.waitUntil(lambda: not step._rest.isActive() and dialog.page.is_current, timeout=30_000)
    dialog.reject()
    rows.append(
        Row("another role for one of 5,000 rows' columns", "in process", percentile(times, 0.5), 33, "ms")
    )


def test_five_thousand_events_are_taken(qtbot, rows, tmp_path):
    """From the button to the project in its window and all of it painted: how long nothing can be done at most."""
    window = MainWindow(own_environment(tmp_path), expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(window):
        window.show()
    copied(rows_of(5000))
    window.action_set["paste-special"].trigger()
    dialog = opened(window, qtbot)
    beats = [perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start(1)
    dialog.accept()
    workspace = window.commands.edit._workspace
    qtbot.waitUntil(
        lambda: workspace.current is not None and workspace.current.problems != (), timeout=60_000
    )
    QApplication.processEvents()
    timer.stop()
    longest = max(after - before for before, after in pairwise(beats)) * 1000
    took = f"of {beats[-1] - beats[0]:.1f} s"
    rows.append(Row("5,000 events imported: the window stands still", took, longest, 500, "ms"))
