from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.layout.axis import axis_unit, base_scale, round_axis, tick_text

NUMBERS = st.decimals("-1e20", "1e20", allow_nan=False, places=6)


@given(st.lists(NUMBERS, min_size=1, max_size=8), st.integers(2, 6), st.booleans())
def test_ticks_are_few_even_and_enclose_the_values(values: list[Decimal], most: int, zero: bool) -> None:
    axis = round_axis(values, 30.0, most, zero=zero)
    ticks = axis.ticks
    assert 2 <= len(ticks) <= most + 1
    assert ticks[0] <= min(values)
    assert max(values) <= ticks[-1]
    assert len({b - a for a, b in pairwise(ticks)}) == 1
    if zero:
        assert 0 in ticks
    for value in values:
        assert -1e-6 <= axis.scale.at(value) <= 30 + 1e-6


@pytest.mark.parametrize(
    ("values", "expected"),
    [(["3", "48"], ["0", "10", "20", "30", "40", "50"]), (["0.0012"], ["0", "0.0005", "0.001", "0.0015"])],
)
def test_ticks_are_round(values: list[str], expected: list[str]) -> None:
    axis = round_axis([Decimal(v) for v in values], 30.0, 5, zero=True)
    shown = [tick_text(tick, Decimal(1), "zh-Hans") for tick in axis.ticks]
    assert shown == expected


def test_a_line_far_above_zero_needs_none() -> None:
    assert round_axis([Decimal(92), Decimal(97)], 30.0, 5, zero=False).ticks[0] == 92


@pytest.mark.parametrize(
    ("unit", "biggest", "expected"),
    [
        ("人", 9_999, (1, "人")),
        ("人", 52_000, (10**4, "万人")),
        ("元", 3 * 10**8, (10**8, "亿元")),
        ("万元", 20_000, (10**4, "亿元")),
        ("亿元", 20_000, (10**4, "万亿元")),
        ("万亿元", 20, (1, "万亿元")),
    ],
)
def test_an_axis_is_counted_in_the_magnitudes_of_chinese(unit: str, biggest: int, expected) -> None:
    assert axis_unit(unit, [Decimal(biggest)], "zh-Hans") == expected


def test_bars_grow_from_zero() -> None:
    scale = base_scale([Decimal(90), Decimal(100)], 50.0)
    assert scale.at(Decimal(0)) == 0
    assert scale.at(Decimal(90)) == pytest.approx(45)
