from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QRect, QSettings, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.appearance import Appearance, fill_corners, make_palette
from chengyu_desktop.editor.language import Language
from chengyu_desktop.editor.settings import Settings

_R = QPalette.ColorRole


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (_R.WindowText, _R.Window),
        (_R.Text, _R.Base),
        (_R.Text, _R.AlternateBase),
        (_R.ButtonText, _R.Button),
        (_R.HighlightedText, _R.Highlight),
        (_R.ToolTipText, _R.ToolTipBase),
        (_R.Link, _R.Base),
    ],
)
def test_text_can_be_read(scheme, text: QPalette.ColorRole, ground: QPalette.ColorRole) -> None:
    """WCAG 2.2, 1.4.3: a contrast of 4.5 at least."""
    palette = make_palette(scheme)
    assert contrast(palette.color(text), palette.color(ground)) >= 4.5


def test_an_empty_box_is_seen_in_the_dark(qapp: QApplication, settings: Settings, qtbot: QtBot) -> None:
    """WCAG 2.2, 1.4.11: its edge has a contrast of 3 with the ground, beside a text or in a list."""
    Appearance(qapp, settings).choose("dark")
    beside, listed = QCheckBox("x"), QTreeWidget()
    listed.addTopLevelItem(row := QTreeWidgetItem(["x"]))
    row.setCheckState(0, Qt.CheckState.Unchecked)
    for widget in (beside, listed):
        qtbot.addWidget(widget)
        widget.resize(200, 60)
    ground = qapp.palette().color(_R.Base)
    for widget, area in ((beside, QRect(0, 0, 20, 60)), (listed.viewport(), listed.visualItemRect(row))):
        image = widget.grab(area).toImage()
        drawn = [image.pixelColor(x, image.height() // 2) for x in range(20)]
        assert max(contrast(color, ground) for color in drawn) >= 3
    Appearance(qapp, settings).choose("light")
    assert QCheckBox().palette().color(_R.Window) == qapp.palette().color(_R.Window)


def test_choice_holds_and_is_remembered(qapp: QApplication, settings: Settings) -> None:
    appearance = Appearance(qapp, settings)
    assert appearance.choice == "system"
    appearance.choose("dark")
    assert appearance.is_dark
    assert qapp.palette().color(_R.Window).lightness() < 100
    assert Appearance(qapp, settings).is_dark
    appearance.choose("light")
    assert not appearance.is_dark
    assert qapp.palette().color(_R.Window).lightness() > 200


@pytest.mark.parametrize(("system", "shown"), [("zh-Hans-CN", "zh_CN"), ("de-DE", "en"), ("en-GB", "en")])
def test_first_start_follows_the_system(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch, system: str, shown: str
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: [system])
    assert Language(qapp, settings).shown == shown
    settings.set("language", "en")
    Language(qapp, settings)


def test_both_languages_can_be_chosen(qapp: QApplication, settings: Settings) -> None:
    settings.set("language", "en")
    language = Language(qapp, settings)
    changes: list[str] = []
    language.changed.connect(lambda: changes.append(language.shown))
    language.choose("zh_CN")
    assert QCoreApplication.translate("Actions", "&Save") == "保存(&S)"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    language.choose("zh_CN")
    language.choose("en")
    assert QCoreApplication.translate("Actions", "&Save") == "&Save"
    assert changes == ["zh_CN", "en"]


def test_where_the_bars_of_a_list_meet_is_dark_in_the_dark(
    qapp: QApplication, settings: Settings, qtbot: QtBot
) -> None:
    appearance = Appearance(qapp, settings)
    listed = QTreeWidget()
    listed.addTopLevelItems([QTreeWidgetItem(["x"]) for _ in range(40)])
    listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    fill_corners(listed)
    qtbot.addWidget(listed)
    listed.resize(200, 100)
    with qtbot.waitExposed(listed):
        listed.show()
    for scheme in ("dark", "light"):
        appearance.choose(scheme)
        qapp.processEvents()
        corner = listed.grab().toImage().pixelColor(listed.width() - 6, listed.height() - 6)
        assert corner == qapp.palette().color(_R.Button)
