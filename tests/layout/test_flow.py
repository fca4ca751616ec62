from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chengyu_desktop.frame.items import Path, Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.flow import Flow, Link, sample
from chengyu_desktop.layout.chart_flows import FlowLink, make_graph
from chengyu_desktop.layout.context import Context
from tests.helpers.frames import boxes, texts

names = st.sampled_from("甲乙丙丁戊己")
links = st.lists(st.tuples(names, names, st.decimals(0, 1000, places=1)), min_size=1, max_size=12)


def flow(*rows: tuple[str, str, object]) -> Flow:
    return Flow(items=tuple(Link(source=a, target=b, value=Decimal(str(v))) for a, b, v in rows))


def bands(block: Flow, context: Context, width: float = 90.0) -> dict[int, Path]:
    frame = layout_block(block, context, width)
    return {
        int(key.split("/")[1]): item
        for key, item, _ in boxes(frame)
        if isinstance(item, Path) and key.endswith("/band")
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(links)
def test_bands_are_as_wide_as_their_values_at_both_ends_and_within_their_places(
    context: Context, rows: list
) -> None:
    block = flow(*rows)
    found = bands(block, context)
    if not found:
        return
    ends = {n: (p.points[1], p.points[-1], p.points[7], p.points[9]) for n, p in found.items()}
    first = max(found, key=lambda n: block.items[n].value)
    per = (ends[first][1] - ends[first][0]) / float(block.items[first].value)
    frame = layout_block(block, context, 90.0)
    places = [box for key, item, box in boxes(frame) if isinstance(item, Rect) and "places" in key]
    for n, (a, b, c, d) in ends.items():
        wanted = float(block.items[n].value) * per
        assert b - a == pytest.approx(wanted, abs=0.05)
        assert d - c == pytest.approx(wanted, abs=0.05)
        for x, top, foot in ((found[n].points[0], a, b), (found[n].points[6], c, d)):
            assert any(
                min(abs(x - p[0]), abs(x - p[2])) < 0.01 and p[1] - 0.01 <= top and foot <= p[3] + 0.01
                for p in places
            )


@given(links)
def test_every_link_is_drawn_or_told_and_runs_forwards(rows: list) -> None:
    graph = make_graph([FlowLink(n, a, b, v) for n, (a, b, v) in enumerate(rows)])
    kept = {link.index for link in graph.links}
    assert kept | set(graph.left_out) == {n for n, (_, _, v) in enumerate(rows) if v}
    assert not kept & set(graph.left_out)
    column = {name: n for n, column in enumerate(graph.columns) for name in column}
    assert all(column[link.source] < column[link.target] for link in graph.links)


def test_what_flows_back_is_told(context: Context) -> None:
    frame = layout_block(flow(("甲", "乙", 3), ("乙", "甲", 1), ("丙", "丙", 2)), context, 90.0)
    assert {p.key for p in collect_problems(frame) if p.rule == "flows-back"} == {"items/1", "items/2"}


def test_bands_leave_in_the_order_in_which_they_arrive(context: Context) -> None:
    found = bands(flow(("甲", "上", 5), ("甲", "下", 5), ("乙", "下", 5)), context)
    assert found[0].points[1] < found[1].points[1]
    assert found[0].points[7] < found[1].points[7] < found[2].points[7]


def test_places_have_their_names_and_amounts(context: Context) -> None:
    shown = texts(layout_block(sample(), context, 120.0)).values()
    assert {"煤炭 52", "发电 90", "服务业 13", "单位：亿度"} <= {text.replace("\u2009", "") for text in shown}


def test_a_flow_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="turn it round"):
        Link(value=Decimal(-1))
