"""Kinds of characters and widths of lines, for telling what a line of copy is."""

from __future__ import annotations

import re
import unicodedata

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
_HAN = re.compile(f"[{HAN}]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
LINE_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
TERMINAL = "。！？；!?;…"
"""What ends a sentence, or a clause that a list gives a line of its own."""
CLOSERS = "”’」』》）)】\"'"
_OPEN_END = re.compile(r"(?:[，、,（(《“—·]|(?<=[\u4e00-\u9fff])(?:和|与|及|以及))$")


def is_han(character: str) -> bool:
    return bool(_HAN.match(character))


def unprintable(text: str) -> list[int]:
    """Places of characters that no project may hold or nobody sees."""
    return [found.start() for found in _UNPRINTABLE.finditer(text)]


class _Widths(dict[str, int]):
    """Learns each character when it first meets it."""

    def __missing__(self, ch: str) -> int:
        is_wide = (ch > "\u2e7f" and unicodedata.east_asian_width(ch) in "WF") or ch in "“”‘’—…"
        found = self[ch] = 2 if is_wide else 1
        return found


_WIDTHS = _Widths()


def width(text: str) -> int:
    """Columns on a terminal: two for a Chinese character, one for a Latin one."""
    if text.isascii():
        return len(text)
    return sum(map(_WIDTHS.__getitem__, text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence does, whatever bracket or quotation mark closes after it."""
    bare = text.rstrip().rstrip(CLOSERS)
    if not bare:
        return False
    return bare[-1] in TERMINAL or bare[-1] == "：" or (bare[-1] == "." and not bare[-2:-1].isdigit())


def ends_open(text: str) -> bool:
    """Whether a line can't end there: after a comma, an opening bracket or the like."""
    return bool(_OPEN_END.search(text.rstrip()))


def language_of(text: str) -> str:
    """``zh-Hans`` or ``en``: which one most of the letters are of; a Chinese character counts as a word of four."""
    han = len(_HAN.findall(text))
    latin = sum(1 for ch in text if "a" <= ch <= "z" or "A" <= ch <= "Z")
    return "en" if latin > 4 * han else "zh-Hans"
