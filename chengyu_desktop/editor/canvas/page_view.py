"""What is shown with every page: rulers, bleed, margins, which are remembered; and as whom it is seen, which isn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.frame.vision import Vision

if TYPE_CHECKING:  # loaded with the first project
    from chengyu_desktop.editor.canvas.page_editor import PageEditor

RULERS, BLEED, MARGINS = "rulers", "bleed", "margins"
_DEFAULTS = {RULERS: True, BLEED: True, MARGINS: False}


class PageView(QObject):
    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.vision: Vision = "normal"

    def set_vision(self, vision: Vision) -> None:
        """For as long as the program runs: whoever opens it tomorrow shall not wonder where the red has gone."""
        self.vision = vision
        self.changed.emit()

    def shows(self, name: str) -> bool:
        return self._settings.flag(f"view/{name}", _DEFAULTS[name])

    def toggle(self, name: str) -> None:
        self._settings.set(f"view/{name}", not self.shows(name))
        self.changed.emit()

    def apply(self, editor: PageEditor) -> None:
        editor.canvas.show_rulers(self.shows(RULERS))
        editor.canvas.show_as(self.vision)
        editor.canvas.show_bleed(self.shows(BLEED))
        editor.overlay.show_margins(self.shows(MARGINS))
