from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.color_text import read_color, write_inks

_ink = st.integers(0, 1000).map(lambda tenths: tenths / 10)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("#ff0080", 0xFF0080),
        (" #F08 ", 0xFF0088),
        ("0 100 95 10", (0, 100, 95, 10)),
        ("0, 12.5, .5, 100", (0, 12.5, 0.5, 100)),
    ],
)
def test_forms(text: str, value: object) -> None:
    assert read_color(text) == value


@pytest.mark.parametrize(
    "text", ["", "red", "#ff00", "#12345g", "1 2 3", "1 2 3 4 5", "1 2 3 101", "-1 0 0 0", "1e1 0 0 0", "nan 0 0 0", "１ 2 3 4"]
)  # fmt: skip
def test_what_is_no_colour(text: str) -> None:
    with pytest.raises(ValueError, match="is no colour: write #RRGGBB"):
        read_color(text)


@given(st.tuples(_ink, _ink, _ink, _ink))
def test_inks_are_read_as_they_were_written(inks: tuple[float, float, float, float]) -> None:
    assert read_color(write_inks(inks)) == inks
