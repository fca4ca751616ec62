"""Choosing among suggested charts: each with its picture, what it is, why it is suggested, and the sentence it draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.project import Block
from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.editor.commands.sample_pictures import SamplePictures

if TYPE_CHECKING:
    from chengyu_desktop.intake.suggest import Suggestion

_PICTURE = QSize(176, 84)  # logical px
_SIZE = QSize(560, 520)
_LONGEST = 44  # characters of a sentence

_REASONS = {
    "change": QT_TRANSLATE_NOOP("Suggestions", "A figure with its change"),
    "rank": QT_TRANSLATE_NOOP("Suggestions", "A rank"),
    "number": QT_TRANSLATE_NOOP("Suggestions", "A figure that stands alone"),
    "periods": QT_TRANSLATE_NOOP("Suggestions", "The same thing at several times"),
    "many-periods": QT_TRANSLATE_NOOP("Suggestions", "The same thing at many times"),
    "shares": QT_TRANSLATE_NOOP("Suggestions", "Parts of one whole"),
    "share": QT_TRANSLATE_NOOP("Suggestions", "One part of a whole"),
    "rates": QT_TRANSLATE_NOOP("Suggestions", "Rates, each of a hundred"),
    "from-to": QT_TRANSLATE_NOOP("Suggestions", "What it was, and what it is"),
    "two-sides": QT_TRANSLATE_NOOP("Suggestions", "Two sides with the same measure"),
    "things": QT_TRANSLATE_NOOP("Suggestions", "Few things that can be counted"),
    "same-unit": QT_TRANSLATE_NOOP("Suggestions", "Figures of one unit"),
    "order": QT_TRANSLATE_NOOP("Suggestions", "An order from first to last"),
}


def reason(rule: str) -> str:
    """Why a rule suggests what it does, in the language shown."""
    return QCoreApplication.translate("Suggestions", str(_REASONS[rule]))


class SuggestionDialog(QDialog):
    """``best`` are ticked."""

    def __init__(
        self,
        suggestions: Sequence[Suggestion],
        best: Sequence[Suggestion],
        pictures: SamplePictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Suggest Charts"))
        self._suggestions = list(suggestions)
        self.list = QListWidget()
        self.list.setIconSize(_PICTURE)
        self.list.setSpacing(4)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Suggestions"))
        for one in self._suggestions:
            item = QListWidgetItem(_icon(pictures.block_picture(one.block, _PICTURE)), _text(one))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if one in best else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemActivated.connect(_toggle)
        self.list.itemChanged.connect(self._enable)
        self.list.setCurrentRow(0)
        words = self.tr("Ticked charts are added to the panel. Their figures stay linked to the sentences.")
        note = QLabel(words)
        note.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.addWidget(note)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.buttons)
        self.resize(_SIZE)
        self._enable()

    def chosen(self) -> list[Block]:
        """The ticked blocks, numbers first and in the sentences' order."""
        ticked = [
            one
            for row, one in enumerate(self._suggestions)
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        ]
        ticked.sort(
            key=lambda one: (one.block.kind != "number", one.facts[0].statement, one.facts[0].figure.start)
        )
        return [one.block for one in ticked]

    def _enable(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.chosen()))


def _icon(picture: QPixmap) -> QIcon:
    """The same when its row is selected, which Qt would tint."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _toggle(item: QListWidgetItem) -> None:
    ticked = item.checkState() is Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


def _text(one: Suggestion) -> str:
    sentence = one.facts[0].text
    short = sentence if len(sentence) <= _LONGEST else sentence[: _LONGEST - 1] + "…"
    return f"{kind_title(one.block.kind)}\n{reason(one.rule)}\n{short}"
