"""Bringing a part of the page into view."""

from __future__ import annotations

from chengyu_desktop.document.addresses import parent
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.regions import find_box


def reveal(canvas: Canvas, page: Page, key: str) -> None:
    """Scrolls as little as needed to show the part, or the nearest one around it that is on the page."""
    while key:
        box = find_box(page.frame, key)
        if box is not None:
            canvas.ensure_visible(box)
            return
        key = parent(key)
