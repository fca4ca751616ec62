from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.document.type_sizes import NAMED_SIZES, points_of, read_size, size_name


@pytest.mark.parametrize(
    ("text", "points"),
    [("小四", 12), ("五号字", 10.5), ("12", 12), (" 10.50 pt", 10.5), ("9磅", 9), ("4.2mm", 11.9055), ("5 毫米", 14.1732)],
)  # fmt: skip
def test_forms(text: str, points: float) -> None:
    assert points_of(read_size(text)) == pytest.approx(points, abs=1e-4)


def test_points_are_kept_as_a_number_and_other_forms_as_written() -> None:
    assert read_size("12 pt") == Decimal(12)
    assert str(read_size("10.50")) == "10.50"
    assert read_size(" 小四 ") == "小四"
    assert read_size("4.2 mm") == "4.2 mm"


@pytest.mark.parametrize("text", ["", "巨号", "12 em", "1e1", "-3", "NaN", "１２"])
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(ValueError, match="is no type size: write points"):
        read_size(text)


@pytest.mark.parametrize("text", ["2.9", "601", "300 mm", "0"])
def test_what_cannot_be_printed(text: str) -> None:
    with pytest.raises(ValueError, match="can't be printed: give a size from 3 to 600 pt"):
        read_size(text)


def test_every_name_is_found_again_and_the_sizes_fall() -> None:
    sizes = [size for _, size in NAMED_SIZES]
    assert sizes == sorted(set(sizes), reverse=True)
    assert [size_name(size) for size in sizes] == [name for name, _ in NAMED_SIZES]
    assert size_name(11.0) == ""
