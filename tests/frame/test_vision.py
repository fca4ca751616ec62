from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.vision import MATRICES, VISIONS, contrast, delta_e, difference, lab, seen

colors = st.tuples(*[st.integers(0, 255)] * 3)

# From the test data of Sharma, Wu, Dalal (2005), table 1.
PAIRS = (
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
)


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_differences_are_those_published(first: tuple, second: tuple, expected: float) -> None:
    assert delta_e(first, second) == pytest.approx(expected, abs=5e-5)
    assert delta_e(second, first) == pytest.approx(expected, abs=5e-5)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("vision", VISIONS)
def test_greys_stay_greys(vision: str) -> None:
    assert all(abs(sum(row) - 1) < 2e-6 for row in MATRICES[vision])
    for value in (0, 1, 77, 128, 254, 255):
        assert seen((value,) * 3, vision) == (value,) * 3


@given(colors)
def test_grey_keeps_the_lightness(color: tuple[int, int, int]) -> None:
    grey = seen(color, "grey")
    assert grey[0] == grey[1] == grey[2]
    assert lab(grey)[0] == pytest.approx(lab(color)[0], abs=0.9)
    assert seen(grey, "grey") == grey


def test_red_and_green_meet_where_a_cone_is_missing() -> None:
    red, green = (200, 80, 60), (120, 125, 55)
    assert difference(red, green) > 39
    assert difference(seen(red, "deutan"), seen(green, "deutan")) < 12
    assert difference(seen(red, "tritan"), seen(green, "tritan")) > 25
