"""Commands that take copy and tables in: from a file, from the clipboard, dropped on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from chengyu_desktop.editor.commands.insertion import insert_parts
from chengyu_desktop.editor.commands.suggestions import selected_panel
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.session import Session

if TYPE_CHECKING:  # the window and the readers are loaded with the first import
    from chengyu_desktop.editor.importing.import_dialog import ImportDialog, Target
    from chengyu_desktop.editor.importing.source import Source


class ImportCommands(QObject):
    def __init__(self, environment: Environment, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = environment.workspace
        self._fonts = environment.fonts
        self._window = window
        self._dialog: ImportDialog | None = None

    def choose(self) -> None:
        """A text, a table or a timeline, into a new project or the open one."""
        path = self._choose(self.tr("Import"), with_texts=True)
        if path:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        from chengyu_desktop.editor.importing.source import source_of_file

        self._open(lambda: source_of_file(path), is_wanted=False)

    def paste_special(self) -> None:
        """What is on the clipboard, read as copy or as a table."""
        self._open(_source_of_clipboard, is_wanted=self._workspace.current is not None)

    def chart_menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.addAction(self.tr("From the &Clipboard…")).triggered.connect(lambda *_: self.paste_chart())
        menu.addAction(self.tr("From a &File…")).triggered.connect(lambda *_: self.choose_chart())
        return menu

    def paste_chart(self) -> None:
        """A chart of the table on the clipboard, to where the selection is."""
        self._open_chart(_source_of_clipboard)

    def choose_chart(self) -> None:
        from chengyu_desktop.editor.importing.source import source_of_file

        path = self._choose(self.tr("Chart from Table"), with_texts=False)
        if path:
            self._open_chart(lambda: source_of_file(path, is_table=True))

    # The window

    def _open(self, read: Callable[[], Source], *, is_wanted: bool) -> None:
        from chengyu_desktop.editor.importing.import_dialog import ImportDialog

        source = self._read(read)
        if source is None:
            return
        session = self._workspace.current
        target = self._target(session, is_wanted) if session else None
        dialog = self._made(lambda: ImportDialog(source, self._fonts, target, parent=self._window))
        if dialog is None:
            return
        dialog.accepted.connect(lambda: self._take(dialog, session))
        self._show(dialog)

    def _open_chart(self, read: Callable[[], Source]) -> None:
        from chengyu_desktop.editor.importing.import_dialog import ImportDialog

        session = self._workspace.current
        source = self._read(read)
        if session is None or source is None:
            return
        if not source.sheets:
            self._workspace.set_error(self.tr("This is no table; a chart is made from rows with numbers."))
            return
        dialog = self._made(
            lambda: ImportDialog(source, self._fonts, None, kind="chart", parent=self._window)
        )
        if dialog is None:
            return
        dialog.setWindowTitle(self.tr("Chart from Table"))
        dialog.accepted.connect(lambda: self._take_chart(dialog, session))
        self._show(dialog)

    def _made(self, make: Callable[[], ImportDialog]) -> ImportDialog | None:
        """Tells why there is none: copy may be such that its reader fails."""
        from chengyu_desktop.editor.importing.faults import told_unread

        try:
            return make()
        except Exception as error:
            self._workspace.set_error(told_unread(error))
            return None

    def stop(self) -> None:
        """Closes the import window: it goes with the one that it belongs to."""
        if self._dialog is not None:
            self._dialog.reject()

    def _show(self, dialog: ImportDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def _take(self, dialog: ImportDialog, session: Session | None) -> None:
        from chengyu_desktop.intake.merging import merge_into

        outcome = dialog.outcome
        if outcome is None:
            return
        imported = outcome.imported.project
        if outcome.merged is None or session is None:
            self._workspace.new(imported, laid_out=dialog.laid_out)
            return
        merged = merge_into(
            session.project, imported, dialog.after_panel
        )  # it may have been changed meanwhile
        laid_out = dialog.laid_out if merged.project == outcome.whole else None
        session.put(merged.project, self.tr("Import"), merged.added, laid_out)

    def _take_chart(self, dialog: ImportDialog, session: Session) -> None:
        part = dialog.outcome.imported.part if dialog.outcome else None
        if part is None or part.block is None:
            return
        try:
            insert_parts(session, (part.block,), self.tr("Insert Chart"))
        except ValueError as error:
            self._workspace.set_error(str(error))

    def _target(self, session: Session, is_wanted: bool) -> Target | None:
        from chengyu_desktop.editor.importing.import_dialog import Target

        if session.read_only:
            return None
        name, after = session_name(session), selected_panel(session)
        return Target(session.project, name, session.folder, after, is_wanted=is_wanted)

    def _read(self, read: Callable[[], Source]) -> Source | None:
        """Tells why it can't be read."""
        from chengyu_desktop.editor.importing.faults import told_unread

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            source = read()
        except ValueError as error:
            self._workspace.set_error(str(error))
            return None
        except Exception as error:
            self._workspace.set_error(told_unread(error))
            return None
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._workspace.set_error("")
        return source

    def _choose(self, title: str, *, with_texts: bool) -> Path | None:
        from chengyu_desktop.editor.importing.source import TEXTS
        from chengyu_desktop.intake.tables.suffixes import TABLES, TIMELINES

        suffixes = (*TEXTS, *TABLES, *TIMELINES) if with_texts else TABLES
        kinds = " ".join(f"*{suffix}" for suffix in suffixes)
        words = self.tr("Copy and tables ({})") if with_texts else self.tr("Tables ({})")
        session = self._workspace.current
        folder = str(session.path.parent) if session and session.path else ""
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, words.format(kinds))
        return Path(name) if name else None


def _source_of_clipboard() -> Source:
    from chengyu_desktop.editor.importing.source import source_of_words

    # None where the clipboard has never held anything, which PySide's declaration doesn't say.
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:
        return source_of_words("")
    return source_of_words(data.text(), data.html() if data.hasHtml() else "")
