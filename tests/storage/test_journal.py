"""The journal gives back every state that was written, however much of its end is missing."""

from __future__ import annotations

import errno
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengyu_desktop.storage import journal as module
from chengyu_desktop.storage.file_claim import claim, is_claimed
from chengyu_desktop.storage.journal import (
    Header,
    JournalWriter,
    begin_attempt,
    discard,
    end_attempt,
    find_journals,
    read_journal,
    was_attempted,
)

HEADER = Header("/share/page.yaml", "page.yaml", 1_700_000_000.0)
DATA = "chengyu: 1\ntitle: 旧\n".encode()
_pieces = st.lists(st.text("甲乙丙ab: \n'", max_size=8), min_size=1, max_size=8).map(tuple)


def written(folder: Path, states: list[tuple[str, ...]]) -> Path:
    writer = JournalWriter(folder, HEADER)
    writer.begin()
    writer.write_base(DATA, states[0])
    for index, state in enumerate(states[1:], 1):
        writer.write_edit(state, f"edit {index}", HEADER.opened + index)
    writer.close(keep=True)
    return next(folder.glob("*.journal"))


@given(st.lists(_pieces, min_size=1, max_size=8))
def test_every_state_comes_back(
    tmp_path_factory: pytest.TempPathFactory, states: list[tuple[str, ...]]
) -> None:
    journal = read_journal(written(tmp_path_factory.mktemp("journals"), states))
    assert journal is not None
    assert (journal.header, journal.data) == (HEADER, DATA)
    changed = [b for a, b in pairwise(states) if a != b]
    assert [point.pieces for point in journal.points] == [states[0], *changed]


def test_truncated_anywhere_it_gives_a_state_that_was(tmp_path: Path) -> None:
    states = [("甲",), ("甲", "乙"), ("丙", "乙"), ("丙",)]
    file = written(tmp_path, states)
    data = file.read_bytes()
    reached = set()
    for length in range(len(data) + 1):
        file.write_bytes(data[:length])
        journal = read_journal(file)
        if journal is None:
            continue
        assert [point.pieces for point in journal.points] == states[: len(journal.points)]
        reached.add(len(journal.points))
    assert reached == {0, 1, 2, 3, 4}


def test_any_damaged_byte_gives_only_states_that_were(tmp_path: Path) -> None:
    states = [("甲",), ("甲", "乙"), ("丙", "乙"), ("丙",)]
    file = written(tmp_path, states)
    data = file.read_bytes()
    for at in range(len(data)):
        file.write_bytes(data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :])
        if journal := read_journal(file):
            assert all(point.pieces in states for point in journal.points)


def test_after_a_write_that_failed_midway_the_next_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = JournalWriter(tmp_path, HEADER)
    writer.begin()
    writer.write_base(DATA, ("一",))
    write = os.write

    def half(descriptor: int, data: memoryview) -> int:
        if len(data) < 12:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[: len(data) - 11])

    with monkeypatch.context() as patch:
        patch.setattr(module.os, "write", half)
        with pytest.raises(OSError):
            writer.write_edit(("二",), "lost", 1.0)
    writer.write_edit(("三",), "whole", 2.0)
    writer.write_edit(("三", "四"), "edit", 3.0)
    writer.close(keep=True)
    journal = read_journal(next(tmp_path.glob("*.journal")))
    assert journal is not None
    assert [point.pieces for point in journal.points] == [("一",), ("三",), ("三", "四")]


def test_a_long_journal_is_thinned_and_keeps_first_and_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 20_000)
    states = [("首",), *((f"{index}" * 40, "尾") for index in range(1000))]
    file = written(tmp_path, states)
    journal = read_journal(file)
    assert journal is not None
    assert list(tmp_path.iterdir()) == [file]
    assert file.stat().st_size < 60_000
    kept = [point.pieces for point in journal.points]
    assert kept[0] == states[0]
    assert kept[-30:] == states[-30:]
    assert len(kept) < 400


