"""Cells of a row made one text, and a cell that lists several things parted."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"(?:^|(?<=[\u3000-\u9fff。；;，,.%）)\s]))(?P<number>\d{1,2}[.、．](?!\d)|[①-⑳])")
_STOPS = "，。；：！？、,.;:!?"


def joined(*words: str) -> str:
    """Words after one another: 标题，内容; in English a full stop before what reads like a sentence."""
    out = ""
    for word in filter(None, words):
        if out and out[-1].isascii() and word[0].isascii():
            is_sentence = word[0].isupper() and word.count(" ") > 1
            out += " " if out[-1] in _STOPS else ". " if is_sentence else ", "
        elif out and out[-1] not in _STOPS:
            out += "，"
        out += word
    return out


def listed(text: str) -> list[str]:
    """The entries of a cell that counts them, 1.… 2.… or ①…②…; the text alone where it doesn't begin with the first of several."""
    found = list(_NUMBERED.finditer(text))
    counted = [_number(one["number"]) for one in found]
    if len(found) < 2 or found[0].start() or counted != list(range(1, len(found) + 1)):
        return [text]
    ends = [one.start() for one in found[1:]] + [len(text)]
    return [text[one.end() : end].strip() for one, end in zip(found, ends, strict=True)]


def _number(words: str) -> int:
    return ord(words) - ord("①") + 1 if words >= "①" else int(words[:-1])
