"""The question when somebody else has a file open."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from chengyu_desktop.storage.lock import Found, Standing, is_own


class Access(Enum):
    VIEW = "view"
    COPY = "copy"
    TAKE_OVER = "take over"
    CANCEL = "cancel"


def make_question(
    parent: QWidget | None, path: Path, found: Found
) -> tuple[QMessageBox, dict[object, Access]]:
    """The box, and what its buttons stand for."""
    translate = QCoreApplication.translate
    roles = QMessageBox.ButtonRole
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names from a file are in it
    box.setWindowTitle(translate("LockQuestion", "File in Use"))
    holder = found.holder
    words = (
        translate("LockQuestion", "You have “{file}” open in another window already.")
        if is_own(holder)
        else translate("LockQuestion", "{user} has “{file}” open.")
    )
    box.setText(words.format(user=holder.user, file=path.name))
    lines = [
        translate("LockQuestion", "Where: {}").format(holder.machine),
        translate("LockQuestion", "Since: {}").format(shown_time(holder.since)),
        "",
    ]
    if found.standing is Standing.SILENT:
        minutes = round(found.age / 60)
        words = translate(
            "LockQuestion",
            "There has been no sign of life for {} minutes: the program there may have crashed.",
        )
        lines.append(words.format(minutes))
    else:
        lines.append(
            translate(
                "LockQuestion",
                "If you take it over, they are told and can only view it from then on. What they haven’t saved stays "
                "with them, to be saved under another name.",
            )
        )
    box.setInformativeText("\n".join(lines))
    view = box.addButton(translate("LockQuestion", "&View Only"), roles.AcceptRole)
    copy = box.addButton(translate("LockQuestion", "Open a &Copy"), roles.AcceptRole)
    take = box.addButton(translate("LockQuestion", "&Take Over"), roles.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(view)
    box.setEscapeButton(cancel)
    return box, {view: Access.VIEW, copy: Access.COPY, take: Access.TAKE_OVER}


def ask_for_access(parent: QWidget | None, path: Path, found: Found) -> Access:
    box, answers = make_question(parent, path, found)
    box.exec()
    return answers.get(box.clickedButton(), Access.CANCEL)


def shown_time(seconds: float) -> str:
    """Seconds since 1970 in the user's own time zone, as it is read in every language."""
    return QDateTime.fromMSecsSinceEpoch(int(seconds * 1000)).toString("yyyy-MM-dd HH:mm")
