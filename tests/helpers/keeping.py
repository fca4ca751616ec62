"""What tests of the keeping of files do with sessions, files and modal dialogs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.session import Session


def current(environment: Environment) -> Session:
    session = environment.workspace.current
    assert session is not None
    return session


def retitle(session: Session, title: str) -> None:
    session.edit(lambda project: set_value(project, "title", title), f"Title {title}")


def others_title(file: Path, title: str) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = [f"title: {title}" if line.startswith("title: ") else line for line in lines]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check_names(dialog: QWidget) -> None:
    """Whatever takes the focus is called something."""
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog):
            text = getattr(widget, "text", None)
            assert widget.accessibleName() or (callable(text) and text()), widget


def answer(monkeypatch: pytest.MonkeyPatch, act) -> list[QDialog]:
    """Runs every modal dialog by ``act``, which gives what ``exec`` returns."""
    shown: list[QDialog] = []

    def run(dialog: QDialog) -> int:
        shown.append(dialog)
        dialog.show()
        QApplication.processEvents()
        return act(dialog)

    monkeypatch.setattr(QDialog, "exec", run)
    return shown


def press(dialog: QDialog, words: str) -> int:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == words)
    button.click()
    return dialog.result()
