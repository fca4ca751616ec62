"""compare: two sides that face each other, their bars growing outwards from what is compared."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta
from msgspec.structs import replace

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.chart_labels import em, tight_label
from chengyu_desktop.layout.chart_parts import Pair, gap_of, number_text, start_chart, unit_places
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.text import layout_text

_SHORTEST_PLOT = 0.2  # of the width: with less for the longest bar, words stand over the bars
_SHARE = 0.26  # of the width that labels, and values on either side, may take


class CompareRow(Pair, frozen=True, kw_only=True):
    unit: Annotated[str, Meta(title="Unit", description="Rows of one unit share a scale")] = ""


class Compare(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "compare"
    title: Annotated[str, Meta(title="Title")] = ""
    first: Annotated[str, Meta(title="Left side")] = ""
    second: Annotated[str, Meta(title="Right side")] = ""
    items: Annotated[tuple[CompareRow, ...], Meta(title="Rows")] = ()


def layout(block: Compare, context: Context, width: float) -> Frame:
    style = context.theme.figure
    units = {item.unit for item in block.items}
    once = unit_places(units.pop(), len(block.items))[1] if len(units) == 1 else ""
    stack = start_chart(context, block.title, width, once)
    rows = [replace(item, unit="") for item in block.items] if once else block.items
    if block.first or block.second:
        stack.add("", _heads(block, context, width), gap=gap_of(context))
    label = max((line_width(context, "chart_label", item.label) for item in rows), default=0.0)
    label = min(label + 0.05, width * _SHARE)
    values = [_text(item, value, context) for item in rows for value in (item.first, item.second)]
    value = max((line_width(context, "chart_value", text) for text in values), default=0.0)
    value = min(value + 0.05, width * _SHARE)
    is_narrow = (width - label) / 2 - value - style.gap < width * _SHORTEST_PLOT
    for index, item in enumerate(rows):
        alike = [other for other in rows if other.unit == item.unit]
        most = max(abs(value or 0) for other in alike for value in (other.first, other.second))
        row = (
            _narrow_row(item, most, context, width)
            if is_narrow
            else _row(item, most, context, label, value, width)
        )
        stack.add(f"items/{index}", row, gap=gap_of(context))
    return stack.finish()


def _heads(block: Compare, context: Context, width: float) -> Frame:
    """What the sides are called, each beside a mark in the colour of its bars: by ink alone the names couldn't be told apart in
    black."""
    style = context.theme.figure
    half = (width - style.gap) / 2
    size = em(context, "chart_value")
    side = size * 0.75
    room = max(half - side * 1.4, size)
    items: list[Item] = []
    height = 0.0
    for key, text, color, is_first in (
        ("first", block.first, style.muted, True),
        ("second", block.second, style.highlight, False),
    ):
        if not text:
            continue
        name = tight_label(context, "chart_value", text, room, align="start" if is_first else "end")
        y = (min(name.height, size * 1.3) - side) / 2
        mark_x, x = (0.0, side * 1.4) if is_first else (width - side, width - side * 1.4 - name.width)
        items.append(Rect(f"{key}/mark", mark_x, y, side, side, context.color(color)))
        items.append(Group(key, name, x))
        height = max(height, name.height)
    return Frame(width, height, tuple(items))


def _text(item: CompareRow, value: Decimal | None, context: Context) -> str:
    return number_text(value, context.language, item.unit)


def _row(
    item: CompareRow, most: Decimal | int, context: Context, label: float, value: float, width: float
) -> Frame:
    """The label in the middle, the bars beside it, the values at their ends. A value below zero is drawn pale, in its length, and
    told by its sign."""
    style = context.theme.figure
    gap = style.gap * 0.5
    plot = max((width - label) / 2 - value - 2 * gap, 0.5)
    bar = style.bar * context.fit.figure
    name = layout_text(context, "chart_label", item.label, label, align="center")
    left = tight_label(context, "chart_value", _text(item, item.first, context), value, align="end")
    right = tight_label(context, "chart_value", _text(item, item.second, context), value)
    height = max(bar, name.height, left.height, right.height)
    inner = (width - label) / 2 - gap
    first, second = (float(abs(v) / most) * plot if v and most else 0.0 for v in (item.first, item.second))
    y = (height - bar) / 2
    items: list[Item] = [
        Group("label", name, (width - label) / 2, (height - name.height) / 2),
        *_bars(item, context, (inner, width - inner), (first, second), y, bar),
        Group("first", left, inner - first - gap - left.width, (height - left.height) / 2),
        Group("second", right, width - inner + second + gap, (height - right.height) / 2),
    ]
    return Frame(width, height, tuple(items))


def _narrow_row(item: CompareRow, most: Decimal | int, context: Context, width: float) -> Frame:
    """The values at the outside with the label between them, and under them the bars, back to back."""
    style = context.theme.figure
    half = width / 2 - 0.3
    left = tight_label(context, "chart_value", _text(item, item.first, context), half)
    right = tight_label(context, "chart_value", _text(item, item.second, context), half, align="end")
    room = width - left.width - right.width - style.gap
    name = tight_label(context, "chart_label", item.label, max(room, 1.0), align="center")
    is_over = line_width(context, "chart_label", item.label) > room
    top = 0.0
    if is_over:
        name = layout_text(context, "chart_label", item.label, width, align="center")
        top = name.height
    head = top + max(left.height, right.height, 0.0 if is_over else name.height)
    bar = style.bar * context.fit.figure * 0.7
    first, second = (float(abs(v) / most) * half if v and most else 0.0 for v in (item.first, item.second))
    y = head + style.bar_gap * 0.4
    least, most_x = left.width + style.gap / 2, width - right.width - style.gap / 2 - name.width
    x = 0.0 if is_over else min(max((width - name.width) / 2, least), most_x)
    items: list[Item] = [
        Group("label", name, x, 0.0),
        Group("first", left, 0.0, top),
        Group("second", right, width - right.width, top),
        *_bars(item, context, (half, width - half), (first, second), y, bar),
    ]
    return Frame(width, y + bar, tuple(items))


def _bars(
    item: CompareRow,
    context: Context,
    feet: tuple[float, float],
    lengths: tuple[float, float],
    y: float,
    height: float,
) -> list[Item]:
    """To the left and to the right from their ``feet``; told apart by lightness too, for a page in black. None for a missing
    value."""
    style = context.theme.figure
    bars: list[Item] = []
    if item.first is not None:
        color = _ink(item.first, style.muted, context)
        bars.append(Rect("first/bar", feet[0] - lengths[0], y, lengths[0], height, color))
    if item.second is not None:
        color = _ink(item.second, style.highlight, context)
        bars.append(Rect("second/bar", feet[1], y, lengths[1], height, color))
    return bars


def _ink(value: Decimal, name: str, context: Context) -> Color:
    color = context.color(name)
    return color if value >= 0 else color.tint(40)


def sample() -> Compare:
    return Compare(
        title="示例：两市对照",
        first="甲市",
        second="乙市",
        items=(
            CompareRow(label="人口", first=Decimal(3200), second=Decimal(2140), unit="万"),
            CompareRow(label="地铁", first=Decimal(538), second=Decimal(674), unit="公里"),
            CompareRow(label="高校", first=Decimal(72), second=Decimal(65), unit="所"),
        ),
    )


KIND = BlockKind(Compare, "figure", layout, sample)
