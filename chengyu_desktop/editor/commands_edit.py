"""Commands of the Edit menu: undo, and what can be done to the selected parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from chengyu_desktop.document.addresses import get, join, split_item
from chengyu_desktop.document.edits import delete, duplicate, move, moved
from chengyu_desktop.document.edits_follow import Rearranged, follow
from chengyu_desktop.document.project import Panel, Part, Project
from chengyu_desktop.editor.clipboard import parts_from_mime, parts_to_mime
from chengyu_desktop.editor.insertion import insert_parts
from chengyu_desktop.editor.selection import by_container, selected_items, siblings
from chengyu_desktop.editor.session import Edit, Session
from chengyu_desktop.editor.workspace import Workspace


class EditCommands(QObject):
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
        if self.copy():
            self._delete(self.tr("Cut"))

    def copy(self) -> bool:
        """Whether there was something to put on the clipboard."""
        session = self._workspace.current
        if session is None or not (keys := selected_items(session)):
            return False
        parts: list[Part] = [get(session.project, key) for key in keys]
        try:
            QGuiApplication.clipboard().setMimeData(parts_to_mime(parts))
        except ValueError as error:
            self._workspace.set_error(str(error))
            return False
        return True

    def paste(self) -> None:
        if session := self._workspace.current:
            try:
                insert_parts(
                    session, parts_from_mime(QGuiApplication.clipboard().mimeData()), self.tr("Paste")
                )
            except ValueError as error:
                self._workspace.set_error(str(error))

    def duplicate(self) -> None:
        session = self._workspace.current
        if session is None:
            return
        keys = selected_items(session)
        copies: tuple[str, ...] = ()
        for key in reversed(keys):  # from the end, so that no key before is shifted
            container, index = split_item(key)
            shifted = follow(copies, Rearranged(container=container, index=index + 1, count=1))
            copies = (join(container, index + 1), *shifted)

        def edit(project: Project) -> Project:
            for key in reversed(keys):
                project = duplicate(project, key)
            return project

        self._edit(edit, self.tr("Duplicate"), copies)

    def delete(self) -> None:
        self._delete(self.tr("Delete"))

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
        self._move(-1, self.tr("Move Up"))

    def move_down(self) -> None:
        self._move(1, self.tr("Move Down"))

    def insert_panel(self) -> None:
        if session := self._workspace.current:
            insert_parts(session, (Panel(title=self.tr("New panel")),), self.tr("Insert Panel"))

    def insert_event(self) -> None:
        """On the day of the event before it; the first one today."""
        from chengyu_desktop.editor.new_event import new_event

        if session := self._workspace.current:
            event = new_event(session, self.tr("What happened"))
            insert_parts(session, (event,), self.tr("Insert Event"))

    def insert_block(self, kind: str) -> None:
        """A block of a registered kind, with its sample's content."""
        from chengyu_desktop.layout.registry import block_kind

        if session := self._workspace.current:
            insert_parts(session, (block_kind(kind).sample(),), self.tr("Insert Block"))

    def _delete(self, label: str) -> None:
        if session := self._workspace.current:
            keys = selected_items(session)
            self._edit(lambda project: delete(project, keys), label, _beside(session, keys))

    def _move(self, step: int, label: str) -> None:
        """Items of one list together past their neighbour; those of several lists each in their own."""
        session = self._workspace.current
        if session is None:
            return
        steps: list[Rearranged] = []
        places = by_container(selected_items(session))
        for container, indices in sorted(
            places.items(), key=lambda pair: -pair[0].count("/")
        ):  # inner ones first
            target = min(indices) - 1 if step < 0 else max(indices) + 2
            if 0 <= target <= len(get(session.project, container)):
                steps.append(moved([join(container, index) for index in indices], container, target))
        selection: tuple[str, ...] = session.selection
        for rearranged in steps:
            selection = follow(selection, rearranged)

        def edit(project: Project) -> Project:
            for rearranged in steps:
                project = move(project, rearranged.removed, rearranged.container, rearranged.index)
            return project

        self._edit(edit, label, selection)

    def _edit(self, edit: Edit, label: str, selection: Sequence[str]) -> None:
        session = self._workspace.current
        if session is None:
            return
        try:
            session.edit(edit, label, selection=selection)
        except ValueError as error:
            self._workspace.set_error(str(error))


def _beside(session: Session, keys: tuple[str, ...]) -> tuple[str, ...]:
    """What to select once ``keys`` are gone: the item that takes the first one's place, or the last one left."""
    if not keys:
        return ()
    places = by_container(keys)
    container, gone = next(iter(places.items()))
    left = len(get(session.project, container)) - len(gone)
    return (join(container, min(min(gone), left - 1)),) if left else ()
