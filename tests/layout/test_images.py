"""Pictures of strangers: only from the project's folder, only of a kind and size that can be read, in bounded time."""

from __future__ import annotations

import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from chengyu_desktop.layout import picture_check
from chengyu_desktop.layout.images import ImageStore
from chengyu_desktop.layout.picture_check import PictureError, check_picture


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(picture_check, "default_cache_folder", lambda: folder)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    Image.new("RGB", (40, 30), "red").save(folder / "a.png")
    return folder


def refusal(folder: Path, name: str) -> str:
    with pytest.raises(ValueError) as caught:
        ImageStore(folder).find(name)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, rows: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def scans_without_end(side: int, count: int) -> bytes:
    """A progressive JPEG whose last scan is there again and again."""
    stream = BytesIO()
    Image.new("L", (side, side), 128).save(stream, "JPEG", progressive=True)
    data = stream.getvalue()
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * count + data[-2:]


def test_a_picture_is_found_once(desk: Path) -> None:
    store = ImageStore(desk)
    assert store.find("a.png").pixel_size == (40, 30)
    assert store.find("a.png") is store.find("./a.png")


@pytest.mark.parametrize("name", ["../out.png", "/etc/passwd", "link.png", "folder/link/out.png", "a\0b", ""])
def test_only_inside_the_projects_folder(desk: Path, name: str) -> None:
    outside = desk.parent / "out.png"
    Image.new("L", (1, 1)).save(outside)
    (desk / "link.png").symlink_to(outside)
    (desk / "folder").mkdir()
    (desk / "folder" / "link").symlink_to(desk.parent)
    refusal(desk, name)


def test_a_link_within_the_folder_is_fine(desk: Path) -> None:
    (desk / "link.png").symlink_to(desk / "a.png")
    assert ImageStore(desk).find("link.png").path == str((desk / "a.png").resolve())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_picture_and_is_not_waited_for(desk: Path) -> None:
    os.mkfifo(desk / "pipe.png")
    assert "is no picture" in refusal(desk, "pipe.png")


def test_svg_is_not_read_at_all(desk: Path) -> None:
    (desk / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>')
    assert "use PNG or JPEG" in refusal(desk, "a.svg")


def test_a_header_that_promises_too_many_pixels(desk: Path) -> None:
    (desk / "bomb.png").write_bytes(png(20_000, 20_000, b""))
    assert "too many pixels" in refusal(desk, "bomb.png")
    (desk / "large.png").write_bytes(png(10_000, 9_000, b""))
    assert "80 megapixels" in refusal(desk, "large.png")


@pytest.mark.parametrize("side", [100, 3000])
def test_damaged_pictures_small_and_large(desk: Path, side: int, cache: Path) -> None:
    stream = BytesIO()
    Image.effect_noise((side, side), 60).save(stream, "JPEG")
    (desk / "cut.jpg").write_bytes(stream.getvalue()[: len(stream.getvalue()) // 2])
    assert "is no picture that can be read" in refusal(desk, "cut.jpg")
    assert not cache.exists()


def test_a_large_picture_is_decoded_elsewhere_once(
    desk: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "large.png").write_bytes(png(3000, 3000, b"\0" * 3001 * 3000))
    digest = ImageStore(desk).find("large.png").digest
    assert (cache / "pictures-1.txt").read_text() == digest + "\n"
    monkeypatch.setattr(picture_check, "_WORKER", desk / "gone.py")
    assert ImageStore(desk).find("large.png").digest == digest
    (cache / "pictures-1.txt").unlink()
    assert "large.png" in refusal(desk, "large.png")


def test_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_check, "SECONDS", 1)
    with pytest.raises(PictureError, match="too much time or memory"):
        check_picture(scans_without_end(1900, 4_000), "a.jpg", "digest", 1900 * 1900)


def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_check, "MEMORY", 90_000_000)
    with pytest.raises(PictureError, match="memory"):
        check_picture(png(8_000, 8_000, b"\0" * 8_001 * 8_000), "a.png", "digest", 8_000 * 8_000)
