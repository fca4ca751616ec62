from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.canvas.align import align, distribute

sides = st.integers(1, 900).map(lambda n: n / 8)
boxes = st.lists(st.tuples(sides, sides, sides, sides), min_size=1, max_size=8)
SHARES = {"left": 0, "centre": 0.5, "right": 1, "top": 0, "middle": 0.5, "bottom": 1}


@given(boxes, st.sampled_from(sorted(SHARES)))
def test_aligned_boxes_share_a_line_and_keep_their_size(boxes, edge) -> None:
    axis = 0 if edge in ("left", "centre", "right") else 1
    aligned = align(boxes, edge)
    places = [box[axis] + box[axis + 2] * SHARES[edge] for box in aligned]
    assert places == pytest.approx([places[0]] * len(places))
    for old, new in zip(boxes, aligned, strict=True):
        assert new[2:] == old[2:]
        assert new[1 - axis] == old[1 - axis]
    assert align(aligned, edge) == [pytest.approx(box) for box in aligned]


@given(st.lists(st.tuples(sides, sides, sides, sides), min_size=3, max_size=8))
def test_distributed_boxes_have_equal_gaps(boxes) -> None:
    spread = distribute(boxes, "across")
    order = sorted(range(len(boxes)), key=lambda i: (boxes[i][0] + boxes[i][2] / 2, i))
    row = [spread[i] for i in order]
    spaces = [b[0] - a[0] - a[2] for a, b in pairwise(row)]
    assert spaces == pytest.approx([spaces[0]] * len(spaces))
    assert row[0] == boxes[order[0]]
    assert row[-1] == boxes[order[-1]]
    assert [box[1:] for box in spread] == [box[1:] for box in boxes]


def test_one_box_is_aligned_within_another() -> None:
    assert align([(5, 5, 10, 10)], "centre", within=(0, 0, 100, 50)) == [(45, 5, 10, 10)]
    assert align([(5, 5, 10, 10)], "bottom", within=(0, 0, 100, 50)) == [(5, 40, 10, 10)]


def test_two_boxes_are_not_distributed() -> None:
    pair = [(0.0, 0.0, 1.0, 1.0), (9.0, 0.0, 1.0, 1.0)]
    assert distribute(pair, "down") == pair
