"""What stands around a sheet's table: its title and unit above, notes and source below, a head of several rows, a date in several
columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.tables.cells import read_number
from chengyu_desktop.intake.tables.double_heads import one_head
from chengyu_desktop.intake.tables.section_rows import sectioned
from chengyu_desktop.intake.tables.sheet import Sheet, used_columns
from chengyu_desktop.intake.tables.split_dates import one_date
from chengyu_desktop.intake.tables.unit_words import is_figure, unit_of_line, without_unit

_MOST_AROUND = 12  # rows above or below that may be no part of the table
_LOOKED_AT = 200  # rows
_PROSE = 12  # characters from which words in the first cell may be a note
_NUMBERED = re.compile(
    r"(?:附?表|图表?)\s*\d{0,3}(?:[-—.]\d+)?[\s:：.、-]+|(?:Table|Figure|Fig\.|Chart)\s*\d+(?:\.\d+)?[\s:.–—-]+",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?|(?:Annex|Appendix|Table)\s*\w{1,4}[.:]?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:附?注|备注|说明|Notes?|N\.?B\.?)\s*(?:\d+|[①-⑳])?\s*(?:[:：.．、)）]|\s|$)|[*※†‡▲△①-⑳]|[（(]?\d[)）]",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?:填表|填报|制表|统计|编制|报送|审核|审批|复核|负责|联系|经办)(?:人|单位|部门|日期|时间)?\s*[:：].*|(?:单位负责人|联系电话|日期|时间|电话)\s*[:：].*"
    r"|(?:Prepared|Checked|Approved) by\s*:.*|(?:Date|As of|Updated)\s*:.*",
    re.IGNORECASE,
)
_ON_COVER = re.compile(
    r"[（(\[【].*[）)\]】]|[\d〇零一二三四五六七八九十年月日第期号总./ -]+|\S{0,6}(?:机密|秘密|内部资料)\S{0,6}|.{1,14}[:：].*"
)
"""What a cover may say before its title: a date, a number, whom it is for."""
_NAMES = re.compile(r"(?:Data|Figures|Source|Sources)\s*(?:[:：]|\s[-–—])\s*", re.IGNORECASE)
_CREDIT_BEHIND = re.compile(
    r"(?P<note>.*\S)[\s。；;.]+(?P<credit>(?:资料|数据)?来源\s*[:：].+|Sources?\s*:.+)", re.IGNORECASE
)
_TABLED = re.compile(r"制表|製表")
"""Who set up a table has compiled it; the graphic is made of it here."""


def framed(sheet: Sheet) -> Sheet:
    """The table itself, with the title, the unit, the source and the notes beside it; a head of several rows made one."""
    if sheet.width < 2 or len(sheet.rows) < 3:
        return sheet
    rows, numbers = sheet.rows, sheet.numbers
    first = next((i for i, row in enumerate(rows) if not _is_above(row)), 0)
    first = first if first <= min(_MOST_AROUND, len(rows) - 2) else 0
    last = _end(rows, first)
    above = [(numbers[i], text) for i in range(first) for text in _texts(rows[i])]
    below = [(numbers[i], text) for i in range(last, len(rows)) for text in _lines(rows[i])]
    found = _Surroundings()
    for number, text in [(0, sheet.title)] if sheet.title else []:
        found.take_title(number, text)
    for number, text in above:
        found.take_above(number, text)
    for number, text in below:
        found.take_below(number, text)
    inner = replace(
        sheet,
        rows=used_columns(rows[first:last]) if above or below else rows,
        numbers=numbers[first:last],
        title=found.title,
        credits=tuple(found.credits.items()),
        notes=(*sheet.notes, *found.notes),
        unit=found.unit,
    )
    return sectioned(one_date(_without_corner_unit(one_head(inner))))


def stands_below(text: str) -> bool:
    """Whether a line names a source, or begins as a note does."""
    return bool(_credits(text) or _NOTE.match(text))


def said_of(cover: Sheet) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The title and the credits that a sheet without a table holds."""
    found = _Surroundings()
    for row in cover.rows[:_MOST_AROUND]:
        for text in _lines(row):
            if found.title or _credits(text) or not _ON_COVER.fullmatch(text):
                found.take_above(0, text)
    return found.title, tuple(found.credits.items())


