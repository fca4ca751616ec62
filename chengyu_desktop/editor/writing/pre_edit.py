"""An input method's composition, shown in place before it is committed, and the text the page is laid out with meanwhile."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat

from chengyu_desktop.editor.writing.text_edit import Buffer
from chengyu_desktop.editor.writing.visible_text import Markup, visible_text

HOLDER = "\u200b"
"""A zero width space: where nothing else would be set, it gives the caret a line to stand in, at the very place where the
next character will come. It is only ever in the text that is shown, never in the project."""


class Clause(msgspec.Struct, frozen=True):
    """Characters ``[start, end)`` of a composition that are underlined alike; the one being converted stands out."""

    start: int
    end: int
    is_target: bool = False


class PreEdit(msgspec.Struct, frozen=True):
    """``cursor`` is an index of ``text``, or None when the input method hides it."""

    text: str = ""
    cursor: int | None = 0
    clauses: tuple[Clause, ...] = ()


def read_pre_edit(event: QInputMethodEvent) -> PreEdit:
    """Qt counts UTF-16 units, this program characters."""
    text = event.preeditString().replace("\n", " ")
    cursor: int | None = len(text)
    clauses: list[Clause] = []
    for attribute in event.attributes():
        start = from_utf16(text, attribute.start)
        end = from_utf16(text, attribute.start + attribute.length)
        if attribute.type == QInputMethodEvent.AttributeType.Cursor:
            cursor = start if attribute.length else None
        elif attribute.type == QInputMethodEvent.AttributeType.TextFormat and end > start:
            look = attribute.value
            stands_out = isinstance(look, QTextCharFormat) and look.hasProperty(
                QTextCharFormat.Property.BackgroundBrush
            )
            clauses.append(Clause(start, end, stands_out))
    return PreEdit(text, cursor, tuple(clauses))


def to_utf16(text: str, index: int) -> int:
    """The number of UTF-16 units before a character."""
    return index + sum(character > "\uffff" for character in text[:index])


def from_utf16(text: str, units: int) -> int:
    """The index of the character that begins after so many UTF-16 units; inside a pair, the one after it."""
    for index, character in enumerate(text):
        if units <= 0:
            return index
        units -= 1 + (character > "\uffff")
    return len(text)


class ShownText(msgspec.Struct, frozen=True):
    """A buffer's text with the composition at its caret, and with a HOLDER where the caret would have no line.

    ``at`` and ``length`` are where the composition is; ``holder`` is the holder's index, or the text's length.
    """

    text: str
    at: int
    length: int
    holder: int

    def shown(self, index: int) -> int:
        """The place of the buffer's text in what is shown: before the composition, when that is there."""
        index += self.length if index > self.at else 0
        return index + (index > self.holder)

    def buffered(self, index: int) -> int:
        """The place of what is shown in the buffer's text."""
        index -= index > self.holder
        return index - min(max(index - self.at, 0), self.length)


def shown_text(buffer: Buffer, pre_edit: PreEdit) -> ShownText:
    """A selection is shown as replaced while there is a composition."""
    if pre_edit.text:
        buffer = buffer.delete_selection()
    at = buffer.caret
    words = escaped_composition(pre_edit.text, buffer.markup)
    text = buffer.text[:at] + words + buffer.text[at:]
    end = text.find("\n", at + len(words)) if buffer.markup == "paragraphs" else -1
    end = len(text) if end < 0 else end
    start = text.rfind("\n", 0, at) + 1 if buffer.markup == "paragraphs" else 0
    seen = visible_text(text[start:end], buffer.markup).text
    if seen and not seen[-1].isspace():
        return ShownText(text, at, len(words), len(text))
    return ShownText(text[:end] + HOLDER + text[end:], at, len(words), end)


def escaped_composition(words: str, markup: Markup) -> str:
    """What is being composed is no markup yet: each of its asterisks and backslashes would move the underline."""
    return words if markup == "none" else words.replace("\\", "＼").replace("*", "＊")
