"""Commands of the File menu: where projects come from and where they go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.files import close_question
from chengyu_desktop.editor.files.close_question import Answer
from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.files.recent import RecentFiles
from chengyu_desktop.editor.files.templates import DEFAULT, file_title, sample_files, template_files
from chengyu_desktop.editor.pipeline import CannotOpen
from chengyu_desktop.editor.session import Session

SUFFIXES = (".yaml", ".yml")


class FileCommands(QObject):
    def __init__(self, environment: Environment, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = environment.workspace
        self._pipeline = environment.pipeline
        self._fonts = environment.fonts
        self._settings = environment.settings
        self._window = window
        self.recent = RecentFiles(environment.settings, self)
        self._workspace.file_used.connect(self.recent.add)

    def new(self) -> None:
        """From the first template."""
        self.new_from(next(file for file in template_files() if file.stem == DEFAULT))

    def new_from(self, file: Path) -> None:
        """A project without a file, with the content of a template or sample."""
        try:
            self._workspace.new(self._pipeline.load(file))
        except CannotOpen as error:
            self._workspace.set_error(str(error))

    def open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open Project"),
            self._folder(),
            self.tr("Projects (*.yaml *.yml);;All files (*)"),
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        self._workspace.open(path)

    def save(self) -> bool:
        session = self._workspace.current
        return session is not None and self._save(session)

    def save_as(self) -> bool:
        session = self._workspace.current
        return session is not None and self._save_as(session)

    def save_copy(self) -> None:
        session = self._workspace.current
        if session and (path := self._ask_name(session, self.tr("Save a Copy"))):
            session.save_copy(path)

    def revert(self) -> None:
        session = self._workspace.current
        if session is None or session.path is None:
            return
        if not session.is_modified or close_question.ask_to_revert(self._window, session_name(session)):
            session.reload()

    def close(self) -> None:
        if session := self._workspace.current:
            self.close_session(session)

    def close_session(self, session: Session) -> bool:
        """Asks when there is something to lose; False when the project stays open."""
        if session.is_modified:
            self._workspace.activate(session)
            answer = close_question.ask_to_save(self._window, session_name(session))
            if answer is Answer.CANCEL or (answer is Answer.SAVE and not self._save(session)):
                return False
        self._workspace.close(session)
        return True

    def close_all(self) -> bool:
        """False when one of the projects stays open."""
        return all(self.close_session(session) for session in self._workspace.sessions)

    def quit(self) -> None:
        self._window.close()

    def export(self) -> None:
        from chengyu_desktop.editor.files.export_dialog import ExportDialog

        if session := self._workspace.current:
            ExportDialog(session, self._fonts, self._settings, self._window).exec()

    def print(self) -> None:
        from chengyu_desktop.editor.files.print_page import print_with_preview

        if session := self._workspace.current:
            print_with_preview(session.page, session_name(session), self._fonts, self._window)

    def recent_menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToShow.connect(lambda: self._fill_recent(menu))
        return menu

    def template_menu(self) -> QMenu:
        return self._file_menu(template_files())

    def sample_menu(self) -> QMenu:
        return self._file_menu(sample_files())

    def _file_menu(self, files: tuple[Path, ...]) -> QMenu:
        menu = QMenu(self._window)
        for file in files:
            menu.addAction(file_title(file)).triggered.connect(lambda *_, file=file: self.new_from(file))
        return menu

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for number, path in enumerate(self.recent.paths(), 1):
            name = str(path).replace("&", "&&")
            action = menu.addAction(f"&{number}  {name}" if number < 10 else name)
            action.triggered.connect(lambda *_, path=path: self.open_path(path))
        menu.addSeparator()
        clear = menu.addAction(self.tr("Clear Recent Projects"))
        clear.setEnabled(bool(self.recent.paths()))
        clear.triggered.connect(self.recent.clear)

    def _save(self, session: Session) -> bool:
        if session.path is None:
            return self._save_as(session)
        return session.save()

    def _save_as(self, session: Session) -> bool:
        path = self._ask_name(session, self.tr("Save Project As"))
        if path is None or not session.save(path):
            return False
        self._workspace.file_used.emit(path)
        return True

    def _ask_name(self, session: Session, title: str) -> Path | None:
        """A path to write to, never that of another open project."""
        name = session.path.name if session.path else f"{_file_stem(session)}.yaml"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, str(Path(self._folder()) / name), self.tr("Projects (*.yaml *.yml)")
        )
        if not chosen:
            return None
        path = Path(chosen).absolute()
        if path.suffix.lower() not in SUFFIXES:
            path = path.with_name(path.name + ".yaml")
        if self._workspace.session_of(path) not in (None, session):
            message = self.tr("{} is open in another tab; choose another name, or close that tab first.")
            self._workspace.set_error(message.format(path))
            return None
        return path

    def _folder(self) -> str:
        """Of the project in front, else of the one used last."""
        session = self._workspace.current
        recent = self.recent.paths()
        path = session.path if session and session.path else recent[0] if recent else None
        return str(path.parent) if path else ""


def _file_stem(session: Session) -> str:
    """The headline as a file name."""
    kept = "".join(c for c in session_name(session) if c.isprintable() and c not in '\\/:*?"<>|').strip(" .")
    return kept[:60] or "project"
