from __future__ import annotations

from functools import cache
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.export.paint_marks import Marks
from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.items import FaceRef, Frame, Group, Rect, Run, Stroke, TextLine

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


@pytest.mark.parametrize("height", [1e12, inf])
def test_an_item_that_reaches_for_miles_stands_in_few_rows(height: float) -> None:
    """As a plot does in a panel without room for it."""
    marks = Marks(
        Frame(30, 30, (Rect("r", 0, -1e12, 5, height + 1e12, BLACK), Rect("s", 0, 40, 5, 5, BLACK)))
    )
    assert [mark.item.key for mark in marks.within((0, 10, 5, 12))] == ["r"]
    assert [mark.item.key for mark in marks.within((0, 41, 5, 1e9))] == ["r", "s"]
    assert len(marks._rows) < 10


def test_groups_move_turn_and_clip() -> None:
    line = Rect("r", 0, 0, 10, 2, stroke=Stroke(BLACK, 1))
    turned = Group("t", Frame(10, 2, (line,)), 100, 50, transform=(0, 1, -1, 0, 0, 0), clip=True)
    marks = Marks(Frame(200, 200, (Group("g", Frame(200, 200, (turned,)), 5, 5),)))
    (mark,) = marks.all
    # A quarter turn, then moved by 105, 55; a stroke of 1 mm may reach 2 mm at a mitred corner.
    assert mark.box == (101, 53, 107, 67)
    assert mark.clip is not None
    assert (mark.clip.width, mark.clip.height, mark.clip.outer) == (10, 2, None)


def _column(heights: list[float]) -> Frame:
    """Alike groups with a line between them, made anew as layout does."""
    items: list[Group | Rect] = []
    y = 0.0
    for index, height in enumerate(heights):
        items.append(Rect(f"line/{index}", 0, y, 1, height, BLACK))
        items.append(Group(str(index), _cell(height), 2, y))
        y += height
    return Frame(50, y, tuple(items))


@cache
def _cell(height: float) -> Frame:
    return Frame(40, height, (Rect("r", 0, 0, 40, height, BLACK),))


@given(st.lists(st.sampled_from([4.0, 5.0]), min_size=40, max_size=60), st.data())
def test_what_stands_as_before_is_taken_over(heights: list[float], data: st.DataObject) -> None:
    before = Marks(_column(heights))
    index = data.draw(st.integers(0, len(heights) - 1))
    changed = [*heights[:index], 6.0, *heights[index + 1 :]]
    after = Marks(_column(changed), before)
    assert list(after.all) == list(Marks(_column(changed)).all)
    assert len(after.fresh) == 2 * (len(heights) - index)  # the changed one, and those that it has moved
    assert Marks(_column(changed), after).fresh == ()


def test_the_size_of_most_lines_is_the_body_size() -> None:
    assert (
        Marks(Frame(10, 10, (_line(9.0), Group("g", Frame(5, 5, (_line(7.0), _line(7.0))))))).body_size == 7.0
    )
    assert Marks(_column([4.0])).body_size == inf


def _line(size: float) -> TextLine:
    run = Run(FaceRef("a.ttf", 0, "A", "A"), size, BLACK, 0.0, "a", b"\x01\x00", b"\x00" * 4)
    return TextLine("text", 0, 5, 5, 4, 1, (run,), "a")
