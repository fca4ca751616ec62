"""A colour: the palette first, then inks in percent, then hex, then the special ink that may print it; with the total of the
inks, which newsprint limits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.color_text import Inks, read_color, spot_name, write_inks
from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.number_field import NumberField
from chengyu_desktop.editor.inspector.swatch import Swatch
from chengyu_desktop.frame.color import Color, parse_color

MOST_INK = 220.0
"""Percent of total ink above which coldset newsprint sets off and tears (ISO 12647-3:2013 recommends 220 %)."""

_SMALL, _LARGE = 22, 38  # logical px
_PER_ROW = 12


class ColorField(Field):
    """A colour as text (``C M Y K``, also with ``spot`` and a name, or ``#rrggbb``), or None for ``usual``, the theme's own."""

    def __init__(
        self, usual: str, palette: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        """``palette`` gives the colours to choose from: names in words, and what they are."""
        super().__init__(parent)
        self._usual = usual
        self._color = parse_color(usual)
        self._inks = [NumberField(float) for _ in "CMYK"]
        self._sliders = [QSlider(Qt.Orientation.Horizontal) for _ in "CMYK"]
        self._hex = QLineEdit()
        self._spot = QLineEdit()
        self._sample = QLabel()
        self._reset = QToolButton()
        self._total = QLabel()
        self._palette = tuple(palette)
        self._swatches = [Swatch(name, _SMALL) for name, _ in palette]
        self.set_control(self._hex)
        self.row.removeWidget(self._hex)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.row.addLayout(column, 1)
        column.addLayout(self._palette_rows([text for _, text in palette]))
        column.addLayout(self._ink_rows())
        column.addLayout(self._last_row())
        column.addLayout(self._spot_row())
        column.addWidget(self._total)
        self._total.setWordWrap(True)

    def show_value(self, value: object) -> None:
        self._show(self._usual if value is None else str(value))
        self._reset.setEnabled(value is not None)

    def show_mixed(self) -> None:
        self._hex.setPlaceholderText(self.tr("mixed"))
        self._hex.clear()

    def describe(self, name: str, description: str = "") -> None:
        super().describe(self.tr("{}: hex").format(name), description)
        inks = (self.tr("cyan"), self.tr("magenta"), self.tr("yellow"), self.tr("black"))
        for ink, field, slider in zip(inks, self._inks, self._sliders, strict=True):
            field.describe(self.tr("{}: {} in percent").format(name, ink))
            slider.setAccessibleName(self.tr("{}: {}").format(name, ink))
        for swatch, (each, _) in zip(self._swatches, self._palette, strict=True):
            swatch.setAccessibleName(self.tr("{}: take {}").format(name, each))
        self._spot.setAccessibleName(self.tr("{}: special ink").format(name))
        self._reset.setAccessibleName(self.tr("{}: back to the theme's colour").format(name))

    def _palette_rows(self, texts: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for at, (swatch, text) in enumerate(zip(self._swatches, texts, strict=True)):
            swatch.show_color(text)
            swatch.clicked.connect(lambda _=False, text=text: self._choose(text))
            grid.addWidget(swatch, at // _PER_ROW, at % _PER_ROW)
        grid.setColumnStretch(_PER_ROW, 1)
        return grid

    def _ink_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        for at, (letter, slider, field) in enumerate(zip("CMYK", self._sliders, self._inks, strict=True)):
            slider.setRange(0, 100)
            slider.setPageStep(10)
            self.watch(slider)
            slider.valueChanged.connect(lambda value, at=at: self._set_ink(at, float(value), None))
            slider.sliderReleased.connect(self.committed)
            field.setFixedWidth(72)
            field.edited.connect(lambda value, at=at, field=field: self._set_ink(at, value, field))
            for signal, own in (
                (field.refused, self.refused),
                (field.committed, self.committed),
                (field.finished, self.finished),
                (field.cancelled, self.cancelled),
            ):
                signal.connect(own)
            grid.addWidget(QLabel(letter), at, 0)
            grid.addWidget(slider, at, 1)
            grid.addWidget(field, at, 2)
        return grid

    def _last_row(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._sample.setFixedSize(_LARGE, 22)
        self._hex.setMaxLength(9)
        self._hex.textEdited.connect(self._set_hex)
        self._reset.setText(self.tr("Theme's own"))
        self._reset.clicked.connect(self._take_usual)
        line.addWidget(self._sample)
        line.addWidget(self._hex, 1)
        line.addWidget(self._reset)
        return line

    def _spot_row(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._spot.setPlaceholderText(self.tr("none; for example PANTONE 186 C"))
        self._spot.setToolTip(
            self.tr("Printed from a plate of its own; the inks above show it where there is none")
        )
        self._spot.textEdited.connect(self._set_spot)
        self.watch(self._spot)
        line.addWidget(QLabel(self.tr("Special ink")))
        line.addWidget(self._spot, 1)
        return line

    def _set_ink(self, at: int, value: float, source: QWidget | None) -> None:
        if not 0 <= value <= 100:
            self.refused.emit(self.tr("An ink is between 0 and 100 percent, not {}.").format(f"{value:g}"))
            return
        inks = [*_inks_of(self._color)]
        inks[at] = value
        self._change(write_inks((inks[0], inks[1], inks[2], inks[3]), self._color.spot or ""), source)

    def _set_hex(self, text: str) -> None:
        words = text.strip()
        words = words if words.startswith("#") else f"#{words}"
        try:
            color = parse_color(words)
        except ValueError:
            self.refused.emit(
                self.tr("“{}” is no colour: write six digits, as in #c8102e").format(text.strip())
            )
            return
        spot = self._color.spot  # its mixture is written in inks
        self._change(write_inks(_inks_of(color), spot) if spot else words, self._hex)

    def _set_spot(self, text: str) -> None:
        words = " ".join(text.split())
        mixture = write_inks(_inks_of(self._color))
        try:
            read_color(f"{mixture} spot {words}" if words else mixture)
        except ValueError:
            self.refused.emit(
                self.tr("“{}” can't name a special ink: write a name of its own, up to 40 characters").format(
                    words
                )
            )
            return
        self._change(write_inks(_inks_of(self._color), words), self._spot)

    def _choose(self, text: str) -> None:
        self.finished.emit()  # a step of its own, whatever was done before
        self._change(text)
        self.committed.emit()

    def _take_usual(self) -> None:
        self.finished.emit()
        self._show(self._usual)
        self.edited.emit(None)
        self.committed.emit()

    def _change(self, text: str, source: QWidget | None = None) -> None:
        self._show(text, source)
        self._reset.setEnabled(True)
        self.edited.emit(text)

    def _show(self, text: str, source: QWidget | None = None) -> None:
        """In every control but the one that is being typed in."""
        self._color = color = parse_color(text)
        inks = (color.c, color.m, color.y, color.k)
        for ink, slider, field in zip(inks, self._sliders, self._inks, strict=True):
            slider.blockSignals(True)
            slider.setValue(round(ink))
            slider.blockSignals(False)
            if field is not source:
                field.show_value(round(ink, 1))
        if self._hex is not source:
            self._hex.setText(color.hex)
        if self._spot is not source:
            self._spot.setText(spot_name(text))
        self._sample.setStyleSheet(
            f"background: {color.hex}; border: 1px solid palette(mid); border-radius: 2px"
        )
        self._show_total(color)

    def _show_total(self, color: Color) -> None:
        if color.spot:
            self._total.setText(self.tr("A plate of its own for “{}”").format(color.spot))
            return
        total = f"{color.total_ink:g}"
        if color.total_ink > MOST_INK:
            words = self.tr("⚠ Total ink {} %: more than the {} % that newsprint takes").format(
                total, f"{MOST_INK:g}"
            )
        else:
            words = self.tr("Total ink {} %").format(total)
        self._total.setText(words)


def _inks_of(color: Color) -> Inks:
    return color.c, color.m, color.y, color.k
