"""The rubber band: selecting all that a box touches."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from chengyu_desktop.document.addresses import outermost
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.gesture import Gesture
from chengyu_desktop.editor.canvas.overlays import paint_band
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.canvas.selectable import is_container, reading_order
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import overlap


class BandGesture(Gesture):
    """Selects parts it touches, but a whole panel or timeline only when it lies within. With ``adds`` they join what was
    selected."""

    def __init__(self, canvas: Canvas, session: Session, start: QPointF, adds: bool, origin: object) -> None:
        super().__init__(canvas, start)
        self._session = session
        self._origin = origin
        self._selection = session.selection
        self._kept = session.selection if adds else ()
        self._at = start
        boxes = ((key, bounds_of(session, key)) for key in reading_order(session.project))
        self._boxes = [(key, box, is_container(key)) for key, box in boxes if box is not None]

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._at = at
        band = self._band()
        found = [
            key for key, box, whole in self._boxes if (_contains(band, box) if whole else overlap(band, box))
        ]
        self._session.select(tuple(dict.fromkeys((*self._kept, *outermost(found)))), self._origin)

    def cancel(self) -> None:
        self._session.select(self._selection, self._origin)

    def paint(self, painter: QPainter) -> None:
        paint_band(painter, self.canvas.view_box(self._band()))

    def _band(self) -> Bounds:
        xs, ys = sorted((self.start.x(), self._at.x())), sorted((self.start.y(), self._at.y()))
        return xs[0], ys[0], xs[1], ys[1]


def _contains(band: Bounds, box: Bounds) -> bool:
    return band[0] <= box[0] and band[1] <= box[1] and band[2] >= box[2] and band[3] >= box[3]
