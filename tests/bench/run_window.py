"""The editor until its window has been painted: run_window.py PROJECT

The program runs as it is, but for its event loop: that ends as soon as nothing is left to paint.
"""

import os
import shutil
import sys
import tempfile

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from chengyu_desktop.cli import main

# A copy, and folders of its own: the editor locks what it opens and journals it, and here it is ended without closing.
folder = tempfile.mkdtemp()
os.environ["XDG_STATE_HOME"] = os.environ["XDG_DATA_HOME"] = folder
sys.argv[1] = shutil.copy(sys.argv[1], folder)


class PaintWatch(QObject):
    """Notes that a widget has been painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


def run_until_painted(*_: object) -> int:
    app = QApplication.instance()
    assert app is not None
    watch = PaintWatch()
    app.installEventFilter(watch)
    painted = False
    while not painted or watch.seen:
        painted, watch.seen = painted or watch.seen, False
        app.processEvents()
    is_shown = any(widget.isVisible() for widget in QApplication.topLevelWidgets())
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0 if is_shown else 3)


QApplication.exec = run_until_painted  # type: ignore[method-assign]
sys.exit(main(sys.argv[1:]))
