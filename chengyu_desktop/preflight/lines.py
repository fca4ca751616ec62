"""Lines: how thin they may be, solid, tinted or in several inks."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.preflight.marks import described, plates
from chengyu_desktop.press.limits import Limits

_TOLERANCE = 0.015  # points
_SOLID = 99.0  # percent


def thin_lines(case: Case) -> Iterator[Problem]:
    told: set[tuple[float, Color]] = set()
    for use in case.marks.lines:
        limit = _limit(use.color, case.limits, case.black)
        if use.width < limit - _TOLERANCE and (use.width, use.color) not in told:
            told.add((use.width, use.color))
            yield Problem(
                "warning",
                "thin-line",
                "a line in {color} is {width} pt wide; under {limit} pt it breaks up in print",
                "make it wider, or print it in one solid ink",
                use.key,
                said(color=described(use.color), width=f"{use.width:g}", limit=f"{limit:g}"),
            )


def _limit(color: Color, limits: Limits, black: bool) -> float:
    inks = plates(color)
    if len(inks) > 1 and not black:
        return limits.inks_line
    if len(inks) == 1 and getattr(color, inks[0]) >= _SOLID:
        return limits.line
    return limits.tinted_line


RULES = (
    Rule(
        "thin-line",
        "warning",
        "A hairline of one solid ink holds from a quarter of a point; a screen or a reversed line needs twice that, and "
        "several inks four times, for they never register exactly.",
        thin_lines,
        ("line", "tinted_line", "inks_line"),
    ),
)
