"""Writing on the page from anywhere: where a part's words begin, and from text to text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement
from tests.helpers.lists import new_session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PROJECT = Project(
    title="题",
    timeline=Timeline(events=(Event(date=DateSpan.parse("2022-03"), text="甲"),)),
    panels=(Panel(title="一", body=(Statement(text="乙"), Number(value=Decimal(5), label="丙"))), Panel()),
    credits=Credits(source="丁"),
)


class Desk:
    def __init__(self, qtbot: QtBot, fonts: SystemFonts, project: Project) -> None:
        self.qtbot = qtbot
        self.session: Session = new_session(project)
        self.canvas = Canvas(FramePainter(fonts))
        qtbot.addWidget(self.canvas)
        self.canvas.resize(900, 700)
        self.canvas.set_page(self.session.page)
        self.session.changed.connect(lambda _: self.canvas.set_page(self.session.page))
        self.editor = PageEditor(self.canvas, self.session)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()
        self.canvas.setFocus()

    @property
    def written(self) -> str:
        """The key of the text that is being edited."""
        editing = self.editor.text_tool.editing
        return editing.key if editing else ""


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def desk(qtbot: QtBot, fonts: SystemFonts) -> Desk:
    return Desk(qtbot, fonts, PROJECT)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("lede", "lede"),  # empty, and so not drawn
        ("timeline", "timeline/title"),
        ("timeline/events/0", "timeline/events/0/text"),
        ("panels/1", "panels/1/title"),
        ("panels/0/body/0", "panels/0/body/0/text"),
        ("panels/0/body/1", "panels/0/body/1/label"),
        ("credits", "credits/source"),
    ],
)
def test_a_part_is_written_where_its_words_begin(desk: Desk, key: str, text: str) -> None:
    assert desk.editor.write(key)
    assert desk.written == text
    desk.qtbot.keyClicks(desk.canvas, "x")
    assert desk.session.history.labels()[-1] == "Typing"


@pytest.mark.parametrize("key", ["page", "panels/7", "panels/0/body/1/value"])
def test_what_has_no_words_is_not_written(desk: Desk, key: str) -> None:
    assert not desk.editor.write(key)
    assert desk.canvas.tool is desk.editor.select_tool


def test_words_that_stand_for_others_give_way_to_what_is_typed(desk: Desk) -> None:
    desk.editor.write("panels/0", replaces=True)
    desk.qtbot.keyClicks(desk.canvas, "ab")
    assert desk.session.project.panels[0].title == "ab"
    desk.session.undo()
    assert desk.session.project == PROJECT


def test_tab_goes_from_text_to_text_and_leaves_after_the_last(desk: Desk) -> None:
    desk.editor.write("title")
    seen: list[str] = []
    while desk.written:
        seen.append(desk.written)
        desk.qtbot.keyClick(desk.canvas, Qt.Key.Key_Tab)
    assert seen == [
        "title",  # what the heading hasn't got is passed over
        "timeline/events/0/text",
        "panels/0/title",
        "panels/0/body/0/text",
        "panels/0/body/1/label",
        "panels/1/title",
        "credits/source",
    ]
    assert desk.canvas.tool is desk.editor.select_tool
    desk.editor.write("panels/0")
    desk.qtbot.keyClick(desk.canvas, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.written == "timeline/events/0/text"


def test_a_double_click_on_an_empty_page_begins_its_headline(qtbot: QtBot, fonts: SystemFonts) -> None:
    desk = Desk(qtbot, fonts, Project())
    middle = desk.canvas.viewport().rect().center()
    qtbot.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert desk.written == "title"
    qtbot.keyClicks(desk.canvas, "ab")
    assert desk.session.project.title == "ab"
    qtbot.keyClick(desk.canvas, Qt.Key.Key_Escape)
    below = middle + QPoint(0, 200)
    qtbot.mouseDClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert desk.written == ""  # there is one now
