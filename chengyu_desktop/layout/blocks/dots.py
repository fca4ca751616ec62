"""dots: values as dots on one scale, which need not begin at zero: position is read, not length."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Rect
from chengyu_desktop.layout.axis import Scale
from chengyu_desktop.layout.chart_labels import em, item_color
from chengyu_desktop.layout.chart_parts import Amount, gap_of, number_text, start_chart, unit_places
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import RowColumns, row_columns, row_label
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.text import layout_text


class Dots(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "dots"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    items: Annotated[tuple[Amount, ...], Meta(title="Items")] = ()


def layout(block: Dots, context: Context, width: float) -> Frame:
    unit, once = unit_places(block.unit, len(block.items))
    stack = start_chart(context, block.title, width, once)
    if not block.items:
        return stack.finish()
    values = [number_text(item.value, context.language, unit) for item in block.items]
    columns = row_columns(context, [item.label for item in block.items], values, width)
    dot = context.theme.figure.dot * 1.25
    scale = _scale(block.items, max(columns.plot(width) - 2 * dot, 0.5))
    among = any(item.highlight for item in block.items)
    for index, (item, text) in enumerate(zip(block.items, values, strict=True)):
        row = _row(item, text, context, columns, scale, among, width)
        stack.add(f"items/{index}", row, gap=gap_of(context))
    return stack.finish()


def _scale(items: tuple[Amount, ...], length: float) -> Scale:
    """From zero, unless all values lie in the upper half of what that would show; then with room before the lowest, whose
    dot would else be taken for zero."""
    values = [item.value for item in items if item.value is not None]
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    if 0 <= low < high / 2 or low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    elif low > 0:
        low -= (high - low) / 4
    return Scale(low, high if high > low else low + 1, length)


def _row(
    item: Amount, text: str, context: Context, columns: RowColumns, scale: Scale, among: bool, width: float
) -> Frame:
    style = context.theme.figure
    dot = style.dot * 1.25
    label = row_label(context, item.label, columns)
    value = layout_text(context, "chart_value", text, columns.value, align="end")
    height = max(label.height, value.height, 2 * dot, em(context, "chart_label"))
    left, right = columns.plot_x, width - columns.value - columns.gap
    grid, color = (
        context.color(style.grid_color),
        item_color(context, item.highlight, among),
    )
    items: list[Item] = [
        Rect("line", left, (height - style.hairline) / 2, max(right - left, 0.0), style.hairline, grid),
        Group("label", label, 0.0, (height - label.height) / 2),
        Group("value", value, width - columns.value, (height - value.height) / 2),
    ]
    if item.value is not None:
        items.append(Ellipse("dot", left + dot + scale.at(item.value), height / 2, dot, dot, color))
    return Frame(width, height, tuple(items))


def sample() -> Dots:
    speeds = (("中国", 350), ("法国", 320), ("日本", 320), ("德国", 300))
    return Dots(
        title="高速列车最高运营速度",
        unit="公里/时",
        items=tuple(Amount(label=n, value=Decimal(v), highlight=n == "中国") for n, v in speeds),
    )


KIND = BlockKind(Dots, "figure", layout, sample)
