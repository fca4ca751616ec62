from __future__ import annotations

from decimal import Decimal
from math import atan2, degrees

import pytest

from chengyu_desktop.frame.items import Ellipse, Path
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.dots import Dots
from chengyu_desktop.layout.blocks.gauge import Gauge
from chengyu_desktop.layout.chart_parts import Amount
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes

CASES = cases()


def test_dots_stand_at_their_values(context: Context) -> None:
    values = [300, 350, 320]
    frame = layout_block(Dots(items=tuple(Amount(value=Decimal(v)) for v in values)), context, 80.0)
    xs = [item.cx for _, item, _ in boxes(frame) if isinstance(item, Ellipse)]
    assert (xs[2] - xs[0]) / (xs[1] - xs[0]) == pytest.approx(0.4, abs=0.001)


@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_label_covers_another(name: str, data: list, context: Context) -> None:
    block = Dots(unit="亿元", items=tuple(Amount(label=n, value=v) for n, v in data))
    for width in (30.0, 80.0):
        assert_sound(layout_block(block, context, width), width)


@pytest.mark.parametrize("value", [10.0, 45.0, 50.0, 62.5, 100.0])
def test_a_gauge_turns_as_far_as_its_value(value: float, context: Context) -> None:
    frame = layout_block(Gauge(value=Decimal(str(value))), context, 80.0)
    bar = next(item for key, item, _ in boxes(frame) if key == "bar" and isinstance(item, Path))
    at = bar.commands.index("L")  # the outer arc ends where the line to the inner one begins
    x, y = bar.points[2 + 6 * (at - 1) - 2 : 2 + 6 * (at - 1)]
    radius = bar.points[1]
    angle = degrees(atan2(x - 40.0, radius - y))
    assert angle == pytest.approx(-90 + value * 1.8, abs=0.1)


def test_a_value_outside_of_its_gauge_is_told(context: Context) -> None:
    for value in (-1, 101):
        frame = layout_block(Gauge(value=Decimal(value)), context, 80.0)
        assert [problem.rule for problem in collect_problems(frame)] == ["past-goal"]


@pytest.mark.parametrize("most", ["1", "100", "123456789012345"])
def test_a_gauge_s_numbers_keep_apart(most: str, context: Context) -> None:
    for width in (30.0, 80.0):
        block = Gauge(value=Decimal(most), most=Decimal(most), unit="万亿元", label="成渝地区" * 15)
        assert_sound(layout_block(block, context, width), width)


def test_a_gauge_must_have_a_range() -> None:
    with pytest.raises(ValueError, match="give a number above 5"):
        Gauge(least=Decimal(5), most=Decimal(5))
