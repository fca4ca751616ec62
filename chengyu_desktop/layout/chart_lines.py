"""Lines through points, which the kinds line and area share: series named at their ends, the axis at the left."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Point
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Stroke
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.chart_grid import Grid, grid_items, make_grid
from chengyu_desktop.layout.chart_labels import (
    category_labels,
    crowded,
    em,
    series_color,
    spread,
    tight_label,
)
from chengyu_desktop.layout.chart_parts import SeriesRow, values_of
from chengyu_desktop.layout.chart_shapes import polygon, polyline
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import format_number

_END_SHARE = 0.3  # of the width that the names at the ends may take
_MARKED = 16  # points; more would run into one another


class LinePlot(msgspec.Struct, frozen=True):
    """What is drawn: rows of values, the names of the series and which one matters; ``filled`` down to zero."""

    items: tuple[SeriesRow, ...]
    series: tuple[str, ...]
    highlight: str
    unit: str
    filled: bool

    @property
    def count(self) -> int:
        return max((len(item.values) for item in self.items), default=0)

    def points(self, series: int) -> list[tuple[int, Decimal]]:
        """Places and values of a series that aren't missing."""
        return [
            (n, value)
            for n, item in enumerate(self.items)
            if series < len(item.values) and (value := item.values[series]) is not None
        ]


def line_plot(plot: LinePlot, context: Context, width: float) -> Frame:
    values = values_of(plot.items)
    if not values:
        return Frame(width, 0.0)
    height = context.theme.figure.plot * context.fit.figure
    grid = make_grid(context, values, plot.unit, height, width, zero=plot.filled)
    ends = _end_names(plot, context, width)
    dot = context.theme.figure.dot
    right = max((frame.width for _, frame in ends), default=0.0) + em(context, "chart_value") * 0.5 + dot
    left = grid.left + dot
    step = max(width - right - left, 1.0) / max(len(plot.items) - 1, 1)
    items = grid_items(grid, context, grid.top, width - right + dot)
    for n in _painting_order(plot):
        color = _color(plot, n, context)
        items += _series(plot, n, color, grid, context, left, step)
    problems: tuple[Problem, ...] = ()
    if sum(frame.height for _, frame in ends) > height + grid.top:
        problems = (
            crowded("the names of {count} lines have no room at their ends", "show fewer", count=len(ends)),
        )
    wanted = [grid.top + height - grid.axis.scale.at(plot.points(n)[-1][1]) - f.height / 2 for n, f in ends]
    places = spread(wanted, [frame.height for _, frame in ends], 0.0, grid.top + height)
    for (n, frame), y in zip(ends, places, strict=True):
        items.append(Group(f"series/{n}", frame, width - right + dot + em(context, "chart_value") * 0.5, y))
    foot = grid.top + height
    if places:
        foot = max(foot, places[-1] + ends[-1][1].height)
    centers = [left + step * n for n in range(len(plot.items))]
    labels = category_labels(context, [item.label for item in plot.items], centers, width)
    if labels.height:
        foot += em(context, "chart_label") * 0.6
        items.append(Group("", labels, 0.0, foot))
    return Frame(width, foot + labels.height, tuple(items), problems)


def _end_names(plot: LinePlot, context: Context, width: float) -> list[tuple[int, Frame]]:
    """Name and last value of every series, from the highest end to the lowest."""
    with_end = [(n, points[-1][1]) for n in range(plot.count) if (points := plot.points(n))]
    names = []
    for n, value in sorted(with_end, key=lambda each: -each[1]):
        name = plot.series[n] if n < len(plot.series) else ""
        number = format_number(value) + (plot.unit if plot.count == 1 else "")
        text = f"{name} {number}" if name else number
        names.append((n, tight_label(context, "chart_value", text, width * _END_SHARE)))
    return names


def _painting_order(plot: LinePlot) -> list[int]:
    """The highlighted one last, over the others; filled ones from the largest, so that none is hidden."""
    order = list(range(plot.count))
    if plot.filled:
        order.sort(key=lambda n: -sum((abs(value) for _, value in plot.points(n)), Decimal(0)))
        return order
    return sorted(order, key=lambda n: _is_highlighted(plot, n))


def _is_highlighted(plot: LinePlot, series: int) -> bool:
    return bool(plot.highlight) and series < len(plot.series) and plot.series[series] == plot.highlight


def _color(plot: LinePlot, series: int, context: Context) -> Color:
    return (
        context.color(context.theme.figure.highlight)
        if _is_highlighted(plot, series)
        else series_color(context, series)
    )


def _series(
    plot: LinePlot, series: int, color: Color, grid: Grid, context: Context, left: float, step: float
) -> list[Item]:
    """Unbroken runs as lines (a missing value is a gap, never a guess), with a dot at every point when they are few."""
    style = context.theme.figure
    foot = grid.top + grid.axis.scale.length
    placed = [(n, (left + n * step, foot - grid.axis.scale.at(value))) for n, value in plot.points(series)]
    items: list[Item] = []
    stroke = Stroke(color, style.line, join="round", cap="round")
    for _, run in groupby(enumerate(placed), key=lambda each: each[1][0] - each[0]):
        points: list[Point] = [point for _, (_, point) in run]
        start = f"items/{round((points[0][0] - left) / step)}/values/{series}"
        if len(points) < 2:
            continue
        if plot.filled:
            zero = foot - grid.axis.scale.at(Decimal(0))
            outline = [(points[0][0], zero), *points, (points[-1][0], zero)]
            items.append(polygon(f"{start}/area", outline, color.tint(35)))
        items.append(polyline(f"{start}/line", points, stroke))
    marked = len(plot.items) <= _MARKED
    for index, (n, (x, y)) in enumerate(placed):
        alone = all(abs(n - other) != 1 for other, _ in placed)
        if marked or alone or index == len(placed) - 1:
            items.append(Ellipse(f"items/{n}/values/{series}/dot", x, y, style.dot, style.dot, color))
    return items
