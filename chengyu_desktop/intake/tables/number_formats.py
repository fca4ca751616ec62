"""What a workbook's formats make of its values: 0.382 shown as 38.2%, 12.3456 as 12.35, a day as 2024年3月. Calamine gives the values
alone."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import product
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

import msgspec

_MOST_BYTES = 100_000_000  # of a part, unpacked
_LARGEST = 1e15  # beyond which a binary fraction has no decimals to show
_MOST_REPEATED = 500  # rows or columns that one cell stands for
_BUILT_IN = {
    9: "0%",
    10: "0.00%",
    17: "mmm-yy",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
}  # ECMA-376 18.8.30
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_NUMBER = re.compile(r"[#?,]*0?[0#,]*(?P<decimals>\.[0#]+)?(?P<percent>%?)")
_SHARES = re.compile(r".*(?:占比|比重|份额|比例|构成)|.*(?:share|proportion|percentage)", re.IGNORECASE)
_RATE = re.compile(r"(?<![汇倍分概])率|\brates?\b", re.IGNORECASE)
_PLAIN_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_HEAD_ROWS = 4
_FRACTION = re.compile(r"0\.\d+|0|1")
_MONTH = re.compile(r"\d{4}(?:年?|(?P<month>年\d{1,2}月|[-/.]\d{1,2}))")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_FAULTS = (BadZipFile, KeyError, ParseError, ValueError, OSError, RuntimeError, zlib.error)


class Format(msgspec.Struct, frozen=True):
    """``decimals`` of a number, after it has been multiplied by 100 where ``is_percent``. ``date`` is how many of year, month and day a
    date shows; 0 for all of it."""

    decimals: int | None = None
    is_percent: bool = False
    suffix: str = ""
    date: int = 0


Formats = dict[tuple[int, int], Format]


def read_format(code: str) -> Format | None:
    """Of a format's code as Excel writes it; None for those that show a value as it is, or in a way that isn't known."""
    first = code.split(";")[0]
    behind = first[max(first.rfind(c) for c in "0#%") + 1 :]
    suffix = "".join(found[1] or found[2] or "" for found in _QUOTED.finditer(behind)).strip()
    plain = _QUOTED.sub("", first).strip()
    letters = set(plain.casefold()) & set("ymdhs")
    if letters and "general" not in plain.casefold():
        shown = {"y": 1, "ym": 2}.get("".join(c for c in "ymdhs" if c in letters), 0)
        return Format(date=shown) if shown else None
    found = _NUMBER.fullmatch(plain)
    if not plain or found is None or plain.rstrip("%").endswith(","):
        return None
    decimals = found["decimals"] or ""
    return Format(None if "#" in decimals else max(len(decimals) - 1, 0), bool(found["percent"]), suffix)


def shown_number(value: float, number_format: Format) -> str:
    """The number as the sheet shows it, but for the commas in it."""
    if isinstance(value, int) and not number_format.is_percent and not number_format.decimals:
        return f"{value}{number_format.suffix}"
    exact = Decimal(f"{value:.15g}") * (100 if number_format.is_percent else 1)
    if number_format.decimals is not None and abs(value) < _LARGEST:
        exact = exact.quantize(Decimal(1).scaleb(-number_format.decimals), ROUND_HALF_UP)
    else:
        exact = exact.normalize()
    text = format(exact, "f")
    return text + ("%" if number_format.is_percent else "") + number_format.suffix


def show(cells: list[list[str]], values: Sequence[Sequence[object]], formats: Formats) -> None:
    """Numbers with the sign and the decimals that their format gives them, days as far as theirs shows them."""
    for (row, column), shown in formats.items():
        if row >= len(values) or column >= len(values[row]):
            continue
        value = values[row][column]
        if isinstance(value, date) and shown.date:
            cells[row][column] = "-".join(value.isoformat()[:10].split("-")[: shown.date])
        elif (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and not shown.date
            and cells[row][column]
        ):
            cells[row][column] = shown_number(value, shown)


def with_shares(rows: list[list[str]]) -> None:
    """Shares shown in percent where a workbook's formats can't be read: fractions under 占比 that are parts of one, and columns of
    fractions in a table whose title or headings name a rate."""
    _with_rates(rows)
    for column in range(max(map(len, rows), default=0)):
        at = next(
            (i for i, row in enumerate(rows) if column < len(row) and _SHARES.fullmatch(row[column].strip())),
            None,
        )
        if at is None:
            continue
        below = [
            (i, float(row[column]))
            for i, row in enumerate(rows)
            if i > at and column < len(row) and _FRACTION.fullmatch(row[column])
        ]
        total = sum(value for _, value in below)
        if len(below) > 2 and (abs(total - 1) < 0.015 or (below[-1][1] == 1 and abs(total - 2) < 0.015)):
            for i, value in below:
                rows[i][column] = shown_number(value, Format(is_percent=True))


def _with_rates(rows: list[list[str]]) -> None:
    top = rows[:_HEAD_ROWS]
    is_titled = any(
        len({cell for cell in row if cell}) == 1 and _RATE.search("".join(set(row))) for row in top
    )
    for column in range(max(map(len, rows), default=0)):
        is_headed = any(column < len(row) and _RATE.search(row[column]) for row in top)
        figures = [
            (i, row[column])
            for i, row in enumerate(rows)
            if column < len(row) and _PLAIN_NUMBER.fullmatch(row[column].strip())
        ]
        is_share = all(_FRACTION.fullmatch(cell) and float(cell) < 1 for _, cell in figures)
        if len(figures) > 2 and is_share and (is_titled or is_headed):
            for i, cell in figures:
                rows[i][column] = shown_number(float(cell), Format(is_percent=True))


def sheet_formats(path: Path) -> Callable[[str], Formats]:
    """A function that gives the formats of a sheet's cells, by row and column from 0, as far as they matter; it knows none where the
    workbook is of another kind or not sound."""
    try:
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            return _excel(path)
        if path.suffix.lower() == ".ods":
            return _open_document(path)
    except _FAULTS:
        pass
    return lambda name: {}


def _excel(path: Path) -> Callable[[str], Formats]:
    with ZipFile(path) as book:
        styles = _excel_styles(_parsed(book, "xl/styles.xml"))
        if not styles:
            return lambda name: {}
        targets = {
            one.get("Id", ""): one.get("Target", "") for one in _parsed(book, "xl/_rels/workbook.xml.rels")
        }
        names: dict[str, str] = {}
        for one in _named(_parsed(book, "xl/workbook.xml"), "sheet"):
            link = next((value for key, value in one.items() if key.endswith("}id")), "")
            target = targets.get(link, "")
            names[one.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    def formats(name: str) -> Formats:
        if name not in names:
            return {}
        try:
            with ZipFile(path) as book:
                return _excel_cells(_bytes(book, names[name]), styles)
        except _FAULTS:
            return {}

    return formats


def _excel_styles(root: Element) -> dict[int, Format]:
    codes = dict(_BUILT_IN)
    for one in _named(root, "numFmt"):
        codes[int(one.get("numFmtId", "0"))] = one.get("formatCode", "")
    lists = next(_named(root, "cellXfs"), None)
    found: dict[int, Format] = {}
    for index, one in enumerate(lists if lists is not None else ()):
        number_format = read_format(codes.get(int(one.get("numFmtId", "0")), ""))
        if number_format is not None:
            found[index] = number_format
    return found


def _excel_cells(data: bytes, styles: dict[int, Format]) -> Formats:
    numbers = b"|".join(str(style).encode() for style in styles)
    cells = re.compile(rb'<(?:\w+:)?c\s(?=[^>]*\bs="(' + numbers + rb')")[^>]*?\br="([A-Z]{1,3})(\d+)"')
    column = lru_cache(_column)
    return {
        (int(row) - 1, column(letters)): styles[int(style)] for style, letters, row in cells.findall(data)
    }


def _column(letters: bytes) -> int:
    """B to 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _open_document(path: Path) -> Callable[[str], Formats]:
    """Shares and days alone, for their words say how they are shown."""
    with ZipFile(path) as book:
        data = _bytes(book, "content.xml")
        is_shown = b'"percentage"' in data or b'"date"' in data
        root = _parsed(book, "content.xml") if is_shown else None
    tables = root.iter(f"{_TABLE}table") if root is not None else ()
    found = {table.get(f"{_TABLE}name", ""): _open_document_cells(table) for table in tables}
    return lambda name: found.get(name, {})


