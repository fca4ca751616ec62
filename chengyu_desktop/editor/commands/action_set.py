"""The table's commands as Qt actions, and the menus and toolbar that hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from chengyu_desktop.editor.commands.table import COMMANDS, Command
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.settings import Settings

if TYPE_CHECKING:
    from chengyu_desktop.editor.commands.groups import Commands

SHORTCUT_KEY = "shortcuts/{}"
"""Settings key of a command's own shortcuts, by its id."""


class ActionSet(QObject):
    """One QAction a command, by id; what they say and whether they can be used follows the project in front."""

    def __init__(self, commands: Commands, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._settings = settings
        self._session: Session | None = None
        self._actions = {command.id: self._make(command) for command in COMMANDS}

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def pairs(self) -> Iterator[tuple[Command, QAction]]:
        """Commands with their actions, in the table's order."""
        for command in COMMANDS:
            yield command, self._actions[command.id]

    def refresh(self, session: Session | None) -> None:
        """Makes the actions agree with the project in front."""
        self._session = session
        can_be_used = cache(lambda when: when(session))
        for command, action in self.pairs():
            action.setEnabled(can_be_used(command.when))
        self.refresh_ticks()
        labels = session.history.labels() if session else ()
        index = session.history.index if session else 0
        self._name_step("undo", self.tr("&Undo {}"), labels[index : index + 1] if index else ())
        self._name_step("redo", self.tr("&Redo {}"), labels[index + 1 : index + 2])

    def refresh_ticks(self) -> None:
        for command, action in self.pairs():
            if command.ticked:
                action.setChecked(attrgetter(command.ticked)(self._commands)(command.argument))

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        menus: dict[str, QMenu] = {}
        for command, action in self.pairs():
            title = str(command.menu)
            if title not in menus:
                menus[title] = bar.addMenu(translated(title))
                menus[title].setToolTipsVisible(False)
            if command.separated:
                menus[title].addSeparator()
            menus[title].addAction(action)

    def fill_toolbar(self, toolbar: QToolBar) -> None:
        """With blank icons, until the real ones have been loaded: buttons without any would show their text."""
        menu: object = None
        blank = QPixmap(toolbar.iconSize())
        blank.fill(Qt.GlobalColor.transparent)
        for command, action in self.pairs():
            if command.in_toolbar:
                action.setIcon(QIcon(blank))
                if menu not in (None, command.menu):
                    toolbar.addSeparator()
                menu = command.menu
                toolbar.addAction(action)

    def fill_context_menu(self, menu: QMenu) -> None:
        """With what can be done here alone: a menu of grey words has to be read to find the black ones."""
        for command, action in self.pairs():
            if command.in_context_menu:
                if command.separated:
                    menu.addSeparator()  # several in a row are one, and none is shown at the ends
                if action.isEnabled():
                    menu.addAction(action)

    def set_shortcuts(self, command: Command, keys: Sequence[str]) -> None:
        """Gives a command other keys from now on; the table's own make it forget what was set."""
        self._actions[command.id].setShortcuts([QKeySequence(key) for key in keys])
        if tuple(keys) == command.shortcuts:
            self._settings.remove(SHORTCUT_KEY.format(command.id))
        else:
            self._settings.set(SHORTCUT_KEY.format(command.id), " | ".join(keys))

    def _make(self, command: Command) -> QAction:
        action = QAction(command_text(command), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in self._keys(command)])
        handler = attrgetter(command.handler)(self._commands)
        if command.is_submenu:
            menu = handler()
            action.setMenu(menu)
            self.destroyed.connect(menu.deleteLater)
        elif command.argument:
            action.setCheckable(bool(command.ticked))
            action.triggered.connect(lambda: self._run(handler, command.argument))
        else:
            action.triggered.connect(lambda: handler())
        return action

    def _run(self, handler: Callable[[str], object], argument: str) -> None:
        handler(argument)
        self.refresh(self._session)  # Qt has ticked what was clicked, whatever came of it

    def _keys(self, command: Command) -> tuple[str, ...]:
        unset = "\n"
        text = self._settings.text(SHORTCUT_KEY.format(command.id), unset)
        return command.shortcuts if text == unset else tuple(key for key in text.split(" | ") if key)

    def _name_step(self, command_id: str, text: str, label: Sequence[str]) -> None:
        action = self._actions[command_id]
        words = label[0] if label and label[0] else ""
        action.setText(text.format(words.replace("&", "&&")).strip())
        action.setToolTip(action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))


def command_text(command: Command) -> str:
    """What a command is called in the language shown."""
    return QCoreApplication.translate(command.context, str(command.text))


def translated(text: str) -> str:
    """A text of the table in the language shown."""
    return QCoreApplication.translate("Actions", text)
