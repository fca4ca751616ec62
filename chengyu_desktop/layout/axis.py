"""Axes: a scale from values to mm, few round ticks, and the magnitude (万, 亿) that an axis is labelled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

import msgspec

from chengyu_desktop.layout.numbers import format_number

_STEPS = (Decimal(1), Decimal(2), Decimal(5))
_PRECISION = 60  # digits: a file's numbers have up to thirty on either side of the point


class Scale(msgspec.Struct, frozen=True):
    """Values from ``low`` to ``high`` on ``length`` mm; ``at`` is the distance from the low end."""

    low: Decimal
    high: Decimal
    length: float

    def at(self, value: Decimal) -> float:
        return float((value - self.low) / (self.high - self.low)) * self.length


class Axis(msgspec.Struct, frozen=True):
    scale: Scale
    ticks: tuple[Decimal, ...]


def base_scale(values: Iterable[Decimal], length: float) -> Scale:
    """From zero (or the lowest value below it) to the highest: what a bar's length needs to be honest."""
    known = list(values)
    low = min(known, default=Decimal(0))
    high = max(known, default=Decimal(0))
    low, high = min(low, Decimal(0)), max(high, Decimal(0))
    return Scale(low, high if high > low else low + 1, length)


def round_axis(values: Iterable[Decimal], length: float, most: int, *, zero: bool) -> Axis:
    """An axis that begins and ends on a tick and has at most ``most`` + 1 of them. Without ``zero`` it may begin above
    zero, when that would leave more than half of it empty."""
    known = list(values) or [Decimal(0)]
    low, high = min(known), max(known)
    if zero or 0 <= low < high / 2:
        low = min(low, Decimal(0))
    if zero or low / 2 < high <= 0:
        high = max(high, Decimal(0))
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
        high = high if high > low else low + 1
    ticks = round_ticks(low, high, max(most, 1))
    return Axis(Scale(ticks[0], ticks[-1], length), ticks)


def round_ticks(low: Decimal, high: Decimal, most: int) -> tuple[Decimal, ...]:
    """Multiples of 1, 2 or 5 times a power of ten that enclose ``low`` to ``high`` in the fewest steps that are no
    more than ``most`` (or 2, since a range around zero needs one on either side)."""
    with localcontext() as decimals:
        decimals.prec = _PRECISION
        power = Decimal(1).scaleb(((high - low) / max(most, 2)).adjusted())
        while True:
            for factor in _STEPS:
                step = factor * power
                first = (low / step).to_integral_value(ROUND_FLOOR)
                last = (high / step).to_integral_value(ROUND_CEILING)
                if last - first <= max(most, 2):
                    return tuple(step * (first + n) for n in range(int(last - first) + 1))
            power *= 10


def axis_unit(unit: str, values: Sequence[Decimal], language: str) -> tuple[Decimal, str]:
    """What the axis is counted in: the divisor, and the unit with 万 or 亿 before it, as Chinese papers print large
    numbers. A unit that has a magnitude already steps up from there."""
    biggest = max((abs(value) for value in values), default=Decimal(0))
    if not language.startswith("zh"):
        return Decimal(1), unit
    if unit[:1] not in ("万", "亿"):
        for power, magnitude in ((16, "亿亿"), (12, "万亿"), (8, "亿"), (4, "万")):
            if biggest >= 10**power:
                return Decimal(10**power), magnitude + unit
    if unit.startswith("万") and not unit.startswith("万亿") and biggest >= 10**4:
        return Decimal(10**4), "亿" + unit[1:]
    if unit.startswith("亿") and biggest >= 10**4:
        return Decimal(10**4), "万" + unit
    return Decimal(1), unit


def tick_text(tick: Decimal, divisor: Decimal, language: str) -> str:
    with localcontext() as decimals:
        decimals.prec = _PRECISION
        number = (tick / divisor).normalize()
    return format_number(number if number else Decimal(0), language)
