"""Work beside the window: in threads of Python's, which the end of the program doesn't wait for, should a drive never answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Beside(QObject):
    _done = Signal(object, object, object)  # Thread, what follows, and the result or what was raised

    def __init__(self, parent: QObject, name: str) -> None:
        super().__init__(parent)
        self._name = name
        self._is_stopped = False
        self._threads: set[threading.Thread] = set()
        self._done.connect(self._follow)

    def run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Does ``work`` in a thread, then ``then`` with its result in the window's. What it raises is raised there."""

        def do() -> None:
            try:
                result: object = work()
            except BaseException as error:
                result = error
            with suppress(RuntimeError):  # whoever wanted it is gone
                self._done.emit(thread, then, result)

        thread = threading.Thread(target=do, name=self._name, daemon=True)
        self._threads.add(thread)
        thread.start()

    def stop(self, patience: float) -> None:
        """Waits so many seconds for what isn't done; what follows of it is left out."""
        self._is_stopped = True
        for thread in self._threads:
            thread.join(patience)
        self._threads.clear()

    def _follow(self, thread: threading.Thread, then: Callable[[object], None], result: object) -> None:
        self._threads.discard(thread)
        if self._is_stopped:
            return
        if isinstance(result, BaseException):
            raise result
        then(result)
