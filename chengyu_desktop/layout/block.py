"""Any block, of a known kind or not, to a Frame; found again in the memo while it stays the same."""

from __future__ import annotations

from chengyu_desktop.document.chart_words import describe_chart
from chengyu_desktop.document.project import Block, UnknownBlock
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.placeholder import placeholder
from chengyu_desktop.layout.registry import block_kind


def layout_block(block: Block, context: Context, width: float) -> Frame:
    width = round(width, 3)
    return context.memo.get(
        (id(block), block, width, context.fit, context.measuring), lambda: _lay_out(block, context, width)
    )


def _lay_out(block: Block, context: Context, width: float) -> Frame:
    if isinstance(block, UnknownBlock):
        return placeholder(context, context.labels.unknown_block.format(kind=block.kind_name), width)
    return block_kind(block.kind).layout(block, context, width)


def block_alt(block: Block, context: Context) -> str:
    """What a drawing shows, in words; empty for what is read as it stands."""
    if context.measuring:
        return ""
    return context.memo.get(
        ("alt", id(block), block, context.language), lambda: describe_chart(block, context.language)
    )


def stands_beside(block: Block) -> bool:
    """Whether the block belongs to the figures' side of a panel."""
    return isinstance(block, UnknownBlock) or block_kind(block.kind).place == "figure"
