"""Excel's and OpenDocument's workbooks, read by calamine: a sheet each, cells as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from chengyu_desktop.intake.tables.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, make_sheet

_DIGITS = 12  # a binary fraction's noise comes after these


def read_workbook(path: Path) -> tuple[Sheet, ...]:
    """All sheets with anything in them. Raises ValueError with a sentence, OSError when the file has gone."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    from chengyu_desktop.intake.tables.number_formats import sheet_formats, show, with_shares

    formats = sheet_formats(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            sheets: list[Sheet] = []
            hidden = {one.name for one in book.sheets_metadata if one.visible is not SheetVisibleEnum.Visible}
            names = [one.name for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
            for name in names:
                sheet = book.get_sheet_by_name(name)
                if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
                    raise ValueError(
                        f"the sheet “{name}” has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns; choose a part of it"
                    )
                rows = sheet.to_python(skip_empty_area=False)
                cells = [[cell_text(value) for value in row] for row in rows]
                show(cells, rows, formats(name))
                if path.suffix.lower() in (".xls", ".xlsb"):
                    with_shares(cells)
                _spread(cells, rows, sheet.merged_cell_ranges or ())
                found = replace(make_sheet(name, cells), is_hidden=name in hidden)
                if found.rows:
                    sheets.append(found)
            return tuple(sheets)
    except CalamineError as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else "damaged"
        raise ValueError(
            f"this workbook can't be read ({reason}); save it anew as .xlsx, or as CSV"
        ) from None


def _spread(
    cells: list[list[str]],
    values: Sequence[Sequence[object]],
    merged: Iterable[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    """A text or day that was merged over several cells stands in each; a figure in one, for it is there once."""
    for (top, left), (bottom, right) in merged:
        if top >= len(cells) or left >= len(cells[top]) or not isinstance(values[top][left], str | date):
            continue
        for row in cells[top : bottom + 1]:
            row[left : right + 1] = [cells[top][left]] * len(row[left : right + 1])


def cell_text(value: object) -> str:
    """A cell's value in words: days in ISO 8601, numbers without an exponent or a binary fraction's noise."""
    match value:
        case bool():
            return "✓" if value else ""
        case int():
            return str(value)
        case float():
            return _number(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case timedelta():
            return _number(value.total_seconds() / 86400)
        case str():
            return value
        case _:
            return ""


def _number(value: float) -> str:
    if value != value or abs(value) == float("inf"):
        return ""
    text = format(Decimal(f"{value:.{_DIGITS}g}"), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
