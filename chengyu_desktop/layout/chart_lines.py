"""Lines through points, which the kinds line and area share: series named at their ends, the axis at the left. What areas
that lie on one another need of it too is public (``chart_bands``)."""

from __future__ import annotations

from decimal import Decimal, localcontext
from itertools import groupby

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Point
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Stroke
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.axis import tick_text
from chengyu_desktop.layout.chart_grid import Grid, grid_items, make_grid
from chengyu_desktop.layout.chart_labels import (
    category_labels,
    crowded,
    em,
    pale_series,
    series_color,
    spread,
    tight_label,
)
from chengyu_desktop.layout.chart_parts import SeriesRow, values_of
from chengyu_desktop.layout.chart_points import PointLabels, PointText, place_texts, wanted_points
from chengyu_desktop.layout.chart_shapes import polygon, polyline
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number

_END_SHARE = 0.3  # of the width that the names at the ends may take
_MOST_END_SHARE = 0.42  # and that a number may, which isn't to be broken
_DECIMALS = 2
_PRECISION = 90  # digits: a file's numbers have up to thirty on either side of the point
_DENSE, _THINNEST = (
    1.0,
    0.36,
)  # mm: closer points are joined by a thinner line; a point, the least for several inks
_MARKED = 16  # points; more would run into one another


class Spelling(msgspec.Struct, frozen=True):
    """What values are counted in."""

    divisor: Decimal
    unit: str
    language: str

    def number(self, value: Decimal) -> str:
        if self.divisor == 1:
            return format_number(value, self.language)
        return tick_text(value, self.divisor, self.language)


class LinePlot(msgspec.Struct, frozen=True):
    """What is drawn: rows of values, the names of the series and which one matters; ``filled`` down to zero. ``labels`` says
    which values are written at their points."""

    items: tuple[SeriesRow, ...]
    series: tuple[str, ...]
    highlight: str
    unit: str
    filled: bool
    labels: PointLabels = "last"

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
    spell = spelling(values, plot, grid, context.language)
    ends = _end_names(plot, spell, context, width)
    dot = context.theme.figure.dot
    right = max((frame.width for _, frame in ends), default=0.0) + em(context, "chart_value") * 0.5 + dot
    left = grid.left + dot
    step = max(width - right - left, 1.0) / max(len(plot.items) - 1, 1)
    if len(plot.items) == 1:  # beside its name
        left += step
    items = grid_items(grid, context, grid.top, width - right + dot)
    for n in _painting_order(plot):
        color = series_ink(plot, n, context)
        items += _series(plot, n, color, grid, context, left, step)
    foot = grid.top + height
    wanted = [foot - grid.axis.scale.at(plot.points(n)[-1][1]) - f.height / 2 for n, f in ends]
    named_to, problems = names_at_ends(
        items, ends, wanted, width - right + dot + em(context, "chart_value") * 0.5, foot
    )
    named, left_out = _point_labels(plot, spell, grid, context, left, step, width - right + dot)
    items += named
    problems += no_room_at_points(left_out)
    centers = [left + step * n for n in range(len(plot.items))]
    labels = category_labels(context, [item.label for item in plot.items], centers, width)
    foot = max(foot, named_to)
    if labels.height:
        foot += em(context, "chart_label") * 0.6
        items.append(Group("", labels, 0.0, foot))
    return Frame(width, foot + labels.height, tuple(items), problems)


def names_at_ends(
    items: list[Item], names: list[tuple[int, Frame]], wanted: list[float], x: float, foot: float
) -> tuple[float, tuple[Problem, ...]]:
    """Adds what the series (by number, from the highest) are called, at ``x`` and as near as they can to ``wanted``; says how far
    down they reach, and whether they have room above ``foot``."""
    problems: tuple[Problem, ...] = ()
    if sum(frame.height for _, frame in names) > foot:
        problems = (
            crowded("the names of {count} lines have no room at their ends", "show fewer", count=len(names)),
        )
    places = spread(wanted, [frame.height for _, frame in names], 0.0, foot)
    items += [Group(f"series/{n}", frame, x, y) for (n, frame), y in zip(names, places, strict=True)]
    return (places[-1] + names[-1][1].height if places else 0.0), problems


def no_room_at_points(count: int) -> tuple[Problem, ...]:
    if not count:
        return ()
    told = crowded(
        "{count} of the values have no room at their points",
        "write only the highest and lowest, or show fewer points",
        count=count,
    )
    return (told,)


def spelling(values: list[Decimal], plot: LinePlot, grid: Grid, language: str) -> Spelling:
    """How values are written: in the axis' 万 or 亿 where that gives all of them with two decimals at most, else as the data
    has them."""
    with localcontext() as decimals:
        decimals.prec = _PRECISION
        short = all(value == round(value, _DECIMALS) for value in (v / grid.divisor for v in values))
    if short:
        return Spelling(grid.divisor, grid.unit_text, language)
    return Spelling(Decimal(1), plot.unit, language)


