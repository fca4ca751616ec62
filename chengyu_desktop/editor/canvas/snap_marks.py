"""Snap lines and distances while something is moved or resized."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QPointF
from PySide6.QtGui import QPainter

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.overlays import SNAP, paint_label, paint_line, paint_measure
from chengyu_desktop.editor.canvas.snapping import Gap, Line
from chengyu_desktop.frame.geometry import Bounds


def paint_snap_lines(painter: QPainter, canvas: Canvas, lines: tuple[Line, ...]) -> None:
    for line in lines:
        if line.axis == "x":
            ends = QPointF(line.at, line.low), QPointF(line.at, line.high)
        else:
            ends = QPointF(line.low, line.at), QPointF(line.high, line.at)
        paint_line(painter, canvas.view_point(ends[0]), canvas.view_point(ends[1]), SNAP)


def paint_gaps(painter: QPainter, canvas: Canvas, gaps: tuple[Gap, ...]) -> None:
    for gap in gaps:
        start, end = QPointF(gap.x0, gap.y0), QPointF(gap.x1, gap.y1)
        paint_measure(painter, canvas.view_point(start), canvas.view_point(end), f"{gap.length:.1f}")


def paint_caption(painter: QPainter, canvas: Canvas, box: Bounds, text: str) -> None:
    """Words below a box."""
    seen = canvas.view_box(box)
    paint_label(painter, QPoint(round(seen.center().x()), round(seen.bottom()) + 16), text)


def size_text(width: float, height: float) -> str:
    return QCoreApplication.translate("SnapMarks", "{:.1f} × {:.1f} mm").format(width, height)


def place_text(x: float, y: float) -> str:
    return QCoreApplication.translate("SnapMarks", "X {:.1f}  Y {:.1f} mm").format(x, y)
