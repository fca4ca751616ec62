"""Pictures come along when their project is saved in another folder."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.layout.blocks.image import Image
from chengyu_desktop.storage import picture_copies
from chengyu_desktop.storage.atomic import create_atomically
from tests.helpers.keeping import retitle
from tests.helpers.windows import SAMPLES, own_environment


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
    threads = writing_threads(monkeypatch)
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
    assert threads
    assert threading.get_ident() not in threads


def writing_threads(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """Grows by the threads in which pictures are written."""
    threads: set[int] = set()

    def noted(path: Path, data: bytes) -> None:
        threads.add(threading.get_ident())
        create_atomically(path, data)

    monkeypatch.setattr(picture_copies, "create_atomically", noted)
    return threads


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("command", ["save-as", "save-copy"])
def test_where_another_picture_has_the_name_nothing_is_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    file = Path(shutil.copy(SAMPLES / "wetland.yaml", old))
    shutil.copytree(SAMPLES / "pictures", old / "pictures")
    window = MainWindow(own_environment(tmp_path), expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    window.open_path(file)
    session = window.tabs._workspace.sessions[0]
    name = next(
        block.path for panel in session.project.panels for block in panel.body if isinstance(block, Image)
    )
    (new / name).parent.mkdir(parents=True)
    (new / name).write_bytes(b"theirs")
    retitle(session, "新题")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(new / "w.yaml"), ""))
    window.action_set[command].trigger()
    assert window.message.text() == (
        f"{new / name}: there is another picture of this name in the new folder; "
        "save in another folder, or rename one of the two"
    )
    assert (session.path, session.is_modified) == (file, True)
    assert [path for path in new.rglob("*") if path.is_file()] == [new / name]
    assert (new / name).read_bytes() == b"theirs"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_pictures_that_cannot_be_read_are_told_and_the_work_is_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Path(shutil.copy(SAMPLES / "wetland.yaml", tmp_path))
    shutil.copytree(SAMPLES / "pictures", tmp_path / "pictures")
    session = Session(Pipeline(SystemFonts()))
    assert session.open(file)
    is_file = Path.is_file

    def away(path: Path) -> bool:
        if path.suffix in (".jpg", ".png"):
            raise OSError("no answer")
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", away)
    (tmp_path / "new").mkdir()
    assert session.save(tmp_path / "new" / "w.yaml")
    assert session.notice.startswith("These pictures couldn't be taken along to the new folder: pictures/")
    assert not session.is_modified
