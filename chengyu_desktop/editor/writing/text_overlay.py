"""The caret, the selection and the underline of a composition, over the page in viewport pixels."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPalette

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.writing.caret_map import Box
from chengyu_desktop.editor.writing.text_editing import TextEditing

_CARET_WIDTH = 2.0  # logical px
_OPACITY = 96  # of 255, of the selection's colour over the type


def caret_rect(canvas: Canvas, editing: TextEditing) -> QRectF | None:
    """The caret in the viewport; None when nothing of the text is on the page."""
    caret = editing.map.caret(editing.place)
    if caret is None:
        return None
    top = canvas.view_point(QPointF(caret.x, caret.top))
    bottom = canvas.view_point(QPointF(caret.x, caret.bottom))
    return QRectF(top.x() - _CARET_WIDTH / 2, top.y(), _CARET_WIDTH, bottom.y() - top.y())


def paint_caret(painter: QPainter, canvas: Canvas, editing: TextEditing) -> None:
    """Inverts what is below it, so that it shows on every ground."""
    rect = caret_rect(canvas, editing)
    if rect is None:
        return
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.fillRect(rect, QColor(255, 255, 255))
    painter.restore()


def paint_selection(painter: QPainter, canvas: Canvas, editing: TextEditing) -> None:
    color = canvas.palette().color(QPalette.ColorRole.Highlight)
    color.setAlpha(_OPACITY)
    for box in editing.map.boxes(*editing.shown_selection):
        painter.fillRect(_in_view(canvas, box), color)


def paint_composition(painter: QPainter, canvas: Canvas, editing: TextEditing) -> None:
    """A thin line under the composition, a thick one under the clause being converted."""
    start, end = editing.shown_composition
    color = canvas.palette().color(QPalette.ColorRole.Highlight)
    thick = [(start + c.start, start + c.end) for c in editing.pre_edit.clauses if c.is_target]
    for height, (first, last) in [(1.0, (start, end)), *((2.5, part) for part in thick)]:
        for box in editing.map.boxes(first, last):
            rect = _in_view(canvas, box)
            painter.fillRect(QRectF(rect.left(), rect.bottom() + 1, rect.width(), height), color)


def _in_view(canvas: Canvas, box: Box) -> QRectF:
    corner = canvas.view_point(QPointF(box.x, box.y))
    return QRectF(corner, canvas.view_point(QPointF(box.x + box.width, box.y + box.height)))
