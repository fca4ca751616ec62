"""What belongs to the page but is not printed: trim, bleed, margins, guides, and marks where content doesn't fit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from chengyu_desktop.document.addresses import nearest
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.overlays import (
    BLEED,
    GUIDE,
    MARGIN,
    paint_line,
    paint_outline,
    paint_overset,
)
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import find_box

_PROMPT = QColor(0, 0, 0, 140)  # on paper, whatever the window's colours
_TRIM = QColor(0, 0, 0, 110)


class PageOverlay:
    """Paints over one canvas's page. ``shows_margins`` is for the designer to switch; ``paint_more`` paints above all else."""

    def __init__(
        self, canvas: Canvas, session: Session, grid: PageGrid, paint_more: Callable[[QPainter], None]
    ) -> None:
        self._paint_more = paint_more
        self._canvas = canvas
        self._session = session
        self._grid = grid
        self.shows_margins = False
        session.problems_changed.connect(canvas.viewport().update)
        canvas.guides.changed.connect(canvas.viewport().update)

    def show_margins(self, shown: bool) -> None:
        self.shows_margins = shown
        self._canvas.viewport().update()

    def paint(self, painter: QPainter) -> None:
        page = self._session.page
        trim = 0.0, 0.0, page.frame.width, page.frame.height
        paint_outline(painter, self._canvas.view_box(trim), _TRIM)
        bleed = self._canvas.shown_bleed
        if bleed:
            sheet = -bleed, -bleed, page.frame.width + bleed, page.frame.height + bleed
            paint_outline(painter, self._canvas.view_box(sheet), BLEED)
        if self.shows_margins:
            for box in (self._grid.margins(), *self._grid.columns()):
                paint_outline(painter, self._canvas.view_box(box), MARGIN)
        view = QRectF(self._canvas.viewport().rect())
        for guide in self._canvas.guides.all:
            at = self._canvas.view_point(QPointF(guide.at, guide.at))
            if guide.axis == "x":
                paint_line(painter, QPointF(at.x(), 0), QPointF(at.x(), view.height()), GUIDE)
            else:
                paint_line(painter, QPointF(0, at.y()), QPointF(view.width(), at.y()), GUIDE)
        for box in self._overset():
            paint_overset(painter, self._canvas.view_box(box))
        if _is_empty(self._session.project):
            self._paint_beginning(painter, QRectF(self._canvas.view_box(trim)))
        self._paint_more(painter)

    def _paint_beginning(self, painter: QPainter, box: QRectF) -> None:
        """What to do with an empty page."""
        words = QCoreApplication.translate(
            "PageOverlay",
            "Double-click to write the headline.\nPanels, blocks and events come from the Insert menu.",
        )
        painter.setPen(_PROMPT)
        painter.setFont(self._canvas.font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(8, 8, -8, -8), int(flags), words)

    def _overset(self) -> list[Bounds]:
        keys = dict.fromkeys(p.key for p in self._session.problems if p.rule == "overset")
        boxes = (self._box(key) for key in keys)
        return [box for box in boxes if box is not None]

    def _box(self, key: str) -> Bounds | None:
        named = nearest(self._session.project, key)
        if named == key and key:
            return bounds_of(self._session, key)
        return find_box(self._session.page.frame, key) if key else None


def _is_empty(project: Project) -> bool:
    return not any(
        (project.title, project.kicker, project.lede_title, project.lede, project.timeline, project.panels)
    )
