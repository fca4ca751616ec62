"""Shapes as SVG elements, without their paint."""

from __future__ import annotations

from chengyu_desktop.export.svg_values import number
from chengyu_desktop.frame.items import Ellipse, Path, Rect


def shape(item: Rect | Ellipse | Path) -> str:
    """The element's name and geometry, in mm."""
    if isinstance(item, Rect):
        size = f'width="{number(max(item.w, 0))}" height="{number(max(item.h, 0))}"'
        rounding = f' rx="{number(item.radius)}"' if item.radius > 0 else ""
        return f'rect x="{number(item.x)}" y="{number(item.y)}" {size}{rounding}'
    if isinstance(item, Ellipse):
        centre = f'cx="{number(item.cx)}" cy="{number(item.cy)}"'
        if item.rx == item.ry:
            return f'circle {centre} r="{number(max(item.rx, 0))}"'
        return f'ellipse {centre} rx="{number(max(item.rx, 0))}" ry="{number(max(item.ry, 0))}"'
    rule = ' fill-rule="evenodd"' if item.even_odd else ""
    return f'path d="{_path_data(item)}"{rule}'


def _path_data(path: Path) -> str:
    parts: list[str] = []
    i = 0
    for command in path.commands:
        count = 0 if command == "Z" else 6 if command == "C" else 2
        parts.append(command + " ".join([number(v) for v in path.points[i : i + count]]))
        i += count
    return "".join(parts)
