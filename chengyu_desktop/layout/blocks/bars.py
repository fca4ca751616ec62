"""bars: horizontal bars from a common zero, each labelled directly."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import RowColumns, row_columns, row_label
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text


class Bar(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal, Meta(title="Value")] = Decimal(0)
    highlight: Annotated[bool, Meta(title="Highlight")] = False


class Bars(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "bars"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="Set after every value")] = ""
    items: Annotated[tuple[Bar, ...], Meta(title="Bars")] = ()


class _Scale(msgspec.Struct, frozen=True):
    """Values to mm, from a zero that every bar shares."""

    zero: float
    per_unit: float

    def extent(self, value: Decimal) -> tuple[float, float]:
        """x and width of a value's bar."""
        length = float(value) * self.per_unit
        return (self.zero + length, -length) if length < 0 else (self.zero, length)


def _scale(items: tuple[Bar, ...], width: float) -> _Scale:
    low = min(0.0, *(float(item.value) for item in items))
    high = max(0.0, *(float(item.value) for item in items))
    span = (high - low) or 1.0
    return _Scale(-low / span * width, width / span)


def layout(block: Bars, context: Context, width: float) -> Frame:
    stack = Stack(width)
    if block.title:
        stack.add("title", layout_text(context, "chart_title", block.title, width))
    if block.items:
        values = [format_number(item.value) + block.unit for item in block.items]
        columns = row_columns(context, [item.label for item in block.items], values, width)
        scale = _scale(block.items, columns.plot(width))
        gap = context.theme.figure.bar_gap * context.fit.figure
        if block.title:
            stack.space(gap)
        for index, (item, value) in enumerate(zip(block.items, values, strict=True)):
            row = _row(item, value, context, columns, scale, width)
            stack.add(f"items/{index}", row, gap=gap)
    return stack.finish()


def _row(item: Bar, value: str, context: Context, columns: RowColumns, scale: _Scale, width: float) -> Frame:
    style = context.theme.figure
    bar = style.bar * context.fit.figure
    label = row_label(context, item.label, columns)
    number = layout_text(context, "chart_value", value, columns.value)
    height = max(bar, label.height, number.height)
    x, length = scale.extent(item.value)
    color = context.color(style.highlight if item.highlight else style.series[0])
    items: list[Item] = [
        Group("label", label, 0, (height - label.height) / 2),
        Rect("bar", columns.plot_x + x, (height - bar) / 2, length, bar, color),
        Group("value", number, columns.plot_x + x + length + columns.gap, (height - number.height) / 2),
    ]
    return Frame(width, height, tuple(items))


def sample() -> Bars:
    return Bars(
        title="持续落地的事项",
        unit="项",
        items=(
            Bar(label="川渝通办", value=Decimal(311), highlight=True),
            Bar(label="医学影像检查", value=Decimal(41)),
            Bar(label="便捷生活行动", value=Decimal(39)),
        ),
    )


KIND = BlockKind(Bars, "figure", layout, sample)
