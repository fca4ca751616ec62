"""The window: canvas in the middle, problems below, menus and status bar around."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QFileDialog, QLabel, QMainWindow, QVBoxLayout, QWidget

from chengyu_desktop.editor.actions import build_actions
from chengyu_desktop.editor.canvas import Canvas
from chengyu_desktop.editor.problems_view import ProblemsView
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter

_SUFFIXES = (".yaml", ".yml")


class MainWindow(QMainWindow):
    """Shows one session."""

    def __init__(self, session: Session, painter: FramePainter) -> None:
        super().__init__()
        self._session = session
        self.canvas = Canvas(painter)
        self.message = QLabel()
        self.problems = ProblemsView()
        self._actions = build_actions(self)
        self._add_canvas()
        self._add_problems_dock()
        self._add_status_bar()
        self.setAcceptDrops(True)
        self.resize(1280, 860)
        session.changed.connect(self._show_page)
        session.problems_changed.connect(self._show_problems)
        session.file_state_changed.connect(self._show_file_state)
        self._show_file_state()

    def open_path(self, path: Path) -> None:
        self._session.open(path)

    def choose_file(self) -> None:
        folder = str(self._session.path.parent) if self._session.path else ""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open Project"), folder, self.tr("Projects (*.yaml *.yml);;All files (*)")
        )
        if name:
            self.open_path(Path(name))

    def reload(self) -> None:
        self._session.reload()

    def zoom_in(self) -> None:
        self.canvas.zoom_in()

    def zoom_out(self) -> None:
        self.canvas.zoom_out()

    def fit_page(self) -> None:
        self.canvas.fit_page()

    def fit_width(self) -> None:
        self.canvas.fit_width()

    def actual_size(self) -> None:
        self.canvas.actual_size()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_project(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_project(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_path(path)

    def _add_canvas(self) -> None:
        self.message.setWordWrap(True)
        self.message.setMargin(12)
        self.message.setTextFormat(Qt.TextFormat.PlainText)  # a file's own words are in it
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setStyleSheet("background: #8c1d18; color: white")
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.message)
        rows.addWidget(self.canvas, 1)
        self.setCentralWidget(middle)
        self.canvas.setFocus()

    def _add_problems_dock(self) -> None:
        dock = QDockWidget(self.tr("Problems"), self)
        dock.setObjectName("problems")
        dock.setWidget(self.problems)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        self.resizeDocks([dock], [150], Qt.Orientation.Vertical)

    def _add_status_bar(self) -> None:
        self.key_label, self.position_label, self.zoom_label, self.count_label = (QLabel() for _ in range(4))
        bar = self.statusBar()
        bar.addWidget(self.key_label, 1)
        for label in (self.position_label, self.zoom_label, self.count_label):
            label.setContentsMargins(8, 0, 8, 0)
            bar.addPermanentWidget(label)
        self.canvas.pointed.connect(self._show_pointed)
        self.canvas.zoomed.connect(self._show_zoom)
        self._show_problems()

    def _show_page(self) -> None:
        self.canvas.set_page(self._session.page)

    def _show_problems(self) -> None:
        problems = self._session.problems
        self.problems.show_problems(problems)
        self.count_label.setText(self.tr("Problems: {}").format(len(problems)))

    def _show_file_state(self) -> None:
        path = self._session.path
        self.setWindowTitle(f"{path.name}[*] — Chengyu Desktop" if path else "Chengyu Desktop")
        self.setWindowModified(self._session.is_modified)
        self.message.setText(self._session.error)
        self.message.setVisible(bool(self._session.error))
        self._actions["reload"].setEnabled(path is not None)

    def _show_pointed(self, x: float, y: float, key: str) -> None:
        self.key_label.setText(key)
        self.position_label.setText(self.tr("{:.1f}, {:.1f} mm").format(x, y))

    def _show_zoom(self, zoom: float) -> None:
        self.zoom_label.setText(f"{zoom * 100:.0f} %")


def _dropped_project(event: QDropEvent) -> Path | None:
    """The first project among dropped files; QDragEnterEvent is a QDropEvent too."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in _SUFFIXES:
            return path
    return None
