"""Flags never cover one another, and no stem runs through a label."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.layout.flags import Flag, Flight, fly, place_flags, reaches

GAP = 3.0
flags = st.lists(st.builds(Flag, st.floats(0, 200), st.just(30.0), st.floats(5, 40)), min_size=1, max_size=25)


def assert_clear(made: list[Flag], flight: Flight) -> None:
    places = list(zip(made, flight.flown, strict=True))
    for (a, p), (b, q) in combinations(places, 2):
        if p.side == q.side:
            beside = p.left + a.width <= q.left + 1e-6 or q.left + b.width <= p.left + 1e-6
            stacked = p.off + a.height <= q.off + 1e-6 or q.off + b.height <= p.off + 1e-6
            assert beside or stacked
    for _, p in places:
        for b, q in places:
            passes = p.side == q.side and q.off < p.off
            assert not (passes and q.left + 1e-6 < p.x < q.left + b.width)


@given(flags, st.integers(1, 2))
def test_flags_that_fly_at_their_stems(made: list[Flag], sides: int) -> None:
    flight = fly(made, GAP, sides)
    assert flight is not None
    assert [place.x for place in flight.flown] == [flag.x for flag in made]
    assert_clear(made, flight)


@given(flags, st.integers(1, 2))
def test_the_lower_way_is_clear_and_within_reach(made: list[Flag], sides: int) -> None:
    flight = place_flags(made, [flag.height for flag in made], GAP, 200.0, sides)
    assert_clear(made, flight)
    assert all(-1e-6 <= place.x <= 200.0 + 1e-6 and place.left <= 200.0 + 1e-6 for place in flight.flown)
    flying = fly(made, GAP, sides)
    assert flying is not None
    if flight.stacked == 1:
        assert sum(reaches(made, flight)) <= sum(reaches(made, flying)) + 1e-6


@given(flags)
def test_bent_stems_keep_the_order_of_their_marks(made: list[Flag]) -> None:
    flight = place_flags(made, [flag.height for flag in made], GAP, 200.0, 2)
    for side in (0, 1):
        here = sorted(
            (
                (flag.x, index, place.x)
                for index, (flag, place) in enumerate(zip(made, flight.flown, strict=True))
                if place.side == side
            )
        )
        ends = [end for _, _, end in here]
        assert ends == sorted(ends)


def test_one_side_is_enough_for_few() -> None:
    flight = fly([Flag(0.0, 30.0, 10.0), Flag(100.0, 30.0, 10.0)], GAP)
    assert flight is not None
    assert {(place.side, place.off) for place in flight.flown} == {(0, 0.0)}


def test_both_sides_are_used_when_needed() -> None:
    flight = fly([Flag(0.0, 30.0, 10.0), Flag(10.0, 30.0, 10.0)], GAP)
    assert flight is not None
    assert {place.side for place in flight.flown} == {0, 1}
