"""Whether a file is one of the program's own exports, and the project that it was made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from chengyu_desktop.intake.exported.csv_rows import read_csv_rows
from chengyu_desktop.intake.exported.markdown import read_markdown_page
from chengyu_desktop.intake.exported.tree import Returned
from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.text_file import decode_text

_MOST_BYTES = 10_000_000
Reader = Callable[[bytes, str], Returned | None]


def read_exported(path: Path) -> Returned | None:
    """None for any other file, also for one that can't be read, of which its own reader tells. Raises ProjectFileError with the line
    of what is wrong in an export."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        return None
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError:
        return None
    return reader(data, str(path)) if len(data) <= _MOST_BYTES else None


def _read_json(data: bytes, file: str) -> Returned | None:
    import json

    from chengyu_desktop.layout.registry import BlockTypes
    from chengyu_desktop.storage.load import parse_project

    try:
        text, _ = decode_text(data, file)
        tree = json.loads(text)
    except (ProjectFileError, ValueError, RecursionError):
        return None
    if not isinstance(tree, dict) or "chengyu" not in tree:
        return None
    return Returned(parse_project(text, BlockTypes(), file=file)[0])


def _read_markdown(data: bytes, file: str) -> Returned | None:
    try:
        text, _ = decode_text(data, file)
    except ProjectFileError:
        return None
    return read_markdown_page(text, file)


_READERS: dict[str, Reader] = {
    ".json": _read_json,
    ".csv": read_csv_rows,
    ".tsv": read_csv_rows,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
}
