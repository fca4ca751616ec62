"""Areas that lie on one another, as amounts or as shares of the whole: bands from place to place, each named at its end."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby, pairwise
from math import inf

import msgspec

from chengyu_desktop.frame.geometry import Point
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.layout.chart_grid import Grid, grid_items, make_grid
from chengyu_desktop.layout.chart_labels import category_labels, em, text_on, tight_label
from chengyu_desktop.layout.chart_lines import (
    LinePlot,
    Spelling,
    end_name,
    names_at_ends,
    no_room_at_points,
    series_ink,
    spelling,
)
from chengyu_desktop.layout.chart_points import wanted_points
from chengyu_desktop.layout.chart_shapes import polygon, polyline
from chengyu_desktop.layout.chart_stacks import Mode, Piece, pieces
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import plain_number

_SEAM = 0.35  # mm of paper between bands, so that they part in black alone too
_SEAM_SHARE = 0.12  # of the distance of places, at most: many close ones would be all seam
_ALONE = 0.8  # mm: width of a band of one place
_INSET = 0.5  # mm that values keep from the plot's ends


class _Layer(msgspec.Struct, frozen=True):
    """A piece of a band at a place: ``x`` and its two edges (``upper`` is the lesser) in mm."""

    place: int
    piece: Piece
    x: float
    upper: float
    lower: float


def bands_plot(plot: LinePlot, mode: Mode, context: Context, width: float) -> Frame:
    """``mode`` is ``stacked`` or ``share``. A missing value is a gap: what would lie on it lies nowhere, and of a whole that isn't
    known nothing has a share. So is one below zero, which nothing can lie on."""
    count = plot.count
    rows = [_known(item.values, count, mode) for item in plot.items]
    values = [Decimal(0), *(piece.end for row in rows for piece in row)]
    if len(values) == 1:
        return Frame(width, 0.0)
    height = context.theme.figure.plot * context.fit.figure
    grid = make_grid(context, values, "%" if mode == "share" else plot.unit, height, width, zero=True)
    amounts = [v for item in plot.items for v in item.values if v is not None]
    spell = spelling([*amounts, *values], plot, grid, context.language)
    last = max(n for n, row in enumerate(rows) if row)
    names = [
        (p.series, end_name(plot, p.series, _number(p, mode, spell), "", context, width))
        for p in reversed(rows[last])
    ]
    gap = em(context, "chart_value") * 0.5
    right = width - max((frame.width for _, frame in names), default=0.0) - gap
    left = grid.left
    step = max(right - left, 1.0) / max(len(plot.items) - 1, 1)
    if len(plot.items) == 1:  # beside its name
        left += step - _ALONE
    foot = grid.top + height
    layers = [
        _Layer(n, p, left + n * step, foot - grid.axis.scale.at(p.end), foot - grid.axis.scale.at(p.start))
        for n, row in enumerate(rows)
        for p in row
    ]
    items = grid_items(grid, context, grid.top, right)
    (zero,) = (item for item in items if item.key == f"axis/{grid.axis.ticks.index(Decimal(0))}/line")
    items.remove(zero)
    for series in range(count):
        band = [layer for layer in layers if layer.piece.series == series]
        items += _band(plot, series, band, min(_SEAM, step * _SEAM_SHARE), context)
    items.append(zero)
    ends = {layer.piece.series: layer for layer in layers if layer.place == last}
    wanted = [(ends[n].upper + ends[n].lower) / 2 - frame.height / 2 for n, frame in names]
    named_to, problems = names_at_ends(items, names, wanted, right + gap, foot)
    written, left_out = _written(plot, mode, spell, layers, context, (left, right))
    items += written
    problems += no_room_at_points(left_out)
    if mode == "stacked" and 1 < count == len(rows[last]):  # else not all of it is known
        top = [layer for layer in layers if layer.piece.series == count - 1]
        items += _whole(spell, top, grid, context, right)
    centers = [left + step * n for n in range(len(plot.items))]
    labels = category_labels(context, [item.label for item in plot.items], centers, width)
    foot = max(foot, named_to)
    if labels.height:
        foot += em(context, "chart_label") * 0.6
        items.append(Group("", labels, 0.0, foot))
    return Frame(width, foot + labels.height, tuple(items), problems)


def _known(values: Sequence[Decimal | None], count: int, mode: Mode) -> tuple[Piece, ...]:
    """The pieces from the lowest as far as all below them are known; of shares all or none."""
    firm: list[Decimal | None] = []
    for value in (*values, *[None] * (count - len(values))):
        if value is None or value < 0:
            break
        firm.append(value)
    if mode == "share" and len(firm) < count:
        return ()
    return pieces(firm, mode)


def _number(piece: Piece, mode: Mode, spell: Spelling) -> str:
    if mode == "share":
        return plain_number(piece.value.quantize(Decimal(1), ROUND_HALF_UP)) + "%"
    return spell.number(piece.value)


def _band(
    plot: LinePlot, series: int, layers: Sequence[_Layer], seam_width: float, context: Context
) -> list[Item]:
    """One shape for every run of places, and a seam of paper along its upper edge."""
    color = series_ink(plot, series, context)
    seam = Stroke(context.color("paper"), seam_width, join="round")
    items: list[Item] = []
    for _, run in groupby(enumerate(layers), key=lambda each: each[1].place - each[0]):
        members = [layer for _, layer in run]
        key = f"items/{members[0].place}/values/{series}"
        upper: list[Point] = [(layer.x, layer.upper) for layer in members]
        lower: list[Point] = [(layer.x, layer.lower) for layer in members]
        if len(members) == 1:
            (x, top), (_, bottom) = upper[0], lower[0]
            x -= _ALONE if members[0].place else 0.0  # within the plot
            items.append(Rect(f"{key}/area", x, top, _ALONE, bottom - top, color))
            continue
        items.append(polygon(f"{key}/area", [*upper, *reversed(lower)], color))
        if series + 1 < plot.count:
            items.append(polyline(f"{key}/seam", upper, seam))
    return items


def _whole(spell: Spelling, band: Sequence[_Layer], grid: Grid, context: Context, right: float) -> list[Item]:
    """The sum at the last place, over the stack (whose uppermost band is ``band``), where there is room."""
    last = band[-1]
    label = tight_label(context, "chart_value", spell.number(last.piece.end), right - grid.left)
    x = right - label.width
    edge = min(_highest(band, x), *(layer.upper for layer in band if layer.x > x), last.upper)
    y = edge - label.height - em(context, "chart_value") * 0.25
    is_far = last.upper - edge > label.height  # over a summit beside it, whose it would seem to be
    if is_far or y < grid.unit.height or x < grid.left:
        return []
    ground = Rect("ground", 0.0, 0.0, label.width, label.height, context.color("paper"))
    frame = Frame(label.width, label.height, (ground, *label.items))
    return [Group(f"items/{last.place}/total", frame, x, y)]


def _written(
    plot: LinePlot,
    mode: Mode,
    spell: Spelling,
    layers: Sequence[_Layer],
    context: Context,
    room: tuple[float, float],
) -> tuple[list[Item], int]:
    """Values in their bands, between ``room``'s ends (mm), and how many of them find no place where the band is thick enough."""
    items: list[Item] = []
    left_out = 0
    size = em(context, "chart_value")
    for series in range(plot.count if plot.labels != "last" else 0):
        band = [layer for layer in layers if layer.piece.series == series]
        free = room[0]
        for index in wanted_points([float(layer.piece.value) for layer in band], plot.labels):
            layer = band[index]
            if layer.lower - layer.upper < size:  # most of many, found out cheaply
                left_out += 1
                continue
            color = text_on(series_ink(plot, series, context))
            text = _number(layer.piece, mode, spell)
            label = tight_label(context, "chart_value", text, room[1] - room[0], color=color)
            x = min(max(layer.x - label.width / 2, room[0] + _INSET), room[1] - label.width - _INSET)
            if x < free:
                left_out += 1
                continue
            knees = [each.x for each in band if x < each.x < x + label.width]
            edges = [_edges(band, at) for at in (x, *knees, x + label.width)]
            low, high = max(edge[0] for edge in edges), min(edge[1] for edge in edges)
            if high - low < size:
                left_out += 1
                continue
            free = x + label.width + size * 0.3
            key = f"items/{layer.place}/values/{series}"
            items.append(Group(key, label, x, (low + high - label.height) / 2))
    return items, left_out


def _highest(band: Sequence[_Layer], x: float) -> float:
    upper, lower = _edges(band, x)
    return upper if upper <= lower else inf


def _edges(band: Sequence[_Layer], x: float) -> tuple[float, float]:
    """The band's edges at ``x`` mm; nothing lies between them where it has a gap."""
    for a, b in pairwise(band):
        if a.x <= x <= b.x and b.place == a.place + 1:
            part = (x - a.x) / (b.x - a.x)
            return a.upper + (b.upper - a.upper) * part, a.lower + (b.lower - a.lower) * part
    return 0.0, -1.0
