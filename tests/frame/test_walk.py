from __future__ import annotations

from math import cos, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.geometry import apply
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Image, Path, Rect, Stroke, TextLine
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.frame.walk import collect_problems, frame_text, hit_test, walk

BOX = Frame(10, 10, (Rect("box", 0, 0, 10, 10, BLACK),))
QUARTER_TURN = (0.0, 1.0, -1.0, 0.0, 0.0, 0.0)


def line(key: str, text: str, start: int = 0, y: float = 5) -> TextLine:
    return TextLine(key, 0, y, 10, 4, 1, (), text, start)


def test_keys_join_and_translations_add_up():
    inner = Group("body", Frame(10, 10, (Group("0", BOX, 1, 2),)), 10, 20)
    frame = Frame(100, 100, (Group("panels/2", Frame(50, 50, (inner,)), 100, 200), BOX.items[0]))
    assert [(p.key, p.x, p.y, p.transform) for p in walk(frame)] == [
        ("panels/2/body/0/box", 111, 222, None),
        ("box", 0, 0, None),
    ]


def test_transform_applies_before_the_placement():
    deep = Group("b", Frame(10, 10, (Group("c", BOX, 1, 2),)), 3, 4, QUARTER_TURN)
    (placed,) = walk(Frame(99, 99, (Group("a", Frame(50, 50, (deep,)), 10, 20),)))
    assert (placed.x, placed.y) == (1, 2)
    assert placed.transform is not None
    # (5, 0) in the box: moved by (1, 2), turned to (-2, 6), placed by (13, 24).
    assert apply(placed.transform, 5 + placed.x, 0 + placed.y) == pytest.approx((11, 30))


def test_problems_get_absolute_keys_once():
    problem = Problem("warning", "overset", "too long", key="text")
    inner = Frame(10, 10, (), (problem, problem))
    frame = Frame(99, 99, (Group("a", inner), Group("b", inner)), (Problem("info", "font", "m"),))
    assert [(p.rule, p.key) for p in collect_problems(frame)] == [
        ("font", ""),
        ("overset", "a/text"),
        ("overset", "b/text"),
    ]


@given(st.floats(0, 2 * pi), st.floats(-20, 30), st.floats(-20, 30))
def test_hit_test_agrees_with_walk(angle: float, x: float, y: float):
    turn = (cos(angle), sin(angle), -sin(angle), cos(angle), 1.0, 2.0)
    frame = Frame(99, 99, (Group("g", BOX, 5, 5, turn),))
    (placed,) = walk(frame)
    assert placed.transform is not None
    assert hit_test(frame, *apply(placed.transform, 0.01 + abs(x) % 9.9, 0.01 + abs(y) % 9.9)) == "g/box"
    assert hit_test(frame, *apply(placed.transform, -0.01 - abs(x), y)) is None


def test_topmost_is_hit():
    frame = Frame(99, 99, (Rect("under", 0, 0, 50, 50, BLACK), Group("g", BOX, 5, 5)))
    assert hit_test(frame, 6, 6) == "g/box"
    assert hit_test(frame, 4, 4) == "under"
    assert hit_test(frame, 60, 60) is None


def test_what_a_clip_hides_is_not_hit():
    frame = Frame(99, 99, (Group("g", Frame(5, 5, BOX.items), 0, 0, clip=True),))
    assert hit_test(frame, 4, 4) == "g/box"
    assert hit_test(frame, 6, 4) is None


def test_flattened_group_is_not_hit():
    assert hit_test(Frame(9, 9, (Group("g", BOX, transform=(0, 0, 0, 0, 0, 0)),)), 0, 0) is None


@pytest.mark.parametrize(
    ("item", "inside", "outside"),
    [
        (line("k", "字"), (1, 2), (1, 6.5)),
        (Image("k", 1, 1, 4, 4, "p", "d", (1, 1), (0, 0, 1, 1)), (2, 2), (6, 2)),
        (Rect("k", 0, 0, 10, 10, None, Stroke(BLACK, 1)), (10.4, 5), (5, 5)),
        (Ellipse("k", 5, 5, 5, 2, BLACK), (9, 5), (1, 3.1)),
        (Ellipse("k", 5, 5, 5, 5, None, Stroke(BLACK, 1)), (10.4, 5), (5, 5)),
        (Path("k", "ML", (0, 0, 10, 10), None, Stroke(BLACK, 1)), (5, 5.5), (5, 7)),
        (Path("k", "MLLZ", (0, 0, 10, 0, 10, 10), BLACK), (8, 5), (5, 8)),
    ],
)
def test_each_kind_is_hit_where_it_has_ink(item, inside: tuple[float, float], outside: tuple[float, float]):
    assert hit_test(Frame(20, 20, (item,)), *inside) == "k"
    assert hit_test(Frame(20, 20, (item,)), *outside) is None


def test_tolerance_helps_with_hairlines():
    frame = Frame(20, 20, (Path("k", "ML", (0, 5, 10, 5), None, Stroke(BLACK, 0.1)),))
    assert hit_test(frame, 5, 5.9) is None
    assert hit_test(frame, 5, 5.9, tolerance=1) == "k"


def test_lines_of_a_paragraph_are_one_text():
    frame = Frame(99, 99, (line("t", "成都市党政"), line("t", "代表团。", 5), line("t", "另一段", 0)))
    assert frame_text(frame) == ["成都市党政代表团。", "另一段"]


def test_blank_lost_at_a_break_comes_back_between_latin_words_only():
    assert frame_text(Frame(9, 9, (line("t", "two"), line("t", "words", 4)))) == ["two words"]
    assert frame_text(Frame(9, 9, (line("t", "两"), line("t", "字", 3)))) == ["两字"]


def test_text_is_in_reading_order_through_groups():
    inner = Frame(9, 9, (line("", "二"),))
    assert frame_text(Frame(9, 9, (line("a", "一"), Group("g", inner), line("b", "三")))) == [
        "一",
        "二",
        "三",
    ]
