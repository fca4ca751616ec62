"""number: one figure set large, with its unit, what it counts and how it has changed."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta
from msgspec.structs import replace

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import MM_PER_PT, Frame, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text
from chengyu_desktop.typography.style import ParagraphStyle, Span

_BEFORE = ("约", "近", "超", "逾", "about ", "over ", "nearly ")


class Number(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "number"
    value: Annotated[Decimal, Meta(title="Value", description="Digits as they shall be printed")] = Decimal(0)
    unit: Annotated[str, Meta(title="Unit", description="Magnitude and measure word, as in 亿元")] = ""
    approximate: Annotated[str, Meta(title="Approximate", description="余, 多, 约, 近, 超 …")] = ""
    label: Annotated[str, Meta(title="Label", description="What the number counts")] = ""
    wording: Annotated[str, Meta(title="Wording", description="Shown instead of the number, as in 第二")] = ""
    change: Annotated[Decimal | None, Meta(title="Change", extra={"unit": "%"})] = None
    change_label: Annotated[str, Meta(title="Change label", description="As in 同比增长")] = ""


def spoken(block: Number) -> tuple[str, str]:
    """The figure and its unit as they are set: ``("300", "余家")``."""
    if block.wording:
        return block.wording, block.unit
    digits = format_number(block.value)
    if block.approximate in _BEFORE or block.approximate.strip() + " " in _BEFORE:
        return block.approximate + digits, block.unit
    return digits, block.approximate + block.unit


def layout(block: Number, context: Context, width: float) -> Frame:
    style = context.theme.figure
    x = style.rule + style.gap
    inner = width - x
    stack = Stack(width)
    stack.add("value", _value_line(block, context, inner), x=x)
    if block.change is not None:
        stack.add("change", _change_line(block, context, inner), x=x, gap=style.gap * 0.45)
    if block.label:
        label = layout_text(context, "number_label", block.label, inner)
        stack.add("label", label, x=x, gap=style.gap * 0.45)
    frame = stack.finish()
    rule = Rect("rule", 0, 0, style.rule, frame.height, context.color(style.rule_color))
    return Frame(width, frame.height, (rule, *frame.items), frame.problems)


def natural_width(block: Number, context: Context) -> float:
    """Width in mm at which the figure is as large as the Fit says."""
    style = context.theme.figure
    size = context.role("number_value").size * context.fit.figure
    return (
        style.rule
        + style.gap
        + context.typesetter.natural_width(_spans(block, context), _one_line(size, context))
    )


def _spans(block: Number, context: Context) -> tuple[Span, ...]:
    digits, unit = spoken(block)
    big, small = context.role("number_value"), context.role("number_unit")
    spans = [
        Span(digits, context.faces(big.stack, big.weight), context.color(big.color), tracking=big.tracking)
    ]
    if unit:
        faces = context.faces(small.stack, small.weight)
        spans.append(
            Span("\u2009" + unit, faces, context.color(small.color), small.size / big.size, small.tracking)
        )
    return tuple(spans)


def _value_line(block: Number, context: Context, width: float) -> Frame:
    """Digits and unit on one baseline, as large as the Fit says and the width allows."""
    spans = _spans(block, context)
    size = context.role("number_value").size * context.fit.figure
    natural = context.typesetter.natural_width(spans, _one_line(size, context))
    if natural > width > 0:
        size *= width / natural * 0.995  # a hair less, for rounding
    size = max(round(size - 0.005, 2), context.theme.minimum_size)
    paragraph = context.typesetter.set_paragraph(spans, _one_line(size, context), width)
    # Digits have no descender and stand 0.74 em high: the box is theirs, so that what is above and below is optical.
    top = paragraph.lines[0].y - 0.76 * size * MM_PER_PT if paragraph.lines else 0.0
    items = tuple(replace(line, y=line.y - top) for line in paragraph.lines)
    height = (items[-1].y + 0.06 * size * MM_PER_PT) if items else 0.0
    return Frame(width, height, items, paragraph.problems)


def _one_line(size: float, context: Context) -> ParagraphStyle:
    gap = context.role("number_value").han_latin_gap
    return ParagraphStyle(
        size=size, leading=size * 1.1, align="start", han_latin_gap=gap, language=context.language
    )


def _change_line(block: Number, context: Context, width: float) -> Frame:
    assert block.change is not None
    arrow = "▲" if block.change > 0 else "▼" if block.change < 0 else "—"
    words = f"{block.change_label}{format_number(abs(block.change))}%" if block.change_label else ""
    text = f"{arrow} {words or format_number(abs(block.change)) + '%'}"
    return layout_text(context, "number_change", text, width)


def sample() -> Number:
    return Number(
        value=Decimal("46.3"),
        unit="万人次",
        label="异地就医直接结算",
        change=Decimal(212),
        change_label="同比增长",
    )


KIND = BlockKind(Number, "figure", layout, sample)
