"""Dragging panels and blocks out of the automatic arrangement, and about the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter

from chengyu_desktop.document.project import FrameBox
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.gesture import Gesture
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from chengyu_desktop.editor.canvas.placing import duplicate_parts, frame_of, movable_keys, place, rounded
from chengyu_desktop.editor.canvas.snap_marks import paint_caption, paint_gaps, paint_snap_lines, place_text
from chengyu_desktop.editor.canvas.snapping import Gap, Snap, gaps, snap_box
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import union


class MoveGesture(Gesture):
    """Moves what is selected; every movement of the mouse is shown, and all are one step to undo.

    Shift keeps to one direction, Control doesn't snap; with ``copies`` (Alt) duplicates are moved.
    """

    def __init__(
        self, canvas: Canvas, session: Session, grid: PageGrid, start: QPointF, copies: bool, origin: object
    ) -> None:
        super().__init__(canvas, start)
        self._session = session
        self._grid = grid
        self._origin = origin
        self._before = session.history.index
        self._merge_key = f"move {self._before}"
        self._label = (
            QCoreApplication.translate("MoveGesture", "Duplicate")
            if copies
            else QCoreApplication.translate("MoveGesture", "Move")
        )
        keys = movable_keys(session)
        frames = {key: frame for key in keys if (frame := frame_of(session, key)) is not None}
        if copies:
            copied = duplicate_parts(session, tuple(frames), self._label, self._merge_key)
            frames = dict(zip(copied, frames.values(), strict=True))
        self._frames: dict[str, FrameBox] = frames
        self._snap = Snap(0.0, 0.0, ())
        self._gaps: tuple[Gap, ...] = ()
        self._box = self._around()

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        dx, dy = (at - self.start).x(), (at - self.start).y()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        left, top, right, bottom = self._around()
        parts = self._grid.parts(without=self._frames)
        box = left + dx, top + dy, right + dx, bottom + dy
        self._snap = Snap(0.0, 0.0, ())
        if not modifiers & Qt.KeyboardModifier.ControlModifier:
            lines = (*self._grid.lines(parts.values()), *self.canvas.guide_lines())
            if modifiers & Qt.KeyboardModifier.ShiftModifier:  # the other direction stays as it is
                lines = tuple(line for line in lines if line.axis == ("x" if dy == 0 else "y"))
            self._snap = snap_box(box, lines, self.reach)
        dx, dy = dx + self._snap.dx, dy + self._snap.dy
        self._box = left + dx, top + dy, right + dx, bottom + dy
        self._gaps = gaps(self._box, parts.values())
        self._place(dx, dy)

    def cancel(self) -> None:
        if self._session.history.index > self._before:
            self._session.undo()

    def paint(self, painter: QPainter) -> None:
        paint_snap_lines(painter, self.canvas, self._snap.lines)
        paint_gaps(painter, self.canvas, self._gaps)
        paint_caption(painter, self.canvas, self._box, place_text(self._box[0], self._box[1]))

    def _place(self, dx: float, dy: float) -> None:
        moved = {key: rounded((x + dx, y + dy, w, h)) for key, (x, y, w, h) in self._frames.items()}
        place(self._session, moved, self._label, merge_key=self._merge_key, origin=self._origin)
        for key, (x, y, w, _) in self._frames.items():
            placed = frame_of(self._session, key)  # what has left the arrangement may have grown
            if placed is not None:
                self._frames[key] = (x, y, w, placed[3])

    def _around(self) -> Bounds:
        boxes = [(x, y, x + w, y + h) for x, y, w, h in self._frames.values()]
        return union(boxes) or (0.0, 0.0, 0.0, 0.0)
