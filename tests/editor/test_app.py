from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.app import OpenAfterPaint, make_window
from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline, SystemFonts

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_window_is_up_before_its_file(qtbot: QtBot) -> None:
    window = make_window(SystemFonts())
    qtbot.addWidget(window)
    OpenAfterPaint(window, SAMPLE)
    assert window.windowTitle() == "Chengyu Desktop"
    window.show()
    qtbot.waitUntil(lambda: window.windowTitle().startswith("shuanghe.yaml"))
    assert not window.message.isVisible()


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
