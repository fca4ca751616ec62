"""Commands of the File menu: where projects come from and where they go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from chengyu_desktop.editor.beside import Beside
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.files import close_question
from chengyu_desktop.editor.files.close_question import Answer
from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.files.recent import RecentFiles
from chengyu_desktop.editor.files.templates import DEFAULT, file_title, sample_files, template_files
from chengyu_desktop.editor.opening import LayOut, Opening, Start
from chengyu_desktop.editor.pipeline import CannotOpen
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import is_same_file

if TYPE_CHECKING:  # loaded when needed, so that the window comes up before
    from chengyu_desktop.editor.keeping.recovery import Recovered
    from chengyu_desktop.storage.lock import Found

SUFFIXES = (".yaml", ".yml")


class FileCommands(QObject):
    def __init__(self, environment: Environment, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = environment.workspace
        self._pipeline = environment.pipeline
        self._fonts = environment.fonts
        self._settings = environment.settings
        self._keeper = environment.keeper
        self._language = environment.language
        self._window = window
        self.recent = RecentFiles(environment.settings, self)
        self._workspace.file_used.connect(self.recent.add)
        self._workspace.save_met_change.connect(self._follow_save)

    def new(self) -> None:
        """From the first template, in the language of the window."""
        self.new_from(next(file for file in template_files(self._language.shown) if file.stem == DEFAULT))

    def new_from(self, file: Path) -> None:
        """A project without a file, with the content of a template or sample."""
        try:
            self._workspace.new(self._pipeline.read(file).project)
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
        """Asks how, when somebody else has the file open."""
        path = path.absolute()
        if self._workspace.entry_of(path) is not None:
            self._workspace.open(path)
            return
        found = self._keeper.request(path)
        if found is not None:
            self._open_in_use(path, found)
        else:
            self._open_locked(path)

    def offer_recovery(self) -> None:
        """After a crash: what was open, to be restored; nothing is asked when all was closed or saved: files are opened again."""
        found = Beside(self, "recovery").wait_for(self._keeper.crashed)
        if not any(item.has_changes or item.is_unreadable for item in found):
            self._reopen(found)
            return
        from chengyu_desktop.editor.keeping.recovery_dialog import RecoveryDialog

        dialog = RecoveryDialog(found, self._window)
        if dialog.exec():
            self._reopen(dialog.reopened)
            for item, point in dialog.chosen:
                self._restore(item, point)
        dialog.deleteLater()

    def _reopen(self, found: Sequence[Recovered]) -> None:
        for item in found:
            if item.path is not None and item.is_on_disk():
                self.open_path(item.path)
            item.discard()

    def merge_changes(self) -> bool:
        """Asks what shall stand where somebody else has changed the same; False when that stays open."""
        session = self._workspace.current
        changes = self._keeper.changes_of(session) if session else None
        if session is None or changes is None or not changes.is_pending:
            return False
        merged = changes.merged()
        if merged is not None and merged.conflicts:
            from chengyu_desktop.editor.keeping.conflict_dialog import ConflictDialog

            path = session.path
            name = self._keeper.their_name(path) if path else ""
            dialog = ConflictDialog(merged, path.parent if path else None, name, self._window)
            with changes.deciding():
                is_settled = bool(dialog.exec())
            merged = dialog.merged
            dialog.deleteLater()
            if not is_settled:
                return False
        return merged is not None and changes.settle(merged)

    def show_versions(self) -> None:
        from chengyu_desktop.editor.keeping.versions_dialog import VersionsDialog

        session = self._workspace.current
        if session is None or session.path is None:
            return
        dialog = VersionsDialog(session, self._keeper.versions(session.path), self._pipeline, self._window)
        dialog.exec()
        dialog.deleteLater()

    def compare(self) -> None:
        """What is open with another file: an older state, or a colleague's."""
        session = self._workspace.current
        if session is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Compare with File"),
            self._folder(),
            self.tr("Projects (*.yaml *.yml);;All files (*)"),
        )
        if name:
            self.compare_with(session, Path(name).absolute())

    def compare_with(self, session: Session, path: Path) -> None:
        from chengyu_desktop.editor.keeping.file_comparison import FileComparison

        try:
            other = self._pipeline.read(path).project
        except CannotOpen as error:
            self._workspace.set_error(str(error))
            return
        dialog = FileComparison(session, other, path, self._pipeline, self._window)
        dialog.exec()
        dialog.deleteLater()

    def save(self) -> None:
        """Without waiting: whoever goes on typing isn't stopped by a slow drive."""
        session = self._workspace.current
        if session is None:
            return
        if session.path is None or session.read_only or self._has_others_changes(session):
            self.save_session(session)
        else:
            session.start_save()

    def save_as(self) -> bool:
        session = self._workspace.current
        return session is not None and self._save_as(session)

    def save_copy(self) -> None:
        session = self._workspace.current
        if session is None or (path := self._ask_name(session, self.tr("Save a Copy"))) is None:
            return
        if session.path and is_same_file(session.path, path):  # else it would seem to be somebody else's work
            self.save_session(session)
        else:
            session.save_copy(path)

    def revert(self) -> None:
        session = self._workspace.current
        if session is None or session.path is None:
            return
        if not session.is_modified or close_question.ask_to_revert(self._window, session_name(session)):
            session.reload()

    def close(self) -> None:
        if (entry := self._workspace.front) is not None:
            self.close_entry(entry)

    def close_entry(self, entry: Session | Opening) -> None:
        """What is on its way is opened after all not."""
        if isinstance(entry, Opening):
            self._workspace.give_up(entry)
        else:
            self.close_session(entry)

    def close_session(self, session: Session) -> bool:
        """Asks when there is something to lose; False when the project stays open."""
        session.wait_for_save()
        if session.is_modified:
            self._workspace.activate(session)
            answer = close_question.ask_to_save(self._window, session_name(session))
            if answer is Answer.CANCEL or (answer is Answer.SAVE and not self.save_session(session)):
                return False
        self._workspace.close(session)
        return True

    def close_all(self) -> bool:
        """False when one of the projects stays open."""
        while sessions := self._workspace.sessions:  # one on its way may arrive while a question is answered
            if not self.close_session(sessions[0]):
                return False
        for entry in self._workspace.entries:
            self.close_entry(entry)
        return True

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
        return self._file_menu(template_files(self._language.shown))

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

    def _tell_of_rights(self, session: Session) -> None:
        """Before an hour's work rather than after it."""
        from chengyu_desktop.storage.atomic import may_replace

        if session.path is not None and not may_replace(session.path):
            words = self.tr(
                "You may not write to this file or its folder: save it under another name to keep what you change."
            )
            session.tell(words, "save-as")

    def _open_in_use(self, path: Path, found: Found) -> None:
        """As the user chooses: a file that somebody else has open."""
        from chengyu_desktop.editor.keeping.lock_question import Access, ask_for_access

        access = ask_for_access(self._window, path, found)
        if access is Access.VIEW:
            words = self.tr(
                "View only: {user} on {machine} has this file open. Save it under another name to work on it."
            )
            holder = found.holder
            self._workspace.open(path, words.format(user=holder.user, machine=holder.machine))
        elif access is Access.COPY:
            self._open_copy(path)
        elif access is Access.TAKE_OVER:
            other = self._keeper.take_over(path, found)
            if other is not None:
                self._open_in_use(path, other)
            else:
                self._open_locked(path)

    def _open_locked(self, path: Path) -> None:
        """The lock goes again when nothing comes of it."""

        def end(session: Session | None) -> None:
            if session is None:
                self._keeper.release(path)
            else:
                self._tell_of_rights(session)

        self._workspace.open(path, ended=end)

    def _restore(self, item: Recovered, point: int) -> None:
        if item.path is not None and self._workspace.entry_of(item.path) is not None:
            words = self.tr(
                "{} has been restored already; the rest of its work is offered at the next start."
            )
            self._workspace.set_error(words.format(item.path.name))
            return
        path = item.path
        is_used = path is not None and self._keeper.request(path) is not None

        def end(session: Session | None) -> None:
            if path is None:
                return
            if session is None:
                self._keeper.release(path)
            elif is_used:
                words = self.tr(
                    "{} is open somewhere else: your work is restored, and merged when you save it."
                )
                session.tell(words.format(path.name))

        item.restore(self._workspace, point, self.tr("Restored after a crash"), self._keeper.flush, end)

    def _open_copy(self, path: Path) -> None:
        def read(lay_out: LayOut) -> Start:
            project = self._pipeline.read(path).project
            laid_out = lay_out(project, path.parent)
            return lambda session: session.new(project, path.parent, laid_out)

        self._workspace.begin(Opening(path.name, None, read))

    def _has_others_changes(self, session: Session) -> bool:
        changes = self._keeper.changes_of(session)
        return changes is not None and changes.is_pending

    def _follow_save(self, session: Session) -> None:
        """A save that has met somebody else's work goes on as soon as both are one."""
        if session.meets_change:
            self.save_session(session)

    def save_session(self, session: Session) -> bool:
        """Where somebody else has saved meanwhile, both are merged first."""
        if session.path is None:
            return self._save_as(session)
        if session.read_only:
            return self._save_as(session)
        if not self._has_others_changes(session) and not session.meets_change and session.save():
            return True
        if not session.meets_change and not self._has_others_changes(session):
            return False
        if not session.path.exists():  # moved or deleted
            return self._save_as(session)
        return self._merge_others_changes(session) and session.save()

    def _merge_others_changes(self, session: Session) -> bool:
        """False when the file can't be read, or the user leaves it for later."""
        changes = self._keeper.changes_of(session)
        if changes is None:
            return False
        session.meets_change = False
        if not changes.is_pending and not changes.look_now():
            return False
        self._workspace.activate(session)
        return not changes.is_pending or self.merge_changes()

    def _save_as(self, session: Session) -> bool:
        path = self._ask_name(session, self.tr("Save Project As"))
        if path is None or not session.save(path):
            return False
        self._workspace.set_error("")  # a name that would not do
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
        is_asked_for = path.suffix.lower() in SUFFIXES
        if not is_asked_for:
            path = path.with_name(path.name + ".yaml")
        if session.read_only and self._workspace.entry_of(path) is session:
            message = self.tr("{} can only be viewed here; choose another name.")
            self._workspace.set_error(message.format(path))
            return None
        if self._workspace.entry_of(path) not in (None, session):
            message = self.tr("{} is open in another tab; choose another name, or close that tab first.")
            self._workspace.set_error(message.format(path))
            return None
        if not (session.path and is_same_file(session.path, path)) and path.exists():
            if (found := self._keeper.user_of(path)) is not None:
                message = self.tr("{user} on {machine} has {file} open; choose another name.")
                holder = found.holder
                self._workspace.set_error(message.format(user=holder.user, machine=holder.machine, file=path))
                return None
            if not is_asked_for and not close_question.ask_to_replace(self._window, path):
                return None
            self._keeper.keep_replaced(path)
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
