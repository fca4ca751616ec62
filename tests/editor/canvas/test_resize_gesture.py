from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.canvas.overlays import Handle
from chengyu_desktop.editor.canvas.placing import LEAST_SIDE
from chengyu_desktop.editor.canvas.resize_gesture import resized

HANDLES: tuple[Handle, ...] = ("nw", "n", "ne", "e", "se", "s", "sw", "w")
BOX = (10.0, 20.0, 50.0, 40.0)
ways = st.floats(-200, 200)


@pytest.mark.parametrize(
    ("handle", "box"),
    [
        ("se", (10, 20, 55, 47)),
        ("nw", (15, 27, 50, 40)),
        ("n", (10, 27, 50, 40)),
        ("e", (10, 20, 55, 40)),
        ("sw", (15, 20, 50, 47)),
    ],
)
def test_a_handle_takes_its_sides_along(handle: Handle, box: tuple[float, ...]) -> None:
    assert resized(BOX, handle, 5, 7) == box


@given(st.sampled_from(HANDLES), ways, ways, st.booleans())
def test_the_opposite_side_stays_and_nothing_vanishes(handle: Handle, dx, dy, keeps_shape) -> None:
    left, top, right, bottom = resized(BOX, handle, dx, dy, keeps_shape)
    assert right - left >= LEAST_SIDE - 1e-9
    assert bottom - top >= LEAST_SIDE - 1e-9
    assert (right == pytest.approx(50)) if "w" in handle else (left == 10)
    assert (bottom == pytest.approx(40)) if "n" in handle else (top == 20)
    if keeps_shape:
        assert (right - left) / (bottom - top) == pytest.approx(2)
