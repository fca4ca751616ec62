"""slope: how each of several values has changed between two moments, as lines from the left to the right."""

# Annotations are evaluated, not kept as text: see document/project.py.

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Rect, Stroke
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.axis import Scale
from chengyu_desktop.layout.chart_labels import em, item_color, spread, tight_label
from chengyu_desktop.layout.chart_parts import Pair, gap_of, number_text, start_chart, unit_places
from chengyu_desktop.layout.chart_shapes import polyline
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.typography.style import Align

_SHARE = 0.38  # of the width for the labels of one side


class Slope(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "slope"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    first: Annotated[str, Meta(title="First moment", description="As in 2020年")] = ""
    second: Annotated[str, Meta(title="Second moment")] = ""
    items: Annotated[tuple[Pair, ...], Meta(title="Items")] = ()


def layout(block: Slope, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width, unit_places(block.unit, len(block.items))[1])
    if block.items:
        stack.add("", _plot(block, context, width), gap=gap_of(context))
    return stack.finish()


def _plot(block: Slope, context: Context, width: float) -> Frame:
    style = context.theme.figure
    space = em(context, "chart_label") * 0.5 + style.dot
    lefts = [_label(block, item, item.first, context, width, "end") for item in block.items]
    rights = [_label(block, item, item.second, context, width, "start") for item in block.items]
    x0 = max(frame.width for frame in lefts) + space
    x1 = width - max(frame.width for frame in rights) - space
    gap = em(context, "chart_label") * 0.15
    needed = max(sum(frame.height + gap for frame in side) for side in (lefts, rights))
    height = max(style.plot * context.fit.figure, needed)
    heads = [tight_label(context, "caption", text, width * 0.45) for text in (block.first, block.second)]
    half = max(frame.height for frame in (*lefts, *rights)) / 2
    head = max(frame.height for frame in heads)
    top = head * 1.3 + half
    values = [value for item in block.items for value in (item.first, item.second)]
    known = [value for value in values if value is not None]
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    scale = Scale(low, high if high > low else low + 1, height)
    items: list[Item] = []
    for key, frame, x in (("first", heads[0], x0), ("second", heads[1], x1)):
        left = max(x - frame.width, 0.0) if key == "first" else min(x, width - frame.width)
        items.append(Group(key, frame, left))
        items.append(Rect(f"{key}/line", x, top, style.hairline, height, context.color(style.grid_color)))
    order = sorted(range(len(block.items)), key=lambda n: block.items[n].highlight)
    for n in order:
        item = block.items[n]
        color = item_color(context, item.highlight, any(each.highlight for each in block.items))
        ends = {
            key: (x, top + height - scale.at(value))
            for key, x, value in (("first", x0, item.first), ("second", x1, item.second))
            if value is not None
        }
        if len(ends) == 2:
            items.append(polyline(f"items/{n}/line", list(ends.values()), Stroke(color, style.line)))
        items += [
            Ellipse(f"items/{n}/{key}/dot", x, y, style.dot, style.dot, color) for key, (x, y) in ends.items()
        ]
    foot = top + height
    for name, frames in (("first", lefts), ("second", rights)):
        at = {
            n: top + height - scale.at(value)
            for n, item in enumerate(block.items)
            if (value := getattr(item, name)) is not None
        }
        order = sorted(at, key=lambda n: at[n])
        wanted = [at[n] - frames[n].height / 2 for n in order]
        places = spread(
            wanted, [frames[n].height + gap for n in order], head * 1.3, top + height + half + gap
        )
        for n, y in zip(order, places, strict=True):
            x = x0 - space - frames[n].width if name == "first" else x1 + space
            items.append(Group(f"items/{n}/{name}", frames[n], x, y))
            foot = max(foot, y + frames[n].height)
    return Frame(width, foot, tuple(items), tuple(_one_sided(block)))


def _one_sided(block: Slope) -> Iterator[Problem]:
    """A missing value has no place on its side."""
    for n, item in enumerate(block.items):
        if item.first is None or item.second is None:
            yield Problem(
                "warning",
                "no-value",
                "“{name}” lacks a value, so no line is drawn for it",
                "fill in both values, or take it out",
                f"items/{n}",
                said(name=item.label or n + 1),
            )


def _label(
    block: Slope, item: Pair, value: Decimal | None, context: Context, width: float, align: Align
) -> Frame:
    number = number_text(value, context.language, unit_places(block.unit, len(block.items))[0])
    text = f"{item.label} {number}" if item.label else number
    color = context.theme.figure.highlight if item.highlight else ""
    return tight_label(context, "chart_label", text, width * _SHARE, align=align, color=color)


def sample() -> Slope:
    pairs = (("甲县", 31, 58), ("乙县", 44, 47), ("丙县", 25, 33))
    return Slope(
        title="示例：森林覆盖率变化",
        unit="%",
        first="2014年",
        second="2024年",
        items=tuple(
            Pair(label=label, first=Decimal(a), second=Decimal(b), highlight=label == "甲县")
            for label, a, b in pairs
        ),
    )


KIND = BlockKind(Slope, "figure", layout, sample)
