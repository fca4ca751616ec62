"""What a long job is doing, shown on a terminal once it has taken a second."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Any

_PATIENCE = 1.0  # seconds before anything is shown


class JobProgress:
    """A context manager; ``step`` says what is being done. Nothing is shown, or imported, for short jobs or when stderr is
    no terminal."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._text = ""
        self._status: Any = None
        self._lock: AbstractContextManager[Any] = nullcontext()
        self._timer: Any = None
        if sys.stderr.isatty():
            from threading import Lock, Timer

            self._lock = Lock()
            self._timer = Timer(patience, self._show)

    def __enter__(self) -> JobProgress:
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def step(self, text: str) -> None:
        with self._lock:
            self._text = text
            if self._status:
                self._status.update(text)

    def _show(self) -> None:
        from rich.console import Console

        with self._lock:
            if self._timer:
                self._status = Console(stderr=True).status(self._text)
                self._status.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._timer = None
            if self._status:
                self._status.stop()
