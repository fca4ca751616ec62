"""What bars and columns draw of a row of values: beside one another, stacked, as shares, and broken where one is far longer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from chengyu_desktop.frame.items import Frame, Path
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.chart_labels import tight_label
from chengyu_desktop.layout.chart_shapes import polygon
from chengyu_desktop.layout.context import Context

Mode = Literal["grouped", "stacked", "share"]

_BEYOND = Decimal("1.2")  # how far a broken bar goes on beyond where it is broken
_SLIT, _APART = 0.45, 1.0  # mm: width and distance of the two slits of a break
_SLANT, _MOST_SLANT = 0.35, 0.9  # mm for each mm of the bar's thickness; and at most, to either side
_MIDDLE = 1 - (1 + float(_BEYOND)) / 2 / float(_BEYOND)  # between what is true to scale and the end
_CLEAR = 2.0  # mm that a mark keeps from the end


class Piece(msgspec.Struct, frozen=True):
    """``start`` and ``end`` on the axis; ``value`` is what it stands for, in percent for a share."""

    series: int
    start: Decimal
    end: Decimal
    value: Decimal
    broken: bool = False


def pieces(
    values: Sequence[Decimal | None], mode: Mode, break_above: Decimal | None = None
) -> tuple[Piece, ...]:
    """A missing value has none. Only what stands alone is broken: a piece of a stack would no more add up."""
    found: list[Piece] = []
    up = down = Decimal(0)
    for n, value in enumerate(_shares(values) if mode == "share" else values):
        if value is None:
            continue
        if mode == "grouped":
            end = _cut(value, break_above)
            found.append(Piece(n, Decimal(0), end, value, end != value))
        elif value >= 0:
            found.append(Piece(n, up, up + value, value))
            up += value
        else:
            found.append(Piece(n, down, down + value, value))
            down += value
    return tuple(found)


def _cut(value: Decimal, break_above: Decimal | None) -> Decimal:
    if break_above is None or abs(value) <= break_above * _BEYOND:
        return value
    return (break_above * _BEYOND).copy_sign(value)


def _shares(values: Sequence[Decimal | None]) -> tuple[Decimal | None, ...]:
    whole = sum((v for v in values if v is not None and v > 0), Decimal(0))
    return tuple(None if v is None or v < 0 or not whole else v / whole * 100 for v in values)


def check_break(break_above: Decimal | None) -> None:
    """Raises ValueError for what can't be the length of a bar."""
    if break_above is not None and not break_above > 0:
        raise ValueError(f"bars can't be broken at {break_above}; give a number above 0")


def negative_problems(rows: Sequence[Sequence[Decimal | None]], mode: Mode) -> list[Problem]:
    """Of areas on one another."""
    if not any(v is not None and v < 0 for row in rows for v in row):
        return []
    if mode == "share":
        return [_negative_share()]
    return [
        Problem(
            "warning",
            "negative-share",
            "nothing can lie on an area below zero, so the stack has a gap there",
            "choose the mode overlaid, use columns, or correct the value",
        )
    ]


def _negative_share() -> Problem:
    return Problem(
        "warning",
        "negative-share",
        "a value below zero has no share of a whole and isn't drawn",
        "choose another mode, or correct the value",
    )


def stack_problems(
    rows: Sequence[Sequence[Decimal | None]], mode: Mode, break_above: Decimal | None
) -> list[Problem]:
    problems: list[Problem] = []
    if mode == "share" and any(v is not None and v < 0 for row in rows for v in row):
        problems.append(_negative_share())
    if mode != "grouped" and break_above is not None:
        problems.append(
            Problem(
                "warning",
                "no-break",
                "pieces of a stack are never broken, so “break above” does nothing here",
                "choose the mode grouped, or clear the field",
            )
        )
    return problems


def break_place(length: float) -> float:
    """How far from its end a bar of ``length`` mm is marked."""
    return min(max(_MIDDLE * length, _CLEAR), length / 2)


def break_marks(key: str, x: float, y: float, w: float, h: float, context: Context, *, upright: bool) -> Path:
    """Two slanted slits through a bar at ``x, y`` of ``w`` by ``h`` mm: the sign that its length isn't true."""
    paper = context.color("paper")
    thick = w if upright else h
    more = min(0.2, thick * 0.05)  # mm beyond the bar's edges, so that no sliver is left
    lean = min((thick / 2 + more) * _SLANT, _MOST_SLANT)
    commands, points = "", ()
    for shift in (-_APART / 2, _APART / 2):
        corners = [
            (shift - _SLIT / 2 - lean, thick / 2 + more),
            (shift + _SLIT / 2 - lean, thick / 2 + more),
            (shift + _SLIT / 2 + lean, -thick / 2 - more),
            (shift - _SLIT / 2 + lean, -thick / 2 - more),
        ]
        placed = [
            (x + w / 2 + b, y + h / 2 + a) if upright else (x + w / 2 + a, y + h / 2 + b) for a, b in corners
        ]
        one = polygon(key, placed, paper)
        commands, points = commands + one.commands, points + one.points
    return Path(key, commands, points, paper)


def break_note(context: Context, width: float) -> Frame:
    return tight_label(context, "caption", context.labels.broken, width)
