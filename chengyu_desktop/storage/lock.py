"""The advisory lock beside a project file: who has it open, where, since when. It binds nobody; the content check at saving does.

A plain file made with O_EXCL, which every network drive does as a whole. Its holder looks at it every few seconds and renews it once
a minute; how old it is, the drive's own clock tells, for those of two machines differ. A holder that is alive never loses the lock
unseen: whoever takes over does so because a person decided it, and the holder finds out when it next looks.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import platform
import secrets
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path

import msgspec

from chengyu_desktop.storage.machine import is_running, machine_mark

STALE_AFTER = 600.0
"""Seconds without one after which the holder has probably crashed: ten missed renewals, as when a laptop sleeps."""
_RENEW_EVERY = 50.0  # s
_LARGEST = 10_000  # bytes; what is larger is no lock of ours
_LONGEST_NAME = 200  # bytes of 255, so that what is added to it still fits
_TRIES, _PAUSE = 8, 0.05  # s; for a lock that is being made or released at this moment


class Holder(msgspec.Struct, frozen=True):
    """Who has a file open. ``since`` in s since 1970 by the holder's clock; ``hardware`` tells machines of one name apart."""

    user: str
    machine: str
    process: int
    since: float
    token: str
    hardware: str = ""


class Standing(Enum):
    """Of somebody else's lock: ``DEAD`` is certain (its process on this machine is gone), ``SILENT`` only probable."""

    ALIVE = "alive"
    SILENT = "silent"
    DEAD = "dead"


class Found(msgspec.Struct, frozen=True):
    """Somebody else's lock; ``age`` in s since it was last renewed."""

    holder: Holder
    standing: Standing
    age: float


class Lock:
    """One that is held."""

    def __init__(self, file: Path, holder: Holder) -> None:
        self.file = file
        self.holder = holder
        self._renewed = time.monotonic()

    def look(self) -> Holder | None:
        """Who took the lock over, if somebody did; shows now and then that the holder lives. Raises OSError."""
        if time.monotonic() - self._renewed >= _RENEW_EVERY:
            return self.renew()
        found = _read(self.file)
        return found if found is not None and found.token != self.holder.token else None

    def renew(self) -> Holder | None:
        """The same, and shows in any case that the holder lives."""
        found = _read(self.file)
        if found is not None and found.token != self.holder.token:
            return found
        if found is None:
            _create(self.file, self.holder)  # cleaned up by somebody; FileExistsError when another was faster
        else:
            os.utime(self.file)
        self._renewed = time.monotonic()
        return None

    def release(self) -> None:
        """Leaves somebody else's lock alone. Never raises: at worst the lock is found stale."""
        with suppress(OSError):
            found = _read(self.file)
            if found is not None and found.token == self.holder.token:
                self.file.unlink(missing_ok=True)


def lock_file(path: Path) -> Path:
    """Beside the file itself, where a link leads to one, so that both names share it."""
    with suppress(OSError, RuntimeError):
        path = path.resolve()
    name = path.name
    if len(name.encode("utf-8", "surrogatepass")) > _LONGEST_NAME:
        name = f"{name[:20]}-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return path.with_name(f".{name}.lock")


def holder_of(path: Path) -> Holder | None:
    """Who has a project file open by its lock; None when nobody has, or the drive is away."""
    try:
        return _read(lock_file(path))
    except OSError:
        return None


def look(path: Path) -> Found | None:
    """The lock of a project file as it stands; None without one, or when the drive is away."""
    try:
        return _look(lock_file(path))
    except OSError:
        return None


def is_own(holder: Holder) -> bool:
    """Whether it is this very user at this very machine."""
    me = _myself()
    return (holder.user, holder.machine, holder.hardware) == (me.user, me.machine, me.hardware)


def acquire(path: Path) -> Lock | Found | None:
    """The lock of a project file, or who holds it; None where none can be made (a folder that is read-only).

    One left behind by a process of this machine that is gone is replaced.
    """
    file, holder = lock_file(path), _myself()
    for left in reversed(range(_TRIES)):
        try:
            _create(file, holder)
            return Lock(file, holder)
        except FileExistsError:
            pass
        except OSError:
            return None
        try:
            found = _look(file)
        except FileNotFoundError:
            continue
        except OSError:
            return None
        if found is None:
            continue  # released at this moment
        if left and not found.holder.token:  # nothing is in it yet
            time.sleep(_PAUSE)
            continue
        if found.standing is not Standing.DEAD:
            return found
        _remove_if_same(file, found.holder)
    return None


def take_over(path: Path, found: Found) -> Lock | Found | None:
    """Replaces the lock that was found, because a person decided so; another one that came meanwhile is returned."""
    _remove_if_same(lock_file(path), found.holder)
    return acquire(path)


def _myself() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "?"
    return Holder(
        user, platform.node() or "?", os.getpid(), time.time(), secrets.token_hex(8), machine_mark()
    )


def _create(file: Path, holder: Holder) -> None:
    """Raises FileExistsError when there is one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags, 0o666)
    try:
        os.write(descriptor, json.dumps(msgspec.to_builtins(holder), ensure_ascii=False).encode())
    except OSError:
        with suppress(OSError):
            file.unlink()
        raise
    finally:
        os.close(descriptor)


def _read(file: Path) -> Holder | None:
    """None without a lock. One that can't be understood is somebody's, of whom nothing is known. Raises OSError."""
    try:
        with file.open("rb") as stream:
            data = stream.read(_LARGEST)
    except FileNotFoundError:
        return None
    try:
        return msgspec.json.decode(data, type=Holder)
    except (msgspec.MsgspecError, UnicodeError):
        return Holder("?", "?", 0, file.stat().st_mtime, data[:64].hex())


def _look(file: Path) -> Found | None:
    holder = _read(file)
    if holder is None:
        return None
    age = max(0.0, _now_there(file.parent) - file.stat().st_mtime)
    is_here = (holder.machine, holder.hardware) == (platform.node(), machine_mark())
    if is_here and holder.process and not is_running(holder.process):
        return Found(holder, Standing.DEAD, age)
    return Found(holder, Standing.SILENT if age > STALE_AFTER else Standing.ALIVE, age)


def _now_there(folder: Path) -> float:
    """The time by the clock of the drive, which dates its files; this machine's where nothing may be written."""
    probe = folder / f".{secrets.token_hex(6)}.lock-probe"
    try:
        os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        return probe.stat().st_mtime
    except OSError:
        return time.time()
    finally:
        with suppress(OSError):
            probe.unlink()


def _remove_if_same(file: Path, holder: Holder) -> None:
    """Takes the file aside first: whatever lay there is looked at before it is gone for good, so that a lock made
    at this very moment by somebody else is put back."""
    aside = file.with_name(f"{file.name}.{secrets.token_hex(6)}")
    try:
        os.replace(file, aside)
    except OSError:
        return
    try:
        if _read(aside) != holder:
            with suppress(OSError):
                os.link(aside, file)
    finally:
        with suppress(OSError):
            aside.unlink()
