"""Folds as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.press.folds import check_folds, read_folds, write_folds


@given(st.lists(st.integers(0, 9999).map(lambda tenths: tenths / 10), max_size=8))
def test_what_is_written_is_read(folds: list[float]) -> None:
    assert read_folds(write_folds(folds)) == tuple(folds)


@pytest.mark.parametrize("text", ["148.5 297", "148.5,297", "148.5；297", " 148.5、 297 "])
def test_folds_are_parted_as_people_part_numbers(text: str) -> None:
    assert read_folds(text) == (148.5, 297)


@pytest.mark.parametrize("text", ["a", "-1", "1e3", "148.5mm", "nan", "1 2 3 4 5 6 7 8 9"])
def test_what_is_no_fold(text: str) -> None:
    with pytest.raises(ValueError, match="fold"):
        read_folds(text)


def test_folds_are_on_the_page() -> None:
    check_folds((148.5,), (210,), 297, 420)
    with pytest.raises(ValueError, match="297 mm wide"):
        check_folds((297,), (), 297, 420)
    with pytest.raises(ValueError, match="420 mm high"):
        check_folds((), (0,), 297, 420)
