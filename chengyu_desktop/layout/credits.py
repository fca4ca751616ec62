"""The credits at the foot: where the facts come from, who put them together and who drew them."""

from __future__ import annotations

from chengyu_desktop.document.project import Credits
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.text import layout_text

_GAP = 1.8  # mm between the rule and the words


def layout_credits(credits: Credits, context: Context, width: float) -> Frame:
    return context.memo.get(("credits", credits, width), lambda: _lay_out(credits, context, width))


def _lay_out(credits: Credits, context: Context, width: float) -> Frame:
    labels = context.labels
    source = labels.source + credits.source if credits.source else ""
    makers = [
        (key, label + value)
        for key, label, value in (
            ("compiled", labels.compiled, credits.compiled),
            ("drawn", labels.drawn, credits.drawn),
        )
        if value
    ]
    if not source and not makers:
        return Frame(width, 0)
    items: list[Item] = [Rect("rule", 0, 0, width, 0.35, context.color("dark"))]
    x = width
    for key, words in reversed(makers):
        measure = line_width(context, "credits", words) + 0.05
        x -= measure
        items.append(Group(key, layout_text(context, "credits", words, measure), x, _GAP))
        x -= 5.0
    left = layout_text(context, "credits", source, max(x, width * 0.3))
    if left.items:
        items.append(Group("source", left, 0, _GAP))
    height = _GAP + max(item.frame.height for item in items if isinstance(item, Group))
    return Frame(width, height, tuple(items))
