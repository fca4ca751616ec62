"""Kinds made of rows or squares: progress, ranking, waffle, compare."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.compare import Compare, CompareRow
from chengyu_desktop.layout.blocks.progress import Progress
from chengyu_desktop.layout.blocks.ranking import Ranking
from chengyu_desktop.layout.blocks.waffle import Waffle, squares_of
from chengyu_desktop.layout.chart_parts import Amount, ShareItem
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes, texts


def rects(frame, ending: str) -> dict[str, Rect]:
    return {key: item for key, item, _ in boxes(frame) if isinstance(item, Rect) and key.endswith(ending)}


def shares(*values: str) -> tuple[ShareItem, ...]:
    return tuple(ShareItem(label=f"第{n}", value=Decimal(value)) for n, value in enumerate(values))


def test_progress_fills_its_track_as_far_as_the_goal_is_reached(context: Context) -> None:
    frame = layout_block(Progress(items=shares("0", "37.5", "100")), context, 80.0)
    assert [bar.w for bar in rects(frame, "/bar").values()] == pytest.approx([0, 30, 80], abs=0.05)


def test_progress_past_the_goal_is_told(context: Context) -> None:
    frame = layout_block(Progress(items=shares("120")), context, 80.0)
    assert [p.rule for p in collect_problems(frame)] == ["past-goal"]
    assert rects(frame, "/bar")["items/0/bar"].w == pytest.approx(80)


def test_equal_values_share_a_rank(context: Context) -> None:
    values = (9, 7, 7, 3)
    frame = layout_block(
        Ranking(items=tuple(Amount(label="甲", value=Decimal(v)) for v in values)), context, 80.0
    )
    assert [texts(frame)[f"items/{n}/rank"] for n in range(4)] == ["1", "2", "2", "4"]
    widths = [bar.w for bar in rects(frame, "/bar").values()]
    assert widths == pytest.approx([widths[0] * v / 9 for v in values], abs=0.05)


def test_a_waffle_has_a_hundred_squares_near_the_shares() -> None:
    items = shares("1", "1", "1", "7", "0.5")
    counts = squares_of(items)
    assert sum(counts) == 100
    for item, count in zip(items, counts, strict=True):
        assert abs(count - float(item.value) / 10.5 * 100) < 1


def test_a_share_without_a_square_is_told(context: Context) -> None:
    frame = layout_block(Waffle(items=shares("999", "1")), context, 80.0)
    assert [p.rule for p in collect_problems(frame)] == ["crowded"]
    assert len(rects(frame, "")) == 100 + 2


def test_rows_of_one_unit_share_a_scale(context: Context) -> None:
    pairs = (("人", "10", "20"), ("人", "40", "5"), ("所", "3", "6"))
    items = tuple(CompareRow(label="项", unit=u, first=Decimal(a), second=Decimal(b)) for u, a, b in pairs)
    frame = layout_block(Compare(items=items), context, 100.0)
    first = [bar.w for bar in rects(frame, "first/bar").values()]
    second = [bar.w for bar in rects(frame, "second/bar").values()]
    assert first == pytest.approx([first[1] / 4, first[1], first[1] / 2], abs=0.05)
    assert second == pytest.approx([first[1] / 2, first[1] / 8, first[1]], abs=0.05)


def blocks(data: list[tuple[str, Decimal]]) -> list[Block]:
    parts = tuple(ShareItem(label=label, value=value) for label, value in data)
    pairs = tuple(CompareRow(label=label, first=value, second=value, unit="亿元") for label, value in data)
    goal = max([value for _, value in data] + [Decimal(1)])
    return [
        Progress(goal=goal, unit="项", items=parts),
        Ranking(unit="亿元", items=tuple(Amount(label=label, value=value) for label, value in data)),
        Waffle(items=parts),
        Compare(first="甲", second="乙", items=pairs),
    ]


@pytest.mark.parametrize(("name", "data"), cases(negative=False), ids=[n for n, _ in cases(negative=False)])
def test_no_label_covers_another(name: str, data: list, context: Context) -> None:
    for block in blocks(data):
        for width in (30.0, 80.0, 160.0):
            assert_sound(layout_block(block, context, width), width)


def test_values_below_zero(context: Context) -> None:
    data = (Decimal(-4), Decimal(8), Decimal(-2))
    frame = layout_block(Ranking(items=tuple(Amount(label="甲", value=v) for v in data)), context, 80.0)
    bars = list(rects(frame, "/bar").values())
    assert bars[0].x + bars[0].w == pytest.approx(bars[1].x)
    assert bars[1].w == pytest.approx(2 * bars[0].w, abs=0.05)
    pairs = tuple(CompareRow(label="项", first=v, second=-v) for v in data)
    assert_sound(layout_block(Compare(items=pairs), context, 60.0), 60.0)
