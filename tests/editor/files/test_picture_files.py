"""Pictures come along when their project is saved in another folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.files.picture_files import take_along
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.layout.blocks.image import Image
from tests.helpers.windows import SAMPLES, own_environment


def with_pictures(*names: str) -> Project:
    return Project(panels=(Panel(body=tuple(Image(path=name) for name in names)),))


def test_they_come_to_the_same_places_and_never_over_another(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old / "in", new):
        folder.mkdir(parents=True)
    (old / "a.png").write_bytes(b"a")
    (old / "in" / "b.png").write_bytes(b"b")
    (old / "same.png").write_bytes(b"s")
    (old / "other.png").write_bytes(b"mine")
    (new / "same.png").write_bytes(b"s")
    (new / "other.png").write_bytes(b"theirs")
    (tmp_path / "outside.png").write_bytes(b"x")
    names = ("a.png", "in/b.png", "same.png", "other.png", "gone.png", "../outside.png", "")
    assert take_along(with_pictures(*names), old, new) == ["other.png"]
    found = {path.relative_to(new).as_posix(): path.read_bytes() for path in new.rglob("*.png")}
    assert found == {"a.png": b"a", "in/b.png": b"b", "same.png": b"s", "other.png": b"theirs"}


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("command", ["save-as", "save-copy"])
def test_saving_elsewhere_takes_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    file = Path(shutil.copy(SAMPLES / "wetland.yaml", old))
    shutil.copytree(SAMPLES / "pictures", old / "pictures")
    window = MainWindow(own_environment(tmp_path), expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    window.open_path(file)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(new / "w.yaml"), ""))
    window.action_set[command].trigger()
    qtbot.waitUntil(lambda: (new / "w.yaml").exists(), timeout=8000)
    project = window.tabs._workspace.sessions[0].project
    names = [block.path for panel in project.panels for block in panel.body if isinstance(block, Image)]
    assert names
    for name in names:
        assert (new / name).read_bytes() == (old / name).read_bytes()
