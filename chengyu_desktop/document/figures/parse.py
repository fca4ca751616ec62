"""Going through a text for its figures."""

from __future__ import annotations

from collections.abc import Iterator

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
    if not text.isascii() and any("\u3400" <= character <= "\u9fff" for character in text):
        from chengyu_desktop.document.figures.chinese import figures
    else:
        from chengyu_desktop.document.figures.english import figures  # a Chinese page never needs it
    yield from figures(text)
