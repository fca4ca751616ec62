"""Dragging the handles of a panel or block."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.gesture import Gesture
from chengyu_desktop.editor.canvas.overlays import Handle
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from chengyu_desktop.editor.canvas.placing import LEAST_SIDE, place, rounded
from chengyu_desktop.editor.canvas.snap_marks import paint_caption, paint_snap_lines, size_text
from chengyu_desktop.editor.canvas.snapping import Snap, snap_edges
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.geometry import Bounds


def resized(box: Bounds, handle: Handle, dx: float, dy: float, keeps_shape: bool = False) -> Bounds:
    """A box after a handle was dragged by mm; never smaller than ``LEAST_SIDE``.

    With ``keeps_shape`` its sides keep their ratio, and the corner or side opposite the handle stays.
    """
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    new_width = width + (dx if "e" in handle else -dx if "w" in handle else 0.0)
    new_height = height + (dy if "s" in handle else -dy if "n" in handle else 0.0)
    if keeps_shape and width > 0 and height > 0:
        across, down = new_width / width, new_height / height
        factor = down if handle in ("n", "s") else across if handle in ("e", "w") else max(across, down)
        factor = max(factor, LEAST_SIDE / min(width, height))
        new_width, new_height = width * factor, height * factor
    new_width, new_height = max(new_width, LEAST_SIDE), max(new_height, LEAST_SIDE)
    if "w" in handle:
        left = right - new_width
    if "n" in handle:
        top = bottom - new_height
    return left, top, left + new_width, top + new_height


class ResizeGesture(Gesture):
    """Shift keeps the shape, Control doesn't snap. All of it is one step to undo."""

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        grid: PageGrid,
        start: QPointF,
        key: str,
        box: Bounds,
        handle: Handle,
        origin: object,
    ) -> None:
        super().__init__(canvas, start)
        self._session = session
        self._grid = grid
        self._key = key
        self._from = self._box = box
        self._handle: Handle = handle
        self._origin = origin
        self._before = session.history.index
        self._snap = Snap(0.0, 0.0, ())

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        dx, dy = (at - self.start).x(), (at - self.start).y()
        keeps_shape = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        box = resized(self._from, self._handle, dx, dy, keeps_shape)
        self._snap = Snap(0.0, 0.0, ())
        if not keeps_shape and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._snap = self._snapped(box)
            box = resized(self._from, self._handle, dx + self._snap.dx, dy + self._snap.dy)
        self._box = box
        left, top, right, bottom = box
        frame = rounded((left, top, right - left, bottom - top))
        label = QCoreApplication.translate("ResizeGesture", "Resize")
        place(
            self._session, {self._key: frame}, label, merge_key=f"resize {self._before}", origin=self._origin
        )

    def cancel(self) -> None:
        if self._session.history.index > self._before:
            self._session.undo()

    def paint(self, painter: QPainter) -> None:
        paint_snap_lines(painter, self.canvas, self._snap.lines)
        left, top, right, bottom = self._box
        paint_caption(painter, self.canvas, self._box, size_text(right - left, bottom - top))

    def _snapped(self, box: Bounds) -> Snap:
        left, top, right, bottom = box
        x = left if "w" in self._handle else right if "e" in self._handle else None
        y = top if "n" in self._handle else bottom if "s" in self._handle else None
        parts = self._grid.parts(without=(self._key,))
        return snap_edges(x, y, (*self._grid.lines(parts.values()), *self.canvas.guide_lines()), self.reach)
