from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.export.paint_marks import Marks
from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.items import Frame, Group, Rect, Stroke

_place = st.floats(-50, 450)
_side = st.floats(0.1, 200)


@given(
    st.lists(st.tuples(_place, _place, _side, _side), max_size=20), st.tuples(_place, _place, _side, _side)
)
def test_within_finds_all_that_touch_in_painting_order(
    boxes: list[tuple[float, float, float, float]], area: tuple[float, float, float, float]
) -> None:
    items = tuple(Rect(str(i), *box, fill=BLACK) for i, box in enumerate(boxes))
    left, top, width, height = area
    right, bottom = left + width, top + height
    expected = [
        str(i)
        for i, (x, y, w, h) in enumerate(boxes)
        if x <= right and x + w >= left and y <= bottom and y + h >= top
    ]
    assert [m.item.key for m in Marks(Frame(400, 400, items)).within((left, top, right, bottom))] == expected


def test_groups_move_turn_and_clip() -> None:
    line = Rect("r", 0, 0, 10, 2, stroke=Stroke(BLACK, 1))
    turned = Group("t", Frame(10, 2, (line,)), 100, 50, transform=(0, 1, -1, 0, 0, 0), clip=True)
    marks = Marks(Frame(200, 200, (Group("g", Frame(200, 200, (turned,)), 5, 5),)))
    (mark,) = marks.all
    # A quarter turn, then moved by 105, 55; a stroke of 1 mm may reach 2 mm at a mitred corner.
    assert mark.box == (101, 53, 107, 67)
    assert mark.clip is not None
    assert (mark.clip.width, mark.clip.height, mark.clip.outer) == (10, 2, None)
