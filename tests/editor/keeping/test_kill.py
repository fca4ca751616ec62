"""A real editor is killed while somebody types; a second one brings the work back."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.storage.lock import lock_file
from tests.helpers.windows import SAMPLES, own_environment

ROOT = Path(__file__).parents[3]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_killed_while_typing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    file = Path(shutil.copy(SAMPLES / "rail.yaml", tmp_path / "rail.yaml"))
    before = file.read_bytes()
    typed: dict[int, float] = {}
    command = [sys.executable, "-m", "tests.helpers.doomed_editor", str(tmp_path), str(file)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        assert program.stdout is not None
        for line in program.stdout:
            typed[int(line)] = monotonic()
            if len(typed) == 60:
                program.kill()
                killed = monotonic()
                break
    assert file.read_bytes() == before
    assert lock_file(file).exists()  # nobody could take it away
    environment = own_environment(tmp_path, locks=True)
    window = MainWindow(environment, expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    (found,) = environment.keeper.crashed()
    title = found.project(len(found.points) - 1).title
    count = int(title.removeprefix("第").removesuffix("字"))
    assert killed - typed[min(count, 60)] < 2
    assert environment.keeper.request(file) is None  # its holder is known to be dead
    assert found.restore(environment.workspace, len(found.points) - 1, "Restored", environment.keeper.flush)
    session = environment.workspace.current
    assert session is not None
    assert session.project.title == title
    assert session.save()
    assert f"title: {title}\n".encode() in file.read_bytes()
