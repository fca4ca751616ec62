"""Whether a file still holds what it held: by its content, for shares send no events and keep coarse times."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from time import monotonic

HASH_EVERY = 30.0
"""Seconds after which the content is read even though size and time say that nothing happened."""

_Look = tuple[int, int, int] | None


class FileWatch:
    """Asked again and again; reads the file only when size, time or identity differ, or after a while. Not for two threads at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._look: _Look = None
        self._digest: str | None = None
        self._read_at = float("-inf")

    def digest(self, *, now: bool = False) -> str | None:
        """SHA-256 (hex) of what the file holds, read ``now`` or when it seems needed; None when it is gone.

        Raises OSError while the drive is away, which isn't the same as gone.
        """
        look = self._take_look()
        if now or look != self._look or monotonic() - self._read_at > HASH_EVERY:
            self._digest = None if look is None else self._hash()
            self._look = look if self._digest else None
            self._read_at = monotonic()
        return self._digest

    def _take_look(self) -> _Look:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            if not self._path.parent.is_dir():  # the drive has gone, not the file
                raise
            return None
        if not stat.S_ISREG(status.st_mode):  # a folder of its name has taken its place
            return None
        return status.st_size, status.st_mtime_ns, status.st_ino

    def _hash(self) -> str | None:
        try:
            with self._path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except FileNotFoundError:
            return None
