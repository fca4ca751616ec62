"""Rectangles, ellipses and paths with QPainter, as SVG draws them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.frame.items import Ellipse, Path, Rect, Stroke

_MITER_LIMIT = 4.0  # SVG's default
_CAPS = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "square": Qt.PenCapStyle.SquareCap,
}
_JOINS = {
    "miter": Qt.PenJoinStyle.SvgMiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


def paint_shape(painter: QPainter, shape: Rect | Ellipse | Path) -> None:
    """Paints in the painter's own units, which are the shape's mm."""
    if isinstance(shape, Rect) and shape.fill and not shape.stroke and not shape.radius:
        painter.fillRect(QRectF(shape.x, shape.y, shape.w, shape.h), qt_color(shape.fill))
        return
    painter.setPen(_pen(shape.stroke))
    painter.setBrush(QBrush(qt_color(shape.fill)) if shape.fill else Qt.BrushStyle.NoBrush)
    match shape:
        case Rect():
            # As in SVG, a radius reaches half of the shorter side at most.
            radius = min(shape.radius, shape.w / 2, shape.h / 2)
            painter.drawRoundedRect(QRectF(shape.x, shape.y, shape.w, shape.h), radius, radius)
        case Ellipse():
            painter.drawEllipse(QPointF(shape.cx, shape.cy), shape.rx, shape.ry)
        case Path():
            path = painter_path(shape.commands, shape.points)
            path.setFillRule(Qt.FillRule.OddEvenFill if shape.even_odd else Qt.FillRule.WindingFill)
            painter.drawPath(path)


def _pen(stroke: Stroke | None) -> QPen:
    if stroke is None or stroke.width <= 0:  # Qt would draw a width of 0 as a hairline
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(qt_color(stroke.color), stroke.width)
    pen.setCapStyle(_CAPS[stroke.cap])
    pen.setJoinStyle(_JOINS[stroke.join])
    pen.setMiterLimit(_MITER_LIMIT)
    if stroke.dash:
        # Qt counts in line widths and wants pairs; SVG repeats an odd list.
        lengths = stroke.dash * 2 if len(stroke.dash) % 2 else stroke.dash
        pen.setDashPattern([length / stroke.width for length in lengths])
    return pen


def painter_path(commands: str, points: tuple[float, ...]) -> QPainterPath:
    """A path of M, L, C and Z with the coordinates they consume."""
    path = QPainterPath()
    i = 0
    for command in commands:
        if command == "M":
            path.moveTo(points[i], points[i + 1])
            i += 2
        elif command == "L":
            path.lineTo(points[i], points[i + 1])
            i += 2
        elif command == "C":
            path.cubicTo(*points[i : i + 6])
            i += 6
        else:
            path.closeSubpath()
    return path
