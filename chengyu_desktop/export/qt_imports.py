"""Loading Qt without what PySide does beside it, and to every import after it."""

from __future__ import annotations

import sys

from chengyu_desktop.lazy_patterns import patterns_compiled_when_used


def load_qt() -> None:
    """Loads PySide's core; modules imported from then on are no longer read as text.

    PySide replaces ``__import__`` by a function that looks through the source of each module for the word PySide6, to offer
    it ``from __feature__ import snake_case``: an eighth of the time until the window is there. No module here does that, and
    one that is said not to use PySide is left as it is. Its patterns for stub files, which it compiles too, wait until a call
    with wrong arguments is explained.
    """
    with patterns_compiled_when_used():
        import PySide6.QtCore  # noqa: F401

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: False  # type: ignore[union-attr]
