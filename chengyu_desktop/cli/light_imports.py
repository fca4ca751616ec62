"""Importing PyYAML and msgspec without what they prepare for uses that nobody makes of them here: a tenth of a short command.

PyYAML compiles the patterns of its own reader, though libyaml reads; msgspec asks typing_extensions for what Python itself has,
and uuid for a type, which brings platform's patterns along.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from chengyu_desktop.lazy_patterns import patterns_compiled_when_used


def import_libraries() -> None:
    """To be called before anything imports them; afterwards it changes nothing."""
    with _without_typing_extensions(), patterns_compiled_when_used():
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
