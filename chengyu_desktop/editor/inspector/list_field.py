"""A short list of words or numbers in one field, with commas between: the names of series, a row's values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from chengyu_desktop.editor.inspector.number_field import read_number, spell_number
from chengyu_desktop.editor.inspector.text_field import TextField

_BETWEEN_WORDS = re.compile(r"[,，、;；\n]")
_BETWEEN_NUMBERS = re.compile(r"[,，、;；\s]+")


class ListField(TextField):
    """A tuple of str, or of a number's type (``kind``), with None for a gap where there may be one (``gaps``), written –."""

    def __init__(self, kind: type, gaps: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kind = kind
        self._gaps = gaps

    def show_value(self, value: object) -> None:
        assert isinstance(value, tuple)
        try:
            is_shown = self.parse(self.text()) == value
        except ValueError:
            is_shown = False
        if not is_shown or not self.text():
            super().show_value(", ".join("–" if item is None else spell_number(item) for item in value))

    def parse(self, text: str) -> tuple[Any, ...]:
        """The items that are meant. Raises ValueError with one sentence."""
        if self._kind is str:
            parts = [part.strip() for part in _BETWEEN_WORDS.split(text)]
            read: Callable[[str], Any] = str
        else:
            parts = _BETWEEN_NUMBERS.split(text.strip())
            read = self._number
        if not any(parts):
            return ()
        if not parts[-1]:
            parts = parts[:-1]  # the comma before what is about to be typed
        return tuple(read(part) for part in parts)

    def _number(self, text: str) -> Any:
        return None if self._gaps and text in ("–", "-", "—") else read_number(text, self._kind)

    def tell(self) -> None:
        try:
            value = self.parse(self.text())
        except ValueError as error:
            self.refused.emit(str(error))
        else:
            self.edited.emit(value)


class CropField(ListField):
    """Four fractions, or None for the whole picture, shown as an empty field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(float, parent=parent)

    def show_value(self, value: object) -> None:
        assert value is None or isinstance(value, tuple)
        numbers = value or ()
        try:
            is_shown = self.parse(self.text()) == value
        except ValueError:
            is_shown = False
        if not is_shown:
            TextField.show_value(self, ", ".join(f"{number:g}" for number in numbers))

    def parse(self, text: str) -> Any:
        numbers = super().parse(text)
        if not numbers:
            return None
        if len(numbers) != 4:
            raise ValueError("a crop is four numbers: left, top, width and height, each between 0 and 1")
        return numbers
