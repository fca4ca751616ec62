"""diff and merge as people and git call them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chengyu_desktop.cli import main
from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from tests.helpers.pdf_files import tool

ROOT = Path(__file__).parents[2]
BASE = """\
# 备注：勿删
chengyu: 1
title: 双核联动成效显著   # 主标题
timeline:
  events:
  - date: 2020-01-03
    text: 中央财经委员会第六次会议
  - date: 2021-12-17/2021-12-18
    text: 成都市党政代表团来渝考察，双方签署5个协议
panels:
- title: 科学城
  body:
  - kind: number
    value: 2
    label: 旅客吞吐量
"""
OURS = BASE.replace("2021-12-17/2021-12-18", "2021-12-17").replace("5个", "6个")
THEIRS = BASE.replace("双方", "两地") + "- title: 新区\n"
CLASHING = THEIRS.replace("value: 2", "value: 5").replace("双核", "两地")


def project(path: Path) -> Project:
    return load_project(path, BlockTypes()).project


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in (("base", BASE), ("ours", OURS), ("theirs", THEIRS), ("clashing", CLASHING)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def call(desk: Path, *arguments: str) -> int:
    return main([desk.joinpath(a).as_posix() if a.endswith(".yaml") else a for a in arguments])


@pytest.mark.parametrize(
    ("name", "start"), [("p.pdf", b"%PDF"), ("p.png", b"\x89PNG"), ("p.svg", b"<?xml"), ("p.tif", b"II*")]
)
def test_diff_as_a_page(desk: Path, capsys: pytest.CaptureFixture[str], name: str, start: bytes) -> None:
    target = desk / name
    assert call(desk, "diff", "base.yaml", "ours.yaml", "-o", str(target)) == 1
    assert target.read_bytes().startswith(start)
    assert "2021年12月17日—18日" in capsys.readouterr().out  # the lines are told all the same


def test_diff_as_a_page_has_the_words(desk: Path) -> None:
    assert call(desk, "diff", "base.yaml", "ours.yaml", "-o", str(desk / "p.pdf")) == 1
    words = "".join(tool("pdftotext", "-raw", "-enc", "UTF-8", desk / "p.pdf", "-").split())
    for phrase in ("版本比较", "base.yaml", "ours.yaml", "[5→6]", "时间线·2021年12月17日·文字"):
        assert phrase in words


def test_diff_as_a_page_from_an_empty_version(desk: Path) -> None:
    (desk / "none.yaml").touch()
    assert call(desk, "diff", "none.yaml", "base.yaml", "-o", str(desk / "p.svg")) == 1
    assert (desk / "p.svg").exists()


@pytest.mark.parametrize("name", ["p.doc", "p"])
def test_diff_as_a_page_of_no_known_kind(desk: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert call(desk, "diff", "base.yaml", "ours.yaml", "-o", str(desk / name)) == 2
    assert ".pdf, .png, .svg, .tiff" in capsys.readouterr().err
    assert not (desk / name).exists()


def test_diff_as_a_page_with_a_theme_that_is_not_there(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "odd.yaml").write_text(BASE + "theme: none\n", encoding="utf-8")
    assert call(desk, "diff", "base.yaml", "odd.yaml", "-o", str(desk / "p.pdf")) == 2
    assert "there is no theme “none”" in capsys.readouterr().err


def test_diff_in_words(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(desk, "diff", "base.yaml", "ours.yaml") == 1
    assert capsys.readouterr().out.splitlines() == [
        "~ Timeline · 2021年12月17日 · Date: 2021年12月17日—18日 → 2021年12月17日",
        "~ Timeline · 2021年12月17日 · Text: …代表团来渝考察，双方签署[5→6]个协议",
    ]
    assert call(desk, "diff", "base.yaml", "base.yaml") == 0
    assert capsys.readouterr().out == ""


def test_diff_as_json(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(desk, "diff", "base.yaml", "clashing.yaml", "--json") == 1
    changes = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(change["kind"], change["new_key"]) for change in changes] == [
        ("changed", "title"),
        ("changed", "timeline/events/1/text"),
        ("changed", "panels/0/body/0/value"),
        ("added", "panels/1"),
    ]
    assert (changes[2]["old"], changes[2]["new"]) == ("2", "5")
    assert changes[3]["new"] == {"title": "新区"}


def test_a_clean_merge_keeps_the_comments_of_ours(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(desk, "merge", "base.yaml", "ours.yaml", "theirs.yaml", "-o", "out.yaml") == 0
    assert capsys.readouterr() == ("", "")
    assert (desk / "out.yaml").read_text(encoding="utf-8") == OURS.replace("双方", "两地") + "- title: 新区\n"
    assert (desk / "ours.yaml").read_text(encoding="utf-8") == OURS


def test_conflicts_are_told_noted_in_a_valid_file_and_found_by_check(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = OURS.replace("value: 2", "value: 4").replace("双核", "双城")
    (desk / "ours.yaml").write_text(ours, encoding="utf-8")
    assert call(desk, "merge", "base.yaml", "ours.yaml", "clashing.yaml", "-o", "ours.yaml") == 1
    errors = capsys.readouterr().err.splitlines()
    assert [line.split(": ", 2)[:2] for line in errors] == [
        [f"{desk / 'ours.yaml'}:3:1", "conflict"],
        [f"{desk / 'ours.yaml'}:14:5", "conflict"],
    ]
    text = (desk / "ours.yaml").read_text(encoding="utf-8")
    assert "title: 双城联动成效显著   # 主标题\n" in text
    merged = project(desk / "ours.yaml")
    assert merged.note == "【合并冲突】title：现依我方；对方作：两地联动成效显著；原作：双核联动成效显著"
    assert merged.panels[0].body[0].note == "【合并冲突】value：现依我方；对方作：5；原作：2"
    assert len(merged.panels) == 2
    assert call(desk, "check", "ours.yaml", "--json") == 1
    problems = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [p["key"] for p in problems if p["rule"] == "merge-conflict"] == ["note", "panels/0/body/0/note"]


def test_notes_call_both_by_name_where_it_is_known(desk: Path) -> None:
    (desk / "ours.yaml").write_text(OURS.replace("value: 2", "value: 4"), encoding="utf-8")
    arguments = ("base.yaml", "ours.yaml", "clashing.yaml", "-o", "out.yaml", "--theirs-name", "李芳\n")
    assert call(desk, "merge", *arguments) == 1
    note = project(desk / "out.yaml").panels[0].body[0].note
    assert note == "【合并冲突】value：现依我方；李芳作：5；原作：2"


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_one_side_may_be_preferred(desk: Path, side: str) -> None:
    (desk / "ours.yaml").write_text(OURS.replace("value: 2", "value: 4"), encoding="utf-8")
    arguments = ("base.yaml", "ours.yaml", "clashing.yaml", "-o", "out.yaml", "--prefer", side)
    assert call(desk, "merge", *arguments) == 0
    assert str(project(desk / "out.yaml").panels[0].body[0].value) == {"ours": "4", "theirs": "5"}[side]  # type: ignore[attr-defined]


def test_what_cannot_be_read_is_refused_and_nothing_written(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "theirs.yaml").write_text("chengyu: 1\ntitle: [\n", encoding="utf-8")
    assert call(desk, "merge", "base.yaml", "ours.yaml", "theirs.yaml", "-o", "out.yaml") == 2
    assert call(desk, "diff", "base.yaml", "theirs.yaml") == 2
    assert call(desk, "diff", "base.yaml") == 2
    errors = capsys.readouterr().err.splitlines()
    assert errors[0].startswith(f"{desk / 'theirs.yaml'}:2:9: ")
    assert errors[0] == errors[1]
    assert not (desk / "out.yaml").exists()


def test_versions_that_do_not_exist(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "none.yaml").write_bytes(b"")
    arguments = ("none.yaml", "ours.yaml", "clashing.yaml", "-o", "out.yaml")
    assert call(desk, "merge", *arguments) == 1
    assert ":3:1: conflict: Headline: it was nothing; ours says" in capsys.readouterr().err
    timeline = project(desk / "out.yaml").timeline
    assert timeline is not None
    assert [event.date.text for event in timeline.events].count("2020-01-03") == 1
    assert call(desk, "diff", os.devnull, "ours.yaml") == 1
    assert "+ Panel 1 科学城: 1 block" in capsys.readouterr().out


@pytest.mark.skipif(not shutil.which("git"), reason="git isn't installed")
def test_git_merges_and_compares_with_it(tmp_path: Path) -> None:
    program = f'"{sys.executable}" -m chengyu_desktop'
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
    }

    def git(*arguments: str) -> subprocess.CompletedProcess[str]:
        settings = {
            "user.name": "desk",
            "user.email": "desk@example.org",
            "merge.chengyu.driver": f"{program} merge %O %A %B -o %A",
            "diff.chengyu.command": f"{program} diff",
            "difftool.chengyu.cmd": f'{program} diff "$LOCAL" "$REMOTE" || true',
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return subprocess.run(
            ["git", *options, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def commit(text: str) -> None:
        (tmp_path / "page.yaml").write_text(text, encoding="utf-8")
        git("add", "-A")
        assert git("commit", "-m", "page").returncode == 0

    git("init", "-b", "main")
    (tmp_path / ".gitattributes").write_text("*.yaml merge=chengyu diff=chengyu\n")
    commit(BASE)
    for branch, text in (("theirs", THEIRS), ("clashing", CLASHING)):
        git("checkout", "-b", branch, "main")
        commit(text)
    git("checkout", "main")
    commit(OURS)
    done = git("merge", "theirs")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "page.yaml").read_text(encoding="utf-8") == OURS.replace(
        "双方", "两地"
    ) + "- title: 新区\n"
    assert "[5→6]" in git("diff", "theirs", "main").stdout
    assert "[5→6]" in git("difftool", "-y", "-t", "chengyu", "theirs", "main").stdout
    commit((tmp_path / "page.yaml").read_text(encoding="utf-8").replace("value: 2", "value: 4"))
    failed = git("merge", "clashing")
    assert failed.returncode == 1
    assert "conflict: " in failed.stderr + failed.stdout
    assert "UU page.yaml" in git("status", "--porcelain").stdout
    assert project(tmp_path / "page.yaml").panels[0].body[0].note.startswith("【合并冲突】value")
