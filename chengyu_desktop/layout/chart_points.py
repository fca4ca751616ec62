"""Values written at the points of lines, above or below, where they cover neither a line nor one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from chengyu_desktop.frame.geometry import Bounds, Point
from chengyu_desktop.frame.items import Frame, Group, Rect
from chengyu_desktop.layout.chart_labels import em, tight_label
from chengyu_desktop.layout.context import Context

PointLabels = Literal["last", "extremes", "all"]


class PointText(msgspec.Struct, frozen=True):
    """``prefers_above`` is whether the line turns down, or runs on, at the point (mm)."""

    key: str
    text: str
    point: Point
    prefers_above: bool


def wanted_points(values: Sequence[float], labels: PointLabels) -> list[int]:
    """Which of a line's values are written at their points; the last one stands at the line's end anyway."""
    inner = list(range(len(values) - 1))
    if labels == "all":
        return inner
    if labels == "last" or len(values) < 2:
        return []
    extremes = {values.index(max(values)), values.index(min(values))}
    return [n for n in inner if n in extremes]


def place_texts(
    texts: Sequence[PointText],
    lines: Sequence[Sequence[Point]],
    area: Bounds,
    context: Context,
    *,
    on_paper: bool,
) -> tuple[list[Group], int]:
    """The texts that found a place within ``area``, and how many didn't. ``on_paper`` keeps the grid's lines out of them."""
    dot = context.theme.figure.dot
    away = dot + em(context, "caption") * 0.3
    segments = [segment for line in lines for segment in pairwise(line)]
    taken: list[Bounds] = [_around(point, dot) for line in lines for point in line]
    placed: list[Group] = []
    for text in texts:
        frame = tight_label(context, "caption", text.text, area[2] - area[0], color="ink")
        above, below = text.point[1] - away - frame.height, text.point[1] + away
        for y in (above, below) if text.prefers_above else (below, above):
            box = _box(text.point[0], y, frame, area)
            if _is_free(box, area, taken, segments):
                taken.append(box)
                ground = Rect("ground", 0.0, 0.0, frame.width, frame.height, context.color("paper"))
                items = (ground, *frame.items) if on_paper else frame.items
                placed.append(Group(text.key, Frame(frame.width, frame.height, items), box[0], box[1]))
                break
    return placed, len(texts) - len(placed)


def _around(point: Point, reach: float) -> Bounds:
    return point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach


def _box(x: float, y: float, frame: Frame, area: Bounds) -> Bounds:
    left = min(max(x - frame.width / 2, area[0]), area[2] - frame.width)
    return left, y, left + frame.width, y + frame.height


def _is_free(
    box: Bounds, area: Bounds, taken: Sequence[Bounds], segments: Sequence[tuple[Point, Point]]
) -> bool:
    if box[1] < area[1] or box[3] > area[3]:
        return False
    if any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
        return False
    return not any(_crosses(p, q, box) for p, q in segments)


def _crosses(p: Point, q: Point, box: Bounds) -> bool:
    """Whether a straight piece meets a box (Liang and Barsky 1984)."""
    start, end = 0.0, 1.0
    for axis in (0, 1):
        low, high, at, step = box[axis], box[axis + 2], p[axis], q[axis] - p[axis]
        if abs(step) < 1e-12:
            if not low <= at <= high:
                return False
            continue
        a, b = sorted(((low - at) / step, (high - at) / step))
        start, end = max(start, a), min(end, b)
        if start > end:
            return False
    return True
