"""The open projects in tabs, each with its page and a bar for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from chengyu_desktop.document.addresses import is_within
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_view import PageView
from chengyu_desktop.editor.canvas.selectable import first_level
from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.opening import Opening
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.walk import hit_test

if TYPE_CHECKING:  # loaded with the first project, so that the window comes up before
    from chengyu_desktop.editor.canvas.page_editor import PageEditor

_TOUCH_MM = 0.4  # how near a thin line counts as hit


class Tabs(QTabWidget):
    """Shows the workspace's sessions, and what is on its way to be one; ``made`` gives the canvases."""

    made = Signal(object, object)  # Session, Canvas
    pointed = Signal(float, float, str)  # mm and key under the cursor, of the canvas in front
    zoomed = Signal(float)
    close_asked = Signal(object)  # Session or Opening
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(
        self, workspace: Workspace, fonts: SystemFonts, view: PageView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._fonts = fonts
        self._view = view
        self._editors: dict[Session, PageEditor] = {}
        self._canvases: dict[Session, Canvas] = {}
        self._pages: dict[Session | Opening, QWidget] = {}
        self.setDocumentMode(True)
        self.setTabsClosable(True)
        self.setMovable(True)
        self.setTabBarAutoHide(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.tabBar().setAccessibleName(self.tr("Open projects"))
        self.tabBar().tabMoved.connect(workspace.move)
        self.tabCloseRequested.connect(lambda index: self.close_asked.emit(workspace.entries[index]))
        self.currentChanged.connect(self._follow_tab)
        workspace.added.connect(self._add)
        workspace.removed.connect(self._remove)
        workspace.opening_begun.connect(self._add_opening)
        workspace.opening_ended.connect(self._remove_page)
        workspace.current_changed.connect(self._follow_workspace)
        view.changed.connect(self._apply_view)
        for entry in workspace.entries:
            if isinstance(entry, Session):
                self._add(entry)
            else:
                self._add_opening(entry)
        self._follow_workspace()

    def canvas_of(self, session: Session) -> Canvas:
        return self._canvases[session]

    @property
    def canvas(self) -> Canvas | None:
        """The one in front."""
        current = self._workspace.current
        return self._canvases.get(current) if current else None

    @property
    def editor(self) -> PageEditor | None:
        """What edits the one in front."""
        current = self._workspace.current
        return self._editors.get(current) if current else None

    def write(self, session: Session, key: str, replaces: bool = False) -> bool:
        """Writes a part's words on its page: the keyboard goes there. False where it has none."""
        return self._editors[session].write(key, replaces)

    def _add(self, session: Session) -> None:
        from chengyu_desktop.editor.canvas.page_editor import PageEditor

        painter = FramePainter(self._fonts)  # which holds one page at a time
        canvas = Canvas(painter)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(canvas, 1)
        page.setFocusProxy(canvas)
        self._canvases[session] = canvas
        self._pages[session] = page
        canvas.pointed.connect(self.pointed)
        canvas.zoomed.connect(self.zoomed)
        canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.customContextMenuRequested.connect(lambda at: self._ask_menu(session, canvas, at))
        session.changed.connect(lambda _: self._show_page(session, painter))
        session.file_state_changed.connect(lambda: self._name(session))
        self._show_page(session, painter)
        editor = self._editors[session] = PageEditor(canvas, session)
        self._view.apply(editor)
        self.insertTab(self._workspace.entries.index(session), page, "")
        self._name(session)
        self.made.emit(session, canvas)

    def _show_page(self, session: Session, painter: FramePainter) -> None:
        painter.expect(session.take_marks())
        self._canvases[session].set_page(session.page)

    def _add_opening(self, opening: Opening) -> None:
        from chengyu_desktop.editor.window.opening_page import OpeningPage, opening_words

        page = self._pages[opening] = OpeningPage(opening)
        page.cancelled.connect(lambda: self.close_asked.emit(opening))
        index = self.insertTab(
            self._workspace.entries.index(opening), page, opening_words(opening).replace("&", "&&")
        )
        self.setTabToolTip(index, str(opening.path or ""))

    def _apply_view(self) -> None:
        for editor in self._editors.values():
            self._view.apply(editor)

    def _ask_menu(self, session: Session, canvas: Canvas, at: QPoint) -> None:
        """The menu is about what is under the cursor, unless that is selected already."""
        point = canvas.page_point(QPointF(at))
        drawn = hit_test(session.page.frame, point.x(), point.y(), _TOUCH_MM) or ""
        part = first_level(session.project, drawn)
        if part and not any(is_within(drawn, key) for key in session.selection):
            session.select((part,))
        self.menu_asked.emit(canvas.viewport().mapToGlobal(at))

    def _remove(self, session: Session) -> None:
        del self._canvases[session], self._editors[session]
        self._remove_page(session)

    def _remove_page(self, entry: Session | Opening) -> None:
        page = self._pages.pop(entry, None)  # none for what was read at once
        if page is not None:
            self.removeTab(self.indexOf(page))
            page.deleteLater()

    def _name(self, session: Session) -> None:
        page = self._pages.get(session)
        if page is None:
            return
        index = self.indexOf(page)
        mark = "• " if session.is_modified else ""
        self.setTabText(index, mark + session_name(session).replace("&", "&&"))
        self.setTabToolTip(index, str(session.path or ""))

    def _follow_workspace(self) -> None:
        front = self._workspace.front
        if front not in self._pages:
            return
        page = self._pages[front]
        self.setCurrentWidget(page)
        page.setFocus()
        if canvas := self.canvas:
            self.zoomed.emit(canvas.zoom)

    def _follow_tab(self, index: int) -> None:
        entries = self._workspace.entries
        if 0 <= index < len(entries) and self.widget(index) is self._pages.get(entries[index]):
            self._workspace.activate(entries[index])
