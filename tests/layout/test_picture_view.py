"""Crop and fit: what is shown is in the picture, keeps its shape, and fills or fits its frame."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.layout.picture_view import Crop, Fit, clean_crop, view_picture

sides = st.integers(1, 9000)
mm = st.floats(5, 500)
crops = st.one_of(
    st.none(),
    st.tuples(st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.02, 1), st.floats(0.02, 1)),
)


@given(
    size=st.tuples(sides, sides),
    crop=crops,
    fit=st.sampled_from(["width", "fill", "fit"]),
    width=mm,
    height=mm,
)
def test_the_part_lies_in_the_picture_and_the_box_in_the_frame(
    size: tuple[int, int], crop: Crop | None, fit: Fit, width: float, height: float
) -> None:
    view = view_picture(size, crop, fit, width, height)
    x, y, w, h = view.part
    assert all(isinstance(value, int) for value in view.part)
    assert x >= 0 <= y
    assert w >= 1 <= h
    assert x + w <= size[0]
    assert y + h <= size[1]
    left, top, bw, bh = view.box
    assert left >= -1e-6 <= top
    assert left + bw <= width + 1e-6
    assert top + bh <= view.height + 1e-6
    if fit != "width":
        assert view.height == height
    if fit == "fill":  # true to half a pixel, where there is more than one
        off = abs(w - h * bw / bh) if bw >= bh else abs(h - w * bh / bw)
        assert off <= 0.5 + 1e-6 or min(w, h) == 1
    else:
        assert w / h == pytest.approx(bw / bh, rel=1e-6)


@given(size=st.tuples(st.floats(1, 1e4), st.floats(1, 1e4)), crop=crops, width=mm, height=mm)
def test_a_drawing_is_never_distorted(
    size: tuple[float, float], crop: Crop | None, width: float, height: float
) -> None:
    for fit in ("width", "fill", "fit"):
        view = view_picture(size, crop, fit, width, height, pixels=False)
        assert view.part[2] / view.part[3] == pytest.approx(view.box[2] / view.box[3], rel=1e-6)


@given(st.tuples(*[st.floats(-2, 3)] * 4))
def test_a_clean_crop_is_inside_and_stays_as_it_is(crop: Crop) -> None:
    found = clean_crop(crop)
    if found is not None:
        assert min(found) >= 0
        assert found[0] + found[2] <= 1.0001
        assert found[1] + found[3] <= 1.0001
        assert clean_crop(found) in (found, None)
