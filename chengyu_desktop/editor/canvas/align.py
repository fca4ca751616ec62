"""Aligning and distributing boxes: where each of several goes. All ``x, y, w, h`` in mm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chengyu_desktop.document.project import FrameBox

Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["across", "down"]

_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def align(boxes: Sequence[FrameBox], edge: Edge, within: FrameBox | None = None) -> list[FrameBox]:
    """The boxes with one edge or centre line in common: that of ``within``, or of the box around them all."""
    axis = 0 if edge in ("left", "centre", "right") else 1
    start, length = _span(boxes if within is None else [within], axis)
    at = start + length * _SHARE[edge]
    return [_moved_to(box, axis, at - box[axis + 2] * _SHARE[edge]) for box in boxes]


def distribute(boxes: Sequence[FrameBox], axis: Axis) -> list[FrameBox]:
    """The boxes with equal gaps, the first and the last (by their centres) where they are; in the order given.

    Gaps are negative where there is too little room. Fewer than three boxes stay.
    """
    if len(boxes) < 3:
        return list(boxes)
    index = 0 if axis == "across" else 1
    order = sorted(range(len(boxes)), key=lambda i: (boxes[i][index] + boxes[i][index + 2] / 2, i))
    first, last = boxes[order[0]], boxes[order[-1]]
    inner = sum(boxes[i][index + 2] for i in order[1:-1])
    gap = (last[index] - first[index] - first[index + 2] - inner) / (len(boxes) - 1)
    moved = list(boxes)
    at = first[index] + first[index + 2] + gap
    for i in order[1:-1]:
        moved[i] = _moved_to(boxes[i], index, at)
        at += boxes[i][index + 2] + gap
    return moved


def _span(boxes: Sequence[FrameBox], axis: int) -> tuple[float, float]:
    start = min((box[axis] for box in boxes), default=0.0)
    return start, max((box[axis] + box[axis + 2] for box in boxes), default=0.0) - start


def _moved_to(box: FrameBox, axis: int, at: float) -> FrameBox:
    return (at, *box[1:]) if axis == 0 else (box[0], at, *box[2:])
