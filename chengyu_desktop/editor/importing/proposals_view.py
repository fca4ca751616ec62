"""Likely misreadings, each with its words around it: accepted or turned down, one by one or all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.importing.reasons import reason
from chengyu_desktop.intake.structure import Proposal, Structure

_AROUND = 8  # characters shown on either side
_ACCEPTING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_REJECTING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ProposalsView(QWidget):
    """``accepted`` and ``rejected`` give tuples of Proposals, ``pointed`` the one that is looked at, ``style_toggled`` whether
    corrections of house style are wanted."""

    accepted = Signal(tuple)
    rejected = Signal(tuple)
    pointed = Signal(object)
    style_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals: tuple[Proposal, ...] = ()
        self._shown: tuple[str, ...] = ()
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Likely misreadings"))
        self.list.currentRowChanged.connect(self._point)
        self.style_box = QCheckBox()
        self.style_box.setChecked(True)
        self.style_box.toggled.connect(self.style_toggled)
        self.accept_button = self._button(
            self.tr("Acc&ept"), lambda: self._give(self.accepted, self._current())
        )
        self.reject_button = self._button(
            self.tr("&Reject"), lambda: self._give(self.rejected, self._current())
        )
        self.accept_all = self._button(
            self.tr("Accept A&ll"), lambda: self._give(self.accepted, self._proposals)
        )
        self.reject_all = self._button(
            self.tr("Re&ject All"), lambda: self._give(self.rejected, self._proposals)
        )
        buttons = QHBoxLayout()
        for button in (self.accept_button, self.reject_button, self.accept_all, self.reject_all):
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.list, 1)
        rows.addLayout(buttons)
        rows.addWidget(self.style_box)
        self._enable()

    def show_proposals(self, proposals: Sequence[Proposal], structure: Structure) -> None:
        self._proposals = tuple(proposals)
        words = tuple(_words(one, structure.source) for one in proposals)
        if words != self._shown:
            self._shown = words
            row = self.list.currentRow()
            self.list.blockSignals(True)
            self.list.clear()
            self.list.addItems(words)
            self.list.setCurrentRow(min(row, len(words) - 1))
            self.list.blockSignals(False)
        count = sum(one.kind == "style" for one in structure.proposals)
        self.style_box.setText(self.tr("Set marks in house style (places: {})").format(count))
        self.style_box.setEnabled(count > 0)
        self._enable()

    def show_style(self, wanted: bool) -> None:
        """Without telling."""
        self.style_box.blockSignals(True)
        self.style_box.setChecked(wanted)
        self.style_box.blockSignals(False)

    def accept_current(self) -> None:
        self._give(self.accepted, self._current())

    def reject_current(self) -> None:
        self._give(self.rejected, self._current())

    def _button(self, text: str, press) -> QPushButton:  # type: ignore[no-untyped-def]
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(press)
        return button

    def _current(self) -> tuple[Proposal, ...]:
        row = self.list.currentRow()
        return (self._proposals[row],) if 0 <= row < len(self._proposals) else ()

    def _give(self, signal, proposals: tuple[Proposal, ...]) -> None:  # type: ignore[no-untyped-def]
        if proposals:
            signal.emit(proposals)

    def _point(self, row: int) -> None:
        self._enable()
        if 0 <= row < len(self._proposals):
            self.pointed.emit(self._proposals[row])

    def _enable(self) -> None:
        for button in (self.accept_button, self.reject_button):
            button.setEnabled(bool(self._current()))
        for button in (self.accept_all, self.reject_all):
            button.setEnabled(bool(self._proposals))


class _List(QListWidget):
    def __init__(self, view: ProposalsView) -> None:
        super().__init__(view)
        self._view = view
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ACCEPTING:
            self._view.accept_current()
        elif event.key() in _REJECTING:
            self._view.reject_current()
        else:
            super().keyPressEvent(event)


def _words(one: Proposal, source: str) -> str:
    start, end = one.span
    before = source[max(start - _AROUND, 0) : start].rpartition("\n")[2]
    after = source[end : end + _AROUND].partition("\n")[0]
    change = f"{one.text} → {one.replacement}" if one.text else f"+ {one.replacement}"
    return f"{before}[{change}]{after}    {reason(one.why)}"
