"""The lock names its holder, is never taken from a living one unseen, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from chengyu_desktop.storage import lock as module
from chengyu_desktop.storage.lock import STALE_AFTER, Found, Lock, Standing, acquire, lock_file, take_over


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "页.yaml"
    path.write_text("chengyu: 1\n")
    return path


def held(path: Path) -> Lock:
    lock = acquire(path)
    assert isinstance(lock, Lock)
    return lock


def somebody(path: Path, **changes: object) -> None:
    """A lock of another machine."""
    holder = {"user": "lifang", "machine": "desk-7", "process": 12, "since": 1.0, "token": "t", **changes}
    lock_file(path).write_text(json.dumps(holder), encoding="utf-8")


def test_the_second_learns_who_where_and_since_when(path: Path) -> None:
    lock = held(path)
    found = acquire(path)
    assert isinstance(found, Found)
    assert found.holder == lock.holder
    assert found.standing is Standing.ALIVE
    assert (found.holder.process, found.holder.machine) == (os.getpid(), os.uname().nodename)
    lock.release()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    held(path).release()


def test_one_of_many_gets_it(path: Path) -> None:
    results: list[object] = []
    barrier = threading.Barrier(8)

    def run() -> None:
        barrier.wait()
        results.append(acquire(path))

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(isinstance(result, Lock) for result in results) == 1
    assert len(results) == 8


def test_a_process_of_this_machine_that_is_gone_holds_nothing(path: Path) -> None:
    code = f"from pathlib import Path; from chengyu_desktop.storage.lock import acquire; acquire(Path({str(path)!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True)
    assert lock_file(path).exists()
    held(path).release()


def test_a_machine_of_the_same_name_is_another_one(path: Path) -> None:
    """Its process of that number isn't ours to look for."""
    somebody(path, machine=os.uname().nodename, process=2**22 + 1, hardware="other")
    found = acquire(path)
    assert isinstance(found, Found)
    assert found.standing is Standing.ALIVE


def test_a_lock_in_the_making_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between making the file and writing who made it nothing is known of the holder."""
    lock_file(path).touch()
    monkeypatch.setattr(module.time, "sleep", lambda _: somebody(path))
    found = acquire(path)
    assert isinstance(found, Found)
    assert found.holder.user == "lifang"


def test_looking_tells_of_a_takeover_and_renews_only_now_and_then(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = held(path)
    os.utime(lock.file, (1, 1))
    assert lock.look() is None
    assert lock.file.stat().st_mtime == 1
    monkeypatch.setattr(module, "_RENEW_EVERY", 0.0)
    assert lock.look() is None
    assert lock.file.stat().st_mtime > 1
    monkeypatch.undo()
    somebody(path)
    taker = lock.look()
    assert taker is not None
    assert taker.user == "lifang"


def test_another_machine_that_is_silent_is_still_asked_about(path: Path) -> None:
    somebody(path)
    found = acquire(path)
    assert isinstance(found, Found)
    assert found.standing is Standing.ALIVE
    long_ago = lock_file(path).stat().st_mtime - STALE_AFTER - 1
    os.utime(lock_file(path), (long_ago, long_ago))
    found = acquire(path)
    assert isinstance(found, Found)
    assert found.standing is Standing.SILENT
    assert found.age > STALE_AFTER


def test_renewing_shows_life_and_tells_of_a_takeover(path: Path) -> None:
    lock = held(path)
    os.utime(lock.file, (1, 1))
    assert lock.renew() is None
    assert lock.file.stat().st_mtime > 1
    found = acquire(path)
    assert isinstance(found, Found)
    second = take_over(path, found)
    assert isinstance(second, Lock)
    assert lock.renew() == second.holder
    lock.release()  # no longer his to remove
    assert lock_file(path).exists()
    second.release()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_taking_over_from_one_takes_nothing_from_the_next(path: Path) -> None:
    somebody(path)
    found = acquire(path)
    assert isinstance(found, Found)
    somebody(path, user="wang", token="u")
    after = take_over(path, found)
    assert isinstance(after, Found)
    assert after.holder.user == "wang"


def test_a_lock_that_was_cleaned_away_is_made_again(path: Path) -> None:
    lock = held(path)
    lock.file.unlink()
    assert lock.renew() is None
    assert lock.file.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'{"user": 3}'])
def test_a_lock_that_cannot_be_understood_is_somebodys(path: Path, content: bytes) -> None:
    lock_file(path).write_bytes(content)
    found = acquire(path)
    assert isinstance(found, Found)
    assert found.standing is Standing.ALIVE
    assert isinstance(take_over(path, found), Lock)


def test_both_names_of_a_file_share_the_lock(path: Path) -> None:
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    lock = held(link)
    assert isinstance(acquire(path), Found)
    lock.release()


def test_the_longest_name_has_a_lock_that_can_be_taken_over(path: Path) -> None:
    long = path.with_name("页" * 83 + ".yaml"[:5])
    long.write_bytes(b"")
    lock = held(long)
    found = acquire(long)
    assert isinstance(found, Found)
    assert lock_file(long) != lock_file(long.with_name("页" * 82 + "面.yaml"))
    assert isinstance(take_over(long, found), Lock)
    assert lock.look() is not None


def test_where_nothing_may_be_written_there_is_no_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "_create", refuse)
    assert acquire(path) is None
