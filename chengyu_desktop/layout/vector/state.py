"""What applies to an element of an SVG file from the ones around it."""

from __future__ import annotations

import msgspec

from chengyu_desktop.frame.geometry import Matrix
from chengyu_desktop.layout.vector.clipping import Clip


class State(msgspec.Struct, frozen=True):
    """``matrix`` leads from the element's units to the sheet's; ``view`` is the width and height that percentages are of."""

    matrix: Matrix
    style: dict[str, str]
    opacity: float
    view: tuple[float, float]
    depth: int
    clips: tuple[Clip, ...] = ()
