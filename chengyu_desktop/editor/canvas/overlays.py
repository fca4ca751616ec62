"""What the editor draws over the page: outlines, handles, snap lines, labels. Crisp, one accent, never exported.

All places are viewport pixels; lines are one pixel wide and lie on whole pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

Handle = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w"]

HANDLE_CURSORS: dict[Handle, Qt.CursorShape] = {
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
}
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
"""Ways of the arrow keys."""

ACCENT = QColor(13, 110, 253)
SNAP = QColor(240, 40, 120)
GUIDE = QColor(0, 165, 190)
MARGIN = QColor(190, 60, 200)
BLEED = QColor(220, 50, 40)

_HANDLE = 7  # px
_REACH = 6  # px around a handle's middle that count as on it
_ROOM = 28  # px; along a shorter side only the corners have handles
_PADDING = QPoint(5, 2)


def pixels(box: QRectF) -> QRect:
    """The box on whole pixels."""
    left, top = round(box.left()), round(box.top())
    return QRect(left, top, max(round(box.right()) - left, 1), max(round(box.bottom()) - top, 1))


def paint_outline(painter: QPainter, box: QRectF, color: QColor = ACCENT, width: int = 1) -> None:
    """A frame just around a box."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(color))
    for inset in range(width):
        painter.drawRect(pixels(box).adjusted(inset - 1, inset - 1, -inset, -inset))


def handles(box: QRectF) -> Iterator[tuple[Handle, QPoint]]:
    """The handles that a box has room for, with their middles."""
    frame = pixels(box).adjusted(-1, -1, 1, 1)
    left, top, right, bottom = frame.left(), frame.top(), frame.right(), frame.bottom()
    middle, centre = (top + bottom) // 2, (left + right) // 2
    if frame.width() >= _ROOM:
        yield "n", QPoint(centre, top)
        yield "s", QPoint(centre, bottom)
    if frame.height() >= _ROOM:
        yield "e", QPoint(right, middle)
        yield "w", QPoint(left, middle)
    yield "nw", QPoint(left, top)
    yield "ne", QPoint(right, top)
    yield "sw", QPoint(left, bottom)
    yield "se", QPoint(right, bottom)


def handle_at(box: QRectF, at: QPointF) -> Handle | None:
    """The handle under the cursor; a corner rather than a side where both are near."""
    found: Handle | None = None
    for handle, middle in handles(box):
        if abs(at.x() - middle.x()) <= _REACH and abs(at.y() - middle.y()) <= _REACH:
            found = handle
    return found


def paint_handles(painter: QPainter, box: QRectF) -> None:
    painter.setPen(_pen(ACCENT))
    painter.setBrush(Qt.GlobalColor.white)
    for _, middle in handles(box):
        painter.drawRect(middle.x() - _HANDLE // 2, middle.y() - _HANDLE // 2, _HANDLE - 1, _HANDLE - 1)


def paint_band(painter: QPainter, box: QRectF) -> None:
    """The rubber band."""
    fill = QColor(ACCENT)
    fill.setAlpha(28)
    painter.fillRect(pixels(box), fill)
    paint_outline(painter, box)


def paint_line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, dashed: bool = False) -> None:
    """An upright or level line."""
    pen = _pen(color)
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(_whole(start), _whole(end))


def paint_measure(painter: QPainter, start: QPointF, end: QPointF, text: str, color: QColor = SNAP) -> None:
    """A distance: a line with short ends across it, and its length beside it."""
    paint_line(painter, start, end, color)
    a, b = _whole(start), _whole(end)
    across = QPoint(0, 3) if a.y() == b.y() else QPoint(3, 0)
    for point in (a, b):
        painter.drawLine(point - across, point + across)
    middle = (a + b) / 2
    offset = QPoint(0, 12) if across.x() == 0 else QPoint(8 + _size(painter, text).width() // 2, 0)
    paint_label(painter, middle + offset, text, color)


def paint_label(painter: QPainter, middle: QPoint, text: str, color: QColor = ACCENT) -> None:
    """White words on a small rounded ground."""
    box = QRect(QPoint(0, 0), _size(painter, text))
    box.moveCenter(middle)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_overset(painter: QPainter, box: QRectF) -> None:
    """The red plus of a frame whose content goes on, at its lower right corner."""
    frame = pixels(box)
    mark = QRect(frame.right() - 5, frame.bottom() - 5, 11, 11)
    painter.fillRect(mark, BLEED)
    painter.setPen(_pen(QColor(Qt.GlobalColor.white)))
    middle = mark.center()
    painter.drawLine(middle - QPoint(3, 0), middle + QPoint(3, 0))
    painter.drawLine(middle - QPoint(0, 3), middle + QPoint(0, 3))


def _size(painter: QPainter, text: str) -> QSize:
    size = QFontMetrics(painter.font()).size(0, text)
    return QSize(size.width() + 2 * _PADDING.x(), size.height() + 2 * _PADDING.y())


def _pen(color: QColor) -> QPen:
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _whole(at: QPointF) -> QPoint:
    return QPoint(round(at.x()), round(at.y()))
