"""The lines of a copy as they were written: where they part, how far they are set in, how much room stands between them.

A line here is the offset at which it begins and its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chengyu_desktop.intake import page_fields
from chengyu_desktop.intake.characters import HAN, LINE_BREAK
from chengyu_desktop.intake.wording import lede_title_first

Written = tuple[int, str]
MARK = "\ufeff"
"""The byte order mark."""
_SPACED_THROUGHOUT = 10  # lines
INDENT = re.compile(r"(?:\u3000{2}|\u3000 {2}|[ \u00a0]{4,5}|\t{1,2})(?=\S)")
"""Of a paragraph's first line, two characters; more is a line set in the middle, or under an entry's text."""
_BRACKETED_FIRST = re.compile(r"\s*【(?![^【】]*(?:[讯訊电電]|消息|报道|報道)】)[^【】]{2,12}】(?=.*\S)")
_CHAT_STAMP = re.compile(r"\s*\[[^\]]{0,20}\d[:：]\d\d[^\]]{0,16}\]\s*[^:：\]]{1,24}[:：]")
_COLUMN_FIRST = re.compile(rf"\s*[{HAN}A-Za-z]{{2,8}}\s*[|｜丨](?=\s*[^\s|｜丨][^|｜丨]{{5,}}$)")


def split(text: str) -> list[Written]:
    lines: list[Written] = []
    start = 0
    for found in LINE_BREAK.finditer(text):
        lines.append((start, text[start : found.start()]))
        start = found.end()
    lines.append((start, text[start:]))
    return lines


def without_mark(lines: list[Written]) -> list[Written]:
    """Without the mark that a text may begin with, for it hides how the first line begins."""
    start, first = lines[0]
    return [(start + 1, first[1:]), *lines[1:]]


def parted(lines: list[Written]) -> Iterator[Written]:
    """A heading before its text on one line: 【非遗名录】春节习俗…, 核心提示：…; on the first, a column's name: 图解新闻 | …;
    the fields of a web page's line: 发布时间：…　来源：…; who wrote in a chat, and what"""
    is_begun = False
    for start, words in lines:
        if stamp := _CHAT_STAMP.match(words):
            yield start, words[: stamp.end()]
            if words[stamp.end() :].strip():
                yield start + stamp.end(), words[stamp.end() :]
            is_begun = True
            continue
        if begins := page_fields.parts(words):
            for begin, end in pairwise([*begins, len(words)]):
                yield start + begin, words[begin:end]
            is_begun = True
            continue
        found = _BRACKETED_FIRST.match(words) or lede_title_first(words)
        if not found and words.strip() and not is_begun:
            found = _COLUMN_FIRST.match(words)
        is_begun = is_begun or bool(words.strip())
        if found:
            yield start, words[: found.end()]
            yield start + found.end(), words[found.end() :]
        else:
            yield start, words


def least_room(lines: list[Written]) -> int:
    """The empty lines that stand between any two lines of a copy set with double spacing, which part nothing; 0 where some have one
    more, as sections do, and in a copy of a few lines, where it can't be told."""
    written = [i for i, (_, words) in enumerate(lines) if words.strip()]
    rooms = sorted({b - a - 1 for a, b in pairwise(written)})
    if len(rooms) == 1:
        return rooms[0] if len(written) >= _SPACED_THROUGHOUT else 0
    return rooms[0] if rooms and rooms[1] > 2 * rooms[0] else 0


def common_indent(lines: list[Written]) -> int:
    """Characters of white space before each line of a copy that is set in as a whole."""
    written = [words for _, words in lines if words.strip()]
    depths = [len(words) - len(words.lstrip()) for words in written]
    common = min(depths, default=0)
    is_same = len({words[:common] for words in written}) == 1
    if len(written) < 2 or not is_same:
        return 0
    # 　　 before each line marks each as a paragraph of its own
    return 0 if INDENT.match(written[0][:common] + "x") and max(depths) == common else common


def is_page_number(parts: Sequence[Written], index: int) -> bool:
    """A bare number with room around it that ends the copy, or stands beside a line that the page before had too."""
    number = parts[index][1].strip()
    if not (number.isdecimal() and len(number) < 4) or (
        index + 1 < len(parts) and parts[index + 1][1].strip()
    ):
        return False
    words = [text.strip() for _, text in parts]
    below = next((text for text in words[index + 1 :] if text), "")
    above = next((text for text in reversed(words[:index]) if text), "")
    return not below or not above or any(words.count(text) > 1 and len(text) > 4 for text in (above, below))
