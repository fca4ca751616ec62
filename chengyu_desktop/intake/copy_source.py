"""Copy as it comes: pasted, a text file in any encoding, Markdown, or a Word document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.text_file import read_text_file

TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".text")


class Copy(msgspec.Struct, frozen=True):
    """``styles`` are what Word calls paragraphs (``Heading 1``, ``List Bullet`` …), by the offset at which each begins."""

    text: str
    styles: dict[int, str] = {}


def read_copy(path: Path) -> Copy:
    """Raises ProjectFileError for a file that isn't there, can't be read or is of no known kind."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        message = f"copy of this kind can't be read ({path.suffix or 'no suffix'})"
        raise ProjectFileError(
            str(path), message, f"save it as one of {known}, or paste its text into a .txt"
        )
    return reader(path)


def can_read(path: Path) -> bool:
    return path.suffix.lower() in _READERS


def _read_text(path: Path) -> Copy:
    if path.is_file() and not path.stat().st_size:  # what to do is another thing with a project
        raise ProjectFileError(str(path), "the file is empty", "choose another one")
    return Copy(read_text_file(path).text)


def _read_docx(path: Path) -> Copy:
    from chengyu_desktop.intake.word import read_word

    return read_word(path)


_READERS: dict[str, Callable[[Path], Copy]] = {
    **dict.fromkeys(TEXT_SUFFIXES, _read_text),
    ".docx": _read_docx,
}
