"""Whatever file comes: one located sentence and exit 2, nothing written, never a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chengyu_desktop.cli import main

HEAD = "chengyu: 1\ntitle: 题\n"
IMAGE = HEAD + "panels:\n- title: 图\n  body:\n  - kind: image\n    path: {}\n"

FILES: dict[str, bytes] = {
    "binary": bytes(range(256)) * 40,
    "tabs": b"chengyu: 1\ntimeline:\n\tevents: []\n",
    "full-width colon": "chengyu: 1\ntitle：题\n".encode(),
    "duplicate key": b"chengyu: 1\ntitle: a\ntitle: b\n",
    "unknown theme": (HEAD + "theme: nosuch\n").encode(),
    "impossible date": (HEAD + "timeline:\n  events:\n  - date: 2022-02-30\n").encode(),
    "reversed range": (HEAD + "timeline:\n  events:\n  - date: 2022-05/2022-03\n").encode(),
    "not a date": (HEAD + "timeline:\n  events:\n  - date: soon\n").encode(),
    "not a number": (HEAD + "panels:\n- body:\n  - kind: number\n    value: many\n").encode(),
    "negative pictogram": (
        HEAD + "panels:\n- body:\n  - kind: pictogram\n    items: [{label: a, value: -1}]\n"
    ).encode(),
    "unknown page size": (HEAD + "page: {size: B17}\n").encode(),
    "alias bomb": b"a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n",
    "merge bomb": b"a: &a {x: 1}\nb: {<<: *a}\n",
    "deep nesting": b"title: " + b"[" * 100_000,
    "a list": b"- a\n- b\n",
    "a scalar": b"hello\n",
    "unclosed quote": b'chengyu: 1\ntitle: "abc\n',
    "missing image": IMAGE.format("no.png").encode(),
    "image outside": IMAGE.format("../../etc/passwd").encode(),
    "image not an image": IMAGE.format("text.png").encode(),
    "damaged image": IMAGE.format("damaged.png").encode(),
    "image bomb": IMAGE.format("bomb.png").encode(),
}


def png_header(width: int, height: int) -> bytes:
    import struct
    import zlib

    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text.png").write_text("not a picture", encoding="utf-8")
    (tmp_path / "bomb.png").write_bytes(png_header(100_000, 100_000))
    sample = Path(__file__).parents[2] / "projects" / "pictures" / "shuanghe.png"
    (tmp_path / "damaged.png").write_bytes(sample.read_bytes()[:5000])
    return tmp_path


def refused(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["export", str(path), "-d", str(path.parent / "out")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Traceback" not in captured.err
    assert len(captured.err.strip().splitlines()) == 1
    assert not (path.parent / "out").exists()
    return captured.err


@pytest.mark.parametrize("name", FILES)
def test_refused_with_one_located_sentence(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "project.yaml"
    path.write_bytes(FILES[name])
    assert re.match(rf"{re.escape(str(path))}:\d+:\d+: .{{10,}}", refused(path, capsys)), name


def test_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no.yaml" in refused(tmp_path / "no.yaml", capsys)


@pytest.mark.parametrize("data", [b"", b"  \n\n"])
def test_an_empty_file(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.yaml"
    path.write_bytes(data)
    assert "the file is empty" in refused(path, capsys)


def test_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "folder.yaml").mkdir()
    assert "folder" in refused(tmp_path / "folder.yaml", capsys)


def test_fifty_megabytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"# " + b"x" * 50_000_000)
    assert "MB" in refused(path, capsys)


def test_unknown_theme_names_the_themes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "p.yaml"
    path.write_bytes(FILES["unknown theme"])
    message = refused(path, capsys)
    assert message.startswith(f"{path}:3:")
    assert "chengxiao" in message


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.yaml"
    path.write_bytes("chengyu: 1\ntitle: 双核联动，成效显著\nkicker: 从案例看发展成果\n".encode(encoding))
    assert main(["dump", str(path)]) == 0
    assert "成效显著" in capsys.readouterr().out


def test_a_newer_files_unknown_parts_are_drawn_as_placeholders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(
        HEAD + "sparkle: 3\npanels:\n- title: 甲\n  body:\n  - kind: hologram\n    x: 1\n", encoding="utf-8"
    )
    assert main(["dump", str(path)]) == 0
    assert "hologram" in capsys.readouterr().out


def test_a_file_without_its_last_line_break_may_be_cut_short(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text("chengyu: 1\ntitle: 双核联", encoding="utf-8")
    assert main(["check", str(path)]) == 0
    assert "its end may be missing" in capsys.readouterr().out
    assert main(["check", str(path), "--strict"]) == 1


def test_a_mistyped_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exprot"]) == 2
    assert "no command of that name" in capsys.readouterr().err


def test_no_display(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main([]) == 2
    assert "no display" in capsys.readouterr().err
