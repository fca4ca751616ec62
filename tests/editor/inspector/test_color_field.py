from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.inspector.color_field import ColorField
from chengyu_desktop.frame.color import parse_color
from tests.helpers.forms import control, labels, retype, shown_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

INKS = ("cyan", "magenta", "yellow", "black")


@pytest.fixture
def field(qtbot: QtBot) -> ColorField:
    made = ColorField("0 100 90 10", [("Blue", "92 60 10 10"), ("Red", "#ff0000")])
    made.describe("Accent")
    made.show_value(None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def heard(field: ColorField) -> list[object]:
    values: list[object] = []
    field.edited.connect(values.append)
    return values


def inks(field: ColorField) -> list[str]:
    return [shown_text(control(field, f"Accent: {ink} in percent")) for ink in INKS]


def test_the_themes_colour_is_shown_when_there_is_no_other(field: ColorField) -> None:
    assert inks(field) == ["0", "100", "90", "10"]
    assert shown_text(control(field, "Accent: hex")) == parse_color("0 100 90 10").hex
    assert not control(field, "Accent: back to the theme's colour").isEnabled()


def test_showing_a_colour_tells_nothing(field: ColorField) -> None:
    values = heard(field)
    field.show_value("1 2 3 4")
    field.show_value("#123456")
    field.show_mixed()
    assert values == []


def test_an_ink_is_typed_and_all_others_stay(field: ColorField, qtbot: QtBot) -> None:
    values = heard(field)
    retype(qtbot, control(field, "Accent: cyan in percent"), "12.5")
    assert values[-1] == "12.5 100 90 10"
    slider = control(field, "Accent: cyan")
    assert isinstance(slider, QSlider)
    assert slider.value() == 12
    assert shown_text(control(field, "Accent: hex")) == parse_color("12.5 100 90 10").hex


def test_a_slider_is_moved_by_keys(field: ColorField, qtbot: QtBot) -> None:
    values = heard(field)
    slider = control(field, "Accent: black")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert values == ["0 100 90 11"]
    assert inks(field)[3] == "11"


def test_hex_is_separated_and_kept_as_hex(field: ColorField, qtbot: QtBot) -> None:
    values = heard(field)
    retype(qtbot, control(field, "Accent: hex"), "ff0000")
    assert values == ["#ff0", "#ff0000"]  # every beginning that is a colour shows at once
    assert inks(field) == ["0", "100", "100", "0"]


def test_a_colour_of_the_palette_is_taken_as_it_is_written(field: ColorField, qtbot: QtBot) -> None:
    values = heard(field)
    with qtbot.waitSignal(field.committed):
        qtbot.mouseClick(control(field, "Accent: take Blue"), Qt.MouseButton.LeftButton)
    assert values == ["92 60 10 10"]


def test_back_to_the_theme_is_none(field: ColorField, qtbot: QtBot) -> None:
    field.show_value("1 2 3 4")
    values = heard(field)
    qtbot.mouseClick(control(field, "Accent: back to the theme's colour"), Qt.MouseButton.LeftButton)
    assert values == [None]
    assert inks(field) == ["0", "100", "90", "10"]


@pytest.mark.parametrize(("name", "text"), [("Accent: hex", "#12345z"), ("Accent: black in percent", "101")])
def test_what_is_no_colour_is_refused(field: ColorField, qtbot: QtBot, name: str, text: str) -> None:
    with qtbot.waitSignal(field.refused):
        retype(qtbot, control(field, name), text)


def test_too_much_ink_is_told_above_what_newsprint_takes(field: ColorField) -> None:
    field.show_value("70 60 60 30")
    assert "Total ink 220 %" in labels(field)
    field.show_value("70 60 60 31")
    assert "⚠ Total ink 221 %: more than the 220 % that newsprint takes" in labels(field)


def test_a_special_ink_is_shown_named_and_taken_away(field: ColorField, qtbot: QtBot) -> None:
    field.show_value("0 90 80 0 spot PANTONE 186 C")
    spot = control(field, "Accent: special ink")
    assert shown_text(spot) == "PANTONE 186 C"
    assert "A plate of its own for “PANTONE 186 C”" in labels(field)
    values = heard(field)
    retype(qtbot, spot, "Gold")
    assert values[-1] == "0 90 80 0 spot Gold"
    retype(qtbot, spot, "")
    assert values[-1] == "0 90 80 0"


def test_a_special_ink_stays_when_its_mixture_changes(field: ColorField, qtbot: QtBot) -> None:
    field.show_value("0 90 80 0 spot Gold")
    values = heard(field)
    retype(qtbot, control(field, "Accent: cyan in percent"), "12")
    assert values[-1] == "12 90 80 0 spot Gold"
    retype(qtbot, control(field, "Accent: hex"), "ff0000")
    assert values[-1] == "0 100 100 0 spot Gold"


def test_the_name_of_a_process_ink_is_refused(field: ColorField, qtbot: QtBot) -> None:
    values = heard(field)
    with qtbot.waitSignal(field.refused):
        retype(qtbot, control(field, "Accent: special ink"), "Black")
    assert values[-1] == "0 100 90 10 spot Blac"
