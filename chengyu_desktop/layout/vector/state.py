"""What applies to an element of an SVG file from the ones around it."""

from __future__ import annotations

import msgspec

from chengyu_desktop.frame.geometry import Matrix, multiply, translation
from chengyu_desktop.layout.vector.clipping import Clip
from chengyu_desktop.layout.vector.elements import Element
from chengyu_desktop.layout.vector.transforms import read_length, read_transform


class State(msgspec.Struct, frozen=True):
    """``matrix`` leads from the element's units to the sheet's; ``view`` is the width and height that percentages are of."""

    matrix: Matrix
    style: dict[str, str]
    opacity: float
    view: tuple[float, float]
    depth: int
    clips: tuple[Clip, ...] = ()

    def inside(self, element: Element) -> Matrix:
        """The matrix inside an element. What is used is moved to its place before it is clipped (SVG 1.1, 5.6)."""
        matrix = multiply(self.matrix, read_transform(element.attributes.get("transform", "")))
        if element.tag != "use":
            return matrix
        x, y = (read_length(element.attributes.get(name, ""), self.view[i]) for i, name in enumerate("xy"))
        return multiply(matrix, translation(x, y))
