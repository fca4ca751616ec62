"""Saves, exports or journals while strace makes the system calls fail; run as a program by tests/helpers/faults.py.

Between the two marks, calls of ``stat`` on names that don't exist, nothing happens but the save: all modules are
loaded, and all caches filled, by an earlier save of another file.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from chengyu_desktop.storage.atomic import SaveError, write_atomically
from chengyu_desktop.storage.journal import Header, JournalWriter
from chengyu_desktop.storage.load import load_project, parse_project
from chengyu_desktop.storage.save import save_project
from tests.helpers.sample_blocks import BLOCK_TYPES

if TYPE_CHECKING:
    from chengyu_desktop.frame.page import Page
    from chengyu_desktop.typography.library import FontLibrary

BEGIN, END = "begin-of-save", "end-of-save"
JOURNAL_STATES = [("base", "a"), ("base", "b"), ("base", "b", "c"), ("last",)]
"""Pieces: what the project was, and after each edit."""


def mark(name: str) -> None:
    os.path.exists(name)


def save(path: Path, data: bytes) -> None:
    """By way of the whole pipeline for a project, else the bytes as they are."""
    if path.suffix == ".yaml":
        new, opened = load_project(path.with_suffix(".new"), BLOCK_TYPES), load_project(path, BLOCK_TYPES)
        mark(BEGIN)
        save_project(new.project, path, BLOCK_TYPES, opened=opened)
    elif path.suffix == ".journal":
        journal(path.with_name("journals"))
        return
    elif path.suffix != ".bin":
        export(path)
    else:
        mark(BEGIN)
        write_atomically(path, data)
    mark(END)


def export(path: Path) -> None:
    from chengyu_desktop.export.replaced_file import replaced_file

    page, fonts = sample_page()
    if path.suffix == ".svg":
        from chengyu_desktop.export.svg import export_svg as write
    else:
        from chengyu_desktop.export.pdf import export_pdf as write
    mark(BEGIN)
    with replaced_file(path) as out:
        write(page, fonts, out)


@cache
def sample_page() -> tuple[Page, FontLibrary]:
    from chengyu_desktop.layout.page import layout_page, make_context
    from chengyu_desktop.typography.library import FontLibrary

    project, _ = parse_project("chengyu: 1\ntitle: 双核\npage: {size: [100, 60]}\n", BLOCK_TYPES)
    fonts = FontLibrary.system()
    return layout_page(project, make_context(project, None, fonts)), fonts


def journal(folder: Path) -> None:
    """As the program does: an entry that fails is no reason not to try the next."""
    said: list[str] = []
    mark(BEGIN)
    writer = JournalWriter(folder, Header("/share/page.yaml", "page.yaml", 1.0))
    for index, state in enumerate(JOURNAL_STATES):
        try:
            if not writer.has_base:
                writer.write_base(b"data", JOURNAL_STATES[0])
            writer.write_edit(state, "", float(index))
        except OSError as error:
            said.append(f"FAILED {error}")
        else:
            said.append(f"WROTE {index}")
    writer.close(keep=True)
    mark(END)
    print(*said, "END", sep="\n", flush=True)


if __name__ == "__main__":
    target, warm_up = Path(sys.argv[1]), Path(sys.argv[2])
    data = target.with_suffix(".new").read_bytes()
    save(warm_up, data)
    try:
        save(target, data)
    except (SaveError, OSError) as error:
        print(f"REFUSED {error}")
        sys.exit(1)
    print("SAVED")
