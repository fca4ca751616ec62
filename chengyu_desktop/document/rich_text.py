"""Emphasis in running text: ``**words**``; a backslash makes an asterisk or a backslash ordinary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_MARKUP = re.compile(r"\\[\\*]|\*\*")

Look = tuple[str, bool]
"""A run of text as a reader sees it, and whether it is emphasised."""


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


def looks_of(text: str) -> list[Look]:
    """What a reader sees of a source, in order, no two neighbours alike."""
    return merge_looks((piece.text, piece.emphasised) for piece in parse_rich(text))


def merge_looks(looks: Iterable[Look]) -> list[Look]:
    """Without empty ones, and neighbours of the same look made one."""
    runs: list[Look] = []
    for words, emphasised in looks:
        if words and runs and runs[-1][1] == emphasised:
            runs[-1] = (runs[-1][0] + words, emphasised)
        elif words:
            runs.append((words, emphasised))
    return runs


def with_looks(text: str, looks: list[Look]) -> str:
    """The source itself when it is read as ``looks``; otherwise the same written anew."""
    if looks_of(text) == looks:
        return text
    escaped = ((escape_rich(words), emphasised) for words, emphasised in looks)
    return "".join(f"**{words}**" if emphasised else words for words, emphasised in escaped)


def paragraphs(text: str) -> Iterator[tuple[str, int]]:
    """The paragraphs of a text, one a line, each with its first character's index; no blank ones."""
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            yield words, start + line.index(words)
        start += len(line) + 1
