"""Memory is gone through in the window's thread alone."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.tidying import Tidying
from chengyu_desktop.editor.workspace import Workspace


class Knot:
    """Nothing but going through the memory finds that nobody has it."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_let_go_is_let_go_here(qapp: QObject, qtbot: QtBot) -> None:
    gc.enable()
    workspace = Workspace(Pipeline(SystemFonts()))
    Tidying(workspace)
    assert not gc.isenabled()
    threads: list[threading.Thread] = []
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.current_thread()))
    del knot
    worker = threading.Thread(
        target=lambda: [Knot() for _ in range(5_000)]
    )  # Python's own time would have come
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]
