"""Opening a project beside the window: it is read, and a large one laid out, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.beside import Beside
from chengyu_desktop.editor.pipeline import CannotOpen, LaidOut, PageMaker, SystemFonts, is_large

if TYPE_CHECKING:
    from chengyu_desktop.editor.session import Session

PATIENCE = 0.15  # s for which the window may stand still before it says that a project is being opened
_LARGE_BYTES = 200_000  # of a file that takes its time already while it is read
_END_PATIENCE = 2.0  # s for one that nobody wants any more

LayOut = Callable[[Project, Path | None], LaidOut | None]
"""The page of a project with its pictures in a folder; None for one that is laid out as fast in the window's thread."""
Start = Callable[["Session"], None]
Read = Callable[[LayOut], Start]
"""Done in the thread; may raise CannotOpen. What it gives begins a session with what was read, in the window's thread."""


class Opening:
    """One project on its way: ``name`` is what it is called, ``path`` its file, if it has one. ``ended`` is told the session, or
    None when it came to nothing: then ``error`` says why, unless it was given up."""

    def __init__(
        self,
        name: str,
        path: Path | None,
        read: Read,
        ended: Callable[[Session | None], None] = lambda _: None,
    ) -> None:
        self.name = name
        self.path = path
        self.ended = ended
        self.start: Start | None = None
        self.error = ""
        self.is_done = False
        self.is_given_up = False
        self._read = read
        self._maker: PageMaker | None = None
        self._is_known = threading.Event()  # that it is done, or that it takes its time

    def run(self) -> None:
        """In the thread."""
        from chengyu_desktop.layout.context import Stopped

        with suppress(OSError, ValueError):  # reading it will say so
            if self.path is not None and self.path.stat().st_size > _LARGE_BYTES:
                self._is_known.set()
        try:
            self.start = self._read(self._lay_out)
        except CannotOpen as error:
            self.error = str(error)
        except Stopped:
            pass
        except Exception as error:  # a fault of ours: a tab that says nothing for ever would be worse
            self.error = f"{self.path or self.name}: {error!r}"
        self.is_done = True
        self._is_known.set()

    def wait(self, patience: float) -> bool:
        """Whether it is done within so many seconds; not waited for when it is known to take longer."""
        self._is_known.wait(patience)
        return self.is_done

    def give_up(self) -> None:
        self.is_given_up = True

    def _lay_out(self, project: Project, folder: Path | None) -> LaidOut | None:
        if not is_large(project):
            return None
        self._is_known.set()
        if self._maker is None:  # fonts of its own, for the window paints with the others
            self._maker = PageMaker(SystemFonts(), folder)
        return self._maker.laid_out(project, lambda: self.is_given_up)


class Openings(QObject):
    """Runs them; ``done`` follows for each."""

    done = Signal(object)  # Opening

    def __init__(self, parent: QObject, patience: float) -> None:
        super().__init__(parent)
        self._patience = patience
        self._beside = Beside(self, "opening")

    def begin(self, opening: Opening) -> bool:
        """Whether it is done already."""
        self._beside.run(opening.run, lambda _: self.done.emit(opening))
        return opening.wait(self._patience)

    def stop(self) -> None:
        """At the end of the program, when all are given up."""
        self._beside.stop(_END_PATIENCE)
