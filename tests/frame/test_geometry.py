from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.geometry import (
    Matrix,
    apply,
    flatten,
    invert,
    mapped_bounds,
    multiply,
    path_bounds,
    path_contains,
    path_distance,
    translation,
)

number = st.floats(-100, 100).map(lambda v: round(v, 3))
matrices = st.tuples(number, number, number, number, number, number)


@given(matrices, matrices, number, number)
def test_product_applies_the_inner_first(outer: Matrix, inner: Matrix, x: float, y: float):
    assert apply(multiply(outer, inner), x, y) == pytest.approx(apply(outer, *apply(inner, x, y)), abs=1e-4)


@given(matrices, number, number)
def test_inverse_brings_a_point_back(matrix: Matrix, x: float, y: float):
    inverse = invert(matrix)
    determinant = matrix[0] * matrix[3] - matrix[1] * matrix[2]
    if abs(determinant) < 1e-2:
        return
    assert inverse is not None
    assert apply(inverse, *apply(matrix, x, y)) == pytest.approx((x, y), abs=1e-2)


def test_flat_matrix_has_no_inverse():
    assert invert((1, 2, 2, 4, 0, 0)) is None


def test_bounds_of_a_curve_are_its_own_not_its_control_points():
    assert path_bounds("MC", (0, 0, 0, 40, 40, 40, 40, 0)) == pytest.approx((0, 0, 40, 30))


@given(st.lists(number, min_size=8, max_size=8))
def test_bounds_hold_every_point_of_the_curve(points: list[float]):
    left, top, right, bottom = path_bounds("MC", tuple(points))
    drawn = [p for piece in flatten("MC", tuple(points)) for p in piece]
    assert all(left - 1e-6 <= x <= right + 1e-6 and top - 1e-6 <= y <= bottom + 1e-6 for x, y in drawn)
    assert min(x for x, _ in drawn) == pytest.approx(left, abs=0.5)
    assert max(y for _, y in drawn) == pytest.approx(bottom, abs=0.5)


def test_bounds_of_nothing():
    assert path_bounds("", ()) == (0, 0, 0, 0)


STAR = ("MLLLLZ", (10.0, 0.0, 16.0, 18.0, 0.0, 7.0, 20.0, 7.0, 4.0, 18.0))


def test_fill_rules_differ_in_the_middle_of_a_star():
    assert path_contains(*STAR, 10, 10, even_odd=False)
    assert not path_contains(*STAR, 10, 10, even_odd=True)
    assert path_contains(*STAR, 10, 3, even_odd=True)
    assert not path_contains(*STAR, 1, 1, even_odd=False)


def test_open_subpaths_are_filled_as_if_closed():
    two = ("MLLMLL", (0.0, 0.0, 10.0, 0.0, 10.0, 10.0, 20.0, 0.0, 30.0, 0.0, 30.0, 10.0))
    assert path_contains(*two, 9, 5, even_odd=False)
    assert path_contains(*two, 29, 5, even_odd=False)
    assert not path_contains(*two, 15, 5, even_odd=False)


def test_distance_to_the_outline():
    assert path_distance("ML", (0, 0, 10, 0), 5, 3) == pytest.approx(3)
    assert path_distance("ML", (0, 0, 10, 0), 13, 4) == pytest.approx(5)
    assert path_distance("MLLZ", (0, 0, 10, 0, 10, 10), 5, 5) == pytest.approx(0)


@given(number, number, st.floats(0, 500), st.floats(0, 500), number, number)
def test_a_box_that_is_only_moved_keeps_its_sides(
    x: float, y: float, w: float, h: float, right: float, down: float
) -> None:
    matrix = translation(right, down)
    corners = [apply(matrix, *corner) for corner in ((x, y), (x + w, y + h))]
    assert mapped_bounds(matrix, (x, y, x + w, y + h)) == (*corners[0], *corners[1])
