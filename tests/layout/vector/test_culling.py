"""Paths that reach far off the sheet: what is seen of them stays, and cutting them is quick and true."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chengyu_desktop.frame.geometry import path_bounds, path_contains
from chengyu_desktop.frame.items import Path
from chengyu_desktop.layout.vector.culling import culled_fill, culled_line, is_far
from chengyu_desktop.layout.vector.drawing import Drawing
from chengyu_desktop.layout.vector.reader import read_drawing

WINDOW = (0.0, 0.0, 100.0, 50.0)
CIRCLE = '<defs><clipPath id="c"><circle cx="50" cy="25" r="20"/></clipPath></defs>'


def read(body: str) -> Drawing:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="1" height="1"/>'
    return read_drawing(f"{head}{body}</svg>".encode(), "logo.svg")


def box(path: Path) -> tuple[float, ...]:
    return path_bounds(path.commands, path.points)


places = st.one_of(st.integers(-10, 110), st.integers(-9_000_000, 9_000_000))


@given(
    st.lists(st.lists(st.tuples(places, places), min_size=3, max_size=7), min_size=1, max_size=3),
    st.lists(st.tuples(st.floats(0.5, 99.5), st.floats(0.5, 49.5)), min_size=5, max_size=5),
    st.booleans(),
)
def test_a_fill_covers_in_the_window_what_it_covered(
    contours: list[list[tuple[int, int]]], spots: list[tuple[float, float]], even_odd: bool
) -> None:
    commands = "".join("M" + "L" * (len(contour) - 1) for contour in contours)
    points = tuple(float(value) for contour in contours for point in contour for value in point)
    names, numbers = culled_fill(commands, points, WINDOW)
    assert all(-0.01 <= x <= 100.01 for x in numbers[::2])
    assert all(-0.01 <= y <= 50.01 for y in numbers[1::2])
    near = 0.01  # beside an edge, the grid decides
    for x, y in spots:
        around = [(x + dx, y + dy) for dx in (-near, near) for dy in (-near, near)]
        was = {path_contains(commands, points, *spot, even_odd) for spot in around}
        assume(len(was) == 1)
        assert path_contains(names, numbers, x, y, even_odd) in was


def test_a_curve_is_cut_where_it_leaves() -> None:
    """y = x (1000 - x) / 1000, of which the window shows the beginning and the end."""
    names, numbers = culled_line(
        "MC", (0, 0, 1000 / 3, 1000 / 3, 2000 / 3, 1000 / 3, 1000, 0), (-10, -10, 1010, 90)
    )
    assert names == "MCMC"
    ends = numbers[6:8], numbers[8:10]
    assert ends[0] == pytest.approx((100, 90), abs=0.02)
    assert ends[1] == pytest.approx((900, 90), abs=0.02)


def test_a_closed_line_keeps_the_corner_where_it_was_closed() -> None:
    names, numbers = culled_line("MLLZ", (10, 10, 1e6, 10, 10, 1e6), WINDOW)
    assert names == "MLL"
    assert numbers == pytest.approx((10, 50, 10, 10, 100, 10), abs=0.01)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        # An arc so wide that it is a line at x = 50, and a line of 2 along it.
        ('<circle cx="5000000" cy="25" r="4999950"/>', (50, 5, 70, 45)),
        ('<circle cx="5000000" cy="25" r="4999950" fill="none" stroke="red" stroke-width="2"/>', (49, 5, 51, 45)),
        ('<path d="M-9e6 24H9e6V26H-9e6z"/>', (30, 24, 70, 26)),
        ('<path d="M-9e6 25H9e6" stroke="red" stroke-width="2"/>', (30, 24, 70, 26)),
        ('<path d="M-9e6 25H9e6" stroke="red" stroke-width="2" stroke-dasharray="9e6 9"/>', (30, 24, 70, 26)),
        ('<path d="M50 25h.01" stroke="red" stroke-width="9e6" stroke-linecap="round"/>', (30, 5, 70, 45)),
        ('<path d="M-9e6-9e6H9e6V9e6H-9e6z"/>', (30, 5, 70, 45)),
    ],
)  # fmt: skip
def test_what_reaches_far_is_cut_where_it_is_seen(shape: str, expected: tuple[float, ...]) -> None:
    drawing = read(f'{CIRCLE}<g clip-path="url(#c)">{shape}</g>')
    assert drawing.problems == ()
    assert box(drawing.paths[-1]) == pytest.approx(expected, abs=0.05)


def test_a_clip_that_reaches_far_cuts_where_it_is_seen() -> None:
    clip = '<clipPath id="c"><path d="M20 0L9e6 0L9e6 9e6L20 9e6z"/></clipPath>'
    drawing = read(f'{clip}<path clip-path="url(#c)" d="M0 0H60V20H0z"/>')
    assert drawing.problems == ()
    assert box(drawing.paths[1]) == pytest.approx((20, 0, 60, 20), abs=0.05)


def test_curves_that_run_beside_one_another_for_a_million_units_are_cut() -> None:
    """In single precision, they coincide here and cross there."""
    curves = "".join(f"C9e6 {n} -9e6 {n + 1} {n % 7} {n % 5}" for n in range(10))
    clip = '<clipPath id="c"><rect x="10" width="50" height="50"/></clipPath>'
    drawing = read(f'{clip}<path clip-path="url(#c)" fill="none" stroke="red" d="M0 0{curves}"/>')
    assert drawing.problems == ()
    assert box(drawing.paths[1])[::2] == pytest.approx((10, 60), abs=0.05)


def test_what_misses_its_clip_is_left_out() -> None:
    drawing = read(f'{CIRCLE}<path clip-path="url(#c)" d="M80 0H90V9H80z"/>')
    assert len(drawing.paths) == 1


def test_what_lies_near_is_not_touched() -> None:
    assert not is_far((-500.0, 0.0, 900.0, 700.0), WINDOW)
    assert is_far((-5000.0, 0.0, 900.0, 700.0), WINDOW)
