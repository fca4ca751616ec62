"""Cutting what is too long for its place."""

from __future__ import annotations

from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.overset import cut_at

EVENT = Frame(50, 8, (Rect("mark", 0, 0, 2, 2, BLACK),))


def column(count: int) -> Frame:
    """Of events 10 mm apart, joined by lines, inside a ground."""
    items: list[Item] = []
    for index in range(count):
        items += [
            Rect(f"line/{index}", 1, index * 10, 1, 10, BLACK),
            Group(f"events/{index}", EVENT, 0, index * 10),
        ]
    events = Group("", Frame(50, count * 10, tuple(items)), 0, 5)
    return Frame(50, count * 10 + 5, (Rect("ground", 0, 0, 50, count * 10 + 5, BLACK), events))


def kept(frame: Frame) -> list[str]:
    (cut,) = frame.items
    assert isinstance(cut, Group)
    assert cut.clip
    (_, events) = cut.frame.items
    assert isinstance(events, Group)
    return [item.key for item in events.frame.items if isinstance(item, Group)]


def test_what_is_cut_by_little_is_kept_whole() -> None:
    frame = column(12)
    cut = cut_at(frame, 100)
    assert (cut.width, cut.height) == (50, 100)
    assert cut.items[0].frame.items == frame.items  # type: ignore[union-attr]


def test_what_lies_pages_below_is_left_out() -> None:
    assert kept(cut_at(column(5000), 100)) == [f"events/{index}" for index in range(20)]


def test_parts_that_begin_below_are_left_out() -> None:
    frame = Frame(50, 300, (Group("a", EVENT, 0, 20), Group("b", EVENT, 0, 120)))
    cut = cut_at(frame, 100)
    assert [item.key for item in cut.items[0].frame.items] == ["a"]  # type: ignore[union-attr]
