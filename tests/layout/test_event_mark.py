"""Marks say how a date is known."""

from __future__ import annotations

from math import pi

import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event
from chengyu_desktop.frame.items import Ellipse, Item, Rect
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.event_mark import event_mark, mark_radius, range_mark


def drawn(context: Context, date: str, key: bool = False, direction: str = "right") -> dict[str, Item]:
    event = Event(date=DateSpan.parse(date), key=key)
    return {item.key: item for item in event_mark(event, context, 10.0, 10.0, direction)}  # type: ignore[arg-type]


def test_a_day_is_a_ring_and_a_key_event_is_filled_and_larger(context: Context) -> None:
    day, key = drawn(context, "2021-03-05")["mark"], drawn(context, "2021-03-05", key=True)["mark"]
    assert isinstance(day, Ellipse)
    assert isinstance(key, Ellipse)
    assert day.fill == context.color("paper")
    assert day.stroke is not None
    assert key.stroke is None
    assert key.fill == context.color("accent")
    assert key.rx > day.rx


@pytest.mark.parametrize(("date", "partial"), [("2021-03-05", False), ("2021-03", True), ("202X", True)])
def test_what_may_be_any_day_lies_on_a_halo(date: str, partial: bool, context: Context) -> None:
    assert ("halo" in drawn(context, date)) == partial


@pytest.mark.parametrize("date", ["2021~", "2021-03-05?", "2021%", "2021-03/2021-05~", "2021-03-05?/.."])
@pytest.mark.parametrize("key", [False, True])
def test_what_is_not_sure_has_a_broken_outline(date: str, key: bool, context: Context) -> None:
    mark = drawn(context, date, key)["mark"]
    assert isinstance(mark, Ellipse | Rect)
    assert mark.stroke is not None
    assert mark.stroke.dash


def test_dashes_come_out_even_and_dots_are_finer(context: Context) -> None:
    approximate, uncertain = drawn(context, "2021~")["mark"], drawn(context, "2021?")["mark"]
    assert isinstance(approximate, Ellipse)
    assert isinstance(uncertain, Ellipse)
    assert approximate.stroke
    assert uncertain.stroke
    for mark in (approximate, uncertain):
        assert mark.stroke
        count = 2 * pi * mark.rx / sum(mark.stroke.dash)
        assert count == pytest.approx(round(count), abs=0.01)
    assert sum(uncertain.stroke.dash) < sum(approximate.stroke.dash)


@pytest.mark.parametrize("direction", ["right", "left", "down"])
def test_a_range_is_longer_than_wide_along_its_line(direction: str, context: Context) -> None:
    mark = drawn(context, "2021-03-05/2021-03-08", direction=direction)["mark"]
    assert isinstance(mark, Rect)
    along, across = (mark.h, mark.w) if direction == "down" else (mark.w, mark.h)
    assert along > 1.5 * across


def test_an_open_end_trails_off_where_it_is_open(context: Context) -> None:
    later, earlier = drawn(context, "2021/.."), drawn(context, "../2021")
    assert {"after/0", "after/1", "after/2"} <= set(later)
    assert {"before/0", "before/1", "before/2"} <= set(earlier)
    for items, sign in ((later, 1), (earlier, -1)):
        mark = items["mark"]
        assert isinstance(mark, Rect)
        pieces = [item for key, item in items.items() if key != "mark"]
        assert all(isinstance(piece, Rect) and (piece.x - mark.x) * sign > 0 for piece in pieces)
        widths = [piece.w for piece in pieces if isinstance(piece, Rect)]
        assert widths == sorted(widths, reverse=True)


def test_a_bar_to_scale_has_the_given_ends(context: Context) -> None:
    event = Event(date=DateSpan.parse("2021/2022"))
    (bar,) = range_mark(event, context, 12.0, 57.5, 5.0)
    assert isinstance(bar, Rect)
    assert (bar.x, bar.x + bar.w) == (12.0, 57.5)
    assert bar.h < 2 * mark_radius(event, context)
