"""What the mouse does in crop mode: moves the picture under its window, or an edge of the window over the picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.crop_geometry import CropView, panned, reshaped
from chengyu_desktop.editor.canvas.gesture import Gesture
from chengyu_desktop.editor.canvas.overlays import Handle

Show = Callable[[CropView], None]
Commit = Callable[[], None]


class CropGesture(Gesture):
    """``show`` is given the view as it is meanwhile, ``commit`` called once the button is let go: one step to undo."""

    def __init__(self, canvas: Canvas, start: QPointF, view: CropView, show: Show, commit: Commit) -> None:
        super().__init__(canvas, start)
        self.view = view
        self.show = show
        self.commit = commit

    def finish(self) -> None:
        self.commit()

    def cancel(self) -> None:
        self.show(self.view)


class PanGesture(CropGesture):
    """The picture follows the hand; with Shift in one direction."""

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        way = at - self.start
        dx, dy = way.x(), way.y()
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        self.show(panned(self.view, dx, dy))


class WindowGesture(CropGesture):
    """A handle of the window; Shift keeps its shape."""

    def __init__(
        self, canvas: Canvas, start: QPointF, view: CropView, show: Show, commit: Commit, handle: Handle
    ) -> None:
        super().__init__(canvas, start, view, show, commit)
        self._handle: Handle = handle

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        way = at - self.start
        keeps_shape = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self.show(reshaped(self.view, self._handle, way.x(), way.y(), keeps_shape))
