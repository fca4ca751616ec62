"""statement: a bulleted sentence whose figures stand out."""

# Annotations are evaluated, not kept as text: see document/project.py.

from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Ellipse, Frame, Group
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.text import layout_text, type_size


class Statement(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "statement"
    text: Annotated[str, Meta(title="Text", description="One sentence; **…** makes part of it stand out")] = (
        ""
    )


def layout(block: Statement, context: Context, width: float) -> Frame:
    style = context.theme.panel
    size_mm = type_size(context, context.role("statement")) * 25.4 / 72
    indent = style.bullet * 2 + size_mm * 0.35
    text = layout_text(
        context, "statement", block.text, width - indent, accent="statement_figure", figures=True
    )
    if not text.height:
        return Frame(width, 0, (), text.problems)
    dot = Ellipse(
        "bullet", style.bullet, size_mm / 2, style.bullet, style.bullet, context.color(style.bullet_color)
    )
    mark = Group("", Frame(2 * style.bullet, size_mm, (dot,)), tag="bullet")
    return Frame(width, text.height, (mark, Group("text", text, indent, 0, tag="body")))


def sample() -> Statement:
    return Statement(text="40个项目涉及总投资**1054.5亿元**，同比增长12%")


KIND = BlockKind(Statement, "text", layout, sample)
