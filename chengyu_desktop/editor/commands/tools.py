"""Commands about commands: finding them, giving them keys; and what the program says of itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from chengyu_desktop import __version__
from chengyu_desktop.editor.commands.action_set import ActionSet


class ToolCommands(QObject):
    """``actions`` is set once the actions have been made, which name these commands."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.actions: ActionSet | None = None

    def show_palette(self) -> None:
        from chengyu_desktop.editor.commands.palette import CommandPalette

        if self.actions is not None:
            CommandPalette(self.actions, self._window).exec()

    def edit_shortcuts(self) -> None:
        from chengyu_desktop.editor.commands.shortcuts import ShortcutEditor

        if self.actions is not None:
            ShortcutEditor(self.actions, self._window).exec()

    def about(self) -> None:
        words = self.tr("Chengyu Desktop {}: newspaper infographics, set as a Chinese typesetter would.")
        QMessageBox.about(self._window, self.tr("About Chengyu Desktop"), words.format(__version__))
