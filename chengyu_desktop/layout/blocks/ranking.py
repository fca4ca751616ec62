"""ranking: places from the first down, with the value of each set at the right and a fine bar under its name."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.axis import Scale, base_scale
from chengyu_desktop.layout.chart_labels import em, item_color, ramp, tight_label
from chengyu_desktop.layout.chart_parts import Amount, gap_of, number_text, start_chart, unit_places
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import BlockKind


class Ranking(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "ranking"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    items: Annotated[
        tuple[Amount, ...], Meta(title="Places", description="In their order, the first at the top")
    ] = ()


def layout(block: Ranking, context: Context, width: float) -> Frame:
    unit, once = unit_places(block.unit, len(block.items))
    stack = start_chart(context, block.title, width, once)
    ranks = _ranks(block.items)
    digits = line_width(context, "chart_value", str(max(ranks, default=1))) + em(context, "chart_value") * 0.7
    scale = base_scale(
        (item.value for item in block.items if item.value is not None), max(width - digits, 1.0)
    )
    for index, (item, rank) in enumerate(zip(block.items, ranks, strict=True)):
        row = _row(block, item, unit, rank, context, scale, digits, width)
        stack.add(f"items/{index}", row, gap=gap_of(context) * 0.9)
    return stack.finish()


def _ranks(items: tuple[Amount, ...]) -> list[int]:
    """Equal values that follow each other share a place, and the next one counts on (1, 2, 2, 4). 0 without a value."""
    ranks: list[int] = []
    last: Decimal | None = None
    place = 0
    for index, item in enumerate(items):
        if item.value is not None and (item.value != last or last is None):
            place, last = index + 1, item.value
        ranks.append(0 if item.value is None else place)
    return ranks


def _row(
    block: Ranking,
    item: Amount,
    unit: str,
    rank: int,
    context: Context,
    scale: Scale,
    left: float,
    width: float,
) -> Frame:
    style = context.theme.figure
    ink = style.highlight if item.highlight else "ink"
    place = tight_label(context, "chart_value", str(rank) if rank else "", left, color=ink)
    room = width - left
    value = tight_label(
        context, "chart_value", number_text(item.value, context.language, unit), room * 0.6, align="end"
    )
    label_room = room - value.width - style.gap * 0.6
    label = tight_label(context, "chart_label", item.label, label_room) if item.label else Frame(0.0, 0.0)
    head = max(label.height, value.height, place.height)
    line = head + style.bar_gap * 0.45
    thick = style.bar * 0.28 * context.fit.figure
    zero, end = scale.at(Decimal(0)), scale.at(item.value or Decimal(0))
    color = item_color(context, item.highlight, any(each.highlight for each in block.items))
    items: list[Item] = [
        Group("rank", place, 0.0, 0.0),
        Group("label", label, left, 0.0),
        Group("value", value, width - value.width, 0.0),
        Rect("track", left, line, room, thick, ramp(context, 0.06)),
    ]
    if item.value is not None:
        items.append(Rect("bar", left + min(zero, end), line, abs(end - zero), thick, color))
    return Frame(width, line + thick, tuple(items))


def sample() -> Ranking:
    return Ranking(
        title="中国最长的河流",
        unit="公里",
        items=(
            Amount(label="长江", value=Decimal(6300), highlight=True),
            Amount(label="黄河", value=Decimal(5464)),
            Amount(label="黑龙江", value=Decimal(4440)),
        ),
    )


KIND = BlockKind(Ranking, "figure", layout, sample)
