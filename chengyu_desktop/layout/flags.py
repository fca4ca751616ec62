"""Labels as flags on stems along a line: none covers another, and no stem runs through a label.

Two ways: flags that fly each at its own stem, one beyond another where they would meet; or side by side (in stacks, where they
are many), as near to their marks as they can be, on stems that are bent. Whichever is lower is taken.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chengyu_desktop.layout.chart_labels import spread

_BEND = 0.22  # of the farthest shift: the height in which stems are bent
_BETWEEN_STEMS = 0.9  # mm
_STACKED_COST = 0.2  # of the height, for each label more in a stack
_MOST_STACKED = 16
_LEAST_BEND, _MOST_BEND = 2.5, 9.0  # mm


class Flag(msgspec.Struct, frozen=True):
    """A stem at ``x`` mm with a label ``width`` mm wide to its right and ``height`` mm high."""

    x: float
    width: float
    height: float


class Flown(msgspec.Struct, frozen=True):
    """On which side of the line (0 above, 1 below) a label is, how many mm off the line it begins, where its stem is when it
    gets there, and from where its width is counted: other stems may run between the two."""

    side: int
    off: float
    x: float
    left: float


class Flight(msgspec.Struct, frozen=True):
    """All flags of a line; ``bends`` are the heights in which the stems of each side are bent, 0 where they are straight,
    ``stacked`` how many labels stand in the highest stack."""

    flown: tuple[Flown, ...]
    bends: tuple[float, ...]
    stacked: int = 1


def place_flags(
    flags: Sequence[Flag], guesses: Sequence[float], gap: float, length: float, sides: int = 2
) -> Flight:
    """Places flags on a line of ``length`` mm, beyond which labels may reach. Which way is chosen by ``guesses``, heights of the
    labels that stay the same while fitting."""
    usual = [Flag(flag.x, flag.width, guess) for flag, guess in zip(flags, guesses, strict=True)]
    stacked = _stacked_highest(usual, gap, length, sides)
    if stacked:
        beside = cost(usual, _beside(usual, gap, length, stacked))
        flying = fly(usual, gap, sides, beside)
        if flying is None or beside < cost(usual, flying):
            return _beside(flags, gap, length, stacked)
    flying = fly(flags, gap, sides)
    assert flying is not None
    return flying


def cost(flags: Sequence[Flag], flight: Flight) -> float:
    """The height in mm, and more where stems run side by side, for an eye follows them less easily."""
    return sum(reaches(flags, flight)) * (1 + _STACKED_COST * (flight.stacked - 1))


def _stacked_highest(flags: Sequence[Flag], gap: float, length: float, sides: int) -> tuple[int, ...]:
    """For each side how many labels are stacked at the most, for all to have room; nothing where that can't be."""
    found: list[int] = []
    for side in range(sides):
        count = len(range(side, len(flags), sides))
        widest = max((flag.width for flag in flags), default=0.0)
        for high in range(1, _MOST_STACKED + 1):
            stacks = -(-count // high)
            stems = (high - 1) * _BETWEEN_STEMS
            if (stacks - 1) * (widest + gap + stems) + stems <= length:
                found.append(high)
                break
        else:
            return ()
    return tuple(found)


def _beside(flags: Sequence[Flag], gap: float, length: float, stacked: tuple[int, ...]) -> Flight:
    """Labels in turn on each side, there in stacks side by side: in a stack the first stands farthest out, its stem passing the
    others at their left."""
    sides = len(stacked)
    order = sorted(range(len(flags)), key=lambda i: (flags[i].x, i))
    found: list[Flown] = [Flown(0, 0.0, 0.0, 0.0)] * len(flags)
    bends = [0.0] * sides
    for side, high in enumerate(stacked):
        here = order[side::sides]
        stacks = [here[start : start + high] for start in range(0, len(here), high)]
        stems = (high - 1) * _BETWEEN_STEMS
        widths = [max(flags[i].width for i in stack) + gap + stems for stack in stacks]
        wanted = [sum(flags[i].x for i in stack) / len(stack) for stack in stacks]
        lefts = spread(wanted, widths, 0.0, length - stems + (widths[-1] if widths else 0.0))
        shift = 0.0
        for stack, left in zip(stacks, lefts, strict=True):
            off = 0.0
            for place in range(len(stack) - 1, -1, -1):
                i = stack[place]
                x = left + place * _BETWEEN_STEMS
                shift = max(shift, abs(x - flags[i].x))
                found[i] = Flown(side, off, x, left + (len(stack) - 1) * _BETWEEN_STEMS)
                off += flags[i].height + gap
        if shift > 0.05:
            bends[side] = min(max(shift * _BEND, _LEAST_BEND), _MOST_BEND)
    return Flight(tuple(found), tuple(bends), max(stacked))


def fly(flags: Sequence[Flag], gap: float, sides: int = 2, limit: float = float("inf")) -> Flight | None:
    """Places flags from the right to the left, each on the side where it comes nearer to the line, and there beyond all labels
    to the right that it would cover. So a stem passes only under labels that begin to the right of it.

    The first side is preferred where it makes no difference. Of flags at one place the first stands farthest out. None as soon
    as one reaches beyond ``limit`` mm.
    """
    order = sorted(range(len(flags)), key=lambda i: (-flags[i].x, -i))
    placed: list[list[tuple[float, float]]] = [[] for _ in range(sides)]  # x and outer edge, x falling
    found: list[Flown] = [Flown(0, 0.0, 0.0, 0.0)] * len(flags)
    for index in order:
        flag = flags[index]
        reach = flag.x + flag.width + gap
        offs = [_off(side, reach, gap) for side in placed]
        side = offs.index(min(offs))
        found[index] = Flown(side, offs[side], flag.x, flag.x)
        edge = offs[side] + flag.height
        if edge > limit:
            return None
        placed[side].append((flag.x, edge))
    return Flight(tuple(found), (0.0,) * sides)


def _off(placed: list[tuple[float, float]], reach: float, gap: float) -> float:
    """The outermost edge of what begins before ``reach``; ``placed`` ends with the nearest."""
    off = 0.0
    for x, edge in reversed(placed):
        if x >= reach:
            break
        if edge + gap > off:
            off = edge + gap
    return off


def reaches(flags: Sequence[Flag], flight: Flight) -> list[float]:
    """How far each side reaches off the line, in mm."""
    far = [0.0] * len(flight.bends)
    for flag, place in zip(flags, flight.flown, strict=True):
        far[place.side] = max(far[place.side], place.off + flag.height + flight.bends[place.side])
    return far
