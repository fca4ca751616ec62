"""What is to be imported, as it was read: a text, a table, or events that need no reading. From a file or from the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from chengyu_desktop.editor.file_texts import file_refusal
from chengyu_desktop.intake.copy_source import Copy, can_read, read_copy
from chengyu_desktop.intake.exported.markdown import read_markdown_page
from chengyu_desktop.intake.exported.read import read_exported
from chengyu_desktop.intake.exported.tree import Returned
from chengyu_desktop.intake.tables.files import holds_table, read_sheets, read_timeline
from chengyu_desktop.intake.tables.mapping import TablePart
from chengyu_desktop.intake.tables.markup import read_clipboard
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.suffixes import TABLES, TIMELINES
from chengyu_desktop.intake.tables.timelinejs import is_timelinejs, timelinejs_rows
from chengyu_desktop.storage.errors import ProjectFileError

TEXTS = (".txt", ".md", ".markdown", ".text", ".docx")


class Source(NamedTuple):
    """``returned`` of the program's own exports, ``sheets`` of a table, ``part`` of a file that says by itself what it is, else ``copy``.
    ``name`` is for a headline."""

    name: str = ""
    copy: Copy = Copy("")
    sheets: tuple[Sheet, ...] = ()
    part: TablePart | None = None
    returned: Returned | None = None


def can_import(path: Path) -> bool:
    return path.suffix.lower() in TABLES + TIMELINES or can_read(path)


def source_of_file(path: Path, *, is_table: bool = False) -> Source:
    """``is_table`` says that a table is wanted, whatever it was exported from. Raises ValueError with one sentence, in the language
    of the window."""
    try:
        if not is_table and (returned := read_exported(path)) is not None:
            return Source(path.stem, returned=returned)
        if path.suffix.lower() in TIMELINES:
            return Source(path.stem, part=read_timeline(path))
        if not holds_table(path):
            return Source(path.stem, read_copy(path))
        sheets = read_sheets(path)
    except ProjectFileError as error:
        raise ValueError(file_refusal(error)) from None
    part = timelinejs_rows(sheets[0]) if len(sheets) == 1 and is_timelinejs(sheets[0]) else None
    return Source(path.stem, sheets=sheets, part=part)


def source_of_words(text: str, html: str = "") -> Source:
    """Of what is on a clipboard. Raises ValueError, in the language of the window, for a table that is far too large, and where there
    is nothing."""
    try:
        returned = read_markdown_page(text, "")
        if returned is not None:
            return Source(returned=returned)
        sheet = read_clipboard(text, html)
        if sheet is not None and sheet.rows:
            return Source(sheets=(sheet,))
        if not text.strip():
            raise ValueError("there is no text and no table on the clipboard; copy some first")
    except ProjectFileError as error:
        raise ValueError(file_refusal(error)) from None
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise ValueError(file_refusal(ProjectFileError("", message, hint))) from None
    return Source(copy=Copy(text))
