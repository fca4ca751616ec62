"""Writing an exported file: it appears whole under its name, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, beside ``path``, that takes its place when the block ends well and its data has reached the drive, and
    vanishes when it doesn't. Folders are made as needed; a link is followed. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        path = Path(os.path.realpath(path))
    name = path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}")
    try:
        with name.open("xb") as out:
            with suppress(FileNotFoundError):
                name.chmod(path.stat().st_mode & 0o777)  # as the file that is replaced has it
            yield out
            out.flush()
            os.fsync(out.fileno())
        name.replace(path)
    except BaseException:
        with suppress(OSError):
            name.unlink()
        raise
