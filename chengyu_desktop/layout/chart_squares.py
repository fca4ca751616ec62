"""Squarified treemap: rectangles of given areas that fill a rectangle, each as near to a square as the order allows
(Bruls, Huizing, van Wijk: Squarified Treemaps, 2000)."""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 1e-9  # mm: what rounding leaves beside a share of nearly all

Area = tuple[float, float, float, float]
"""``x, y, width, height`` in mm."""


def squarify(shares: Sequence[float], width: float, height: float) -> list[Area]:
    """One rectangle for each share, in the shares' order; they must be falling, above zero and sum to 1."""
    width, height = max(width, _LEAST), max(height, _LEAST)  # a panel may have no room for a chart
    areas = [share * width * height for share in shares]
    placed: list[Area] = []
    x = y = 0.0
    at = 0
    while at < len(areas):
        side = max(min(width, height), _LEAST)
        count = 1
        while at + count < len(areas) and _worst(areas[at : at + count + 1], side) <= _worst(
            areas[at : at + count], side
        ):
            count += 1
        row = areas[at : at + count]
        thick = sum(row) / side
        along = 0.0
        for area in row:
            length = area / thick
            if width >= height:
                placed.append((x, y + along, thick, length))
            else:
                placed.append((x + along, y, length, thick))
            along += length
        if width >= height:
            x, width = x + thick, max(width - thick, 0.0)
        else:
            y, height = y + thick, max(height - thick, 0.0)
        at += count
    return placed


def _worst(row: Sequence[float], side: float) -> float:
    """The greatest ratio of sides in a row laid along ``side``."""
    total = sum(row)
    return max(side**2 * max(row) / total**2, total**2 / (side**2 * min(row)))
