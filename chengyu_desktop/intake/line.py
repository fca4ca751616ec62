"""A line of a copy, and what is kept of what was taken off it."""

from __future__ import annotations

import msgspec

from chengyu_desktop.intake.mapped import Mapped, Span
from chengyu_desktop.intake.structure import LeftOver, Reason

STRONG = "Strong"
"""The style of a paragraph that is all bold in a Word document."""
BRACKETED = "【】"
"""The style of a heading that brackets mark."""
SET_APART = "Quote"
"""The style of a line that Markdown quotes or slants."""


class Line(msgspec.Struct):
    """``marker`` is the bullet or the scheme of the number before the text (``●``, ``一、``, ``1.`` …), ``level`` that of a heading
    which Markdown, Word or 【】 marks as one, 1 the highest; 0 for none. ``indented`` is a paragraph's first line in the Chinese way,
    ``indent`` the columns of white space before it, ``columns`` those that it filled with its marker, ``tabbed`` says that there is a tab in it; ``date_led`` is one of several lines that begin with a year, or a month and a day with a stroke between, and go on after a space;
    ``spaced`` has an empty line above it as every line has, which parts nothing; ``in_story`` reads like a credit or what stands around a copy, and is the story's.
    """

    text: Mapped
    start: int
    blank_before: bool = False
    marker: str = ""
    number: int = 0
    level: int = 0
    style: str = ""
    indented: bool = False
    row: bool = False
    indent: int = 0
    columns: int = 0
    tabbed: bool = False
    date_led: bool = False
    in_story: bool = False
    spaced: bool = False


class Ledger:
    """What was left over, and what Markdown emphasised."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.left_over: list[LeftOver] = []
        self.emphasis: list[Span] = []

    def leave(self, text: Mapped, reason: Reason) -> None:
        for start, end in text.spans():
            words = self.source[start:end]
            if words.strip():
                first = start + len(words) - len(words.lstrip())
                last = start + len(words.rstrip())
                self.left_over.append(LeftOver((first, last), self.source[first:last], reason))


def cut(line: Line, end: int, reason: Reason, ledger: Ledger) -> None:
    """Takes the first ``end`` characters off a line."""
    ledger.leave(line.text.part(0, end), reason)
    line.text = line.text.part(end).strip()
