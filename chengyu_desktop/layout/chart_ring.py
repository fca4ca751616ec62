"""Pies and rings: slices clockwise from the top, each named beside it, by a key below where there is no room beside."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.layout.chart_labels import crowded, em, ramp, series_color, spread, tight_label
from chengyu_desktop.layout.chart_parts import ShareItem, number_text, unknown_parts
from chengyu_desktop.layout.chart_shapes import on_circle, polyline, sector
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import plain_number
from chengyu_desktop.layout.stack import Stack

_MOST = 8  # slices that a reader can compare
_BESIDE = 5.0  # em that a name needs beside the ring
_SMALLER = 0.8  # of its size that the ring may have to keep all names in one line
_LEADER = 3.0  # mm from the ring to a name
_BEND = 1.0  # mm that a leader goes straight out


class _Slice(msgspec.Struct, frozen=True):
    index: int
    start: float  # turns, clockwise from the top
    end: float
    color: Color
    text: str
    number: str

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    @property
    def at_right(self) -> bool:
        return self.middle < 0.5


class _Look(msgspec.Struct, frozen=True):
    radius: float  # mm
    hole: float  # share of the radius
    middle: str  # what stands in the hole


def share_text(value: Decimal, whole: Decimal) -> str:
    """The share in percent: as written where the whole is 100, else rounded, with a decimal where a whole number would say
    0 or 100 of what isn't."""
    if whole == 100:
        return plain_number(value) + "%"
    share = value / whole * 100 if whole else Decimal(0)
    places = Decimal("0.1") if 0 < share < 1 or 99 < share < 100 else Decimal(1)
    return plain_number(share.quantize(places, ROUND_HALF_UP)) + "%"


def share_colors(items: Sequence[ShareItem], context: Context) -> list[Color]:
    """The theme's colours in turn; beside a highlighted share all others are screens of one, light enough for the accent
    to be seen in greyscale too."""
    style = context.theme.figure
    if not any(item.highlight for item in items):
        return [series_color(context, index) for index in range(len(items))]
    accent = context.color(style.highlight)
    return [
        accent if item.highlight else ramp(context, max(0.55 - 0.1 * index, 0.1))
        for index, item in enumerate(items)
    ]


def ring(
    items: Sequence[ShareItem], unit: str, context: Context, width: float, hole: float, middle: str = ""
) -> Frame:
    """``hole`` is the inner radius as a share of the outer; ``middle`` stands in it."""
    slices = _slices(items, unit, context)
    problems = tuple(unknown_parts(items))
    if not slices:
        return Frame(width, 0.0, (), problems)
    diameter = context.theme.figure.plot * context.fit.figure
    number = max(line_width(context, "chart_label", piece.number) for piece in slices) + 0.05
    room = max(_BESIDE * em(context, "chart_label"), number) + _LEADER
    beside = width - 2 * room >= diameter * 0.6
    diameter = min(diameter, width - 2 * room if beside else width)
    widest = max(line_width(context, "chart_label", piece.text) for piece in slices) + 0.05
    in_one_line = width - 2 * (widest + _LEADER)
    if beside and diameter > in_one_line >= diameter * _SMALLER:
        diameter = in_one_line
    look = _Look(min(diameter, width) / 2, hole, middle)
    frame = _with_leaders(slices, context, width, look) if beside else None
    if frame is None:
        frame = _with_key(slices, context, width, look)
    if len(slices) > _MOST:
        problems += (
            crowded(
                "{count} slices can't be told apart",
                "join the small ones to one, or use bars",
                count=len(slices),
            ),
        )
    return Frame(width, frame.height, frame.items, problems)


def _slices(items: Sequence[ShareItem], unit: str, context: Context) -> list[_Slice]:
    whole = sum((item.value or Decimal(0) for item in items), Decimal(0))
    if not whole:
        return []
    colors = share_colors(items, context)
    slices: list[_Slice] = []
    turned = Decimal(0)
    for index, item in enumerate(items):
        if item.value is None:
            continue
        start, turned = turned, turned + item.value
        number = number_text(item.value, context.language, unit) if unit else share_text(item.value, whole)
        text = f"{item.label} {number}" if item.label else number
        slices.append(_Slice(index, float(start / whole), float(turned / whole), colors[index], text, number))
    return slices


def _drawing(slices: list[_Slice], context: Context, x: float, y: float, look: _Look) -> list[Item]:
    """The slices around ``x, y``, and what stands in the hole."""
    edge = Stroke(context.color("paper"), context.theme.figure.hairline * 2.5, join="round")
    items: list[Item] = [
        sector(
            f"items/{s.index}/slice",
            (x, y),
            look.radius,
            look.radius * look.hole,
            s.start,
            s.end,
            s.color,
            edge,
        )
        for s in slices
        if s.end > s.start
    ]
    if look.middle and look.hole:
        text = tight_label(context, "chart_value", look.middle, look.radius * look.hole * 1.5, align="center")
        items.append(Group("middle", text, x - text.width / 2, y - text.height / 2))
    return items


def _with_leaders(slices: list[_Slice], context: Context, width: float, look: _Look) -> Frame | None:
    """None where the names of one side stand higher than twice the ring: they are better set as a key."""
    radius, diameter = look.radius, 2 * look.radius
    room = (width - diameter) / 2 - _LEADER
    sides = []
    for at_right in (True, False):
        side = sorted(
            (s for s in slices if s.at_right == at_right), key=lambda s: s.middle, reverse=not at_right
        )
        align = "start" if at_right else "end"
        names = [tight_label(context, "chart_label", s.text, room, align=align) for s in side]
        sides.append((at_right, side, names))
    gap = em(context, "chart_label") * 0.3
    needed = max(sum(name.height + gap for name in names) for _, _, names in sides)
    if needed > 2 * diameter:
        return None
    height = max(diameter + 2 * _BEND, needed)
    x, y = width / 2, height / 2
    items = _drawing(slices, context, x, y, look)
    stroke = Stroke(context.color("quiet"), context.theme.figure.hairline)
    for at_right, side, names in sides:
        wanted = [
            on_circle(x, y, radius, s.middle)[1] - n.height / 2 for s, n in zip(side, names, strict=True)
        ]
        places = spread(wanted, [name.height + gap for name in names], 0.0, height + gap)
        for piece, name, top in zip(side, names, places, strict=True):
            left = x + radius + _LEADER if at_right else x - radius - _LEADER - name.width
            end = left - 0.6 if at_right else left + name.width + 0.6
            middle = top + name.height / 2
            bend = on_circle(x, y, radius + _BEND, piece.middle)
            start = on_circle(x, y, radius * 0.97, piece.middle)
            items.append(polyline(f"items/{piece.index}/leader", [start, bend, (end, middle)], stroke))
            items.append(Group(f"items/{piece.index}", name, left, top))
    return Frame(width, height, tuple(items))


def _with_key(slices: list[_Slice], context: Context, width: float, look: _Look) -> Frame:
    stack = Stack(width)
    drawing = _drawing(slices, context, width / 2, look.radius, look)
    stack.add("", Frame(width, 2 * look.radius, tuple(drawing)))
    side = em(context, "chart_label") * 0.75
    for piece in slices:
        name = tight_label(context, "chart_label", piece.text, width - side * 1.5)
        y = (min(name.height, em(context, "chart_label")) - side) / 2
        row: tuple[Item, ...] = (
            Rect("mark", 0.0, y, side, side, piece.color),
            Group("", name, side * 1.5),
        )
        stack.add(
            f"items/{piece.index}", Frame(width, name.height, row), gap=context.theme.figure.bar_gap * 0.8
        )
    return stack.finish()
