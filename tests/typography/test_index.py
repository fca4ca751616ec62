from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePosixPath

import pytest

from chengyu_desktop.typography import index
from chengyu_desktop.typography.index import IndexedFile, default_cache_folder, font_folders, index_fonts
from chengyu_desktop.typography.library import FontLibrary


@pytest.fixture(scope="module")
def font_file() -> Path:
    """A small single font of this computer."""
    singles = [
        Path(style.face.path)
        for family in FontLibrary.system().families()
        for style in family.styles
        if style.face.path.lower().endswith((".ttf", ".otf"))
    ]
    return min(singles or _any_files(), key=lambda p: (p.stat().st_size, p))


def _any_files() -> list[Path]:
    return [Path(file) for family in FontLibrary.system().families() for file in family.files]


@pytest.fixture
def folder(tmp_path: Path, font_file: Path) -> Path:
    folder = tmp_path / "fonts"
    (folder / "deeper").mkdir(parents=True)
    shutil.copy(font_file, folder / "deeper" / f"one{font_file.suffix}")
    return folder


def test_every_face_of_a_collection_is_read():
    files = index_fonts(font_folders())
    collections = [f for f in files if f.path.lower().endswith((".ttc", ".otc"))]
    assert collections, "the test needs a font collection, as fonts-noto-cjk brings"
    for file in collections:
        assert len(file.faces) > 1
        assert [face.index for face in file.faces] == list(range(len(file.faces)))
        assert len({face.postscript_name for face in file.faces}) == len(file.faces)


def test_cache_is_used_until_the_file_changes(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    cache = tmp_path / "cache"
    first = index_fonts([folder], cache)
    assert len(first) == 1
    read: list[str] = []
    real = index.read_faces
    monkeypatch.setattr(index, "read_faces", lambda path: read.append(path) or real(path))
    assert index_fonts([folder], cache) == first
    assert read == []
    path = first[0].path
    os.utime(path, ns=(1, 1_000_000_007))
    changed = index_fonts([folder], cache)
    assert read == [path]
    assert changed == (IndexedFile(path, first[0].size, 1_000_000_007, first[0].faces),)


def test_cache_keeps_what_other_folder_lists_found(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    cache = tmp_path / "cache"
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    index_fonts([folder], cache)
    index_fonts([other], cache)
    monkeypatch.setattr(index, "read_faces", lambda path: pytest.fail(f"{path} read again"))
    assert len(index_fonts([folder, other], cache)) == 2


@pytest.mark.parametrize("content", [b"", b"\xff\x00junk", b"\x91\x91\x94\xa1a\x01\x02\x91\x01"])
def test_corrupt_cache_is_replaced(folder: Path, tmp_path: Path, content: bytes):
    cache = tmp_path / "cache"
    expected = index_fonts([folder], cache)
    (file,) = cache.iterdir()
    good = file.read_bytes()
    file.write_bytes(content)
    assert index_fonts([folder], cache) == expected
    assert file.read_bytes() == good


def test_unwritable_cache_is_ignored(folder: Path, tmp_path: Path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    assert len(index_fonts([folder], blocked)) == 1


def test_cache_leaves_no_temporary_file(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(source: str, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(index.os, "replace", refuse)
    assert len(index_fonts([folder], tmp_path / "cache")) == 1
    assert list((tmp_path / "cache").iterdir()) == []


def test_what_is_no_font_is_left_out(folder: Path):
    (folder / "junk.ttf").write_bytes(b"junk" * 100)
    (folder / "empty.otf").write_bytes(b"")
    (folder / "readme.txt").write_text("no font")
    (folder / "folder.ttf").mkdir()
    (folder / "gone.ttf").symlink_to(folder / "nowhere")
    (folder / "loop").symlink_to(folder)
    assert [Path(f.path).stem for f in index_fonts([folder, folder, folder / "absent"])] == ["one"]


def test_truncated_font_does_no_harm(folder: Path, font_file: Path):
    data = font_file.read_bytes()
    for length in (4, 12, 100, len(data) // 2):
        (folder / f"cut{length}.ttf").write_bytes(data[:length])
    assert any(Path(f.path).stem == "one" for f in index_fonts([folder]))


def test_order_is_folders_then_paths(tmp_path: Path, font_file: Path):
    for name in ("b/z.ttf", "b/a.ttf", "a/m.ttf"):
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(font_file, target)
    found = index_fonts([tmp_path / "b", tmp_path / "a"])
    assert [Path(f.path).relative_to(tmp_path).as_posix() for f in found] == ["b/a.ttf", "b/z.ttf", "a/m.ttf"]


def test_environment_comes_first():
    first, second = Path("here"), Path("there")
    env = {"CHENGYU_FONT_PATH": f"{first}{os.pathsep}{os.pathsep}{second}"}
    for platform in ("linux", "darwin", "win32"):
        assert font_folders(platform, env, Path("home"))[:2] == (first, second)


def test_linux_folders():
    env = {"XDG_DATA_HOME": "/data", "XDG_DATA_DIRS": "/opt/share:/usr/share"}
    found = [f.as_posix() for f in font_folders("linux", env, Path("/home/li"))]
    assert found[:4] == ["/data/fonts", "/home/li/.fonts", "/opt/share/fonts", "/usr/share/fonts"]
    assert len(found) == len(set(found))
    plain = [f.as_posix() for f in font_folders("linux", {}, Path("/home/li"))]
    assert plain[0] == "/home/li/.local/share/fonts"
    assert "/usr/share/fonts" in plain


def test_mac_folders():
    found = [f.as_posix() for f in font_folders("darwin", {}, Path("/Users/li"))]
    assert found[:3] == ["/Users/li/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"]


def test_windows_folders():
    env = {"LOCALAPPDATA": "C:/Users/li/AppData/Local", "SYSTEMROOT": "D:/Windows"}
    found = [PurePosixPath(f.as_posix()) for f in font_folders("win32", env, Path("C:/Users/li"))]
    assert [str(f) for f in found] == [
        "C:/Users/li/AppData/Local/Microsoft/Windows/Fonts",
        "D:/Windows/Fonts",
    ]


def test_system_folder_is_read_through_the_environment(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("CHENGYU_FONT_PATH", str(folder))
    library = FontLibrary.system(tmp_path / "cache")
    assert any(str(folder) in file for family in library.families() for file in family.files)


def test_cache_folder_is_where_platformdirs_has_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    from platformdirs.macos import MacOS
    from platformdirs.unix import Unix
    from platformdirs.windows import Windows

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda name: f"{tmp_path}/Local")
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    for platform, dirs in (("linux", Unix), ("darwin", MacOS)):
        expected = dirs("chengyu-desktop", appauthor=False).user_cache_path
        assert default_cache_folder(platform, home=tmp_path) == expected
    windows = Windows("chengyu-desktop", appauthor=False).user_cache_dir.replace("\\", "/")
    assert default_cache_folder("win32", {"LOCALAPPDATA": f"{tmp_path}/Local"}).as_posix() == windows
    assert default_cache_folder("linux", {"XDG_CACHE_HOME": "/c"}) == Path("/c/chengyu-desktop")
