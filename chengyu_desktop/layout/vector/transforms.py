"""Lengths, viewports and transforms of SVG (SVG 1.1, 7.6 to 7.10)."""

from __future__ import annotations

import re
from math import cos, radians, sin, tan

from chengyu_desktop.frame.geometry import Matrix, multiply, translation
from chengyu_desktop.layout.vector.limits import bounded

NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBERS = re.compile(NUMBER, re.ASCII)
_LENGTH = re.compile(rf"\s*({NUMBER})\s*(px|pt|pc|mm|cm|in|em|ex|Q|%)?\s*", re.ASCII)
_FUNCTION = re.compile(r"\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)", re.ASCII)
_PX = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "Q": 96 / 101.6,
    "em": 16.0, "ex": 8.0,
}  # fmt: skip

Box = tuple[float, float, float, float]
"""``x, y, w, h``."""

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_numbers(text: str) -> list[float]:
    """All numbers in a text. Raises TooMuch for one beyond the limits."""
    return [bounded(float(number)) for number in _NUMBERS.findall(text)]


def read_length(text: str, whole: float, default: float = 0.0) -> float:
    """A length in user units, ``whole`` being what a percentage is of. Raises TooMuch."""
    found = _LENGTH.fullmatch(text)
    if found is None:
        return default
    value = bounded(float(found[1]))
    return bounded(value / 100 * whole if found[2] == "%" else value * _PX[found[2] or ""])


def read_box(text: str) -> Box | None:
    """A viewBox; None when it is none, or empty."""
    numbers = read_numbers(text)
    if len(numbers) != 4 or numbers[2] <= 0 or numbers[3] <= 0:
        return None
    return numbers[0], numbers[1], numbers[2], numbers[3]


def read_transform(text: str) -> Matrix:
    """The product of a list of transforms; what follows one that can't be read is left out."""
    matrix, at = IDENTITY, 0
    while found := _FUNCTION.match(text, at):
        step = _function(found[1], read_numbers(found[2]))
        if step is None:
            break
        matrix, at = multiply(matrix, step), found.end()
    for value in matrix:
        bounded(value)
    return matrix


def viewport(view: Box | None, x: float, y: float, width: float, height: float, aspect: str) -> Matrix:
    """From a viewBox to its rectangle, as ``preserveAspectRatio`` says (7.8)."""
    if view is None or width <= 0 or height <= 0:
        return translation(x, y)
    across, down = width / view[2], height / view[3]
    words = aspect.split()
    if words[:1] != ["none"]:
        across = down = max(across, down) if words[1:] == ["slice"] else min(across, down)
        name = words[0] if words else "xMidYMid"
        x += (width - view[2] * across) * _shares(name[1:4])
        y += (height - view[3] * down) * _shares(name[5:8])
    return (across, 0.0, 0.0, down, bounded(x - view[0] * across), bounded(y - view[1] * down))


def _shares(name: str) -> float:
    return {"Min": 0.0, "Max": 1.0}.get(name, 0.5)


def _function(name: str, values: list[float]) -> Matrix | None:
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case "translate", [x]:
            return translation(x, 0.0)
        case "translate", [x, y]:
            return translation(x, y)
        case "scale", [s]:
            return s, 0.0, 0.0, s, 0.0, 0.0
        case "scale", [x, y]:
            return x, 0.0, 0.0, y, 0.0, 0.0
        case "rotate", [angle, *around] if len(around) in (0, 2):
            a = radians(angle)
            turned = cos(a), sin(a), -sin(a), cos(a), 0.0, 0.0
            if not around:
                return turned
            x, y = around
            return multiply(translation(x, y), multiply(turned, translation(-x, -y)))
        case "skewX", [angle]:
            return 1.0, 0.0, bounded(tan(radians(angle))), 1.0, 0.0, 0.0
        case "skewY", [angle]:
            return 1.0, bounded(tan(radians(angle))), 0.0, 1.0, 0.0, 0.0
    return None
