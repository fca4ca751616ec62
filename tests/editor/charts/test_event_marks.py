from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event
from chengyu_desktop.editor.charts.event_marks import (
    GAP,
    Held,
    Maker,
    arrange_events,
    arrange_held,
    make_mark,
    shortened,
)


def measure(text: str) -> float:
    return 10.0 * len(text)


def event(text: str, words: str = "甲乙丙丁戊己庚辛") -> Event:
    return Event(date=DateSpan.parse(text), text=words)


dates = st.sampled_from(
    [
        "2022-03-07",
        "2022-03-08",
        "2022-03",
        "2022",
        "2021-12-17/2021-12-18",
        "202X",
        "2022/..",
        "../2021-05",
        "2020~",
    ]
)


@pytest.mark.parametrize("scale", [0.01, 0.5, 8.0, 60.0])
def test_marks_are_as_long_as_their_dates(scale: float) -> None:
    month = make_mark(event("2022-03"), scale, 0, measure, "zh-Hans")
    assert month.right - month.left == pytest.approx(max(31 * scale, 8))
    assert month.left == pytest.approx(DateSpan.parse("2022-03").start_key * scale)
    day = make_mark(event("2022-03-07"), scale, 0, measure, "zh-Hans")
    assert day.is_point == (scale < 20)
    assert (day.left + day.right) / 2 == pytest.approx((DateSpan.parse("2022-03-07").start_key + 0.5) * scale)


def test_open_ends_are_endless() -> None:
    assert make_mark(event("2022/.."), 1, 0, measure, "en").right == inf
    assert make_mark(event("../2022"), 1, 0, measure, "en").left == -inf


@given(st.lists(dates, max_size=14), st.floats(0.005, 50), st.integers(1, 12))
def test_marks_and_words_never_overlap(made: list[str], scale: float, seen: int) -> None:
    arranged = arrange_events([event(text) for text in made], seen, Maker(scale, measure, "zh-Hans"))
    rows: dict[int, list[tuple[float, float]]] = {}
    for mark, lane in zip(arranged.marks, arranged.lanes.of, strict=True):
        rows.setdefault(lane, []).append(mark.extent)
    for row in rows.values():
        row.sort()
        for (_, right), (left, _) in pairwise(row):
            assert right + GAP <= left + 1e-6


@given(st.text(max_size=80), st.floats(0, 700))
def test_shortened_words_fit(text: str, room: float) -> None:
    short = shortened(text, room, measure)
    assert measure(short) <= room or short == ""
    assert short == text or short == "" or short.endswith("…")


def test_held_lanes_stay() -> None:
    events = [event("2022-03-07"), event("2022-03-08"), event("2022-03-09")]
    maker = Maker(1.0, measure, "zh-Hans")
    before = arrange_events(events, 8, maker)
    assert before.lanes.of == (0, 1, 2)
    held = Held(before.lanes, before.room, {id(each): n for n, each in enumerate(events)}, {2: 0})
    moved = [events[1], events[2], event("2023-01-01")]
    assert arrange_held(moved, held, maker).lanes.of == (1, 2, 0)


def test_emphasis_is_not_shown() -> None:
    assert make_mark(event("2022", "见**甲**"), 0.01, 300, measure, "zh-Hans").words == "见甲"
