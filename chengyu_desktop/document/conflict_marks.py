"""How conflicts that nobody has decided on are marked in notes; apart from merging, for preflight looks for them always."""

from __future__ import annotations

from collections.abc import Iterator

MARK_ZH, MARK_EN = "【合并冲突】", "[merge conflict] "


def conflict_lines(note: str) -> Iterator[str]:
    """What a note says of conflicts, a line each, without the mark."""
    for line in note.splitlines():
        for mark in (MARK_ZH, MARK_EN):
            if line.startswith(mark.rstrip()):
                yield line[len(mark.rstrip()) :].strip()
