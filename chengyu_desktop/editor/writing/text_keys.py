"""What keys do in a text: the platform's own, as in any text field."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from chengyu_desktop.editor.writing.text_editing import Move

_Key = QKeySequence.StandardKey


class Motion(NamedTuple):
    """``selects`` keeps the anchor; ``deletes`` takes away what the move passes."""

    move: Move
    selects: bool = False
    deletes: bool = False


_MOTIONS: tuple[tuple[QKeySequence.StandardKey, Motion], ...] = (
    (_Key.MoveToPreviousChar, Motion("left")),
    (_Key.MoveToNextChar, Motion("right")),
    (_Key.MoveToPreviousWord, Motion("word_left")),
    (_Key.MoveToNextWord, Motion("word_right")),
    (_Key.MoveToPreviousLine, Motion("up")),
    (_Key.MoveToNextLine, Motion("down")),
    (_Key.MoveToStartOfLine, Motion("line_start")),
    (_Key.MoveToEndOfLine, Motion("line_end")),
    (_Key.MoveToStartOfDocument, Motion("start")),
    (_Key.MoveToEndOfDocument, Motion("end")),
    (_Key.SelectPreviousChar, Motion("left", selects=True)),
    (_Key.SelectNextChar, Motion("right", selects=True)),
    (_Key.SelectPreviousWord, Motion("word_left", selects=True)),
    (_Key.SelectNextWord, Motion("word_right", selects=True)),
    (_Key.SelectPreviousLine, Motion("up", selects=True)),
    (_Key.SelectNextLine, Motion("down", selects=True)),
    (_Key.SelectStartOfLine, Motion("line_start", selects=True)),
    (_Key.SelectEndOfLine, Motion("line_end", selects=True)),
    (_Key.SelectStartOfDocument, Motion("start", selects=True)),
    (_Key.SelectEndOfDocument, Motion("end", selects=True)),
    (_Key.Delete, Motion("right", deletes=True)),
    (_Key.DeleteStartOfWord, Motion("word_left", deletes=True)),
    (_Key.DeleteEndOfWord, Motion("word_right", deletes=True)),
)

COMMANDS = {
    _Key.Undo: "undo",
    _Key.Redo: "redo",
    _Key.Copy: "copy",
    _Key.Cut: "cut",
    _Key.Paste: "paste",
    _Key.SelectAll: "select_all",
    _Key.Bold: "toggle_emphasis",
}
"""Key sequences with the methods of the tool."""


def motion_of(event: QKeyEvent) -> Motion | None:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    if event.key() == Qt.Key.Key_Backspace and plain:  # a standard key on macOS only
        return Motion("left", deletes=True)
    return next((motion for key, motion in _MOTIONS if event.matches(key)), None)


def command_of(event: QKeyEvent) -> str | None:
    return next((name for key, name in COMMANDS.items() if event.matches(key)), None)


def words_of(event: QKeyEvent) -> str:
    """What a key types, or nothing. AltGr comes as Ctrl with Alt on some systems, and types."""
    modifiers = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    is_command = modifiers in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
    is_command = is_command or bool(event.modifiers() & Qt.KeyboardModifier.MetaModifier)
    text = event.text()
    return text if text.isprintable() and not is_command else ""
