"""The credits at the foot: where the facts come from, who put them together and who drew them."""

from __future__ import annotations

from chengyu_desktop.document.project import Credits
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.text import layout_text

_GAP = 1.8  # mm between the rule and the words
_BETWEEN = 5.0  # mm, from one to the next in a line
_NARROW = 150.0  # mm; on a wider page a long source wraps beside the makers


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
    words_of = [("source", source)] if source else []
    wanted = sum(line_width(context, "credits", words) + _BETWEEN for _, words in (*words_of, *makers))
    if wanted - _BETWEEN > width and width < _NARROW:
        return _stacked([*words_of, *makers], context, width)
    items: list[Item] = [Rect("rule", 0, 0, width, 0.35, context.color("dark"))]
    x = width
    for key, words in reversed(makers):
        measure = line_width(context, "credits", words) + 0.05
        x -= measure
        items.append(Group(key, layout_text(context, "credits", words, measure), x, _GAP))
        x -= _BETWEEN
    left = layout_text(context, "credits", source, max(x, width * 0.3))
    if left.items:
        items.append(Group("source", left, 0, _GAP))
    height = _GAP + max(item.frame.height for item in items if isinstance(item, Group))
    return Frame(width, height, tuple(items))


def _stacked(parts: list[tuple[str, str]], context: Context, width: float) -> Frame:
    """Under one another, where a page is too narrow for them side by side."""
    items: list[Item] = [Rect("rule", 0, 0, width, 0.35, context.color("dark"))]
    y = _GAP
    for key, words in parts:
        frame = layout_text(context, "credits", words, width, align="start")
        items.append(Group(key, frame, 0, y))
        y += frame.height + _GAP / 2
    return Frame(width, y - _GAP / 2, tuple(items))
