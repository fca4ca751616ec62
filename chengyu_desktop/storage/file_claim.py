"""A claim on a file that the system drops when the process ends, however it ends. For files on a drive of this machine."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

if os.name == "nt":
    import msvcrt

    _FAR = 1 << 40  # Windows forbids reading what is locked: so a byte is locked that no journal has

    def claim(descriptor: int) -> bool:
        """Whether it worked; another process may hold the file, or the drive know no locks."""
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        try:
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        finally:
            os.lseek(descriptor, place, os.SEEK_SET)
        return True

    def release(descriptor: int) -> None:
        with suppress(OSError):
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def claim(descriptor: int) -> bool:
        """Whether it worked; another process may hold the file, or the drive know no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def release(descriptor: int) -> None:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)


def is_claimed(file: Path) -> bool:
    """Whether a living process holds it. Raises OSError when it can't be opened."""
    descriptor = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        if not claim(descriptor):
            return True
        release(descriptor)
        return False
    finally:
        os.close(descriptor)
