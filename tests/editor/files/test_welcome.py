from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.appearance import Appearance
from chengyu_desktop.editor.files.recent import RecentFiles
from chengyu_desktop.editor.files.templates import DEFAULT, file_title, sample_files, template_files
from chengyu_desktop.editor.files.thumbnails import SIDE, Thumbnails
from chengyu_desktop.editor.files.welcome import WelcomePage
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from tests.helpers.windows import SAMPLES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def recent(qapp: QApplication, tmp_path: Path) -> RecentFiles:
    made = RecentFiles(Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)))
    made.add(SAMPLES / "rail.yaml")
    return made


@pytest.fixture
def welcome(recent: RecentFiles, qtbot: QtBot) -> WelcomePage:
    made = WelcomePage(recent)
    qtbot.addWidget(made, before_close_func=WelcomePage.stop)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_templates_move_up_while_nothing_is_recent(
    welcome: WelcomePage, recent: RecentFiles, qtbot: QtBot
) -> None:
    below = welcome.template_list.y()
    recent.clear()
    qtbot.waitUntil(lambda: welcome.template_list.y() < below - 100)
    recent.add(SAMPLES / "rail.yaml")
    qtbot.waitUntil(lambda: welcome.template_list.y() == below)


@pytest.fixture
def appearance(qapp: QApplication, tmp_path: Path) -> Iterator[Appearance]:
    made = Appearance(qapp, Settings(QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)))
    yield made
    made.choose("light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lists_stand_on_the_pages_own_ground(
    recent: RecentFiles, appearance: Appearance, qtbot: QtBot, scheme: str
) -> None:
    appearance.choose(scheme)
    made = WelcomePage(recent)
    qtbot.addWidget(made, before_close_func=WelcomePage.stop)
    made.resize(1000, 700)
    shown = made.grab().toImage()
    corner = made.template_list.geometry().bottomLeft()
    assert shown.pixelColor(corner) == shown.pixelColor(2, 2)


def test_a_heading_stands_nearer_to_its_list_than_to_another(welcome: WelcomePage) -> None:
    (heading,) = (label for label in welcome.findChildren(QLabel) if label.buddy() is welcome.template_list)
    above = heading.y() - welcome.recent_list.geometry().bottom()
    below = welcome.template_list.y() - heading.geometry().bottom()
    assert below * 2 < above


def test_click_opens_a_recent_project(welcome: WelcomePage, qtbot: QtBot) -> None:
    files = welcome.recent_list
    with qtbot.waitSignal(welcome.open_asked) as asked:
        place = files.visualItemRect(files.item(0)).center()
        qtbot.mouseClick(files.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [SAMPLES / "rail.yaml"]


def test_enter_begins_from_a_template(welcome: WelcomePage, qtbot: QtBot) -> None:
    files = welcome.template_list
    files.setCurrentRow(1)
    with qtbot.waitSignal(welcome.begin_asked) as asked:
        qtbot.keyClick(files, Qt.Key.Key_Return)
    assert asked.args == [template_files()[1]]


def test_list_follows_the_recent_projects(welcome: WelcomePage, recent: RecentFiles) -> None:
    recent.add(SAMPLES / "moon.yaml")
    assert [welcome.recent_list.item(i).text() for i in range(2)] == ["moon.yaml", "rail.yaml"]
    recent.clear()
    assert welcome.recent_list.count() == 0


def test_pictures_follow(welcome: WelcomePage, qtbot: QtBot) -> None:
    item = welcome.sample_list.item(0)
    blank = item.icon().cacheKey()
    qtbot.waitUntil(lambda: item.icon().cacheKey() != blank, timeout=20000)
    image = item.icon().pixmap(SIDE, SIDE).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, SIDE, 3) for y in range(0, SIDE, 3)}
    assert len(colors) > 20


def test_files_that_can_not_be_opened_have_no_picture(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    made: list[Path] = []
    thumbnails = Thumbnails()
    thumbnails.made.connect(lambda path, _: made.append(path))
    thumbnails.ask([tmp_path / "nosuch.yaml", SAMPLES / "rail.yaml"], 1.0)
    qtbot.waitUntil(lambda: made == [SAMPLES / "rail.yaml"], timeout=20000)
    thumbnails.ask([SAMPLES / "rail.yaml", SAMPLES / "moon.yaml"], 1.0)
    qtbot.waitUntil(lambda: made == [SAMPLES / "rail.yaml", SAMPLES / "moon.yaml"], timeout=20000)
    thumbnails.stop()


_ALL_TEMPLATES = (*template_files(), *template_files("en"))


@pytest.mark.parametrize("file", _ALL_TEMPLATES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_template_lays_out_without_errors(file: Path) -> None:
    pipeline = Pipeline(SystemFonts())
    project = pipeline.load(file)
    page = pipeline.page_maker(None).page(project)
    assert [problem for problem in pipeline.problems(project, page) if problem.severity == "error"] == []


def test_there_is_every_template_in_both_languages() -> None:
    chinese, english = template_files("zh_CN"), template_files("en")
    assert [file.name for file in chinese] == [file.name for file in english]
    for file in english:
        words = file.read_text("utf-8").replace("半版", "")  # the size's own name
        assert words.isascii()
        assert load_project(file, BlockTypes()).project.language == "en"
    assert {load_project(file, BlockTypes()).project.language for file in chinese} == {"zh-Hans"}


def test_samples_are_shown_in_two_groups_each_once(welcome: WelcomePage) -> None:
    pages, galleries = welcome.sample_list.paths(), welcome.gallery_list.paths()
    assert (*pages, *galleries) == sample_files()
    assert {file.stem for file in pages} == {"shuanghe", "rail", "solar_terms", "moon", "wetland"}
    for path in galleries:
        assert file_title(path).startswith(("Charts: ", "Timelines: ")), path


def test_templates_and_samples_have_titles(tmp_path: Path) -> None:
    assert template_files()[0].stem == DEFAULT
    assert file_title(template_files()[0]) == "Newspaper page, A3"
    assert "Walking on the Moon (A4, English)" in [file_title(file) for file in sample_files()]
    assert file_title(tmp_path / "our_own.yaml") == "Our own"
