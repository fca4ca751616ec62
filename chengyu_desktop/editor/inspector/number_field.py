"""Fields of numbers: exact decimals as they are typed, stepped by arrow keys and wheel."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QLineEdit, QWidget

from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.texts import translated

_NUMBER = re.compile(r"[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})", re.ASCII)
_ANY = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled


class StepBox(QAbstractSpinBox):
    """A spin box that leaves what the text means, and what a step is, to its field."""

    def __init__(self, field: NumberField) -> None:
        super().__init__(field)
        self._field = field
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToPreviousValue)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        return _ANY

    def stepBy(self, steps: int) -> None:
        self._field.step(steps)


class NumberField(Field):
    """A Decimal, float or int (``kind``); with ``optional`` an empty field is None, and shows ``empty`` faintly."""

    def __init__(
        self,
        kind: type = Decimal,
        *,
        optional: bool = False,
        unit: str = "",
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._optional = optional
        self._unit = unit
        self._empty = empty
        self._box = StepBox(self)
        self.line: QLineEdit = self._box.lineEdit()
        self.set_control(self._box)
        self.line.installEventFilter(self)  # for its keys; the focus is the box's
        self.line.textEdited.connect(self._tell)
        if unit:
            self.row.addWidget(QLabel(translated(unit)))

    def show_value(self, value: object) -> None:
        self.line.setPlaceholderText(self._empty)
        self._show(self.spell(value))

    def show_mixed(self) -> None:
        self.line.setPlaceholderText(self.tr("mixed"))
        self._show("")

    def describe(self, name: str, description: str = "") -> None:
        super().describe(f"{name} ({translated(self._unit)})" if self._unit else name, description)
        self.line.setAccessibleName(self._box.accessibleName())

    def set_compact(self) -> None:
        """Without the buttons, as in a table's cell; keys and wheel step all the same."""
        self._box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    def step(self, steps: int) -> None:
        """By as many of the last digit shown; nothing when what is shown is no number."""
        try:
            value = self.parse(self.line.text())
        except ValueError:
            return
        if value is None:
            value = self.start()
        self._show(self.spell(self.stepped(value, steps)))
        self._tell(self.line.text())

    def start(self) -> Any:
        """What an empty field is stepped from."""
        return self._kind(0)

    def stepped(self, value: Any, steps: int) -> Any:
        if isinstance(value, Decimal):
            exponent = value.as_tuple().exponent
            return value + steps * Decimal(1).scaleb(min(int(exponent), 0))
        return value + steps

    def spell(self, value: object) -> str:
        return "" if value is None else spell_number(value)

    def parse(self, text: str) -> Any:
        """The value that is meant. Raises ValueError with one sentence."""
        words = text.strip().removesuffix(translated(self._unit)).removesuffix(self._unit)
        return None if self._optional and not words.strip() else read_number(words, self._kind)

    def _show(self, text: str) -> None:
        if text != self.line.text():
            self.line.setText(text)

    def _tell(self, text: str) -> None:
        try:
            value = self.parse(text)
        except ValueError as error:
            self.refused.emit(str(error))
        else:
            self.edited.emit(value)


def spell_number(value: object) -> str:
    """As it is typed: all digits of a Decimal, two decimals of a float. Text is left as it is."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return f"{round(value, 2):g}" if isinstance(value, float) else str(value)


def read_number(text: str, kind: type) -> Any:
    """A number as ``kind``; full-width digits are digits. Raises ValueError with one sentence."""
    words = unicodedata.normalize("NFKC", text).strip()
    if not _NUMBER.fullmatch(words):
        shown = f"“{text.strip()}” is" if text.strip() else "an empty field is"
        raise ValueError(f"{shown} no number: write plain digits, as in 1054.5")
    if kind is int and "." in words:
        raise ValueError(f"“{text.strip()}” must be a whole number")
    return kind(words)
