"""Numbers that follow each other stand side by side, all set to the same size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.number import natural_width
from chengyu_desktop.layout.context import Context

Placed = tuple[int, Any]
"""A block with its index in the panel's body, which is part of its key."""


def layout_number_rows(numbers: list[Placed], context: Context, width: float) -> Iterator[Frame]:
    """As few rows as the narrowest column allows, filled evenly."""
    style = context.theme.figure
    per_row = max(1, int((width + style.gap) // (style.row_minimum + style.gap)))
    rows = -(-len(numbers) // per_row)
    base, more = divmod(len(numbers), rows)
    at = 0
    for index in range(rows):
        count = base + (index < more)
        yield _row(numbers[at : at + count], context, width)
        at += count


def _row(row: list[Placed], context: Context, width: float) -> Frame:
    gap = context.theme.figure.gap
    widths = _widths([natural_width(block, context) for _, block in row], width - gap * (len(row) - 1))
    items: list[Group] = []
    x = height = 0.0
    for (index, block), each in zip(row, widths, strict=True):
        frame = layout_block(block, context, each)
        items.append(Group(f"body/{index}", frame, x))
        x += each + gap
        height = max(height, frame.height)
    return Frame(width, height, tuple(items))


def _widths(wanted: list[float], width: float) -> list[float]:
    """Equal columns where every figure fits in one; else columns in proportion, so that all figures shrink alike."""
    equal = width / len(wanted)
    if max(wanted) <= equal:
        return [equal] * len(wanted)
    total = sum(wanted)
    if total >= width:
        return [width * each / total for each in wanted]
    spare = (width - total) / len(wanted)
    return [each + spare for each in wanted]
