"""Small pictures of project files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from chengyu_desktop.editor.files.page_pictures import PagePictures, Picture

SIDE = 112
"""Logical px of the longer side."""


class Thumbnails(QObject):
    """Each file is pictured once; those that can't be opened have no picture."""

    made = Signal(object, QImage)  # Path

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[Path] = set()
        self._pictures = PagePictures(self)
        self._pictures.made.connect(self._pass_on)

    def ask(self, paths: Iterable[Path], ratio: float) -> None:
        """``made`` follows for each, if it can be opened; ``ratio`` is the screen's device pixels per logical one."""
        for path in paths:
            if path not in self._asked:
                self._asked.add(path)
                self._pictures.ask(
                    path,
                    lambda pipeline, path=path: pipeline.load(path),
                    path.parent,
                    QSize(SIDE, SIDE),
                    ratio,
                )

    def stop(self) -> None:
        """Waits for the picture in the making and makes no more."""
        self._pictures.stop()

    def _pass_on(self, path: Path, picture: Picture) -> None:
        self.made.emit(path, picture.image)
