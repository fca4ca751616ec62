"""The window: assembles tabs, docks, menus and bars; what they do is in their own files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_view import PageView
from chengyu_desktop.editor.checking import Checking
from chengyu_desktop.editor.commands.action_set import ActionSet
from chengyu_desktop.editor.commands.arrange import ArrangeCommands
from chengyu_desktop.editor.commands.edit import EditCommands
from chengyu_desktop.editor.commands.file import SUFFIXES, FileCommands
from chengyu_desktop.editor.commands.groups import Commands
from chengyu_desktop.editor.commands.importing import ImportCommands
from chengyu_desktop.editor.commands.insert_menu import InsertMenus
from chengyu_desktop.editor.commands.pictures import PictureCommands
from chengyu_desktop.editor.commands.suggestions import SuggestCommands
from chengyu_desktop.editor.commands.tools import ToolCommands
from chengyu_desktop.editor.commands.view import ViewCommands
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.lists.place_names import pointed_name
from chengyu_desktop.editor.opening import Opening
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.dock_views import DockViews
from chengyu_desktop.editor.window.docks import Docks
from chengyu_desktop.editor.window.message_bar import MessageBar
from chengyu_desktop.editor.window.status_bar import StatusBar
from chengyu_desktop.editor.window.tabs import Tabs

if TYPE_CHECKING:  # loaded when there is no project to show
    from chengyu_desktop.editor.files.welcome import WelcomePage

_PROGRAM = "Chengyu Desktop"


class MainWindow(QMainWindow):
    """``expects_file`` keeps the welcome page away while a file is on its way."""

    def __init__(self, environment: Environment, *, expects_file: bool = False) -> None:
        super().__init__()
        self._environment = environment
        self._workspace = environment.workspace
        self._is_replaced = False
        self._is_closing = False
        self._has_icons = False
        self.message = MessageBar()
        self._page_view = PageView(environment.settings, self)
        self.tabs = Tabs(self._workspace, environment.fonts, self._page_view)
        self.status = StatusBar()
        self._middle = QStackedWidget()
        self._welcome: WelcomePage | None = None
        self._add_middle()
        checking = Checking(self._workspace, environment.settings, self)
        self.docks = Docks(self, self._workspace, DockViews(self.tabs, checking), environment.settings)
        self.commands = self._make_commands()
        self.action_set = ActionSet(self.commands, environment.settings, self)
        self.commands.tools.actions = self.action_set
        self._add_bars()
        self.setAcceptDrops(True)
        self.resize(QSize(1280, 860).boundedTo(self.screen().availableSize()))
        self.docks.restore_geometry()
        self._connect()
        if self._workspace.front or not expects_file:
            self._show_current()
        else:
            self.docks.set_active(False)
            self._show_state()

    @property
    def canvas(self) -> Canvas | None:
        """The one in front."""
        return self.tabs.canvas

    def open_path(self, path: Path) -> None:
        self.commands.file.open_path(path)
        self._show_current()

    def offer_recovery(self) -> None:
        """After a crash."""
        self.commands.file.offer_recovery()

    def replace(self) -> None:
        """Closes the window without a question: another one shows the same projects."""
        self._is_replaced = True
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_projects(event) or _dropped_copy(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in _dropped_projects(event):
            event.acceptProposedAction()
            self.open_path(path)
        if path := _dropped_copy(event):
            event.acceptProposedAction()
            # When the drag is over: the program it comes from waits for the answer.
            QTimer.singleShot(0, self, lambda: self.commands.importing.take_file(path))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_icons:  # their fonts take longer to load than all the rest
            self._has_icons = True
            QTimer.singleShot(0, self, self._show_icons)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._has_icons:
            self._show_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.commands.view.end_presentation()  # or the docks would be remembered as away
        self.docks.save()
        self._is_closing = True
        if not self._is_replaced and not self.commands.file.close_all():
            self._is_closing = False
            event.ignore()
            return
        if self._welcome is not None:
            self._welcome.stop()
        self.commands.importing.stop()
        event.accept()

    def _make_commands(self) -> Commands:
        environment = self._environment
        edit = EditCommands(self._workspace, self)
        file = FileCommands(environment, self)
        return Commands(
            file,
            edit,
            InsertMenus(self._workspace, edit, environment.fonts, self),
            SuggestCommands(self._workspace, environment.fonts, self),
            PictureCommands(self._workspace, file, self.tabs, self),
            ImportCommands(environment, self),
            ArrangeCommands(self._workspace, self.tabs, self),
            ViewCommands(environment, self.tabs, self.docks, self._page_view, self),
            ToolCommands(self),
        )

    def _add_middle(self) -> None:
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.message)
        rows.addWidget(self._middle, 1)
        self._middle.addWidget(self.tabs)
        self.setCentralWidget(middle)

    def _add_bars(self) -> None:
        self.action_set.fill_menu_bar(self.menuBar())
        toolbar = QToolBar(self.tr("Toolbar"))
        toolbar.setObjectName("toolbar")
        toolbar.setMovable(False)
        self.action_set.fill_toolbar(toolbar)
        self.addToolBar(toolbar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # Qt's own hides docks by accident
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self._workspace.current_changed.connect(self._show_current)
        self._workspace.state_changed.connect(self._show_state)
        self.docks.shown_changed.connect(self.action_set.refresh_ticks)
        self.tabs.close_asked.connect(self.commands.file.close_entry)
        self.message.dismissed.connect(self._workspace.dismiss)
        self.tabs.pointed.connect(self._show_pointed)
        self.commands.edit.inserted.connect(self._write_inserted)
        self.tabs.zoomed.connect(self.status.show_zoom)
        self._page_view.changed.connect(lambda: self.status.show_vision(self._page_view.vision))
        self.tabs.menu_asked.connect(self._show_context_menu)
        self._environment.appearance.changed.connect(self._show_state)

    def _show_current(self) -> None:
        """The project in front, or that it is on its way, or the welcome page."""
        self.commands.view.end_presentation()  # it was of the one before
        front = self._workspace.front
        if front is None and self._is_closing:  # the welcome page would come up only to go
            return
        self.docks.set_active(front is not None)
        if front is None:
            self._middle.setCurrentWidget(self._make_welcome())
        else:
            self._middle.setCurrentWidget(self.tabs)
        self._show_state()

    def _show_state(self) -> None:
        session = self._workspace.current
        self.setWindowTitle(self._title())
        self.setWindowModified(session is not None and session.is_modified)
        self.setWindowFilePath(str(session.path) if session and session.path else "")
        command = self._workspace.notice_command
        self.message.show_message(
            self._workspace.error,
            self._workspace.notice,
            self.action_set[command] if command else None,
            stays=session is not None and bool(session.read_only),
        )
        self.action_set.refresh(session)
        if isinstance(self._workspace.front, Opening):
            for command in (
                "close",
                "next-tab",
                "previous-tab",
            ):  # all that can be done with what is on its way
                self.action_set[command].setEnabled(True)
        self.status.show_session(session)

    def _title(self) -> str:
        front = self._workspace.front
        if isinstance(front, Opening):
            from chengyu_desktop.editor.window.opening_page import opening_words

            return f"{opening_words(front)} — {_PROGRAM}"
        return f"{session_name(front)}[*] — {_PROGRAM}" if front else _PROGRAM

    def _show_pointed(self, x: float, y: float, key: str) -> None:
        session = self._workspace.current
        self.status.show_pointed(x, y, pointed_name(session.project, key) if session else "")

    def _write_inserted(self, session: Session, key: str) -> None:
        """Its words are the next thing to be typed; what has none takes the keyboard as a part of the page."""
        if not self.tabs.write(session, key, replaces=True):
            self.tabs.canvas_of(session).setFocus()

    def _show_icons(self) -> None:
        from chengyu_desktop.editor.commands.icons import show_icons

        show_icons(self.action_set, self.palette())

    def _show_context_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        self.action_set.fill_context_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _make_welcome(self) -> QWidget:
        if self._welcome is None:
            from chengyu_desktop.editor.files.welcome import WelcomePage

            file = self.commands.file
            welcome = WelcomePage(file.recent, self._environment.language.shown)
            welcome.open_asked.connect(self.open_path)
            welcome.begin_asked.connect(file.new_from)
            welcome.choose_asked.connect(file.open)
            self._welcome = welcome
            self._middle.addWidget(welcome)
        return self._welcome


def _dropped_copy(event: QDropEvent) -> Path | None:
    """The first text or table among dropped files; projects go before."""
    from chengyu_desktop.editor.importing.source import can_import

    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return None if _dropped_projects(event) else next((file for file in files if can_import(file)), None)


def _dropped_projects(event: QDropEvent) -> tuple[Path, ...]:
    """Projects among dropped files; QDragEnterEvent is a QDropEvent too."""
    files = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return tuple(file for file in files if file.suffix.lower() in SUFFIXES)
