"""The command palette: every command that can be used now, found by typing some of its letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.commands.action_set import ActionSet, translated
from chengyu_desktop.editor.commands.fuzzy import fuzzy_score

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Entry(NamedTuple):
    """``english`` is found too, whatever the language shown."""

    text: str
    english: str
    action: QAction


class CommandPalette(QDialog):
    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("All commands"))
        self._entries = list(_entries(actions))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type some letters of a command"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.field.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setStyleSheet("QTreeView::item { padding: 3px 4px }")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(self.field)
        rows.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self.field.installEventFilter(self)
        self._filter("")
        self._place()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list work while the text field has the focus."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _LIST_KEYS
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, query: str) -> None:
        found: list[tuple[float, Entry]] = []
        for entry in self._entries:
            scores = [
                s for text in (entry.text, entry.english) if (s := fuzzy_score(query, text)) is not None
            ]
            if scores:
                found.append((max(scores), entry))
        if query:
            found.sort(key=lambda pair: -pair[0])
        self.list.clear()
        for _, entry in found:
            keys = entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            row = QTreeWidgetItem([entry.text, keys])
            row.setData(0, Qt.ItemDataRole.UserRole, self._entries.index(entry))
            self.list.addTopLevelItem(row)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)

    def _run(self) -> None:
        row = self.list.currentItem()
        if row is not None:
            action = self._entries[row.data(0, Qt.ItemDataRole.UserRole)].action
            self.accept()
            action.trigger()

    def _place(self) -> None:
        """At the top of the window, in the middle."""
        window = self.parentWidget()
        self.resize(520, 420)
        if window is not None:
            corner = window.mapToGlobal(window.rect().topLeft())
            self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 60)


def _entries(actions: ActionSet) -> Iterator[Entry]:
    for command, action in actions.pairs():
        if not action.isEnabled():
            continue
        menu_text = plain(translated(str(command.menu)))
        english = f"{plain(str(command.menu))}: {plain(str(command.text))}"
        menu = action.menu()
        if not command.is_submenu:
            yield Entry(f"{menu_text}: {plain(action.text())}", english, action)
        elif isinstance(menu, QMenu):
            menu.aboutToShow.emit()  # it may be filled only then
            for inner in menu.actions():
                if inner.isEnabled() and not inner.isSeparator():
                    text = plain(inner.text())
                    yield Entry(f"{plain(action.text())}: {text}", f"{english}: {inner.objectName()}", inner)


def plain(text: str) -> str:
    """An action's text without its mnemonic, also one in brackets as Chinese has it, and without dots at the end."""
    text = text.replace("&&", "\0")
    at = text.find("(&")
    if at >= 0 and text[at + 3 : at + 4] == ")":
        text = text[:at] + text[at + 4 :]
    return text.replace("&", "").replace("\0", "&").rstrip("….")
