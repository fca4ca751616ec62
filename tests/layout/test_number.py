from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from chengyu_desktop.frame.items import Ellipse, Path, Rect
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.number import Number, spoken
from chengyu_desktop.layout.context import Context
from tests.helpers.frames import boxes, texts


def arrow(change: str, context: Context) -> Path | Rect:
    block = Number(value=Decimal(3), change=Decimal(change), change_label="同比")
    frame = layout_block(block, context, 60.0)
    found = next(item for key, item, _ in boxes(frame) if key == "change/arrow")
    assert isinstance(found, Path | Rect)
    return found


def test_the_arrow_points_the_way_of_the_change(context: Context) -> None:
    up, down, level = (arrow(change, context) for change in ("2.5", "-2.5", "0"))
    assert isinstance(up, Path)
    assert isinstance(down, Path)
    assert up.points[5] < up.points[1] == up.points[3]  # the tip above the base
    assert down.points[5] > down.points[1] == down.points[3]
    assert isinstance(level, Rect)
    assert up.fill != down.fill


def test_a_change_has_its_own_unit(context: Context) -> None:
    block = Number(change=Decimal("-1.2"), change_label="下降", change_unit="个百分点")
    assert "".join(texts(layout_block(block, context, 60.0))["change"].split()) == "下降1.2个百分点"


def test_a_sparkline_is_to_scale_and_leaves_out_what_is_missing(context: Context) -> None:
    values = ("2", "4", None, "3", "10")
    block = Number(trend=tuple(None if v is None else Decimal(v) for v in values))
    found = list(boxes(layout_block(block, context, 60.0)))
    lines = [box for key, item, box in found if key.startswith("trend/") and isinstance(item, Path)]
    dot = next(box for key, item, box in found if key == "trend/dot" and isinstance(item, Ellipse))
    assert len(lines) == 2
    (_, top0, _, foot0), (_, top1, _, foot1) = lines
    per = (foot1 - top1) / 7
    assert foot0 - top0 == pytest.approx(2 * per, abs=0.05)
    assert foot0 - foot1 == pytest.approx(per, abs=0.05)
    assert (dot[1] + dot[3]) / 2 == pytest.approx(top1, abs=0.001)


def test_one_value_makes_no_line(context: Context) -> None:
    frame = layout_block(Number(trend=(Decimal(1), None)), context, 60.0)
    assert not [key for key, _, _ in boxes(frame) if key.startswith("trend")]


@pytest.mark.parametrize(
    ("value", "unit", "language", "shown"),
    [
        ("2300", "", "en", "2,300"),
        ("-1234567.1234", "t", "en", "−1,234,567.1234t"),
        ("300", "", "en", "300"),
        ("2026", "", "en", "2026"),  # it may be a year
        ("2300", "人", "zh-Hans", "2300人"),
    ],
)
def test_english_has_its_thousands_apart(
    value: str, unit: str, language: str, shown: str, context: Context
) -> None:
    block = Number(value=Decimal(value), unit=unit)
    drawn = texts(layout_block(block, replace(context, language=language), 60.0))["value"]
    assert "".join(drawn.split()) == shown


@pytest.mark.parametrize(
    ("about", "shown"),
    [
        ("", "190万米"),
        ("余", "190余万米"),
        ("多", "190多万米"),
        ("约", "约190万米"),
        ("超过", "超过190万米"),
        ("不足", "不足190万米"),
        ("左右", "190万米左右"),
        ("以上", "190万米以上"),
        ("more than", "more than 190万米"),
    ],
)
def test_what_is_said_of_its_exactness_stands_where_it_is_read(about: str, shown: str) -> None:
    assert "".join(spoken(Number(value=Decimal(190), unit="万米", approximate=about))) == shown
