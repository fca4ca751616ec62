"""Editing of one text: a source with a caret and an anchor, and what keys do to it. Pure: every edit gives a new Buffer."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from chengyu_desktop.document.rich_text import (
    Look,
    escape_rich,
    looks_of,
    merge_looks,
    plain_text,
    with_looks,
)
from chengyu_desktop.editor.writing.segmentation import word_at, word_start_after, word_start_before
from chengyu_desktop.editor.writing.visible_text import Markup, VisibleText, visible_text

_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"[^\S\n]*\n\s*")
_CONTROL = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Buffer(msgspec.Struct, frozen=True, dict=True):
    """``caret`` and ``anchor`` are indices of the source ``text``; between them lies the selection.

    Moves and deletions go by what a reader takes for one character, never into markup.
    """

    text: str
    caret: int = 0
    anchor: int = 0
    markup: Markup = "none"

    @cached_property
    def visible(self) -> VisibleText:
        return visible_text(self.text, self.markup)

    @property
    def start(self) -> int:
        return min(self.caret, self.anchor)

    @property
    def end(self) -> int:
        return max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The selected text as a reader sees it."""
        first, last = self._boundaries(self.start, self.end)
        return self.visible.text[first:last]

    @property
    def selected_source(self) -> str:
        """The selected text with its markup, complete in itself."""
        first, last = self._boundaries(self.start, self.end)
        return self._written(list(self._characters(first, last))) if self.markup != "none" else self.selected

    def placed(self, caret: int, keep_anchor: bool = False) -> Buffer:
        """With the caret elsewhere; the anchor comes along unless it is kept."""
        caret = min(max(caret, 0), len(self.text))
        return replace(self, caret=caret, anchor=self.anchor if keep_anchor else caret)

    # Places

    def before(self, index: int) -> int:
        """The next place for a caret to the left."""
        found = self.visible.stops
        return self.visible.source(found[max(bisect_left(found, self.visible.boundary(index)) - 1, 0)])

    def after(self, index: int) -> int:
        """The next place for a caret to the right."""
        found = self.visible.stops
        at = bisect_right(found, self.visible.boundary(index))
        return self.visible.source(found[min(at, len(found) - 1)])

    def word_before(self, index: int) -> int:
        return self.visible.source(word_start_before(self.visible.text, self.visible.boundary(index)))

    def word_after(self, index: int) -> int:
        return self.visible.source(word_start_after(self.visible.text, self.visible.boundary(index)))

    # Selecting

    def select_all(self) -> Buffer:
        return replace(self, anchor=0, caret=len(self.text))

    def select_word(self, index: int) -> Buffer:
        """The word at a place, as a double click does."""
        start, end = word_at(self.visible.text, self.visible.boundary(index))
        return replace(self, anchor=self.visible.source(start), caret=self.visible.source(end))

    def select_paragraph(self, index: int) -> Buffer:
        """All of the line that holds a place, as a triple click does."""
        start = self.text.rfind("\n", 0, index) + 1
        end = self.text.find("\n", index)
        return replace(self, anchor=start, caret=len(self.text) if end < 0 else end)

    # Editing

    def insert(self, words: str) -> Buffer:
        """Words in the selection's place, looking like its first character, the caret behind them. Markup in them counts."""
        first, last = self._boundaries(self.start, self.end)
        if first < last and self.visible.emphasised[first]:
            head, markup, tail = self._pieces(first, last)
            text = head + markup[0] + words + "".join(markup[1:]) + tail
            wanted = [*self._characters(0, first), *((c, True) for c in words), *self._characters(last)]
            if self._looks_of(text) == self._looks(wanted):
                made = replace(self, text=text)
                return made.placed(made.visible.source(first + len(words)))
        cut = self.delete_selection()
        at = cut.visible.snapped(cut.caret)
        return replace(cut, text=cut.text[:at] + words + cut.text[at:]).placed(at + len(words))

    def paste(self, words: str) -> Buffer:
        """Plain text in the selection's place: nothing in it is taken for markup, and lines stay only in a text of several."""
        words = clean(words, self.markup == "paragraphs")
        if self.markup != "none" and plain_text(words) != words:
            words = escape_rich(words)
        return self.insert(words)

    def delete_selection(self) -> Buffer:
        return self._without(self.start, self.end)

    def delete_to(self, index: int) -> Buffer:
        """Without the selection, or when there is none, without what lies between the caret and a place."""
        if self.caret != self.anchor:
            return self.delete_selection()
        return self._without(min(self.caret, index), max(self.caret, index))

    def toggle_emphasis(self) -> Buffer:
        """The selection emphasised, or no longer when all of it is. Without a selection, the caret crosses markup that is
        next to it, so that what is typed has the other look, or else the word around it changes."""
        if self.markup == "none":
            return self
        visible = self.visible
        if self.caret != self.anchor:
            first, last = self._boundaries(self.start, self.end)
            return self._with_toggled(first, last)
        at = visible.boundary(self.caret)
        low, high = visible.source(at), visible.last_source(at)
        if "**" in self.text[low:high]:
            return self.placed(high if self.caret < high else low)
        start, end = word_at(visible.text, at)
        if not start < at < end or visible.text[start:end].isspace():
            return self
        made = self._with_toggled(start, end)
        return made.placed(made.visible.source(at))

    def _with_toggled(self, first: int, last: int) -> Buffer:
        visible = self.visible
        marks = list(visible.emphasised)
        emphasises = not all(mark for words, mark in self._characters(first, last) if words != "\n")
        marks[first:last] = [emphasises] * (last - first)
        made = replace(self, text=self._written(list(zip(visible.text, marks, strict=True))))
        start, end = made.visible.source(first), made.visible.source(last)
        return (
            replace(made, anchor=end, caret=start)
            if self.caret < self.anchor
            else replace(made, anchor=start, caret=end)
        )

    def _without(self, start: int, end: int) -> Buffer:
        """The visible characters between two places of the source are gone; the look of all others stays."""
        first, last = self._boundaries(start, end)
        if first == last:
            return self.placed(self.caret)
        if self.markup == "none":
            text = self.text[:start] + self.text[end:]
            return replace(self, text=text, caret=start, anchor=start)
        made = replace(self, text=self._cut(first, last))
        return made.placed(made.visible.source(first))

    def _cut(self, first: int, last: int) -> str:
        """The source without some visible characters: markup among them stays, unless nothing is left in it."""
        head, pieces, tail = self._pieces(first, last)
        markup = "".join(pieces)
        simple = tidy = head + markup + tail
        if markup == "****":
            tidy = head + tail
        elif markup == "**" and tail.startswith("**"):
            tidy = head + tail[2:]
        characters = [*self._characters(0, first), *self._characters(last)]
        wanted = self._looks(characters)
        fitting = (text for text in (tidy, simple) if self._looks_of(text) == wanted)
        return next(fitting, None) or self._written(characters)

    def _pieces(self, first: int, last: int) -> tuple[str, list[str], str]:
        """The source before some visible characters, the markup before each of them, and the source after them."""
        edges = [self.visible.source(first), *self.visible.sources[first:last]]
        between = [self.text[a + (n > 0) : b] for n, (a, b) in enumerate(pairwise(edges))]
        markup = [piece.removesuffix("\\") for piece in between]  # a backslash goes with what it escapes
        return self.text[: edges[0]], markup, self.text[edges[-1] + 1 :]

    def _characters(self, first: int, last: int | None = None) -> Iterator[Look]:
        return zip(self.visible.text[first:last], self.visible.emphasised[first:last], strict=True)

    def _looks_of(self, text: str) -> list[list[Look]]:
        lines = text.split("\n") if self.markup == "paragraphs" else [text]
        return [looks_of(line) for line in lines]

    def _looks(self, characters: Sequence[Look]) -> list[list[Look]]:
        """Looks line by line."""
        if self.markup != "paragraphs":
            return [merge_looks(characters)]
        lines: list[list[Look]] = [[]]
        for character in characters:
            if character[0] == "\n":
                lines.append([])
            else:
                lines[-1].append(character)
        return [merge_looks(line) for line in lines]

    def _written(self, characters: Sequence[Look]) -> str:
        return "\n".join(with_looks("", looks) for looks in self._looks(characters))

    def _boundaries(self, start: int, end: int) -> tuple[int, int]:
        return self.visible.boundary(start), self.visible.boundary(end)


def clean(words: str, has_lines: bool) -> str:
    """Text from elsewhere: line ends made one kind, or taken out of a text of one line; control characters gone.

    Between Western words a line end becomes a blank.
    """
    words = _CONTROL.sub("", _NEWLINE.sub("\n", words.replace("\t", " ")))
    if has_lines:
        return _BLANK_LINES.sub("\n", words)

    def joined(match: re.Match[str]) -> str:
        around = words[max(match.start() - 1, 0) : match.start()] + words[match.end() : match.end() + 1]
        return " " if len(around) == 2 and around.isascii() else ""

    return _BLANK_LINES.sub(joined, words)


def end_of_change(old: str, new: str) -> int:
    """Where in the new text the last difference from the old one ends."""
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return len(new) - tail
