from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Pillow
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.files import export_dialog, export_job, preset_choice
from chengyu_desktop.editor.files.export_dialog import ExportDialog
from chengyu_desktop.editor.files.export_job import ExportJob, SizeJob, export_page
from chengyu_desktop.editor.files.export_options import (
    FORMATS,
    ExportOptions,
    load_options,
    page_to_export,
    store_options,
    target_file,
)
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.press.preset import load_preset
from tests.helpers.windows import SAMPLES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BEGINNINGS = {"pdf": b"%PDF-", "svg": b"<?xml", "png": b"\x89PNG", "tiff": b"II*\x00"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Session:
    made = Session(Pipeline(SystemFonts()))
    assert made.open(Path(shutil.copy(SAMPLES / "rail.yaml", tmp_path / "rail.yaml")))
    return made


@pytest.fixture
def dialog(session: Session, settings: Settings, qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(session, SystemFonts(), settings)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: ExportDialog, **changes) -> None:
    dialog.form.set_options(replace(dialog.form.options(), **changes))


def press(dialog: ExportDialog, button: QDialogButtonBox.StandardButton) -> None:
    dialog.form.buttons.button(button).click()


@pytest.mark.parametrize("kind", FORMATS)
def test_exports_and_remembers(
    dialog: ExportDialog, session: Session, settings: Settings, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    choose(dialog, format=kind, dpi=72.0, bleed=2.5, text="live", marks=True, folder=str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        press(dialog, QDialogButtonBox.StandardButton.Save)
    data = (tmp_path / "out" / f"rail.{kind}").read_bytes()
    assert data.startswith(BEGINNINGS[kind])
    options = load_options(settings)
    assert (options.format, options.dpi, options.bleed, options.text, options.marks) == (
        kind,
        72,
        2.5,
        "live",
        True,
    )
    assert options.folder == str(tmp_path / "out")


def test_selected_part_alone(session: Session) -> None:
    session.select(("panels/1/body/0/text",))
    part = page_to_export(session, ExportOptions(selection_only=True))
    assert part.frame.width < session.page.frame.width
    assert page_to_export(session, ExportOptions()) is session.page
    session.select(())
    assert page_to_export(session, ExportOptions(selection_only=True)) is session.page


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_asks_before_a_file_is_replaced(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    (tmp_path / "rail.svg").write_text("old", encoding="utf-8")
    choose(dialog, format="svg")
    press(dialog, QDialogButtonBox.StandardButton.Save)
    if answer is QMessageBox.StandardButton.Yes:
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20000)
    assert ((tmp_path / "rail.svg").read_text(encoding="utf-8") == "old") == (
        answer is not QMessageBox.StandardButton.Yes
    )


@pytest.mark.parametrize(
    ("pattern", "name"),
    [("{name}", "rail"), ("{title}-终", "高铁 越织越密-终"), ("a/b:c", "a_b_c"), ("{name}.", "rail")],
)
def test_file_name_from_a_pattern(session: Session, tmp_path: Path, pattern: str, name: str) -> None:
    options = ExportOptions(format="png", pattern=pattern)
    assert target_file(options, session) == tmp_path / f"{name}.png"


@pytest.mark.parametrize(
    ("pattern", "preset", "name"),
    [
        ("{name}", "proof", "rail-proof"),  # as the command line has it
        ("{name}", "", "rail"),
        ("{preset} of {name}", "proof", "proof of rail"),
        ("{name}_{preset}", "", "rail"),
        ("{preset}-{name}", "", "rail"),
        ("cover", "proof", "cover"),
    ],
)
def test_file_name_with_the_preset(
    session: Session, tmp_path: Path, pattern: str, preset: str, name: str
) -> None:
    options = ExportOptions(format="pdf", pattern=pattern, preset=preset)
    assert target_file(options, session) == tmp_path / f"{name}.pdf"


@pytest.mark.parametrize(
    ("pattern", "preset", "name"),
    [
        ("{name}", "", "rail-panels-1"),
        ("{name}", "proof", "rail-panels-1-proof"),
        ("{preset} of {name}", "proof", "proof of rail-panels-1"),
        ("cover", "proof", "cover"),
    ],
)
def test_a_part_alone_takes_not_the_pages_name(
    session: Session, tmp_path: Path, pattern: str, preset: str, name: str
) -> None:
    options = ExportOptions(format="pdf", pattern=pattern, preset=preset, selection_only=True)
    session.select(())
    assert "panels" not in target_file(options, session).name
    session.select(("panels/1",))
    assert target_file(options, session) == tmp_path / f"{name}.pdf"


def test_choosing_a_preset_names_another_file(
    own_presets: Path, dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.form.target.text() == str(tmp_path / "rail.pdf")
    choose_preset(dialog, "office")
    assert dialog.form.target.text() == str(tmp_path / "rail-office.pdf")


def test_file_name_with_the_date(session: Session) -> None:
    name = target_file(ExportOptions(pattern="{date}"), session).stem
    assert len(name) == 10
    assert name[4] == name[7] == "-"


@pytest.mark.parametrize("pattern", ["{nosuch}", "{", "{0}", "{name.x}", " . ", ""])
def test_bad_pattern_is_told_and_can_not_be_exported(dialog: ExportDialog, pattern: str) -> None:
    dialog.form.pattern.setText(pattern)
    assert dialog.form.message.text()
    assert not dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()
    dialog.form.pattern.setText("{name}")
    assert dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_only_what_the_format_knows_can_be_set(dialog: ExportDialog) -> None:
    seen = {}
    for kind in FORMATS:
        choose(dialog, format=kind, text="live", marks=True)
        form = dialog.form
        fields = (
            form.dpi,
            form.text,
            form.marks,
            form.color_bar,
            form.embed_fonts,
            form.mode,
            form.black,
            form.profile,
            form.folds,
        )
        seen[kind] = "".join(str(int(field.isVisible())) for field in fields)
    assert seen == {"pdf": "011100111", "svg": "011110101", "png": "101101111", "tiff": "101100011"}
    choose(dialog, format="svg", text="outlines", marks=False)
    assert not dialog.form.embed_fonts.isVisible()
    assert not dialog.form.color_bar.isVisible()


def test_folds_are_typed_and_marked(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    choose(dialog, format="svg", marks=True, folder=str(tmp_path / "out"))
    save = dialog.form.buttons.button(QDialogButtonBox.StandardButton.Save)
    for typed, told in (("a", "no place"), ("900", "mm wide"), ("1 2 3 4 5 6 7 8 9", "up to 8")):
        dialog.form.folds.setText(typed)
        assert told in dialog.form.message.text()
        assert not save.isEnabled()
    dialog.form.folds.setText("60, 120")
    qtbot.keyClicks(dialog.form.cross_folds, "90")
    assert dialog.form.message.text() == ""
    save.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20000)
    written = (tmp_path / "out" / "rail.svg").read_text(encoding="utf-8")
    marks = written[written.index('id="layer-marks"') :]
    assert marks.count("stroke-dasharray") == 6
    assert load_options(dialog._settings).folds == "60, 120"


def test_folder_is_chosen(dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "x"))
    dialog.form.folder_button.click()
    assert dialog.form.target.text() == str(tmp_path / "x" / "rail.pdf")


def test_unwritable_folder_is_told(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    choose(dialog, folder=str(tmp_path / "file"))
    press(dialog, QDialogButtonBox.StandardButton.Save)
    qtbot.waitUntil(lambda: "can't be written" in dialog.form.message.text(), timeout=20000)
    assert dialog.isVisible()


def test_preview_shows_the_bleed(dialog: ExportDialog) -> None:
    before = dialog.preview.pixmap().toImage()
    choose(dialog, bleed=20.0)
    assert dialog.preview.pixmap().toImage() != before


@pytest.mark.parametrize("kind", FORMATS)
def test_guessed_size_is_near_the_real_one(session: Session, qtbot: QtBot, kind: str) -> None:
    options = ExportOptions(format=kind, dpi=200.0)
    job = SizeJob(session.page, options)
    with qtbot.waitSignal(job.finished, timeout=30000):
        job.start()
    out = BytesIO()
    export_page(session.page, options, out)
    assert job.size == pytest.approx(len(out.getvalue()), rel=0.4 if kind in ("png", "tiff") else 0.001)


def test_guess_is_shown(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.form.size_label.text() == "…"
    qtbot.waitUntil(lambda: dialog.form.size_label.text().startswith("about"), timeout=20000)


def test_the_proof_sheet_is_wider_than_the_page(session: Session) -> None:
    sheet = page_to_export(session, ExportOptions(preset="proof"))
    assert sheet.frame.width > session.page.frame.width + 100


def test_stopped_export_leaves_no_file(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(page, options, out):
        while True:
            out.write(b"x")

    monkeypatch.setattr(export_job, "export_page", endless)
    choose(dialog, folder=str(tmp_path / "out"))
    press(dialog, QDialogButtonBox.StandardButton.Save)
    assert not dialog.form.format.isEnabled()
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    qtbot.waitUntil(lambda: "Stopped" in dialog.form.message.text(), timeout=20000)
    assert list((tmp_path / "out").iterdir()) == []
    assert dialog.form.format.isEnabled()
    press(dialog, QDialogButtonBox.StandardButton.Cancel)
    assert not dialog.isVisible()


def test_closing_stops_what_runs(session: Session, tmp_path: Path) -> None:
    job = ExportJob(session.page, ExportOptions(format="svg"), tmp_path / "a.svg")
    job.start()
    job.requestInterruption()
    assert job.wait(20000)
    assert job.was_stopped == (not (tmp_path / "a.svg").exists())


def test_nonsense_in_the_settings_is_put_right(settings: Settings) -> None:
    settings.set("export/format", "doc")
    settings.set("export/dpi", 1e9)
    settings.set("export/bleed", -4.0)
    settings.set("export/text", "?")
    assert load_options(settings) == ExportOptions(dpi=2400)
    store_options(ExportOptions(format="svg", selection_only=True), settings)
    assert load_options(settings) == ExportOptions(format="svg")


# Presets


@pytest.fixture
def own_presets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "presets"
    for module in (preset_choice, export_dialog):
        monkeypatch.setattr(module, "user_presets", lambda: folder)
    return folder


def choose_preset(dialog: ExportDialog, name: str) -> None:
    box = dialog.form.preset
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def test_a_preset_sets_everything(own_presets: Path, dialog: ExportDialog) -> None:
    choose_preset(dialog, "newspaper-black")
    options = dialog.form.options()
    assert (options.preset, options.format, options.text) == ("newspaper-black", "pdf", "outlines")
    assert (options.bleed, options.marks, options.black) == (3, True, True)
    dialog.form.bleed.setValue(5)  # what is set by hand holds
    assert dialog.form.options().preset == "newspaper-black"
    assert dialog.form.options().bleed == 5
    choose_preset(dialog, "")
    assert dialog.form.options().preset == ""


def test_black_alone_is_exported_and_the_problems_are_those_of_the_press(
    own_presets: Path, dialog: ExportDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    choose_preset(dialog, "newspaper-black")
    choose(dialog, format="png", dpi=40, folder=str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        press(dialog, QDialogButtonBox.StandardButton.Save)
    with Pillow.open(tmp_path / "out" / "rail-newspaper-black.png") as picture:
        assert picture.mode == "L"
    assert session.preset_name == "newspaper-black"
    assert session.limits == load_preset("newspaper-black").limits


def test_a_social_size_sets_the_page_anew(
    own_presets: Path, dialog: ExportDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    before = session.page
    choose_preset(dialog, "social-long")
    choose(dialog, folder=str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.accepted, timeout=20000):
        press(dialog, QDialogButtonBox.StandardButton.Save)
    with Pillow.open(tmp_path / "out" / "rail-social-long.png") as picture:
        assert picture.width == 1080
    assert session.page is before


def test_what_is_set_is_saved_as_a_preset(
    own_presets: Path, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_preset(dialog, "magazine-coated")
    dialog.form.bleed.setValue(4)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("画刊 彩页", True))
    dialog.form.save_preset.click()
    saved = load_preset("画刊 彩页", own_presets)
    assert saved.bleed == 4
    assert saved.limits == load_preset("magazine-coated").limits
    assert dialog.form.options().preset == "画刊 彩页"
    assert dialog.form.preset.currentText() == "画刊 彩页"


def test_a_name_that_cant_be_is_told(
    own_presets: Path, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("../a", True))
    dialog.form.save_preset.click()
    assert "can't name a preset" in dialog.form.message.text()
    assert not own_presets.exists()


def test_the_preset_used_last_is_remembered(settings: Settings) -> None:
    options = ExportOptions(preset="office", profile="/a.icc", black=True)
    store_options(options, settings)
    assert load_options(settings) == options
