from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.commands.fuzzy import fuzzy_score
from chengyu_desktop.editor.commands.palette import CommandPalette, plain
from chengyu_desktop.editor.commands.shortcuts import ShortcutEditor
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(own_environment(tmp_path), expects_file=True)
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    made.open_path(SAMPLES / "rail.yaml")
    return made


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    made = CommandPalette(window.action_set, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(palette: CommandPalette) -> list[str]:
    return [palette.list.topLevelItem(i).text(0) for i in range(palette.list.topLevelItemCount())]


@given(st.text(max_size=20), st.lists(st.integers(0, 19)))
def test_any_letters_in_order_are_found(text: str, places: list[int]) -> None:
    query = "".join(text[i] for i in sorted(set(places)) if i < len(text))
    assert fuzzy_score(query, text) is not None or query.casefold() not in text.casefold()


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("sa", "File: Save As", "Edit: Duplicate"),
        ("zi", "View: Zoom In", "Horizontal wide"),
        ("save", "Save", "Save As"),
    ],
)
def test_beginnings_of_words_and_short_texts_come_first(query: str, better: str, worse: str) -> None:
    low = fuzzy_score(query, worse)
    high = fuzzy_score(query, better)
    assert high is not None
    assert low is None or high > low


def test_letters_that_are_not_there_find_nothing() -> None:
    assert fuzzy_score("xq", "Save As") is None


def test_typing_filters_and_enter_runs(palette: CommandPalette, window: MainWindow, qtbot: QtBot) -> None:
    assert "Edit: Select All" in rows(palette)
    assert not any("Undo" in row for row in rows(palette))  # there is nothing to undo
    qtbot.keyClicks(palette.field, "actual")
    assert rows(palette)[0] == "View: Actual Size"
    assert window.canvas is not None
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.canvas.zoom == 1.0
    assert not palette.isVisible()


def test_arrow_keys_choose(palette: CommandPalette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentItem() is palette.list.topLevelItem(1)
    assert palette.focusWidget() is palette.field


def test_every_block_kind_can_be_inserted(palette: CommandPalette, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "insert statement")
    assert rows(palette)[0] == "Block: Statement"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    session = window.commands.view._workspace.current
    assert session is not None
    assert session.is_modified


@pytest.mark.parametrize(
    ("text", "words"),
    [("&Save As…", "Save As"), ("保存(&S)…", "保存"), ("A && B", "A & B"), ("全部(&全)", "全部")],
)
def test_plain_text_of_an_action(text: str, words: str) -> None:
    assert plain(text) == words


def choose(editor: ShortcutEditor, name: str) -> None:
    for index in range(editor.list.topLevelItemCount()):
        if editor.list.topLevelItem(index).text(0) == name:
            editor.list.setCurrentItem(editor.list.topLevelItem(index))
            return
    raise AssertionError(name)


def test_new_keys_hold_at_once_and_after_a_restart(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    editor = ShortcutEditor(window.action_set, window)
    qtbot.addWidget(editor)
    editor.show()
    choose(editor, "File: Export")
    qtbot.keyClick(editor.keys, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    editor.keys.editingFinished.emit()
    assert window.action_set["export"].shortcut().toString() == "Ctrl+D"
    assert window.action_set["duplicate"].shortcuts() == []
    assert "Duplicate" in editor.message.text()
    again = MainWindow(window._environment, expects_file=True)
    qtbot.addWidget(again, before_close_func=MainWindow.replace)
    assert again.action_set["export"].shortcut().toString() == "Ctrl+D"
    assert again.action_set["duplicate"].shortcuts() == []
    editor.reset_all_button.click()
    assert window.action_set["export"].shortcut().toString() == "Ctrl+E"
    assert window.action_set["duplicate"].shortcut().toString() == "Ctrl+D"


def test_keys_can_be_taken_away_and_reset(window: MainWindow, qtbot: QtBot) -> None:
    editor = ShortcutEditor(window.action_set, window)
    qtbot.addWidget(editor)
    choose(editor, "Edit: Redo")
    editor.clear_button.click()
    assert window.action_set["redo"].shortcuts() == []
    editor.reset_button.click()
    assert [key.toString() for key in window.action_set["redo"].shortcuts()] == ["Ctrl+Shift+Z", "Ctrl+Y"]


def test_filter_hides_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    editor = ShortcutEditor(window.action_set, window)
    qtbot.addWidget(editor)
    editor.filter.setText("ctrl+z")
    shown = [
        editor.list.topLevelItem(i).text(0)
        for i in range(editor.list.topLevelItemCount())
        if not editor.list.topLevelItem(i).isHidden()
    ]
    assert shown == ["Edit: Undo"]
