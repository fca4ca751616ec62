from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.layout.fit import Fit, fit_height
from chengyu_desktop.layout.theme import Copyfit, Range

LIMITS = Copyfit(size=Range(0.8, 1.2), leading=Range(0.9, 1.1), gap=Range(0.5, 1.5), figure=Range(0.8, 1.6))


def column(lines: float, gaps: float, figures: float):
    """A column whose lines grow with the square of the size, as wrapped text does."""

    def measure(fit: Fit) -> float:
        return lines * fit.size**2 * fit.leading + gaps * fit.gap + figures * fit.figure

    return measure


@given(st.floats(1, 400), st.floats(0, 80), st.floats(0, 200), st.floats(20, 600))
def test_content_fills_the_height_or_says_by_how_much_not(
    lines: float, gaps: float, figures: float, height: float
) -> None:
    measure = column(lines, gaps, figures)
    result = fit_height(LIMITS, height, measure)
    assert abs(measure(result.fit) + result.slack - height) < 1e-6
    for value, limit in (
        (result.fit.size, LIMITS.size),
        (result.fit.leading, LIMITS.leading),
        (result.fit.gap, LIMITS.gap),
        (result.fit.figure, LIMITS.figure),
    ):
        assert limit.tight - 1e-9 <= value <= limit.loose + 1e-9
    if measure(Fit(0.8, 0.9, 0.5, 0.8)) <= height:
        assert result.slack >= -1e-6
    if result.slack > 1e-6:
        assert result.fit == Fit(1.2, 1.1, 1.5, 1.6) or result.fit.leading == LIMITS.leading.loose


def test_too_much_is_set_at_the_tightest_and_reported() -> None:
    result = fit_height(LIMITS, 50, column(400, 50, 50))
    assert result.fit == Fit(0.8, 0.9, 0.5, 0.8)
    assert result.slack < 0


def test_more_room_never_means_smaller_type() -> None:
    sizes = [fit_height(LIMITS, h, column(150, 30, 60)).fit.size for h in range(120, 400, 10)]
    assert sizes == sorted(sizes)


def test_what_is_overset_by_pages_is_measured_twice_for_the_search_and_once_for_the_result() -> None:
    asked: list[Fit] = []
    measure = column(4000, 50, 50)

    def counted(fit: Fit) -> float:
        asked.append(fit)
        return measure(fit)

    assert fit_height(LIMITS, 50, counted).fit == Fit(0.8, 0.9, 0.5, 0.8)
    assert len(asked) == 3
    assert len(set(asked)) == 2
