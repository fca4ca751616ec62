"""Tables as other programs put them on the clipboard or into a text: HTML, Markdown, cells between tabs or commas."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser

from msgspec.structs import replace

from chengyu_desktop.intake.tables.delimited import parse_delimited
from chengyu_desktop.intake.tables.framing import framed, stands_below
from chengyu_desktop.intake.tables.in_text import sheet_in_text
from chengyu_desktop.intake.tables.sheet import Sheet, make_sheet

_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*")
_MOST_SPANNED = 200  # rows or columns: a hostile page claims millions
_REFERENCE = re.compile(
    r"[\[［](?:\d{1,3}|[a-z]|注\s*\d+)[\]］]"
)  # never a bare figure: km² is written so too
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = (*_HEADINGS, "p", "div", "figcaption", "small")
_MOST_BELOW = 3  # lines below a table that may name its source
_PIPE = re.compile(r"(?<!\\)\|")


def read_clipboard(text: str, html: str = "") -> Sheet | None:
    """The table on a clipboard, without what stands around it: of the HTML that browsers, Excel and WPS give, else of the plain text; None when it holds none.
    Raises ValueError for one that is far too large."""
    sheet = _read_clipboard(text, html)
    return framed(sheet) if sheet is not None else None


def _read_clipboard(text: str, html: str) -> Sheet | None:
    sheet = read_html(html) if html else None
    if sheet is not None and sheet.width > 1:
        return sheet
    sheet = read_markdown(text)
    if sheet is not None:
        return sheet
    if "\t" in text:
        return parse_delimited(text) if text.strip() else None
    return sheet_in_text(text)


def read_html(html: str) -> Sheet | None:
    """The largest table of a page, with the heading above it and the source below it; cells that span several rows or columns stand
    in each."""
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    sheets = [make_sheet("", rows) for _, rows in reader.tables]
    if not sheets:
        return None
    at = max(range(len(sheets)), key=lambda i: len(sheets[i].rows) * sheets[i].width)
    caption, rows = reader.tables[at]
    headings = [text for tables, is_heading, text in reader.beside if tables == at and is_heading]
    lines = [text for tables, _, text in reader.beside if tables == at + 1][:_MOST_BELOW]
    credits = itertools.takewhile(stands_below, lines)
    sheet = make_sheet("", [*rows, *([text] for text in credits)])
    return replace(sheet, title=caption or next(reversed(headings), ""))


def read_markdown(text: str) -> Sheet | None:
    """The first table between pipes, with its row of dashes."""
    lines = text.splitlines()
    for index in range(1, len(lines)):
        if "|" in lines[index] and _RULE.fullmatch(lines[index]) and "|" in lines[index - 1]:
            rows = [_cells(lines[index - 1])]
            for line in lines[index + 1 :]:
                if "|" not in line:
                    break
                rows.append(_cells(line))
            return make_sheet("", rows)
    return None


def _cells(line: str) -> list[str]:
    line = line.strip()
    inner = line[line.startswith("|") : len(line) - (line.endswith("|") and not line.endswith("\\|"))]
    return [cell.replace("\\|", "|") for cell in _PIPE.split(inner)]


class _TableReader(HTMLParser):
    """Rows of every table; a table in a table's cell is read on its own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[tuple[str, list[list[str]]]] = []
        self.beside: list[tuple[int, bool, str]] = []
        """Texts outside of tables: how many tables there are before them, whether they are headings, and their words."""
        self._block: tuple[str, list[str]] | None = None
        self._open: list[_Open] = []
        self._hidden = 0
        self._is_raised = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "script"):
            self._hidden += 1
        elif self._open and tag == "sup":
            self._is_raised = True
        elif self._open and tag == "caption":
            self._open[-1].begin_caption()
        elif tag == "table":
            self._end_block()
            self._open.append(_Open())
        elif not self._open and tag in _BLOCKS:
            self._end_block()
            self._block = tag, []
        elif self._open and tag == "tr":
            self._open[-1].begin_row()
        elif self._open and tag in ("td", "th"):
            self._open[-1].begin_cell(dict(attrs))
        elif self._open and tag in ("br", "p", "div", "li"):
            self._open[-1].add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._hidden = max(self._hidden - 1, 0)
        elif tag == "sup":
            self._is_raised = False
        elif self._open and tag == "caption":
            self._open[-1].end_caption()
        elif not self._open and tag in _BLOCKS:
            self._end_block()
        elif tag == "table" and self._open:
            self.tables.append(self._open.pop().finish())
        elif self._open and tag in ("td", "th"):
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._is_raised and _REFERENCE.fullmatch(data.strip()):
            return  # [1], which leads to a page's foot
        if self._open and not self._hidden:
            self._open[-1].add(data)
        elif self._block is not None and not self._hidden:
            self._block[1].append(data)

    def _end_block(self) -> None:
        if self._block is not None and (words := " ".join("".join(self._block[1]).split())):
            self.beside.append((len(self.tables), self._block[0] in _HEADINGS, words))
        self._block = None

    def close(self) -> None:
        super().close()
        self._end_block()
        while self._open:
            self.tables.append(self._open.pop().finish())


class _Open:
    """A table being read: its cells by row and column, those that span several at each of their places."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], str] = {}
        self._row = -1
        self._words: list[str] | None = None
        self._span = (1, 1)
        self._caption = ""
        self._in_caption = False

    def begin_row(self) -> None:
        self.end_caption()
        self.end_cell()
        self._row += 1

    def begin_cell(self, attributes: dict[str, str | None]) -> None:
        self.end_cell()
        self._row = max(self._row, 0)
        self._words = []
        self._span = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))

    def add(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data if data == "\n" else re.sub(r"[ \t\r\n]+", " ", data))

    def end_cell(self) -> None:
        if self._words is None:
            return
        words = "".join(self._words)
        self._words = None
        column = next(c for c in range(len(self._cells) + 1) if (self._row, c) not in self._cells)
        down, across = self._span
        for row in range(self._row, self._row + down):
            for c in range(column, column + across):
                self._cells.setdefault((row, c), words)

    def begin_caption(self) -> None:
        self._words = []
        self._in_caption = True

    def end_caption(self) -> None:
        if self._in_caption:
            self._caption = " ".join("".join(self._words or ()).split())
            self._words, self._in_caption = None, False

    def finish(self) -> tuple[str, list[list[str]]]:
        self.end_caption()
        self.end_cell()
        rows: list[list[str]] = [[] for _ in range(self._row + 1)]
        for (row, column), words in sorted(self._cells.items()):
            if row <= self._row:  # a span may reach below the last row
                rows[row] += [""] * (column - len(rows[row])) + [words]
        return self._caption, rows


def _span(text: str | None) -> int:
    return min(max(int(text), 1), _MOST_SPANNED) if text and text.strip().isdecimal() else 1
