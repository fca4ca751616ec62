"""Going through a text for its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chengyu_desktop.document.figures import chinese, chinese_grammar
from chengyu_desktop.document.figures.figure import Figure


def find_figures(text: str) -> Iterator[Figure]:
    """Figures that a newspaper makes stand out, in order and apart: all but periods and small counts in words.

    A count below ten in Chinese numerals (四个方面) is wording, not a statistic: GB/T 15835—2011 keeps digits for those.
    """
    for figure in parse_figures(text):
        if figure.kind == "period":
            continue
        counted = figure.kind in ("quantity", "range") and figure.value < 10 and not figure.magnitude
        if not (counted and text[figure.start] in "两二三四五六七八九"):
            yield figure


def parse_figures(text: str) -> Iterator[Figure]:
    """Every figure in the text, typed, in order and never overlapping. Dates, times, ordinals and names are left out."""
    if not _hint().search(text):
        return
    if _han().search(text):
        search, read = chinese_grammar.pattern().search, chinese.read
    else:
        from chengyu_desktop.document.figures import (
            english,
            english_grammar,
        )  # a Chinese page never needs them

        search, read = english_grammar.pattern().search, english.read
    previous: Figure | None = None
    at = 0
    while match := search(text, at):
        figure = read(match, text, previous)
        if figure is None:
            at = max(match.end(), match.start() + 1)
            continue
        at = figure.end
        previous = figure
        yield figure


@cache
def _hint() -> re.Pattern[str]:
    return re.compile("[0-9０-９一二两三四五六七八九十百千万亿半番A-Za-z]")


@cache
def _han() -> re.Pattern[str]:
    return re.compile("[\u3400-\u9fff]")
