"""Frame colours as Qt's."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from chengyu_desktop.frame.color import Color


@lru_cache(maxsize=1024)
def qt_color(color: Color) -> QColor:
    """sRGB with alpha. Don't change what you get: it is shared."""
    return QColor(*color.rgb_tuple, round(min(max(color.alpha, 0.0), 1.0) * 255))
