"""Commands of the Edit menu: undo, and what can be done to the selected parts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Panel, Part
from chengyu_desktop.editor.commands.insertion import insert_parts
from chengyu_desktop.editor.commands.item_edits import (
    copy_items,
    cut_items,
    delete_items,
    duplicate_items,
    move_items,
    paste_items,
)
from chengyu_desktop.editor.commands.problem_edits import fix_selected
from chengyu_desktop.editor.commands.selection import siblings
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace


class EditCommands(QObject):
    """``inserted`` gives the session and the key of a part that was inserted with words to be written over."""

    inserted = Signal(object, str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def undo(self) -> None:
        if session := self._workspace.current:
            session.undo()

    def redo(self) -> None:
        if session := self._workspace.current:
            session.redo()

    def cut(self) -> None:
        self._do(lambda session: cut_items(session, self.tr("Cut")))

    def copy(self) -> None:
        self._do(copy_items)

    def paste(self) -> None:
        self._do(lambda session: paste_items(session, self.tr("Paste")))

    def duplicate(self) -> None:
        self._do(lambda session: duplicate_items(session, self.tr("Duplicate")))

    def delete(self) -> None:
        self._do(lambda session: delete_items(session, self.tr("Delete")))

    def select_all(self) -> None:
        """Everything in the list of what is selected; once all of that is, everything around it."""
        session = self._workspace.current
        if session is None:
            return
        keys = siblings(session)
        if set(keys) == set(session.selection) and keys and "/body/" in keys[0]:
            keys = tuple(join("panels", index) for index in range(len(session.project.panels)))
        session.select(keys)

    def move_up(self) -> None:
        self._do(lambda session: move_items(session, -1, self.tr("Move Up")))

    def move_down(self) -> None:
        self._do(lambda session: move_items(session, 1, self.tr("Move Down")))

    def fix_problems(self) -> None:
        self._do(lambda session: fix_selected(session, self.tr("Fix Problems")))

    def insert_panel(self) -> None:
        if session := self._workspace.current:
            self._insert(session, Panel(title=self.tr("New panel")), self.tr("Insert Panel"))

    def insert_event(self) -> None:
        """On the day of the event before it; the first one today."""
        from chengyu_desktop.editor.commands.new_event import new_event

        if session := self._workspace.current:
            event = new_event(session, self.tr("What happened"))
            self._insert(session, event, self.tr("Insert Event"))

    def insert_block(self, kind: str) -> None:
        """A block of a registered kind, with its sample's content."""
        from chengyu_desktop.editor.commands.sample_words import sample_for
        from chengyu_desktop.layout.registry import block_kind

        if session := self._workspace.current:
            sample = sample_for(session.project, block_kind(kind).sample())
            self._insert(session, sample, self.tr("Insert Block"))

    def set_timeline_layout(self, name: str) -> None:
        """Draws the timeline's events in another layout."""
        if session := self._workspace.current:
            session.edit(
                lambda project: set_value(project, "timeline/layout", name), self.tr("Change Timeline Layout")
            )

    def _insert(self, session: Session, part: Part, label: str) -> None:
        insert_parts(session, (part,), label)
        self.inserted.emit(session, session.selection[0])

    def _do(self, command: Callable[[Session], object]) -> None:
        if session := self._workspace.current:
            try:
                command(session)
            except ValueError as error:
                self._workspace.set_error(str(error))
