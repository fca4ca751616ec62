"""What stands over the columns of lists is read whole, in both languages, when the window is as large as it is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QHeaderView, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.charts.data_view import DataView
from chengyu_desktop.editor.lists.header import TitleHeader
from chengyu_desktop.editor.window.docks import DOCKS
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from tests.helpers.importing import copied, opened
from tests.helpers.lists import new_session, show_with_focus
from tests.helpers.windows import SAMPLES, own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KINDS = tuple(BlockTypes())
EVERY_KIND = Project(panels=(Panel(body=tuple(block_kind(kind).sample() for kind in KINDS)),))


@pytest.fixture(params=["en", "zh"], autouse=True)
def _language(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    if request.param == "zh":
        request.getfixturevalue("in_chinese")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(own_environment(tmp_path))
    qtbot.addWidget(made, before_close_func=MainWindow.replace)
    made.resize(1280, 860)  # the screen of tests is too small for its own size
    with qtbot.waitExposed(made):
        made.show()
    return made


def cut_titles(root: QWidget) -> Iterator[str]:
    for header in root.findChildren(QHeaderView):
        if header.orientation() != Qt.Orientation.Horizontal or not header.isVisible():
            continue
        name = header.accessibleName() or type(header.parent()).__name__
        for column in range(header.count()):
            title = header.model().headerData(column, Qt.Orientation.Horizontal)
            if header.sectionSize(column) < header.sectionSizeFromContents(column).width():
                yield f"{name}: {title}"
        for box in header.findChildren(QComboBox):
            if box.isVisible() and box.width() < box.minimumSizeHint().width():
                yield f"{name}: {box.currentText()}"


def test_titles_of_every_dock(window: MainWindow) -> None:
    window.open_path(SAMPLES / "shuanghe.yaml")
    seen = 0
    found: set[str] = set()
    for spec in DOCKS:
        view = window.docks.show(spec.id)
        assert view is not None
        QApplication.processEvents()
        found.update(cut_titles(view))
        seen += any(header.isVisible() for header in view.findChildren(TitleHeader))
    assert seen == 4  # problems, timeline, figures, data
    assert not found


def test_titles_over_the_data_of_every_kind(window: MainWindow, qtbot: QtBot) -> None:
    window.open_path(SAMPLES / "shuanghe.yaml")
    session = window.commands.view._workspace.current
    assert session is not None
    session.edit(lambda _: EVERY_KIND, "every kind")
    view = window.docks.show("data")
    assert isinstance(view, DataView)
    QApplication.processEvents()
    found: set[str] = set()
    for number, kind in enumerate(KINDS):
        session.select((f"panels/0/body/{number}",))
        QApplication.processEvents()
        found.update(f"{kind}, {title}" for title in cut_titles(view))
    assert not found


def test_titles_of_the_shortcuts(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    headers: list[TitleHeader] = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        QApplication.processEvents()
        found.extend(cut_titles(dialog))
        headers.extend(dialog.findChildren(TitleHeader))
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    window.action_set["shortcuts"].trigger()
    assert len(headers) == 1
    assert not found


@pytest.mark.parametrize(
    "words", ["标题\n\n大事记\n2020年1月3日 会议作出部署", "日期\t事件\t分组\n2020年1月3日\t会议\t甲"]
)
def test_titles_of_the_import_window(window: MainWindow, qtbot: QtBot, words: str) -> None:
    copied(words)
    window.action_set["paste-special"].trigger()
    dialog = opened(window, qtbot)
    QApplication.processEvents()
    assert any(header.isVisible() for header in dialog.findChildren(QHeaderView))
    assert not list(cut_titles(dialog))


def test_a_long_title_ends_in_an_ellipsis_and_is_whole_in_a_tool_tip(qtbot: QtBot) -> None:
    name = "成渝地区双城经济圈新签约项目协议投资额"
    session = new_session(Project(panels=(Panel(body=(block_kind("columns").sample(),)),)))
    session.edit(lambda p: set_value(p, "panels/0/body/0/series", (name, "乙")), "names")
    view = DataView(session)
    show_with_focus(qtbot, view, 700, 260)
    session.select(("panels/0/body/0",))
    header = view.table.horizontalHeader()
    assert isinstance(header, TitleHeader)
    columns = {view.model.headerData(n, Qt.Orientation.Horizontal): n for n in range(header.count())}
    assert header.sectionSize(columns[name]) < 200
    assert header.textElideMode() == Qt.TextElideMode.ElideRight
    tips = {title: header.tip_at(QPoint(header.sectionViewportPosition(n) + 4, 4)) for title, n in columns.items()}  # fmt: skip
    assert tips[name] == name
    assert tips["乙"] == ""
    assert header.tip_at(QPoint(5000, 4)) == ""
