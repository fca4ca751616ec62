"""A labelled empty box: for blocks of unknown kind and pictures that aren't there."""

from __future__ import annotations

from chengyu_desktop.frame.items import Frame, Group, Rect, Stroke
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.text import layout_text

_PADDING = 2.5  # mm


def placeholder(context: Context, label: str, width: float) -> Frame:
    text = layout_text(context, "placeholder", label, max(width - 2 * _PADDING, 1.0), align="center")
    height = max(text.height + 2 * _PADDING, min(12.0, width))
    stroke = Stroke(context.color("quiet"), 0.2, (1.0, 1.0))
    box = Rect("box", 0, 0, width, height, stroke=stroke)
    return Frame(width, height, (box, Group("label", text, _PADDING, (height - text.height) / 2)))
