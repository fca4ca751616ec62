from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.changes import changed_areas
from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.items import Frame, Group, Item, Rect

INK, RED = from_rgb(0), from_rgb(0xFF0000)


def square(x: float, y: float = 0) -> Rect:
    return Rect("r", x, y, 1, 1, INK)


def page(*items: Item) -> Frame:
    return Frame(100, 100, items)


def test_the_same_frame_has_no_changes() -> None:
    frame = page(square(1), Group("g", page(square(2)), 5, 5))
    assert changed_areas(frame, frame) == []
    assert changed_areas(frame, page(square(1), Group("g", page(square(2)), 5, 5))) == []


def test_a_moved_item_changes_both_places() -> None:
    assert changed_areas(page(square(1)), page(square(9))) == [(1, 0, 2, 1), (9, 0, 10, 1)]


def test_a_change_deep_inside_is_found_where_it_is() -> None:
    old = page(Group("a", page(square(0), Group("b", page(square(1)), 10, 10)), 20, 20))
    new = page(Group("a", page(square(0), Group("b", page(Rect("r", 1, 0, 1, 1, RED)), 10, 10)), 20, 20))
    assert set(changed_areas(old, new)) == {(31, 30, 32, 31)}


def test_an_inserted_item_leaves_those_around_it_alone() -> None:
    old = page(square(1), square(3))
    assert changed_areas(old, page(square(1), square(2), square(3))) == [(2, 0, 3, 1)]
    assert changed_areas(page(square(1), square(2), square(3)), old) == [(2, 0, 3, 1)]


def test_a_group_that_moves_changes_with_all_that_is_in_it() -> None:
    inner = page(square(0), square(5))
    areas = changed_areas(page(Group("g", inner, 0, 0)), page(Group("g", inner, 0, 50)))
    assert set(areas) == {(0, 0, 1, 1), (5, 0, 6, 1), (0, 50, 1, 51), (5, 50, 6, 51)}


def test_another_clip_is_a_change() -> None:
    inner = page(square(0))
    assert changed_areas(page(Group("g", inner)), page(Group("g", inner, clip=True)))


cells = st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=6)


@given(cells, cells)
def test_outside_the_changed_areas_both_paint_the_same(
    old: list[tuple[int, bool]], new: list[tuple[int, bool]]
) -> None:
    """Squares on a grid of six, the last one on a cell on top."""

    def frame(squares: list[tuple[int, bool]]) -> Frame:
        return page(*(Rect("", x * 10, 0, 1, 1, RED if red else INK) for x, red in squares))

    def top(squares: list[tuple[int, bool]], cell: int) -> bool | None:
        return next((red for x, red in reversed(squares) if x == cell), None)

    areas = changed_areas(frame(old), frame(new))
    for cell in range(6):
        if top(old, cell) != top(new, cell):
            assert any(left <= cell * 10 <= right for left, _, right, _ in areas)
