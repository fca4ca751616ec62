"""The shortcut editor: every command with its keys, which can be given others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.commands.action_set import ActionSet, command_text, translated
from chengyu_desktop.editor.commands.palette import plain
from chengyu_desktop.editor.commands.table import Command
from chengyu_desktop.editor.lists.header import TitleHeader


class ShortcutEditor(QDialog):
    """Changes hold at once. A key that another command has is taken away from it, which the dialog says."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._commands = [command for command, _ in actions.pairs() if not command.is_submenu]
        self._rows: list[QTreeWidgetItem] = []
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.resize(560, 560)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter commands"))
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Commands"))
        header = TitleHeader(self.list)
        self.list.setHeader(header)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(self.tr("New keys"))
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.clear_button = QPushButton(self.tr("No Keys"))
        self.reset_button = QPushButton(self.tr("Reset"))
        self.reset_all_button = QPushButton(self.tr("Reset All"))
        for button in (self.clear_button, self.reset_button, self.reset_all_button):
            button.setAutoDefault(False)  # Enter takes nothing away
        self._assemble()
        self._fill()
        self.filter.textChanged.connect(self._apply_filter)
        self.list.currentItemChanged.connect(self._show_command)
        self.keys.editingFinished.connect(self._assign)
        self.clear_button.clicked.connect(lambda: self._set(()))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        self.list.setCurrentItem(self._rows[0])

    def _assemble(self) -> None:
        edit = QHBoxLayout()
        label = QLabel(self.tr("&Press new keys:"))
        label.setBuddy(self.keys)
        for widget in (label, self.keys, self.clear_button, self.reset_button):
            edit.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_all_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.accept)
        rows = QVBoxLayout(self)
        rows.addWidget(self.filter)
        rows.addWidget(self.list, 1)
        rows.addLayout(edit)
        rows.addWidget(self.message)
        rows.addWidget(buttons)

    def _fill(self) -> None:
        for index, command in enumerate(self._commands):
            name = f"{plain(translated(str(command.menu)))}: {plain(command_text(command))}"
            row = QTreeWidgetItem([name, ""])
            row.setData(0, Qt.ItemDataRole.UserRole, index)
            self._rows.append(row)
        self.list.addTopLevelItems(self._rows)
        self._show_keys()

    def _show_keys(self) -> None:
        for row, command in zip(self._rows, self._commands, strict=True):
            keys = self._actions[command.id].shortcuts()
            texts = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
            row.setText(1, ", ".join(texts))

    def _apply_filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in self._rows:
            row.setHidden(wanted not in f"{row.text(0)} {row.text(1)}".casefold())

    def _current(self) -> Command | None:
        row = self.list.currentItem()
        return self._commands[row.data(0, Qt.ItemDataRole.UserRole)] if row is not None else None

    def _show_command(self) -> None:
        command = self._current()
        if command is not None:
            self.keys.setKeySequence(self._actions[command.id].shortcut())
            self.message.clear()

    def _assign(self) -> None:
        command, keys = self._current(), self.keys.keySequence()
        if command is None or keys.isEmpty() or keys in self._actions[command.id].shortcuts():
            return
        for other in self._commands:
            others = self._actions[other.id].shortcuts()
            if other is not command and keys in others:
                left = [key.toString() for key in others if key != keys]
                self._actions.set_shortcuts(other, left)
                words = self.tr("“{}” no longer has these keys.")
                self.message.setText(words.format(plain(command_text(other))))
        self._set((keys.toString(),))

    def _set(self, keys: tuple[str, ...]) -> None:
        command = self._current()
        if command is not None:
            self._actions.set_shortcuts(command, keys)
            self._show_keys()

    def _reset(self) -> None:
        command = self._current()
        if command is not None:
            self._set(command.shortcuts)
            self._show_command()

    def _reset_all(self) -> None:
        for command in self._commands:
            self._actions.set_shortcuts(command, command.shortcuts)
        self._show_keys()
        self._show_command()
