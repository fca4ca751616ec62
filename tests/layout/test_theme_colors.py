"""The palettes of the shipped themes: contrast, and whether readers of every colour vision tell them apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from chengyu_desktop.frame.vision import VISIONS, Vision, contrast, difference, luminance, seen
from chengyu_desktop.layout.theme import load_theme, theme_names

pytestmark = pytest.mark.parametrize("name", theme_names())


@pytest.mark.parametrize("vision", VISIONS)
def test_series_are_told_apart(name: str, vision: Vision) -> None:
    theme = load_theme(name)
    for a, b in combinations(theme.figure.series, 2):
        one, other = (seen(theme.color(color).rgb_tuple, vision) for color in (a, b))
        assert difference(one, other) >= 10, (a, b)


@pytest.mark.parametrize("vision", VISIONS)
def test_the_highlighted_one_stands_out_of_the_muted(name: str, vision: Vision) -> None:
    theme = load_theme(name)
    one, other = (
        seen(theme.color(color).rgb_tuple, vision) for color in (theme.figure.highlight, theme.figure.muted)
    )
    assert difference(one, other) >= 15


def test_marks_have_three_to_one_on_paper(name: str) -> None:
    """WCAG 2.2, 1.4.11."""
    theme = load_theme(name)
    paper = theme.color(theme.page.background).rgb_tuple
    for color in (*theme.figure.series, theme.figure.highlight, theme.figure.muted):
        assert contrast(theme.color(color).rgb_tuple, paper) >= 3, color


def test_type_has_four_and_a_half_to_one(name: str) -> None:
    """WCAG 2.2, 1.4.3; on the timeline's ground too."""
    theme = load_theme(name)
    grounds = [theme.color(c).rgb_tuple for c in (theme.page.background, theme.timeline.background)]
    for role, style in theme.roles.items():
        ink = theme.color(style.color).rgb_tuple
        if luminance(ink) < 0.5:  # what is reversed stands on a badge
            assert min(contrast(ink, ground) for ground in grounds) >= 4.5, role
