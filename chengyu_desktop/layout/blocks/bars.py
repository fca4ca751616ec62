"""bars: horizontal bars from a common zero, each labelled directly; several for an item stand under one another, stacked or
as shares."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.axis import Scale, base_scale
from chengyu_desktop.layout.chart_labels import (
    color_key,
    crowded,
    em,
    item_color,
    series_color,
    text_on,
    tight_label,
)
from chengyu_desktop.layout.chart_parts import gap_of, start_chart, unit_places
from chengyu_desktop.layout.chart_stacks import (
    Mode,
    Piece,
    break_marks,
    break_note,
    break_place,
    check_break,
    pieces,
    stack_problems,
)
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import RowColumns, line_width, row_label
from chengyu_desktop.layout.numbers import format_number, plain_number
from chengyu_desktop.layout.registry import BlockKind

_LABELS, _VALUES = 0.42, 0.3  # of the width that labels, and values on one side, may take
_BETWEEN = 0.4  # mm between bars of one item
_SLIM = 0.8  # of a bar alone: the thickness of one beside others of its item


class Bar(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal | None, Meta(title="Value")] = None
    values: Annotated[
        tuple[Decimal | None, ...],
        Meta(title="Series’ values", description="One for each series, where there are several"),
    ] = ()
    highlight: Annotated[bool, Meta(title="Highlight")] = False

    @property
    def all_values(self) -> tuple[Decimal | None, ...]:
        return self.values or (self.value,)


class Bars(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "bars"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="Long ones are told once, above")] = ""
    mode: Annotated[Mode, Meta(title="Mode")] = "grouped"
    series: Annotated[tuple[str, ...], Meta(title="Series", description="Name of each series")] = ()
    break_above: Annotated[
        Decimal | None,
        Meta(title="Break above", description="Bars far longer than this are broken, and marked"),
    ] = None
    items: Annotated[tuple[Bar, ...], Meta(title="Bars")] = ()

    def __post_init__(self) -> None:
        check_break(self.break_above)


class _Plot(msgspec.Struct, frozen=True):
    """What all rows share: widths in mm, the axis and the colours. Nothing of a row: one that is as before is found again."""

    mode: Mode
    highlights: bool  # some of the bars
    unit: str  # after every value
    language: str
    width: float
    label: float
    before: float  # for values below zero
    after: float
    scale: Scale
    count: int  # series
    bar: float  # thickness

    @property
    def x(self) -> float:
        return self.label + self.before

    def text(self, piece: Piece) -> str:
        if self.mode == "share":
            return plain_number(piece.value.quantize(Decimal(1), ROUND_HALF_UP)) + "%"
        return format_number(piece.value, self.language) + self.unit


def layout(block: Bars, context: Context, width: float) -> Frame:
    count = max((len(item.all_values) for item in block.items), default=0)
    values = sum(len(item.all_values) for item in block.items)
    unit, once = ("", "") if block.mode == "share" else unit_places(block.unit, values)
    stack = start_chart(context, block.title, width, once)
    rows = [pieces(item.all_values, block.mode, block.break_above) for item in block.items]
    if not count:
        return stack.finish()
    gap = gap_of(context)
    if count > 1 and block.series:
        names = [(text, series_color(context, n)) for n, text in enumerate(block.series[:count])]
        stack.add("", color_key(context, names, width), gap=gap)
    stack.problems += stack_problems([item.all_values for item in block.items], block.mode, block.break_above)
    plot = _measure(block, unit, rows, count, context, width)
    items: list[Item] = []
    y, unnamed = 0.0, 0
    for index, (item, row) in enumerate(zip(block.items, rows, strict=True)):
        texts = tuple([plot.text(piece) for piece in row])  # 50 and 50.0 are equal, but not printed alike
        key = ("bar", plot, item, row, texts, context.fit, context.measuring)
        frame, left_out = context.memo.get(key, partial(_row, plot, item, row, context))
        items.append(Group(f"items/{index}", frame, 0.0, y))
        y += frame.height + gap
        unnamed += left_out
    if plot.before:
        style = context.theme.figure
        x = plot.x + plot.scale.at(Decimal(0)) - style.hairline / 2
        items.append(Rect("axis/zero", x, 0.0, style.hairline, y - gap, context.color("ink")))
    stack.add("", Frame(width, y - gap, tuple(items)), gap=gap)
    if any(piece.broken for row in rows for piece in row):
        stack.add("note", break_note(context, width), gap=gap)
    if unnamed:
        stack.problems.append(
            crowded(
                "{count} of the pieces are too short for their values",
                "join series, widen the chart, or set the mode to grouped",
                count=unnamed,
            )
        )
    return stack.finish()


def _measure(
    block: Bars, unit: str, rows: list[tuple[Piece, ...]], count: int, context: Context, width: float
) -> _Plot:
    space = context.theme.figure.gap * 0.6
    labels = max(line_width(context, "chart_label", item.label) for item in block.items)
    label = min(labels + 0.05, width * _LABELS) + space if labels else 0.0
    bare = _Plot(
        block.mode,
        any(item.highlight for item in block.items),
        unit,
        context.language,
        width,
        label,
        before=0.0,
        after=0.0,
        scale=Scale(Decimal(0), Decimal(1), 1.0),
        count=count,
        bar=0.0,
    )
    sides = {True: 0.0, False: 0.0}
    for row in rows:
        for below, text in _outside(bare, row):
            sides[below] = max(sides[below], line_width(context, "chart_value", text) + 0.05)
    before, after = (
        min(side, width * _VALUES) + space if side else 0.0 for side in (sides[True], sides[False])
    )
    ends = [v for row in rows for piece in row for v in (piece.start, piece.end)]
    scale = base_scale(ends, max(width - label - before - after, 1.0))
    bar = context.theme.figure.bar * context.fit.figure
    bar *= _SLIM if count > 1 and block.mode == "grouped" else 1.0
    return replace(bare, before=before, after=after, scale=scale, bar=bar)


def _outside(plot: _Plot, row: tuple[Piece, ...]) -> list[tuple[bool, str]]:
    """The texts at the ends of bars; whether they stand on the side below zero."""
    if plot.mode == "grouped":
        return [(piece.end < 0, plot.text(piece)) for piece in row] + ([] if row else [(False, "—")])
    if plot.mode == "stacked":
        total = sum((piece.value for piece in row), Decimal(0))
        return [(False, format_number(total, plot.language) + plot.unit)] if row else [(False, "—")]
    return []


def _row(plot: _Plot, item: Bar, row: tuple[Piece, ...], context: Context) -> tuple[Frame, int]:
    """One item, and how many of its pieces have no room for their values."""
    space = context.theme.figure.gap * 0.6
    label = row_label(context, item.label, _label_columns(plot, space))
    draw = _beside if plot.mode == "grouped" else _stacked
    bars, tall, unnamed = draw(plot, item, row, context)
    height = max(label.height, tall)
    drawn = Frame(plot.width, tall, tuple(bars))
    items = (
        Group("label", label, 0.0, (height - label.height) / 2),
        Group("", drawn, 0.0, (height - tall) / 2),
    )
    return Frame(plot.width, height, items), unnamed


def _label_columns(plot: _Plot, space: float) -> RowColumns:
    return RowColumns(max(plot.label - space, 0.0), 0.0, space)


def _beside(
    plot: _Plot, item: Bar, row: tuple[Piece, ...], context: Context
) -> tuple[list[Item], float, int]:
    """Every series on a line of its own, in the same place in every row."""
    items: list[Item] = []
    y = 0.0
    by_series = {piece.series: piece for piece in row}
    for n in range(plot.count):
        piece = by_series.get(n)
        text = plot.text(piece) if piece else "—"
        below = piece is not None and piece.end < 0
        space = context.theme.figure.gap * 0.6
        room = (plot.before if below else plot.after) - space
        value = tight_label(context, "chart_value", text, room, align="end" if below else "start")
        height = max(plot.bar + (_BETWEEN if plot.count > 1 else 0.0), value.height)
        prefix = f"values/{n}/" if plot.count > 1 else ""
        x = end = plot.x + plot.scale.at(Decimal(0))
        if piece:
            end = plot.x + plot.scale.at(piece.end)
            color = _color(plot, item, n, context)
            bar = Rect(
                f"{prefix}bar", min(x, end), y + (height - plot.bar) / 2, abs(end - x), plot.bar, color
            )
            items.append(bar)
            if piece.broken:
                items.append(_break(f"{prefix}break", bar, below, context))
        at = min(x, end) - space - value.width if below else max(x, end) + space
        items.append(Group(f"{prefix}value", value, at, y + (height - value.height) / 2))
        y += height
    return items, y, 0


def _break(key: str, bar: Rect, below: bool, context: Context) -> Item:
    """Near the end, between what is true to scale and what goes on."""
    x = bar.x + (break_place(bar.w) if below else bar.w - break_place(bar.w))
    return break_marks(key, x, bar.y, 0.0, bar.h, context, upright=False)


def _stacked(
    plot: _Plot, item: Bar, row: tuple[Piece, ...], context: Context
) -> tuple[list[Item], float, int]:
    """Pieces with their values in them, the sum at the end."""
    items: list[Item] = []
    unnamed = 0
    size = em(context, "chart_value")
    space = context.theme.figure.gap * 0.6
    sums = [tight_label(context, "chart_value", text, plot.after - space) for _, text in _outside(plot, row)]
    thick = max(plot.bar, size * 1.35)
    height = max(thick, *(total.height for total in sums), 0.0)
    end = plot.x + plot.scale.at(Decimal(0))
    for piece in row:
        a, b = sorted((plot.x + plot.scale.at(piece.start), plot.x + plot.scale.at(piece.end)))
        end = max(end, b)
        if piece.start == piece.end:
            continue
        color = _color(plot, item, piece.series, context)
        items.append(Rect(f"values/{piece.series}/bar", a, (height - thick) / 2, b - a, thick, color))
        text = plot.text(piece)
        wide = line_width(context, "chart_value", text) + 0.05
        if wide + size * 0.3 > b - a:
            unnamed += 1
            continue
        value = tight_label(context, "chart_value", text, wide, color=text_on(color))
        place = ((a + b - value.width) / 2, (height - value.height) / 2)
        items.append(Group(f"values/{piece.series}/value", value, *place))
    for total in sums:
        items.append(Group("total", total, end + space, (height - total.height) / 2))
    return items, height, unnamed


def _color(plot: _Plot, item: Bar, series: int, context: Context) -> Color:
    if plot.count > 1:
        return series_color(context, series)
    return item_color(context, item.highlight, plot.highlights)


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
