"""What an SVG may ask for: a logo needs a fraction of it, a hostile file runs against it."""

from __future__ import annotations

from math import isfinite

MAX_BYTES = 3_000_000
MAX_DEPTH = 64  # elements within elements, and uses of uses
MAX_ELEMENTS = 20_000  # read, and drawn with every use counted
MAX_NUMBERS = 400_000  # coordinates drawn
MAX_CUT = 2_000_000  # coordinates compared with those of clips
MAX_ENTITIES = 64
MAX_ENTITY = 100  # characters; namespaces, which is what drawing programs write
FURTHEST = 1e7  # user units


class TooMuch(ValueError):
    """The file asks for more than the limits."""


class NoDrawing(ValueError):
    """The file isn't SVG, or not whole."""


def bounded(value: float) -> float:
    """A number as it is. Raises TooMuch for one that is beyond any drawing, or none."""
    if not isfinite(value) or abs(value) > FURTHEST:
        raise TooMuch
    return value
