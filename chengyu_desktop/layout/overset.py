"""Content that is too long for its place: cut where the place ends, and said so."""

from __future__ import annotations

from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.frame.problem import Problem, said


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
    """The frame cut at a height, without the parts that begin below, which nobody would see."""
    items = tuple(item for item in frame.items if not (isinstance(item, Group) and item.y >= height))
    return Frame(
        frame.width, height, (Group("", Frame(frame.width, height, items, frame.problems), clip=True),)
    )
