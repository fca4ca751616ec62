"""Page sizes by name: ISO 216, and the areas of mainland Chinese newspapers, all in millimetres.

A newspaper graphic fills type area, not paper. The broadsheet (对开报: page 390 × 540, type area 350 × 490)
and the tabloid (四开报: page 270 × 390, type area 235 × 350) are what mainland advertising rate cards
commonly give; papers differ, so a desk with its own figures writes ``[width, height]``. The column grid is a
house default.
"""

from __future__ import annotations

import re

Size = tuple[float, float | None]
"""Width and height; a height of None grows with the content."""

BROADSHEET: tuple[float, float] = (350.0, 490.0)
TABLOID: tuple[float, float] = (235.0, 350.0)
COLUMNS = 7  # of the broadsheet's type area
COLUMN_GUTTER = 4.0

_NAMED: tuple[tuple[str, Size], ...] = (
    ("A0", (841.0, 1189.0)),
    ("A1", (594.0, 841.0)),
    ("A2", (420.0, 594.0)),
    ("A3", (297.0, 420.0)),
    ("A4", (210.0, 297.0)),
    ("A5", (148.0, 210.0)),
    ("A6", (105.0, 148.0)),
    ("对开", BROADSHEET),
    ("四开", TABLOID),
    ("对开版面", (390.0, 540.0)),
    ("四开版面", (270.0, 390.0)),
    ("半版", (350.0, 240.0)),
    ("通栏", (350.0, None)),
)
_COLUMN_NAME = re.compile(r"([1-9])栏", re.ASCII)


def page_size_names() -> tuple[str, ...]:
    """All names, in the order in which a list should show them."""
    return (*(name for name, _ in _NAMED), *(f"{n}栏" for n in range(1, COLUMNS)))


def column_width(count: int) -> float:
    """Width of ``count`` columns of the broadsheet with the gutters between them, in mm to two decimals."""
    column = (BROADSHEET[0] - (COLUMNS - 1) * COLUMN_GUTTER) / COLUMNS
    return round(count * column + (count - 1) * COLUMN_GUTTER, 2)


def resolve_page_size(size: str | Size) -> Size:
    """Width and height in mm of a name or of ``(width, height)`` itself.

    Raises ValueError with the names there are, or when a side isn't within 10 to 5000 mm.
    """
    if isinstance(size, str):
        return _named_size(size.strip())
    for side in size:
        if side is not None and not 10 <= side <= 5000:
            raise ValueError(f"a page of {side:g} mm can't be made: give each side 10 to 5000 mm")
    return size


def _named_size(name: str) -> Size:
    for known, size in _NAMED:
        if known == name.upper():
            return size
    columns = _COLUMN_NAME.fullmatch(name)
    if columns and int(columns[1]) <= COLUMNS:
        return column_width(int(columns[1])), None
    names = ", ".join(page_size_names())
    raise ValueError(f"there is no page size “{name}”: give [width, height] in mm, or one of {names}")
