from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.document.color_text import read_color, spot_name, write_inks

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


def test_a_special_ink_follows_its_percentages() -> None:
    text = " 0, 90 80 0  SPOT  PANTONE   186 C "
    assert read_color(text) == (0, 90, 80, 0)
    assert spot_name(text) == "PANTONE 186 C"
    assert spot_name("0 90 80 0") == spot_name("#ff0080") == ""
    assert write_inks((0, 90, 80, 0), "专色 金") == "0 90 80 0 spot 专色 金"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("#c8102e spot Gold", "needs four ink percentages"),
        ("0 90 80 0 spot", "can't name a special ink"),
        ("0 90 80 0 spot All", "can't name a special ink"),  # prints on every plate
        ("0 90 80 0 spot black", "can't name a special ink"),
        ("0 90 80 0 spot " + "金" * 41, "can't name a special ink"),
        ("0 90 80 0 spot a\u202eb", "can't name a special ink"),
        ("0 90 80 spot Gold", "is no colour"),
        ("0 90 80 0 spotted", "is no colour"),
    ],
)
def test_what_is_no_special_ink(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_color(text)


_spot = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=20).filter(
    lambda name: name.lower() not in ("all", "none", "cyan", "magenta", "yellow", "black", "spot")
)


@given(st.tuples(_ink, _ink, _ink, _ink), _spot)
def test_special_inks_are_read_as_they_were_written(
    inks: tuple[float, float, float, float], spot: str
) -> None:
    text = write_inks(inks, spot)
    assert (read_color(text), spot_name(text)) == (inks, spot)


@given(st.tuples(_ink, _ink, _ink, _ink))
def test_inks_are_read_as_they_were_written(inks: tuple[float, float, float, float]) -> None:
    assert read_color(write_inks(inks)) == inks
