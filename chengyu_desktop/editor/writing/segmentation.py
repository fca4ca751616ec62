"""Where a caret may stand in a text, and where its words are. Indices count characters, boundaries lie before them.

Chinese has no blanks between words: here a word is a run of one script, cut at punctuation and at the few characters
that are words by themselves nearly always. A dictionary would know more, and cost more than it is worth to a caret.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_JOINER = "\u200d"
_OWN_WORDS = "的和与"
_WORDS = (
    rf"[{_OWN_WORDS}]"
    # Figures with their point, percent sign and the like; Western words with apostrophe and hyphen.
    r"|[+\-−]?[0-9０-９]+(?:[.,:/·][0-9０-９]+)*[%％‰℃°]*"
    r"|[^\W\d_\u2e80-\U0003ffff]+(?:['’\-][^\W\d_\u2e80-\U0003ffff]+)*"
    r"|[\u3041-\u30ff\u31f0-\u31ff]+"
    rf"|(?:(?![{_OWN_WORDS}])[\u2e80-\u2fff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])+"
    r"|\s+"
)


def stops(text: str) -> list[int]:
    """All boundaries where a caret may stand, from 0 to the end: never inside what a reader takes for one character.

    A simplified UAX #29 (extended grapheme clusters): combining marks and selectors stay with what they stand on,
    joined emoji and the two halves of a flag together.
    """
    if text.isascii():
        return list(range(len(text) + 1))
    found = [0]
    flags = 0  # regional indicators in a row before this one
    for index in range(1, len(text)):
        before, here = text[index - 1], text[index]
        flags = flags + 1 if _is_flag(before) else 0
        joined = before == _JOINER or (_is_flag(here) and flags % 2 == 1)
        if not (joined or _extends(here)):
            found.append(index)
    if text:
        found.append(len(text))
    return found


def words(text: str) -> Iterator[tuple[int, int]]:
    """All pieces of a text in order, ``[start, end)``: words, runs of blanks, and other characters one by one."""
    at = 0
    for match in _words().finditer(text):
        yield from ((i, i + 1) for i in range(at, match.start()))
        yield match.span()
        at = match.end()
    yield from ((i, i + 1) for i in range(at, len(text)))


@cache
def _words() -> re.Pattern[str]:
    """Compiled when a text is first edited: such large classes take 5 ms of the start otherwise."""
    return re.compile(_WORDS)


def word_at(text: str, index: int) -> tuple[int, int]:
    """The piece that holds the character at a boundary, or the one before it at the end."""
    last = 0, 0
    for start, end in words(text):
        last = start, end
        if index < end:
            break
    return last


def word_start_before(text: str, index: int) -> int:
    """Where Ctrl+Left goes: the nearest start of a piece that is not blank, left of ``index``."""
    starts = [start for start, end in words(text) if start < index and not text[start:end].isspace()]
    return starts[-1] if starts else 0


def word_start_after(text: str, index: int) -> int:
    """Where Ctrl+Right goes: the nearest start of a piece that is not blank, right of ``index``."""
    for start, end in words(text):
        if start > index and not text[start:end].isspace():
            return start
    return len(text)


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _extends(character: str) -> bool:
    if character < "\u0300":
        return False
    return (
        character == _JOINER
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or unicodedata.category(character) in ("Mn", "Me", "Mc")
    )