def _end_names(plot: LinePlot, spell: Spelling, context: Context, width: float) -> list[tuple[int, Frame]]:
    """Name and last value of every series, from the highest end to the lowest."""
    with_end = [(n, points[-1][1]) for n in range(plot.count) if (points := plot.points(n))]
    names = []
    for n, value in sorted(with_end, key=lambda each: -each[1]):
        unit = spell.unit if plot.count == 1 else ""
        names.append((n, end_name(plot, n, spell.number(value), unit, context, width)))
    return names


def end_name(plot: LinePlot, series: int, number: str, unit: str, context: Context, width: float) -> Frame:
    """What a series is called at its end, with its last number."""
    name = plot.series[series] if series < len(plot.series) else ""
    text = f"{name} {number}" if name else number
    if line_width(context, "chart_value", text + unit) <= width * _END_SHARE:
        text += unit  # else the axis alone says the unit
    whole = line_width(context, "chart_value", number) + 0.05
    room = max(width * _END_SHARE, min(whole, width * _MOST_END_SHARE))
    return tight_label(context, "chart_value", text, room)


def _painting_order(plot: LinePlot) -> list[int]:
    """The highlighted one last, over the others; filled ones from the largest, so that none is hidden."""
    order = list(range(plot.count))
    if plot.filled:
        order.sort(key=lambda n: -sum((abs(value) for _, value in plot.points(n)), Decimal(0)))
        return order
    return sorted(order, key=lambda n: is_highlighted(plot, n))


def is_highlighted(plot: LinePlot, series: int) -> bool:
    return bool(plot.highlight) and series < len(plot.series) and plot.series[series] == plot.highlight


def series_ink(plot: LinePlot, series: int, context: Context) -> Color:
    return (
        context.color(context.theme.figure.highlight)
        if is_highlighted(plot, series)
        else series_color(context, series)
    )


def _ground(plot: LinePlot, series: int, color: Color, context: Context) -> Color:
    return color.tint(35) if is_highlighted(plot, series) else pale_series(context, series)


def _placed(plot: LinePlot, series: int, grid: Grid, left: float, step: float) -> list[tuple[int, Point]]:
    """Where a series' points are, in mm."""
    foot = grid.top + grid.axis.scale.length
    return [(n, (left + n * step, foot - grid.axis.scale.at(value))) for n, value in plot.points(series)]


def _point_labels(
    plot: LinePlot, spell: Spelling, grid: Grid, context: Context, left: float, step: float, right: float
) -> tuple[list[Group], int]:
    if plot.labels == "last":
        return [], 0
    lines = [[point for _, point in _placed(plot, n, grid, left, step)] for n in range(plot.count)]
    texts: list[PointText] = []
    for n in range(plot.count):
        points = plot.points(n)
        for at in wanted_points([float(value) for _, value in points], plot.labels):
            place, value = points[at]
            x, y = lines[n][at]
            beside = [lines[n][other][1] for other in (at - 1, at + 1) if 0 <= other < len(points)]
            above = len(beside) < 2 or y <= sum(beside) / 2 + 1e-9
            texts.append(PointText(f"items/{place}/values/{n}", spell.number(value), (x, y), above))
    if plot.labels == "extremes":  # few, and each of them matters: the highlighted series first
        texts.sort(key=lambda text: not is_highlighted(plot, int(text.key.rpartition("/")[2])))
    area = (
        left,
        0.0 if not grid.unit.height else grid.unit.height * 1.1,
        right,
        grid.top + grid.axis.scale.length,
    )
    foot = grid.top + grid.axis.scale.length
    zero = foot - grid.axis.scale.at(Decimal(0))
    if grid.top <= zero <= foot:
        lines.append([(left, zero), (right, zero)])
    return place_texts(texts, lines, area, context, on_paper=not plot.filled)


def _series(
    plot: LinePlot, series: int, color: Color, grid: Grid, context: Context, left: float, step: float
) -> list[Item]:
    """Unbroken runs as lines (a missing value is a gap, never a guess), with a dot at every point when they are few."""
    style = context.theme.figure
    foot = grid.top + grid.axis.scale.length
    placed = _placed(plot, series, grid, left, step)
    items: list[Item] = []
    width = style.line if step >= _DENSE else max(style.line * 0.6, _THINNEST)
    stroke = Stroke(color, width, join="round", cap="round")
    for _, run in groupby(enumerate(placed), key=lambda each: each[1][0] - each[0]):
        points: list[Point] = [point for _, (_, point) in run]
        start = f"items/{round((points[0][0] - left) / step)}/values/{series}"
        if len(points) < 2:
            continue
        if plot.filled:
            zero = foot - grid.axis.scale.at(Decimal(0))
            outline = [(points[0][0], zero), *points, (points[-1][0], zero)]
            items.append(polygon(f"{start}/area", outline, _ground(plot, series, color, context)))
        items.append(polyline(f"{start}/line", points, stroke))
    marked = len(plot.items) <= _MARKED
    for index, (n, (x, y)) in enumerate(placed):
        alone = all(abs(n - other) != 1 for other, _ in placed)
        if marked or alone or index == len(placed) - 1:
            items.append(Ellipse(f"items/{n}/values/{series}/dot", x, y, style.dot, style.dot, color))
    return items
