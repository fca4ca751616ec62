"""Emphasis in running text: ``**words**``; a backslash makes an asterisk or a backslash ordinary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKUP = re.compile(r"\\[\\*]|\*\*")


class Piece(NamedTuple):
    """Text of one look without its markup.

    ``start`` is the index in the source of the piece's first character; the characters follow one another
    there without a gap, so a caret maps by addition.
    """

    text: str
    emphasised: bool
    start: int


def parse_rich(text: str) -> tuple[Piece, ...]:
    """Pieces in order, none empty; every ``**`` without a partner is literal."""
    if "*" not in text and "\\" not in text:
        return (Piece(text, False, 0),) if text else ()
    marks = list(_MARKUP.finditer(text))
    toggles = [mark.start() for mark in marks if mark.group() == "**"]
    unmatched = toggles[-1] if len(toggles) % 2 else -1
    pieces: list[Piece] = []
    emphasised = False
    start = 0
    for mark in marks:
        at = mark.start()
        if at == unmatched:
            continue
        if at > start:
            pieces.append(Piece(text[start:at], emphasised, start))
        if mark.group() == "**":
            emphasised = not emphasised
            start = at + 2
        else:
            start = at + 1  # the escaped character begins the next piece
    if start < len(text):
        pieces.append(Piece(text[start:], emphasised, start))
    return tuple(pieces)


def plain_text(text: str) -> str:
    """The text as a reader sees it, without markup."""
    if "*" not in text and "\\" not in text:
        return text
    return "".join(piece.text for piece in parse_rich(text))


def escape_rich(text: str) -> str:
    """Source whose plain text is ``text``, without emphasis."""
    return text.replace("\\", "\\\\").replace("*", "\\*")


def paragraphs(text: str) -> Iterator[tuple[str, int]]:
    """The paragraphs of a text, one a line, each with its first character's index; no blank ones."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            yield words, start + line.index(words)
        start += len(line) + 1
