"""Saves a project while strace makes its system calls fail; run as a program by tests/storage/test_save_faults.py.

Between the two marks, calls of ``stat`` on names that don't exist, nothing happens but the save: all modules are
loaded, and all caches filled, by an earlier save of another file.
"""

import os
import sys
from pathlib import Path

from chengyu_desktop.storage.atomic import SaveError, write_atomically
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.storage.save import save_project
from tests.helpers.sample_blocks import BLOCK_TYPES

BEGIN, END = "begin-of-save", "end-of-save"


def mark(name: str) -> None:
    os.path.exists(name)


def save(path: Path, data: bytes) -> None:
    """By way of the whole pipeline for a project, else the bytes as they are."""
    if path.suffix == ".yaml":
        new, opened = load_project(path.with_suffix(".new"), BLOCK_TYPES), load_project(path, BLOCK_TYPES)
        mark(BEGIN)
        save_project(new.project, path, BLOCK_TYPES, opened=opened)
    else:
        mark(BEGIN)
        write_atomically(path, data)
    mark(END)


if __name__ == "__main__":
    target, warm_up = Path(sys.argv[1]), Path(sys.argv[2])
    data = target.with_suffix(".new").read_bytes()
    save(warm_up, data)
    try:
        save(target, data)
    except SaveError as error:
        print(f"REFUSED {error}")
        sys.exit(1)
    print("SAVED")
