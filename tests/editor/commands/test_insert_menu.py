from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project, Timeline
from chengyu_desktop.editor.commands.insert_menu import kind_title
from chengyu_desktop.editor.commands.sample_pictures import SamplePictures
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.layout.registry import BlockTypes, timeline_layout_names
from tests.helpers.timelines import events
from tests.helpers.windows import own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_menu_offers_every_kind_and_inserts_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    environment = own_environment(tmp_path)
    window = MainWindow(environment, expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    session = environment.workspace.new(Project())
    menu = window.action_set["insert-block"].menu()
    assert menu.isEmpty()  # nothing is made before it is needed
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    names = [action.objectName().removeprefix("insert-") for action in menu.actions()]
    assert sorted(names) == sorted(BlockTypes())
    assert names[:2] == ["statement", "number"]  # what is used most comes first
    for action in menu.actions():
        action.trigger()
    assert [block.kind for block in session.project.panels[0].body] == names


@pytest.mark.parametrize("name", BlockTypes())
def test_picture_shows_the_sample(qapp: QApplication, name: str) -> None:
    picture = SamplePictures(Project(), SystemFonts(), 2.0).picture(name, QSize(120, 52))
    assert picture.size() == QSize(240, 104)
    image = picture.toImage()
    inside = {image.pixelColor(x, y).name() for x in range(6, 234) for y in range(6, 98)}
    assert len(inside) > 1


@pytest.mark.parametrize(("name", "title"), [("number", "Number"), ("bar_race", "Bar race")])
def test_kinds_without_a_title_have_their_name(name: str, title: str) -> None:
    assert kind_title(name) == title


def test_unknown_theme_shows_the_usual_one(qapp: QApplication) -> None:
    SamplePictures(Project(theme="nosuch"), SystemFonts(), 1.0).picture("number", QSize(120, 52))


def test_menu_shows_the_timeline_in_every_layout_and_switches_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    environment = own_environment(tmp_path)
    window = MainWindow(environment, expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    action = window.action_set["timeline-layout"]
    session = environment.workspace.new(Project())
    assert not action.isEnabled()
    session.edit(lambda _: Project(timeline=Timeline(events=events(12))), "Insert Event")
    assert action.isEnabled()
    menu = action.menu()
    for name in timeline_layout_names():
        menu.aboutToShow.emit()
        offered = {each.objectName(): each for each in menu.actions()}
        assert list(offered) == [f"layout-{each}" for each in timeline_layout_names()]
        assert not any(each.icon().isNull() for each in offered.values())
        offered[f"layout-{name}"].trigger()
        assert session.project.timeline
        assert session.project.timeline.layout == name
        menu.aboutToShow.emit()
        assert [each.objectName() for each in menu.actions() if each.isChecked()] == [f"layout-{name}"]
    assert session.history.can_undo
