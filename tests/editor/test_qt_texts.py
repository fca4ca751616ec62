"""Qt's own dialogs, where the system has none: Chinese in the Chinese window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.language import Language
from chengyu_desktop.editor.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def chinese(qapp: QApplication, tmp_path: Path) -> Language:
    settings = Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    settings.set("language", "zh_CN")
    return Language(qapp, settings)


def english(dialog: QDialog) -> list[str]:
    """What its labels and buttons say in English; names of formats are in capitals."""
    said = [one.text() for kind in (QLabel, QAbstractButton) for one in dialog.findChildren(kind)]
    return [text for text in said if re.search("[a-z]{3}", text.replace("&", ""))]


def test_dialogs_for_files(chinese: Language, qtbot: QtBot, tmp_path: Path) -> None:
    for mode in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
        dialog = QFileDialog(None, "", str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.findChildren(QLabel)
        assert english(dialog) == []


@pytest.mark.parametrize("kind", [QPrintDialog, QPrintPreviewDialog])
def test_dialogs_for_printing(chinese: Language, qtbot: QtBot, kind: type[QDialog]) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog = kind(printer)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    assert english(dialog) == []
    dialog.close()
