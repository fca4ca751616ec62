"""A claim on a file that the system drops when the process ends, however it ends. For files on a drive of this machine."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

_HELD = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}

if os.name == "nt":
    import msvcrt

    _FAR = 1 << 40  # Windows forbids reading what is locked: so a byte is locked that no journal has

    def claim(descriptor: int) -> bool | None:
        """Whether it worked: else another process holds the file. None where the drive knows no locks."""
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        try:
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError as error:
            return _refusal(error)
        finally:
            os.lseek(descriptor, place, os.SEEK_SET)
        return True

    def release(descriptor: int) -> None:
        with suppress(OSError):
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def claim(descriptor: int) -> bool | None:
        """Whether it worked: else another process holds the file. None where the drive knows no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return _refusal(error)
        return True

    def release(descriptor: int) -> None:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_UN)


def _refusal(error: OSError) -> bool | None:
    return False if error.errno in _HELD else None


def is_claimed(file: Path) -> bool | None:
    """Whether a living process holds it; None where the drive knows no locks. Raises OSError when it can't be opened."""
    descriptor = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        claimed = claim(descriptor)
        if claimed:
            release(descriptor)
        return None if claimed is None else not claimed
    finally:
        os.close(descriptor)
