from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.days import (
    FIRST_DAY,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    Day,
    day_of,
    days_in,
    iso_day,
    iso_year,
    ordinal_of,
)


@given(st.dates())
def test_agrees_with_the_library_where_that_goes(day: date) -> None:
    assert ordinal_of(day.year, day.month, day.day) == day.toordinal()
    assert day_of(day.toordinal()) == Day(day.year, day.month, day.day)
    assert iso_day(day.toordinal()) == day.isoformat()
    assert days_in(day.year, day.month) == monthrange(day.year, day.month)[1]


@given(st.integers(FIRST_DAY, LAST_DAY - 1))
def test_days_follow_one_another(ordinal: int) -> None:
    here, after = day_of(ordinal), day_of(ordinal + 1)
    assert ordinal_of(*here) == ordinal
    assert here < after
    assert after.day in (1, here.day + 1)
    assert here.day <= days_in(here.year, here.month)


def test_years_before_our_era() -> None:
    assert day_of(0) == Day(0, 12, 31)
    assert ordinal_of(0) == -365  # 1 BC is a leap year
    assert [iso_year(year) for year in (-220, 0, 9, 2024)] == ["-0220", "0000", "0009", "2024"]


def test_what_lies_beyond_is_the_end() -> None:
    assert day_of(FIRST_DAY - 9) == Day(FIRST_YEAR, 1, 1)
    assert day_of(LAST_DAY + 9) == Day(LAST_YEAR, 12, 31)
    with pytest.raises(ValueError, match="day"):
        ordinal_of(-1, 2, 30)
