"""Picture files dropped on the page: into the panel under the cursor, or free where there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.edits import PANELS
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.overlays import paint_outline
from chengyu_desktop.editor.canvas.pick import Picker
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.canvas.selectable import levels
from chengyu_desktop.editor.commands.picture_mime import picture_files
from chengyu_desktop.editor.session import PictureOffer, Session


class PictureDrop(QObject):
    """Watches what is dragged over one canvas; what holds no pictures is left to the window."""

    def __init__(self, canvas: Canvas, session: Session) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = session
        self._picker = Picker(session)
        self._target = ""
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def paint(self, painter: QPainter) -> None:
        """The part that would take the pictures, in viewport pixels."""
        box = bounds_of(self._session, self._target) if self._target else None
        if box is not None:
            paint_outline(painter, self._canvas.view_box(box), width=3)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._show("")
        elif isinstance(event, QDropEvent):  # entering and moving are drops too
            if self._canvas.is_presenting or not picture_files(event.mimeData()):
                event.ignore()
                return True
            event.acceptProposedAction()
            if isinstance(event, QDragMoveEvent):
                self._show(self._target_at(event.position()))
            else:
                self._drop(event)
            return True
        return False

    def _drop(self, event: QDropEvent) -> None:
        """When the drag is over: the program it comes from waits for the answer, and there may be a question first."""
        self._show("")
        offer = self._offer(event)
        QTimer.singleShot(0, self._session, lambda: self._session.offer_pictures(offer))

    def _offer(self, event: QDropEvent) -> PictureOffer:
        files = picture_files(event.mimeData())
        target = self._target_at(event.position())
        if not target:
            at = self._canvas.page_point(event.position())
            return PictureOffer(files, at=(at.x(), at.y()))
        steps = target.split("/")
        if len(steps) == 2:
            body = join(target, "body")
            return PictureOffer(files, container=body, index=len(get(self._session.project, body)))
        is_empty = getattr(get(self._session.project, target), "path", None) == ""
        return PictureOffer(files, container="/".join(steps[:3]), index=int(steps[3]) + (not is_empty))

    def _target_at(self, view: QPointF) -> str:
        """The block under the cursor, or else the panel; empty on the rest of the page."""
        project = self._session.project
        drawn = self._picker.at(self._canvas.page_point(view), 0.0)
        found = [
            key for key in levels(project, drawn) if key.startswith(f"{PANELS}/") and key.count("/") in (1, 3)
        ]
        return found[-1] if found else ""

    def _show(self, target: str) -> None:
        if target != self._target:
            self._target = target
            self._canvas.viewport().update()
