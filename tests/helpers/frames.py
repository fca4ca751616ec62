"""Questions that tests ask of Frames."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.frame.geometry import path_bounds
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Image, Item, Path, Rect, TextLine, join_key

Box = tuple[float, float, float, float]


def boxes(frame: Frame, key: str = "", x: float = 0, y: float = 0) -> Iterator[tuple[str, Item, Box]]:
    """Every item's absolute key and its box ``x0, y0, x1, y1`` in mm (groups have no transform in layout)."""
    for item in frame.items:
        at = join_key(key, item.key)
        if isinstance(item, Group):
            assert item.transform is None
            yield from boxes(item.frame, at, x + item.x, y + item.y)
        else:
            x0, y0, x1, y1 = _box(item)
            yield at, item, (x + x0, y + y0, x + x1, y + y1)


def _box(item: Item) -> Box:
    if isinstance(item, TextLine):
        return item.x, item.y - item.ascent, item.x + item.width, item.y + item.descent
    if isinstance(item, Rect | Image):
        return item.x, item.y, item.x + item.w, item.y + item.h
    if isinstance(item, Ellipse):
        return item.cx - item.rx, item.cy - item.ry, item.cx + item.rx, item.cy + item.ry
    assert isinstance(item, Path)
    return path_bounds(item.commands, item.points)


def texts(frame: Frame) -> dict[str, str]:
    """Absolute key → the text of its lines, joined."""
    found: dict[str, str] = {}
    for key, item, _ in boxes(frame):
        if isinstance(item, TextLine):
            found[key] = found.get(key, "") + item.text
    return found
