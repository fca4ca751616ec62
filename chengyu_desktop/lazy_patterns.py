"""Regular expressions that libraries compile when they are imported, though nothing here makes use of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_compile = re.compile


@contextmanager
def patterns_compiled_when_used() -> Iterator[None]:
    """What is imported meanwhile gets its patterns compiled when it first calls one of their methods."""
    re.compile = _Pattern
    try:
        yield
    finally:
        re.compile = _compile


class _Pattern:
    def __init__(self, pattern: Any, flags: int = 0) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> Any:
        method = callable(getattr(re.Pattern, name))
        return _Method(self._arguments, name) if method else getattr(_compile(*self._arguments), name)


class _Method:
    """No function, which would become a method of the class that keeps it."""

    def __init__(self, arguments: tuple[Any, int], name: str) -> None:
        self._arguments = arguments
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return getattr(_compile(*self._arguments), self._name)(*args, **kwargs)
