"""Shapes as PDF path operators. ``x, y`` is the origin in PDF units, y upwards; ``scale`` is units per mm."""

from __future__ import annotations

from chengyu_desktop.frame.items import Ellipse, Path, Rect

_RECTANGLE = "{:.4f} {:.4f} {:.4f} {:.4f} re"
_CURVE = "{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.4f} c"
_KAPPA = 0.5522847498307936  # a quarter circle as a cubic: 4/3 (√2 − 1)


def rectangle(item: Rect, x: float, y: float, scale: float) -> str:
    left, top = x + item.x * scale, y - item.y * scale
    width, height = item.w * scale, item.h * scale
    radius = min(max(item.radius, 0) * scale, width / 2, height / 2)
    if radius <= 0:
        return _RECTANGLE.format(left, top - height, width, height)
    return _rounded(left, top - height, left + width, top, radius, radius)


def ellipse(item: Ellipse, x: float, y: float, scale: float) -> str:
    centre_x, centre_y = x + item.cx * scale, y - item.cy * scale
    rx, ry = item.rx * scale, item.ry * scale
    return _rounded(centre_x - rx, centre_y - ry, centre_x + rx, centre_y + ry, rx, ry)


def path(item: Path, x: float, y: float, scale: float) -> str:
    parts: list[str] = []
    points = item.points
    i = 0
    for command in item.commands:
        if command == "C":
            a, b, c, d, e, f = points[i : i + 6]
            points_in_place = (x + a * scale, y - b * scale, x + c * scale, y - d * scale)
            parts.append(_CURVE.format(*points_in_place, x + e * scale, y - f * scale))
            i += 6
        elif command == "Z":
            parts.append("h")
        else:
            end_x, end_y = x + points[i] * scale, y - points[i + 1] * scale
            parts.append(f"{end_x:.4f} {end_y:.4f} {command.lower()}")
            i += 2
    return " ".join(parts)


def _rounded(left: float, foot: float, right: float, top: float, rx: float, ry: float) -> str:
    """Four corners of radii rx, ry and the sides between them, if any."""
    kx, ky = rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    return (
        f"{left + rx:.4f} {foot:.4f} m {right - rx:.4f} {foot:.4f} l "
        + _CURVE.format(right - kx, foot, right, foot + ky, right, foot + ry)
        + f" {right:.4f} {top - ry:.4f} l "
        + _CURVE.format(right, top - ky, right - kx, top, right - rx, top)
        + f" {left + rx:.4f} {top:.4f} l "
        + _CURVE.format(left + kx, top, left, top - ky, left, top - ry)
        + f" {left:.4f} {foot + ry:.4f} l "
        + _CURVE.format(left, foot + ky, left + kx, foot, left + rx, foot)
        + " h"
    )
