from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.editor.charts.lanes import Extent, pack_lanes

extents = st.lists(
    st.builds(
        lambda left, width, group: Extent(left, left + width, group),
        st.floats(0, 1000),
        st.floats(0, 200),
        st.sampled_from(["", "甲", "乙"]),
    ),
    max_size=40,
)


@given(extents, st.floats(0, 20))
def test_nothing_covers_another(made: list[Extent], gap: float) -> None:
    lanes = pack_lanes(made, gap)
    for n, (a, lane) in enumerate(zip(made, lanes.of, strict=True)):
        for b, other in zip(made[:n], lanes.of[:n], strict=True):
            if lane == other:
                assert a.group == b.group
                assert a.right + gap <= b.left or b.right + gap <= a.left or a.left == b.left == a.right


@given(extents)
def test_bands_follow_one_another(made: list[Extent]) -> None:
    lanes = pack_lanes(made, 4)
    end = 0
    for band in lanes.bands:
        assert band.first == end
        assert band.size > 0
        end += band.size
    assert end == lanes.total == len(set(lanes.of))
    assert len({band.group for band in lanes.bands}) == len(lanes.bands)


def test_free_lanes_are_used_again() -> None:
    made = [Extent(0, 10), Extent(5, 15), Extent(20, 30), Extent(8, 40)]
    assert pack_lanes(made, 1).of == (0, 1, 0, 2)
