"""The editor until its window shows the page: run_window.py PROJECT

The program runs as it is, but for its event loop: that ends when the page has been painted and nothing is left to paint.
"""

import os
import shutil
import sys
import tempfile
from time import monotonic

from chengyu_desktop.__main__ import run

_PATIENCE = 60  # s; then it has failed

# A copy, and folders of its own: the editor locks what it opens and journals it, and here it is ended without closing.
folder = tempfile.mkdtemp()
os.environ["XDG_STATE_HOME"] = os.environ["XDG_DATA_HOME"] = folder
sys.argv[1] = shutil.copy(sys.argv[1], folder)


def run_until_painted(*_: object) -> int:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from chengyu_desktop.editor.canvas.canvas import Canvas

    class PaintWatch(QObject):
        """Notes that something has been painted, and whether a page was."""

        seen = page_seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.seen = True
                self.page_seen |= isinstance(watched.parent(), Canvas)
            return False

    app = QApplication.instance()
    assert app is not None
    watch = PaintWatch()
    app.installEventFilter(watch)
    end = monotonic() + _PATIENCE
    while (watch.seen or not watch.page_seen) and monotonic() < end:
        watch.seen = False
        app.processEvents()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0 if watch.page_seen else 3)


def load_editor() -> None:
    """In the program's own order, so that what it does before it loads Qt holds here too."""
    from chengyu_desktop.export import qt_imports

    load_qt = qt_imports.load_qt

    def load_qt_and_end_early() -> None:
        load_qt()
        from PySide6.QtWidgets import QApplication

        QApplication.exec = run_until_painted  # type: ignore[method-assign]

    qt_imports.load_qt = load_qt_and_end_early


load_editor()
run()
