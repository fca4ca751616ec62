"""The questions before unsaved work or a file is lost."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class Answer(Enum):
    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def ask_to_save(parent: QWidget, name: str) -> Answer:
    """What to do with the changes to a project that is to be closed."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(QCoreApplication.translate("CloseQuestion", "Save the changes to “{}”?").format(name))
    box.setInformativeText(QCoreApplication.translate("CloseQuestion", "What isn't saved is lost."))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answers = {buttons.Save: Answer.SAVE, buttons.Discard: Answer.DISCARD}
    return answers.get(QMessageBox.StandardButton(box.exec()), Answer.CANCEL)


def ask_to_revert(parent: QWidget, name: str) -> bool:
    """Whether the changes since the last save may go."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(
        QCoreApplication.translate("CloseQuestion", "Go back to “{}” as it was last saved?").format(name)
    )
    box.setInformativeText(
        QCoreApplication.translate("CloseQuestion", "Everything changed since then is lost.")
    )
    revert = box.addButton(
        QCoreApplication.translate("CloseQuestion", "Revert"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.addButton(buttons.Cancel)
    box.setDefaultButton(buttons.Cancel)
    box.exec()
    return box.clickedButton() is revert


def ask_to_replace(parent: QWidget, file: Path) -> bool:
    """Whether a file that is there may go: where no file dialog has asked about this very name."""
    words = QCoreApplication.translate("CloseQuestion", "{} is there already. Replace it?").format(file)
    title = QCoreApplication.translate("CloseQuestion", "Replace File")
    return QMessageBox.question(parent, title, words) == QMessageBox.StandardButton.Yes
