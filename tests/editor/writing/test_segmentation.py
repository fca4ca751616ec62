from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.writing.segmentation import (
    stops,
    word_at,
    word_start_after,
    word_start_before,
    words,
)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年1—5月，重庆江北机场", ["今年", "1", "—", "5", "月", "，", "重庆江北机场"]),
        ("涉及总投资1054.5亿元", ["涉及总投资", "1054.5", "亿元"]),
        ("同比增长212%", ["同比增长", "212%"]),
        ("共建全国的科技和文化", ["共建全国", "的", "科技", "和", "文化"]),
        ("“双核”联动", ["“", "双核", "”", "联动"]),
        ("it’s a state-of-the-art", ["it’s", " ", "a", " ", "state-of-the-art"]),
        ("カタカナの漢字", ["カタカナの", "漢字"]),
        ("GDP第二", ["GDP", "第二"]),
        ("1,234.5 km", ["1,234.5", " ", "km"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert split(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0]),
        ("ab", [0, 1, 2]),
        ("e\u0301t", [0, 2, 3]),
        ("邉\U000e0101城", [0, 2, 3]),
        ("👩\u200d🌾粮", [0, 3, 4]),
        ("👍🏽好", [0, 2, 3]),
        ("🇨🇳🇺🇳", [0, 2, 4]),
        ("\U00020bb7野家", [0, 1, 2, 3]),
    ],
)
def test_a_caret_never_stands_inside_a_character(text: str, found: list[int]) -> None:
    assert stops(text) == found


@given(st.text())
def test_words_are_all_of_the_text(text: str) -> None:
    assert "".join(split(text)) == text


@given(st.text())
def test_stops_rise_from_start_to_end(text: str) -> None:
    found = stops(text)
    assert found == sorted(set(found))
    assert (found[0], found[-1]) == (0, len(text))


@given(st.text(max_size=30), st.integers(0, 30))
def test_word_moves_go_their_way_and_stay_inside(text: str, index: int) -> None:
    index = min(index, len(text))
    assert 0 <= word_start_before(text, index) < max(index, 1)
    assert min(index + 1, len(text)) <= word_start_after(text, index) <= len(text)


def test_the_word_at_a_boundary_is_the_one_that_begins_there() -> None:
    assert word_at("投资1054.5亿元", 2) == (2, 8)
    assert word_at("投资1054.5亿元", 5) == (2, 8)
    assert word_at("投资1054.5亿元", 10) == (8, 10)
    assert word_at("", 0) == (0, 0)
