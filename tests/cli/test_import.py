from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from chengyu_desktop.cli import DONE, PROBLEMS, WRONG, main
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from tests.helpers.copy_corpus import COPY

SEED = COPY / "open/shuanghe.txt"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(SEED, tmp_path / "双核.txt"))


def test_makes_a_project_and_says_what_was_unsure(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(copy), "--date", "2022-06-25"]) == DONE
    target = copy.with_suffix(".yaml")
    project = load_project(target, BlockTypes()).project
    assert (len(project.panels), len(project.timeline.events if project.timeline else ())) == (5, 11)
    assert project.title == "“双核”联动 成效品著"  # as it came
    out = capsys.readouterr().out
    assert f"{target}  11 events, 5 panels, 9 statements, " in out
    assert f"{copy}:15:10: misreading: “品著” → “显著”" in out


def test_accept_all_corrects(copy: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    assert main(["import", str(copy), "-o", str(target), "--date", "2022-06-25", "--accept", "all"]) == DONE
    project = load_project(target, BlockTypes()).project
    assert project.title == "“双核”联动 成效显著"
    assert project.timeline is not None
    assert "部署，会议指出" in project.timeline.events[0].text
    assert "同周边市县形成" in project.timeline.events[1].text


def test_json(copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(copy), "-o", str(tmp_path / "a.yaml"), "--json", "--date", "2022-06-25"])
    doubts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {doubt["kind"] for doubt in doubts} >= {"unsure", "misreading"}
    assert all({"file", "line", "column", "message"} <= doubt.keys() for doubt in doubts)


def test_never_replaces_a_file_unasked(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "mine.yaml"
    target.write_text("mine")
    assert main(["import", str(copy), "-o", str(target)]) == WRONG
    assert target.read_text() == "mine"
    assert "--force" in capsys.readouterr().err
    assert main(["import", str(copy), "-o", str(target), "--force"]) == DONE
    assert target.read_text().startswith("chengyu")
    assert main(["import", str(copy), "-o", str(copy), "--force"]) == WRONG
    assert copy.read_text() == SEED.read_text()


def test_strict(copy: Path, tmp_path: Path) -> None:
    assert main(["import", str(copy), "-o", str(tmp_path / "a.yaml"), "--strict"]) == PROBLEMS
    sure = tmp_path / "sure.txt"
    sure.write_text("# 标题\n\n## 专题\n\n- 建成道路500公里\n", "utf-8")
    assert main(["import", str(sure), "--strict"]) == DONE


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF", "can't be read"),
        ("a.txt", b"", "empty"),
        ("a.txt", "第3版".encode(), "no part of a graphic"),
        ("missing.txt", None, "no such file"),
        ("a.docx", b"nonsense", "no Word document"),
    ],
)
def test_what_can_not_be_read(
    tmp_path: Path, name: str, data: bytes | None, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    assert main(["import", str(path)]) == WRONG
    assert not path.with_suffix(".yaml").exists()
    err = capsys.readouterr().err
    assert words in err
    assert "Traceback" not in err


def test_a_date_that_is_none(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(copy), "--date", "yesterday"]) == WRONG
    assert "2022-06-25" in capsys.readouterr().err


def test_the_same_copy_gives_the_same_bytes(copy: Path, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        main(["import", str(copy), "-o", str(tmp_path / name), "--date", "2022-06-25"])
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()


def test_into_a_project_with_what_found_its_place_taken(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("chengyu: 1\ntitle: 自己的\npanels:\n- title: 乙\n", "utf-8")
    assert main(["import", str(copy), "--into", str(own), "--date", "2022-06-25"]) == DONE
    project = load_project(own, BlockTypes()).project
    assert (project.title, project.credits.source, len(project.panels)) == ("自己的", "市发展改革委", 6)
    out = capsys.readouterr().out
    assert "own.yaml  11 events, 5 panels, " in out
    assert f"{copy}:1:1: left-over: its title is not in the project, which has its own" in out
