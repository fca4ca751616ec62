"""The edit journal of one open project: a file that only grows, from which every state can be built again.

Each line is ``CRC-32 of the rest, a space, JSON``. The first says whose journal it is; ``base`` holds the file's bytes and
the project as it was before the first edit; each ``edit`` the pieces of its text that changed (``PartwiseDump``). A line that
isn't whole (the power went while it was written) ends what can be restored, until the next line that holds a whole state.
"""

from __future__ import annotations

import base64
import json
import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep
from typing import Any

import msgspec

from chengyu_desktop.storage.file_claim import claim, is_claimed, release
from chengyu_desktop.storage.machine import is_running, machine_mark
from chengyu_desktop.storage.user_folders import make_private_folder

SUFFIX = ".journal"
_FORMAT = 1
_MOST_BYTES = 4_000_000  # beyond the base; then old points are thinned out
_MOST_POINTS = 400  # the same: each is, once read, a list of all pieces
_KEPT_POINTS = 60
_CLAIM_PAUSES = (0.001, 0.01, 0.1, 0.5)  # s; somebody who looks for crashes holds a journal for an instant

Pieces = tuple[str, ...]


class Header(msgspec.Struct, frozen=True):
    """``path`` is empty for a project without a file; ``name`` is what it was called on screen; times in s since 1970."""

    path: str
    name: str
    opened: float


class Point(msgspec.Struct, frozen=True):
    """A state that can be restored: when, after which edit."""

    time: float
    label: str
    pieces: Pieces

    @property
    def text(self) -> str:
        """As the text of a project file."""
        return "\n".join(self.pieces) + "\n"


class Journal(msgspec.Struct, frozen=True):
    """``data`` are the file's bytes as it was opened; ``points`` run from that state to the last; none without an edit.
    ``process`` on the machine of the mark ``hardware`` writes it, or wrote it. ``error`` is why it can't be read at the moment: then
    there is nothing else of it."""

    file: Path
    header: Header
    data: bytes = b""
    points: tuple[Point, ...] = ()
    process: int = 0
    hardware: str = ""
    error: str = ""


