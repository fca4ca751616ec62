from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.color import parse_color
from chengyu_desktop.layout.chart_labels import category_labels, spread, text_on
from chengyu_desktop.layout.context import Context
from tests.helpers.frames import texts


@given(st.lists(st.tuples(st.floats(-10, 110), st.floats(0.5, 8)), min_size=1, max_size=12))
def test_spread_intervals_stay_apart_and_inside(data: list[tuple[float, float]]) -> None:
    wanted, sizes = sorted(at for at, _ in data), [size for _, size in data]
    places = spread(wanted, sizes, 0.0, 100.0)
    assert places[0] >= -1e-9
    assert places[-1] + sizes[-1] <= 100 + 1e-6
    for n, (a, b) in enumerate(pairwise(places)):
        assert a + sizes[n] <= b + 1e-6


def test_what_has_room_stays_where_it_is_wanted() -> None:
    assert spread([5.0, 20.0, 21.0], [4.0, 4.0, 4.0], 0.0, 50.0) == pytest.approx([5.0, 18.5, 22.5])


@pytest.mark.parametrize(("fill", "expected"), [("0 0 0 100", "paper"), ("6 26 34 2", "ink")])
def test_text_on_a_fill_can_be_read(fill: str, expected: str) -> None:
    assert text_on(parse_color(fill)) == expected


def test_years_are_thinned_out_and_the_newest_is_named(context: Context) -> None:
    years = [f"{year}年" for year in range(1965, 2025)]
    frame = category_labels(context, years, [n * 1.5 + 0.75 for n in range(60)], 90.0)
    shown = list(texts(frame).values())
    assert frame.problems == ()
    assert 5 <= len(shown) < 10
    assert shown[-1] == "2024年"


def test_names_that_have_to_be_left_out_are_told(context: Context) -> None:
    frame = category_labels(context, ["甲", "乙"] * 30, [n * 0.5 for n in range(60)], 30.0)
    assert [problem.rule for problem in frame.problems] == ["crowded"]


@pytest.mark.parametrize("count", [3, 8])
def test_a_long_label_beside_empty_ones_is_set(context: Context, count: int) -> None:
    """Every so many are named: none of these may be the one that has a name."""
    labels = ["", "第一产业增加值与第二产业增加值之和", *[""] * (count - 2)]
    frame = category_labels(context, labels, [1.0 + n * 2 for n in range(count)], 30.0)
    assert "".join(texts(frame).values()).startswith("第一产业")
