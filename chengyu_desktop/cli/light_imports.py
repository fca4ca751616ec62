"""Importing PyYAML and msgspec without what they prepare for uses that nobody makes of them here: a tenth of a short command.

PyYAML compiles the patterns of its own reader, though libyaml reads; msgspec asks typing_extensions for what Python itself has,
and uuid for a type, which brings platform's patterns along.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


def import_libraries() -> None:
    """To be called before anything imports them; afterwards it changes nothing."""
    with _without_typing_extensions(), _patterns_compiled_when_used():
        import msgspec  # noqa: F401
        import yaml  # noqa: F401


@contextmanager
def _without_typing_extensions() -> Iterator[None]:
    if "typing_extensions" in sys.modules:
        yield
        return
    modules: dict[str, Any] = sys.modules
    modules["typing_extensions"] = None  # what is None there can't be imported
    try:
        yield
    finally:
        del modules["typing_extensions"]


@contextmanager
def _patterns_compiled_when_used() -> Iterator[None]:
    compile_now = re.compile
    re.compile = _Pattern
    try:
        yield
    finally:
        re.compile = compile_now


class _Pattern:
    """Stands for a compiled pattern, and has it compiled when one of its methods is asked for; ``re`` keeps it then."""

    def __init__(self, pattern: Any, flags: int = 0) -> None:
        self._arguments = pattern, flags

    def __getattr__(self, name: str) -> Any:
        return getattr(re.compile(*self._arguments), name)
