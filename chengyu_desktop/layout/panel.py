"""A numbered panel: badge, title, and its blocks: text at the left and figures at the right where there is room,
under one another where there isn't."""

from __future__ import annotations

from itertools import groupby

from chengyu_desktop.document.project import Panel
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Group, Item, Rect
from chengyu_desktop.layout.block import block_alt, layout_block, stands_beside
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.number_row import Placed, layout_number_rows
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text


def layout_panel(panel: Panel, number: int, context: Context, width: float) -> Frame:
    """``number`` is what the badge shows; 0 is none, and what stands there takes the whole width."""
    width = round(width, 3)
    return context.memo.get(
        (id(panel), panel, number, width, context.fit, context.measuring),
        lambda: _lay_out(panel, number, context, width),
    )


def _lay_out(panel: Panel, number: int, context: Context, width: float) -> Frame:
    style = context.theme.panel
    x = style.badge + style.badge_gap if number else 0.0
    inner = width - x
    title = layout_text(context, "panel_title", panel.title, inner)
    title_y = (
        style.rule + max(0.0, (style.badge - title.height) / 2)
        if number and 0 < title.height < style.badge  # without a title the body begins beside the badge
        else style.rule
    )
    head = max(title_y + title.height, style.rule) + style.title_gap * context.fit.gap
    body = _body(panel, context, inner)
    badge = _badge(number, context) if number else Frame(0, 0)
    items: list[Item] = [
        Rect("rule", 0, 0, width, style.rule, context.color(style.rule_color)),
        *([Group("number", badge)] if number else []),
    ]
    if title.height:
        items.append(Group("title", title, x, title_y))
    if body.height:
        items.append(Group("", body, x, head))
    height = max(head + body.height if body.height else title_y + title.height, badge.height)
    return Frame(width, height, tuple(items))


def _badge(number: int, context: Context) -> Frame:
    style = context.theme.panel
    square = Rect("box", 0, 0, style.badge, style.badge, context.color(style.badge_color))
    digits = layout_text(context, "panel_number", str(number), style.badge, align="center", fit_leading=False)
    # Lining figures stand 0.73 em high on the baseline, which a trimmed box has at 0.88 em: centre what is inked.
    size = context.role("panel_number").size * context.fit.size * MM_PER_PT
    y = (style.badge - 0.73 * size) / 2 - 0.15 * size
    return Frame(style.badge, style.badge, (square, Group("text", digits, 0, y)))


def _body(panel: Panel, context: Context, width: float) -> Frame:
    style = context.theme.panel
    blocks = [(index, block) for index, block in enumerate(panel.body) if block.frame is None]
    texts = [placed for placed in blocks if not stands_beside(placed[1])]
    figures = [placed for placed in blocks if stands_beside(placed[1])]
    if not texts or not figures or width < style.beside_minimum:
        return _column(blocks, context, width)
    text_width = (width - style.column_gap) * style.text_share
    figure_width = width - style.column_gap - text_width
    left = _column(texts, context, text_width)
    right = _column(figures, context, figure_width)
    height = max(left.height, right.height)
    items: list[Item] = [Group("", left), Group("", right, text_width + style.column_gap)]
    if style.divider:
        x = text_width + style.column_gap / 2 - style.divider / 2
        items.append(Rect("divider", x, 0, style.divider, height, context.color(style.divider_color)))
    return Frame(width, height, tuple(items))


def _column(blocks: list[Placed], context: Context, width: float) -> Frame:
    """Blocks under one another, numbers that follow each other side by side."""
    stack = Stack(width)
    gap = context.theme.panel.block_gap * context.fit.gap
    for is_number, run in groupby(blocks, key=lambda placed: placed[1].kind == "number"):
        if is_number:
            for row in layout_number_rows(list(run), context, width):
                stack.add("", row, gap=gap)
            continue
        for index, block in run:
            frame = layout_block(block, context, width)
            stack.add(f"body/{index}", frame, gap=gap, alt=block_alt(block, context))
    return stack.finish()
