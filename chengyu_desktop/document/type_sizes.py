"""Type sizes as Chinese typesetters name them (字号), in points and in millimetres.

The sizes from 初号 to 六号 are those of TYPOGRAPHY's table (the national 号 system rounded to the points that newspapers
use); 小初, 小一, 小二, 小三 and those below 六号 are the usual values of Chinese office programs, which fill its gaps.
"""

from __future__ import annotations

from decimal import Decimal

from chengyu_desktop.document.plain_number import is_plain_number

NAMED_SIZES: tuple[tuple[str, float], ...] = (
    ("初号", 42.0),
    ("小初", 36.0),
    ("一号", 28.0),
    ("小一", 24.0),
    ("二号", 22.0),
    ("小二", 18.0),
    ("三号", 16.0),
    ("小三", 15.0),
    ("四号", 14.0),
    ("小四", 12.0),
    ("五号", 10.5),
    ("小五", 9.0),
    ("六号", 7.875),
    ("小六", 6.5),
    ("七号", 5.5),
    ("八号", 5.0),
)
"""Names with their sizes in points, the largest first."""

SMALLEST, LARGEST = 3.0, 600.0  # points that can be printed, and that fit a page

_PER_UNIT = (("pt", 1.0), ("点", 1.0), ("磅", 1.0), ("mm", 72 / 25.4), ("毫米", 72 / 25.4), ("", 1.0))
_FORMS = "write points as in 10.5, a named size as in 小四, or 4.2 mm"

TypeSize = Decimal | str
"""Points, or text that ``points_of`` reads: 小四, 4.2 mm."""


def read_size(text: str) -> TypeSize:
    """A size as it is kept: points as a number, other forms as they are written. Raises ValueError with one sentence."""
    words = text.strip().removesuffix("pt").strip()
    size: TypeSize = Decimal(words) if is_plain_number(words) else text.strip()
    points_of(size)
    return size


def points_of(size: TypeSize) -> float:
    """A size in points. Raises ValueError with one sentence for what is no size, or can't be printed."""
    points = float(size) if isinstance(size, Decimal) else _points(size)
    if not SMALLEST <= points <= LARGEST:
        raise ValueError(
            f"type of {points:g} pt can't be printed: give a size from {SMALLEST:g} to {LARGEST:g} pt"
        )
    return points


def size_name(points: float) -> str:
    """The 号数 of a size in points, or an empty text."""
    return next((name for name, size in NAMED_SIZES if abs(size - points) < 0.005), "")


def _points(text: str) -> float:
    words = text.strip()
    for name, points in NAMED_SIZES:
        if words in (name, f"{name}字"):
            return points
    for unit, points in _PER_UNIT:
        number = words.lower().removesuffix(unit).rstrip()
        if words.lower().endswith(unit) and is_plain_number(number):
            return float(number) * points
    raise ValueError(f"“{text}” is no type size: {_FORMS}")
