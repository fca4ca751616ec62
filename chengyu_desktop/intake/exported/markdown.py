"""A project's Markdown, read by its headings and the comments beside them. What somebody has added is read by what it looks like."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from chengyu_desktop.document.dates import DateSpan, format_date
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.intake.exported.tree import Gathered, Returned
from chengyu_desktop.intake.tables.cells import is_ticked, new_context, read_cell_date
from chengyu_desktop.intake.tables.mapping import UNKNOWN_DATE, Doubt
from chengyu_desktop.storage.data_form import COMMENT

_DEEPEST = 16
_NUMBERED = re.compile(r"\d+(?: |$)")
_DATED = re.compile(r"\*\*((?:\\.|[^\\*])*)\*\* ?(.*)")
_RULE = re.compile(r"\|(?: ?-+:? ?\|)+")


def read_markdown_page(text: str, file: str) -> Returned | None:
    """None for any other text. Raises ProjectFileError with the line of what is wrong."""
    lines = text.splitlines()
    first = _told(lines[0])[1] if lines else None
    if not first or "chengyu" not in first:
        return None
    reader = _Reader(file, str(first.get("language", Project().language)))
    reader.tell([], first, 1)
    for number, line in enumerate(lines[1:], 2):
        reader.read(line.strip(), number)
    return reader.finish()


def _told(line: str) -> tuple[str, dict[str, Any] | None]:
    """A line without its comment, and what that says; None where there is none of ours."""
    found = COMMENT.search(line)
    if found is None:
        return line, None
    try:
        told = json.loads(found[1])
    except (ValueError, RecursionError):
        return line, None
    return line[: found.start()].rstrip(), told


class _Reader:
    def __init__(self, file: str, language: str) -> None:
        self._gathered = Gathered(file)
        self._language = language
        self._section: str = "kicker"
        self._doubts: list[Doubt] = []
        self._left_over: list[tuple[int, str]] = []
        self._panel: list[str] = []
        self._block: list[str] = []
        self._words: list[str] = []  # fields of the block that lines of a list are still to give
        self._table: _Table | None = None

    def finish(self) -> Returned:
        return Returned(self._gathered.project(), tuple(self._doubts), tuple(self._left_over))

    def tell(self, address: list[str], value: Any, row: int) -> None:
        """What a comment holds, as texts."""
        if len(address) > _DEEPEST:
            self._gathered.mention(address, row)  # which refuses it
        elif isinstance(value, dict):
            for name, inner in value.items():
                self.tell([*address, str(name)], inner, row)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                self.tell([*address, str(index)], inner, row)
        elif isinstance(value, bool):
            self._gathered.say(address, str(value).lower(), row)
        elif value is not None and address and address != ["chengyu"]:
            self._gathered.say(address, str(value), row)

    def read(self, line: str, row: int) -> None:
        words, told = _told(line)
        if not words and told is None:
            return
        if words.startswith("|"):
            self._row(words, row)
            return
        if words.startswith("### "):
            self._say_title(words[4:], row)
        elif words.startswith("## ") or words == "##" or (told and ("timeline" in told or "panel" in told)):
            self._heading(words[2:].strip(), told or {}, row)
        elif words == "#" or words.startswith("# "):
            self._section = "lede"
            self._say(["title"], words[1:], row)
        elif told and isinstance(told.get("credit"), str):
            self._section = "credits"
            self._say(["credits", told["credit"]], words, row)
        elif told and isinstance(told.get("kind"), str) and self._panel:
            self._begin_block(told, row)
        else:
            self._text(words, told, row)

    def _say(self, address: list[str], words: str, row: int) -> None:
        if rich := _rich(words.strip()):
            self._gathered.say(address, rich, row)

    def _say_title(self, words: str, row: int) -> None:
        if self._block:
            self._say([*self._block, "title"], words, row)
        else:
            self._left_over.append((row, words))

    def _heading(self, words: str, told: dict[str, Any], row: int) -> None:
        self._block, self._words, self._table = [], [], None
        if "timeline" in told:
            self._section = "timeline"
            self._gathered.mention(["timeline"], row)
            self.tell(["timeline"], told["timeline"], row)
            self._say(["timeline", "title"], words, row)
        elif "panel" not in told and self._section == "lede" and not self._gathered.said(["lede"]):
            self._say(["lede_title"], words, row)
        else:
            self._section = "panel"
            self._panel = ["panels", str(self._gathered.next_of(["panels"]))]
            self._gathered.mention(self._panel, row)
            self.tell(self._panel, told.get("panel", {}), row)
            self._say([*self._panel, "title"], _NUMBERED.sub("", words, count=1), row)

    def _begin_block(self, told: dict[str, Any], row: int) -> None:
        shown = told.pop("shown", {})
        shown = shown if isinstance(shown, dict) else {}
        self._new_block(row)
        self.tell(self._block, told, row)
        self._words = [str(name) for name in _list(shown.get("words"))]
        columns = [str(name).split("/") for name in _list(shown.get("columns"))]
        if columns:
            self._table = _Table(columns, shown.get("rows") != "block", _list(shown.get("heads")))

    def _new_block(self, row: int) -> None:
        body = [*self._panel, "body"]
        self._block = [*body, str(self._gathered.next_of(body))]
        self._gathered.mention(self._block, row)
        self._table = None

    def _text(self, words: str, told: dict[str, Any] | None, row: int) -> None:
        entry = words[2:] if words.startswith("- ") else words
        match self._section:
            case "kicker":
                self._say(["kicker"], f"{self._gathered.said(['kicker'])} {words}", row)
            case "lede":
                before = self._gathered.said(["lede"])
                self._gathered.say(["lede"], f"{before}\n{_rich(words)}" if before else _rich(words), row)
            case "timeline":
                self._event(entry, told or {}, row)
            case "panel" if self._words:
                self._say([*self._block, self._words.pop(0)], entry, row)
            case "panel":
                self._new_block(row)
                self._gathered.say([*self._block, "kind"], "statement", row)
                self._say([*self._block, "text"], entry, row)
            case _:
                self._left_over.append((row, words))

    def _event(self, entry: str, told: dict[str, Any], row: int) -> None:
        found = _DATED.match(entry)
        shown, words = (found[1], found[2]) if found else ("", entry)
        shown = plain_text(_rich(shown))
        is_worded = bool(told.pop("worded", ""))
        date = str(told.get("date", ""))
        if not is_worded and shown != _shown(date, self._language):  # written by hand, or anew
            read = read_cell_date(shown, self._language, new_context()) if shown else None
            if read is None:
                self._doubts.append(Doubt(row, UNKNOWN_DATE, (shown or entry[:12],)))
                self._left_over.append((row, entry))
                return
            told["date"], is_worded = read[0].text, False
            shown = read[1]
            is_worded = bool(shown)
        address = ["timeline", "events", str(self._gathered.next_of(["timeline", "events"]))]
        self.tell(address, told, row)
        if is_worded and found:
            self._say([*address, "wording"], found[1], row)
        self._say([*address, "text"], words, row)

    def _row(self, line: str, row: int) -> None:
        cells = list(_cells(line))
        if self._table is None or not self._block:
            if not _RULE.fullmatch(line):
                self._left_over += [(row, cell) for cell in cells if cell]
            return
        table = self._table
        if not table.is_headed:
            table.is_headed = True
            for column, cell in zip(table.columns, cells, strict=False):
                if address := table.head_address(column):
                    self._say([*self._block, *address], cell, row)
            return
        if _RULE.fullmatch(line):
            return
        owner = self._block
        if table.has_items:
            items = [*self._block, "items"]
            owner = [*items, str(self._gathered.next_of(items))]
            self._gathered.mention(owner, row)
        for column, cell in zip(table.columns, cells, strict=False):
            is_tick = column == ["highlight"] and is_ticked(cell)
            self._say([*owner, *column], "true" if is_tick else cell, row)
        self._left_over += [(row, cell) for cell in cells[len(table.columns) :] if cell]


class _Table:
    """What the columns of the table that is being read are for; ``named`` are the block's fields that its heads say."""

    def __init__(self, columns: Sequence[list[str]], has_items: bool, named: Sequence[Any]) -> None:
        self.columns = columns
        self.has_items = has_items
        self.is_headed = False
        self._named = named

    def head_address(self, column: list[str]) -> list[str]:
        """Of what stands over a column, within the block; empty for what is only shown."""
        match column:
            case ["values", at] if "series" in self._named:
                return ["series", at]
            case ["label"] if "heads" in self._named:
                return ["heads", "0"]
            case ["cells", at] if "heads" in self._named and at.isdecimal():
                return ["heads", str(int(at) + 1)]
            case ["first" | "second" as name] if name in self._named:
                return [name]
            case _:
                return []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _shown(date: str, language: str) -> str:
    try:
        return format_date(DateSpan.parse(date), language)
    except ValueError:
        return ""


def _rich(words: str) -> str:
    """Markdown's text as a project writes it: a backslash makes any sign ordinary."""
    out = ""
    at = 0
    while at < len(words):
        ch, pair = words[at], words[at : at + 2]
        if ch == "\\" and len(pair) == 2:
            out += pair if pair[1] in "\\*" else pair[1]
            at += 2
        elif pair == "**":
            out += pair
            at += 2
        else:
            out += ch
            at += 1
    return out


def _cells(line: str) -> Iterator[str]:
    """The cells between pipes; an escaped pipe is a sign like others."""
    cell = ""
    at = 1
    while at < len(line):
        if line[at] == "\\":
            cell += line[at : at + 2]
            at += 2
            continue
        if line[at] == "|":
            yield cell.strip()
            cell = ""
        else:
            cell += line[at]
        at += 1
    if cell.strip():
        yield cell.strip()
