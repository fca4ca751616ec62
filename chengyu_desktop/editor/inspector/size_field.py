"""A type size: points or 号数, typed, stepped by half points, or chosen by name."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from chengyu_desktop.document.type_sizes import NAMED_SIZES, TypeSize, points_of, read_size, size_name
from chengyu_desktop.editor.inspector.number_field import NumberField

_STEP = Decimal("0.5")  # points


class SizeField(NumberField):
    """A TypeSize, or None for the theme's own size, which then shows faintly."""

    def __init__(self, usual: float, parent: QWidget | None = None) -> None:
        """``usual`` is the theme's size in points."""
        super().__init__(optional=True, unit="pt", empty=f"{usual:g}", parent=parent)
        self._usual = usual
        self.names = QToolButton()
        self.names.setMinimumWidth(46)
        self.names.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.names)
        self.names.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self.row.addWidget(self.names)
        self.edited.connect(self._show_name)

    def describe(self, name: str, description: str = "") -> None:
        super().describe(name, description)
        self.names.setAccessibleName(self.tr("Named sizes for {}").format(name))
        self.names.setToolTip(self.tr("Choose a named size"))

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self._show_name(value)

    def spell(self, value: object) -> str:
        return value if isinstance(value, str) else super().spell(value)

    def parse(self, text: str) -> TypeSize | None:
        return read_size(text) if text.strip() else None

    def stepped(self, value: Any, steps: int) -> Decimal:
        points = Decimal(str(points_of(value)))
        return (points / _STEP).to_integral_value() * _STEP + steps * _STEP

    def start(self) -> Any:
        return Decimal(str(self._usual))

    def _show_name(self, value: Any) -> None:
        points = self._usual if value is None else points_of(value)
        self.names.setText(size_name(points) or "号")

    def choose(self, value: TypeSize | None) -> None:
        """As from the menu."""
        self.line.setText(self.spell(value))
        self.edited.emit(value)
        self.committed.emit()

    def _fill(self) -> None:
        if not self._menu.isEmpty():
            return
        own = self._menu.addAction(self.tr("The theme's ({} pt)").format(f"{self._usual:g}"))
        own.triggered.connect(lambda: self.choose(None))
        for name, points in NAMED_SIZES:
            action = self._menu.addAction(f"{name}\t{points:g} pt")
            action.triggered.connect(lambda _=False, name=name: self.choose(name))