def test_few_points_are_kept_of_many_small_edits(tmp_path: Path) -> None:
    """Each is a list of all pieces once it is read: 20,000 of 10,000 events would be 1.6 GB."""
    page = tuple(f"event {index}" for index in range(50))
    states = [page, *((f"title {index}", *page) for index in range(1_500))]
    journal = read_journal(written(tmp_path, states))
    assert journal is not None
    assert len(journal.points) <= module._MOST_POINTS + 1
    assert journal.points[0].pieces == page
    assert journal.points[-1].pieces == states[-1]


def test_a_journal_claimed_for_an_instant_by_somebody_who_looks_is_claimed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter((False, False))
    real = module.claim
    monkeypatch.setattr(module, "claim", lambda descriptor: next(answers, True) and real(descriptor))
    writer = JournalWriter(tmp_path, HEADER)
    writer.begin()
    assert find_journals(tmp_path) == ()
    writer.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows removes a file only once it is closed")
def test_a_journal_is_gone_before_it_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else whoever starts at this moment is offered what was saved."""
    left: list[Path] = []
    monkeypatch.setattr(module, "release", lambda _: left.extend(tmp_path.iterdir()))
    writer = JournalWriter(tmp_path, HEADER)
    writer.begin()
    writer.close()
    assert left == []


def test_a_journal_of_a_newer_program_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FORMAT", 2)
    file = written(tmp_path, [("甲",), ("乙",)])
    monkeypatch.undo()
    assert find_journals(tmp_path) == ()
    assert file.exists()


def test_half_a_surrogate_pair_is_kept(tmp_path: Path) -> None:
    journal = read_journal(written(tmp_path, [("甲",), ("\ud83d",)]))
    assert journal is not None
    assert journal.points[-1].pieces == ("\ud83d",)


def test_only_journals_of_the_dead_are_found(tmp_path: Path) -> None:
    file = written(tmp_path, [("甲",), ("乙",)])
    living = JournalWriter(tmp_path, HEADER)
    living.begin()
    assert [journal.file for journal in find_journals(tmp_path)] == [file]
    living.close()
    assert list(tmp_path.iterdir()) == [file]


def test_on_a_drive_without_locks_journals_of_the_dead_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "claim", lambda _: None)
    monkeypatch.setattr(module, "is_claimed", lambda _: None)
    writer = JournalWriter(tmp_path, HEADER)
    writer.begin()
    assert find_journals(tmp_path) == ()
    monkeypatch.setattr(module, "is_running", lambda process: process != os.getpid())
    assert len(find_journals(tmp_path)) == 1
    monkeypatch.setattr(
        module, "machine_mark", lambda: "another machine"
    )  # whose processes nobody here can see
    assert find_journals(tmp_path) == ()
    writer.close()


@pytest.mark.skipif(os.name == "nt", reason="flock is POSIX's")
@pytest.mark.parametrize(
    ("number", "answer"), [(errno.EAGAIN, False), (errno.ENOLCK, None), (errno.EOPNOTSUPP, None)]
)
def test_a_drive_without_locks_is_told_from_a_file_that_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, answer: bool | None
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    file = tmp_path / "a"
    file.write_bytes(b"")
    monkeypatch.setattr("fcntl.flock", refuse)
    with file.open("rb") as stream:
        assert claim(stream.fileno()) is answer
    assert is_claimed(file) is (None if answer is None else True)


def test_a_drive_that_takes_no_note_keeps_nobody_from_restoring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, [("甲",), ("乙",)])
    (journal,) = find_journals(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "touch", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    begin_attempt(journal)
    end_attempt(journal)
    discard(journal)


def test_an_attempt_to_restore_is_remembered_until_it_went_well(tmp_path: Path) -> None:
    written(tmp_path, [("甲",), ("乙",)])
    (journal,) = find_journals(tmp_path)
    begin_attempt(journal)
    assert was_attempted(journal)
    end_attempt(journal)
    assert not was_attempted(journal)
    begin_attempt(journal)
    discard(journal)
    assert list(tmp_path.iterdir()) == []


def test_others_may_not_look_in(tmp_path: Path) -> None:
    file = written(tmp_path / "state" / "journals", [("甲",)])
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0
