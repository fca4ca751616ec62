"""Painting in a graphics item, where an exception that gets out ends the process: it is reported like one of any slot instead."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QPainter


def paint_safely(painter: QPainter, paint: Callable[[], None]) -> None:
    painter.save()
    try:
        paint()
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        painter.restore()
