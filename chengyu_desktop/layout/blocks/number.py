"""number: one figure set large, with its unit, what it counts and how it has changed."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from itertools import groupby
from typing import Annotated, ClassVar

from msgspec import Meta
from msgspec.structs import replace

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import MM_PER_PT, Ellipse, Frame, Group, Item, Rect, Stroke
from chengyu_desktop.layout.axis import Scale
from chengyu_desktop.layout.chart_labels import em
from chengyu_desktop.layout.chart_shapes import polygon, polyline
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import format_number, plain_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text
from chengyu_desktop.typography.style import ParagraphStyle, Span

_SPARK_HEIGHT = 5.0  # mm
_DEPTH = 0.06  # em below the baseline that digits take
_COMMA = 0.15  # and with thousands set apart, as in English
_SPARK_RATIO = 4.5  # width to height
_BETWEEN = frozenset(
    ["余", "多", "来", "几"]
)  # of what is said of a figure's exactness, what stands before its unit
_BEHIND = frozenset(["左右", "上下", "以上", "以下", "及以上", "及以下", "+"])  # and behind it


class Number(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "number"
    value: Annotated[Decimal, Meta(title="Value", description="Digits as they shall be printed")] = Decimal(0)
    unit: Annotated[str, Meta(title="Unit", description="Magnitude and measure word, as in 亿元")] = ""
    approximate: Annotated[str, Meta(title="Approximate", description="余, 多, 约, 近, 超 …")] = ""
    label: Annotated[str, Meta(title="Label", description="What the number counts")] = ""
    wording: Annotated[str, Meta(title="Wording", description="Shown instead of the number, as in 第二")] = ""
    change: Annotated[Decimal | None, Meta(title="Change")] = None
    change_label: Annotated[str, Meta(title="Change label", description="As in 同比增长")] = ""
    change_unit: Annotated[str, Meta(title="Change unit", description="As in %, or 个百分点")] = "%"
    trend: Annotated[
        tuple[Decimal | None, ...],
        Meta(title="Trend", description="Values of a small line beside the number, the oldest first"),
    ] = ()


def spoken(block: Number, language: str = "zh") -> tuple[str, str]:
    """The figure and its unit as they are set: ``("300", "余家")``. English has its thousands apart, but not in what may be a year."""
    if block.wording:
        return block.wording, block.unit
    may_be_year = not block.unit and 1500 <= block.value <= 2100
    digits = plain_number(block.value) if may_be_year else format_number(block.value, language)
    about = block.approximate.strip()
    if about in _BETWEEN:
        return digits, about + block.unit
    if about in _BEHIND:
        return digits, block.unit + about
    return f"{about} {digits}" if about.isascii() and about else about + digits, block.unit


def layout(block: Number, context: Context, width: float) -> Frame:
    style = context.theme.figure
    x = style.rule + style.gap
    inner = width - x
    stack = Stack(width)
    stack.add("value", _value_line(block, context, inner), x=x)
    if block.change is not None:
        stack.add("change", _change_line(block, context, inner), x=x, gap=style.gap * 0.45)
    if sum(value is not None for value in block.trend) > 1:
        stack.add("trend", _sparkline(block.trend, context, inner), x=x, gap=style.gap * 0.6)
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
    digits, unit = spoken(block, context.language)
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
    depth = (
        _COMMA if context.language == "en" else _DEPTH
    )  # for all numbers of a row alike: their labels are level
    height = (items[-1].y + depth * size * MM_PER_PT) if items else 0.0
    return Frame(width, height, items, paragraph.problems)


def _one_line(size: float, context: Context) -> ParagraphStyle:
    gap = context.role("number_value").han_latin_gap
    return ParagraphStyle(
        size=size, leading=size * 1.1, align="start", han_latin_gap=gap, language=context.language
    )


def _change_line(block: Number, context: Context, width: float) -> Frame:
    """An arrow up or down, or a bar for no change, before the words."""
    assert block.change is not None
    role = context.role("number_change")
    side = em(context, "number_change")
    number = format_number(abs(block.change), context.language) + block.change_unit
    x = side * 0.95
    color = role.color if block.change >= 0 else context.theme.figure.series[0]
    words = layout_text(
        context, "number_change", block.change_label + number, max(width - x, side), color=color
    )
    middle, reach, ink = side / 2, side * 0.36, context.color(color)
    if block.change:
        up = -1 if block.change > 0 else 1
        corners = [(0.0, middle - up * reach), (2 * reach, middle - up * reach), (reach, middle + up * reach)]
        arrow: Item = polygon("arrow", corners, ink)
    else:
        arrow = Rect("arrow", 0.0, middle - side * 0.06, 2 * reach, side * 0.12, ink)
    return Frame(width, max(words.height, side), (arrow, Group("", words, x)))


def _sparkline(values: tuple[Decimal | None, ...], context: Context, width: float) -> Frame:
    """How the number came about: no axis, no labels, the last point marked. A missing value is a gap."""
    style = context.theme.figure
    height = _SPARK_HEIGHT * context.fit.figure
    wide = min(width, height * _SPARK_RATIO)
    known = [value for value in values if value is not None]
    scale = Scale(
        min(known), max(max(known), min(known) + 1) if max(known) == min(known) else max(known), height
    )
    step = max(wide - 2 * style.dot, 0.1) / max(len(values) - 1, 1)
    placed = [
        (n, (style.dot + n * step, style.dot + height - scale.at(v)))
        for n, v in enumerate(values)
        if v is not None
    ]
    stroke = Stroke(context.color(style.muted), style.line * 0.8, join="round", cap="round")
    items: list[Item] = []
    for _, run in groupby(enumerate(placed), key=lambda each: each[1][0] - each[0]):
        points = [point for _, (_, point) in run]
        if len(points) > 1:
            items.append(polyline(f"{len(items)}/line", points, stroke))
    last = placed[-1][1]
    items.append(Ellipse("dot", *last, style.dot, style.dot, context.color(style.highlight)))
    return Frame(width, height + 2 * style.dot, tuple(items))


def sample() -> Number:
    return Number(
        value=Decimal("46.3"),
        unit="万人次",
        label="异地就医直接结算",
        change=Decimal(212),
        change_label="同比增长",
        trend=tuple(Decimal(v) for v in ("4.2", "7.9", "11.6", "14.8", "24.5", "46.3")),
    )


KIND = BlockKind(Number, "figure", layout, sample)
