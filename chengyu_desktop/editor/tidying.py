"""Going through all of the memory for what can be let go: done when a project has been opened or closed, not while somebody types.

Python would do it of itself, every few seconds of typing, and stop the program for longer than two frames. What is there after a
project has been opened stays until it is closed; set aside, it isn't gone through again.

It would also do it in whichever thread has just made something: the one that saves or keeps journals then took apart what Qt was
deleting in the window's thread, and the program crashed. So it is done here alone, for what is young twice a second.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from chengyu_desktop.editor.workspace import Workspace

_AFTER = 1500  # ms; by then the window is painted and the docks are filled
_EVERY = 500  # ms


class Tidying(QObject):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(set_aside)
        for signal in (workspace.added, workspace.removed):
            signal.connect(self._timer.start)
        self._timer.start()
        gc.disable()
        self._young = QTimer(self)
        self._young.setInterval(_EVERY)
        self._young.timeout.connect(tidy_young)
        self._young.start()


def tidy_young() -> None:
    """As Python would do it of itself, by its own thresholds, but in the thread that calls."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return


def set_aside() -> None:
    """Frees what nobody can reach any more, and leaves out all that stays from now on."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
