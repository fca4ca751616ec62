"""Presets and preflight on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from chengyu_desktop.cli import main
from chengyu_desktop.cli import open as cli_open
from chengyu_desktop.press.limits import Limits
from chengyu_desktop.press.preset import Preset, save_preset

SAMPLES = Path(__file__).parents[2] / "projects"
SMALL = """chengyu: 1
title: 题
page: {size: [100, 200], bleed: 0}
panels:
- title: 甲
  body:
  - kind: statement
    text: 你好,世界
credits: {source: 甲, compiled: 乙, drawn: 丙}
"""


@pytest.fixture(autouse=True)
def own_presets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "presets"
    monkeypatch.setattr(cli_open, "user_presets", lambda: folder)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_preset_says_which_formats_and_how(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["export", str(small), "--preset", "newspaper-black", "-d", str(out)]) == 0
    assert {file.name for file in out.iterdir()} == {"small-newspaper-black.pdf", "small-newspaper-black.png"}
    with Image.open(out / "small-newspaper-black.png") as picture:
        assert picture.mode == "L"
        assert picture.width == round(130 * 300 / 25.4)  # with its marks


def test_no_presets_file_takes_the_place_of_anothers(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for preset in ("", "office", "proof"):
        named = ["--preset", preset] if preset else ["-f", "pdf"]
        before = {file.name: file.read_bytes() for file in out.glob("*")}
        assert main(["export", str(small), "-d", str(out), *named]) == 0
        assert {name: (out / name).read_bytes() for name in before} == before
    assert {"small.pdf", "small-office.pdf", "small-proof.pdf"} <= {file.name for file in out.iterdir()}


def test_a_file_named_by_hand_is_called_so_whatever_the_preset(small: Path, tmp_path: Path) -> None:
    assert main(["export", str(small), "-o", str(tmp_path / "for sale.pdf"), "--preset", "proof"]) == 0
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["for sale.pdf"]


def test_options_override_the_preset(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    more = ["-f", "png", "--bleed", "0", "--dpi", "127", "--no-black", "--no-marks"]
    assert main(["export", str(small), "--preset", "newspaper-black", "-d", str(out), *more]) == 0
    assert [file.name for file in out.iterdir()] == ["small-newspaper-black.png"]
    with Image.open(out / "small-newspaper-black.png") as picture:
        assert picture.mode == "RGB"
        assert picture.width == 500


@pytest.mark.parametrize(
    ("name", "size"), [("social-square", (1080, 1080)), ("social-portrait", (1080, 1440))]
)
def test_social_sizes_in_pixels(small: Path, tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    out = tmp_path / "out"
    assert main(["export", str(small), "--preset", name, "-d", str(out)]) in (
        0,
        1,
    )  # it may be too long for it
    with Image.open(out / f"small-{name}.png") as picture:
        assert picture.size == size


def test_ones_own_preset(small: Path, tmp_path: Path, own_presets: Path) -> None:
    save_preset(Preset(formats=("png",), dpi=25.4), "ours", own_presets)
    assert main(["export", str(small), "--preset", "ours", "-d", str(tmp_path / "out")]) == 0
    with Image.open(tmp_path / "out" / "small-ours.png") as picture:
        assert picture.size == (100, 200)


@pytest.mark.parametrize("command", ["export", "check"])
def test_unknown_and_damaged_presets_are_refused(
    small: Path, own_presets: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, str(small), "--preset", "nope"]) == 2
    assert "there is no preset “nope”; choose one of" in capsys.readouterr().err
    own_presets.mkdir()
    (own_presets / "bad.yaml").write_text("dpi: many", encoding="utf-8")
    assert main([command, str(small), "--preset", "bad"]) == 2
    assert "preset bad.yaml" in capsys.readouterr().err
    assert not small.with_suffix(".svg").exists()


def test_check_tells_rule_place_and_fix(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(small), "--json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (mark,) = [problem for problem in told if problem["rule"] == "half-width-punctuation"]
    assert mark == {
        "file": str(small),
        "line": 8,
        "column": 5,
        "severity": "warning",
        "rule": "half-width-punctuation",
        "message": "the half-width mark , stands in Chinese text",
        "hint": "use the full-width Chinese mark",
        "key": "panels/0/body/0/text",
        "fix": True,
    }
    assert main(["check", str(small), "--strict"]) == 1


def test_limits_come_from_the_preset(
    small: Path, own_presets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_preset(Preset(limits=Limits(type_size=30, type_floor=29)), "large", own_presets)
    assert main(["check", str(small), "--preset", "large"]) == 1
    assert "less than 30 pt can't be read" in capsys.readouterr().out


def test_dates_to_come_by_the_day_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    events = "timeline:\n  title: 事\n  events:\n  - {date: 2022-06-30, text: 事}\n"
    path.write_text("chengyu: 1\ntitle: 题\n" + events, encoding="utf-8")
    for arguments, told in ((["--today", "2022-06-29"], True), (["--today", "2022-06-30"], False)):
        main(["check", str(path), *arguments])
        assert ("still to come" in capsys.readouterr().out) == told
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    main(["check", str(path)])
    assert "still to come" in capsys.readouterr().out
    assert main(["check", str(path), "--today", "tomorrow"]) == 2


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--rules"]) == 0
    assert "dates-out-of-order (warning); has a fix" in capsys.readouterr().out
    assert main(["check", "--explain", "total-ink", "--preset", "magazine-coated"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("total-ink (warning); limits: total_ink 300\n")
    assert "ISO 12647-3" in out
    assert main(["check", "--explain", "nope"]) == 2
    assert main(["check"]) == 2


@pytest.mark.parametrize("name", ["shuanghe", "rail", "moon", "solar_terms"])
def test_good_pages_are_left_in_peace(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(SAMPLES / f"{name}.yaml")
    for preset in (
        "newspaper-color",
        "newspaper-black",
        "magazine-coated",
        "office",
        "web-2x",
        "social-long",
    ):
        assert main(["check", path, "--preset", preset, "--today", "2027-01-01"]) == 0
        assert capsys.readouterr().out == ""


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript isn't installed")
def test_ink_on_the_sheet_is_measured(
    tmp_path: Path, own_presets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    Image.new("CMYK", (200, 100), (230, 220, 210, 200)).save(tmp_path / "heavy.jpg", quality=95)
    path.write_text(SMALL.replace("你好,世界", "你好"), encoding="utf-8")
    save_preset(Preset(limits=Limits(image_dpi=0, line_art_dpi=0)), "any", own_presets)
    assert main(["check", str(path), "--ink", "--preset", "any"]) == 0
    assert "of ink come together" not in capsys.readouterr().out
    block = "  - {kind: image, path: heavy.jpg, alt: 深色}\ncredits"
    path.write_text(path.read_text(encoding="utf-8").replace("credits", block), encoding="utf-8")
    assert main(["check", str(path), "--ink", "--preset", "any"]) == 0
    (line,) = [one for one in capsys.readouterr().out.splitlines() if "come together" in one]
    assert line.startswith(f"{path}:9:5: warning: up to 337 % of ink come together here")


def test_without_ghostscript_it_says_so(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["check", str(small), "--ink"]) == 2
    assert "Ghostscript isn't installed" in capsys.readouterr().err
