"""Guides: lines the designer drags from the rulers to align things with. Kept while the project is open; never exported."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.editor.canvas.snapping import Axis


class Guide(NamedTuple):
    """Upright at ``x = at``, or level at ``y = at``, in mm on the page."""

    axis: Axis
    at: float


class Guides(QObject):
    """The guides of one canvas, the oldest first."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: tuple[Guide, ...] = ()

    def add(self, guide: Guide) -> None:
        self._set((*self.all, guide))

    def remove(self, guide: Guide) -> None:
        self._set(tuple(other for other in self.all if other != guide))

    def move(self, guide: Guide, at: float) -> Guide:
        """The guide where it is now."""
        moved = Guide(guide.axis, at)
        self._set(tuple(moved if other == guide else other for other in self.all))
        return moved

    def clear(self) -> None:
        self._set(())

    def near(self, x: float, y: float, reach: float) -> Guide | None:
        """The guide nearest to a point, within ``reach`` mm."""
        distances = [(abs(guide.at - (x if guide.axis == "x" else y)), guide) for guide in self.all]
        distance, guide = min(distances, default=(reach + 1, None))
        return guide if distance <= reach else None

    def _set(self, guides: tuple[Guide, ...]) -> None:
        unique = tuple(dict.fromkeys(guides))
        if unique != self.all:
            self.all = unique
            self.changed.emit()
