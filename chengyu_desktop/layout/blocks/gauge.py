"""gauge: one value on a half ring between its least and its most."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame, Group, Item
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.chart_labels import ramp
from chengyu_desktop.layout.chart_parts import gap_of, start_chart
from chengyu_desktop.layout.chart_shapes import sector
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.text import layout_text

_HOLE = 0.68  # of the radius
_LARGE = 1.9  # the value's size where the ring has room for it


class Gauge(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "gauge"
    title: Annotated[str, Meta(title="Title")] = ""
    value: Annotated[Decimal, Meta(title="Value")] = Decimal(0)
    least: Annotated[Decimal, Meta(title="Least")] = Decimal(0)
    most: Annotated[Decimal, Meta(title="Most")] = Decimal(100)
    unit: Annotated[str, Meta(title="Unit")] = ""
    label: Annotated[str, Meta(title="Label", description="What the value tells")] = ""

    def __post_init__(self) -> None:
        if not self.most > self.least:
            raise ValueError(f"a gauge can't end at {self.most}; give a number above {self.least}")


def layout(block: Gauge, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    stack.add("", _dial(block, context, width), gap=gap_of(context))
    if block.label:
        label = layout_text(context, "chart_label", block.label, width, align="center")
        stack.add("label", label, gap=gap_of(context))
    return stack.finish()


def _dial(block: Gauge, context: Context, width: float) -> Frame:
    """The value stands below the ring's middle, its ends' numbers under the ends."""
    style = context.theme.figure
    radius = min(style.plot * context.fit.figure * 0.7, width / 2)
    share = (block.value - block.least) / (block.most - block.least)
    share = min(max(share, Decimal(0)), Decimal(1))
    turn = -0.25 + float(share) / 2
    center = (width / 2, radius)
    items: list[Item] = [
        sector(
            "track",
            center,
            radius,
            radius * _HOLE,
            -0.25,
            0.25,
            ramp(context, 0.06),
            None,
        )
    ]
    if share:
        color = context.color(style.highlight)
        items.append(sector("bar", center, radius, radius * _HOLE, -0.25, turn, color, None))
    number = format_number(block.value, context.language) + block.unit
    room = radius * _HOLE * 1.4
    scale = _LARGE if line_width(context, "chart_value", number) * _LARGE < room else 1.0
    value = layout_text(context, "chart_value", number, room, align="center", scale=scale)
    height = max(radius, value.height)
    items.append(Group("value", value, (width - value.width) / 2, radius - min(value.height, radius)))
    foot = height
    band = radius * (1 - _HOLE)
    for key, end, x in (
        ("least", block.least, width / 2 - radius),
        ("most", block.most, width / 2 + radius - band),
    ):
        name = layout_text(context, "caption", format_number(end, context.language), band, align="center")
        items.append(Group(key, name, x, height + style.bar_gap * 0.5))
        foot = max(foot, height + style.bar_gap * 0.5 + name.height)
    outside = not block.least <= block.value <= block.most
    problems = (_outside(number),) if outside else ()
    return Frame(width, foot, tuple(items), problems)


def _outside(number: str) -> Problem:
    return Problem(
        "warning",
        "past-goal",
        "{number} lies outside of the gauge, which is drawn at its end",
        "widen the gauge, or correct the value",
        values=said(number=number),
    )


def sample() -> Gauge:
    return Gauge(
        title="示例：空气优良天数比例", value=Decimal("87.5"), unit="%", label="比上年提高2.1个百分点"
    )


KIND = BlockKind(Gauge, "figure", layout, sample)
