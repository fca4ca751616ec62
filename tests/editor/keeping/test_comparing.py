"""Two files compared, with mouse and keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.keeping.file_comparison import FileComparison
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.keeping import answer, check_names, current, others_title

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


# Another file


@pytest.fixture
def compared(
    window: MainWindow, environment: Environment, file: Path, monkeypatch: pytest.MonkeyPatch
) -> FileComparison:
    """With a colleague's copy that has another headline, by the command."""
    copy = Path(shutil.copy(file, file.with_name("theirs.yaml")))
    others_title(copy, "他的题")
    window.open_path(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(copy), ""))
    monkeypatch.setattr(QDialog, "deleteLater", lambda dialog: None)
    shown = answer(monkeypatch, lambda dialog: 0)
    window.action_set["compare"].trigger()
    (dialog,) = shown
    assert isinstance(dialog, FileComparison)
    return dialog


def test_a_file_is_compared_with_what_is_open(
    compared: FileComparison, environment: Environment, qtbot: QtBot
) -> None:
    title = current(environment).project.title
    assert [d.text for d in compared.comparison.differences] == [f"Headline: “他的题” → “{title}”"]
    qtbot.mouseClick(compared.swap_button, Qt.MouseButton.LeftButton)
    assert [d.text for d in compared.comparison.differences] == [f"Headline: “{title}” → “他的题”"]
    assert "theirs.yaml" in compared.comparison.new_title.text()
    check_names(compared)
    compared.reject()


def test_both_pages_are_laid_over_each_other(compared: FileComparison, qtbot: QtBot) -> None:
    view = compared.comparison
    view.over.click()
    qtbot.waitUntil(lambda: view.both_image._picture is not None, timeout=20000)
    assert view.old_image.isHidden()
    picture = view.both_image._picture
    assert picture is not None
    assert picture.boxes["title"] == view.new_image._picture.boxes["title"]  # type: ignore[union-attr]
    view.over.click()
    assert view.both_image.isHidden()
    compared.reject()


def test_the_comparison_is_saved(
    compared: FileComparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "marked"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    compared.save_button.click()
    qtbot.waitUntil(lambda: bool(compared.message.text()), timeout=20000)
    written = tmp_path / "marked.pdf"
    assert str(written) in compared.message.text()
    with pikepdf.open(written) as pdf:
        box = [float(value) for value in pdf.pages[0].trimbox]
    assert box[2] - box[0] > 297 / 25.4 * 72  # the list stands beside the page
    compared.reject()


def test_a_file_that_is_no_project_is_told(
    window: MainWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(file)
    (tmp_path / "no.yaml").write_text("[", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "no.yaml"), ""))
    window.action_set["compare"].trigger()
    assert "no.yaml:" in window.message.text()
