"""What the program remembers from one day to the next, in a file of the user's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """Typed access to a QSettings; whatever doesn't have the type asked for (an edited file) reads as the default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float) -> float:
        try:
            return float(self.text(key, str(default)))
        except ValueError:
            return default

    def flag(self, key: str, default: bool) -> bool:
        return self.text(key, "true" if default else "false") == "true"

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts. QSettings gives a list of one back as the text itself."""
        value = self._store.value(key, [])
        if isinstance(value, str):
            return (value,)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def data(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: str | float | bool | Sequence[str] | QByteArray) -> None:
        if isinstance(value, bool):
            self._store.setValue(key, "true" if value else "false")
        elif isinstance(value, float | int):
            self._store.setValue(key, repr(value))
        elif isinstance(value, str | QByteArray):
            self._store.setValue(key, value)
        else:
            self._store.setValue(key, list(value))

    def remove(self, key: str) -> None:
        self._store.remove(key)


def user_settings() -> Settings:
    """In the user's folder for settings, as a text file on every system."""
    scope = QSettings.Scope.UserScope
    return Settings(QSettings(QSettings.Format.IniFormat, scope, "chengyu-desktop", "editor"))
