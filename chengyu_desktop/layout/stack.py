"""Stack: frames placed under one another."""

from __future__ import annotations

from chengyu_desktop.frame.items import Frame, Group, Item, Tag
from chengyu_desktop.frame.problem import Problem


class Stack:
    """Collects items from the top down; ``y`` is where the next one goes (mm)."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.y = 0.0
        self.items: list[Item] = []
        self.problems: list[Problem] = []

    def add(
        self,
        key: str,
        frame: Frame,
        *,
        x: float = 0.0,
        gap: float = 0.0,
        label: str = "",
        alt: str = "",
        tag: Tag = "",
    ) -> None:
        """Places a frame ``gap`` below what is there; an empty one leaves no trace, not even the gap."""
        if not frame.height:
            return
        if self.y:
            self.y += gap
        self.items.append(Group(key, frame, x, self.y, label=label, alt=alt, tag=tag))
        self.y += frame.height

    def space(self, height: float) -> None:
        self.y += height

    def finish(self, height: float | None = None) -> Frame:
        return Frame(
            self.width, self.y if height is None else height, tuple(self.items), tuple(self.problems)
        )
