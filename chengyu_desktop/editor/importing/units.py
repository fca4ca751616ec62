"""Offsets of Python's characters and of Qt's UTF-16 units, which differ behind an emoji or a rare character."""

from __future__ import annotations

from bisect import bisect_left


class Units:
    """For one text."""

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() or max(text, default="") <= "\uffff" else _wide(text)
        self._wide = wide
        self._units = [at + count for count, at in enumerate(wide)]

    def to_qt(self, at: int) -> int:
        return at + bisect_left(self._wide, at) if self._wide else at

    def from_qt(self, unit: int) -> int:
        return unit - bisect_left(self._units, unit) if self._units else unit


def _wide(text: str) -> list[int]:
    return [at for at, ch in enumerate(text) if ch > "\uffff"]
