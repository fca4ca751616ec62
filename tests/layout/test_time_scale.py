"""Dates on scaled timelines stand where time puts them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Timeline
from chengyu_desktop.frame.items import Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import timeline_layout
from chengyu_desktop.layout.time_scale import axis_cells, make_scale
from tests.helpers.frames import boxes
from tests.helpers.timelines import marks

days = st.dates(date(1, 1, 1), date(9999, 12, 31))


def spans(*texts: str) -> list[DateSpan]:
    return [DateSpan.parse(text) for text in texts]


def drawn(layout: str, context: Context, *texts: str, width: float = 200.0) -> tuple[list, set[str]]:
    """Boxes of the marks in the order of the dates, and all keys."""
    made = Timeline(layout=layout, events=tuple(Event(date=span, text="通车") for span in spans(*texts)))
    frame = timeline_layout(layout).layout(made, context, width, 0.0)
    found = marks(frame)
    return [found[f"events/{n}"] for n in range(len(texts))], {key for key, _, _ in boxes(frame)}


def middle(box: tuple[float, float, float, float]) -> float:
    return (box[0] + box[2]) / 2


def noon(text: str) -> float:
    return date.fromisoformat(text).toordinal() + 0.5


@pytest.mark.parametrize("layout", ["scaled", "lanes"])
def test_days_are_as_far_apart_as_in_time(layout: str, context: Context) -> None:
    texts = ("2020-01-01", "2020-03-15", "2020-08-01", "2021-02-10", "2021-12-31")
    found, _ = drawn(layout, context, *texts)
    first, last = middle(found[0]), middle(found[-1])
    assert last - first > 100
    for text, box in zip(texts, found, strict=True):
        share = (noon(text) - noon(texts[0])) / (noon(texts[-1]) - noon(texts[0]))
        assert middle(box) == pytest.approx(first + share * (last - first), abs=0.1)


@pytest.mark.parametrize("layout", ["scaled", "lanes"])
def test_a_range_is_as_long_as_it_lasts(layout: str, context: Context) -> None:
    found, _ = drawn(layout, context, "2020-01-01/2020-12-31", "2020-04-01/2020-06-30", "2021-12-31")
    per_day = (found[0][2] - found[0][0]) / 366
    assert found[1][2] - found[1][0] == pytest.approx(per_day * 91, abs=0.1)
    assert found[1][0] - found[0][0] == pytest.approx(per_day * 91, abs=0.1)
    assert middle(found[2]) - found[0][0] == pytest.approx(per_day * 730.5, abs=0.1)


def test_a_month_is_marked_at_its_middle_and_its_halo_is_the_month(context: Context) -> None:
    made = Timeline(
        layout="scaled",
        events=tuple(Event(date=span) for span in spans("2020-01-01", "2020-06", "2020-12-31")),
    )
    frame = timeline_layout("scaled").layout(made, context, 200.0, 0.0)
    found = marks(frame)
    halo = next(box for key, _, box in boxes(frame) if key == "events/1/halo")
    first, last = middle(found["events/0"]), middle(found["events/2"])
    per_day = (last - first) / 365
    assert halo[2] - halo[0] == pytest.approx(per_day * 30, abs=0.1)
    assert middle(halo) == pytest.approx(middle(found["events/1"]), abs=0.01)
    assert halo[0] == pytest.approx(
        first + per_day * (date(2020, 6, 1) - date(2020, 1, 1)).days - per_day / 2, abs=0.1
    )


def test_an_open_range_reaches_the_end_of_the_axis(context: Context) -> None:
    made = Timeline(
        layout="scaled",
        events=tuple(Event(date=span) for span in spans("2020-01-01", "2021/..", "2024-01-01")),
    )
    frame = timeline_layout("scaled").layout(made, context, 200.0, 0.0)
    pieces = [
        box
        for key, _, box in boxes(frame)
        if key.startswith("events/1/") and "stem" not in key and "date" not in key
    ]
    axis = [
        box
        for key, _, box in boxes(frame)
        if key.startswith("axis/0/") and key.count("/") == 2 and "on" not in key
    ]
    assert max(box[2] for box in pieces) == pytest.approx(max(box[2] for box in axis), abs=0.1)
    assert len(pieces) == 4  # the bar, and three pieces in which it trails off


def test_a_long_gap_is_left_out_and_shown_as_such(context: Context) -> None:
    texts = ("1949-10-01", "1950-03-01", "1951-01-01", "2020-01-01", "2021-01-01")
    found, keys = drawn("scaled", context, *texts)
    assert {"axis/0/break/0/0", "axis/0/break/0/1"} <= keys
    per_day = (middle(found[2]) - middle(found[0])) / (noon(texts[2]) - noon(texts[0]))
    assert middle(found[4]) - middle(found[3]) == pytest.approx(per_day * 366, abs=0.1)
    assert middle(found[3]) - middle(found[2]) < per_day * 366


@pytest.mark.parametrize(
    "texts",
    [
        ("1900", "1950", "2000"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01", "2024-01-01"),
        ("2020-01-01", "2021-01-01", "2023-06-01"),
    ],
)
def test_gaps_like_the_others_are_drawn(texts: tuple[str, ...]) -> None:
    assert make_scale(spans(*texts), 200.0, 7.0).breaks == ()


@given(st.lists(days, min_size=1, max_size=40), st.floats(50, 3000))
def test_the_scale_keeps_the_order_and_one_measure(chosen: list[date], length: float) -> None:
    scale = make_scale([DateSpan.parse(day.isoformat()) for day in chosen], length, 7.0)
    at = [scale.at(day.toordinal() + 0.5) for day in sorted(chosen)]
    assert at == sorted(at)
    assert at[0] >= -1e-6
    assert at[-1] <= length + 1e-6
    measures = [(p.end - p.start) / (p.last - p.first) for p in scale.pieces]
    assert measures == pytest.approx([measures[0]] * len(measures))
    assert scale.length == pytest.approx(length)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(days, min_size=1, max_size=12), st.floats(50, 400), st.sampled_from(["zh-Hans", "en"]))
def test_cells_cover_the_axis_without_gaps(chosen: list[date], length: float, language: str) -> None:
    scale = make_scale([DateSpan.parse(day.isoformat()) for day in chosen], length, 7.0)
    cells = axis_cells(scale, 0.0, length, 12.0, language)
    assert cells[0].start == pytest.approx(0.0, abs=1e-6)
    assert cells[-1].end == pytest.approx(length)
    joints = [b.start - a.end for a, b in pairwise(cells)]
    assert sum(1 for joint in joints if joint > 1e-6) == len(scale.breaks)
    assert len(cells) < length


def test_cells_begin_with_years_and_are_named(context: Context) -> None:
    scale = make_scale(spans("2020-06-01", "2023-06-01"), 100.0, 7.0)
    cells = axis_cells(scale, 0.0, 100.0, 13.0, "zh-Hans")
    assert [cell.label for cell in cells] == ["2020年", "2021年", "2022年", "2023年"]
    per_day = 100.0 / (scale.last - scale.first)
    assert cells[1].start == pytest.approx((date(2021, 1, 1).toordinal() - scale.first) * per_day, abs=0.01)
    months = axis_cells(make_scale(spans("2020-11-10", "2021-02-20"), 100.0, 7.0), 0.0, 100.0, 13.0, "en")
    assert [cell.label for cell in months] == ["Nov 2020", "Dec", "Jan 2021", "Feb"]


def test_axis_in_systems_goes_on_where_it_stopped(context: Context) -> None:
    texts = [f"{2000 + n // 4}-{1 + n % 4 * 3:02}-05" for n in range(80)]
    made = Timeline(
        layout="scaled", events=tuple(Event(date=span, text="一批项目集中开工建设") for span in spans(*texts))
    )
    frame = timeline_layout("scaled").layout(made, context, 150.0, 0.0)
    bands = [
        item
        for key, item, _ in boxes(frame)
        if key.startswith("axis/") and key.endswith("/0") and isinstance(item, Rect)
    ]
    assert len(bands) > 2
    found = marks(frame)
    rows: dict[int, list[tuple[float, float]]] = {}
    tops = sorted(band.y for band in bands)
    for n, text in enumerate(texts):
        box = found[f"events/{n}"]
        row = min(range(len(tops)), key=lambda r: abs(tops[r] - box[1]))
        rows.setdefault(row, []).append((noon(text), middle(box)))
    measures = [
        (row[-1][1] - row[0][1]) / (row[-1][0] - row[0][0]) for row in rows.values() if row[-1][0] > row[0][0]
    ]
    assert measures == pytest.approx([measures[0]] * len(measures), rel=1e-3)


def test_time_before_our_era_is_to_scale(context: Context) -> None:
    """1 BC is the year 0: from 221 BC to 9 AD are 229 years, and its cells are round numbers of either count."""
    found, _ = drawn("scaled", context, "-0220", "-0137", "0009")
    first, second, last = (middle(box) for box in found)
    days = [(span.start_key + span.end_key) / 2 for span in spans("-0220", "-0137", "0009")]
    share = (days[1] - days[0]) / (days[2] - days[0])
    assert second == pytest.approx(first + share * (last - first), abs=0.1)
    scale = make_scale(spans("-0220", "-0137", "0009"), 300.0, 7.0)
    labels = [cell.label for cell in axis_cells(scale, 0.0, 300.0, 25.0, "zh-Hans")]
    assert [label for label in labels if label] == [
        *(f"公元前{year}年" for year in range(220, 0, -20)),
        "1年",
    ]


@pytest.mark.parametrize(
    "layout", ["calendar", "vertical", "lanes", "horizontal", "serpentine", "alternating"]
)
def test_every_layout_takes_dates_before_our_era(layout: str, context: Context) -> None:
    found, _ = drawn(layout, context, "-0220-03-07", "-0220-04", "-02XX", "../-0137", "-0001/0002", "0009/..")
    assert len(found) == 6
