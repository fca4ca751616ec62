"""What can be done in a list, as its context menu and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from chengyu_desktop.editor.commands.item_edits import (
    copy_items,
    cut_items,
    delete_items,
    duplicate_items,
    move_items,
    paste_items,
)
from chengyu_desktop.editor.session import Session

_EDIT_KEYS = ("F2", "Return", "Enter")


class ListActions(QObject):
    """Actions of a list view. While it has the focus their keys are the list's own, also those that the window has for the
    page; ``tell`` is given the sentence why something can't be done, and an empty text once something is."""

    def __init__(self, view: QAbstractItemView, tell: Callable[[str], None]) -> None:
        super().__init__(view)
        self._view = view
        self._tell = tell
        self._claimed: list[QKeySequence] = []
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.installEventFilter(self)

    def add(self, text: str, keys: tuple[str, ...], command: Callable[[], object]) -> QAction:
        """``command`` may raise ValueError."""
        action = QAction(text, self._view)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._do(command))
        self._view.addAction(action)
        return action

    def add_separator(self) -> None:
        line = QAction(self._view)
        line.setSeparator(True)
        self._view.addAction(line)

    def add_edit(self, elsewhere: Callable[[QModelIndex], None] | None = None) -> None:
        """``elsewhere`` edits what can't be edited in its row; without it the row is activated."""
        self.add(self.tr("Edit"), _EDIT_KEYS, lambda: self._edit(elsewhere or self._view.activated.emit))

    def add_items(self, session: Session) -> None:
        """What can be done to the selected items of the session."""
        self.add(self.tr("Cut"), ("Ctrl+X",), lambda: cut_items(session, self.tr("Cut")))
        self.add(self.tr("Copy"), ("Ctrl+C",), lambda: copy_items(session))
        self.add(self.tr("Paste"), ("Ctrl+V",), lambda: paste_items(session, self.tr("Paste")))
        self.add(self.tr("Duplicate"), ("Ctrl+D",), lambda: duplicate_items(session, self.tr("Duplicate")))
        self.add(self.tr("Delete"), ("Del", "Backspace"), lambda: delete_items(session, self.tr("Delete")))
        self.add_separator()
        self.add(self.tr("Move Up"), ("Alt+Up",), lambda: move_items(session, -1, self.tr("Move Up")))
        self.add(self.tr("Move Down"), ("Alt+Down",), lambda: move_items(session, 1, self.tr("Move Down")))

    def claim(self, *keys: str) -> None:
        """Keys that do nothing here, and nothing elsewhere while the list has the focus."""
        self._claimed += (QKeySequence(key) for key in keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        keys = QKeySequence(event.key() | (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier).value)
        action = next((action for action in self._view.actions() if keys in action.shortcuts()), None)
        if action is None and keys not in self._claimed:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif action is not None:
            action.trigger()
        return True

    def _edit(self, elsewhere: Callable[[QModelIndex], None]) -> None:
        index = self._view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._view.edit(index)
        elif index.isValid():
            elsewhere(index)

    def _do(self, command: Callable[[], object]) -> None:
        try:
            command()
        except ValueError as error:
            self._tell(str(error))
        else:
            self._tell("")
