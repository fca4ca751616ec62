"""What a reader sees of a field's source, and where each character of it comes from."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal

import msgspec

from chengyu_desktop.document.rich_text import parse_rich
from chengyu_desktop.editor.writing.segmentation import stops

Markup = Literal["none", "emphasis", "paragraphs"]
"""``emphasis``: ``**words**`` is read as such; ``paragraphs``: the same in every line, and each line is a paragraph."""


class VisibleText(msgspec.Struct, frozen=True, dict=True):
    """``text`` without markup; ``sources[i]`` is the index of its character ``i`` in the source of ``length`` characters,
    ``emphasised[i]`` whether it stands out.

    A *boundary* lies between visible characters and counts those before it. Where markup stands at a boundary, the
    source has several places for it: ``source`` gives the first, so that what is typed looks like what is before it.
    """

    text: str
    sources: tuple[int, ...]
    emphasised: tuple[bool, ...]
    length: int

    @cached_property
    def stops(self) -> list[int]:
        """The boundaries where a caret may stand."""
        return stops(self.text)

    def source(self, boundary: int) -> int:
        """The first place of a boundary in the source."""
        return self.sources[boundary - 1] + 1 if boundary > 0 else 0

    def last_source(self, boundary: int) -> int:
        """The last place of a boundary in the source, behind any emphasis marks."""
        return self.snapped(self.sources[boundary] if boundary < len(self.sources) else self.length)

    def snapped(self, index: int) -> int:
        """The place in the source itself, or the one before it when that would tear markup apart: between two asterisks, or
        a backslash and what it escapes."""
        low = self.source(self.boundary(index))
        return index - (index - low) % 2

    def boundary(self, index: int) -> int:
        """The boundary at a place in the source."""
        return bisect_left(self.sources, index)


def visible_text(source: str, markup: Markup) -> VisibleText:
    if markup == "none" or not ("*" in source or "\\" in source):
        n = len(source)
        return VisibleText(source, tuple(range(n)), (False,) * n, n)
    texts: list[str] = []
    sources: list[int] = []
    emphasised: list[bool] = []
    start = 0
    for part in source.split("\n") if markup == "paragraphs" else [source]:
        if start:
            texts.append("\n")
            sources.append(start - 1)
            emphasised.append(False)
        for piece in parse_rich(part):
            texts.append(piece.text)
            sources += range(start + piece.start, start + piece.start + len(piece.text))
            emphasised += [piece.emphasised] * len(piece.text)
        start += len(part) + 1
    return VisibleText("".join(texts), tuple(sources), tuple(emphasised), len(source))
