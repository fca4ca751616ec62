"""Where two frames may look different, so that only that is painted anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chengyu_desktop.frame.geometry import Bounds, Matrix, mapped_bounds, multiply, translation
from chengyu_desktop.frame.ink import ink_bounds
from chengyu_desktop.frame.items import Frame, Group, Item


def changed_areas(old: Frame, new: Frame) -> list[Bounds]:
    """Boxes in mm outside of which both frames paint the same; none when nothing differs.

    Frames that are the same object are not looked into, so an edit costs what it has changed.
    """
    return list(_differences(old, new, translation(0.0, 0.0)))


def _differences(old: Frame, new: Frame, matrix: Matrix) -> Iterator[Bounds]:
    if old is new:
        return
    first = _common(old.items, new.items)
    last = _common(old.items[first:][::-1], new.items[first:][::-1])
    before = old.items[first : len(old.items) - last]
    after = new.items[first : len(new.items) - last]
    if len(before) == len(after):
        for a, b in zip(before, after, strict=True):
            if isinstance(a, Group) and isinstance(b, Group) and _stand_alike(a, b):
                yield from _differences(a.frame, b.frame, _inner(a, matrix))
            elif not _same(a, b):
                yield from _inked((a, b), matrix)
    else:
        yield from _inked((*before, *after), matrix)


def _common(old: Sequence[Item], new: Sequence[Item]) -> int:
    """How many items at the beginning paint the same."""
    count = 0
    for a, b in zip(old, new, strict=False):
        if not _same(a, b):
            break
        count += 1
    return count


def _same(a: Item, b: Item) -> bool:
    if a is b:
        return True
    if isinstance(a, Group) and isinstance(b, Group):
        return a.frame is b.frame and _stand_alike(a, b)
    return not isinstance(a, Group) and not isinstance(b, Group) and a == b


def _stand_alike(a: Group, b: Group) -> bool:
    """Whether what is in two groups falls on the same place, and within the same clip."""
    if (a.x, a.y, a.transform, a.clip) != (b.x, b.y, b.transform, b.clip):
        return False
    return not a.clip or (a.frame.width, a.frame.height) == (b.frame.width, b.frame.height)


def _inked(items: Sequence[Item], matrix: Matrix) -> Iterator[Bounds]:
    for item in items:
        if isinstance(item, Group):
            yield from _inked(item.frame.items, _inner(item, matrix))
        else:
            yield mapped_bounds(matrix, ink_bounds(item))


def _inner(group: Group, matrix: Matrix) -> Matrix:
    inner = multiply(matrix, translation(group.x, group.y))
    return inner if group.transform is None else multiply(inner, group.transform)
