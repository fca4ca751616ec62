"""The commands of the window in one table, from which menus (and whatever else lists commands) are built."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

_CONTEXT = "Actions"


class Command(NamedTuple):
    """``handler`` names a method of the window; ``text`` and ``menu`` are English, and translated when shown.

    They are strings, which PySide's declaration of QT_TRANSLATE_NOOP doesn't say.
    """

    id: str
    text: object
    menu: object
    handler: str
    shortcuts: tuple[str, ...] = ()
    separated: bool = False


_FILE = QT_TRANSLATE_NOOP("Actions", "&File")
_VIEW = QT_TRANSLATE_NOOP("Actions", "&View")

COMMANDS = (
    Command("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), _FILE, "choose_file", ("Ctrl+O",)),
    Command("reload", QT_TRANSLATE_NOOP("Actions", "&Reload"), _FILE, "reload", ("F5", "Ctrl+R")),
    Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), _FILE, "close", ("Ctrl+Q",), separated=True),
    Command(
        "zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), _VIEW, "zoom_in", ("+", "=", "Ctrl++", "Ctrl+=")
    ),
    Command("zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), _VIEW, "zoom_out", ("-", "Ctrl+-")),
    Command(
        "fit-page",
        QT_TRANSLATE_NOOP("Actions", "Fit &Page"),
        _VIEW,
        "fit_page",
        ("0", "Ctrl+0"),
        separated=True,
    ),
    Command("fit-width", QT_TRANSLATE_NOOP("Actions", "Fit &Width"), _VIEW, "fit_width", ("2", "Ctrl+2")),
    Command(
        "actual-size", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), _VIEW, "actual_size", ("1", "Ctrl+1")
    ),
)


def build_actions(window: QMainWindow) -> Mapping[str, QAction]:
    """Fills the window's menu bar; the actions by id."""
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        title = _translated(command.menu)
        if title not in menus:
            menus[title] = window.menuBar().addMenu(title)
        menu = menus[title]
        if command.separated:
            menu.addSeparator()
        action = QAction(_translated(command.text), window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.triggered.connect(getattr(window, command.handler))
        menu.addAction(action)
        actions[command.id] = action
    return actions


def _translated(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
