"""Labels as flags on stems along a line: none covers another, and no stem runs through a label."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Flag(msgspec.Struct, frozen=True):
    """A stem at ``x`` mm with a label ``width`` mm wide to its right and ``height`` mm high."""

    x: float
    width: float
    height: float


class Flown(msgspec.Struct, frozen=True):
    """On which side of the line (0 above, 1 below) and how many mm off it a label begins."""

    side: int
    off: float


def fly(flags: Sequence[Flag], gap: float, sides: int = 2) -> list[Flown]:
    """Places flags from the right to the left, each on the side where it comes nearer to the line, and there beyond all labels
    to the right that it would cover. So a stem passes only under labels that begin to the right of it.

    The first side is preferred where it makes no difference. Of flags at one place the first stands farthest out.
    """
    order = sorted(range(len(flags)), key=lambda i: (-flags[i].x, -i))
    placed: list[list[tuple[float, float]]] = [[] for _ in range(sides)]  # x and outer edge, x falling
    found: list[Flown] = [Flown(0, 0.0)] * len(flags)
    for index in order:
        flag = flags[index]
        reach = flag.x + flag.width + gap
        offs = [_off(side, reach, gap) for side in placed]
        side = min(range(sides), key=lambda s: (offs[s], s))
        found[index] = Flown(side, offs[side])
        placed[side].append((flag.x, offs[side] + flag.height))
    return found


def _off(placed: list[tuple[float, float]], reach: float, gap: float) -> float:
    """The outermost edge of what begins before ``reach``; ``placed`` ends with the nearest."""
    off = 0.0
    for x, edge in reversed(placed):
        if x >= reach:
            break
        off = max(off, edge + gap)
    return off


def reaches(flags: Sequence[Flag], flown: Sequence[Flown], sides: int = 2) -> list[float]:
    """How far each side reaches off the line, in mm."""
    far = [0.0] * sides
    for flag, place in zip(flags, flown, strict=True):
        far[place.side] = max(far[place.side], place.off + flag.height)
    return far
