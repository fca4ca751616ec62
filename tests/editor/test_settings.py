from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from chengyu_desktop.editor.files.recent import RecentFiles
from chengyu_desktop.editor.settings import Settings


def settings_in(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "a.ini"), QSettings.Format.IniFormat))


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("字", lambda s: s.text("k")),
        (2.5, lambda s: s.number("k", 0.0)),
        (True, lambda s: s.flag("k", False)),
        (False, lambda s: s.flag("k", True)),
        (("one",), lambda s: s.texts("k")),
        (("one", "two, three"), lambda s: s.texts("k")),
        ((), lambda s: s.texts("k")),
        (QByteArray(b"\0\1"), lambda s: s.data("k")),
    ],
)
def test_what_is_written_is_read_again_from_the_file(tmp_path: Path, value, read) -> None:
    first = settings_in(tmp_path)
    first.set("k", value)
    first._store.sync()
    assert read(settings_in(tmp_path)) == value


def test_nonsense_reads_as_the_default(tmp_path: Path) -> None:
    (tmp_path / "a.ini").write_text("[General]\nk=a, b\n", encoding="utf-8")
    settings = settings_in(tmp_path)
    assert settings.text("k", "x") == "x"
    assert settings.number("k", 3.0) == 3.0
    assert settings.data("k").isEmpty()


def test_recent_files_newest_first_once_each_and_few(tmp_path: Path) -> None:
    recent = RecentFiles(settings_in(tmp_path))
    for number in range(20):
        recent.add(tmp_path / f"{number}.yaml")
    recent.add(tmp_path / "15.yaml")
    names = [path.name for path in recent.paths()]
    assert names[:3] == ["15.yaml", "19.yaml", "18.yaml"]
    assert len(names) == len(set(names)) == 12
    recent.remove(tmp_path / "15.yaml")
    assert recent.paths()[0].name == "19.yaml"
    recent.clear()
    assert recent.paths() == ()
