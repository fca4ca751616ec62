from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.press.limits import NEWSPRINT, Limits
from chengyu_desktop.press.preset import (
    Preset,
    PresetError,
    PresetPage,
    load_preset,
    preset_names,
    read_preset,
    save_preset,
)


def written(folder: Path, text: str, name: str = "mine") -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", preset_names())
def test_shipped_presets_can_be_read_and_are_titled(name: str) -> None:
    preset = load_preset(name)
    assert preset.title["en"]
    assert preset.title["zh"]
    assert preset.title_in("zh_CN", name) == preset.title["zh"]
    assert preset.title_in("fr", name) == preset.title["en"]


def test_what_a_desk_needs_is_there() -> None:
    wanted = {"newspaper-color", "newspaper-black", "magazine-coated", "web-2x", "office", "social-square"}
    assert wanted <= set(preset_names())
    assert load_preset("newspaper-color").limits == NEWSPRINT
    assert load_preset("newspaper-black").black
    assert load_preset("web-2x").dpi == 2 * 96


def test_social_sizes_come_out_in_exact_pixels() -> None:
    for name, pixels in (("social-square", (1080, 1080)), ("social-story", (1080, 1920))):
        preset = load_preset(name)
        assert preset.page is not None
        sides = (preset.page.width, preset.page.height)
        assert tuple(round((side or 0) * preset.resolution / 25.4) for side in sides) == pixels


def test_a_saved_preset_is_read_back_the_same(tmp_path: Path) -> None:
    preset = Preset(
        title={"zh": "本报"},
        formats=("pdf", "png"),
        dpi=254,
        bleed=5,
        marks=True,
        text="live",
        profile="/a/b.icc",
        black=True,
        page=PresetPage(width=100, pixels=1000),
        limits=Limits(total_ink=240, process_inks=False),
    )
    path = save_preset(preset, "本报 套红", tmp_path / "new")
    assert read_preset(path) == preset
    assert load_preset("本报 套红", tmp_path / "new") == preset
    assert "本报 套红" in preset_names(tmp_path / "new")


def test_ones_own_stands_before_the_shipped_one(tmp_path: Path) -> None:
    save_preset(Preset(dpi=99), "office", tmp_path)
    assert load_preset("office", tmp_path).dpi == 99
    assert load_preset("office").dpi == 300
    assert preset_names(tmp_path).count("office") == 1


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "proof", "a" * 41, "a\n"])
def test_names_that_cant_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(PresetError):
        save_preset(Preset(), name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_preset_that_isnt_there_names_those_that_are() -> None:
    with pytest.raises(PresetError, match=r"there is no preset “nope”; choose one of: .*office"):
        load_preset("nope")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("dpi: many", "dpi"),
        ("dpi: 5", "5 dpi can't be made"),
        ("bleed: 60", "60 mm is no bleed"),
        ("formats: [gif]", "formats"),
        ("formats: []", "at least one format"),
        ("limits: {total_ink: -1}", "total_ink"),
        ("limits: {wrong: 1}", "wrong"),
        ("page: {width: 1}", "10 to 5000"),
        ("page: {width: 90, pixels: 0}", "0 pixels"),
        ("surprise: 1", "surprise"),
        ("a: &a 1\nb: *a", "mine.yaml"),
        ("[", "mine.yaml"),
    ],
)
def test_bad_presets_are_told_in_one_sentence(tmp_path: Path, text: str, part: str) -> None:
    with pytest.raises(PresetError) as found:
        read_preset(written(tmp_path, text))
    assert part in str(found.value)
    assert "\n" not in str(found.value)


def test_a_page_of_the_presets_own_releases_what_was_placed_by_hand() -> None:
    block = Statement(text="甲", frame=(1, 2, 30, 40))
    project = Project(panels=(Panel(body=(block,), frame=(0, 0, 100, 100)),))
    sized = load_preset("social-long").sized(project)
    assert sized.page.size == (90, None)
    assert sized.page.bleed == 0
    assert sized.panels[0].frame is None
    assert sized.panels[0].body == (replace(block, frame=None),)
    assert load_preset("office").sized(project) is project
