"""columns: upright bars from a common zero, one or several for every place: side by side, stacked, or as shares."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.axis import Scale, base_scale
from chengyu_desktop.layout.chart_grid import grid_items, make_grid
from chengyu_desktop.layout.chart_labels import (
    category_labels,
    color_key,
    crowded,
    em,
    item_color,
    series_color,
    spread,
    text_on,
    tight_label,
)
from chengyu_desktop.layout.chart_parts import NO_VALUE, SeriesRow, gap_of, start_chart, unit_places
from chengyu_desktop.layout.chart_stacks import (
    break_marks,
    break_note,
    break_place,
    check_break,
    pieces,
    stack_problems,
)
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number, plain_number
from chengyu_desktop.layout.registry import BlockKind

_BAND = 0.74  # of a place's width that its columns take
_WIDEST = 5.0  # columns are never broader than so many bars of the theme
_NARROWEST = 0.35  # mm


class Columns(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "columns"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    mode: Annotated[Literal["grouped", "stacked", "share"], Meta(title="Mode")] = "grouped"
    series: Annotated[tuple[str, ...], Meta(title="Series", description="Name of each series")] = ()
    break_above: Annotated[
        Decimal | None,
        Meta(title="Break above", description="Bars far longer than this are broken, and marked"),
    ] = None
    items: Annotated[tuple[SeriesRow, ...], Meta(title="Places")] = ()

    def __post_init__(self) -> None:
        check_break(self.break_above)


class _Column(msgspec.Struct, frozen=True):
    """One column or one piece of a stack: from ``start`` to ``end`` on the axis, ``x`` and ``width`` in mm."""

    item: int
    series: int
    start: Decimal
    end: Decimal
    x: float
    width: float
    text: str
    color: Color
    broken: bool = False

    @property
    def key(self) -> str:
        return f"items/{self.item}/values/{self.series}"


def layout(block: Columns, context: Context, width: float) -> Frame:
    count = _count(block)
    if not count:
        return start_chart(context, block.title, width).finish()
    plot, once = _plot(block, count, context, width)
    stack = start_chart(context, block.title, width, block.unit if once else "")
    gap = gap_of(context)
    if count > 1 and block.series:
        names = [(name, series_color(context, n)) for n, name in enumerate(block.series[:count])]
        stack.add("", color_key(context, names, width), gap=gap)
    stack.problems += stack_problems([item.values for item in block.items], block.mode, block.break_above)
    stack.add("", plot, gap=gap)
    if any(p.broken for item in block.items for p in pieces(item.values, block.mode, block.break_above)):
        stack.add("note", break_note(context, width), gap=gap)
    return stack.finish()


def _count(block: Columns) -> int:
    """How many series there are."""
    return max((len(item.values) for item in block.items), default=0)


def _plot(block: Columns, count: int, context: Context, width: float) -> tuple[Frame, bool]:
    """Values at the columns where all have room there; else an axis at the left. And whether the unit is still to be told."""
    height = context.theme.figure.plot * context.fit.figure
    columns = _place(block, count, context, 0.0, width)
    ends = [v for column in columns for v in (column.start, column.end)]
    scale, band = base_scale(ends, height), width / len(block.items)
    if _all_labelled(block, columns, context, scale, band):
        return _labelled(block, columns, context, scale, width), bool(_units(block, count)[1])
    if _units(block, count)[0]:  # with the unit said once they may have room
        bare = [replace(column, text=column.text.removesuffix(block.unit)) for column in columns]
        if _all_labelled(block, bare, context, scale, band):
            return _labelled(block, bare, context, scale, width), True
    grid = make_grid(context, ends, "%" if block.mode == "share" else block.unit, height, width, zero=True)
    columns = _place(block, count, context, grid.left, width)
    items = grid_items(grid, context, grid.top, width)
    items += [part for column in columns for part in _bar(column, grid.axis.scale, grid.top, context)]
    named, raised = _broken_values(columns, context, grid.left, width)
    if raised:
        items = [Group("", Frame(width, 0.0, tuple(items)), 0.0, raised), *named]
    frame = _finish(block, items, columns, context, grid.left, width, raised + grid.top + height)
    if any(column.broken for column in columns) and not named:
        told = crowded("the values of the broken columns have no room over them", "break fewer, or use bars")
        return Frame(width, frame.height, frame.items, (*frame.problems, told)), False
    return frame, False


def _broken_values(
    columns: list[_Column], context: Context, left: float, width: float
) -> tuple[list[Item], float]:
    """What is broken is told even where an axis tells the others: the values over the plot, and their height."""
    broken = [column for column in columns if column.broken]
    labels = [tight_label(context, "chart_value", column.text, width - left) for column in broken]
    gap = em(context, "chart_value") * 0.3
    if not labels or sum(label.width + gap for label in labels) > width - left + gap:
        return [], 0.0
    wanted = [c.x + (c.width - label.width) / 2 for c, label in zip(broken, labels, strict=True)]
    places = spread(wanted, [label.width + gap for label in labels], left, width + gap)
    named = [Group(f"{c.key}/value", f, x) for c, f, x in zip(broken, labels, places, strict=True)]
    return list(named), max(label.height for label in labels) + gap


def _place(block: Columns, count: int, context: Context, left: float, width: float) -> list[_Column]:
    band = (width - left) / len(block.items)
    side_by_side = count if block.mode == "grouped" else 1
    widest = _WIDEST * context.theme.figure.bar * context.fit.figure
    each = min(band * _BAND / side_by_side, widest)
    columns: list[_Column] = []
    for index, item in enumerate(block.items):
        x = left + (index + 0.5) * band - each * side_by_side / 2
        for piece in pieces(item.values, block.mode, block.break_above):
            n = piece.series
            at = x + n * each if block.mode == "grouped" else x
            text = _text(block, piece.value, count, context.language)
            color = _color(block, item, n, count, context)
            columns.append(_Column(index, n, piece.start, piece.end, at, each, text, color, piece.broken))
    return columns


def _text(block: Columns, value: Decimal, count: int, language: str) -> str:
    if block.mode == "share":
        return plain_number(value.quantize(Decimal(1), ROUND_HALF_UP)) + "%"
    return format_number(value, language) + _units(block, count)[0]


def _units(block: Columns, count: int) -> tuple[str, str]:
    """What is set after each value, and what is said once."""
    if block.mode == "share":
        return "", ""
    return unit_places(block.unit, len(block.items)) if count == 1 else ("", block.unit)


def _color(block: Columns, item: SeriesRow, series: int, count: int, context: Context) -> Color:
    if count == 1:
        return item_color(context, item.highlight, any(each.highlight for each in block.items))
    return series_color(context, series)


def _all_labelled(
    block: Columns, columns: list[_Column], context: Context, scale: Scale, band: float
) -> bool:
    size = em(context, "chart_value")
    for column in columns:
        text = line_width(context, "chart_value", column.text)
        if block.mode == "grouped":
            alone = all(column.item != other.item or column is other for other in columns)
            if text + 0.2 * size > (band if alone else column.width):
                return False
        elif column.start != column.end:
            tall = abs(scale.at(column.end) - scale.at(column.start))
            if tall < size * 1.15 or text + 0.2 * size > column.width:
                return False
    return True


def _labelled(block: Columns, columns: list[_Column], context: Context, scale: Scale, width: float) -> Frame:
    size = em(context, "chart_value")
    over = under = 0.0
    sums = _sums(columns) if block.mode == "stacked" else {}
    if sums:
        over = size * 1.3
    if block.mode == "grouped":
        over = size * 1.3 if any(c.end >= 0 for c in columns) else 0.0
        under = size * 1.3 if any(c.end < 0 for c in columns) else 0.0
    items: list[Item] = []
    for column in columns:
        bar, *marks = _bar(column, scale, over, context)
        items += (bar, *marks)
        stacked = block.mode != "grouped"
        if stacked and column.start == column.end:
            continue
        color = text_on(column.color) if stacked else ""
        label = tight_label(context, "chart_value", column.text, width, align="center", color=color)
        x = min(max(column.x + (column.width - label.width) / 2, 0.0), max(width - label.width, 0.0))
        if stacked:
            y = bar.y + (bar.h - label.height) / 2
        else:
            y = bar.y - label.height - 0.25 * size if column.end >= 0 else bar.y + bar.h + 0.25 * size
        items.append(Group(column.key, label, x, y))
    for index, whole in sums.items():
        label = tight_label(
            context, "chart_value", format_number(whole, context.language), width / len(block.items)
        )
        x = (index + 0.5) * width / len(block.items) - label.width / 2
        y = over + scale.length - scale.at(whole) - label.height - 0.25 * size
        items.append(Group(f"items/{index}/total", label, x, y))
    y = over + scale.length - scale.at(Decimal(0))
    for index in _unknown(block):
        dash = tight_label(context, "chart_value", NO_VALUE, width)
        x = (index + 0.5) * width / len(block.items) - dash.width / 2
        items.append(Group(f"items/{index}/values/0", dash, x, y - dash.height - 0.25 * size))
    thick = context.theme.figure.hairline * 1.5
    items.append(Rect("axis/zero", 0.0, y - thick / 2, width, thick, context.color("ink")))
    return _finish(block, items, columns, context, 0.0, width, over + scale.length + under)


def _unknown(block: Columns) -> list[int]:
    """The places without a value, in a chart of one series: among several, the others show where one is missing."""
    return [
        n
        for n, item in enumerate(block.items)
        if _count(block) == 1 and not any(v is not None for v in item.values)
    ]


def _sums(columns: list[_Column]) -> dict[int, Decimal]:
    """The sum of every stack, which is its upper end; none where some lie below zero, which no one height shows."""
    if any(column.end < column.start for column in columns):
        return {}
    tops: dict[int, Decimal] = {}
    for column in columns:
        tops[column.item] = max(tops.get(column.item, Decimal(0)), column.end)
    return tops


def _bar(column: _Column, scale: Scale, top: float, context: Context) -> tuple[Rect, *tuple[Item, ...]]:
    a, b = scale.at(column.start), scale.at(column.end)
    bar = Rect(
        f"{column.key}/bar", column.x, top + scale.length - max(a, b), column.width, abs(b - a), column.color
    )
    if not column.broken:
        return (bar,)
    y = bar.y + (bar.h - break_place(bar.h) if column.end < 0 else break_place(bar.h))
    return bar, break_marks(f"{column.key}/break", bar.x, y, bar.w, 0.0, context, upright=True)


def _finish(
    block: Columns,
    items: list[Item],
    columns: list[_Column],
    context: Context,
    left: float,
    width: float,
    foot: float,
) -> Frame:
    band = (width - left) / len(block.items)
    centers = [(index + 0.5) * band for index in range(len(block.items))]
    labels = category_labels(context, [item.label for item in block.items], centers, width - left)
    problems: tuple[Problem, ...] = ()
    if columns and columns[0].width < _NARROWEST:
        problems = (
            crowded(
                "{count} columns are too narrow to be told apart",
                "show fewer items, or use a line",
                count=len(columns),
            ),
        )
    if labels.height:
        foot += em(context, "chart_label") * 0.45
        items.append(Group("", labels, left, foot))
    return Frame(width, foot + labels.height, tuple(items), problems)


def sample() -> Columns:
    years = (("2020年", "3.8"), ("2021年", "4.0"), ("2022年", "4.2"), ("2023年", "4.5"), ("2024年", "4.8"))
    return Columns(
        title="高铁营业里程（万公里）",
        items=tuple(
            SeriesRow(label=year, values=(Decimal(value),), highlight=year == "2024年")
            for year, value in years
        ),
    )


KIND = BlockKind(Columns, "figure", layout, sample)
