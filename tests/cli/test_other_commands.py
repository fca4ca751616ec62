from __future__ import annotations

import json
from pathlib import Path

import pytest

from chengyu_desktop.cli import main

PROJECTS = Path(__file__).parents[2] / "projects"
SHUANGHE = PROJECTS / "shuanghe.yaml"


def test_dump_gives_every_line_in_mm(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dump", str(SHUANGHE)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(list(row)[:6] == ["key", "kind", "x", "y", "w", "h"] for row in rows)
    assert all(list(row)[6:] == ["size", "font", "text"] for row in rows if row["kind"] == "text")
    (title,) = [row for row in rows if row["key"] == "title"]
    assert title["text"] == "“双核”联动 成效显著"
    assert title["font"].startswith("NotoSerifCJK")


def test_check_of_the_samples_finds_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *map(str, sorted(PROJECTS.glob("*.yaml")))]) == 0


def test_check_json_locates_every_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(
        "chengyu: 1\ntitle: 题\npanels:\n- title: 空\n- title: 半角\n  body:\n"
        "  - kind: statement\n    text: 你好,世界共3项\n  - {kind: number, value: 4, unit: 项}\n",
        encoding="utf-8",
    )
    assert main(["check", str(path), "--json"]) == 0
    found = {(p["rule"], p["key"]): p["line"] for p in map(json.loads, capsys.readouterr().out.splitlines())}
    assert found["empty-panel", "panels/0"] == 4
    assert found["half-width-punctuation", "panels/1/body/0/text"] == 8
    assert found["figure-differs", "panels/1/body/1"] == 9
    assert main(["check", str(path), "--strict"]) == 1


def test_kinds_names_what_is_registered(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kinds"]) == 0
    out = capsys.readouterr().out
    for name in ("statement", "number", "bars", "pictogram", "quote", "image", "vertical", "chengxiao"):
        assert name in out


def test_schema_is_json_and_the_shipped_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    out = capsys.readouterr().out
    assert "panels" in json.loads(out)["$defs"]["Project"]["properties"]
    shipped = PROJECTS.parent / "resources" / "schema" / "project.schema.json"
    assert shipped.read_text(encoding="utf-8") == out


def test_fonts_lists_families(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fonts"]) == 0
    assert "Noto Sans CJK SC" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["export", "check", "dump", "schema", "fonts", "kinds"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert f"chengyu-desktop {command}" in capsys.readouterr().out


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert main(["--help"]) == 0
    assert "export" in capsys.readouterr().out
