"""quote: somebody's words, with who said them."""

# Annotations are evaluated, not kept as text: see document/project.py.

from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text


class Quote(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "quote"
    text: Annotated[str, Meta(title="Text", description="The words, with their quotation marks")] = ""
    by: Annotated[str, Meta(title="By", description="Who said it, with their office")] = ""


def layout(block: Quote, context: Context, width: float) -> Frame:
    style = context.theme.figure
    x = style.rule + style.gap
    stack = Stack(width)
    stack.add("text", layout_text(context, "quote", block.text, width - x), x=x)
    if block.by:
        dash = "——" if context.language.startswith("zh") else "— "
        by = layout_text(context, "quote_by", dash + block.by, width - x, align="end")
        stack.add("by", by, x=x, gap=style.gap * 0.6)
    frame = stack.finish()
    if not frame.height:
        return frame
    rule = Rect("rule", 0, 0, style.rule, frame.height, context.color(style.highlight))
    return Frame(width, frame.height, (rule, *frame.items), frame.problems)


def sample() -> Quote:
    return Quote(text="“唱好‘双城记’，建强都市圈。”", by="联席会议")


KIND = BlockKind(Quote, "text", layout, sample)
