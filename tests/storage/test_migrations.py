"""Old files become present ones, newer ones keep what this version doesn't know, and opening changes neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from chengyu_desktop.document.addresses import with_value
from chengyu_desktop.document.project import FORMAT_VERSION
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.load import key_position, load_project, parse_project
from chengyu_desktop.storage.migrations import migrate
from chengyu_desktop.storage.save import save_project

FIXTURES = Path(__file__).parents[1] / "data" / "versions"
TYPES = BlockTypes()
NEWER = """\
# 来自新版
chengyu: 7
future: {a: [1, x], b: }   # 新功能
title: 旧题   # 题
panels:
- title: 甲
  glow: 3 # 未来的键
  body:
  - kind: hologram
    depth: 12   # 未来的块
"""


@pytest.mark.parametrize("version", range(FORMAT_VERSION + 1))
def test_a_file_of_every_version(version: int) -> None:
    path = FIXTURES / f"{version}.yaml"
    before = path.read_bytes()
    loaded = load_project(path, TYPES)
    expected = (FIXTURES / f"{version}.becomes.yaml").read_text(encoding="utf-8")
    assert dump_project(loaded.project) == expected
    assert loaded.project.chengyu == FORMAT_VERSION
    assert ("older-version" in [notice.rule for notice in loaded.notices]) == (version < FORMAT_VERSION)
    assert path.read_bytes() == before


def test_an_old_file_stays_old_until_it_is_edited(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    old = (FIXTURES / "0.yaml").read_bytes()
    path.write_bytes(old)
    opened = load_project(path, TYPES)
    save_project(opened.project, path, TYPES, opened=opened)
    assert path.read_bytes() == old
    saved = save_project(with_value(opened.project, "title", "新题"), path, TYPES, opened=opened)
    assert [notice.rule for notice in saved.notices] == ["upgraded"]
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# 录自2022年6月版面，初稿\n# 待校\nchengyu: 1\ntitle: 新题\n")
    again = load_project(path, TYPES)
    assert again.project == saved.loaded.project
    assert "older-version" not in [notice.rule for notice in again.notices]
    save_project(with_value(again.project, "title", "再改"), path, TYPES, opened=saved.loaded)
    assert path.read_text(encoding="utf-8") == text.replace("新题", "再改")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("headline: a\nchronicle:\n- 2020-01-03: x\n- 2020-02-30: y\n", (5, 3)),
        ("chronicle:\n- {2021: x, bold: 对}\n", (3, 13)),
        ("headline: [a]\n", (2, 1)),
        ("topics:\n- heading: [a]\n", (3, 3)),
        ("topics:\n- sentences: [a, b]\n- x\n", (4, 3)),
        ("size: [1, 2]\n", (2, 1)),
        ("text: {a: b}\n", (2, 1)),
        ("chronicle: x\ntimeline: y\n", (3, 1)),
    ],
)
def test_faults_of_old_files_are_told_where_they_stand(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(ProjectFileError) as caught:
        parse_project("chengyu: 0\n" + text, TYPES, file="page.yaml")
    assert (caught.value.line, caught.value.column) == place


def test_problems_in_an_old_file_lead_to_its_lines() -> None:
    positions = load_project(FIXTURES / "0.yaml", TYPES).positions()
    assert key_position(positions, "timeline/events/1/text") == (12, 3)
    assert key_position(positions, "panels/0/body/1/text") == (19, 5)
    assert key_position(positions, "credits/drawn") == (24, 1)
    assert key_position(positions, "title") == (4, 1)


def test_what_a_step_does_not_understand_is_kept() -> None:
    tree = {
        "chengyu": "0",
        "title": "a",
        "headline": "b",
        "core": "one text",
        "topics": ["x", {"lines": ["y"]}],
    }
    assert migrate(tree).tree == {
        "chengyu": "1", "title": "a", "headline": "b", "core": "one text", "panels": ["x", {"lines": ["y"]}],
    }  # fmt: skip


def test_a_newer_file_keeps_its_version_and_what_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "page.yaml"
    path.write_text(NEWER, encoding="utf-8")
    opened = load_project(path, TYPES)
    assert {"newer-version", "unknown-key", "unknown-kind"} == {notice.rule for notice in opened.notices}
    assert path.read_text(encoding="utf-8") == NEWER
    new = with_value(with_value(opened.project, "title", "新题"), "panels/0/body/0/note", "核")
    save_project(new, path, TYPES, opened=opened)
    assert path.read_text(encoding="utf-8") == NEWER.replace("旧题", "新题").replace(
        "    depth", "    note: 核\n    depth"
    )
    fresh = tmp_path / "fresh.yaml"
    save_project(new, fresh, TYPES)
    assert load_project(fresh, TYPES).project == new
    assert "chengyu: 7\n" in fresh.read_text(encoding="utf-8")
