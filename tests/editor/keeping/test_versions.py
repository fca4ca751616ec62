"""The versions of a file: listed, compared, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.keeping.versions_dialog import VersionsDialog
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.main_window import MainWindow
from tests.helpers.keeping import check_names, current, retitle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


# Versions


@pytest.fixture
def saved(window: MainWindow, environment: Environment, file: Path) -> Session:
    """With a version as opened and two as saved."""
    window.open_path(file)
    session = current(environment)
    for title in ("一", "二"):
        retitle(session, title)
        assert session.save()
    environment.keeper.flush()
    return session


@pytest.fixture
def versions(saved: Session, environment: Environment, file: Path, qtbot: QtBot) -> VersionsDialog:
    dialog = VersionsDialog(saved, environment.keeper.versions(file), environment.pipeline)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_versions_are_listed_with_pictures_that_are_kept(versions: VersionsDialog, qtbot: QtBot) -> None:
    assert [versions.list.item(row).text().splitlines()[1] for row in range(3)] == [
        "saved",
        "saved",
        "as opened",
    ]
    kept = [versions.list.item(row).data(Qt.ItemDataRole.UserRole).picture for row in range(3)]
    qtbot.waitUntil(lambda: all(path.exists() for path in kept), timeout=20000)
    check_names(versions)


def test_a_version_is_compared_with_the_window_and_two_with_each_other(versions: VersionsDialog) -> None:
    versions.list.setCurrentRow(1)
    assert [d.text for d in versions.comparison.differences] == ["Headline: “一” → “二”"]
    versions.list.clearSelection()
    versions.list.item(0).setSelected(True)
    versions.list.item(2).setSelected(True)
    assert len(versions.comparison.differences) == 1
    assert versions.comparison.differences[0].text.endswith("→ “二”")
    assert not versions.restore_button.isEnabled()


def test_a_version_is_restored_as_one_step(versions: VersionsDialog, saved: Session) -> None:
    before = saved.project
    versions.list.setCurrentRow(1)
    versions.restore_button.click()
    assert saved.project.title == "一"
    saved.undo()
    assert saved.project is before


def test_a_version_is_saved_as_a_copy(
    versions: VersionsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    versions.list.setCurrentRow(1)
    versions.copy_button.click()
    assert copy.read_bytes() == versions.selected()[0].read()
