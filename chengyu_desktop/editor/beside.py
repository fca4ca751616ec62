"""Work beside the window: in threads of Python's, which the end of the program doesn't wait for, should a drive never answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Signal

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

    def wait_for(self, work: Callable[[], T]) -> T:
        """The same for what nothing can go on without: until its result is there the window is painted, but can't be used."""
        loop = QEventLoop()
        ends: list[tuple[T | None, Exception | None]] = []

        def guarded() -> tuple[T | None, Exception | None]:
            try:
                return work(), None
            except Exception as error:
                return None, error

        def end(outcome: tuple[T | None, Exception | None]) -> None:
            ends.append(outcome)
            loop.quit()

        self.run(guarded, end)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        ((result, error),) = ends
        if error is not None:
            raise error
        return result  # type: ignore[return-value]

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
