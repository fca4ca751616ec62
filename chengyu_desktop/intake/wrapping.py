"""How a copy's lines are broken: not at all, or to the width of a column, and where its paragraphs part then."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from chengyu_desktop.intake.characters import ends_sentence, width
from chengyu_desktop.intake.line import Line

SHORTEST = 28  # columns of a line that may be broken for want of room
RAGGED = 4  # columns by which lines of one measure differ, for no line may begin with a comma
_WIDEST = 110  # columns of a line that nobody breaks lines for
_PARTED = 3  # lines


class Wrap(NamedTuple):
    """``measures`` are widths to which many lines of a Chinese copy were broken, ``column`` that of a Latin one, 0 for none;
    ``is_parted`` says that an empty line parts its paragraphs, ``is_open`` that no line is broken for want of room."""

    measures: list[int]
    column: int
    is_parted: bool
    is_open: bool


def wrap_of(lines: list[Line], is_own: list[bool], language: str) -> Wrap:
    measures = _measures(lines, is_own) if language != "en" else []  # words make Latin lines uneven
    column = _latin_column(lines, is_own) if language == "en" else 0
    is_open = language == "en" and not column and any(width(line.text.text) > _WIDEST for line in lines)
    return Wrap(measures, column, _are_parted(lines, column), is_open)


def _are_parted(lines: list[Line], column: int) -> bool:
    """Whether the sentences that end well before the column does all have an empty line, or a sign, below them."""
    ends = [
        below.blank_before or bool(below.marker or below.level)
        for line, below in pairwise(lines)
        if ends_sentence(line.text.text) and 4 * width(line.text.text) < 3 * column and not line.marker
    ]
    return bool(column) and len(ends) >= _PARTED and all(ends)


def columns_of(line: Line) -> int:
    """Those that a line fills, a paragraph's first with what it is set in by."""
    return line.columns + (line.indent if line.indented else 0)


def is_full(line: Line, measures: list[int]) -> bool:
    columns = columns_of(line)
    return any(abs(columns - measure) <= RAGGED for measure in measures)


def wraps(last: Line, line: Line, wrap: Wrap) -> bool:
    """Whether the next line's first word had no room in the line above it: where a column is set, that alone breaks a line."""
    if line.blank_before or line.marker or line.level or line.row or last.level or last.row:
        return False
    column = wrap.column
    columns, first = width(last.text.text), line.text.text
    if columns + 1 + len(first.split(" ", 1)[0]) > column:
        return True
    if ends_sentence(last.text.text):
        return wrap.is_parted and 4 * columns >= 3 * column
    return first[0].islower() or (4 * columns >= 3 * column and (first[0].isdigit() or first[0] in "£$€"))


def _measures(lines: list[Line], is_own: list[bool]) -> list[int]:
    """Widths to which many lines of the copy were broken: those of its columns."""
    counts: Counter[int] = Counter()
    for index in range(len(lines) - 1):
        below = lines[index + 1]
        if below.blank_before or below.marker or below.level or is_own[index + 1] or lines[index].level:
            continue
        columns = columns_of(lines[index])
        if columns_of(below) > columns + 2 * RAGGED:
            continue  # what goes on can't be longer than a line that was full
        if columns >= SHORTEST and not ends_sentence(lines[index].text.text):
            counts[columns] += 1
    measures = [
        measure
        for measure in counts
        if sum(n for columns, n in counts.items() if abs(columns - measure) <= RAGGED // 2) >= 4
    ]
    return measures


def _latin_column(lines: list[Line], is_own: list[bool]) -> int:
    """The width of the column that a Latin copy was set in: that of its longest line which goes on in the next; 0 where few do."""
    broken = [
        width(line.text.text)
        for i, line in enumerate(lines[:-1])
        if not (lines[i + 1].blank_before or lines[i + 1].marker or is_own[i + 1] or line.level)
        and not ends_sentence(line.text.text)
        and (lines[i + 1].text.text[0].islower() or line.text.text[-1] in ",-")
    ]
    column = max(broken, default=0)
    near = [columns for columns in broken if columns >= column - 2 * RAGGED]
    return column if len(broken) >= 3 and len(near) >= 2 and SHORTEST <= column <= 100 else 0
