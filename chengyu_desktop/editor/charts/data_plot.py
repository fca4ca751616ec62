"""Where a table's numbers are drawn: bars that lie, or columns and lines that stand, in px. Values run along one axis of the
plot and rows across the other; rows of different units have scales of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from chengyu_desktop.layout.axis import round_axis

Form = Literal["bars", "columns", "lines"]

_FORMS: dict[str, Form] = {"columns": "columns", "line": "lines", "area": "lines"}
"""Kinds whose rows stand side by side; of all others they lie below one another, which leaves room for their labels."""

MOST_TICKS = 6
LEAST_ROW = 26.0  # px of a row of bars
SERIES = 13.0  # px that each series adds to it
_PADDING = 0.16  # of a row, on either side
_THICKEST = 18.0
_COLUMN = 46.0


class Range(NamedTuple):
    """Values at the ends of the axis, and those that are marked."""

    low: float
    high: float
    ticks: tuple[Decimal, ...]


class Box(NamedTuple):
    """Left, top, width and height in px."""

    x: float
    y: float
    width: float
    height: float


class DataPlot(NamedTuple):
    """``box`` is where values are drawn, ``row`` the px of a row across them, ``scroll`` the px that are scrolled away."""

    form: Form
    box: Box
    row: float
    scroll: float
    series: int
    units: tuple[str, ...]
    ranges: Mapping[str, Range]

    @property
    def is_upright(self) -> bool:
        return self.form != "bars"

    @property
    def has_one_scale(self) -> bool:
        return len(self.ranges) == 1

    def place(self, row: int, value: float) -> float:
        """Where a value is along its axis: x of bars, y of what stands."""
        scale = self.ranges[self.units[row]]
        share = (value - scale.low) / (scale.high - scale.low)
        if self.is_upright:
            return self.box.y + self.box.height * (1 - share)
        return self.box.x + self.box.width * share

    def value(self, row: int, place: float) -> float:
        """The other way."""
        scale = self.ranges[self.units[row]]
        if self.is_upright:
            share = 1 - (place - self.box.y) / max(self.box.height, 1.0)
        else:
            share = (place - self.box.x) / max(self.box.width, 1.0)
        return scale.low + share * (scale.high - scale.low)

    def start(self, row: int) -> float:
        """Where a row begins across the values."""
        return (self.box.x if self.is_upright else self.box.y) + row * self.row - self.scroll

    def row_at(self, across: float) -> int:
        """The row at a place; it may be one that there isn't."""
        return int((across - self.start(0)) // self.row)

    def rows_seen(self) -> range:
        extent = self.box.width if self.is_upright else self.box.height
        first = max(int(self.scroll // self.row), 0)
        return range(first, min(int((self.scroll + extent) // self.row) + 1, len(self.units)))

    def bar(self, row: int, series: int, value: float) -> Box:
        """The bar of a value, from zero (or the end of the axis that is nearest to it)."""
        scale = self.ranges[self.units[row]]
        zero = self.place(row, min(max(0.0, scale.low), scale.high))
        end = self.place(row, value)
        inner = self.row * (1 - 2 * _PADDING)
        thick = min(inner / self.series, _COLUMN if self.is_upright else _THICKEST)
        across = self.start(row) + (self.row - thick * self.series) / 2 + thick * series
        thick = max(thick - (1.0 if self.series > 1 and thick > 4 else 0.0), 1.0)
        if self.is_upright:
            return Box(across, min(zero, end), thick, abs(end - zero))
        return Box(min(zero, end), across, abs(end - zero), thick)

    def point(self, row: int, value: float) -> tuple[float, float]:
        """Where a value of a line is: in the middle of its row."""
        return self.start(row) + self.row / 2, self.place(row, value)


def form_of(kind: str) -> Form:
    return _FORMS.get(kind, "bars")


def ranges_of(
    numbers: Sequence[Sequence[Decimal | None]], units: Sequence[str], form: Form
) -> dict[str, Range]:
    """A round scale for each unit. Only lines need not begin at zero: a bar's length would lie."""
    by_unit: dict[str, list[Decimal]] = {unit: [] for unit in units}
    for row, unit in zip(numbers, units, strict=True):
        by_unit[unit] += (number for number in row if number is not None)
    made: dict[str, Range] = {}
    for unit, values in by_unit.items():
        axis = round_axis(values, 1.0, MOST_TICKS, zero=form != "lines")
        made[unit] = Range(float(axis.scale.low), float(axis.scale.high), axis.ticks)
    return made


def snapped(value: float, step: Decimal) -> Decimal:
    """The multiple of ``step`` that is nearest, written with as many places."""
    count = round(value / float(step))
    return (count * step).quantize(step) if step < 1 else Decimal(count) * step
