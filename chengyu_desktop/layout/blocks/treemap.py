"""treemap: parts of a whole as areas that fill a rectangle, for more parts than a pie can show."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.chart_labels import crowded, em, ramp, text_on
from chengyu_desktop.layout.chart_parts import (
    ShareItem,
    gap_of,
    number_text,
    start_chart,
    unit_places,
    unknown_parts,
)
from chengyu_desktop.layout.chart_squares import squarify
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text


class Treemap(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "treemap"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    items: Annotated[tuple[ShareItem, ...], Meta(title="Parts")] = ()


def layout(block: Treemap, context: Context, width: float) -> Frame:
    unit, once = unit_places(block.unit, len(block.items))
    stack = start_chart(context, block.title, width, once)
    stack.problems += unknown_parts(block.items)
    if any(item.value for item in block.items):
        stack.add("", _map(block, unit, context, width), gap=gap_of(context))
    return stack.finish()


def _map(block: Treemap, unit: str, context: Context, width: float) -> Frame:
    """The largest at the top left; edges are drawn over the areas, which so stay true."""
    style = context.theme.figure
    height = style.plot * context.fit.figure
    sizes = {n: item.value for n, item in enumerate(block.items) if item.value}
    order = sorted(sizes, key=lambda n: -sizes[n])
    whole = sum(sizes.values(), Decimal(0))
    areas = squarify([float(sizes[n] / whole) for n in order], width, height)
    edge = Stroke(context.color("paper"), style.hairline * 3)
    items: list[Item] = []
    unnamed = 0
    for place, (n, (x, y, w, h)) in enumerate(zip(order, areas, strict=True)):
        item = block.items[n]
        shade = ramp(context, max(1 - 0.16 * place, 0.12))
        color = context.color(style.highlight) if item.highlight else shade
        items.append(Rect(f"items/{n}/area", x, y, w, h, color, edge))
        inset = em(context, "chart_label") * 0.3
        name = _name(unit, item, context, w - 2 * inset, text_on(color))
        number = line_width(context, "chart_value", number_text(item.value, context.language, unit))
        has_room = name.height + 2 * inset <= h and number <= w - 2 * inset
        if has_room and w >= em(context, "chart_label") * 2.6:
            items.append(Group(f"items/{n}", name, x + inset, y + inset))
        else:
            unnamed += 1
    problems: tuple[Problem, ...] = ()
    if unnamed:
        problems = (
            crowded(
                "{count} of the areas are too small for their names",
                "join small parts to one, or shorten the labels",
                count=unnamed,
            ),
        )
    return Frame(width, height, tuple(items), problems)


def _name(unit: str, item: ShareItem, context: Context, width: float, color: str) -> Frame:
    stack = Stack(max(width, 0.1))
    room = max(width, em(context, "chart_value"))
    stack.add("label", layout_text(context, "chart_label", item.label, room, align="start", color=color))
    number = number_text(item.value, context.language, unit)
    stack.add("value", layout_text(context, "chart_value", number, room, color=color), gap=0.3)
    return stack.finish()


def sample() -> Treemap:
    parts = (("工业", 420), ("建筑", 210), ("商贸", 165), ("交通", 120), ("农业", 85))
    return Treemap(
        title="示例：某地用电构成",
        unit="亿度",
        items=tuple(ShareItem(label=n, value=Decimal(v), highlight=n == "商贸") for n, v in parts),
    )


KIND = BlockKind(Treemap, "figure", layout, sample)
