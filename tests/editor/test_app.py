from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.app import Windows
from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline, SystemFonts
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.windows import SAMPLES, own_environment

SAMPLE = SAMPLES / "shuanghe.yaml"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_window_is_up_before_its_file(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    windows = Windows(own_environment(tmp_path))
    windows.show([SAMPLE])
    window = windows.window
    assert window is not None
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    assert window.windowTitle() == "Chengyu Desktop"
    qtbot.waitUntil(lambda: window.windowTitle().startswith("shuanghe.yaml"))
    assert not window.message.isVisible()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_another_language_makes_another_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    environment = own_environment(tmp_path)
    windows = Windows(environment)
    windows.show()
    environment.workspace.open(SAMPLE)
    before = windows.window
    assert before is not None
    before.action_set["language-zh"].trigger()
    qtbot.waitUntil(lambda: windows.window is not before)
    window = windows.window
    assert window is not None
    assert window.action_set["save"].text().startswith("保存")
    assert window.windowTitle().startswith("shuanghe.yaml")
    window.action_set["language-en"].trigger()
    qtbot.waitUntil(lambda: windows.window is not window)
    assert windows.window is not None
    assert windows.window.action_set["save"].text() == "&Save"
    windows.window.replace()


def test_pipeline_gives_project_and_page() -> None:
    pipeline = Pipeline(SystemFonts())
    project = pipeline.load(SAMPLE)
    assert project.title
    page = pipeline.page_maker(SAMPLE.parent).page(project)
    assert page.frame.items
    assert pipeline.problems(project, page) == ()


@pytest.mark.parametrize(
    ("text", "message"), [("chengyu: 1\ntitle: [", "a.yaml:"), ("chengyu: 1\ntheme: none\n", "a.yaml:")]
)
def test_unusable_file_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CannotOpen, match=message):
        Pipeline(SystemFonts()).load(file)
