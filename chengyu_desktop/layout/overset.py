"""Content that is too long for its place: cut where the place ends, and said so."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.frame.problem import Problem, said

_KEPT = 2.0  # times the place's height: what begins below that is left out wherever it stands


def overset(lines: int) -> Problem:
    return Problem(
        "error",
        "overset",
        "the text is 1 line too long for its place, even at the smallest size"
        if lines == 1
        else "the text is {lines} lines too long for its place, even at the smallest size",
        "shorten it, or make the page larger",
        values=said(lines=lines),
    )


def cut_at(frame: Frame, height: float) -> Frame:
    """The frame cut at a height, without the parts that begin below, which nobody would see. Of the parts that are cut through
    a place's height more is kept, to be looked at while it is shortened; thousands of events hidden behind it would only make
    the page heavy."""
    shown = tuple(item for item in frame.items if not (isinstance(item, Group) and item.y >= height))
    items = _above(shown, height * _KEPT)
    return Frame(
        frame.width, height, (Group("", Frame(frame.width, height, items, frame.problems), clip=True),)
    )


def _above(items: tuple[Item, ...], limit: float) -> tuple[Item, ...]:
    """Those that begin above ``limit`` mm, and of their parts the same."""
    kept: list[Item] = []
    for item in items:
        if isinstance(item, Group) and item.transform is None and item.y + item.frame.height > limit:
            if item.y < limit:
                inner = _above(item.frame.items, limit - item.y)
                kept.append(replace(item, frame=replace(item.frame, items=inner)))
        elif not (isinstance(item, Rect) and item.y > limit):
            kept.append(item)
    return tuple(kept)
