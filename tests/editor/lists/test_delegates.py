from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.lists.delegates import AnyIndex, Bubble, CheckedDelegate

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _check(index: AnyIndex, text: str) -> str:
    if text == "wrong":
        raise ValueError("that is wrong")
    return ""


def test_an_editor_that_nobody_holds_still_refuses(qtbot: QtBot) -> None:
    """As in the window, where no Python holds the viewport or what lies on it."""
    table = QTableWidget(2, 1)
    qtbot.addWidget(table)
    table.setItemDelegate(CheckedDelegate(_check, table))
    table.setItem(0, 0, QTableWidgetItem("right"))
    with qtbot.waitExposed(table):
        table.show()
    for _ in range(3):
        table.editItem(table.item(0, 0))
        gc.collect()
        qtbot.keyClicks(QApplication.focusWidget(), "wrong")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        gc.collect()
        assert table.state() is QTableWidget.State.EditingState
        assert [bubble.text() for bubble in table.findChildren(Bubble) if bubble.isVisible()] == [
            "That is wrong"
        ]
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert table.item(0, 0).text() == "right"  # pyright: ignore[reportOptionalMemberAccess]
    assert len(table.findChildren(Bubble)) == 1
