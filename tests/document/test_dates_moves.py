from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chengyu_desktop.document.dates import DateSpan, Precision
from chengyu_desktop.document.dates_moves import (
    date_in,
    moved,
    moved_by_days,
    nearest_index,
    stretched,
    stretched_by,
    unit_index,
    unit_start,
)

PRECISIONS: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "century")


def span(text: str) -> DateSpan:
    return DateSpan.parse(text)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


precisions = st.sampled_from(PRECISIONS)
days = st.integers(day("3200-01-01"), day("6800-12-31"))  # thirty centuries fit on either side
spans = st.builds(
    lambda first, second, a, b, qualifier, form: _written(first, second, a, b, qualifier, form),
    days, days, precisions, precisions, st.sampled_from(["", "~", "?", "%"]), st.sampled_from(["one", "range", "from", "until"]),
)  # fmt: skip


def _written(first: int, second: int, a: Precision, b: Precision, qualifier: str, form: str) -> DateSpan:
    start, end = date_in(min(first, second), a), date_in(max(first, second), b)
    text = {
        "one": start.text + qualifier,
        "range": f"{start.text}{qualifier}/{end.text}",
        "from": f"{start.text}/..",
        "until": f"../{end.text}",
    }[form]
    try:
        return DateSpan.parse(text)
    except ValueError:  # the unit around the later day may begin and end before the other's
        return start


@given(precisions, days)
def test_units_follow_one_another(precision: Precision, at: int) -> None:
    index = unit_index(at, precision)
    assert unit_start(index, precision) <= at < unit_start(index + 1, precision)
    assert unit_index(unit_start(index, precision), precision) == index
    assert nearest_index(at, precision) in (index, index + 1)


@given(precisions, days)
def test_date_in_is_the_unit_around_a_day(precision: Precision, at: int) -> None:
    made = date_in(at, precision)
    assert made.precision == precision
    assert made.start_key == unit_start(unit_index(at, precision), precision)
    assert made.end_key == unit_start(unit_index(at, precision) + 1, precision) - 1


@given(spans, st.integers(-30, 30))
def test_moving_keeps_precision_and_form(here: DateSpan, steps: int) -> None:
    there = moved(here, steps)
    assert there.precision == here.precision
    assert there.is_open == here.is_open
    assert there.text.count("/") == here.text.count("/")
    assert [end[-1] for end in there.text.split("/") if end[-1] in "~?%"] == [
        end[-1] for end in here.text.split("/") if end[-1] in "~?%"
    ]
    if steps:
        assert (there > here) == (steps > 0)


@given(spans, st.integers(-30, 30))
def test_moving_back_undoes_it(here: DateSpan, steps: int) -> None:
    parts = here.text.split("/")
    assume(here.precision == "day" or all(len(part) < 10 for part in parts))  # no 31st that has to give way
    assert moved(moved(here, steps), -steps) == here


@given(spans, st.floats(-400, 400))
def test_dragging_goes_to_the_nearest_unit(here: DateSpan, by: float) -> None:
    there = moved_by_days(here, by)
    assert there.precision == here.precision
    if not here.is_open and len(here.text.split("/")) == 1:
        longest = unit_start(unit_index(here.start_key, here.precision) + 2, here.precision) - here.start_key
        assert abs(there.start_key - here.start_key - by) <= longest / 2 + 1


@given(spans, st.sampled_from(["start", "end"]), st.floats(day("0300-01-01"), day("9600-01-01")))
def test_stretching_never_turns_a_range_round(here: DateSpan, side: str, at: float) -> None:
    there = stretched(here, side, at)  # type: ignore[arg-type]
    assert there.start_key <= there.end_key
    assert there.is_open == here.is_open
    assert DateSpan.parse(there.text) == there


@pytest.mark.parametrize(
    ("text", "steps", "expected"),
    [
        ("2022-03-07", 1, "2022-03-08"),
        ("2022-03", 1, "2022-04"),
        ("2022-12", 1, "2023-01"),
        ("2022-03~", -3, "2021-12~"),
        ("2022-24", 1, "2023-21"),
        ("2022", -1, "2021"),
        ("2022-XX", 1, "2023-XX"),
        ("2022-03-XX?", 2, "2022-05-XX?"),
        ("202X", 1, "203X"),
        ("19XX", 1, "20XX"),
        ("2021-12-17/2021-12-18", 14, "2021-12-31/2022-01-01"),
        ("2021-12-31/2022-03", 2, "2022-02-28/2022-05"),  # the coarser end says what a step is
        ("../2021-05", 1, "../2021-06"),
        ("2021/..", 1, "2022/.."),
        ("9999", 1, "9999"),
        ("0001-01-01", -1, "0000-12-31"),
        ("-9999-01-01", -1, "-9999-01-01"),
        ("-0001", 2, "0001"),
        ("-0220/-0205", -10, "-0230/-0215"),
        ("-0220-03~", 12, "-0219-03~"),
        ("-02XX", -1, "-02XX"),
        ("9998/9999", 1, "9998/9999"),
    ],
)
def test_moving(text: str, steps: int, expected: str) -> None:
    assert moved(span(text), steps).text == expected


@pytest.mark.parametrize(
    ("text", "days", "expected"),
    [
        ("2022-03", 10, "2022-03"),
        ("2022-03", 20, "2022-04"),
        ("2022-03", -20, "2022-02"),
        ("2022", 180, "2022"),
        ("2022", 190, "2023"),
        ("2021-12-17", 0.4, "2021-12-17"),
        ("2021-12-17", 0.6, "2021-12-18"),
        ("2021-12-17/2022", 0, "2021-12-17/2022"),
    ],
)
def test_dragging(text: str, days: float, expected: str) -> None:
    assert moved_by_days(span(text), days).text == expected


@pytest.mark.parametrize(
    ("text", "side", "at", "expected"),
    [
        ("2021-12-17/2021-12-18", "end", "2021-12-21", "2021-12-17/2021-12-20"),
        ("2021-12-17/2021-12-18", "end", "2021-12-01", "2021-12-17"),
        ("2021-12-17/2021-12-18", "start", "2021-12-30", "2021-12-18"),
        ("2022-03", "end", "2022-06-01", "2022-03/2022-05"),
        ("2022-03", "start", "2022-01-03", "2022-01/2022-03"),
        ("2022/..", "end", "2030-01-01", "2022/.."),
        ("2022/..", "start", "2020-03-01", "2020/.."),
        ("2021-12-17/2022", "end", "2024-01-05", "2021-12-17/2023"),
    ],
)
def test_stretching(text: str, side: str, at: str, expected: str) -> None:
    assert stretched(span(text), side, day(at)).text == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "side", "steps", "expected"),
    [
        ("2022-03", "end", 1, "2022-03/2022-04"),
        ("2022-03/2022-04", "end", -1, "2022-03"),
        ("2022-03/2022-04", "start", -1, "2022-02/2022-04"),
        ("2022/..", "end", 1, "2022/.."),
    ],
)
def test_stretching_by_steps(text: str, side: str, steps: int, expected: str) -> None:
    assert stretched_by(span(text), side, steps).text == expected  # type: ignore[arg-type]


def test_a_month_to_its_first_day_is_moved_by_months() -> None:
    here = DateSpan.parse("2020-01/2020-01-01")
    assert here.precision == "month"
    assert moved(here, 2).text == "2020-03/2020-03-01"
