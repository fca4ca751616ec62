"""Text that knows where in its source each of its characters stands."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

NOWHERE = -1
"""The place of a character that the source doesn't have: the space between two joined lines."""

Span = tuple[int, int]
"""``[start, end)``, offsets in characters into the source."""


class Mapped(msgspec.Struct, frozen=True):
    """``at[i]`` is the offset in the source of ``text[i]``, or NOWHERE. Offsets only grow."""

    text: str = ""
    at: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    @property
    def start(self) -> int:
        """Where in the source it begins; NOWHERE for an empty text."""
        return self.at[0] if self.at else NOWHERE

    def part(self, start: int, end: int | None = None) -> Mapped:
        return Mapped(self.text[start:end], self.at[start:end])

    def strip(self) -> Mapped:
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(len(self.text.rstrip()), start))

    def without(self, indices: Iterable[int]) -> Mapped:
        """The text without the characters at these places of it."""
        gone = set(indices)
        if not gone:
            return self
        kept = [i for i in range(len(self.text)) if i not in gone]
        return Mapped("".join(self.text[i] for i in kept), tuple(self.at[i] for i in kept))

    def joined(self, other: Mapped, glue: str = "") -> Mapped:
        return Mapped(self.text + glue + other.text, (*self.at, *[NOWHERE] * len(glue), *other.at))

    def spans(self) -> tuple[Span, ...]:
        """The stretches of the source that the text is made of, in order."""
        return spans_of(at for at in self.at if at != NOWHERE)


def spans_of(offsets: Iterable[int]) -> tuple[Span, ...]:
    """Growing offsets as stretches without a gap."""
    spans: list[Span] = []
    start = end = -1
    for at in offsets:
        if at == end:
            end += 1
            continue
        if start >= 0:
            spans.append((start, end))
        start, end = at, at + 1
    if start >= 0:
        spans.append((start, end))
    return tuple(spans)
