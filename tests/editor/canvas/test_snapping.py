from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.canvas.snapping import Gap, Line, box_lines, gaps, snap_box, snap_edges

numbers = st.integers(0, 4000).map(lambda n: n / 10)
lines = st.lists(
    st.builds(Line, st.sampled_from(["x", "y"]), numbers, st.just(0.0), st.just(400.0)), max_size=12
)
boxes = st.tuples(numbers, numbers, st.integers(1, 500), st.integers(1, 500)).map(
    lambda b: (b[0], b[1], b[0] + b[2] / 10, b[1] + b[3] / 10)
)


@given(boxes, lines, st.floats(0, 5))
def test_a_box_goes_no_further_than_the_nearest_line_within_reach(box, lines, reach) -> None:
    snap = snap_box(box, lines, reach)
    for axis, moved in (("x", snap.dx), ("y", snap.dy)):
        own = [line.at for line in box_lines(box) if line.axis == axis]
        ways = [abs(line.at - at) for line in lines if line.axis == axis for at in own]
        within = [way for way in ways if way <= reach]
        assert abs(moved) == pytest.approx(min(within, default=0.0))


@given(boxes, lines, st.floats(0, 5))
def test_a_snapped_box_stays_and_shows_the_lines_it_meets(box, lines, reach) -> None:
    snap = snap_box(box, lines, reach)
    at = box[0] + snap.dx, box[1] + snap.dy, box[2] + snap.dx, box[3] + snap.dy
    again = snap_box(at, lines, reach)
    assert (again.dx, again.dy) == pytest.approx((0, 0))
    for line in snap.lines:
        assert any(mine.axis == line.axis and mine.at == pytest.approx(line.at) for mine in box_lines(at))
    if snap.dx:
        assert any(line.axis == "x" for line in snap.lines)


@given(numbers, lines, st.floats(0, 5))
def test_a_dragged_edge_alone_snaps(x, lines, reach) -> None:
    snap = snap_edges(x, None, lines, reach)
    assert snap.dy == 0
    assert abs(snap.dx) <= reach
    assert all(line.axis == "x" for line in snap.lines)


def test_a_snap_line_reaches_from_the_one_box_to_the_other() -> None:
    snap = snap_box((10.2, 50, 20.2, 60), box_lines((10, 0, 40, 5)), 1)
    assert snap.dx == pytest.approx(-0.2)
    assert Line("x", 10, 0, 60) in snap.lines


def test_gaps_are_to_the_nearest_that_face_the_box() -> None:
    box = (100, 100, 120, 110)
    others = [(0, 90, 50, 120), (0, 90, 80, 120), (130, 105, 140, 200), (0, 0, 10, 10), (110, 0, 200, 60)]
    found = gaps(box, others)
    assert set(found) == {Gap(80, 105, 100, 105), Gap(120, 107.5, 130, 107.5), Gap(115, 60, 115, 100)}
    assert sorted(gap.length for gap in found) == [10, 20, 40]


def test_boxes_that_overlap_or_touch_have_no_gap() -> None:
    assert gaps((0, 0, 10, 10), [(5, 5, 20, 20), (10, 0, 20, 10)]) == ()