class _Surroundings:
    def __init__(self) -> None:
        self.title = ""
        self.unit = ""
        self.credits: dict[str, str] = {}
        self.notes: list[tuple[int, str]] = []

    def take_title(self, number: int, text: str) -> None:
        words = _NUMBERED.sub("", text, count=1) if _NUMBERED.match(text) else text
        self.title, unit = without_unit(words or text)
        if unit:
            self.notes.append((number, text[text.find(self.title) + len(self.title) :].strip()))
            self.unit = self.unit or unit

    def take_above(self, number: int, text: str) -> None:
        unit = unit_of_line(text) or (without_unit(text)[1] if self.title else "")  # England, thousands
        if unit or _FORM.fullmatch(text) or self.title or _APPENDIX.fullmatch(text):
            if unit or not self._takes_credits(text):
                self.unit = self.unit or unit
                self.notes.append((number, text))
        elif not self._takes_credits(text):
            self.take_title(number, text)

    def take_below(self, number: int, text: str) -> None:
        behind = _CREDIT_BEHIND.fullmatch(text)
        if behind and not read_credits(_mapped(text)):
            self.notes.append((number, behind["note"]))
            text = behind["credit"]
        if not self._takes_credits(text):
            self.unit = self.unit or unit_of_line(text)
            self.notes.append((number, text))

    def _takes_credits(self, text: str) -> bool:
        named = _credits(text)
        if not named or any(role == "left_over" or role in self.credits for role, _ in named):
            return False
        self.credits |= dict(named)
        return True


def _credits(text: str) -> list[tuple[str, str]]:
    """Role and name."""
    named = read_credits(_mapped(text))
    if not named and (label := _NAMES.match(text)) and text[label.end() :]:
        return [("source", text[label.end() :].strip())]
    return [("compiled" if _TABLED.match(one.label.text) else one.role, one.value.text) for one in named]


def _mapped(text: str) -> Mapped:
    return Mapped(text, tuple(range(len(text))))


def _texts(row: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, row)))


def _lines(row: Sequence[str]) -> list[str]:
    """The texts of a row below the table; a label in a cell of its own with what it labels."""
    texts = _texts(row)
    if len(texts) == 2 and texts[0].endswith(("：", ":")):
        return [texts[0] + texts[1]]
    return texts


def _is_alone(row: Sequence[str]) -> bool:
    """One text, which may have been merged over the row's first or all cells, and no figure."""
    filled = [index for index, cell in enumerate(row) if cell]
    if not filled or any(row[index] != row[filled[0]] for index in filled):
        return False
    is_merged = len(filled) == 1 or filled == list(range(len(filled)))
    return is_merged and not is_figure(row[filled[0]])


def _is_above(row: Sequence[str]) -> bool:
    """A title, or lines that say who filled in the form and in what it counts; the latter also beside a title."""
    if _is_alone(row):
        return True
    texts = _texts(row)
    if all(_FORM.fullmatch(text) or unit_of_line(text) or _credits(text) for text in texts):
        return len(texts) < len(row) or all(_FORM.fullmatch(text) for text in texts)
    return (
        len(texts) <= 3
        and len(texts) < len(row)
        and not unit_of_line(row[0])
        and any("：" in text or ":" in text for text in texts if unit_of_line(text))
        and not any(map(read_number, texts))
    )


def _end(rows: Sequence[Sequence[str]], first: int) -> int:
    """Where the notes and credits below a table begin, which go on to its last row."""
    run = len(rows)
    while run > first + 2 and len(rows) - run < _MOST_AROUND and _is_below(rows[run - 1]):
        run -= 1
    longest = max((len(row[0]) for row in rows[first : min(run, first + _LOOKED_AT)]), default=0)
    return next((i for i in range(run, len(rows)) if _is_note(rows[i], longest)), len(rows))


def _is_below(row: Sequence[str]) -> bool:
    return _is_alone(row) or all(_FORM.fullmatch(text) or _credits(text) for text in _lines(row))


def _is_note(row: Sequence[str], longest: int) -> bool:
    """A line that names a source or explains: a mere label without a value is a row of the table, which has labels of up to
    ``longest`` characters."""
    texts = _lines(row)
    words = texts[0]
    if (
        len(texts) > 1
        or _credits(words)
        or _FORM.fullmatch(words)
        or ((":" in words or "：" in words) and unit_of_line(words))
    ):
        return True
    return bool(row[0]) and (
        all(cell == words for cell in row)
        or bool(_NOTE.match(words))
        or len(words) > max(_PROSE, 2 * longest)
    )


def _without_corner_unit(sheet: Sheet) -> Sheet:
    """The unit taken out of the cell over the labels: 单位：亿元, 年份（单位：万吨）."""
    corner = sheet.rows[0][0] if sheet.rows else ""
    named = unit_of_line(corner) if "单位" in corner or "nit" in corner else ""
    head, unit = ("", named) if named else without_unit(corner) if "单位" in corner else (corner, "")
    if not unit or sheet.unit or len(sheet.rows) < 2 or not any(map(read_number, sheet.rows[1][1:])):
        return sheet
    rows = used_columns([(head, *sheet.rows[0][1:]), *sheet.rows[1:]])
    note = (sheet.numbers[0], corner[len(head) :].strip())
    return replace(sheet, rows=rows, unit=unit, notes=(*sheet.notes, note))
