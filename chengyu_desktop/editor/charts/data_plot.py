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
    """``box`` is where values are drawn, ``row`` the px of a row across them, ``scroll`` the px that are scrolled away. Where series
    are ``stacked`` each begins where the one before it ends."""

    form: Form
    box: Box
    row: float
    scroll: float
    series: int
    units: tuple[str, ...]
    ranges: Mapping[str, Range]
    stacked: bool = False

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

    def bar(self, row: int, series: int, value: float, base: float = 0.0) -> Box:
        """The bar of a value, from ``base`` (or the end of the axis that is nearest to it)."""
        scale = self.ranges[self.units[row]]
        foot = self.place(row, min(max(base, scale.low), scale.high))
        end = self.place(row, base + value)
        inner = self.row * (1 - 2 * _PADDING)
        beside = 1 if self.stacked else self.series
        thick = min(inner / beside, _COLUMN if self.is_upright else _THICKEST)
        across = self.start(row) + (self.row - thick * beside) / 2 + (0 if self.stacked else thick * series)
        thick = max(thick - (1.0 if beside > 1 and thick > 4 else 0.0), 1.0)
        if self.is_upright:
            return Box(across, min(foot, end), thick, abs(end - foot))
        return Box(min(foot, end), across, abs(end - foot), thick)

    def middle(self, row: int, series: int) -> float:
        """Where a value is across the axis, whether there is one or not."""
        bar = self.bar(row, series, 0.0)
        return bar.x + bar.width / 2 if self.is_upright else bar.y + bar.height / 2

    def point(self, row: int, value: float) -> tuple[float, float]:
        """Where a value of a line is: in the middle of its row."""
        return self.start(row) + self.row / 2, self.place(row, value)


def base_of(numbers: Sequence[Decimal | None], series: int, stacked: bool) -> Decimal:
    """Where a value of a row begins: at zero, or in a stack where those before it on its side of zero end."""
    own = numbers[series]
    is_below = own is not None and own < 0
    before = numbers[:series] if stacked else ()
    return sum((v for v in before if v is not None and (v < 0) == is_below), Decimal(0))


def form_of(kind: str) -> Form:
    return _FORMS.get(kind, "bars")


def ranges_of(
    numbers: Sequence[Sequence[Decimal | None]], units: Sequence[str], form: Form, stacked: bool = False
) -> dict[str, Range]:
    """A round scale for each unit. Only lines that don't lie on one another need not begin at zero: a bar's length would lie."""
    by_unit: dict[str, list[Decimal]] = {unit: [] for unit in units}
    for row, unit in zip(numbers, units, strict=True):
        by_unit[unit] += (v + base_of(row, n, stacked) for n, v in enumerate(row) if v is not None)
    made: dict[str, Range] = {}
    for unit, values in by_unit.items():
        axis = round_axis(values, 1.0, MOST_TICKS, zero=stacked or form != "lines")
        made[unit] = Range(float(axis.scale.low), float(axis.scale.high), axis.ticks)
    return made


def snapped(value: float, step: Decimal) -> Decimal:
    """The multiple of ``step`` that is nearest, written with as many places."""
    count = round(value / float(step))
    return (count * step).quantize(step) if step < 1 else Decimal(count) * step