class JournalWriter:
    """Writes one journal; every line has reached the drive when a method returns. Methods raise OSError, and the next
    line then is a whole state, so that a line cut short costs nothing but itself."""

    def __init__(self, folder: Path, header: Header) -> None:
        self._folder = folder
        self._header = header
        self._file: Path | None = None
        self._descriptor = -1
        self._pieces: Pieces | None = None
        self._is_sound = True
        self._size = 0
        self._limit: float = 0
        self._points = 0

    @property
    def has_base(self) -> bool:
        return self._pieces is not None

    def begin(self) -> None:
        """Makes the file, claimed by this process for as long as it lives."""
        make_private_folder(self._folder)
        file = self._folder / f"{int(self._header.opened)}-{os.urandom(6).hex()}{SUFFIX}"
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(file, flags, 0o600)
        self._file = file
        for pause in _CLAIM_PAUSES:
            if claim(self._descriptor) is not False:
                break
            sleep(pause)
        try:
            writer = {"process": os.getpid(), "hardware": machine_mark()}
            self._append({"header": {"format": _FORMAT, **writer, **msgspec.to_builtins(self._header)}})
        except OSError:
            with suppress(OSError):
                self.close()
            raise

    def write_base(self, data: bytes, pieces: Pieces) -> None:
        """What the first edit is about to change."""
        packed = base64.b64encode(zlib.compress(data, 1)).decode("ascii")
        self._write({"base": {"data": packed, "time": self._header.opened, "pieces": pieces}})
        self._pieces = pieces
        self._limit = max(self._limit, self._size + _MOST_BYTES)

    def write_edit(self, pieces: Pieces, label: str, time: float) -> None:
        """The state after an edit; ``write_base`` must have come before."""
        if self._pieces is None:
            raise ValueError("a journal must have a base before an edit")
        if pieces == self._pieces and self._is_sound:
            return
        if self._is_sound:
            at, cut, put = _difference(self._pieces, pieces)
            self._write({"edit": {"time": time, "label": label, "at": at, "cut": cut, "put": put}})
        else:
            self._write({"whole": {"time": time, "label": label, "pieces": pieces}})
        self._pieces = pieces
        self._points += 1
        if self._size > self._limit or self._points > _MOST_POINTS:
            self._thin_out()

    def close(self, *, keep: bool = False) -> None:
        """Removes the journal: its project was saved, or its user wanted no more of it."""
        descriptor, self._descriptor = self._descriptor, -1
        file = self._file
        if not keep:
            self._file = None
        _end(descriptor, None if keep else file)

    def _write(self, record: dict[str, Any]) -> None:
        if self._descriptor < 0:
            self.begin()
        if not self._is_sound:
            self._append(None)
        self._is_sound = False
        self._append(record)
        self._is_sound = True

    def _append(self, record: dict[str, Any] | None) -> None:
        """One line; None ends one that was cut short."""
        line = memoryview(b"\n" if record is None else _line(record))
        while line:
            written = os.write(self._descriptor, line)
            self._size += written
            line = line[written:]
        os.fsync(self._descriptor)

    def _thin_out(self) -> None:
        """Writes the journal anew with fewer points, the newest closest together."""
        old_file, old_descriptor = self._file, self._descriptor
        assert old_file is not None
        journal = read_journal(old_file)
        if journal is None or not journal.points:
            return
        base, *points = journal.points
        recent = _KEPT_POINTS // 2
        step = max(1, -(-(len(points) - recent) // recent))
        fresh = JournalWriter(self._folder, self._header)
        fresh._limit, fresh._points = float("inf"), -_MOST_POINTS
        try:
            fresh.begin()
            fresh.write_base(journal.data, base.pieces)
            for point in (*points[:-recent:step], *points[-recent:]):
                fresh.write_edit(point.pieces, point.label, point.time)
        except OSError:  # no room for both: the old one goes on growing
            with suppress(OSError):
                fresh.close()
            self._limit += _MOST_BYTES
            self._points = 0
            return
        self._file, self._descriptor, self._size = fresh._file, fresh._descriptor, fresh._size
        self._limit = self._size + _MOST_BYTES
        self._points = min(len(points), _KEPT_POINTS)
        with suppress(OSError):  # one that stays is offered once too often; nothing is lost
            _end(old_descriptor, old_file)


def _end(descriptor: int, file: Path | None) -> None:
    """Lets a journal go, and removes it: before it is released, so that nobody takes it for a crash; Windows can only
    afterwards. Raises OSError."""
    if file is not None and os.name != "nt":
        file.unlink(missing_ok=True)
    if descriptor >= 0:
        release(descriptor)
        with suppress(OSError):  # all that matters has been fsynced
            os.close(descriptor)
    if file is not None:
        file.unlink(missing_ok=True)


def read_journal(file: Path) -> Journal | None:
    """As far as it is whole; None when it isn't even known whose it is, or a newer program wrote it, which will read it
    again. Raises OSError."""
    journal: Journal | None = None
    points: list[Point] = []
    is_sound = True
    for record in _records(file.read_bytes()):
        try:
            if record is None:
                is_sound = False
            elif "header" in record:
                if record["header"].get("format") != _FORMAT:
                    return None
                process, hardware = record["header"].get("process", 0), record["header"].get("hardware", "")
                header = msgspec.convert(record["header"], Header)
                journal = Journal(file, header, process=process, hardware=hardware)
            elif journal and "base" in record:
                body = record["base"]
                data = zlib.decompress(base64.b64decode(body["data"]))
                points = [Point(body["time"], "", tuple(body["pieces"]))]
                journal = msgspec.structs.replace(journal, data=data)
                is_sound = True
            elif "whole" in record and points:
                body = record["whole"]
                points.append(Point(body["time"], body["label"], tuple(body["pieces"])))
                is_sound = True
            elif "edit" in record and points and is_sound:
                points.append(_applied(points[-1].pieces, record["edit"]))
        except (AttributeError, KeyError, TypeError, ValueError, zlib.error):
            is_sound = False
    return msgspec.structs.replace(journal, points=tuple(points)) if journal else None


def find_journals(folder: Path) -> tuple[Journal, ...]:
    """Those that no running program writes, the oldest first: what was open when one ended without closing it."""
    found = (left_journal(file) for file in sorted(folder.glob(f"*{SUFFIX}")))
    return tuple(journal for journal in found if journal is not None)


def left_journal(file: Path) -> Journal | None:
    """One that no running program writes; with its ``error`` and nothing else as long as it can't be read."""
    try:
        claimed = is_claimed(file)
        if not claimed and (journal := read_journal(file)) and (claimed is False or _is_left(journal)):
            return journal
    except FileNotFoundError:  # restored by another one meanwhile
        pass
    except OSError as error:
        return Journal(file, Header("", file.stem, 0.0), error=error.strerror or str(error))
    return None


def _is_left(journal: Journal) -> bool:
    """Of a drive without locks: its process is gone. One of another machine may live."""
    return journal.hardware in ("", machine_mark()) and not (journal.process and is_running(journal.process))


def discard(journal: Journal) -> None:
    """Forgets what could be restored, and that it was tried. One that can't be removed is offered once more."""
    for file in (journal.file, _attempt_mark(journal)):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def begin_attempt(journal: Journal) -> None:
    """Notes that the journal is about to be read and drawn; ``end_attempt`` takes the note away unless the program crashed.
    A full drive, which takes no note, is no reason to restore nothing."""
    with suppress(OSError):
        _attempt_mark(journal).touch()


def end_attempt(journal: Journal) -> None:
    with suppress(OSError):
        _attempt_mark(journal).unlink(missing_ok=True)


def was_attempted(journal: Journal) -> bool:
    """Whether restoring it has crashed the program: then it is offered as text only."""
    return _attempt_mark(journal).exists()


def _attempt_mark(journal: Journal) -> Path:
    return journal.file.with_suffix(".restoring")


def _line(record: dict[str, Any]) -> bytes:
    # Half of a surrogate pair can be pasted; it must not keep the rest from being written.
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"%08x %b\n" % (zlib.crc32(text), text)


def _records(data: bytes) -> Iterator[dict[str, Any] | None]:
    """None stands for a line that isn't whole."""
    for line in data.split(b"\n"):
        if not line:
            continue
        check, _, text = line.partition(b" ")
        try:
            if int(check, 16) != zlib.crc32(text):
                raise ValueError("not whole")
            record = json.loads(text.decode("utf-8", "surrogatepass"))
            yield record if isinstance(record, dict) else None
        except ValueError:
            yield None


def _difference(old: Pieces, new: Pieces) -> tuple[int, int, Pieces]:
    """Where pieces are replaced, how many, and by which."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, len(old) - start - end, new[start : len(new) - end]


def _applied(old: Pieces, edit: dict[str, Any]) -> Point:
    at, cut, put = edit["at"], edit["cut"], tuple(edit["put"])
    if not 0 <= at <= at + cut <= len(old) or not all(isinstance(piece, str) for piece in put):
        raise ValueError("no edit of this text")
    return Point(edit["time"], edit["label"], (*old[:at], *put, *old[at + cut :]))
