"""Cells of a row made one text."""

from __future__ import annotations

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
