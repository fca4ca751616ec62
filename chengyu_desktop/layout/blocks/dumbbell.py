"""dumbbell: two values of every item as dots on one line, the distance between them drawn."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta
from msgspec.structs import replace

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Rect
from chengyu_desktop.layout.axis import Scale
from chengyu_desktop.layout.chart_labels import color_key, em, tight_label
from chengyu_desktop.layout.chart_parts import Pair, gap_of, number_text, start_chart, unit_places
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import BlockKind

_LABELS = 0.32  # of the width
_NUMBERS = 0.3
_SHORTEST_PLOT = 0.2


class Dumbbell(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "dumbbell"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    first: Annotated[str, Meta(title="First value’s name")] = ""
    second: Annotated[str, Meta(title="Second value’s name")] = ""
    items: Annotated[tuple[Pair, ...], Meta(title="Items")] = ()


def layout(block: Dumbbell, context: Context, width: float) -> Frame:
    style = context.theme.figure
    unit, once = unit_places(block.unit, len(block.items))
    stack = start_chart(context, block.title, width, once)
    if not block.items:
        return stack.finish()
    names = [(block.first, context.color(style.series[1])), (block.second, context.color(style.series[0]))]
    if any(name for name, _ in names):
        stack.add("", color_key(context, names, width), gap=gap_of(context))
    label = min(
        max(line_width(context, "chart_label", item.label) for item in block.items) + 0.05, width * _LABELS
    )
    texts = [
        number_text(value, context.language, unit)
        for item in block.items
        for value in (item.first, item.second)
    ]
    number = min(max(line_width(context, "chart_value", text) for text in texts) + 0.05, width * _NUMBERS)
    beside = width - 2 * (number + _space(context)) - style.gap * 0.6
    is_narrow = beside - label < width * _SHORTEST_PLOT  # then labels stand over their rows
    if is_narrow:
        label, beside = width, beside + style.gap * 0.6
    values = [value for item in block.items for value in (item.first, item.second)]
    known = [value for value in values if value is not None]
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    scale = Scale(low, high if high > low else low + 1, max(beside if is_narrow else beside - label, 0.5))
    for index, item in enumerate(block.items):
        key, gap = f"items/{index}", gap_of(context)
        if is_narrow and item.label:
            stack.add(f"{key}/label", tight_label(context, "chart_label", item.label, width), gap=gap)
            gap *= 0.3
        row = _row(unit, replace(item, label="") if is_narrow else item, context, scale, label, number, width)
        stack.add(key, row, gap=gap)
    return stack.finish()


def _space(context: Context) -> float:
    return context.theme.figure.dot * 1.25 + em(context, "chart_value") * 0.3


def _row(
    unit: str, item: Pair, context: Context, scale: Scale, label: float, number: float, width: float
) -> Frame:
    """The values stand at the outer sides of the dots, so that nothing is between them but their distance."""
    style = context.theme.figure
    name = tight_label(context, "chart_label", item.label, label) if item.label else Frame(0.0, 0.0)
    if item.first is None or item.second is None:
        return _lone(unit, item, context, scale, name, number, width)
    low, high = sorted((item.first, item.second))
    left = tight_label(context, "chart_value", number_text(low, context.language, unit), number, align="end")
    right = tight_label(context, "chart_value", number_text(high, context.language, unit), number)
    dot = style.dot * 1.25
    height = max(name.height, left.height, right.height, 2 * dot)
    start = width - scale.length - number - _space(context)
    a, b = start + scale.at(low), start + scale.at(high)
    y = height / 2
    line = style.highlight if item.highlight else style.grid_color
    thick = style.line * 1.2
    items: list[Item] = [
        Group("label", name, 0.0, (height - name.height) / 2),
        Rect("line", a, y - thick / 2, b - a, thick, context.color(line)),
        Ellipse("first/dot", start + scale.at(item.first), y, dot, dot, context.color(style.series[1])),
        Ellipse("second/dot", start + scale.at(item.second), y, dot, dot, context.color(style.series[0])),
    ]
    low_key, high_key = ("first", "second") if item.first <= item.second else ("second", "first")
    items.append(Group(low_key, left, a - _space(context) - left.width, (height - left.height) / 2))
    if low != high:
        items.append(Group(high_key, right, b + _space(context), (height - right.height) / 2))
    return Frame(width, height, tuple(items))


def _lone(
    unit: str, item: Pair, context: Context, scale: Scale, name: Frame, number: float, width: float
) -> Frame:
    """A row of which one value is missing, or both: what is known as a dot, and a dash for what isn't."""
    style = context.theme.figure
    dot = style.dot * 1.25
    key, value = ("second", item.second) if item.first is None else ("first", item.first)
    start = width - scale.length - number - _space(context)
    text = tight_label(context, "chart_value", number_text(value, context.language, unit), number)
    height = max(name.height, text.height, 2 * dot)
    items: list[Item] = [Group("label", name, 0.0, (height - name.height) / 2)]
    x = start
    if value is not None:
        x = start + scale.at(value)
        color = context.color(style.series[1 if key == "first" else 0])
        items.append(Ellipse(f"{key}/dot", x, height / 2, dot, dot, color))
    items.append(Group(key, text, x + _space(context), (height - text.height) / 2))
    return Frame(width, height, tuple(items))


def sample() -> Dumbbell:
    pairs = (("办证", 15, 3), ("过户", 10, 1), ("报装", 22, 8))
    return Dumbbell(
        title="示例：办事时限（工作日）",
        first="改革前",
        second="改革后",
        items=tuple(Pair(label=label, first=Decimal(a), second=Decimal(b)) for label, a, b in pairs),
    )


KIND = BlockKind(Dumbbell, "figure", layout, sample)
