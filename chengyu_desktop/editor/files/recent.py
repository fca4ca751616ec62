"""The projects opened last, the newest first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chengyu_desktop.editor.settings import Settings

_KEY = "recent"
_MOST = 12


class RecentFiles(QObject):
    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def paths(self) -> tuple[Path, ...]:
        """Whether they still exist isn't asked: a share that is away would keep the answer waiting."""
        return tuple(Path(text) for text in self._settings.texts(_KEY))

    def add(self, path: Path) -> None:
        path = path.absolute()
        others = [known for known in self.paths() if known != path]
        self._write([path, *others][:_MOST])

    def remove(self, path: Path) -> None:
        self._write([known for known in self.paths() if known != path])

    def clear(self) -> None:
        self._write([])

    def _write(self, paths: list[Path]) -> None:
        if tuple(paths) != self.paths():
            self._settings.set(_KEY, [str(path) for path in paths])
            self.changed.emit()
