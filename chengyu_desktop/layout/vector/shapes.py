"""SVG's shapes as outlines (SVG 1.1, chapters 8 and 9)."""

from __future__ import annotations

from math import sqrt

from chengyu_desktop.layout.vector.elements import Element
from chengyu_desktop.layout.vector.outline import Outline, ellipse, polyline, rectangle
from chengyu_desktop.layout.vector.path_data import read_path
from chengyu_desktop.layout.vector.transforms import read_length, read_numbers

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})


def read_shape(element: Element, view: tuple[float, float]) -> tuple[Outline | None, bool]:
    """The outline in the element's own units, None where it draws nothing, and whether all of it could be read; ``view`` is the width
    and height that percentages are of. Raises TooMuch."""
    if element.tag == "path":
        return read_path(element.attributes.get("d", ""))
    return _basic(element, view), True


def _basic(element: Element, view: tuple[float, float]) -> Outline | None:
    across, down = view
    middle = sqrt((across**2 + down**2) / 2)

    def length(name: str, whole: float, default: float = 0.0) -> float:
        return read_length(element.attributes.get(name, ""), whole, default)

    match element.tag:
        case "rect":
            w, h = length("width", across), length("height", down)
            rx, ry = length("rx", across, -1.0), length("ry", down, -1.0)
            rx, ry = (ry if rx < 0 else rx), (rx if ry < 0 else ry)
            return rectangle(length("x", across), length("y", down), w, h, rx, ry) if w > 0 < h else None
        case "circle":
            r = length("r", middle)
            return ellipse(length("cx", across), length("cy", down), r, r) if r > 0 else None
        case "ellipse":
            rx, ry = length("rx", across), length("ry", down)
            return ellipse(length("cx", across), length("cy", down), rx, ry) if rx > 0 < ry else None
        case "line":
            ends = [length("x1", across), length("y1", down), length("x2", across), length("y2", down)]
            return polyline(ends, closed=False)
        case _:
            numbers = read_numbers(element.attributes.get("points", ""))
            return polyline(numbers, closed=element.tag == "polygon")
