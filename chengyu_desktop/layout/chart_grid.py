"""The upright axis of a plot: hairlines across it at round values, each named at its left."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.axis import Axis, axis_unit, round_axis, tick_text
from chengyu_desktop.layout.chart_labels import em, tight_label
from chengyu_desktop.layout.context import Context


class Grid(msgspec.Struct, frozen=True):
    """``left`` is the width that the ticks' names take; ``unit`` goes above the topmost, and is ``divisor`` times the data's."""

    axis: Axis
    names: tuple[Frame, ...]
    unit: Frame
    left: float
    divisor: Decimal = Decimal(1)
    unit_text: str = ""

    @property
    def top(self) -> float:
        """Height over the plot that the unit and half of the topmost name take."""
        half = self.names[-1].height / 2
        return half + self.unit.height * 1.25 if self.unit.height else half


def make_grid(
    context: Context, values: Sequence[Decimal], unit: str, height: float, width: float, *, zero: bool
) -> Grid:
    most = min(5, max(1, int(height / (em(context, "caption") * 2.2))))
    axis = round_axis(values, height, most, zero=zero)
    divisor, unit = axis_unit(unit, axis.ticks, context.language)
    words = [tick_text(tick, divisor, context.language) for tick in axis.ticks]
    names = tuple(tight_label(context, "caption", text, width * 0.4) for text in words)
    if max(name.height for name in names) > height / (len(names) - 1):  # of thirty digits, in several lines
        names = (names[0], *(Frame(0.0, 0.0) for _ in names[2:]), names[-1])
    left = max(name.width for name in names) + em(context, "caption") * 0.5
    return Grid(axis, names, tight_label(context, "caption", unit, width), left, divisor, unit)


def grid_items(grid: Grid, context: Context, top: float, width: float) -> list[Item]:
    """Hairlines from ``grid.left`` to ``width`` with the plot's upper edge at ``top``; the one at zero is black."""
    style = context.theme.figure
    items: list[Item] = []
    if grid.unit.height:
        items.append(Group("axis/unit", grid.unit, 0.0, top - grid.top))
    for index, (tick, name) in enumerate(zip(grid.axis.ticks, grid.names, strict=True)):
        y = top + grid.axis.scale.length - grid.axis.scale.at(tick)
        color = context.color("ink" if tick == 0 else style.grid_color)
        thick = style.hairline * (1.5 if tick == 0 else 1.0)
        items.append(Rect(f"axis/{index}/line", grid.left, y - thick / 2, width - grid.left, thick, color))
        x = grid.left - em(context, "caption") * 0.5 - name.width
        items.append(Group(f"axis/{index}", name, x, y - name.height / 2))
    return items
