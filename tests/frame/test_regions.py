from __future__ import annotations

import pytest

from chengyu_desktop.frame.color import from_rgb
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Frame, Group, Rect
from chengyu_desktop.frame.regions import Regions, find_box, overlap, union

INK = from_rgb(0)


def panel(*more: Rect) -> Frame:
    block = Frame(40, 10, (Rect("text", 1, 1, 30, 5, INK),))
    return Frame(50, 30, (Group("title", Frame(50, 8)), Group("body/0", block, 5, 10), *more))


PAGE = Frame(
    200,
    100,
    (
        Group("", Frame(100, 90, (Group("panels/0", panel(), 10, 20),)), 0, 5),
        Group("panels/1", panel(), 80, 25),
    ),
)


@pytest.mark.parametrize(
    ("key", "box"),
    [
        ("panels/0", (10, 25, 60, 55)),
        ("panels/0/body/0", (15, 35, 55, 45)),
        ("panels/0/body/0/text", (16, 36, 46, 41)),
        ("panels/1/title", (80, 25, 130, 33)),
        ("panels/0/body", (15, 35, 55, 45)),  # no group of that name: all that is drawn under it
        ("panels/10", None),
        ("lede", None),
    ],
)
def test_a_key_has_a_box(key: str, box: Bounds | None) -> None:
    assert find_box(PAGE, key) == box


def test_the_innermost_of_the_topmost_comes_first() -> None:
    assert list(Regions(PAGE).at(20, 38)) == ["panels/0/body/0/text", "panels/0/body/0", "panels/0"]
    # Where two panels overlap by their rectangles, the one painted later.
    wide = Frame(200, 100, (*PAGE.items, Group("panels/2", Frame(100, 50), 0, 20)))
    assert next(Regions(wide).at(20, 38)) == "panels/2"
    assert list(Regions(PAGE).at(199, 99)) == []


def test_thin_things_are_within_reach() -> None:
    line = Frame(100, 100, (Rect("rule", 10, 50, 80, 0.1, INK),))
    assert list(Regions(line).at(20, 50.9)) == []
    assert list(Regions(line).at(20, 50.9, reach=1)) == ["rule"]


def test_a_known_box_replaces_the_drawn_one() -> None:
    regions = Regions(PAGE, {"panels/1": (80, 25, 180, 95)})
    assert next(regions.at(170, 90)) == "panels/1"


def test_a_clip_cuts_regions() -> None:
    clipped = Group(
        "a", Frame(20, 20, (Rect("b", 0, 0, 90, 90, INK), Rect("c", 50, 50, 9, 9, INK))), clip=True
    )
    frame = Frame(100, 100, (clipped,))
    assert find_box(frame, "a/b") == (0, 0, 20, 20)
    assert find_box(frame, "a/c") is None
    assert list(Regions(frame).at(55, 55)) == []


def test_a_transform_moves_regions() -> None:
    turned = Group("a", Frame(20, 10, (Rect("b", 0, 0, 20, 10, INK),)), 50, 50, (0, 1, -1, 0, 0, 0))
    assert find_box(Frame(100, 100, (turned,)), "a/b") == (40, 50, 50, 70)


def test_union_and_overlap() -> None:
    assert union([]) is None
    assert union([(0, 1, 2, 3), (1, 0, 5, 2)]) == (0, 0, 5, 3)
    assert overlap((0, 0, 1, 1), (1, 1, 2, 2))
    assert not overlap((0, 0, 1, 1), (1.1, 0, 2, 1))


def test_what_reaches_for_miles_stands_in_few_rows() -> None:
    far = Frame(30, 30, (Rect("r", 0, -1e12, 5, 2e12, INK), Rect("s", 0, 40, 5, 5, INK)))
    regions = Regions(far)
    assert list(regions.at(2, 10)) == ["r"]
    assert list(regions.at(2, 41)) == ["s", "r"]
    assert list(regions.at(2, -900)) == ["r"]
    assert len(regions._rows) < 10
