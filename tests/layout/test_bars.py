from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chengyu_desktop.frame.items import Frame, Group, Path, Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.columns import Columns
from chengyu_desktop.layout.chart_parts import SeriesRow
from chengyu_desktop.layout.chart_stacks import pieces
from chengyu_desktop.layout.context import Context
from tests.helpers.frames import Box, boxes, texts

one_context = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
values = st.decimals(-10_000, 10_000, places=2)


def drawn(block: Bars | Columns, context: Context, width: float = 90.0) -> dict[str, Box]:
    frame = layout_block(block, context, width)
    return {
        key.removeprefix("items/").removesuffix("/bar"): box
        for key, item, box in boxes(frame)
        if isinstance(item, Rect) and key.endswith("/bar")
    }


def bar(*row: str | None) -> Bar:
    return Bar(label="甲", values=tuple(None if v is None else Decimal(v) for v in row))


@one_context
@given(st.lists(values, min_size=2, max_size=8))
def test_lengths_are_proportional_and_grow_from_one_zero(context: Context, numbers: list[Decimal]) -> None:
    found = drawn(Bars(items=tuple(Bar(label="项", value=v) for v in numbers)), context)
    longest = max(range(len(numbers)), key=lambda n: abs(numbers[n]))
    if not numbers[longest]:
        return
    per = (found[str(longest)][2] - found[str(longest)][0]) / float(abs(numbers[longest]))
    zeros = []
    for n, value in enumerate(numbers):
        x0, _, x1, _ = found[str(n)]
        assert x1 - x0 == pytest.approx(float(abs(value)) * per, abs=0.05)
        zeros.append(x1 if value < 0 else x0)
    assert max(zeros) - min(zeros) < 0.001


@one_context
@given(st.lists(st.lists(st.decimals(0, 1000, places=1), min_size=3, max_size=3), min_size=1, max_size=5))
def test_stacks_are_seamless_and_shares_are_whole(context: Context, rows: list[list[Decimal]]) -> None:
    items = tuple(Bar(label="项", values=tuple(row)) for row in rows)
    stacked = drawn(Bars(mode="stacked", items=items), context)
    for index, row in enumerate(rows):
        parts = [stacked[f"{index}/values/{n}"] for n, v in enumerate(row) if v]
        assert all(a[2] == pytest.approx(b[0], abs=0.001) for a, b in pairwise(parts))
    shared = drawn(Bars(mode="share", items=items), context)
    wide = {
        round(max(box[2] for box in parts) - min(box[0] for box in parts), 2)
        for index, row in enumerate(rows)
        if (parts := [shared[f"{index}/values/{n}"] for n, v in enumerate(row) if v])
    }
    assert len(wide) <= 1


def test_groups_stand_under_one_another_and_a_missing_value_is_a_dash(context: Context) -> None:
    block = Bars(series=("去年", "今年"), items=(bar("4", "8"), bar(None, "2")))
    found = drawn(block, context)
    assert set(found) == {"0/values/0", "0/values/1", "1/values/1"}
    assert found["0/values/0"][3] < found["0/values/1"][1]
    assert texts(layout_block(block, context, 90.0))["items/1/values/0/value"] == "—"


def test_a_long_unit_is_told_once_and_a_short_one_with_every_value(context: Context) -> None:
    items = (Bar(label="甲", value=Decimal(3)), Bar(label="乙", value=Decimal(2)))
    long = texts(layout_block(Bars(unit="万人次", items=items), context, 90.0))
    assert long["unit"] == "单位：万人次"
    assert long["items/0/value"] == "3"
    short = texts(layout_block(Bars(unit="家", items=items), context, 90.0))
    assert "unit" not in short
    assert short["items/0/value"] == "3家"


@pytest.mark.parametrize("kind", ["bars", "columns"])
def test_a_broken_one_is_marked_told_and_longer_than_all_others(kind: str, context: Context) -> None:
    numbers = [Decimal(v) for v in ("8739", "812", "-2000", "366")]
    if kind == "bars":
        block = Bars(break_above=Decimal(900), items=tuple(Bar(label="市", value=v) for v in numbers))
        names = [str(n) for n in range(4)]
    else:
        rows = tuple(SeriesRow(label="市", values=(v,)) for v in numbers)
        block = Columns(break_above=Decimal(900), items=rows)
        names = [f"{n}/values/0" for n in range(4)]
    frame = layout_block(block, context, 90.0)
    found = drawn(block, context)
    side = 0 if kind == "bars" else 1
    lengths = [found[name][side + 2] - found[name][side] for name in names]
    assert lengths[0] == pytest.approx(lengths[2])
    assert lengths[0] > lengths[1]
    assert lengths[1] / lengths[3] == pytest.approx(812 / 366, rel=1e-3)
    marks = {key: box for key, item, box in boxes(frame) if isinstance(item, Path) and key.endswith("break")}
    assert set(marks) == {f"items/{names[0]}/break", f"items/{names[2]}/break"}
    for name in (names[0], names[2]):
        mark, whole = marks[f"items/{name}/break"], found[name]
        assert whole[side] < mark[side]
        assert (
            mark[side + 2] < whole[side + 2]
        )  # inside: something true to scale before it, and an end after it
    shown = texts(frame)
    assert shown["note"] == context.labels.broken
    assert any("8739" in text for text in shown.values())


def test_what_is_hardly_longer_is_not_broken() -> None:
    assert not pieces([Decimal(105)], "grouped", Decimal(100))[0].broken


def test_stacks_are_not_broken_but_told(context: Context) -> None:
    block = Bars(mode="stacked", break_above=Decimal(5), items=(bar("4", "8"),))
    assert "no-break" in {p.rule for p in collect_problems(layout_block(block, context, 90.0))}


def test_a_break_has_to_be_above_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        Bars(break_above=Decimal(0))


def test_a_bar_that_is_as_before_is_found_again(context: Context) -> None:
    def rows(*values: str) -> list[Frame]:
        items = tuple(Bar(label="甲", value=Decimal(value)) for value in values)
        (chart,) = [item for item in layout_block(Bars(items=items), context, 90.0).items if item.key == ""]
        assert isinstance(chart, Group)
        return [item.frame for item in chart.frame.items if isinstance(item, Group)]

    before, after = rows("60", "50", "40"), rows("60", "30", "40")
    assert [a is b for a, b in zip(before, after, strict=True)] == [True, False, True]


def test_equal_values_are_printed_as_each_is_written(context: Context) -> None:
    items = tuple(Bar(label="甲", value=Decimal(value)) for value in ("50", "50.0", "50.00"))
    printed = texts(layout_block(Bars(items=items), context, 90.0))
    assert [printed[f"items/{n}/value"] for n in range(3)] == ["50", "50.0", "50.00"]
