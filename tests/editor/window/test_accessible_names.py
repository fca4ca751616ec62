"""What a screen reader is told: every control of the window, its docks and its dialogs has a name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.commands.table import COMMANDS
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.editor.commands.test_table import Answers
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QTextEdit,
)  # fmt: skip
_SELECTIONS = (
    (),
    ("panels/2/body/4",),
    ("timeline/events/0",),
    ("panels/1",),
    ("panels/0/body/0", "panels/1/body/0"),
)


def nameless(root: QWidget) -> Iterator[str]:
    for control in root.findChildren(QWidget):
        if not isinstance(control, _CONTROLS) or not control.isVisibleTo(root):
            continue
        # Qt's own parts of a control, which say what they are by their role.
        if isinstance(control, QScrollBar | QHeaderView) or control.objectName().startswith("qt_"):
            continue
        if isinstance(control.parentWidget(), QComboBox | QAbstractSpinBox):
            continue
        interface = QAccessible.queryAccessibleInterface(control)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            chain = [type(widget).__name__ for widget in _parents(control)]
            yield f"{'/'.join(reversed(chain))} {control.objectName()}"


def _parents(widget: QWidget) -> Iterator[QWidget]:
    at: QWidget | None = widget
    while at is not None:
        yield at
        at = at.parentWidget()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(own_environment(tmp_path))
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    made.resize(1600, 1000)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_welcome_page(window: MainWindow) -> None:
    assert not list(nameless(window))


def test_the_window_and_every_dock(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(Path(shutil.copy(SAMPLES / "shuanghe.yaml", tmp_path)))
    session = window.commands.view._workspace.current
    assert session is not None
    found: set[str] = set()
    for dock in window.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        for selection in _SELECTIONS:
            session.select(selection)
            QApplication.processEvents()
            found.update(nameless(window))
    assert not found


def test_every_dialog(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.open_path(Path(shutil.copy(SAMPLES / "shuanghe.yaml", tmp_path)))
    Answers(monkeypatch, tmp_path)
    found: list[str] = []
    shown: list[str] = []

    def look(dialog: QDialog) -> int:
        shown.append(type(dialog).__name__)
        dialog.show()
        QApplication.processEvents()
        if not isinstance(dialog, QPrintPreviewDialog):  # Qt's own
            found.extend(nameless(dialog))
        dialog.close()
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    for command in COMMANDS:
        action = window.action_set[command.id]
        if action.isEnabled() and action.menu() is None and action.text().endswith("…"):
            action.trigger()
            for dialog in QApplication.topLevelWidgets():
                if isinstance(dialog, QDialog) and dialog.isVisible():
                    look(dialog)
    assert len(shown) >= 3
    assert not found


def test_the_dialog_of_suggested_charts(window: MainWindow, tmp_path: Path) -> None:
    """Its command tells of a panel without figures instead of opening it, so it needs one that has some."""
    from chengyu_desktop.editor.commands.suggestion_dialog import SuggestionDialog

    file = tmp_path / "figures.yaml"
    file.write_text(
        "chengyu: 1\npanels:\n- title: 甲\n  body:\n  - {kind: statement, text: 渝北区投资120亿元，江北区投资80亿元，南岸区投资60亿元}\n",
        "utf-8",
    )
    window.open_path(file)
    session = window.commands.view._workspace.current
    assert session is not None
    session.select(("panels/0",))
    window.action_set["suggest-charts"].trigger()
    dialog = window.findChild(SuggestionDialog)
    assert isinstance(dialog, SuggestionDialog)
    assert not list(nameless(dialog))
    dialog.close()


def test_the_keyboard_reaches_every_control_of_every_dock(window: MainWindow, tmp_path: Path) -> None:
    """By Tab, from the dock's first one; buttons of lists may leave it to the list's own keys."""
    window.open_path(Path(shutil.copy(SAMPLES / "shuanghe.yaml", tmp_path)))
    unreachable: set[str] = set()
    for dock in window.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        for control in dock.widget().findChildren(QWidget):
            is_own = isinstance(control, _CONTROLS) and not control.objectName().startswith("qt_")
            if not is_own or not control.isVisibleTo(dock) or not control.isEnabled():
                continue
            if isinstance(control, QScrollBar | QHeaderView):
                continue
            if isinstance(
                control.parentWidget(), QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit
            ):
                continue
            if not control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                name = control.accessibleName() or getattr(control, "text", str)()
                unreachable.add(f"{dock.objectName()}: {type(control).__name__} {name}")
    assert unreachable == set()
