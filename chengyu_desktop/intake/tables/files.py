"""Files that hold tables or timelines, by their suffix."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from chengyu_desktop.intake.tables.calendars import read_calendar
from chengyu_desktop.intake.tables.choosing import main_sheet, titled_by_cover
from chengyu_desktop.intake.tables.delimited import decode_table, read_delimited
from chengyu_desktop.intake.tables.framing import framed
from chengyu_desktop.intake.tables.in_text import sheet_in_text
from chengyu_desktop.intake.tables.mapping import TablePart, apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.sheet import Sheet
from chengyu_desktop.intake.tables.suffixes import TABLES, TIMELINES, WORKBOOKS
from chengyu_desktop.intake.tables.timelinejs import is_timelinejs, read_timelinejs_json, timelinejs_rows
from chengyu_desktop.intake.tables.workbook import read_workbook
from chengyu_desktop.storage.errors import ProjectFileError

_PLAIN = (".txt", ".text")
_MOST_BYTES = 50_000_000


def can_read_table(path: Path) -> bool:
    return path.suffix.lower() in TABLES + TIMELINES


def holds_table(path: Path) -> bool:
    """Whether a file is to be read as a table or timeline: by its suffix, or a plain text by what it holds."""
    if path.suffix.lower() not in _PLAIN:
        return can_read_table(path)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        return len(data) <= _MOST_BYTES and _sheet_in(data, path.stem) is not None
    except (OSError, ValueError):
        return False  # which the reader of texts will say


def _sheet_in(data: bytes, name: str) -> Sheet | None:
    return sheet_in_text(decode_table(data, name).removeprefix("\ufeff"), name)


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a table file. Raises ProjectFileError with what is wrong, and what to do."""
    try:
        if path.suffix.lower() in WORKBOOKS:
            _check(path)
            sheets = read_workbook(path)
        elif path.suffix.lower() in _PLAIN and (sheet := _sheet_in(_check(path), path.stem)) is not None:
            sheets = (sheet,)
        else:
            sheets = (read_delimited(_check(path), path.stem),)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise ProjectFileError(str(path), message, hint) from None
    sheets = titled_by_cover([framed(sheet) for sheet in sheets])
    if not any(sheet.rows for sheet in sheets):
        raise ProjectFileError(str(path), "there is nothing in this table", "choose another file or sheet")
    return sheets


def read_table_part(path: Path, language: str = "zh-Hans", reference: date | None = None) -> TablePart:
    """A file's whole content by the reading that most speaks for; of a workbook, the sheet with its table. Raises ProjectFileError."""
    if path.suffix.lower() not in TIMELINES:
        sheet = main_sheet(read_sheets(path))
        if is_timelinejs(sheet):
            return timelinejs_rows(sheet)
        return apply_mapping(sheet, guess_mapping(sheet, language, reference)[0])
    return read_timeline(path)


def read_timeline(path: Path) -> TablePart:
    """The events of a file that holds nothing else: TimelineJS's JSON, a calendar. Raises ProjectFileError."""
    data = _check(path)
    try:
        return read_calendar(data) if path.suffix.lower() == ".ics" else read_timelinejs_json(data)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise ProjectFileError(str(path), message, hint) from None


def _check(path: Path) -> bytes:
    """The file's bytes, with the refusals of every file that is opened."""
    try:
        if path.is_dir():
            raise ProjectFileError(str(path), "this is a folder, not a table", "name the file in it")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise ProjectFileError(str(path), "there is no such file", "check the name") from None
    except OSError as error:
        raise ProjectFileError(
            str(path), f"the file can't be read ({error.strerror or error})", "check the drive, and try again"
        ) from None
    if len(data) > _MOST_BYTES:
        message = f"the file is larger than {_MOST_BYTES // 1_000_000} MB"
        raise ProjectFileError(str(path), message, "save the rows you need into a file of their own")
    if not data.strip():
        raise ProjectFileError(str(path), "the file is empty", "choose another one")
    return data
