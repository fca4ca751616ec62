"""columns: upright bars from a common zero, one or several for every place: side by side, stacked, or as shares."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar, Literal

import msgspec
from msgspec import Meta

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
    series_color,
    text_on,
    tight_label,
)
from chengyu_desktop.layout.chart_parts import SeriesRow, gap_of, start_chart
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number
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
    items: Annotated[tuple[SeriesRow, ...], Meta(title="Places")] = ()


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

    @property
    def key(self) -> str:
        return f"items/{self.item}/values/{self.series}"


def layout(block: Columns, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    count = max((len(item.values) for item in block.items), default=0)
    if not count:
        return stack.finish()
    gap = gap_of(context)
    if count > 1 and block.series:
        names = [(name, series_color(context, n)) for n, name in enumerate(block.series[:count])]
        stack.add("", color_key(context, names, width), gap=gap)
    stack.problems += _problems(block)
    stack.add("", _plot(block, count, context, width), gap=gap)
    return stack.finish()


def _problems(block: Columns) -> list[Problem]:
    if block.mode != "share" or all(v is None or v >= 0 for item in block.items for v in item.values):
        return []
    return [
        Problem(
            "warning",
            "negative-share",
            "a value below zero has no share of a whole and isn't drawn",
            "choose another mode, or correct the value",
        )
    ]


def _plot(block: Columns, count: int, context: Context, width: float) -> Frame:
    """Values at the columns where all have room there; else an axis at the left."""
    height = context.theme.figure.plot * context.fit.figure
    columns = _place(block, count, context, 0.0, width)
    ends = [v for column in columns for v in (column.start, column.end)]
    if _all_labelled(block, columns, context, base_scale(ends, height), width / len(block.items)):
        return _labelled(block, columns, context, base_scale(ends, height), width)
    grid = make_grid(context, ends, "%" if block.mode == "share" else block.unit, height, width, zero=True)
    columns = _place(block, count, context, grid.left, width)
    items = grid_items(grid, context, grid.top, width)
    items += [_bar(column, grid.axis.scale, grid.top) for column in columns]
    return _finish(block, items, columns, context, grid.left, width, grid.top + height)


def _place(block: Columns, count: int, context: Context, left: float, width: float) -> list[_Column]:
    band = (width - left) / len(block.items)
    side_by_side = count if block.mode == "grouped" else 1
    widest = _WIDEST * context.theme.figure.bar * context.fit.figure
    each = min(band * _BAND / side_by_side, widest)
    columns: list[_Column] = []
    for index, item in enumerate(block.items):
        x = left + (index + 0.5) * band - each * side_by_side / 2
        values = _shares(item) if block.mode == "share" else item.values
        up = down = Decimal(0)
        for n, value in enumerate(values):
            if value is None:
                continue
            text = _text(block, value, count)
            color = _color(block, item, n, count, context)
            if block.mode == "grouped":
                columns.append(_Column(index, n, Decimal(0), value, x + n * each, each, text, color))
                continue
            start = up if value >= 0 else down
            columns.append(_Column(index, n, start, start + value, x, each, text, color))
            if value >= 0:
                up += value
            else:
                down += value
    return columns


def _shares(item: SeriesRow) -> tuple[Decimal | None, ...]:
    whole = sum((v for v in item.values if v is not None and v > 0), Decimal(0))
    return tuple(None if v is None or v < 0 or not whole else v / whole * 100 for v in item.values)


def _text(block: Columns, value: Decimal, count: int) -> str:
    if block.mode == "share":
        return format_number(value.quantize(Decimal(1), ROUND_HALF_UP)) + "%"
    return format_number(value) + (block.unit if count == 1 else "")


def _color(block: Columns, item: SeriesRow, series: int, count: int, context: Context) -> Color:
    if item.highlight and count == 1:
        return context.color(context.theme.figure.highlight)
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
    if block.mode == "grouped":
        over = size * 1.3 if any(c.end >= 0 for c in columns) else 0.0
        under = size * 1.3 if any(c.end < 0 for c in columns) else 0.0
    items: list[Item] = []
    for column in columns:
        bar = _bar(column, scale, over)
        items.append(bar)
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
    y = over + scale.length - scale.at(Decimal(0))
    thick = context.theme.figure.hairline * 1.5
    items.append(Rect("axis/zero", 0.0, y - thick / 2, width, thick, context.color("ink")))
    if block.mode == "stacked" and block.unit:
        unit = tight_label(context, "caption", block.unit, width)
        items = [Group("", Frame(width, 0.0, tuple(items)), 0.0, unit.height * 1.3), Group("axis/unit", unit)]
        over += unit.height * 1.3
    return _finish(block, items, columns, context, 0.0, width, over + scale.length + under)


def _bar(column: _Column, scale: Scale, top: float) -> Rect:
    a, b = scale.at(column.start), scale.at(column.end)
    y = top + scale.length - max(a, b)
    return Rect(f"{column.key}/bar", column.x, y, column.width, abs(b - a), column.color)


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
