"""Going through a display list: items with absolute keys and places, problems, hit-testing, the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from msgspec.structs import replace

from chengyu_desktop.frame.geometry import (
    Matrix,
    apply,
    invert,
    multiply,
    path_contains,
    path_distance,
    translation,
)
from chengyu_desktop.frame.items import (
    Ellipse,
    Frame,
    Group,
    Image,
    Item,
    Path,
    Rect,
    Stroke,
    TextLine,
    join_key,
)
from chengyu_desktop.frame.problem import Problem


class Placed(NamedTuple):
    """An item where it is drawn: its point p lands at ``p + (x, y)``; ``transform`` applies after that."""

    key: str
    item: TextLine | Rect | Ellipse | Path | Image
    x: float
    y: float
    transform: Matrix | None


def walk(frame: Frame) -> Iterator[Placed]:
    """Every item but Groups, in painting order. Clips are not applied."""
    return _walk(frame, "", 0.0, 0.0, None)


def _walk(frame: Frame, prefix: str, x: float, y: float, transform: Matrix | None) -> Iterator[Placed]:
    for item in frame.items:
        key = join_key(prefix, item.key)
        if not isinstance(item, Group):
            yield Placed(key, item, x, y, transform)
        elif item.transform is None:
            yield from _walk(item.frame, key, x + item.x, y + item.y, transform)
        else:
            placed = multiply(translation(x + item.x, y + item.y), item.transform)
            yield from _walk(item.frame, key, 0.0, 0.0, multiply(transform, placed) if transform else placed)


def collect_problems(frame: Frame) -> tuple[Problem, ...]:
    """The problems of a frame and of all frames in it, with absolute keys, in painting order, each once."""
    return tuple(dict.fromkeys(_problems(frame, "")))


def _problems(frame: Frame, prefix: str) -> Iterator[Problem]:
    for p in frame.problems:
        yield replace(p, key=join_key(prefix, p.key)) if prefix else p
    for item in frame.items:
        if isinstance(item, Group):
            yield from _problems(item.frame, join_key(prefix, item.key))


def hit_test(frame: Frame, x: float, y: float, tolerance: float = 0.0) -> str | None:
    """The absolute key of the topmost item at a point (mm), or None. What a clip hides isn't hit.

    ``tolerance`` (mm) widens lines and frames that would be too thin for a finger.
    """
    return _hit(frame, "", x, y, tolerance)


def _hit(frame: Frame, prefix: str, x: float, y: float, tolerance: float) -> str | None:
    for item in reversed(frame.items):
        key = join_key(prefix, item.key)
        if not isinstance(item, Group):
            if _covers(item, x, y, tolerance):
                return key
            continue
        inner = (x - item.x, y - item.y)
        if item.transform is not None:
            inverse = invert(item.transform)
            if inverse is None:
                continue
            inner = apply(inverse, *inner)
        if item.clip and not (0 <= inner[0] <= item.frame.width and 0 <= inner[1] <= item.frame.height):
            continue
        found = _hit(item.frame, key, *inner, tolerance)
        if found is not None:
            return found
    return None


def _covers(item: Item, x: float, y: float, tolerance: float) -> bool:
    match item:
        case TextLine():
            return 0 <= x - item.x <= item.width and -item.ascent <= y - item.y <= item.descent
        case Image():
            return 0 <= x - item.x <= item.w and 0 <= y - item.y <= item.h
        case Rect():
            reach = _reach(item.stroke, tolerance)
            # Signed distance to the edge: inside is negative (corners counted as square).
            out = max(item.x - x, x - item.x - item.w, item.y - y, y - item.y - item.h)
            return out <= (reach if item.stroke else 0) and (item.fill is not None or -out <= reach)
        case Ellipse():
            return _ellipse_covers(item, x - item.cx, y - item.cy, tolerance)
        case Path():
            if item.fill and path_contains(item.commands, item.points, x, y, item.even_odd):
                return True
            if item.stroke is None:
                return False
            reach = _reach(item.stroke, tolerance)
            return path_distance(item.commands, item.points, x, y) <= reach
    return False


def _reach(stroke: Stroke | None, tolerance: float) -> float:
    return stroke.width / 2 + tolerance if stroke else -1.0


def _ellipse_covers(item: Ellipse, dx: float, dy: float, tolerance: float) -> bool:
    if item.rx <= 0 or item.ry <= 0:
        return False
    radius = hypot(dx / item.rx, dy / item.ry)  # 1 on the outline
    if radius <= 1 and item.fill is not None:
        return True
    off_outline = abs(radius - 1) * hypot(dx, dy) / radius if radius else min(item.rx, item.ry)
    return item.stroke is not None and off_outline <= _reach(item.stroke, tolerance)


def join_lines(lines: Sequence[TextLine]) -> str:
    """One paragraph's text. A blank that a line break has swallowed comes back between Latin words."""
    joined = ""
    end = 0
    for line in lines:
        if joined and line.start > end and _is_latin(joined[-1:]) and _is_latin(line.text[:1]):
            joined += " "
        joined += line.text
        end = line.start + len(line.text)
    return joined


def _is_latin(character: str) -> bool:
    return character.isascii() and not character.isspace()


def continues(line: TextLine, previous: TextLine) -> bool:
    """Whether a line goes on in the same paragraph as the line before it (both in one frame)."""
    return line.key == previous.key and line.start >= previous.start + len(previous.text) > 0


def frame_text(frame: Frame) -> list[str]:
    """The paragraphs in reading order (which is the painting order), each in one piece."""
    return list(_texts(frame))


def _texts(frame: Frame) -> Iterator[str]:
    paragraph: list[TextLine] = []
    for item in frame.items:
        if paragraph and not (isinstance(item, TextLine) and continues(item, paragraph[-1])):
            yield join_lines(paragraph)
            paragraph = []
        if isinstance(item, TextLine):
            paragraph.append(item)
        elif isinstance(item, Group):
            yield from _texts(item.frame)
    if paragraph:
        yield join_lines(paragraph)
