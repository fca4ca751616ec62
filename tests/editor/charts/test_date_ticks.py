from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.charts.date_ticks import creation_precision, date_ticks


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def words(first: str, last: str, px: float, language: str) -> tuple[str, str]:
    """The fine and the coarse row of an axis so wide, in a type of 12 px."""
    start, end = day(first), day(last)
    ticks = date_ticks(start, end, (end - start) / px * 12, language)
    return " ".join(t.text for t in ticks.fine), " ".join(t.text for t in ticks.coarse)


@pytest.mark.parametrize(
    ("first", "last", "language", "fine", "coarse"),
    [
        ("2022-02-26", "2022-03-03", "zh-Hans", "26日 27日 28日 1日 2日 3日 4日", "2022年2月 2022年3月"),
        ("2022-02-26", "2022-03-03", "en", "26 27 28 1 2 3 4", "Feb 2022 Mar 2022"),
        ("2021-11-10", "2022-02-10", "zh-Hans", "11月 12月 1月 2月", "2021年 2022年"),
        ("2021-11-10", "2022-02-10", "en", "Nov Dec Jan Feb", "2021 2022"),
        ("2019-05-01", "2022-02-10", "en", "2019 2020 2021 2022", "2010s 2020s"),
        ("1900-01-01", "1999-12-31", "zh-Hans", "1900年 1950年 2000年", ""),
    ],
)
def test_words_of_the_two_rows(first: str, last: str, language: str, fine: str, coarse: str) -> None:
    got = words(first, last, 260 if "月" in fine or "Nov" in fine else 230, language)
    assert got == (fine, coarse)


@given(
    st.floats(-5_000, 4_000_000),
    st.floats(3, 4_000_000),
    st.floats(80, 3000),
    st.sampled_from(["zh-Hans", "en"]),
)
def test_words_never_touch(first: float, span: float, px: float, language: str) -> None:
    ticks = date_ticks(first, first + span, span / px * 12, language)
    assert len(ticks.fine) <= px / 12 + 8
    for a, b in pairwise(ticks.fine):
        room = (b.day - a.day) / span * px
        em = sum(1.0 if ord(c) > 255 else 0.64 for c in a.text)
        assert room >= em * 12 * 0.98 or ticks.step == 1000
    for row in (ticks.fine, ticks.coarse):
        assert [tick.day for tick in row] == sorted({tick.day for tick in row})


def test_a_click_means_what_can_be_aimed_at() -> None:
    assert [creation_precision(days) for days in (0.1, 3, 30)] == ["day", "month", "year"]
