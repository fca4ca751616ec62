"""The import window as the commands open it, and waiting for its page."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.importing.import_dialog import ImportDialog
from chengyu_desktop.editor.importing.table_step import TableStep
from chengyu_desktop.editor.importing.text_step import TextStep
from chengyu_desktop.editor.window.main_window import MainWindow


def opened(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    """The import window in front, with its page."""
    (dialog,) = (one for one in window.findChildren(ImportDialog) if one.isVisible())
    wait_for_page(dialog, qtbot)
    return dialog


def wait_for_page(dialog: ImportDialog, qtbot: QtBot) -> None:
    rest = dialog.step._rest
    qtbot.waitUntil(lambda: not rest.isActive() and dialog.page.is_current, timeout=20_000)


def text_step(dialog: ImportDialog) -> TextStep:
    assert isinstance(dialog.step, TextStep)
    return dialog.step


def table_step(dialog: ImportDialog) -> TableStep:
    assert isinstance(dialog.step, TableStep)
    return dialog.step


def copied(text: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def dropped(window: MainWindow, path: str) -> bool:
    """Drops a file on the window; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    hands = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(50, 50)
    enter = QDragEnterEvent(at.toPoint(), *hands)
    enter.setAccepted(False)
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(at, *hands))
    return enter.isAccepted()


def ok_button(dialog: ImportDialog) -> QPushButton:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)


def ok(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(ok_button(dialog), Qt.MouseButton.LeftButton)


def project_of(window: MainWindow) -> Project:
    session = window.commands.edit._workspace.current
    assert session is not None
    return session.project
