"""The project's own colours and type sizes, edited."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Panel, Project, Style
from chengyu_desktop.document.style import Palette, Sizes
from chengyu_desktop.editor.inspector.inspector import Inspector
from chengyu_desktop.editor.inspector.style import PaletteEditor
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.walk import walk
from chengyu_desktop.layout.blocks.statement import Statement
from tests.helpers.forms import control, leave, retype, sentences, show_inspector, shown_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PROJECT = Project(title="题", panels=(Panel(title="甲", body=(Statement(text="共有项目"),)),))


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture
def session(fonts: SystemFonts) -> Session:
    return Session(Pipeline(fonts))


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Inspector:
    made = show_inspector(qtbot, session, PROJECT)
    for section in made.sections:
        section.set_open(True)
    return made


def palette(inspector: Inspector) -> PaletteEditor:
    [found] = inspector.findChildren(PaletteEditor)
    return found


def choose(qtbot: QtBot, inspector: Inspector, name: str) -> None:
    swatch = palette(inspector).swatches[name]
    swatch.setFocus()
    qtbot.keyClick(swatch, Qt.Key.Key_Space)


def on_page(session: Session) -> set[str]:
    return {
        getattr(placed.item, "fill").hex  # noqa: B009
        for placed in walk(session.page.frame)
        if getattr(placed.item, "fill", None) is not None
    }


def test_a_colour_is_mixed_seen_on_the_page_and_given_back(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    choose(qtbot, inspector, "accent")
    retype(qtbot, control(inspector, "Accent: black in percent"), "50")
    assert session.project.style == Style(palette=Palette({"accent": "12 100 90 50"}))
    swatch = palette(inspector).swatches["accent"]
    assert swatch.shown.name() in on_page(session)
    reset = control(inspector, "Accent: back to the theme's colour")
    assert isinstance(reset, QToolButton)
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert session.project == PROJECT
    session.undo()
    assert session.project.style.palette["accent"] == "12 100 90 50"
    session.undo()
    assert session.project == PROJECT
    assert shown_text(control(inspector, "Accent: black in percent")) == "6"


def test_another_colour_of_the_palette_is_taken(inspector: Inspector, session: Session, qtbot: QtBot) -> None:
    choose(qtbot, inspector, "accent")
    qtbot.mouseClick(control(inspector, "Accent: take Blue"), Qt.MouseButton.LeftButton)
    assert session.project.style.palette == Palette({"accent": "92 60 10 10"})


def test_a_size_is_typed_stepped_and_emptied(inspector: Inspector, session: Session, qtbot: QtBot) -> None:
    size = control(inspector, "Statement (pt)")
    retype(qtbot, size, "14")
    assert session.project.style.sizes == Sizes({"statement": Decimal(14)})
    qtbot.keyClick(size, Qt.Key.Key_Up)
    assert session.project.style.sizes == Sizes({"statement": Decimal("14.5")})
    retype(qtbot, size, "")
    assert session.project == PROJECT
    leave(size)
    assert not session.history.current.project.style.sizes


def test_an_empty_size_is_stepped_from_the_themes(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    size = control(inspector, "Statement (pt)")
    size.setFocus()
    qtbot.keyClick(size, Qt.Key.Key_Down)
    assert session.project.style.sizes == Sizes({"statement": Decimal("10.5")})
    names = control(inspector, "Named sizes for Statement")
    assert isinstance(names, QToolButton)
    assert names.text() == "五号"


def test_a_named_size_is_chosen_from_the_menu(inspector: Inspector, session: Session, qtbot: QtBot) -> None:
    names = control(inspector, "Named sizes for Statement")
    assert isinstance(names, QToolButton)
    menu = names.menu()
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text().startswith("小四")]
    action.trigger()
    assert session.project.style.sizes == Sizes({"statement": "小四"})
    assert shown_text(control(inspector, "Statement (pt)")) == "小四"
    menu.actions()[0].trigger()
    assert session.project == PROJECT


def test_a_size_that_cannot_be_printed_is_refused(
    inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    retype(qtbot, control(inspector, "Caption (pt)"), "1")
    assert session.project == PROJECT
    assert sentences(inspector) == ["Type of 1 pt can't be printed: give a size from 3 to 600 pt"]