def _open_document_cells(table: Element) -> Formats:
    found: Formats = {}
    row = 0
    for line in table.iter(f"{_TABLE}table-row"):
        column, height = 0, int(line.get(f"{_TABLE}number-rows-repeated", "1"))
        for cell in line:
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            words = "".join(next(cell.iter(f"{_TEXT}p"), cell).itertext()).strip()
            shown = _shown_words(cell.get(f"{_OFFICE}value-type", ""), words)
            if shown is not None:
                places = product(range(min(height, _MOST_REPEATED)), range(min(repeated, _MOST_REPEATED)))
                found |= {(row + down, column + across): shown for down, across in places}
            column += repeated
        row += height
    return found


def _shown_words(kind: str, words: str) -> Format | None:
    if kind == "percentage":
        return Format(len(words.partition(".")[2].rstrip("% ")) if "%" in words else None, is_percent=True)
    if kind == "date" and (found := _MONTH.fullmatch(words)):
        return Format(date=2 if found["month"] else 1)
    return None


def _named(root: Element, name: str) -> Iterator[Element]:
    return (one for one in root.iter() if one.tag.rpartition("}")[2] == name)


def _parsed(book: ZipFile, name: str) -> Element:
    from xml.etree.ElementTree import fromstring

    data = _bytes(book, name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError("a workbook declares no entities")
    return fromstring(data)


def _bytes(book: ZipFile, name: str) -> bytes:
    if book.getinfo(name).file_size > _MOST_BYTES:
        raise ValueError("too large to look through")
    return book.read(name)
