"""The page that is going to be: painted as everywhere, laid out beside what is typed, and linked to the copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.overlays import paint_outline
from chengyu_desktop.editor.canvas.tool import Tool
from chengyu_desktop.editor.importing.faults import told
from chengyu_desktop.editor.importing.outcome import Job, Outcome
from chengyu_desktop.editor.importing.page_worker import PageWorker
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.regions import Regions, find_box

_REACH = 0.4  # mm around a thin line that count as on it


class _PointTool(Tool):
    """A click tells what is under it; the part that is looked at has a frame."""

    def __init__(self, pane: PagePane, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._pane = pane
        self.key = ""

    def mouse_press(self, event: QMouseEvent, at: QPointF) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._pane.point(at)
        return True

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        return Qt.CursorShape.PointingHandCursor

    def paint(self, painter: QPainter) -> None:
        page = self.canvas.page
        box = find_box(page.frame, self.key) if page is not None and self.key else None
        if box is not None:
            paint_outline(painter, self.canvas.view_box(box).adjusted(-2, -2, 2, 2), width=2)


class PagePane(QWidget):
    """``pointed`` gives the keys at a click, the innermost first; ``made`` the Outcome whose page is shown from now on,
    ``made_whole`` what ``make_whole`` has come to."""

    pointed = Signal(tuple)
    made = Signal(object)
    made_whole = Signal(object, object)  # Outcome, LaidOut
    failed = Signal()

    def __init__(self, fonts: SystemFonts, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self.canvas = Canvas(FramePainter(fonts))
        self.canvas.setAccessibleName(self.tr("Page as it will be"))
        self._tool = _PointTool(self, self.canvas)
        self.canvas.set_tool(self._tool)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setAccessibleName(self.tr("About the page"))
        self._job: Job | None = None
        self._shown: Job | None = None
        self._regions: Regions | None = None
        self._wanted = ""
        self._worker = PageWorker(folder, self)
        self._worker.made.connect(self._show)
        self._worker.made_whole.connect(self.made_whole)
        self._worker.failed.connect(self._fail)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.canvas, 1)
        rows.addWidget(self.note)

    @property
    def is_current(self) -> bool:
        """Whether the page shown is that of the last job."""
        return self._job is self._shown

    def show_job(self, job: Job) -> None:
        """As soon as it is done; until then the page before it stays."""
        self._job = job
        self.note.setText(self.tr("The page is being set…"))
        self._worker.ask(job)

    def make_whole(self, job: Job, folder: Path | None) -> None:
        """All of it, however long that takes."""
        self._job = job
        self.note.setText(self.tr("The page is being set…"))
        self._worker.ask_whole(job, folder)

    def show_part(self, key: str) -> None:
        """Frames a part and scrolls to it; with an empty key nothing."""
        self._wanted = key
        self._tool.key = key
        page = self.canvas.page
        box = find_box(page.frame, key) if page is not None and key else None
        while box is None and page is not None and "/" in key:
            key = key.rpartition("/")[0]
            box = find_box(page.frame, key)
            self._tool.key = key
        if box is not None:
            self.canvas.ensure_visible(box)
        self.canvas.viewport().update()

    def point(self, at: QPointF) -> None:
        page = self.canvas.page
        if page is None:
            return
        if self._regions is None:
            self._regions = Regions(page.frame)
        self.pointed.emit(tuple(self._regions.at(at.x(), at.y(), _REACH)))

    def stop(self) -> None:
        self._worker.stop()

    def _show(self, job: Job, outcome: Outcome, page: Page) -> None:
        self._regions = None
        self._shown, self.outcome = job, outcome
        self.canvas.set_page(page)
        self.show_part(self._wanted)
        if self.is_current:
            words = self.tr("Only the first part of it is shown: no page holds so much.")
            self.note.setText(words if outcome.is_cut else "")
        self.made.emit(outcome)

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._shown = job
            self.note.setText(told(error))
            self.failed.emit()
